import { expect, test } from 'vitest'
import { adjacencyOf } from '../../src/analysis/adjacency.ts'
import type { Relationship } from '../../src/graph/relationship.ts'
import { expectBound } from '../fixtures/bound.ts'
import { look } from '../fixtures/triangles.ts'

test('the adjacency of a view is cached for each test of relationships, four of a view', () => {
  const view = look()
  const tests = Array.from(
    { length: 10 },
    (_, index) =>
      ({ corroboration }: Relationship) =>
        corroboration > index,
  )
  expectBound((index) => adjacencyOf(view, tests[index]), { held: 3, gone: 4 })
  expect(adjacencyOf(view)).toBe(adjacencyOf(view))
  expect(adjacencyOf(view)).not.toBe(adjacencyOf(look()))
})
