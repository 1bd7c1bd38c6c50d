import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import type { Listening } from '../../src/server/listen.ts'
import { operations } from '../api/execute/operations.ts'
import { curated } from '../fixtures/curated.ts'
import { runs } from '../fixtures/runs.ts'
import { serve } from './serve.ts'

/** Sends the same requests to the server and to bare Yoga; the answers must be equal. */
const limits = { ...defaultLimits, cost: 8_000, costPerClaim: 0, depth: 9, variableDepth: 3 }
let fast: Listening
let bare: Listening

beforeAll(async () => {
  const context = { graph: curated, clearance: 'public' } as const
  const options = { context, limits, cors: ['https://one.example'] }
  fast = await serve({ ...options, answers: new Answers(new Budget(1_000_000)) })
  bare = await serve(options)
})
afterAll(() => Promise.all([fast.close(), bare.close()]))

const headersThatMatter = [
  'content-type',
  'vary',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'x-content-type-options',
  'referrer-policy',
  'allow',
]

async function read({ url }: Listening, body: string, headers: Record<string, string>) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  // Each internal error has a new reference, and each run its own processor time.
  const text = (await response.text()).replaceAll(/[0-9a-f]{12}(?=")/g, '').replaceAll(/(?<="paid":)\d+/g, '0')
  return {
    status: response.status,
    text,
    headers: headersThatMatter.map((name) => `${name}: ${response.headers.get(name)}`),
  }
}

const kinds: Record<string, string>[] = [
  {},
  { accept: 'application/graphql-response+json' },
  { accept: 'application/json', origin: 'https://one.example' },
  { origin: 'https://two.example' },
  { accept: 'image/png' },
  { 'content-type': 'application/json; charset=utf-8' },
]
const words = {
  ids: ['japan', 'new-zealand', 'five-eyes', 'fumio-kishida', 'ap-2024-06-19', 'atlantis', 'ap-2024-06-19:6'],
  texts: ['Japan', 'kishida', 'nix', ''],
  dates: ['2022-05-01', '2024', '2024-06-19', '1900'],
}
/** Variables of the same form with other values: left out, null, of another type, beyond the limits. */
const twists: ((value: unknown) => unknown)[] = [
  (value) => value,
  () => undefined,
  () => null,
  (value) => (typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : value),
  (value) => (typeof value === 'string' ? 'japan' : 200),
  (value) => [[[[value]]]],
]

test.each<[string, { query: string; operationName?: string; variables: unknown }[]]>([
  [
    'words that make an operation dear',
    // A measure eight times: eight degrees are cheap, and eight betweennesses are beyond the limit.
    ['DEGREE', 'DEGREE', 'BETWEENNESS', 'DEGREE', 'BETWEENNESS'].map((by) => {
      const rankings = [...'abcdefgh'].map(
        (alias) => `${alias}: ranking(by: $by, first: 1) { edges { node { rank } } }`,
      )
      return { query: `query ($by: Measure!) { graph { ${rankings.join(' ')} } }`, variables: { by } }
    }),
  ],
  [
    'names of operations that are none',
    ['A', 'A', '', 'B', 'A', ''].map((operationName) => ({
      query: 'query A { graph { revision } } query B { graph { nation(id: "japan") { name } } }',
      operationName,
      variables: {},
    })),
  ],
  [
    'lenses that end on one day',
    ['2024', '2024', '2024-12', '2024-12-31', '2024-12-31'].map((asOf) => ({
      query: 'query ($asOf: EDTF!) { graph(lens: { asOf: $asOf }) { lens { asOf { edtf } } } }',
      variables: { asOf },
    })),
  ],
])('%s get the answers of Yoga', async (_, bodies) => {
  const statuses = new Set<string>()
  for (const body of bodies) {
    const [one, two] = [await read(fast, JSON.stringify(body), {}), await read(bare, JSON.stringify(body), {})]
    expect(one).toEqual(two)
    statuses.add(one.text)
  }
  // The answers differ, or the test would say little.
  expect(statuses.size).toBeGreaterThan(1)
})

test('every answer equals that of Yoga', async () => {
  const met = new Map<number, number>()
  const requests = fc.record({
    made: operations(schema, words),
    kind: fc.constantFrom(...kinds),
    twisted: fc.array(fc.nat(twists.length - 1), { maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(requests, async ({ made: { query, variables }, kind, twisted }) => {
      // First unchanged, so that the fast path has a plan for it.
      for (const twist of [0, ...twisted, 0]) {
        const other = Object.fromEntries(
          Object.entries(variables).map(([name, value]) => [name, twists[twist]?.(value)]),
        )
        const body = JSON.stringify({ query, variables: other })
        const [one, two] = [await read(fast, body, kind), await read(bare, body, kind)]
        expect(one).toEqual(two)
        met.set(one.status, (met.get(one.status) ?? 0) + 1)
      }
    }),
    { numRuns: runs(60) },
  )
  // Both answers and refusals occur, or the test would say little.
  expect(Math.min(met.get(200) ?? 0, met.get(400) ?? 0, met.get(406) ?? 0)).toBeGreaterThan(10)
}, 600_000)
