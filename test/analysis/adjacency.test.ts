import { expect, test } from 'vitest'
import { adjacencyOf } from '../../src/analysis/adjacency.ts'
import { budgetOf, setBudget } from '../../src/graph/caches/budget.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { expectBound } from '../fixtures/bound.ts'
import { look } from '../fixtures/triangles.ts'

test('the adjacency of a view is cached for each test of relationships, within the budget of the graph', () => {
  const { lens, ...one } = look()
  const graph = { ...one.graph }
  setBudget(graph, 100_000)
  const view = viewThrough(graph, lens)
  const tests = Array.from(
    { length: 200 },
    (_, index) =>
      ({ corroboration }: Relationship) =>
        corroboration > index,
  )
  expectBound(
    (index) => {
      const adjacency = adjacencyOf(view, tests[index])
      adjacency.neighbors('a')
      return adjacency
    },
    { held: 10, gone: 150 },
  )
  expect(budgetOf(graph).bytes).toBeLessThanOrEqual(100_000)
  expect(adjacencyOf(view)).toBe(adjacencyOf(view))
  expect(adjacencyOf(view)).not.toBe(adjacencyOf(view, undefined, { ended: true }))
  expect(adjacencyOf(view)).not.toBe(adjacencyOf(viewThrough(graph, look({ asOf: '2029' }).lens)))
})
