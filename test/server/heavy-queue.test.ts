import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HeavyQueue, type Waits } from '../../src/server/heavy/heavy-queue.ts'
import { runs } from '../fixtures/runs.ts'

const viewers = ['ann', 'ben', 'cleo', 'dan'].map((name) => ({ name }))
const [ann, ben] = viewers as [object, object]

function queueWith() {
  const queue = new HeavyQueue<Waits>()
  const waiting = new Set<Waits>()
  const refused: Waits[] = []
  /** False if it is refused at once. */
  const push = (viewer: object, isEarly = false): boolean => {
    const request: Waits = {
      ...{ viewer, isEarly },
      fail: () => {
        waiting.delete(request)
        refused.push(request)
      },
    }
    try {
      queue.push(request)
      waiting.add(request)
      return true
    } catch (error) {
      expect(error).toMatchObject({ extensions: { code: 'BUSY', http: { headers: { 'retry-after': '5' } } } })
      return false
    }
  }
  const placesOf = (viewer: object) => [...waiting].filter((one) => one.viewer === viewer && !one.isEarly).length
  return { queue, waiting, refused, push, placesOf }
}

test('law: 16 places are shared, and nobody is refused who has less than an equal share of them', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...viewers), fc.constantFrom('push', 'push', 'early', 'shift')), {
    maxLength: 120,
  })
  fc.assert(
    fc.property(steps, (all) => {
      const { queue, waiting, refused, push, placesOf } = queueWith()
      for (const [viewer, step] of all) {
        const before = refused.length
        if (step === 'shift') {
          const next = queue.shift()
          if (next) waiting.delete(next.item)
        } else if (!push(viewer, step === 'early')) {
          const share = Math.max(...viewers.map(placesOf))
          expect(placesOf(viewer)).toBeGreaterThanOrEqual(share - 1)
          expect(step).toBe('push')
        }
        // The loser of a place still has as many as the one who got it.
        for (const { viewer: loser, isEarly } of refused.slice(before)) {
          expect([isEarly, placesOf(loser) >= placesOf(viewer)]).toEqual([false, true])
        }
        expect(viewers.reduce((sum, one) => sum + placesOf(one), 0)).toBeLessThanOrEqual(16)
        expect(queue.size).toBe(waiting.size)
      }
    }),
    { numRuns: runs(300) },
  )
})

test('one who is alone has all places, and another gets half of them from the last ones', () => {
  const { queue, refused, push, placesOf } = queueWith()
  const pushed = Array.from({ length: 17 }, () => push(ann))
  expect(pushed).toEqual([...Array(16).fill(true), false])
  expect(Array.from({ length: 9 }, () => push(ben))).toEqual([...Array(8).fill(true), false])
  expect([placesOf(ann), placesOf(ben), refused.length]).toEqual([8, 8, 8])
  // The one who has used less begins, although the other came first.
  const first = queue.shift()
  expect(first?.item.viewer).toBe(ann)
  if (first) queue.pay(first.charge, 1_000)
  const next = Array.from({ length: 9 }, () => {
    const one = queue.shift()
    if (one) queue.pay(one.charge, 100)
    return one?.item.viewer
  })
  expect(next).toEqual([...Array(8).fill(ben), ann])
})
