import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { Defer20220824Handler } from '@apollo/client/incremental'
import { print } from 'graphql'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import possibleTypes from '../../schema/possible-types.json' with { type: 'json' }
import { Budget } from '../../src/graph/caches/budget.ts'
import { View } from '../../src/graph/view.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import type { Hook } from '../../src/server/hook.ts'
import { phases } from '../../src/server/request-state.ts'
import { curated } from '../fixtures/curated.ts'
import { ask } from './ask.ts'
import { serve } from './serve.ts'

const origin = 'https://page.example'
const ran: string[] = []
const recorder: Hook = Object.fromEntries(phases.map((phase) => [phase, () => void ran.push(phase)]))
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  const context = { graph: curated, clearance: 'public' } as const
  server = await serve({
    context,
    debug: true,
    cors: [origin],
    answers: new Answers(new Budget(1_000_000)),
    more: [recorder],
  })
})
afterAll(() => server.close())

interface Part {
  data?: Record<string, unknown> | null
  readonly items?: readonly unknown[] | null
  readonly path?: readonly (string | number)[]
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
  readonly incremental?: readonly Part[]
  readonly hasNext?: boolean
}

/** Asks as a client that takes several parts. */
async function inParts(query: string, accept = 'multipart/mixed;deferSpec=20220824,application/json') {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { accept, origin, 'content-type': 'application/json', 'accept-encoding': 'br' },
    body: JSON.stringify({ query }),
  })
  const text = await response.text()
  const parts = [...text.matchAll(/\r\n\r\n(\{.*\})\r\n---/g)].map(([, json = '']): Part => JSON.parse(json))
  return { response, text, parts }
}

/** The text up to the end of the first part, boundaries and all. */
async function firstPart(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<string> {
  let text = ''
  while (!text.includes('hasNext')) text += Buffer.from((await reader?.read())?.value ?? []).toString()
  return text
}

/** The whole answer, put together as the specification says. */
function merged([first, ...others]: readonly Part[]): unknown {
  const whole = structuredClone(first?.data)
  const at = (path: readonly (string | number)[]) =>
    path.reduce<Record<string, unknown>>((value, key) => value[key] as Record<string, unknown>, Object(whole))
  for (const { path = [], data, items } of others.flatMap(({ incremental = [] }) => incremental)) {
    if (data) fill(at(path), data)
    const list = items && (at(path.slice(0, -1)) as unknown as unknown[])
    items?.forEach((item, index) => {
      if (list) list[Number(path.at(-1)) + index] = item
    })
  }
  return whole
}
function fill(into: Record<string, unknown>, data: object) {
  for (const [key, value] of Object.entries(data)) {
    const own = into[key]
    if (typeof own === 'object' && own !== null && typeof value === 'object' && value !== null)
      fill(own as Record<string, unknown>, value)
    else into[key] = value
  }
}

const operations: [name: string, query: string][] = [
  [
    'a subgraph',
    '{ graph { revision ... @defer { subgraph(around: ["japan"]) { nodes { key x y } edges { key } } } } }',
  ],
  [
    'paths',
    '{ graph { revision ... @defer(label: "p") { paths(from: ["new-zealand"], to: ["spain"]) { outcome paths { ' +
      'entities { key } } } } } }',
  ],
  [
    'a comparison',
    '{ graph(lens: { asOf: "2015" }) { id compare(to: { asOf: "2024" }) { ... @defer { entitiesAdded { key } } ' +
      'stagesMoved { pact { key } after } } } }',
  ],
  [
    'a list, item by item',
    '{ graph { nations(first: 9) { totalCount nodes @stream(initialCount: 2) { key name } } } }',
  ],
  [
    'parts of parts',
    '{ graph { ... @defer { nation(id: "japan") { key ... @defer { relationships(first: 5) { nodes @stream { key } } ' +
      '} } } } }',
  ],
]
const whole = (query: string) => query.replace(/ @(defer|stream)(\([^)]*\))?/g, '')

