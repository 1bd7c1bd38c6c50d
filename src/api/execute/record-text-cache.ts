import { randomUUID } from 'node:crypto'
import { budgetOf, Cache, Size, sizeOf } from '../../graph/caches/budget.ts'
import { DatelessView, NeedsDate } from '../../graph/caches/dateless-view.ts'
import { memoize } from '../../graph/caches/get-or-insert.ts'
import { SpanView } from '../../graph/caches/span-view.ts'
import type { Valid } from '../../graph/caches/validity.ts'
import type { Graph } from '../../graph/graph.ts'
import { View } from '../../graph/view.ts'
import { type Drawn, type InView, NeedsPlace } from '../builder.ts'
import { lensInId, markOfLens } from '../identity.ts'
import type { Variables } from './inputs.ts'
import { inBytes } from './leaf.ts'
import type { Ends, FoundTexts, RecordText, RecordTexts, Run, Write } from './run.ts'
import { isSmall } from './small.ts'

type Value = InView<object> & Partial<Drawn<object>>

/** Approximate bytes of an entry, besides its texts. */
const ENTRY = 150
/** Stands for the end of ids in a drawing. It is in ASCII, as texts in bytes are. */
const markOfDrawing = `~${randomUUID()}~`
/** Stands for the end of ids that names the lens in a text that is kept: no UTF-8 has this byte. */
const sign = '\xff'
// Patterns, because V8 writes their result as one text, and that of `replaceAll` or `join` in pieces.
const [marks, signs] = [new RegExp(markOfLens, 'g'), /\xff/g]

let selections = 0
const cacheOf = memoize(
  (graph: Graph) => new Cache<string, RecordTexts>(budgetOf(graph), 'texts', sizeOf, ({ owner }) => owner.size),
)

/**
 * Wraps a writer of records, whose text depends on the record, the view, some variables and the end of ids only. JSON
 * of records is written once for each selection and values of variables. Without a date in it, that is once for all
 * dates. With one, it is once for each view that is read often. At new dates, it is kept from the third use on, for the
 * days on which all that it reads is the same. In `npm run bench`, answers of many records take 1.2 to 1.9 times as
 * long without it. Within a text that is kept, one without dates is kept from its second use on: most are read no more.
 * @param uses the names of these variables
 * @param place that of the selection in its plan
 * @param isShort true if it is written as quickly as it is looked up, apart from its inner records
 */
export function cachingTexts(
  write: Write,
  { uses, place, isShort = false }: { uses: ReadonlySet<string>; place: number; isShort?: boolean },
): Write {
  const selection = selections++
  const valuesOf = valuesWriter(uses)
  let readsDate = false
  let readsLens = false
  let readsPlace = false
  const textsFor = (view: View, run: Run): FoundTexts => {
    const last = run.texts[place]
    const isSame = readsDate ? last?.view === view : last?.owner === view.episodes
    if (last && isSame && (last.isOfView || !readsLens)) return last
    const isFirst = readsDate && isNew(view, run)
    const isOfView = readsLens || (readsDate && !isFirst)
    const owner = isOfView ? view : view.episodes
    const key = `${selection} ${numberOf(owner)} ${valuesOf(run)}`
    const found = { view, owner, isOfView, texts: readsLens && isFirst ? undefined : find(view.graph, owner, key) }
    run.texts[place] = found
    return found
  }
  const textOf = (value: Value, run: Run, isOfView: boolean): RecordText => {
    const { view } = value
    if (isOfView) return toText(write('', marked(value, view), run), ever)
    const base = view instanceof DatelessView ? view.base : view
    const isDateless = view instanceof DatelessView && !(view instanceof SpanView)
    const noting = readsDate ? new SpanView(base) : isDateless ? view : new DatelessView(base)
    return toText(write('', marked(value, noting), run), noting)
  }
  /** True if a view cannot tell what the selection reads. */
  const needsMore = (view: View) => view instanceof DatelessView && (view instanceof SpanView ? readsLens : readsDate)
  /** Undefined if that turns out to need more of the lens, or the place. */
  const makeText = (value: Value, run: Run, isOfView: boolean): RecordText | undefined => {
    const wasKeeping = run.isKeeping
    run.isKeeping = true
    try {
      return textOf(value, run, isOfView)
    } catch (error) {
      if (error instanceof NeedsPlace) readsPlace = true
      else if (!(error instanceof NeedsDate)) {
        if (value.view instanceof DatelessView) throw error
        // It can be of something that only other dates show.
        return unmade
      } else if (readsDate) readsLens = true
      else readsDate = true
      // Then the selection around it needs the same.
      if (readsPlace ? value.view instanceof DatelessView : needsMore(value.view)) throw error
      return undefined
    } finally {
      run.isKeeping = wasKeeping
    }
  }
  const writeCached: Write = (before, value, run) => {
    if (readsPlace || !isInView(value) || (readsLens && isShort)) return write(before, value, run)
    const { view, record } = value
    if (needsMore(view)) return write(before, value, run)
    const { texts, isOfView } = textsFor(view, run)
    if (!texts) return write(before, value, run)
    const found = texts.ofRecord.get(record)
    // A text for several dates takes longer to make than to write, and most are used at two dates at most.
    const isForDates = readsDate && !isOfView
    const isEarly = found ? isForDates && found === usedOnce : isForDates || (run.isKeeping && !readsDate)
    if (isEarly) {
      texts.ofRecord.set(record, found ? unmade : usedOnce)
      if (!found) texts.size.add(ENTRY)
      return write(before, value, run)
    }
    let text = found
    if (!text || text === usedOnce || (text.before !== undefined && !isRight(text, view))) {
      const made = makeText(value, run, isOfView)
      if (!made) return writeCached(before, value, run)
      texts.ofRecord.set(record, made)
      texts.size.add(bytesOf(made) - (text ? bytesOf(text) : 0))
      text = made
    }
    return isRight(text, view) ? joined(before, text, value, run) : write(before, value, run)
  }
  return writeCached
}

