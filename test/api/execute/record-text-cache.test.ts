import { expect, test } from 'vitest'
import type { Context } from '../../../src/api/context.ts'
import { RecordTextCache, recordTexts } from '../../../src/api/execute/record-text-cache.ts'
import type { Run } from '../../../src/api/execute/run.ts'
import { toLens } from '../../../src/graph/lens.ts'
import { View } from '../../../src/graph/view.ts'
import { graphOf, tiny } from '../../fixtures/data.ts'

const graph = graphOf(tiny)
const newView = () => new View(graph, toLens({}, 'public', graph.facts))
const view = newView()
const context: Context = { graph, clearance: 'public' }

/** A cached writer of records, with the number of times that it wrote. */
function writer(cache: RecordTextCache, uses: readonly string[] = []) {
  let writes = 0
  const write = cache.cached((value, { variables }) => {
    writes += 1
    return JSON.stringify([Object(value).record, variables])
  }, new Set(uses))
  return {
    /** Writes some records in one run. */
    run(records: readonly object[], variables: Run['variables'] = {}, of = view): string[] {
      const run = { context, variables, args: new Map(), texts: new Map() }
      const texts = records.map((record) => write({ view: of, record }, run))
      cache.count(run)
      return texts
    },
    get writes() {
      return writes
    },
  }
}

test('a record is cached from its second run on', () => {
  const one = writer(new RecordTextCache(1_000_000))
  const record = { id: 'a' }
  const texts = Array.from({ length: 5 }, () => one.run([record, record]))
  expect(new Set(texts.flat())).toEqual(new Set(['[{"id":"a"},{}]']))
  // Twice in the first run, which caches nothing, and once in the second.
  expect(one.writes).toBe(3)
})

test('texts are cached per selection, view, record and value of the variables used', () => {
  const cache = new RecordTextCache(1_000_000)
  const [one, other] = [writer(cache, ['x']), writer(cache)]
  const record = { id: 'a' }
  const met = (write: () => unknown) => [write(), write(), write()]
  met(() => one.run([record]))
  const before = one.writes
  for (const write of [
    () => one.run([{ id: 'a' }]),
    () => one.run([record], { x: 1 }),
    () => one.run([record], { x: null }),
  ]) {
    const writes = one.writes
    met(write)
    expect(one.writes).toBeGreaterThan(writes)
  }
  const inAnother = newView()
  met(() => one.run([record], {}, inAnother))
  expect(one.writes).toBeGreaterThan(before + 3)
  // Variables that the selection does not use change nothing.
  const writes = one.writes
  one.run([record], { y: 2 })
  expect(one.writes).toBe(writes)
  met(() => other.run([record]))
  expect(other.writes).toBe(2)
})

test('a run over two views caches them separately', () => {
  const one = writer(new RecordTextCache(1_000_000))
  const [record, other] = [{ id: 'a' }, newView()]
  for (let index = 0; index < 4; index += 1) {
    one.run([record])
    one.run([record], {}, other)
  }
  expect(one.writes).toBe(4)
})

test('the cache is bounded by bytes and evicts the least recently used texts', () => {
  const cache = new RecordTextCache(100_000)
  const writers = Array.from({ length: 50 }, () => writer(cache))
  const record = { id: 'x'.repeat(2_000) }
  for (const one of writers) {
    for (let index = 0; index < 3; index += 1) one.run([record])
    expect(one.writes).toBe(2)
    expect(cache.bytes).toBeLessThanOrEqual(100_000)
  }
  writers.at(-1)?.run([record])
  expect(writers.at(-1)?.writes).toBe(2)
  writers[0]?.run([record])
  expect(writers[0]?.writes).toBe(3)
})

test('the texts of a single selection respect the bound', () => {
  const cache = new RecordTextCache(100_000)
  const one = writer(cache)
  const records = Array.from({ length: 100 }, (_, id) => ({ id: `${id} ${'x'.repeat(2_000)}` }))
  for (let index = 0; index < 4; index += 1) {
    expect(one.run(records)).toHaveLength(100)
    expect(cache.bytes).toBeLessThanOrEqual(100_000)
  }
})

test('texts count under each view that a run alternates between', () => {
  const cache = new RecordTextCache(1_000_000)
  const write = cache.cached((value) => JSON.stringify(Object(value).record), new Set())
  const [record, views] = [{ id: 'x'.repeat(2_000) }, [view, newView()]]
  for (let index = 0; index < 2; index += 1) {
    const run: Run = { context, variables: {}, args: new Map(), texts: new Map() }
    for (const of of views) write({ view: of, record }, run)
    cache.count(run)
  }
  expect(cache.bytes).toBeGreaterThan(8_000)
})

test('the cache of all plans holds at most 128 MB', () => {
  const text = 'x'.repeat(15_000_000)
  for (let index = 0; index < 6; index += 1) {
    const one = writer(recordTexts)
    for (let run = 0; run < 2; run += 1) one.run([{ text }])
    expect(recordTexts.bytes).toBeLessThanOrEqual(128_000_000)
  }
  expect(recordTexts.bytes).toBeGreaterThan(60_000_000)
})
