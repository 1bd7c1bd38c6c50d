import fc from 'fast-check'
import { expect, test } from 'vitest'
import compare, { type Comparison } from '../../src/analysis/compare.ts'
import { changeBetween, isEmpty } from '../../src/analysis/revision-change.ts'
import { Problems } from '../../src/errors.ts'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { nextGraph } from '../../src/graph/changes/next-graph.ts'
import { touchedBetween } from '../../src/graph/changes/touched.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { RecordState } from '../../src/store/record/state.ts'
import { runs } from '../fixtures/runs.ts'
import { changeAt, content, smallFacts } from '../store/record/random-changes.ts'

const plain = (one: Comparison) => {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  return {
    added: one.entitiesAdded,
    gone: one.entitiesGone,
    changed: one.entitiesChanged.map(({ entity, changes, claims }) => [entity, changes, ids(claims)]),
    relationshipsAdded: ids(one.relationshipsAdded),
    relationshipsGone: ids(one.relationshipsGone),
    relationshipsChanged: one.relationshipsChanged.map(({ after, changes, claims }) => [
      after.id,
      changes,
      ids(claims),
    ]),
    moved: one.stagesMoved.map(({ claims, ...move }) => [move, ids(claims)]),
  }
}

test('law: the change of a revision through a lens is that of a whole comparison', () => {
  const step = fc.record({ author: fc.constantFrom('mere', 'akira', 'tui'), content })
  const request = fc.record({
    asOf: fc.constantFrom('2022-06', '2024', '2030'),
    minCorroboration: fc.constantFrom(1, 1, 2),
    presumed: fc.boolean(),
  })
  let seen = 0
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 5, maxLength: 25 }),
      request,
      fc.constantFrom(...clearanceOrder),
      (steps, request, clearance) => {
        const base = smallFacts()
        const state = new RecordState(base)
        const graphs = [buildGraph(base)]
        for (const [seq, { author, content }] of steps.entries()) {
          try {
            state.apply(changeAt(seq + 1, author, content))
          } catch (error) {
            if (error instanceof Problems) continue
            throw error
          }
          graphs.push(nextGraph(graphs.at(-1) as (typeof graphs)[0], state.facts))
        }
        const views = graphs.map((graph) => viewThrough(graph, toLens(request, clearance, base)))
        for (const [at, after] of views.entries())
          for (const before of views.slice(Math.max(0, at - 2), at)) {
            expect(touchedBetween(before.graph, after.graph)).toBeDefined()
            const change = changeBetween(before, after)
            expect(plain(change)).toEqual(plain(compare.fn(before, { after })))
            if (!isEmpty(change)) seen++
          }
      },
    ),
    { numRuns: runs(10) },
  )
  expect(seen).toBeGreaterThan(5)
}, 3_600_000)
