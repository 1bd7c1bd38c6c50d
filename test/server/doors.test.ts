import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestState } from '../../src/server/request-state.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { runs } from '../fixtures/runs.ts'

let local: Server
let named: Server
let open: Server
const passed: unknown[] = []
beforeAll(async () => {
  const options = { data: [await writeFolder(small)], port: 0 }
  const hooks = [{ operationKnown: ({ way }: RequestState) => void passed.push(way) }]
  local = await startServer({ ...options, host: '127.0.0.1', hooks })
  named = await startServer({
    ...options,
    host: '127.0.0.1',
    hostNames: ['Graph.Example.org', 'bücher.example', '::2'],
  })
  open = await startServer({ ...options, host: '0.0.0.0', openToAll: true })
})
afterAll(() => Promise.all([local, named, open].map((server) => server.close())))

/** The status and text of the answer to a request for a path, with these lines as its headers. */
function get({ url }: Server, lines: readonly string[], path = '/health', version = '1.1') {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    let text = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
      socket.write([`GET ${path} HTTP/${version}`, ...lines, 'Connection: close', '', ''].join('\r\n')),
    )
    socket.on('data', (chunk) => (text += chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve({ status: Number(text.slice(9, 12)), text }))
  })
}
const as = async (server: Server, host: string) => (await get(server, [`Host: ${host}`])).status

describe('the Host header', () => {
  const loopback = ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST', 'localhost.']
  const strangers = ['stranger.example', 'localhost.stranger.example', 'notlocalhost', '127.0.0.1.stranger.example']

  test.each(loopback)('%s is answered, with any port', async (host) => {
    for (const server of [local, named, open])
      expect([await as(server, host), await as(server, `${host}:80`), await as(server, `${host}:65535`)]).toEqual([
        200, 200, 200,
      ])
  })

  test.each(strangers)('%s is refused at every address, before anything is done for it', async (host) => {
    passed.length = 0
    for (const path of ['/', '/health', '/nix', '/export/gexf', '/schema.graphql', '/graphql?query={__typename}']) {
      const { status, text } = await get(local, [`Host: ${host}:4000`, 'Origin: http://stranger.example'], path)
      expect(status, path).toBe(421)
      expect(text).toContain('x-content-type-options: nosniff')
      expect(JSON.parse(text.slice(text.indexOf('{')))).toEqual({
        errors: [
          {
            message:
              `this server does not answer as '${host}:4000'; if it should, name the host: entente serve ` +
              '--host-names NAME',
            extensions: { code: 'BAD_HOST' },
          },
        ],
      })
    }
    expect([await as(named, host), await as(open, host)]).toEqual([421, 421])
    // The answer to a refusal passes the phase, too, and nothing else did.
    expect(passed).toEqual(Array(6).fill('refused'))
  })

  test('of a name that was given is answered, in every spelling', async () => {
    const hosts = ['graph.example.org', 'GRAPH.EXAMPLE.ORG:443', 'xn--bcher-kva.example', '[::2]', '[0:0::2]:80']
    for (const host of hosts) expect([await as(named, host), await as(local, host)], host).toEqual([200, 421])
    expect(await as(named, 'other.example.org')).toBe(421)
  })

  test('that is an IP address is answered only by a server on all addresses', async () => {
    for (const host of ['192.0.2.7', '192.0.2.7:4000', '[2001:db8::1]:4000'])
      expect([await as(open, host), await as(local, host)], host).toEqual([200, 421])
  })

  test('may be missing only in HTTP/1.0', async () => {
    expect([(await get(local, [], '/health', '1.0')).status, (await get(local, [])).status]).toEqual([200, 400])
  })

  test.each([
    ['localhost', 'stranger.example'],
    ['stranger.example', 'localhost'],
    ['localhost', 'localhost'],
  ])('given twice is refused: %s, %s', async (first, second) => {
    const { status, text } = await get(local, [`Host: ${first}`, `hOST: ${second}`])
    expect([status, text]).toEqual([400, expect.stringContaining('the request has several Host headers; send one')])
  })

  test('is answered only if it is known, whatever it says', async () => {
    const part = fc.constantFrom(
      'localhost',
      '127.0.0.1',
      '[::1]',
      'stranger',
      '.',
      ':',
      '80',
      '@',
      '[',
      ']',
      '%2e',
      '1',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (parts) => {
        const host = parts.join('')
        const isKnown = /^((localhost|127\.0\.0\.1)(\.|%2e)?|\[::1\])(:\d*)?$/.test(host)
        expect(await as(local, host)).toSatisfy((status) => (status === 200 ? isKnown : [400, 421].includes(status)))
      }),
      { numRuns: runs(500) },
    )
  })
})

describe('Strict-Transport-Security', () => {
  const over = async (protocol: string | undefined, path: string) => {
    const headers = protocol === undefined ? {} : { 'x-forwarded-proto': protocol }
    return (await fetch(local.url + path, { headers })).headers.get('strict-transport-security')
  }

  test.each(['/', '/health', '/nix', '/export/gexf', '/graphql?query={__typename}'])(
    'is in the answer of %s where a proxy says TLS, and nowhere else',
    async (path) => {
      expect(await over('https', path)).toBe('max-age=31536000')
      expect([await over(undefined, path), await over('http', path)]).toEqual([null, null])
    },
  )
})
