import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildClientSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problems } from '../../src/errors.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask, directivesOf, expectAlive } from './ask.ts'
import { serve } from './serve.ts'

const local = { host: '127.0.0.1', port: 0 }
let data: string[]
let server: Server
beforeAll(async () => {
  data = [await writeFolder(small)]
  server = await startServer({ ...local, data })
})
afterAll(() => server.close())

describe('the server answers', () => {
  test('an operation over POST and over GET', async () => {
    const answer = { data: { graph: { revision: server.graph.revisions.public } } }
    expect((await ask(server.url, '{ graph { revision } }')).data).toEqual(answer.data)
    expect(await (await fetch(`${server.url}/graphql?query={graph{revision}}`)).json()).toEqual(answer)
  })

  test('health', async () => {
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  })

  test('any other path, with a pointer to the right one', async () => {
    const response = await fetch(`${server.url}/grapql`)
    expect([response.status, await response.json()]).toEqual([
      404,
      {
        errors: [
          {
            message: 'nothing is served at /grapql; the explorer is at /, the API and GraphiQL are at /graphql',
            extensions: { code: 'NOT_FOUND' },
          },
        ],
      },
    ])
  })

  test('with headers that bound what a page can do with an answer, also where it is an error', async () => {
    const expected = {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/^camera=\(\), .*geolocation=\(\)/),
    }
    const asked: [path: string, status: number, init?: RequestInit][] = [
      ['/', 200],
      ['/nix', 404],
      ['/health', 200],
      ['/health', 200, { method: 'HEAD' }],
      ['/health', 405, { method: 'PUT' }],
      ['/export/nix', 404],
      ['/graphql?query={__typename}', 200],
      ['/graphql?query={', 200],
      ['/graphql?query={__typename}', 406, { headers: { accept: 'text/csv' } }],
      ['/graphql', 415, { method: 'POST', body: '{}' }],
    ]
    for (const [path, status, init] of asked) {
      const response = await fetch(server.url + path, init)
      expect([response.status, Object.fromEntries(response.headers)], path).toMatchObject([status, expected])
    }
    const broken = () => Promise.reject(new Error('our inside'))
    const context = { graph: server.graph, clearance: 'public' } as const
    const own = await serve({ context, app: { fetch: broken, handleNodeRequestAndResponse: broken } })
    const { status, headers } = await fetch(own.url)
    expect([status, Object.fromEntries(headers)]).toMatchObject([500, expected])
    await own.close()
  })

  test('the schema as a text and as the result of introspection', async () => {
    const sdl = await fetch(`${server.url}/schema.graphql`)
    expect(await sdl.text()).toBe(await readFile('schema/schema.graphql', 'utf8'))
    const json = await fetch(`${server.url}/schema.json`)
    expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const built = printSchema(lexicographicSortSchema(buildClientSchema(await json.json())))
    expect(`${built}\n`).toBe(await readFile('schema/schema.graphql', 'utf8'))
    const etag = sdl.headers.get('etag') ?? ''
    const again = await fetch(`${server.url}/schema.graphql`, { headers: { 'if-none-match': etag } })
    expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
    const head = await fetch(`${server.url}/schema.graphql`, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
  })
})

describe('GraphiQL', () => {
  test('is one page that can contact only this server, with the examples as tabs', async () => {
    const response = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } })
    const page = await response.text()
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(directivesOf(response)).toEqual({
      'default-src': "'none'",
      'script-src': expect.stringMatching(/^'sha256-[\w+/]{43}=' blob:$/),
      'worker-src': 'blob:',
      'style-src': "'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self' data:",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    })
    expect(page).toContain('<title>GraphiQL · Entente</title>')
    expect(
      page.replace(/<script>[\s\S]*?<\/script>/, '').match(/<(script|link|img|iframe)\b[^>]*\b(src|href)="(?!data:)/g),
    ).toBeNull()
    expect(page).toMatch(/"defaultTabs":\[\{"query":"# /)
  })
})

describe('pages of other origins', () => {
  const origin = 'http://localhost:5173'
  const allowed = async (url: string, from: string) =>
    (await fetch(`${url}/graphql?query={__typename}`, { headers: { origin: from } })).headers.get(
      'access-control-allow-origin',
    )

  test('are denied by default', async () => {
    expect(await allowed(server.url, origin)).toBeNull()
    expect((await fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers: { origin } })).status).toBe(405)
  })

  test('are allowed only if they are listed', async () => {
    const open = await startServer({ ...local, data, cors: [origin, 'http://localhost:3000'] })
    const other = 'http://localhost:3000'
    for (const from of [origin, other]) expect(await allowed(open.url, from)).toBe(from)
    for (const from of ['http://evil.example', 'null', 'http://localhost'])
      expect(await allowed(open.url, from)).toBeNull()
    for (const path of [
      '/graphql?query={__typename}',
      '/graphql?query={',
      '/export/gexf',
      '/export/nix',
      '/nix',
      '/health',
    ]) {
      for (const headers of [{}, { origin }, { origin: 'http://evil.example' }]) {
        const response = await fetch(open.url + path, { headers })
        const told = 'origin' in headers && headers.origin === origin ? origin : null
        expect([response.headers.get('access-control-allow-origin'), response.headers.get('vary')]).toEqual([
          told,
          expect.stringMatching(/(^|, )origin($|, )/),
        ])
      }
    }
    const preflight = await fetch(`${open.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'content-type' },
    })
    expect([
      preflight.status,
      preflight.headers.get('access-control-allow-headers'),
      preflight.headers.get('access-control-allow-origin'),
      preflight.headers.get('access-control-allow-methods'),
      preflight.headers.get('access-control-allow-credentials'),
    ]).toEqual([204, 'content-type', origin, 'GET, POST', null])
    await open.close()
  })
})

describe('clearance', () => {
  test('is set at the start of the server, and no request can change it', async () => {
    const guarded = {
      ...small,
      'claims/cove-report.yaml': small['claims/cove-report.yaml'].replace(
        '    passages: [4]\n',
        '    passages: [4]\n    clearance: restricted\n',
      ),
    }
    const folder = [await writeFolder(guarded)]
    const claims = '{ graph { claims { totalCount } } }'
    const count = async (url: string) => (await ask(url, claims)).data
    const [open, trusted] = await Promise.all([
      startServer({ ...local, data: folder }),
      startServer({ ...local, data: folder, clearance: 'restricted' }),
    ])
    expect([await count(open.url), await count(trusted.url)]).toEqual([
      { graph: { claims: { totalCount: 2 } } },
      { graph: { claims: { totalCount: 3 } } },
    ])
    const asked = await fetch(`${open.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', clearance: 'secret', 'x-clearance': 'secret' },
      body: JSON.stringify({ query: claims, variables: { clearance: 'secret' }, extensions: { clearance: 'secret' } }),
    })
    expect(await asked.json()).toEqual({ data: { graph: { claims: { totalCount: 2 } } } })
    await Promise.all([open.close(), trusted.close()])
  })
})

