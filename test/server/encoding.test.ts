import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import { Readable } from 'node:stream'
import { brotliDecompressSync, createBrotliDecompress, createGunzip, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Budget } from '../../src/graph/caches/budget.ts'
import { encodeStream, encodingFor } from '../../src/server/encoding.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { curated } from '../fixtures/curated.ts'
import { serve } from './serve.ts'

test.each<[string | undefined, string | undefined]>([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['deflate', undefined],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['BR;Q=0.5 , GZIP;q=0.4', 'br'],
  ['gzip;q=0', undefined],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', undefined],
  ['gzip;q=0.5, identity', undefined],
  ['gzip;q=0.5, identity;q=0.5', 'gzip'],
  ['gzip;q=nonsense', undefined],
])('Accept-Encoding %s gets %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding)
})

test('the accepted encoding with the greatest weight is chosen', () => {
  const weights = fc.record({ br: fc.nat(9), gzip: fc.nat(9), deflate: fc.nat(9), identity: fc.nat(9) })
  fc.assert(
    fc.property(weights, (given) => {
      const header = Object.entries(given).map(([name, weight]) => `${name};q=0.${weight}`)
      const chosen = encodingFor(header.join(','))
      const most = Math.max(given.br, given.gzip)
      expect(chosen === undefined).toBe(most === 0 || most < given.identity)
      if (chosen) expect(given[chosen]).toBe(most)
    }),
  )
})

describe('an answer', () => {
  let server: Awaited<ReturnType<typeof serve>>
  const budget = new Budget(1_000_000)
  const answers = new Answers(budget)
  beforeAll(async () => {
    const context = { graph: curated, clearance: 'public' } as const
    server = await serve({ context, debug: true, answers })
  })
  afterAll(() => server.close())

  interface Got {
    readonly status: number
    readonly headers: IncomingHttpHeaders
    readonly body: Buffer
    readonly way: string | undefined
  }
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) =>
    new Promise<Got>((resolve, reject) => {
      const sending = request(server.url + path, { headers, method }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const way = /way;desc="([^"]*)"/.exec(String(response.headers['server-timing']))?.[1]
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks), way })
        })
      })
      sending.on('error', reject).end(body)
    })
  const unpacked = ({ headers, body }: Got) =>
    (headers['content-encoding'] === 'br'
      ? brotliDecompressSync(body)
      : headers['content-encoding'] === 'gzip'
        ? gunzipSync(body)
        : body
    ).toString()
  const long = '/graphql?query={graph{entities(first:100){nodes{id%20name}}}}'

  test.each([
    long,
    '/export/gexf?asOf=2024',
    '/export/claims-ndjson?asOf=2024',
    '/schema.graphql',
    '/schema.json',
    '/',
  ])('at %s is the same in every encoding, smaller, and tagged for it', async (path) => {
    const plain = await get(path)
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'accept-encoding'])
    for (const encoding of ['br', 'gzip'].filter((one) => one === 'br' || path !== '/')) {
      const packed = await get(path, { 'accept-encoding': encoding })
      expect([packed.status, packed.headers['content-encoding'], packed.headers.vary]).toEqual([
        200,
        encoding,
        'accept-encoding',
      ])
      expect(unpacked(packed)).toBe(plain.body.toString())
      expect(packed.body.byteLength).toBeLessThan(plain.body.byteLength / 2)
      const etag = packed.headers.etag ?? ''
      // The page of the explorer is one file, cached in two encodings.
      if (path !== '/') expect(etag).not.toBe(plain.headers.etag)
      const again = await get(path, { 'accept-encoding': encoding, 'if-none-match': etag })
      expect([again.status, again.headers.etag, again.headers['content-encoding']]).toEqual([304, etag, undefined])
      expect(again.body.byteLength).toBe(0)
    }
  })

  test('is not compressed if it is small', async () => {
    for (const path of ['/nix', '/health', '/graphql?query={__typename}', '/graphql?query={']) {
      const { headers } = await get(path, { 'accept-encoding': 'br, gzip' })
      expect([headers['content-encoding'], headers.vary], path).toEqual([undefined, undefined])
    }
  })

  test('is compressed once, and cached compressed', async () => {
    const body = (first: number) =>
      JSON.stringify({
        query: 'query ($first: Int) { graph { documents(first: $first) { nodes { id title } } } }',
        variables: { first },
      })
    const post = (encoding: string, first: number) =>
      get('/graphql', { 'content-type': 'application/json', 'accept-encoding': encoding }, 'POST', body(first))
    const before = budget.bytes
    await post('gzip', 39)
    const got = [await post('gzip', 40), await post('gzip', 40), await post('gzip', 40)]
    expect(got.map(({ way }) => way)).toEqual(['compiled', 'compiled', 'cached'])
    expect(new Set(got.map(({ body }) => body.toString('base64'))).size).toBe(1)
    const [plain, other] = [await post('identity', 40), await post('br', 40)]
    expect([unpacked(got[2] as Got), unpacked(other)]).toEqual(Array(2).fill(plain.body.toString()))
    expect(plain.body.byteLength).toBeGreaterThan(2_000)
    // Two answers are cached: the first by Yoga, and the repeated one.
    expect(budget.bytes - before).toBeLessThan(plain.body.byteLength + 3_000)
  })

  test('to HEAD has the headers of the whole answer', async () => {
    const headers = { 'accept-encoding': 'gzip' }
    const [head, whole] = [await get('/export/gexf', headers, 'HEAD'), await get('/export/gexf', headers)]
    for (const name of ['content-encoding', 'vary', 'etag', 'content-type'])
      expect(head.headers[name]).toBe(whole.headers[name])
    expect(head.body.byteLength).toBe(0)
  })
})

test.each([
  ['br', createBrotliDecompress],
  ['gzip', createGunzip],
] as const)('each part of an answer is compressed and sent before the next is there: %s', async (encoding, unpack) => {
  const answer = { status: 200, headers: ['content-type', 'multipart/mixed; boundary="-"'], stream: Readable.from([]) }
  const { compressor } = encodeStream(answer, encoding)
  const [packed, unpacked] = [compressor?.(), unpack()]
  packed?.pipe(unpacked)
  for (const part of ['the first part', 'the second part']) {
    packed?.write(part)
    expect(String(await once(unpacked, 'data'))).toBe(part)
  }
  packed?.destroy()
})

test('a stream of events is not compressed', () => {
  const answer = { status: 200, headers: ['content-type', 'text/event-stream'], stream: null }
  expect(encodeStream(answer, 'gzip')).toBe(answer)
})