describe('an answer in parts', () => {
  test.each(operations)('is the whole answer, put together: %s', async (_, query) => {
    const { parts, response } = await inParts(query)
    expect(response.headers.get('content-type')).toMatch(/^multipart\/mixed/)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.map(({ hasNext }) => hasNext)).toEqual(parts.map((_, at) => at < parts.length - 1))
    expect(merged(parts)).toEqual((await ask(server.url, whole(query))).data)
  })

  test.each(operations)('is whole for clients that take one part, on every way: %s', async (_, query) => {
    const asked = (nonce: number) => ask(server.url, `${query} #${nonce}`)
    const expected = (await ask(server.url, whole(query))).text
    for (const nonce of [1, 1, 1]) expect((await asked(nonce)).text).toBe(expected)
  })

  test.each(['-1', 'null'])('of a stream has a number of items that is 0 or more, not %s', async (count) => {
    const { text } = await inParts(`{ graph { nations { nodes @stream(initialCount: ${count}) { key } } } }`)
    expect(text).toContain(`"message":"initialCount is ${count}; give 0 or more"`)
    expect(text).toContain('"code":"BAD_PAGE"')
  })

  test('sends the first part before it computes the next', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { accept: 'multipart/mixed', 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ graph { id ... @defer { subgraph { totalNodes nodes { x } } } } }' }),
    })
    const text = await firstPart(response.body?.getReader())
    expect(text).toContain('"hasNext":true')
    expect(text).not.toContain('totalNodes')
  })

  test('sends the first items of a list before it computes the others', async () => {
    const asked: string[] = []
    const { relationshipsOf } = View.prototype
    const spy = vi.spyOn(View.prototype, 'relationshipsOf').mockImplementation(function (this: View, ...given) {
      asked.push(given[0])
      return relationshipsOf.apply(this, given)
    })
    try {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        // Compressed parts would come from another thread, which may be late.
        headers: { accept: 'multipart/mixed', 'content-type': 'application/json', 'accept-encoding': 'identity' },
        body: JSON.stringify({
          query: `{ graph(lens: { asOf: "2021-03" }) {
            entities(first: 200) { nodes @stream(initialCount: 3) { key relationships(first: 0) { totalCount } } }
          } }`,
        }),
      })
      const reader = response.body?.getReader()
      const first = await firstPart(reader)
      const before = asked.length
      expect(first).toContain('"hasNext":true')
      expect(first).not.toContain('"items"')
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read());
      expect(before).toBeGreaterThanOrEqual(3)
      expect(before).toBeLessThan(asked.length)
    } finally {
      spy.mockRestore()
    }
  })

  test('comes as events, too', async () => {
    const { response, text } = await inParts(operations[0]?.[1] ?? '', 'text/event-stream')
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(text.match(/^event: \w+$/gm)).toEqual(['event: next', 'event: next', 'event: complete'])
  })

  test('passes every hook once, and bears their headers', async () => {
    ran.length = 0
    const { response } = await inParts(operations[0]?.[1] ?? '')
    await expect.poll(() => ran).toEqual(phases)
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('server-timing')).toContain('way;desc="yoga-node"')
    expect(response.headers.get('content-encoding')).toBe('br')
  })

  test('has errors in the one form, and none of the internals', async () => {
    const { parts, text } = await inParts(
      '{ graph { id ... @defer { subgraph(around: ["japn"]) { nodes { key } } } } }',
    )
    const errors = parts.flatMap(({ incremental = [] }) => incremental).flatMap(({ errors = [] }) => errors)
    expect(errors).toEqual([
      {
        message: "no entity 'japn'; did you mean 'japan'?",
        locations: [{ line: 1, column: 27 }],
        path: ['graph', 'subgraph'],
        extensions: { code: 'NOT_FOUND' },
      },
    ])
    expect(text).not.toMatch(/node_modules|\.ts\b/)
  })

  test.each([
    [
      'TOO_COSTLY',
      'entities(first: 200) { nodes { relationships(first: 200) { nodes { source { relationships(first: 200) { nodes ' +
        '{ target { relationships(first: 200) { nodes { key } } } } } } } } } }',
    ],
    ['BAD_FILTER', 'claims(where: { OR: [] }) { totalCount }'],
    ['GRAPHQL_VALIDATION_FAILED', 'nix'],
  ])('is refused as a whole where it would be without parts: %s', async (code, field) => {
    const { parts, response } = await inParts(`{ graph { id ... @defer { ${field} } } }`, 'multipart/mixed')
    expect(response.status).toBe(400)
    expect(parts.flatMap(({ errors = [] }) => errors).map(({ extensions }) => extensions.code)).toEqual([code])
  })
})

test('Apollo Client shows the first part, then the whole', async () => {
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: new HttpLink({ uri: `${server.url}/graphql` }),
    incrementalHandler: new Defer20220824Handler(),
  })
  const query = gql`
    query Parts {
      graph {
        id
        revision
        ... @defer {
          subgraph(around: ["japan"]) {
            totalNodes
            nodes { id key x y }
          }
        }
      }
    }
  `
  const shown: { readonly state: string; readonly data: unknown }[] = []
  await new Promise<void>((resolve, reject) => {
    client.watchQuery({ query }).subscribe({
      next({ data, dataState, error }) {
        if (error) reject(error)
        if (dataState !== 'empty') shown.push({ state: dataState, data })
        if (dataState === 'complete') resolve()
      },
      error: reject,
    })
  })
  client.stop()
  expect(shown.map(({ state }) => state)).toEqual(['streaming', 'complete'])
  const plain = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, one) => (key === '__typename' ? undefined : one)))
  const { data } = await ask(server.url, whole(print(query)))
  expect(plain(shown.at(-1)?.data)).toEqual(data)
  expect(Object.keys(plain(shown[0]?.data).graph)).toEqual(['id', 'revision'])
})
