import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Turns } from '../../src/explorer/turns.ts'
import { runs } from '../fixtures/runs.ts'

/** Operations of each turn. */
const turns = [
  ['', 'Evidence', 'PactsOf'],
  ['Network', 'Paths'],
  ['PactStatuses', 'Dates'],
]
const turnOf = (operation: string) => turns.findIndex((names) => names.includes(operation))
const step = fc.oneof(
  fc.record({ ask: fc.constantFrom(...turns.flat()) }),
  fc.record({ answer: fc.nat(), fails: fc.boolean() }),
  fc.record({ abort: fc.nat() }),
)

test('no question goes out before those of earlier turns have an answer, and each goes out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const later: (() => void)[] = []
      const questions = new Turns((go) => later.push(go))
      const open: { operation: string; end: (fails: boolean) => void }[] = []
      const signals: AbortController[] = []
      const early: unknown[] = []
      let [asked, sent] = [0, 0]
      for (const one of [...steps, ...steps.flatMap(() => ({ answer: 0, fails: false }))]) {
        if ('ask' in one) {
          const [operation, controller] = [one.ask, new AbortController()]
          signals.push(controller)
          asked += 1
          const answer = questions.ask(
            operation,
            () => {
              sent += 1
              if (controller.signal.aborted) return Promise.resolve()
              early.push(...open.filter((other) => turnOf(other.operation) < turnOf(operation)))
              return new Promise<void>((done, fail) => {
                open.push({ operation, end: (fails) => (fails ? fail(new Error('no answer')) : done()) })
              })
            },
            controller.signal,
          )
          answer.catch(() => undefined)
        } else if ('answer' in one) open.splice(one.answer % Math.max(1, open.length), 1)[0]?.end(one.fails)
        else signals[one.abort % Math.max(1, signals.length)]?.abort()
        await setImmediate()
        while (later.length > 0) {
          later.shift()?.()
          await setImmediate()
        }
      }
      expect(early).toEqual([])
      expect(sent).toBe(asked)
      expect(open).toEqual([])
    }),
    { numRuns: runs(50) },
  )
})
