import { expect, test } from 'vitest'
import { budgetOf, setBudget } from '../../src/graph/caches/budget.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { expectBound } from '../fixtures/bound.ts'
import { graphOf, tiny } from '../fixtures/data.ts'

const day = (index: number) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)
const dated = (graph: Graph) => (index: number) =>
  viewThrough(graph, toLens({ asOf: day(index) }, 'public', graph.facts))

test('views are cached by their lens', () => {
  const [graph, other] = [graphOf(tiny), graphOf(tiny)]
  expect(dated(graph)(1)).toBe(dated(graph)(1))
  expect(dated(graph)(1)).not.toBe(dated(graph)(2))
  expect(dated(graph)(1)).not.toBe(dated(other)(1))
})

test('views are cached within the budget of the graph', () => {
  const graph = graphOf(tiny)
  setBudget(graph, 100_000)
  const ask = dated(graph)
  expectBound(ask, { held: 20, gone: 100 })
  for (let index = 0; index < 100; index += 1) {
    ask(index).relationships()
    for (const { id } of ask(index).entities()) ask(index).relationshipsOf(id)
    expect(budgetOf(graph).bytes).toBeLessThanOrEqual(100_000)
  }
  expect(budgetOf(graph).bytes).toBeGreaterThan(50_000)
})

test('a view reads the same without a budget for it', () => {
  const [graph, none] = [graphOf(tiny), graphOf(tiny)]
  setBudget(none, 0)
  const read = (of: Graph) =>
    dated(of)(8_000)
      .relationships()
      .map(({ id, claims }) => [id, claims.map((claim) => claim.id)])
  expect(read(none)).toEqual(read(graph))
  expect(budgetOf(none).bytes).toBe(0)
  expect(dated(none)(1)).not.toBe(dated(none)(1))
})
