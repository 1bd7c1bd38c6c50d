import { readdir, readFile } from 'node:fs/promises'
import { createSchema, createYoga, type YogaInitialContext } from 'graphql-yoga'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Budget } from '../../src/graph/caches/budget.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { endsAtDeadline } from '../../src/server/heavy/bounds.ts'
import { RequestWatch } from '../../src/server/heavy/watch.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import type { Listening } from '../../src/server/listen.ts'
import type { ServerContext } from '../../src/server/plugins/request-state.ts'
import { curated } from '../fixtures/curated.ts'
import { type ServeOptions, serve } from './serve.ts'

type Served = Awaited<ReturnType<typeof serve>>
let fast: Served
/** Yoga with nothing before it: no answers in memory, and no compiled plans. */
let bare: Served
let context: ServeOptions['context']
beforeAll(async () => {
  context = { graph: curated, clearance: 'public' }
  fast = await serve({ context, debug: true, answers: new Answers(new Budget(1_000_000)) })
  bare = await serve({ context, debug: true })
})
afterAll(() => Promise.all([fast.close(), bare.close()]))

const json = { 'content-type': 'application/json' }
const post = (server: Listening, body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, { method: 'POST', headers: { ...json, ...headers }, body })
const get = (server: Listening, query: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql?${new URLSearchParams({ query })}`, { headers })
const wayOf = (response: Response) => /way;desc="([^"]*)"/.exec(response.headers.get('server-timing') ?? '')?.[1]
const read = async (response: Response) => ({
  status: response.status,
  type: response.headers.get('content-type'),
  etag: response.headers.get('etag'),
  body: await response.text(),
})
const nation = (name: string) => JSON.stringify({ query: `{ graph { nation(id: "${name}") { name } } }` })

describe('a repeated answer', () => {
  test('is the same for every example', async () => {
    const examples = (await readdir('test/examples')).filter((name) => name.endsWith('.graphql'))
    expect(examples.length).toBeGreaterThan(30)
    for (const name of examples) {
      const body = JSON.stringify({ query: await readFile(`test/examples/${name}`, 'utf8') })
      const responses = [await post(fast, body), await post(fast, body), await post(bare, body)]
      const [first, again, other] = await Promise.all(responses.map(read))
      expect(again, name).toEqual(first)
      expect(other, name).toEqual(first)
      // The points that are left can be others with each request.
      const kept = name === 'rate-limit.graphql' ? 'yoga' : 'cached'
      expect(responses.map(wayOf), name).toEqual(['yoga', kept, 'yoga-node'])
    }
  })

  test('differs for other variables, operations and media types', async () => {
    const query =
      'query A($id: ID!) { graph { nation(id: $id) { name } } } query B { graph { nation(id: "spain") { name } } }'
    const asked = [
      { query, operationName: 'A', variables: { id: 'japan' } },
      { query, operationName: 'A', variables: { id: 'new-zealand' } },
      { query, operationName: 'B' },
    ]
    for (let round = 0; round < 2; round += 1) {
      const names = await Promise.all(
        asked.map(async (body) => (await (await post(fast, JSON.stringify(body))).json()).data.graph.nation.name),
      )
      expect(names).toEqual(['Japan', 'New Zealand', 'Spain'])
    }
    const types = ['application/json', 'application/graphql-response+json']
    for (const type of types)
      expect((await post(fast, nation('japan'), { accept: type })).headers.get('content-type')).toContain(type)
  })

  test('is 304 for a GET with its tag', async () => {
    const query = '{ graph { nation(id: "japan") { name } } }'
    const first = await get(fast, query)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(await first.json()).toEqual({ data: { graph: { nation: { name: 'Japan' } } } })
    const again = await get(fast, query, { 'if-none-match': etag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    for (const header of ['*', `W/${etag}`, `"another", ${etag}`])
      expect((await get(fast, query, { 'if-none-match': header })).status, header).toBe(304)
    expect((await get(fast, query, { 'if-none-match': '"another"' })).status).toBe(200)
    expect((await get(fast, query, { 'if-none-match': etag })).headers.get('cache-control')).toBe('private, no-cache')
  })

  test('is the same whatever the case and the charset in the content type', async () => {
    for (const type of [
      'application/json; charset=utf-8',
      'application/json;charset=UTF-8',
      'application/JSON',
      'application/json; charset=latin1',
    ]) {
      const headers = { 'content-type': type }
      const [first, again, other] = [
        await read(await post(fast, nation('spain'), headers)),
        await read(await post(fast, nation('spain'), headers)),
        await read(await post(bare, nation('spain'), headers)),
      ]
      expect([again.status, again.body, again.type], type).toEqual([first.status, first.body, first.type])
      expect([other.status, other.body, other.type], type).toEqual([first.status, first.body, first.type])
    }
  })
})

describe('an answer of a compiled plan', () => {
  let own: Served
  afterEach(() => own.close())

  test('is cached when the request is repeated', async () => {
    const budget = new Budget(1_000_000)
    const answers = new Answers(budget)
    own = await serve({ context, debug: true, answers })
    const query = 'query ($id: ID!) { graph { nation(id: $id) { name } } }'
    const seen: [way: string | undefined, bytes: number][] = []
    for (const id of ['japan', 'spain', 'spain', 'spain']) {
      const response = await post(own, JSON.stringify({ query, variables: { id } }))
      expect((await response.json()).data.graph.nation.name.toLowerCase()).toBe(id)
      seen.push([wayOf(response), budget.bytes])
    }
    const [first = 0, , more = 0] = seen.map(([, bytes]) => bytes)
    expect(first > 0 && more > first).toBe(true)
    expect(seen).toEqual([
      ['yoga', first],
      ['compiled', first],
      ['compiled', more],
      ['cached', more],
    ])
  })

  test("is Yoga's where the plan has a fault", async () => {
    const typeDefs = 'input Of { year: Int } type Query { day(of: Of): Int }'
    const yoga = createYoga({
      schema: createSchema<ServerContext & YogaInitialContext>({ typeDefs, resolvers: { Query: { day: () => 1 } } }),
      logging: false,
    })
    // The executor's schema knows nothing of this one.
    own = await serve({ context, debug: true, answers: new Answers(new Budget(1000)), app: yoga })
    for (let year = 1; year <= 3; year += 1) {
      const response = await post(
        own,
        JSON.stringify({ query: 'query ($of: Of) { day(of: $of) }', variables: { of: { year } } }),
      )
      expect([wayOf(response), await response.json()]).toEqual(['yoga', { data: { day: 1 } }])
    }
  })
})

describe('the fast path does not cache', () => {
  test.each([
    ['an error of a field', nation('atlantis')],
    ['an error of validation', JSON.stringify({ query: '{ graph { nix } }' })],
    ['what is not JSON', '{"query":'],
    ['a mutation of nothing', JSON.stringify({ query: 'mutation { nix }' })],
    ['a list', '[]'],
  ])('%s: Yoga answers each time, without an ETag', async (_, body) => {
    const responses = [await post(fast, body), await post(fast, body), await post(bare, body)]
    expect(responses.map(wayOf)).toEqual(['yoga', 'yoga', 'yoga-node'])
    const [first, again, other] = await Promise.all(responses.map(read))
    expect(again).toEqual(first)
    expect(other).toEqual(first)
    expect(first?.etag).toBeNull()
  })

  test.each([
    ['another content type', 'text/plain', 415],
    ['none', '', 415],
  ])('a body of %s', async (_, type, status) => {
    for (const server of [fast, bare])
      expect((await post(server, nation('japan'), { 'content-type': type })).status).toBe(status)
  })

  test('a body over the limit', async () => {
    const body = JSON.stringify({ query: '{ graph { revision } }', variables: { pad: 'x'.repeat(200_000) } })
    const [one, other] = [await read(await post(fast, body)), await read(await post(bare, body))]
    expect(one).toEqual(other)
    expect(one.status).toBe(413)
  })

  test('an answer begun on the previous day', async () => {
    let day = 1
    const schema = createSchema({ typeDefs: 'type Query { day: Int }', resolvers: { Query: { day: () => day++ } } })
    const budget = new Budget(1_000_000)
    const answers = new Answers(budget, () => day)
    const own = await serve({ context, answers, schema })
    const response = await get(own, '{day}')
    expect([await response.json(), response.headers.get('etag'), budget.bytes]).toEqual([{ data: { day: 1 } }, null, 0])
    await own.close()
  })

  test('an internal error of Yoga: it is logged and answered with its reference', async () => {
    const logged: unknown[] = []
    const broken = () => Promise.reject(new Error('our inside'))
    const own = await serve({
      context,
      debug: true,
      answers: new Answers(new Budget(1000)),
      app: { fetch: broken, handleNodeRequestAndResponse: broken },
      log: (reference, fault) => logged.push([reference, String(fault)]),
    })
    for (const path of ['/graphql?query={day}', '/nix']) {
      const response = await fetch(own.url + path)
      const { errors } = await response.json()
      expect([response.status, wayOf(response), errors[0].extensions.code]).toEqual([500, 'failed', 'INTERNAL'])
      expect(errors[0].message).not.toContain('our inside')
      expect(logged.splice(0)).toEqual([[errors[0].extensions.reference, 'Error: our inside']])
    }
    await own.close()
  })

  test('a page', async () => {
    const page = await fetch(`${fast.url}/graphql?query={graph{revision}}`, { headers: { accept: 'text/html' } })
    expect([wayOf(page), page.headers.get('content-type')]).toEqual(['graphiql', 'text/html; charset=utf-8'])
  })
})

describe('the fast path bounds', () => {
  const query = (alias: number) => `query ($id: ID!) { a${alias}: graph { nation(id: $id) { name } } }`
  const asked = (alias: number, id: string) => JSON.stringify({ query: query(alias), variables: { id } })
  let own: Served
  afterEach(() => own.close())

  test('kinds of requests: the least recently used one is evicted', async () => {
    const budget = new Budget(100_000)
    own = await serve({ context, debug: true, answers: new Answers(new Budget(1)), budget })
    const wayFrom = async (version: number, id: string) =>
      wayOf(await post(own, asked(0, id), { accept: `application/json; v=${version}` }))
    expect([await wayFrom(0, 'japan'), await wayFrom(0, 'spain')]).toEqual(['yoga', 'compiled'])
    for (let version = 1; version <= 100; version += 1) expect(await wayFrom(version, 'japan')).toBe('yoga')
    expect([await wayFrom(100, 'spain'), await wayFrom(0, 'spain')]).toEqual(['compiled', 'yoga'])
    expect(budget.bytes).toBeLessThanOrEqual(100_000)
  })

  test('documents, plans by their fields, and costs by their characters', async () => {
    const budget = new Budget(3_000_000)
    own = await serve({ context, debug: true, answers: new Answers(new Budget(1)), budget })
    const { executor } = own
    const bounds = endsAtDeadline(defaultLimits)
    const state = { context, bounds, predict: () => {}, handOver: () => {} }
    const running = { ...state, watch: new RequestWatch({ limit: Infinity, beyond: () => new Error('beyond') }) }
    const wayOfDocument = async (alias: number, id: string) => wayOf(await post(own, asked(alias, id)))
    expect([await wayOfDocument(0, 'japan'), await wayOfDocument(0, 'spain')]).toEqual(['yoga', 'compiled'])
    for (let alias = 1; alias <= 1_500; alias += 1) executor.prepare(JSON.parse(asked(alias, 'japan')))
    // The headers of the kind of request were evicted, too, and are learned from the first answer.
    await wayOfDocument(1_500, 'japan')
    expect([await wayOfDocument(1_500, 'spain'), await wayOfDocument(0, 'spain')]).toEqual(['compiled', 'yoga'])
    expect(budget.bytes).toBeGreaterThan(2_000_000)

    const fields = Array.from({ length: 400 }, (_, place) => `f${place}: revision`).join(' ')
    for (let document = 0; document < 10; document += 1) {
      const request = { query: `query D${document}($first: Int) { graph { ${fields} } }` }
      executor.prepare(request)
      expect(executor.find(request)?.write(running)).toContain('"data"')
      expect(budget.bytes).toBeLessThanOrEqual(3_000_000)
    }

    const request = { query: 'query ($ids: [ID!]!, $first: Int) { graph { revision } }' }
    executor.prepare(request)
    const ids = Array(250).fill('japan')
    for (let first = 0; first < 1_500; first += 1) {
      expect(executor.find({ ...request, variables: { ids, first } })?.write(running)).toContain('"data"')
      expect(budget.bytes).toBeLessThanOrEqual(3_000_000)
    }
  })
})
