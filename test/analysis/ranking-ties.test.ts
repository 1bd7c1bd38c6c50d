import fc from 'fast-check'
import { expect, test } from 'vitest'
import ranking, { type Measure } from '../../src/analysis/ranking.ts'
import { tiesOf } from '../../src/analysis/ranking-ties.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { project } from '../../src/graph/networks/projection.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

test('the neighbors of an entity make its score, those with the largest part first', () => {
  fc.assert(
    fc.property(facts, (data) => {
      const view = new View(buildGraph(data), toLens({}, 'public', data))
      const network = project(view)
      const shared = (0.15 / network.order) * 1
      const rest = (by: Measure) => (by === 'pagerank' ? shared : 0)
      for (const by of ['degree', 'weighted-degree', 'pagerank', 'eigenvector', 'closeness'] as const) {
        for (const { entity, score } of ranking.fn(view, { by })) {
          const ties = tiesOf(view, { by }, entity)
          expect(ties.map((tie) => tie.entity).sort()).toEqual(network.neighbors(entity).sort())
          if (by === 'closeness') {
            expect(ties.every(({ contribution }) => contribution === null)).toBe(true)
            continue
          }
          const parts = ties.map(({ contribution }) => contribution ?? Number.NaN)
          expect(parts).toEqual(parts.toSorted((a, b) => b - a))
          const sum = parts.reduce((all, part) => all + part, 0)
          // Entities without neighbors pass their share of PageRank on to all, and eigenvectors need some.
          if (by === 'pagerank') expect(sum).toBeLessThanOrEqual(score - rest(by) + 1e-6)
          else if (ties.length > 0) expect(sum).toBeCloseTo(score, 6)
        }
      }
    }),
    { numRuns: runs(20) },
  )
})

test('PageRank without loose entities is its parts and the share that all get', () => {
  fc.assert(
    fc.property(facts, (data) => {
      const view = new View(buildGraph(data), toLens({}, 'public', data))
      const network = project(view)
      fc.pre(network.order > 0 && network.everyNode((id) => network.degree(id) > 0))
      for (const { entity, score } of ranking.fn(view, { by: 'pagerank' })) {
        const sum = tiesOf(view, { by: 'pagerank' }, entity).reduce((all, tie) => all + (tie.contribution ?? 0), 0)
        expect(sum + 0.15 / network.order).toBeCloseTo(score, 6)
      }
    }),
    { numRuns: runs(20) },
  )
})
