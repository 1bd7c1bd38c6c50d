import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { curated } from '../fixtures/curated.ts'
import { ask } from './ask.ts'
import { serve } from './serve.ts'

const compared = vi.hoisted(() => {
  // Else modules that another file loaded would call the functions themselves, and count nothing.
  vi.resetModules()
  return { times: 0, letters: 0 }
})
vi.mock('fastest-levenshtein', async (original) => {
  const { distance } = await original<typeof import('fastest-levenshtein')>()
  return {
    distance: (one: string, other: string) => {
      compared.times++
      compared.letters += one.length
      return distance(one, other)
    },
  }
})
const read = vi.hoisted(() => ({ longest: 0 }))
vi.mock('edtf', async (original) => {
  const { default: parse, ...rest } = await original<typeof import('edtf')>()
  return {
    ...rest,
    default: (text: string) => {
      read.longest = Math.max(read.longest, text.length)
      return parse(text)
    },
  }
})

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  const context = { graph: buildGraph(curated.facts), clearance: 'public' } as const
  server = await serve({ context, answers: new Answers(new Budget(1_000_000)) })
})
afterAll(() => server.close())

const long = 'x'.repeat(95_000)
/** The most bytes of an answer to an unknown name of any length. */
const FEW = 2_000

describe('a text that is too long is not compared, and is repeated in part', () => {
  test.each([
    ['a name', 'query ($n: String!) { graph { entity(name: $n) { __typename } } }', long, 'NOT_FOUND'],
    ['an id', 'query ($n: ID!) { graph { nation(id: $n) { name } } }', long, 'NOT_FOUND'],
    ['a document', 'query ($n: ID!) { graph { document(id: $n) { title } } }', long, 'NOT_FOUND'],
    [
      'an id in a filter',
      'query ($n: ID!) { graph { pacts(where: { id: { eq: $n } }) { totalCount } } }',
      long,
      'BAD_FILTER',
    ],
    [
      'a document of the lens',
      'query ($n: ID!) { graph(lens: { documents: { in: [$n] } }) { revision } }',
      long,
      'BAD_LENS',
    ],
    ['the lens in an id', 'query ($n: ID!) { node(id: $n) { id } }', `japan@${long}`, 'BAD_LENS'],
    ['the operation', 'query Q { graph { revision } }', long, 'BAD_REQUEST'],
    [
      'a set of dates',
      'query ($n: EDTF!) { graph(lens: { asOf: $n }) { revision } }',
      `{${'2022-01-01,'.repeat(1_800)}2022}`,
      'BAD_DATE',
    ],
    ['a year', 'query ($n: EDTF!) { graph(lens: { asOf: $n }) { revision } }', `Y1${'0'.repeat(15_000)}`, 'BAD_DATE'],
    ['a word', 'query ($n: EntityKind!) { graph { entity(name: "japan", kind: $n) { __typename } } }', long, ''],
  ])('%s', async (what, query, n, code) => {
    compared.times = 0
    const isName = what === 'the operation'
    const answer = await ask(server.url, query, isName ? {} : { n }, isName ? { operationName: n } : {})
    expect(answer.errors).toHaveLength(1)
    expect(answer.errors[0]?.extensions.code).toBe(code || 'GRAPHQL_VALIDATION_FAILED')
    expect(answer.text.length).toBeLessThan(FEW)
    expect(compared.times).toBe(0)
  })

  test('fifty aliases of a long name', async () => {
    compared.times = 0
    const fields = Array.from({ length: 50 }, (_, index) => `a${index}: entity(name: $n) { __typename }`)
    const answer = await ask(server.url, `query ($n: String!) { graph { ${fields.join(' ')} } }`, { n: long })
    expect(answer.errors).toHaveLength(50)
    expect(answer.text.length).toBeLessThan(50 * 300)
    expect(compared.times).toBe(0)
  })

  test('a date of an export', async () => {
    for (const asOf of [`{${'2022,'.repeat(4_000)}2023}`, `Y1${'0'.repeat(15_000)}`]) {
      const response = await fetch(`${server.url}/export/dot?asOf=${asOf.slice(0, 15_000)}`)
      expect(response.status).toBe(400)
      const text = await response.text()
      expect(text).toContain('BAD_DATE')
      expect(text.length).toBeLessThan(FEW)
    }
    expect(read.longest).toBeLessThanOrEqual(40)
  })
})

test('a suggestion compares only names of about the same length', async () => {
  compared.times = 0
  const { errors } = await ask(server.url, '{ graph { entity(name: "japn") { __typename } } }')
  expect(errors[0]?.message).toContain("did you mean 'japan'?")
  expect(compared.letters).toBeLessThan(4 * 300)
})
