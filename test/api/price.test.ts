import fc from 'fast-check'
import { getOperationAST, parse } from 'graphql'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import timeline from '../../src/analysis/timeline.ts'
import { priceOf } from '../../src/api/prices/price.ts'
import { schema } from '../../src/api/schema.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { sizesOf } from '../../src/graph/visible/sizes.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { costLimit } from '../../src/server/plugins/cost.ts'
import { curated } from '../fixtures/curated.ts'
import { runs } from '../fixtures/runs.ts'

let graph: Graph
let limit: number
beforeAll(async () => {
  graph = buildGraph(curated.facts)
  limit = costLimit(defaultLimits, { graph, clearance: 'public' })
})

function price(source: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const document = parse(source)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return priceOf(schema, document, operation, variables, { graph, clearance: 'public' }).points
}
const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ')
/** Lenses at other days of one year, since prices follow the year. */
const lenses = (count: number, of: string, year = 2024) =>
  `{ ${times(count, (at) => `a${at}: graph(lens: { asOf: "${dayOf(year, at)}" }) { ${of} }`)} }`
const dayOf = (year: number, at: number) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10)
const aliases = (count: number, of: string) =>
  `{ graph(lens: { asOf: "2024" }) { ${times(count, (at) => `a${at}: ${of}`)} } }`

/** Fields that read all of the graph. */
const wholes = [
  'entities { totalCount }',
  'relationships(first: 200) { nodes { id } }',
  'statistics { pairs }',
  'timeline { totalCount }',
  'search(text: "a") { totalCount }',
  'entity(name: "japn") { __typename }',
  'compare(to: { asOf: "2020" }) { entitiesAdded { id } }',
  'disagreements { topic }',
  'ranking(by: PAGERANK) { totalCount }',
  'subgraph(steps: 6, limit: 2000) { nodes { x } }',
  'paths(from: ["japan"], to: ["australia"]) { explored }',
  'facets { total }',
  'claims { aggregate(by: [PREDICATE]) { totalValues } }',
]

describe('laws of prices', () => {
  test('lenses add up, and so do aliases, but what one lens reads for all of them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wholes), fc.integer({ min: 2, max: 40 }), (of, count) => {
        const [one, two] = [price(lenses(1, of)), price(lenses(2, of))]
        // Every price is rounded up.
        expect(Math.abs(price(lenses(count, of)) - (one + (count - 1) * (two - one)))).toBeLessThanOrEqual(count)
        const [first, second] = [price(aliases(1, of)), price(aliases(2, of))]
        expect(Math.abs(price(aliases(count, of)) - (first + (count - 1) * (second - first)))).toBeLessThanOrEqual(
          count,
        )
        expect(second - first).toBeLessThanOrEqual(two - one)
      }),
      { numRuns: runs(50) },
    )
  })

  test('larger pages, and more of them, never cost less', () => {
    const nested = (first: number, inner: number) =>
      price(
        `query ($first: Int, $inner: Int) { graph { nations(first: $first) { nodes { id claims(first: $inner) {
          nodes { id subject { id relationships(first: $inner) { nodes { id } } } } } } } } }`,
        { first, inner },
      )
    const sizes = fc.integer({ min: 1, max: 200 })
    fc.assert(
      fc.property(sizes, sizes, sizes, (first, inner, more) => {
        expect(nested(Math.max(first, more), inner)).toBeGreaterThanOrEqual(nested(Math.min(first, more), inner))
        expect(nested(first, Math.max(inner, more))).toBeGreaterThanOrEqual(nested(first, Math.min(inner, more)))
      }),
      { numRuns: runs(50) },
    )
  })

  test('a limit below 0, which is refused, never pays for anything else', () => {
    const all = 'nodes { id name relationships(first: 200) { nodes { id claims(first: 200) { nodes { id } } } } }'
    const edges =
      'edges { id } mergedEdges { id } foldedEdges { id pacts { pact { claims(first: 9) { nodes { id } } } } }'
    const limited = fc.constantFrom<(limit: number) => string>(
      (limit) => `subgraph(limit: ${limit}) { ${all.replace('nodes {', 'nodes { entity {')} } ${edges} }`,
      (limit) => `subgraph(edgeLimit: ${limit}) { ${edges} }`,
      (limit) => `subgraph(limit: ${limit}, edgeLimit: ${limit}, fold: {}) { ${edges} }`,
      (limit) => `subgraph(steps: ${limit}) { ${edges} }`,
      (limit) => `paths(from: "japan", to: "australia", count: ${limit}) { paths { id nodes { id } } }`,
      (limit) => `paths(from: "japan", to: "australia", maxLength: ${limit}, hubDegree: ${limit}) { explored }`,
      (limit) => `nations(first: ${limit}) { ${all} }`,
      (limit) => `nations(last: ${limit}) { ${all} }`,
      (limit) => `ranking(by: DEGREE, first: ${limit}) { nodes { tied(first: ${limit}) { id } } }`,
      (limit) => `claims { aggregate(by: [PREDICATE], limit: ${limit}) { groups { count } } }`,
      (limit) => `timeline(first: ${limit}) { nodes { claims { id } } }`,
    )
    fc.assert(
      fc.property(
        limited,
        fc.constantFrom(...wholes),
        fc.integer({ min: -2_147_483_648, max: -1 }),
        (of, other, limit) => {
          expect(price(`{ a: graph { ${other} } b: graph { ${of(limit)} } }`)).toBeGreaterThanOrEqual(
            price(`{ a: graph { ${other} } }`),
          )
        },
      ),
      { numRuns: runs(200) },
    )
  })

  test('of the parts for different types, only the dearest counts; what is skipped costs nothing', () => {
    const part = (type: string, first: number) => `... on ${type} { relationships(first: ${first}) { nodes { id } } }`
    const entities = (parts: string) => price(`{ graph { entities(first: 200) { nodes { ${parts} } } } }`)
    const both = entities(part('Nation', 200) + part('Pact', 200))
    const dearest = Math.max(entities(part('Nation', 200)), entities(part('Pact', 200)))
    // The other part is only parsed.
    expect(both - dearest).toBeLessThan(20)
    expect(price(aliases(1, 'timeline @skip(if: true) { totalCount }'))).toBeLessThan(price(aliases(1, 'id')))
  })
})

