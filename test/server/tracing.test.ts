import { once } from 'node:events'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { context, type ProxyTracerProvider, propagation, trace } from '@opentelemetry/api'
import type { NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findTracer, traced } from '../../src/graph/traced.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { send } from './ask.ts'

interface Span {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[]
}

const spans: Span[] = []
const services = new Set<unknown>()
/** Stands for a collector, which takes OTLP over HTTP in JSON. */
const collector = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans) {
      services.add(resource.attributes.find(({ key }: { key: string }) => key === 'service.name').value.stringValue)
      for (const one of scopeSpans) spans.push(...one.spans)
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
})
let server: Server
const folder = resolve('node_modules/.cache/entente-tracing')
const listeners = process.listeners('beforeExit')

beforeAll(async () => {
  await once(collector.listen(0, '127.0.0.1'), 'listening')
  const { port } = collector.address() as AddressInfo
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${port}`)
  // The example of the docs, which finds its libraries here as a user's would.
  const [, example = ''] =
    /```js\n(\/\/ tracing\.mjs\n[\s\S]*?)```/.exec(await readFile('src/server/README.md', 'utf8')) ?? []
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'tracing.mjs'), example)
  await import(pathToFileURL(join(folder, 'tracing.mjs')).href)
  const place = { host: '127.0.0.1', port: 0, record: join(await writeFolder({}), 'record.db') }
  server = await startServer({ ...place, data: [await writeFolder(small)], heavyWorkers: 0, author: 'Ann' })
})
afterAll(async () => {
  await server.close()
  vi.unstubAllEnvs()
  for (const api of [trace, context, propagation]) api.disable()
  for (const added of process.listeners('beforeExit'))
    if (!listeners.includes(added)) process.off('beforeExit', added as () => void)
  expect(findTracer()).toBeUndefined()
  collector.closeAllConnections()
  collector.close()
  await rm(folder, { recursive: true })
})
const flush = async () => {
  const provider = (trace.getTracerProvider() as ProxyTracerProvider).getDelegate() as NodeTracerProvider
  await provider.forceFlush()
  return spans.splice(0)
}
const post = (query: string, headers = {}) => send(server.url, { body: JSON.stringify({ query }), headers })

test('a request, its hooks, an analysis and an append are spans of one trace', async () => {
  const [traceId, parentSpanId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7']
  const query = 'query Find { graph { search(text: "arden") { totalCount } } }'
  for (let time = 0; time < 3; time += 1) await post(query, { traceparent: `00-${traceId}-${parentSpanId}-01` })
  const add =
    'mutation { addEntity(entity: { id: "elm", kind: NATION, name: "Elm" }, key: "k", expectedRevision: 0) ' +
    '{ revision } }'
  expect((await post(add)).data).toEqual({ addEntity: { revision: 1 } })
  await expect.poll(collect).toBe(4)
  const all = flushed
  expect([...services]).toEqual(['entente'])
  const requests = all.filter(({ parentSpanId: parent }) => parent === parentSpanId)
  expect(requests.map(({ name }) => name)).toEqual(['query', 'query', 'query'])
  const valuesOf = ({ attributes }: Span) =>
    Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))
  expect(requests.map((one) => valuesOf(one)['entente.way'])).toEqual(['yoga', 'cached', 'cached'])
  expect(valuesOf(requests[0] as Span)).toMatchObject({
    'entente.request': traceId,
    'entente.outcome': 'ok',
    'graphql.operation.name': 'Find',
    'http.response.status_code': 200,
  })
  const below = (one: Span | undefined) =>
    all
      .filter(({ parentSpanId: parent, traceId: of }) => parent === one?.spanId && of === one?.traceId)
      .map(({ name }) => name)
  expect(below(requests[0])).toEqual(
    expect.arrayContaining(['hook access requestBegins', 'hook security headers answerReady', 'analysis search']),
  )
  expect(below(requests[1])).not.toContain('analysis search')
  expect(below(all.find(({ name }) => name === 'mutation'))).toContain('append')
  expect(JSON.stringify(all)).not.toContain('arden')
})

const flushed: Span[] = []
/** The spans of requests that were collected so far. */
async function collect(): Promise<number> {
  flushed.push(...(await flush()))
  return flushed.filter(({ name }) => name === 'query' || name === 'mutation').length
}

test('a fault ends its span with its kind, and without its sentence', async () => {
  const fail = () => {
    throw new TypeError('a secret')
  }
  expect(() => traced('broken', fail)).toThrow('a secret')
  await expect(traced('late', async () => fail())).rejects.toThrow('a secret')
  const all = await flush()
  expect(all.map(({ name, ...rest }) => [name, (rest as { status?: unknown }).status])).toEqual([
    ['broken', { code: 2, message: 'TypeError' }],
    ['late', { code: 2, message: 'TypeError' }],
  ])
})
