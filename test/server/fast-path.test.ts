import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createSchema, createYoga } from 'graphql-yoga'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { Answers } from '../../src/server/answers.ts'
import { CompiledExecutor } from '../../src/server/compiled-executor.ts'
import { createFastPath } from '../../src/server/fast-path.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { type Server, startServer } from '../../src/server/server.ts'

let quick: Server
let plain: Server
beforeAll(async () => {
  quick = await startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0 })
  plain = await startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0, limits: { answerBytes: 0 } })
})
afterAll(() => Promise.all([quick.close(), plain.close()]))

const json = { 'content-type': 'application/json' }
const post = (server: Server, body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, { method: 'POST', headers: { ...json, ...headers }, body })
const get = (server: Server, query: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql?${new URLSearchParams({ query })}`, { headers })
const told = async (response: Response) => ({
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
      const [first, again, other] = [
        await told(await post(quick, body)),
        await told(await post(quick, body)),
        await told(await post(plain, body)),
      ]
      expect(again, name).toEqual(first)
      expect(other.body, name).toBe(first.body)
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
        asked.map(async (body) => (await (await post(quick, JSON.stringify(body))).json()).data.graph.nation.name),
      )
      expect(names).toEqual(['Japan', 'New Zealand', 'Spain'])
    }
    const types = ['application/json', 'application/graphql-response+json']
    for (const type of types)
      expect((await post(quick, nation('japan'), { accept: type })).headers.get('content-type')).toContain(type)
  })

  test('is 304 for a GET with its tag', async () => {
    const query = '{ graph { nation(id: "japan") { name } } }'
    const first = await get(quick, query)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(await first.json()).toEqual({ data: { graph: { nation: { name: 'Japan' } } } })
    const again = await get(quick, query, { 'if-none-match': etag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    for (const header of ['*', `W/${etag}`, `"another", ${etag}`])
      expect((await get(quick, query, { 'if-none-match': header })).status, header).toBe(304)
    expect((await get(quick, query, { 'if-none-match': '"another"' })).status).toBe(200)
    expect((await get(quick, query, { 'if-none-match': etag })).headers.get('cache-control')).toBe('private, no-cache')
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
        await told(await post(quick, nation('spain'), headers)),
        await told(await post(quick, nation('spain'), headers)),
        await told(await post(plain, nation('spain'), headers)),
      ]
      expect([again.status, again.body, again.type], type).toEqual([first.status, first.body, first.type])
      expect([other.status, other.body, other.type], type).toEqual([first.status, first.body, first.type])
    }
  })
})

describe('the fast path does not cache', () => {
  test('a quick answer of a plan, until it is asked again', async () => {
    const context = { graph: plain.graph, clearance: 'public' } as const
    const answers = new Answers(1_000_000)
    const app = createYoga({ schema, context, logging: false })
    const options = {
      app,
      answers,
      executor: new CompiledExecutor(schema, context, defaultLimits),
      limits: defaultLimits,
      version: '',
      log: () => {},
    }
    const front = createServer(createFastPath(options)).listen(0)
    const address = front.address()
    const url = `http://localhost:${typeof address === 'object' ? address?.port : address}/graphql`
    const query = 'query ($id: ID!) { graph { nation(id: $id) { name } } }'
    const bytes: number[] = []
    // The first is Yoga's, which teaches the form.
    for (const id of ['japan', 'spain', 'spain', 'spain']) {
      const response = await fetch(url, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ query, variables: { id } }),
      })
      expect((await response.json()).data.graph.nation.name.toLowerCase()).toBe(id)
      bytes.push(answers.bytes)
    }
    const [first = 0, once, twice = 0, more] = bytes
    expect([first > 0, once === first, twice > first, more === twice]).toEqual([true, true, true, true])
    front.closeAllConnections()
    front.close()
  })

  test.each([
    ['an error of a field', nation('atlantis')],
    ['an error of validation', JSON.stringify({ query: '{ graph { nix } }' })],
    ['what is no JSON', '{"query":'],
    ['a mutation of nothing', JSON.stringify({ query: 'mutation { nix }' })],
    ['a list', '[]'],
  ])('%s, answered each time without a tag', async (_, body) => {
    const answers = [
      await told(await post(quick, body)),
      await told(await post(quick, body)),
      await told(await post(plain, body)),
    ]
    expect(answers[0]).toEqual({ ...answers[1] })
    expect(answers[2]).toEqual({ ...answers[0] })
  })

  test.each([
    ['another content type', 'text/plain', 415],
    ['none', '', 415],
  ])('a body of %s', async (_, type, status) => {
    for (const server of [quick, plain])
      expect((await post(server, nation('japan'), { 'content-type': type })).status).toBe(status)
  })

  test('a body over the limit', async () => {
    const body = JSON.stringify({ query: '{ graph { revision } }', variables: { pad: 'x'.repeat(200_000) } })
    const [one, other] = [await told(await post(quick, body)), await told(await post(plain, body))]
    expect(one).toEqual(other)
    expect(one.status).toBe(413)
  })

  test('an answer begun on the previous day', async () => {
    let day = 1
    const schema = createSchema({ typeDefs: 'type Query { day: Int }', resolvers: { Query: { day: () => day++ } } })
    const answers = new Answers(1_000_000, () => day)
    const context = { graph: plain.graph, clearance: 'public' } as const
    const app = createYoga({ schema, logging: false })
    const front = createServer(
      createFastPath({
        app,
        answers,
        executor: new CompiledExecutor(schema, context, defaultLimits),
        limits: defaultLimits,
        version: '',
        log: () => {},
      }),
    ).listen(0)
    const address = front.address()
    const url = `http://localhost:${typeof address === 'object' ? address?.port : address}/graphql?query={day}`
    const response = await fetch(url)
    expect([await response.json(), response.headers.get('etag'), answers.bytes]).toEqual([
      { data: { day: 1 } },
      null,
      0,
    ])
    front.closeAllConnections()
    front.close()
  })

  test('an internal error: it is logged, answered with its reference, and the server continues', async () => {
    const written: unknown[] = []
    const app = Object.assign(() => {}, { fetch: () => Promise.reject(new Error('our inside')) })
    const context = { graph: plain.graph, clearance: 'public' } as const
    const log = (reference: string, fault: unknown) => written.push([reference, String(fault)])
    const options = {
      app,
      answers: new Answers(1000),
      executor: new CompiledExecutor(schema, context, defaultLimits),
      limits: defaultLimits,
      version: '',
      log,
    }
    const front = createServer(createFastPath(options)).listen(0)
    const address = front.address()
    const url = `http://localhost:${typeof address === 'object' ? address?.port : address}/graphql?query={day}`
    for (let round = 1; round <= 2; round += 1) {
      const response = await fetch(url)
      const { errors } = await response.json()
      expect([response.status, errors[0].extensions.code, errors[0].message.includes('our inside')]).toEqual([
        500,
        'INTERNAL',
        false,
      ])
      expect(written).toHaveLength(round)
      expect(written.at(-1)).toEqual([errors[0].extensions.reference, 'Error: our inside'])
    }
    front.closeAllConnections()
    front.close()
  })

  test('an operation whose compiled plan fails: Yoga answers', async () => {
    const typeDefs = 'input Of { year: Int } type Query { day(of: Of): Int }'
    const app = createYoga({
      schema: createSchema({ typeDefs, resolvers: { Query: { day: () => 1 } } }),
      logging: false,
    })
    const context = { graph: plain.graph, clearance: 'public' } as const
    // A schema that knows nothing of what is asked.
    const options = {
      app,
      answers: new Answers(1000),
      executor: new CompiledExecutor(schema, context, defaultLimits),
      limits: defaultLimits,
      version: '',
      log: () => {},
    }
    const front = createServer(createFastPath(options)).listen(0)
    const address = front.address()
    const url = `http://localhost:${typeof address === 'object' ? address?.port : address}/graphql`
    for (let year = 1; year <= 3; year += 1) {
      const body = JSON.stringify({ query: 'query ($of: Of) { day(of: $of) }', variables: { of: { year } } })
      expect(await (await fetch(url, { method: 'POST', headers: json, body })).json()).toEqual({ data: { day: 1 } })
    }
    front.closeAllConnections()
    front.close()
  })

  test('a page', async () => {
    const page = await fetch(`${quick.url}/graphql?query={graph{revision}}`, { headers: { accept: 'text/html' } })
    expect(page.headers.get('content-type')).toContain('text/html')
  })
})
