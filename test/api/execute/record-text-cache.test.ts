import { expect, test } from 'vitest'
import type { Context } from '../../../src/api/context.ts'
import { cachingTexts, joined } from '../../../src/api/execute/record-text-cache.ts'
import { newRun, type Run } from '../../../src/api/execute/run.ts'
import { budgetOf, setBudget } from '../../../src/graph/caches/budget.ts'
import { toLens } from '../../../src/graph/lens.ts'
import { viewThrough } from '../../../src/graph/view.ts'
import { graphOf, tiny } from '../../fixtures/data.ts'

const graph = graphOf(tiny)
let date = 2000
const newView = (of = graph) => viewThrough(of, toLens({ asOf: String(date++) }, 'public', of.facts))
const view = newView()
const context: Context = { graph, clearance: 'public' }

/** A cached writer of records, with the number of times that it wrote. It may write the date, too. */
function writer(uses: readonly string[] = [], writesDate = false) {
  let writes = 0
  const write = cachingTexts(
    (before, value, { variables }) => {
      const { record, view } = Object(value)
      const text = JSON.stringify([record, variables, ...(writesDate ? [view.lens.asOf.edtf] : [])])
      writes += 1
      return before + text
    },
    { uses: new Set(uses), place: 0 },
  )
  return {
    /** Writes some records in one run. */
    run(records: readonly object[], variables: Run['variables'] = {}, of = view): string[] {
      const run = newRun(context, variables)
      return records.map((record) => write('', { view: of, record }, run))
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

test('an error in what only later dates show is none before', () => {
  const [claim] = graph.facts.claims.values()
  if (!claim) throw new Error('the graph has no claims')
  const write = cachingTexts(
    (before, value) => {
      if (Object(value).view.shows(claim)) throw new Error('it shows')
      return `${before}nothing`
    },
    { uses: new Set(), place: 0 },
  )
  const record = { id: 'a' }
  const at = (asOf: string) => viewThrough(graph, toLens({ asOf }, 'public', graph.facts))
  const writtenAt = (asOf: string) => () => write('', { view: at(asOf), record }, newRun(context, {}))
  for (let times = 0; times < 3; times++) {
    expect(writtenAt('1800')()).toBe('nothing')
    expect(writtenAt('2400')).toThrow('it shows')
  }
})

test('texts are cached per selection, record and value of the variables used', () => {
  const [one, other] = [writer(['x']), writer()]
  const record = { id: 'a' }
  const met = (write: () => unknown) => [write(), write(), write()]
  met(() => one.run([record]))
  for (const write of [
    () => one.run([{ id: 'a' }]),
    () => one.run([record], { x: 1 }),
    () => one.run([record], { x: null }),
  ]) {
    const writes = one.writes
    met(write)
    expect(one.writes).toBeGreaterThan(writes)
  }
  // Variables that the selection does not use change nothing.
  const writes = one.writes
  one.run([record], { y: 2 })
  expect(one.writes).toBe(writes)
  met(() => other.run([record]))
  expect(other.writes).toBe(2)
})

test('views that differ only in date share texts', () => {
  const one = writer()
  const record = { id: 'a' }
  const texts = Array.from({ length: 5 }, () => one.run([record], {}, newView()))
  expect(new Set(texts.flat())).toEqual(new Set(['[{"id":"a"},{}]']))
  expect(one.writes).toBe(2)
  const known = () => viewThrough(graph, toLens({ asOf: '2020', knownAt: '2021' }, 'public', graph.facts))
  for (let index = 0; index < 3; index += 1) one.run([record], {}, known())
  expect(one.writes).toBe(4)
})

test('texts with the date are cached per view, from its fifth run on, for the sixth', () => {
  const one = writer([], true)
  const [record, other] = [{ id: 'a' }, newView()]
  for (let index = 0; index < 9; index += 1) {
    expect(one.run([record])).toEqual([`[{"id":"a"},{},"${view.lens.asOf.edtf}"]`])
    expect(one.run([record], {}, other)).toEqual([`[{"id":"a"},{},"${other.lens.asOf.edtf}"]`])
  }
  // The first runs write before it is known that more of the lens is read than days can tell.
  expect(one.writes).toBe(14)
})

test('a text at a new date is taken over on the days on which all that it reads is the same', () => {
  const of = graphOf(tiny)
  const [entity] = [...of.facts.entities.keys()].filter((id) => of.claimGroupsAt.get(id)?.length)
  let writes = 0
  const write = cachingTexts(
    (before, value) => {
      writes += 1
      const relationships: { id: string }[] = Object(value).view.relationshipsOf(entity)
      return before + JSON.stringify(relationships.map(({ id }) => id))
    },
    { uses: new Set(), place: 0 },
  )
  const first = { id: 'a' }
  const at = (asOf: string, record = first) => {
    const view = viewThrough(of, toLens({ asOf }, 'public', of.facts))
    const text = write('', { view, record }, newRun({ graph: of, clearance: 'public' }, {}))
    expect(text).toBe(JSON.stringify(view.relationshipsOf(String(entity)).map(({ id }) => id)))
    return writes
  }
  const before = ['2090', '2091', '2092', '2093'].map((asOf) => at(asOf)).at(-1)
  expect(['2094', '2095', '2089', '2096'].map((asOf) => at(asOf))).toEqual([before, before, before, before])
  expect(at('1000')).toBeGreaterThan(Number(before))
  // Of another record it is made at the third date, and taken over from then on.
  const [start, other] = [writes, { id: 'b' }]
  const more = ['2097', '2098', '2099', '2100', '2101'].map((asOf) => at(asOf, other) - start)
  expect(more).toEqual([1, 2, 3, 3, 3])
})

test('a text is used from the day on from which it is right', () => {
  const claim = [...graph.facts.claims.values()].find(({ time }) => time?.edtf.startsWith('20'))
  const write = cachingTexts((before, value) => before + JSON.stringify(Object(value).view.shows(claim)), {
    uses: new Set(),
    place: 0,
  })
  const at = (asOf: string) =>
    write('', { view: viewThrough(graph, toLens({ asOf }, 'public', graph.facts)), record: graph }, newRun(context, {}))
  expect(['2100', '2100', '2100', '1900', '2101', '1901'].map(at)).toEqual([
    'true',
    'true',
    'true',
    'false',
    'true',
    'false',
  ])
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

test('a text is joined once for a lens that comes again, and anew for another', () => {
  let joins = 0
  const kept = {
    replace: (_: RegExp, lens: string) => {
      joins += 1
      return `["a${lens}","b${lens}"]`
    },
  }
  // A cast, because a text cannot tell how often it was joined.
  const text = { text: kept as unknown as string, hasEnds: true, parts: undefined, from: undefined, before: undefined }
  const record = { ...text, lens: undefined, joined: undefined }
  const other = newView()
  const joinsOf = (of: typeof view) => {
    const before = joins
    const { edtf } = of.lens.asOf
    const written = joined('[', record, { view: of, record: graph }, newRun(context, {}))
    expect(written).toBe(`[["a@asOf=${edtf}","b@asOf=${edtf}"]`)
    return joins - before
  }
  // The second time keeps it.
  expect([view, view, view, view, other, view, other].map(joinsOf)).toEqual([1, 1, 0, 0, 1, 1, 1])
})

test('a text within another that is kept is kept from its second use on', () => {
  const [one, outer, other] = [{ id: 'one' }, { id: 'outer' }, { id: 'other' }]
  let writes = 0
  const inner = cachingTexts(
    (before) => {
      writes += 1
      return `${before}inner`
    },
    { uses: new Set(), place: 0 },
  )
  const write = cachingTexts(
    (before, value, run) => inner(`${before}outer `, { view: Object(value).view, record: one }, run),
    { uses: new Set(), place: 1 },
  )
  const writesOf = (record: object) => {
    const before = writes
    expect(write('', { view, record }, newRun(context, {}))).toBe('outer inner')
    return writes - before
  }
  // The first run keeps nothing. The second text keeps the inner one, and the third takes it over.
  expect([outer, outer, outer, other].map(writesOf)).toEqual([1, 1, 0, 1])
  expect([{ id: 'third' }, { id: 'fourth' }].map(writesOf)).toEqual([0, 0])
})
