import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problems } from '../../../src/errors.ts'
import type { Change } from '../../../src/store/record/change.ts'
import { RecordState } from '../../../src/store/record/state.ts'
import { runs } from '../../fixtures/runs.ts'
import { changeAt, content, hashOf, smallFacts } from './random-changes.ts'

const base = smallFacts()

test('law: after any history, each earlier state is there again, and all is as replayed', () => {
  const step = fc.record({
    author: fc.constantFrom('mere', 'akira', 'tui'),
    content,
    undo: fc.option(fc.nat(), { freq: 2 }),
    isKept: fc.boolean(),
  })
  let undone = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), fc.nat(), (steps, read) => {
      let state = new RecordState(base)
      const changes: Change[] = []
      const hashes = [hashOf(state.facts)]
      for (const { author, content, undo, isKept } of steps) {
        const what =
          undo === null || changes.length === 0 ? content : { kind: 'undo', change: 1 + (undo % changes.length) }
        const change = changeAt(changes.length + 1, author, what)
        const revert = state.mark()
        try {
          state.apply(change)
        } catch (error) {
          if (!(error instanceof Problems)) throw error
          expect(hashOf(state.facts)).toBe(hashes.at(-1))
          continue
        }
        if (!isKept) {
          revert()
          expect([state.seq, hashOf(state.facts)]).toEqual([changes.length, hashes.at(-1)])
          continue
        }
        if (what.kind === 'undo') undone++
        changes.push(change)
        hashes.push(hashOf(state.facts))
        expect(hashes.at(-1)).toBe(hashOf(RecordState.of(base, changes).facts))
        // As after a new start, which knows only the steps since.
        if (changes.length === read % 30) state = RecordState.of(base, changes)
      }
      for (const [seq, hash] of hashes.entries()) expect(hashOf(state.factsAt(seq))).toBe(hash)
      expect(hashOf(state.facts)).toBe(hashes.at(-1))
    }),
    { numRuns: runs(15) },
  )
  expect(undone).toBeGreaterThan(5)
}, 3_600_000)