test.each([
  ['::1', /^http:\/\/\[::1\]:\d+$/],
  ['0.0.0.0', /^http:\/\/localhost:\d+$/],
])('a server at %s says an address that clients can use', async (host, address) => {
  const other = await startServer({ data, host, port: 0, openToAll: true })
  expect(other.url).toMatch(address)
  expect((await fetch(`${other.url}/health`)).status).toBe(200)
  await other.close()
})

describe('a server does not start with', () => {
  test('a port in use', async () => {
    const port = Number(new URL(server.url).port)
    await expect(startServer({ data, host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message:
        `port ${port} of 127.0.0.1 is in use; stop the program that uses it, or use another port: entente ` +
        `serve --port ${port + 1}`,
    })
    await expectAlive(server.url)
  })

  test('a host that is not an address of this machine', async () => {
    await expect(startServer({ data, host: '192.0.2.1', port: 0, openToAll: true })).rejects.toMatchObject({
      message: expect.stringMatching(/^'192.0.2.1' is not an address of this machine/),
    })
  })

  test('an address that others reach, unless it says who may ask', async () => {
    await expect(startServer({ data, host: '0.0.0.0', port: 0 })).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: expect.stringMatching(/^other machines reach 0.0.0.0; add --auth, .* or --open-to-all/),
    })
  })

  test('--auth and no record', async () => {
    await expect(startServer({ data, host: '127.0.0.1', port: 0, auth: true })).rejects.toMatchObject({
      message: expect.stringMatching(/^the tokens of --auth are in the record; create one: entente token create/),
    })
  })

  test('an unreadable data folder', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'entente-'))
    for (const folder of [join(empty, 'nix'), empty])
      await expect(startServer({ ...local, data: [folder] })).rejects.toMatchObject({ code: 'UNREADABLE' })
  })

  test('data with problems, all of which are listed', async () => {
    const folder = await writeFolder({
      ...small,
      'claims/cove-report.yaml': small['claims/cove-report.yaml'].replaceAll(
        'object: cove-treaty',
        'object: cove-treety',
      ),
    })
    const error = await startServer({ ...local, data: [folder] }).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Problems)
    expect(error).toMatchObject({ problems: [{ location: { line: 14 } }, { location: { line: 20 } }] })
  })
})

test.each(['/', '/health'])('%s allows GET and HEAD, and says so to other methods', async (path) => {
  const answer = await fetch(server.url + path, { method: 'PUT' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect(await answer.json()).toEqual({
    errors: [{ message: `${path} allows GET and HEAD, not PUT`, extensions: { code: 'BAD_REQUEST' } }],
  })
})

test('GraphiQL is compressed only for clients that accept gzip', async () => {
  const encodingFor = async (encoding: string) => {
    const headers = { accept: 'text/html', 'accept-encoding': encoding }
    const page = await fetch(`${server.url}/graphql`, { headers })
    expect(await page.text()).toContain('<title>GraphiQL · Entente')
    return [page.headers.get('content-encoding'), page.headers.get('vary')]
  }
  expect(await encodingFor('gzip')).toEqual(['gzip', 'accept-encoding'])
  expect(await encodingFor('identity')).toEqual([null, 'accept-encoding'])
})

test('closing a server also closes its connections', async () => {
  const short = await startServer({ ...local, data })
  await expectAlive(short.url)
  // A body that was refused for its size holds no connection after its sender has left.
  const endless = new ReadableStream({
    async pull(controller) {
      // The server, which runs in this process, gets its turn between two pieces.
      await new Promise(setImmediate)
      controller.enqueue(new Uint8Array(65_536).fill(32))
    },
  })
  const sending = new AbortController()
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: endless,
    duplex: 'half',
    signal: sending.signal,
  } as const
  expect((await fetch(`${short.url}/graphql`, init)).status).toBe(413)
  sending.abort()
  await short.close()
  await expect(fetch(short.url)).rejects.toThrow()
})
