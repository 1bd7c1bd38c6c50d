import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { runs } from '../fixtures/runs.ts'
import { ask } from './ask.ts'
import { serve } from './serve.ts'

let server: Awaited<ReturnType<typeof serve>>
/** The same without the fast path: Yoga answers everything. */
let bare: typeof server
beforeAll(async () => {
  const context = { graph: buildGraph(await readData([await writeFolder(small)])), clearance: 'public' } as const
  server = await serve({ context, debug: true, answers: new Answers(new Budget(1_000_000)) })
  bare = await serve({ context, debug: true })
})
afterAll(() => Promise.all([server.close(), bare.close()]))

const problemsOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.errors.map(({ message, locations, path, extensions }) => [extensions.code, message, locations, path])

test('all bad filters are refused at once, each with its place, before anything runs', async () => {
  const answer = await ask(
    server.url,
    `{
      graph {
        good: nations { totalCount }
        one: pacts(where: { parties: { some: { node: { id: { eq: "nix" } } } } }) { totalCount }
        nation(id: "arden") { relationships(where: { NOT: { kind: {} } }) { totalCount } }
        ...More
      }
    }
    fragment More on Graph { two: events(where: { date: { after: "2024", before: "2023" } }) { totalCount } }`,
  )
  expect([answer.status, answer.data]).toEqual([400, undefined])
  expect(problemsOf(answer)).toEqual([
    [
      'BAD_FILTER',
      expect.stringContaining("where.parties.some.node.id: no entity 'nix'"),
      [{ line: 4, column: 9 }],
      undefined,
    ],
    ['BAD_FILTER', expect.stringContaining('where: NOT excludes everything'), [{ line: 5, column: 31 }], undefined],
    [
      'BAD_FILTER',
      expect.stringContaining('where.date: the conditions leave no day'),
      [{ line: 9, column: 30 }],
      undefined,
    ],
  ])
})

test('a filter in variables is refused on every way, and one that is left out is not read', async () => {
  const query = `query ($where: NationWhere, $with: Boolean!) {
    graph { revision nations(where: $where) @include(if: $with) { totalCount } ...F @skip(if: true) }
  }
  fragment F on Graph { pacts(where: { id: { eq: "nix" } }) { totalCount } }`
  const of = (eq: string, isWith = true) => ask(server.url, query, { where: { id: { eq } }, with: isWith })
  expect((await of('arden')).data).toMatchObject({ graph: { nations: { totalCount: 1 } } })
  expect((await of('brisk')).data).toMatchObject({ graph: { nations: { totalCount: 1 } } })
  for (let time = 0; time < 3; time += 1)
    expect(problemsOf(await of('nix'))).toEqual([
      ['BAD_FILTER', "where.id: no nation 'nix'", [{ line: 2, column: 22 }], undefined],
    ])
  expect(await of('nix', false)).toMatchObject({ status: 200, errors: [] })
})

test('of several operations only the filters of the one that runs are read', async () => {
  const query = `query Good { graph { revision } } query Bad { graph { nations(where: { NOT: {} }) { totalCount } } }`
  expect(await ask(server.url, query, {}, { operationName: 'Good' })).toMatchObject({ status: 200, errors: [] })
  expect((await ask(server.url, query, {}, { operationName: 'Bad' })).status).toBe(400)
})

test('a filter under an entity that the lens hides is refused, however often the operation was answered', async () => {
  const query = `query ($asOf: EDTF!, $where: EntityRelationshipWhere) {
    graph(lens: { asOf: $asOf }) { nation(id: "arden") { relationships(where: $where) { totalCount } } }
  }`
  const of = (source: string) => ask(server.url, query, { asOf: '1900', where: { other: { id: { eq: source } } } })
  for (const good of ['arden', 'brisk'])
    expect(await of(good)).toMatchObject({ status: 200, data: { graph: { nation: null } } })
  expect(problemsOf(await of('nix'))).toEqual([
    ['BAD_FILTER', "where.other.id: no entity 'nix'", [{ line: 2, column: 58 }], undefined],
  ])
})

const ids = fc.constantFrom('arden', 'brisk', 'arden', 'brisk', 'cove-treaty', 'nix')
const wheres = fc.oneof(
  fc.constantFrom({}, { NOT: { derived: true } }, { OR: [{ derived: true }, { derived: false }] }),
  fc.constantFrom({}, { NOT: {} }, { OR: [] }, { NOT: { kind: {} } }, { kind: { in: [] } }),
  fc.record({ other: fc.record({ id: fc.record({ eq: ids }) }) }),
  fc.record({ NOT: fc.record({ other: fc.record({ id: fc.record({ in: fc.array(ids, { maxLength: 2 }) }) }) }) }),
)
const parents = fc.constantFrom('nation(id: $id)', 'nation(id: "arden")', 'pact(id: "cove-treaty")')
const given = fc.constantFrom(
  ...['(where: $where)', '(where: $more)', '(where: { AND: [$more] })', '(where: { NOT: $more })', ''],
  '(where: { other: { id: { eq: $other } } })',
)
const left = fc.constantFrom('', '', '@include(if: $with)', '@skip(if: $with)')
const part = fc
  .tuple(parents, left, given, left)
  .map(([parent, outer, filter, inner]) => `${parent} ${outer} { relationships${filter} ${inner} { totalCount } }`)
const operation = fc.array(part, { minLength: 1, maxLength: 3 }).map(
  (parts) => `query (
      $asOf: EDTF!, $id: ID!, $other: ID!, $with: Boolean!,
      $where: EntityRelationshipWhere, $more: EntityRelationshipWhere!
    ) { graph(lens: { asOf: $asOf }) { ${parts.map((text, index) => `f${index}: ${text}`).join(' ')} ...Unused } }
    fragment Unused on Graph {
      unused: nation(id: $id) @skip(if: true) { relationships(where: $where) { totalCount } }
      revision @skip(if: $with)
      pact(id: $other) @skip(if: true) { relationships(where: $more) { totalCount } }
    }`,
)
const variables = fc.record({
  asOf: fc.constantFrom('1900', '2030'),
  id: fc.constantFrom('arden', 'brisk', 'arden', 'nix'),
  other: ids,
  where: fc.option(wheres, { freq: 4 }),
  more: wheres,
  with: fc.boolean(),
})

test('any bad filters, in any variables, get the answer of Yoga', async () => {
  const met = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(operation, fc.array(variables, { minLength: 2, maxLength: 8 }), async (query, asked) => {
      for (const given of asked) {
        const [one, two] = await Promise.all([ask(server.url, query, given), ask(bare.url, query, given)])
        expect([one.status, one.text]).toEqual([two.status, two.text])
        met.set(one.status, (met.get(one.status) ?? 0) + 1)
      }
    }),
    { numRuns: runs(60) },
  )
  // Answers and refusals occur, or the law would say little.
  expect(Math.min(met.get(200) ?? 0, met.get(400) ?? 0)).toBeGreaterThan(20)
})
