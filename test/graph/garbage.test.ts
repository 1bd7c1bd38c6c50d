import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { collectIfMuch } from '../../src/graph/caches/garbage.ts'

test('garbage is collected once the heap has grown by much since the last time', () => {
  collectIfMuch(0, 0)
  expect(collectIfMuch(0, 20_000_000)).toBe(false)
  const much = Array.from({ length: 1_500_000 }, (_, i) => ({ i }))
  expect([much.length, collectIfMuch(0, 20_000_000)]).toEqual([1_500_000, true])
})

test('new objects are collected between tasks, before they fill their space, in a server of many claims', () => {
  const collections = (claims: number) => {
    const script = `import { PerformanceObserver } from 'node:perf_hooks'
      import { setImmediate } from 'node:timers/promises'
      import { collectBetweenTasks } from '${new URL('../../src/graph/caches/garbage.ts', import.meta.url)}'
      let kept = Array.from({ length: 1_000_000 }, (_, i) => ({ i }))
      let collections = 0
      new PerformanceObserver((list) => (collections += list.getEntries().length)).observe({ entryTypes: ['gc'] })
      collectBetweenTasks(${claims})
      for (let turn = 0; turn < 1_000; turn++) {
        kept = Array.from({ length: 1_000 }, (_, i) => ({ i, turn, kept: kept[i]?.i }))
        await setImmediate()
      }
      console.log(collections)`
    return Number(execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]))
  }
  expect(collections(100_000)).toBeGreaterThan(1.8 * collections(1_000))
}, 60_000)
