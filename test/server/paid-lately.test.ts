import { expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { CompiledExecutor } from '../../src/server/fast/compiled-executor.ts'
import type { PaidLately } from '../../src/server/fast/paid-lately.ts'
import { HandedOver, handsOver } from '../../src/server/heavy/bounds.ts'
import { RequestWatch } from '../../src/server/heavy/watch.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { curated } from '../fixtures/curated.ts'

const [TURN, SHORT, LONG] = [50, 1, 60]
const limits = { ...defaultLimits, turn: TURN }
const asked = { query: '{ graph { claims { totalCount } } }' }
const executor = new CompiledExecutor(schema, limits, new Budget(20_000_000))
executor.prepare(asked)

/** The threads in which a request runs, if it takes so many milliseconds in either. */
function answered(here: number, elsewhere: number) {
  let time = 0
  const ways: string[] = []
  const watch = new RequestWatch({ limit: TURN, beyond: () => new HandedOver(), clock: () => time })
  const run = watch.run.bind(watch)
  watch.run = (part) =>
    run(() => {
      ways.push('here')
      time += here
      watch.check()
      return part()
    })
  const state = {
    ...{ context: { graph: curated, clearance: 'public' as const }, bounds: handsOver(limits), watch },
    ...{ paidLately: undefined as PaidLately | undefined, predict: () => {}, handOver: () => void ways.push('there') },
  }
  executor.find(asked)?.write(state)
  if (ways.includes('there')) state.paidLately?.add(elsewhere)
  return ways
}

test('an operation begins in a worker thread once it took long twice, until it is short again', () => {
  expect(answered(SHORT, LONG)).toEqual(['here'])
  expect(answered(LONG, LONG)).toEqual(['here', 'there'])
  // One slow time, such as the first, does not count.
  expect(answered(SHORT, LONG)).toEqual(['here'])
  expect(answered(LONG, LONG)).toEqual(['here', 'there'])
  expect(answered(LONG, LONG)).toEqual(['here', 'there'])
  expect(answered(SHORT, LONG)).toEqual(['there'])
  expect(answered(SHORT, SHORT)).toEqual(['there'])
  expect(answered(SHORT, SHORT)).toEqual(['here'])
})
