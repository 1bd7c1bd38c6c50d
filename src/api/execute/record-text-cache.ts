import { randomUUID } from 'node:crypto'
import { budgetOf, Cache, Size, sizeOf } from '../../graph/budget.ts'
import { memoize } from '../../graph/get-or-insert.ts'
import type { Graph } from '../../graph/graph.ts'
import { View } from '../../graph/view.ts'
import type { Drawn, InView } from '../builder.ts'
import { inBytes } from './leaf.ts'
import type { RecordTexts, Run, Write } from './run.ts'

/** Approximate bytes of an entry, besides its texts. */
const ENTRY = 100
/**
 * The end of ids in the cached text of a drawn record. It is random, so that no text contains it, and in ASCII, as
 * texts in bytes are.
 */
const END = `~${randomUUID()}~`

let selections = 0
const cacheOf = memoize(
  (graph: Graph) => new Cache<string, RecordTexts>(budgetOf(graph), sizeOf, ({ view }) => view.size),
)

/**
 * Wraps a writer of records, whose text depends on the record, the view, some variables and the end of ids only. JSON
 * of records is written once for each selection, view and values of variables. In `npm run bench`, answers of many
 * records take 1.2 to 1.9 times as long without it.
 * @param uses the names of these variables
 */
export function cachingTexts(write: Write, uses: ReadonlySet<string>): Write {
  const selection = selections++
  return (value, run) => {
    if (!isInView(value)) return write(value, run)
    const { view, record, endOfIds } = value
    let found = run.texts.get(selection)
    if (found?.view !== view || found.endOfIds !== endOfIds) {
      const texts = find(view, `${selection} ${numberOf(view)} ${valuesOf(run, uses)}`)
      found = { view, texts, endOfIds, endInJson: inBytes(JSON.stringify(endOfIds ?? '').slice(1, -1)) }
      run.texts.set(selection, found)
    }
    const { texts, endInJson } = found
    if (!texts) return write(value, run)
    const pieces =
      texts.ofRecord.get(record) ??
      add(texts, record, write(endOfIds === undefined ? value : { ...value, endOfIds: END }, run))
    let text = pieces[0] ?? ''
    for (let place = 1; place < pieces.length; place++) text += endInJson + pieces[place]
    return text
  }
}

/** Texts are cached from the second use on, because a date or a filter may never be asked for again. */
function find(view: View, key: string): RecordTexts | undefined {
  const cache = cacheOf(view.graph)
  const existing = cache.get(key)
  if (!existing) cache.set(key, { view, size: new Size(2 * key.length + ENTRY), ofRecord: new Map() })
  return existing
}

function add({ ofRecord, size }: RecordTexts, record: object, text: string): readonly string[] {
  // V8 joins the pieces of a text when it is read; joined, it is copied faster into every answer.
  const pieces = text.split(END)
  ofRecord.set(record, pieces)
  size.add(2 * text.length + ENTRY)
  return pieces
}

const isInView = (value: unknown): value is InView<object> & Partial<Drawn<object>> =>
  typeof value === 'object' &&
  value !== null &&
  'view' in value &&
  value.view instanceof View &&
  'record' in value &&
  typeof value.record === 'object' &&
  value.record !== null

let views = 0
const numberOf = memoize((_: View) => views++)

/** A missing variable differs from null, because the argument then has its default. */
const valuesOf = ({ variables }: Run, uses: ReadonlySet<string>) =>
  JSON.stringify(Array.from(uses, (name) => (variables[name] === undefined ? [] : [variables[name]])))