describe('the edges of a fold', () => {
  const fold = (limit: number, edgeLimit: number, of: string) =>
    price(`{ graph { subgraph(limit: ${limit}, edgeLimit: ${edgeLimit}, fold: {}) { ${of} } } }`)

  test('are as many as the limit allows, whatever the number of nodes', () => {
    const each = 'foldedEdges { id pactsConnection(first: 5) { nodes { pact { key } } } }'
    const below = (limit: number, edgeLimit: number) =>
      fold(limit, edgeLimit, each) - fold(limit, edgeLimit, 'totalNodes')
    expect(below(200, 100)).toBeLessThan(1.01 * below(100, 100))
    expect(below(100, 200)).toBeGreaterThan(1.9 * below(100, 100))
  })

  test('do not make its nodes dearer', () => {
    const each = (edgeLimit: number) => fold(100, edgeLimit, 'nodes { entity { id name } }')
    expect(each(10_000)).toBe(each(100))
  })
})

describe('requests that once took the server too long', () => {
  test.each([
    ['lenses by alias', () => lenses(165, 'relationships { totalCount } statistics { pairs }')],
    ['exports', () => aliases(40, 'export(format: DOT) { text }')],
    ['spellings of kinds', () => aliases(190, 'statistics(kinds: [SIGNED, PARTY_TO]) { pairs diameter }')],
    [
      'terms at each stage',
      () => {
        const held = 'officeholdersConnection(first: 200) { nodes { title } }'
        return `{ graph { pacts(first: 200) { nodes { parties(first: 200) { nodes { ... on Nation {
        pacts: relationships(first: 200) { nodes { pact { stageHistory { ${held} } } } } } } } } } } }`
      },
    ],
  ])('%s are beyond the limit', (_, query) => {
    expect(price(query())).toBeGreaterThan(limit)
  })

  test('a timeline, which lists no derived relationship, makes no history of any', () => {
    const view = viewThrough(graph, toLens({ asOf: '2019-06-21' }, 'public', graph.facts)).fresh()
    const derived = vi.spyOn(view, 'derivedFrom')
    expect(timeline.fn(view, {}).length).toBeGreaterThan(100)
    expect(derived).not.toHaveBeenCalled()
    view.relationships({ ended: true })
    expect(derived).toHaveBeenCalled()
  })

  test('a name that is unknown costs more in a larger graph', () => {
    const { entities } = sizesOf(graph, 'public')
    const [one, none] = [price(aliases(1, 'entity(name: "japn") { __typename }')), price(aliases(1, 'id'))]
    expect(one - none).toBeGreaterThan(0.1 * entities)
  })

  test('what is asked of a named entity is priced by its own lists; of an unknown one by those of all', () => {
    const of = (id: string) =>
      price(`{ graph { nation(id: "${id}") { relationships(first: 200) { nodes {
        source { claims(first: 200) { nodes { id } } } } } } } }`)
    const view = viewThrough(graph, toLens({}, 'public', graph.facts))
    const inOrder = view
      .entitiesOf('nation')
      .map(({ id }) => id)
      .toSorted((a, b) => view.claimsNaming(b).length - view.claimsNaming(a).length)
    const [most = '', least = ''] = [inOrder[0], inOrder.at(-1)]
    expect(of(most)).toBeGreaterThan(20 * of(least))
    expect(of(`${most}@asOf=2020`)).toBe(of(most))
    expect(of('nobody')).toBe(of('no-one'))
    expect(of('nobody')).toBeLessThan(of(most))
  })

  test('without a record, a history costs nothing but its fields', () => {
    const of = (changes: string) => price(`{ graph { changes(first: 200) { ${changes} } } }`)
    expect(of('nodes { claims { passages { id } } }') - of('totalCount')).toBeLessThan(50)
  })
})
