import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/graph.ts'
import { type Client, Proxies } from '../../src/server/client.ts'
import type { Listening } from '../../src/server/listen.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { runs } from '../fixtures/runs.ts'
import { serve } from './serve.ts'

const from = (remoteAddress: string, headers: Record<string, string>) =>
  ({ socket: { remoteAddress }, headers: { host: 'direct.example', ...headers } }) as unknown as IncomingMessage
const seen = (trusted: string, remote: string, headers: Record<string, string>) => {
  const { address, isSecure, host } = new Proxies(trusted.split(',')).clientOf(from(remote, headers))
  return `${address} ${isSecure ? 'https' : 'http'} ${host}`
}

describe('the client of a request', () => {
  const list = { 'x-forwarded-for': '192.0.2.1, 198.51.100.7', 'x-forwarded-proto': 'https' }
  const rfc = { forwarded: 'for="[2001:DB8::1]:4711";proto=https;host=a.example, for=198.51.100.7;proto=http' }
  test.each([
    ['1', '10.0.0.1', {}, '10.0.0.1 http direct.example'],
    ['1', '::ffff:10.0.0.1', {}, '10.0.0.1 http direct.example'],
    ['1', '10.0.0.1', list, '198.51.100.7 https direct.example'],
    ['2', '10.0.0.1', list, '192.0.2.1 https direct.example'],
    ['9', '10.0.0.1', list, '192.0.2.1 https direct.example'],
    ['10.0.0.0/8', '10.0.0.1', list, '198.51.100.7 https direct.example'],
    ['10.0.0.0/8,198.51.100.7', '10.0.0.1', list, '192.0.2.1 https direct.example'],
    ['10.0.0.0/8', '::ffff:10.0.0.1', list, '198.51.100.7 https direct.example'],
    ['fd00::/8', 'fd00::1%eth0', { 'x-forwarded-for': '2001:DB8::9' }, '2001:db8::9 http direct.example'],
    // Nobody believes a stranger, whatever it says.
    ['10.0.0.0/8', '203.0.113.9', list, '203.0.113.9 http direct.example'],
    ['1', '10.0.0.1', { ...list, 'x-forwarded-host': 'a.example:8443' }, '198.51.100.7 https a.example:8443'],
    ['1', '10.0.0.1', { ...list, 'x-forwarded-proto': 'https, http' }, '198.51.100.7 http direct.example'],
    ['2', '10.0.0.1', { ...list, 'x-forwarded-proto': 'https, http' }, '192.0.2.1 https direct.example'],
    ['1', '10.0.0.1', { 'x-forwarded-for': '192.0.2.1:5000' }, '192.0.2.1 http direct.example'],
    ['1', '10.0.0.1', { 'x-forwarded-for': 'unknown' }, '10.0.0.1 http direct.example'],
    ['1', '10.0.0.1', rfc, '198.51.100.7 http direct.example'],
    ['2', '10.0.0.1', rfc, '2001:db8::1 https a.example'],
    ['1', '10.0.0.1', { forwarded: 'for=_hidden;proto=https' }, '10.0.0.1 https direct.example'],
  ])('behind %s, from %s with %j, is %s', (trusted, remote, headers, client) => {
    expect(seen(trusted, remote, headers)).toBe(client)
  })

  test('is not guessed from headers that contradict each other or cannot be read', () => {
    expect(() => seen('1', '10.0.0.1', { ...list, ...rfc })).toThrow('both Forwarded and X-Forwarded-For')
    expect(() => seen('1', '10.0.0.1', { forwarded: 'for=[::1' })).toThrow('cannot be read')
  })

  test('cannot be forged: what comes in before the trusted proxies changes nothing', () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())
    fc.assert(
      fc.property(fc.ipV4(), fc.array(address), fc.integer({ min: 1, max: 3 }), (client, forged, hops) => {
        // Each proxy adds the address from which it got the request.
        const proxies = Array.from({ length: hops }, (_, place) => `10.0.0.${place + 1}`)
        const list = [...forged.map((one) => one.replaceAll(',', '')), client, ...proxies.slice(0, -1)].join(', ')
        for (const trusted of [String(hops), proxies.join(',')])
          expect(seen(trusted, proxies.at(-1) ?? '', { 'x-forwarded-for': list })).toBe(`${client} http direct.example`)
      }),
      { numRuns: runs(50) },
    )
  })
})

describe('a server behind a proxy that it trusts', () => {
  let server: Listening
  afterEach(() => server.close())

  test('knows its clients before any other hook runs, and checks the name by which they call it', async () => {
    const clients: Client[] = []
    server = await serve({
      context: { graph: buildGraph(await readData([await writeFolder(small)])), clearance: 'public' },
      hostNames: ['graph.example'],
      trustProxy: ['127.0.0.0/8'],
      more: [{ requestBegins: ({ client }) => void clients.push(client) }],
    })
    const get = async (headers: Record<string, string>) => {
      const response = await fetch(`${server.url}/health`, { headers })
      return [response.status, response.headers.get('strict-transport-security') !== null]
    }
    const proxy = { forwarded: 'for=192.0.2.1;proto=https;host=graph.example' }
    expect(await get(proxy)).toEqual([200, true])
    expect(clients).toEqual([{ address: '192.0.2.1', isSecure: true, host: 'graph.example' }])
    expect(await get({ forwarded: 'for=192.0.2.1;host=stranger.example' })).toEqual([421, false])
    expect(await get({})).toEqual([200, false])
    expect(clients.at(-1)?.address).toBe('127.0.0.1')
  })
})