/** Texts are cached from the second use on, because a filter may never be asked for again. */
function find(graph: Graph, owner: RecordTexts['owner'], key: string): RecordTexts | undefined {
  const cache = cacheOf(graph)
  const existing = cache.get(key)
  if (!existing) cache.set(key, { owner, size: new Size(2 * key.length + ENTRY), ofRecord: new Map() })
  return existing
}

/** The record with marks for the ends of its ids, and nothing else on which its text could depend. */
const marked = ({ record, endOfIds }: Value, view: View): Value => ({
  view,
  record,
  ...(endOfIds !== undefined && { endOfIds: markOfDrawing }),
})

function toText(written: string, { from, before }: Pick<Valid<unknown>, 'from' | 'before'>): RecordText {
  const text = written.replace(marks, sign)
  return {
    text,
    hasEnds: text.length < written.length,
    parts: text.includes(markOfDrawing) ? text.split(markOfDrawing) : undefined,
    from: from === -Infinity ? undefined : from,
    before: before === Infinity ? undefined : before,
    lens: undefined,
    joined: undefined,
  }
}
const ever = { from: -Infinity, before: Infinity }
/** Of something that only other dates show, or that was used twice. */
const unmade: RecordText = toText('', { from: Infinity, before: -Infinity })
const usedOnce: RecordText = { ...unmade }
/** Once with signs, and once as the lens that asked last has it. */
const bytesOf = ({ text }: RecordText) => 3 * text.length + ENTRY

const isRight = ({ from, before }: RecordText, view: View): boolean =>
  (from === undefined && before === undefined) || view.isWithin(from ?? -Infinity, before ?? Infinity)

/** Behind a text that was written before. */
export function joined(before: string, recordText: RecordText, value: Value, run: Run): string {
  const { text, hasEnds, parts } = recordText
  if (!hasEnds && !parts) return before + text
  const { lens, drawing } = endsFor(value, run)
  // Each drawing has ends of its own, so only texts without them come again.
  if (parts) return joinedBy(before, drawing, hasEnds ? parts.map((part) => part.replace(signs, lens)) : parts)
  if (recordText.lens !== lens) {
    recordText.lens = lens
    recordText.joined = undefined
    return before + text.replace(signs, lens)
  }
  recordText.joined ??= text.replace(signs, lens)
  return before + recordText.joined
}

/** Without `Array.join`, because V8 copies a text that grows only once: into the answer. */
function joinedBy(before: string, end: string, parts: readonly string[]): string {
  let text = before + (parts[0] ?? '')
  for (let at = 1; at < parts.length; at += 1) text = text + end + (parts[at] ?? '')
  return text
}

function endsFor({ view, endOfIds }: Value, run: Run): Ends {
  if (run.ends?.view !== view || run.ends.endOfIds !== endOfIds) {
    const lens = view instanceof DatelessView ? markOfLens : lensToReplace(view)
    run.ends = { view, endOfIds, lens, drawing: inJson(endOfIds ?? '') }
  }
  return run.ends
}
// A dollar is doubled, because a replacement gives some of them another meaning.
const lensToReplace = memoize((view: View) => inJson(lensInId(view)).replaceAll('$', '$$$$'))
const inJson = (text: string) => inBytes(JSON.stringify(text).slice(1, -1))

/** True in the first runs that read a view. Most views at new dates are read in no more. */
function isNew(view: View, { id }: Run): boolean {
  const runs = runsOf(view)
  if (runs.last !== id) {
    runs.last = id
    runs.count += 1
  }
  return runs.count <= FEW
}
const FEW = 4
const runsOf = memoize((_: View) => ({ last: -1, count: 0 }))

const isInView = (value: unknown): value is Value =>
  typeof value === 'object' &&
  value !== null &&
  'view' in value &&
  value.view instanceof View &&
  'record' in value &&
  typeof value.record === 'object' &&
  value.record !== null

let owners = 0
const numberOf = memoize((_: object) => owners++)

/** Writes the values of some variables for keys. A missing one differs from null: the argument then has its default. */
function valuesWriter(uses: ReadonlySet<string>): (run: Run) => string {
  const names = [...uses]
  if (names.length === 0) return () => ''
  let [last, text]: [Variables | undefined, string] = [undefined, '']
  return ({ variables }) => {
    const before = last
    if (before && names.every((name) => before[name] === variables[name])) return text
    text = JSON.stringify(names.map((name) => (variables[name] === undefined ? [] : [variables[name]])))
    last = isSmall(variables) ? variables : undefined
    return text
  }
}
