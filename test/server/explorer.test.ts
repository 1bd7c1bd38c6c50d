import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explorerPage } from '../../src/server/built-files.ts'
import { startServer } from '../../src/server/server.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { directivesOf } from './ask.ts'

/** The most bytes of the first load, compressed: the page, its scripts and its styles. */
const BUDGET = 300_000

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0 })
  await explorerPage()
}, 60_000)
afterAll(() => server.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })
const scriptOf = async () => /src="\.(\/assets\/[^"]+\.js)"/.exec(await (await get('/')).text())?.[1] ?? ''

describe('the explorer page', () => {
  test('is at / and can contact only the server that sent it', async () => {
    const response = await get('/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(directivesOf(response)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    })
  })

  test('is in no frame, and only its picture in those of the origins that the server names', async () => {
    const embedOrigins = ['https://news.example.org', 'https://example.com:8443']
    const other = await startServer({ data: [await writeFolder(small)], host: '127.0.0.1', port: 0, embedOrigins })
    const ancestors = async (url: string) =>
      directivesOf(await fetch(url, { headers: { accept: 'text/html' } }))['frame-ancestors']
    try {
      expect(await ancestors(`${server.url}/?embed`)).toBe("'none'")
      expect(await ancestors(`${other.url}/?around=japan`)).toBe("'none'")
      expect(await ancestors(`${other.url}/?embed&embed=false`)).toBe("'none'")
      expect(await ancestors(`${other.url}/graphql?embed`)).toBe("'none'")
      expect(await ancestors(`${other.url}/?around=japan&embed`)).toBe(embedOrigins.join(' '))
    } finally {
      await other.close()
    }
  })

  test('has assets that browsers may cache forever, since their names change with their content', async () => {
    const response = await get(await scriptOf())
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
  })

  test('answers 304 to a client that has it', async () => {
    const tag = (await get('/')).headers.get('etag') ?? ''
    const again = await get('/', { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('is compressed for clients that accept it', async () => {
    const path = await scriptOf()
    const [packed, plain] = await Promise.all([
      get(path, { 'accept-encoding': 'br' }),
      get(path, { 'accept-encoding': 'identity' }),
    ])
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['br', null])
    expect(await packed.text()).toBe(await plain.text())
  })

  test('is smaller than 300 KB', async () => {
    const files = [...(await explorerPage())]
    expect(files.length).toBeGreaterThan(2)
    const weights = files.map(([, { packed }]) => packed.length)
    expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThan(BUDGET)
    for (const [, { packed, bytes }] of files) expect(brotliDecompressSync(packed).equals(bytes)).toBe(true)
  })

  test('has no other files', async () => {
    expect((await get('/assets/../package.json')).status).toBe(404)
    expect((await get('/assets/none.js')).status).toBe(404)
  })
})
