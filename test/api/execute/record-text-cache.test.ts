import { expect, test } from 'vitest'
import type { Context } from '../../../src/api/context.ts'
import { cachingTexts } from '../../../src/api/execute/record-text-cache.ts'
import type { Run } from '../../../src/api/execute/run.ts'
import { budgetOf, setBudget } from '../../../src/graph/budget.ts'
import { toLens } from '../../../src/graph/lens.ts'
import { viewThrough } from '../../../src/graph/view.ts'
import { graphOf, tiny } from '../../fixtures/data.ts'

const graph = graphOf(tiny)
let date = 2000
const newView = (of = graph) => viewThrough(of, toLens({ asOf: String(date++) }, 'public', of.facts))
const view = newView()
const context: Context = { graph, clearance: 'public' }

/** A cached writer of records, with the number of times that it wrote. */
function writer(uses: readonly string[] = []) {
  let writes = 0
  const write = cachingTexts((value, { variables }) => {
    writes += 1
    return JSON.stringify([Object(value).record, variables])
  }, new Set(uses))
  return {
    /** Writes some records in one run. */
    run(records: readonly object[], variables: Run['variables'] = {}, of = view): string[] {
      const run = { context, variables, args: new Map(), texts: new Map() }
      return records.map((record) => write({ view: of, record }, run))
    },
    get writes() {
      return writes
    },
  }
}

/** A view of a graph with a budget. */
function viewWithin(bytes: number) {
  const small = graphOf(tiny)
  setBudget(small, bytes)
  return newView(small)
}

test('a record is cached from its second run on', () => {
  const one = writer()
  const record = { id: 'a' }
  const texts = Array.from({ length: 5 }, () => one.run([record, record]))
  expect(new Set(texts.flat())).toEqual(new Set(['[{"id":"a"},{}]']))
  // Twice in the first run, which caches nothing, and once in the second.
  expect(one.writes).toBe(3)
})

test('texts are cached per selection, view, record and value of the variables used', () => {
  const [one, other] = [writer(['x']), writer()]
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
  const one = writer()
  const [record, other] = [{ id: 'a' }, newView()]
  for (let index = 0; index < 4; index += 1) {
    one.run([record])
    one.run([record], {}, other)
  }
  expect(one.writes).toBe(4)
})

test('texts are cached within the budget of the graph, and the least recently used are evicted', () => {
  const own = viewWithin(100_000)
  const writers = Array.from({ length: 50 }, () => writer())
  const record = { id: 'x'.repeat(2_000) }
  for (const one of writers) {
    for (let index = 0; index < 3; index += 1) one.run([record], {}, own)
    expect(one.writes).toBe(2)
    expect(budgetOf(own.graph).bytes).toBeLessThanOrEqual(100_000)
  }
  writers.at(-1)?.run([record], {}, own)
  expect(writers.at(-1)?.writes).toBe(2)
  writers[0]?.run([record], {}, own)
  expect(writers[0]?.writes).toBe(3)
})

test('the texts of a single selection respect the budget', () => {
  const own = viewWithin(100_000)
  const one = writer()
  const records = Array.from({ length: 100 }, (_, id) => ({ id: `${id} ${'x'.repeat(2_000)}` }))
  for (let index = 0; index < 4; index += 1) {
    expect(one.run(records, {}, own)).toHaveLength(100)
    expect(budgetOf(own.graph).bytes).toBeLessThanOrEqual(100_000)
  }
})
