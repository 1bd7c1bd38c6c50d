import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { collectIfMuch, looksForRest } from '../../src/graph/caches/garbage.ts'

const module = new URL('../../src/graph/caches/garbage.ts', import.meta.url)
/** The number that a script prints in a process of its own, with a heap that no other test has used. */
const printedBy = (script: string) =>
  Number(execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]))

test('garbage is collected once the heap has grown by much since the last time', () => {
  collectIfMuch(0, 0)
  expect(collectIfMuch(0, 20_000_000)).toBe(false)
  const much = Array.from({ length: 1_500_000 }, (_, i) => ({ i }))
  expect([much.length, collectIfMuch(0, 20_000_000)]).toEqual([1_500_000, true])
})

test('garbage is collected once at each rest after work, and not while a server works', () => {
  let [used, collections] = [0, 0]
  const look = looksForRest(
    () => used,
    () => {
      collections += 1
      // Collecting itself takes so much.
      used += 1_000
    },
  )
  const after = (milliseconds: number) => {
    used += milliseconds
    look()
    return collections
  }
  expect([10, 5_000, 400, 300, 0, 10, 301, 200, 0].map(after)).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 2])
})

test('new objects are collected between tasks, before they fill their space, in a server of many claims', () => {
  const collections = (claims: number) => {
    const script = `import { PerformanceObserver } from 'node:perf_hooks'
      import { setImmediate } from 'node:timers/promises'
      import { collectBetweenTasks } from '${module}'
      let kept = Array.from({ length: 1_000_000 }, (_, i) => ({ i }))
      let collections = 0
      new PerformanceObserver((list) => (collections += list.getEntries().length)).observe({ entryTypes: ['gc'] })
      collectBetweenTasks(${claims})
      for (let turn = 0; turn < 1_000; turn++) {
        kept = Array.from({ length: 1_000 }, (_, i) => ({ i, turn, kept: kept[i]?.i }))
        await setImmediate()
      }
      console.log(collections)`
    return printedBy(script)
  }
  expect(collections(100_000)).toBeGreaterThan(1.8 * collections(1_000))
}, 60_000)

test('on one processor, no other thread helps to collect new objects', () => {
  const helped = (processors: number) => {
    const script = `import { setImmediate } from 'node:timers/promises'
      import { collectBetweenTasks } from '${module}'
      let kept = []
      collectBetweenTasks(100_000, ${processors})
      for (let turn = 0; turn < 500; turn++) {
        kept = Array.from({ length: 10_000 }, (_, i) => ({ i, turn, kept: kept[i]?.i }))
        await setImmediate()
      }`
    const args = ['--trace-gc-nvp', '--import', 'tsx', '--input-type=module', '-e', script]
    const lines = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 10_000_000 })
    return [...lines.matchAll(/background\.scavenge\.parallel=([\d.]+)/g)].map(([, time]) => Number(time))
  }
  expect(Math.max(...helped(2))).toBeGreaterThan(0)
  // Until the program sets it, others help.
  expect(helped(1).slice(-50)).toEqual(new Array(50).fill(0))
}, 60_000)

test('a collection gives pages back of which little is used', () => {
  const leftBy = (collect: string) =>
    printedBy(`import { getHeapStatistics, setFlagsFromString } from 'node:v8'
      import { runInNewContext } from 'node:vm'
      import { collectGarbage } from '${module}'
      setFlagsFromString('--expose-gc')
      const gc = runInNewContext('gc')
      let all = Array.from({ length: 200_000 }, (_, i) => new Array(100).fill(i))
      gc()
      all = all.filter((_, i) => i % 10 === 0)
      for (let turn = 0; turn < 3; turn++) ${collect}()
      console.log(all.length && getHeapStatistics().total_heap_size)`)
  expect(leftBy('collectGarbage')).toBeLessThan(0.8 * leftBy('gc'))
}, 60_000)

test('a large heap is collected earlier while a heavy answer is made, and a small one is not', () => {
  const collections = (least: number) =>
    printedBy(`import { PerformanceObserver } from 'node:perf_hooks'
      import { setTimeout } from 'node:timers/promises'
      import { collectEarlyIfLarge } from '${module}'
      const kept = Array.from({ length: 1_000_000 }, (_, i) => ({ i }))
      let collections = 0
      const isWhole = ({ detail }) => detail.kind === 4
      new PerformanceObserver((list) => (collections += list.getEntries().filter(isWhole).length)).observe({
        entryTypes: ['gc'],
      })
      const end = collectEarlyIfLarge(${least})
      for (let turn = 0; turn < 20; turn++) Array.from({ length: 400_000 }, (_, i) => ({ i, kept: kept[i] }))
      end()
      await setTimeout(10)
      console.log(collections)`)
  expect(collections(1)).toBeGreaterThan(1.4 * collections(Infinity))
}, 60_000)
