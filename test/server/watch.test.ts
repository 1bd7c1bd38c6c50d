import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Exceeded } from '../../src/errors.ts'
import { checkAhead, checkPoint } from '../../src/graph/check-point.ts'
import { timedOut } from '../../src/server/heavy/bounds.ts'
import { processorClock, processorTime, RequestWatch, timeOf } from '../../src/server/heavy/watch.ts'
import { runs } from '../fixtures/runs.ts'

/** Runs steps under a watch, each of which takes so many milliseconds of a clock of its own. */
function stepsUntilTheEnd({ limit, perStep, parts, left }: Given) {
  let time = 0
  const watch = new RequestWatch({ limit, beyond: (spent) => timedOut(spent, limit, 7), clock: () => time, left })
  let steps = 0
  const work = () => {
    for (let step = 0; step < 5_000; step++) {
      checkPoint()
      time += perStep
      steps += 1
    }
  }
  for (let part = 0; part < parts && !watch.ended; part++) {
    try {
      watch.run(work)
    } catch {
      // The watch remembers it.
    }
    // Time between the parts is not that of the request.
    time += 1e9
  }
  return { watch, steps }
}
interface Given {
  readonly limit: number
  readonly perStep: number
  readonly parts: number
  readonly left?: Int32Array
}

describe('a watch', () => {
  test('ends a request within 200 steps of its bound in each of its parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 5 }), (limit, parts) => {
        const { watch, steps } = stepsUntilTheEnd({ limit, perStep: 1, parts })
        if (limit >= parts * 5_000) expect([watch.ended, steps]).toEqual([undefined, parts * 5_000])
        else expect(steps - limit).toBeLessThanOrEqual(200 * parts + 1)
        if (watch.ended) expect(steps).toBeGreaterThan(limit)
      }),
      { numRuns: runs(100) },
    )
  })

  test('says what was predicted and spent', () => {
    const { watch } = stepsUntilTheEnd({ limit: 1_000, perStep: 10, parts: 1 })
    expect(watch.ended).toBeInstanceOf(Exceeded)
    expect(watch.ended).toMatchObject({ code: 'TIMED_OUT', figures: { predicted: 7, spent: 2, limit: 1 } })
    expect(watch.ended?.message).toBe(
      'the request used 2 s of processor; the deadline is 1 s, so ask for smaller pages, fewer levels or a smaller ' +
        'part of the graph',
    )
  })

  test('ends a request at the next check after its client has left, and every later step at once', () => {
    const left = new Int32Array(new SharedArrayBuffer(4))
    left[0] = 1
    const { watch, steps } = stepsUntilTheEnd({ limit: 1e9, perStep: 1, parts: 1, left })
    expect([watch.ended?.message, steps]).toEqual(['the client disconnected before the answer was ready', 200])
    let later = 0
    watch.run(() => {
      for (let step = 0; step < 1_000; step++)
        try {
          checkPoint()
          later += 1
        } catch {
          // As a resolver of GraphQL does.
        }
    })
    expect(later).toBe(200)
  })

  test('may end a request before long work that has no check points', () => {
    const ends = [true, false].map((foresees) => {
      const watch = new RequestWatch({ limit: 50, foresees, beyond: () => new Error('beyond'), clock: () => 0 })
      watch.run(() => checkAhead(50))
      return () => watch.run(() => checkAhead(51))
    })
    expect(ends[0]).toThrow('beyond')
    expect(ends[1]).not.toThrow()
  })

  test('counts nothing outside of its parts', () => {
    const { watch } = stepsUntilTheEnd({ limit: 1, perStep: 0, parts: 1 })
    for (let step = 0; step < 1_000; step++) checkPoint()
    expect(watch.ended).toBeUndefined()
  })
})

test('the clock of processor time never goes back, and follows what is read', () => {
  // In each step some time passes, of which the thread had the processor for a part.
  const step = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (steps) => {
      let [now, used] = [0, 0]
      const clock = processorClock(
        () => used,
        () => now,
      )
      let before = 0
      for (const [passed, share] of steps) {
        now += passed
        used += Math.floor(passed * share)
        const told = clock()
        expect(told).toBeGreaterThanOrEqual(before)
        // Less than the resolution beyond what was used.
        expect(told).toBeLessThan(used + 10)
        before = told
      }
      now += 10
      expect(clock()).toBeGreaterThanOrEqual(used)
    }),
  )
})

test.runIf(process.platform === 'linux')(
  'Linux tells the processor time of a thread, but not of one that has ended',
  () => {
    expect(processorTime()).toBeGreaterThan(0)
    expect(timeOf('self')).toBeGreaterThan(0)
    expect(timeOf('self/task/0')).toBeUndefined()
  },
)
