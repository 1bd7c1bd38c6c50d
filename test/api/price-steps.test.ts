import { getOperationAST, parse } from 'graphql'
import { expect, test } from 'vitest'
import type { Context } from '../../src/api/context.ts'
import { compile } from '../../src/api/execute/compile.ts'
import { newRun } from '../../src/api/execute/run.ts'
import { priceOf } from '../../src/api/prices/price.ts'
import { schema } from '../../src/api/schema.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { watched } from '../../src/graph/check-point.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { generate } from '../bench/generate.ts'

const [small, large] = [400, 1_600].map((claims) => {
  const text = [...generate(claims)].map((record) => JSON.stringify(record)).join('\n')
  return parseFacts([{ path: 'all.ndjson', name: 'all.ndjson', text }])
}) as [Facts, Facts]

/** The price of the first request to a new graph, and the steps that it takes. */
function paid(field: string, facts: Facts, more = '') {
  const context: Context = { graph: buildGraph(facts), clearance: 'public' }
  const document = parse(`{ graph(lens: { asOf: "2024"${more} }) { ${field} } }`)
  const operation = getOperationAST(document)
  const plan = operation && compile(schema, document, operation, {})
  if (!operation || !plan) throw new Error('no plan')
  const { points } = priceOf(schema, document, operation, {}, context)
  let checks = 0
  const watch = { check: () => checks++, checkAhead() {}, largest: 1e9, refuseSize: () => expect.fail() }
  watched(watch, () => plan.write(newRun(context, {})))
  return { points, steps: checks * STEPS }
}

/** The steps between two check points, and the usual price of one. */
const [STEPS, PRICE] = [200, 0.4]

// Both are counted, so that a kind of work that becomes cheaper or dearer in steps takes its price along.
test.each([
  ['relationships', 'relationships(first: 5) { totalCount }'],
  ['those that ended', 'relationships(first: 5, ended: true) { totalCount }'],
  ['claims', 'claims { totalCount }'],
  ['entities by degree', 'entities(orderBy: { field: DEGREE }) { totalCount }'],
  [
    'a nested filter',
    'entities(where: { relationships: { some: { source: { kind: { eq: PACT } } } } }) { totalCount }',
  ],
  ['facets', 'facets { total }'],
  ['timeline', 'timeline { totalCount }'],
  ['search', 'search(text: "a") { totalCount }'],
  ['subgraph', 'subgraph(limit: 50) { totalNodes }'],
  ['fold', 'subgraph(limit: 50, fold: {}) { totalFoldedEdges }'],
  ['ranking', 'ranking(by: PAGERANK) { totalCount }'],
  ['statistics', 'statistics { pairs }'],
  ['components', 'components { totalCount }'],
  ['compare entities', 'compare(to: { asOf: "2020" }) { entitiesAddedConnection { totalCount } }'],
  ['compare changed entities', 'compare(to: { asOf: "2020" }) { entitiesChangedConnection { totalCount } }'],
  ['compare stages', 'compare(to: { asOf: "2020" }) { stagesMovedConnection { totalCount } }'],
  ['compare', 'compare(to: { asOf: "2020" }) { relationshipsAddedConnection { totalCount } }'],
])('%s: of a larger graph, price and steps of the first request grow alike', (_, field) => {
  const [one, other] = [paid(field, small), paid(field, large)]
  const steps = other.steps - one.steps
  expect(steps).toBeGreaterThan(300)
  const price = (other.points - one.points) / steps
  expect(price).toBeGreaterThan(PRICE / 5)
  expect(price).toBeLessThan(PRICE * 5)
})

// Documents that say the same are counted in short steps, which take 1.3 times as long together, not 2.6 times.
test.each([
  ['presumed: true', 1.5],
  ['stances: [ASSERTED]', 1.5],
  ['knownAt: "2030"', 1.5],
  ['minCorroboration: 2', 3],
])('what has ended, with %s, takes about as much as with a date alone', (more, most) => {
  const ended = 'relationships(first: 5, ended: true) { totalCount }'
  const [plain, narrowed] = [paid(ended, large), paid(ended, large, `, ${more}`)]
  expect(narrowed.steps / plain.steps).toBeLessThan(most)
  expect(narrowed.points / plain.points).toBeGreaterThan(1)
  expect(narrowed.points / plain.points).toBeLessThan(1.7)
})
