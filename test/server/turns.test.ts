import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Turns } from '../../src/server/turns.ts'
import { runs } from '../fixtures/runs.ts'

test('each viewer begins one request in a long turn, and all begin in the order in which they came', async () => {
  const [a, b, c] = [{}, {}, {}]
  const ms = fc.constantFrom(0, 0.4, 2)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(a, b, c), ms), { maxLength: 30 }), async (requests) => {
      let next: (() => void) | undefined
      let now = 0
      const turns = new Turns(
        (turn) => {
          next = turn
        },
        () => now,
      )
      const begun: { readonly viewer: object; readonly index: number; readonly at: number }[] = []
      const begin = (viewer: object, index: number, took: number) => {
        begun.push({ viewer, index, at: now })
        now += took
      }
      for (const [index, [viewer, took]] of requests.entries()) {
        const waits = turns.enter(viewer)
        if (waits) void waits.then(() => begin(viewer, index, took))
        else begin(viewer, index, took)
      }
      for (let [from, since] = [0, 0]; next; since = now) {
        const turn = next
        next = undefined
        const seen = new Set<object>()
        for (const { viewer, at } of begun.slice(from)) {
          // The first one of a viewer, or one that came while the turn was short.
          expect(!seen.has(viewer) || at - since < 1).toBe(true)
          seen.add(viewer)
        }
        from = begun.length
        turn()
        await Promise.resolve()
      }
      expect(begun).toHaveLength(requests.length)
      for (const viewer of [a, b, c]) {
        const own = begun.flatMap((one) => (one.viewer === viewer ? [one.index] : []))
        expect(own).toEqual(own.toSorted((one, other) => one - other))
      }
    }),
    { numRuns: runs(50) },
  )
})
