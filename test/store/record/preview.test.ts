import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problems } from '../../../src/errors.ts'
import { Budget } from '../../../src/graph/caches/budget.ts'
import { buildGraph } from '../../../src/graph/graph.ts'
import { FollowedRecord } from '../../../src/store/record/followed-record.ts'
import { runs } from '../../fixtures/runs.ts'
import { changeAt, content, hashOf, smallFacts } from './random-changes.ts'

/** The result of a function, or the sentences of the problems that it has. */
function resultOf<T>(make: () => T): T | readonly string[] {
  try {
    return make()
  } catch (error) {
    if (error instanceof Problems) return error.problems.map(({ message }) => message)
    throw error
  }
}

/** A claim that waits for review. */
const waiting = {
  kind: 'propose',
  document: 'cove-report',
  claims: {
    four: { summary: 'They fight.', subject: 'arden', predicate: 'at-war-with', object: 'brisk', passages: [2] },
  },
  review: 'one',
}

test('law: a preview shows what the change then does, has its problems, and leaves everything as it was', () => {
  const step = fc.record({
    author: fc.constantFrom('mere', 'akira'),
    content,
    undo: fc.option(fc.nat(), { freq: 5 }),
  })
  const count = { done: 0, refused: 0, held: 0 }
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 20 }), (steps) => {
      const record = new FollowedRecord(buildGraph(smallFacts()), [], new Budget(1e7))
      const { graph: recorded, changes } = record
      const stateOf = () => [
        hashOf(record.state.facts),
        recorded.graph.revisions,
        recorded.history.upTo(Infinity).length,
      ]
      record.take([changeAt(1, 'tui', waiting)])
      for (const { author, content, undo } of steps) {
        const what =
          undo === null || changes.length === 0 ? content : { kind: 'undo', change: 1 + (undo % changes.length) }
        const change = changeAt(changes.length + 1, author, what)
        const before = stateOf()
        const { previous: _, ...draft } = change
        const preview = resultOf(() => recorded.preview(draft))
        for (const { claim, status } of record.state.proposals.values()) {
          const held = resultOf(() => recorded.ifAccepted(claim.id))
          if (status === 'accepted' || status === 'rejected') expect(held).toHaveLength(1)
          else if ('facts' in held) {
            expect(held.facts.claims.get(claim.id)?.summary).toBe(claim.summary)
            expect(held.revisions).toEqual(buildGraph(held.facts).revisions)
            count.held++
          }
        }
        expect(stateOf()).toEqual(before)
        // At the time of the preview, because a retraction holds from the day of its change.
        const { recordedAt } = 'graph' in preview ? preview.entry.change : change
        const done = resultOf(() => record.take([{ ...change, recordedAt }]))
        if ('graph' in preview) {
          expect(done).toBeUndefined()
          expect(preview.graph.revisions).toEqual(recorded.graph.revisions)
          const { change: made, ...about } = recorded.history.at(change.seq) ?? {}
          const { change: seen, ...previewed } = preview.entry
          expect([previewed, seen.content, seen.seq]).toEqual([about, made?.content, made?.seq])
          count.done++
        } else {
          expect(done).toEqual(preview)
          count.refused++
        }
      }
    }),
    { numRuns: runs(12) },
  )
  for (const times of Object.values(count)) expect(times).toBeGreaterThan(10)
})
