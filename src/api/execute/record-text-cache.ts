import { LRUCache } from 'lru-cache'
import { memoize } from '../../graph/get-or-insert.ts'
import { View } from '../../graph/view.ts'
import type { Drawn, InView } from '../builder.ts'
import type { RecordTexts, Run, Write } from './run.ts'

/** Bytes of cached texts, of all plans together. */
const MAX_BYTES = 128_000_000
/** Approximate bytes of an entry, besides its texts. */
const ENTRY = 100
/** The end of ids in the cached text of a drawn record: a noncharacter of Unicode, which no text contains. */
const END = '\ufdd0'

/**
 * JSON of records, written once for each selection, view and values of variables. In `npm run bench`, answers of many
 * records take 1.2 to 1.9 times as long without it.
 */
export class RecordTextCache {
  readonly #texts: LRUCache<string, RecordTexts>
  #selections = 0

  constructor(maxSize: number) {
    this.#texts = new LRUCache({ maxSize, sizeCalculation: ({ bytes }) => bytes })
  }

  get bytes(): number {
    return this.#texts.calculatedSize
  }

  /**
   * Wraps a writer of records, whose text depends on the record, the view, some variables and the end of ids only.
   * @param uses the names of these variables
   */
  cached(write: Write, uses: ReadonlySet<string>): Write {
    const selection = this.#selections++
    return (value, run) => {
      if (!isInView(value)) return write(value, run)
      const { view, record, endOfIds } = value
      let found = run.texts.get(selection)
      if (found?.view !== view || found.endOfIds !== endOfIds) {
        this.#count(found?.texts)
        const texts = this.#find(`${selection} ${numberOf(view)} ${valuesOf(run, uses)}`)
        found = { view, texts, endOfIds, endInJson: JSON.stringify(endOfIds ?? '').slice(1, -1) }
        run.texts.set(selection, found)
      }
      const { texts, endInJson } = found
      if (!texts) return write(value, run)
      const pieces =
        texts.ofRecord.get(record) ??
        this.#add(texts, record, write(endOfIds === undefined ? value : { ...value, endOfIds: END }, run))
      let text = pieces[0] ?? ''
      for (let place = 1; place < pieces.length; place++) text += endInJson + pieces[place]
      return text
    }
  }

  /** Texts are cached from the second use on, because a date or a filter may never be asked for again. */
  #find(key: string): RecordTexts | undefined {
    const existing = this.#texts.get(key)
    const bytes = 2 * key.length + ENTRY
    if (!existing) this.#texts.set(key, { key, ofRecord: new Map(), bytes, counted: bytes })
    return existing
  }

  /** Counts the texts that an execution added, once for all, because lru-cache measures a value only when it is new. */
  count({ texts: found }: Run): void {
    for (const { texts } of found.values()) this.#count(texts)
  }

  #count(texts: RecordTexts | undefined): void {
    if (!texts || texts.counted === texts.bytes) return
    texts.counted = texts.bytes
    this.#texts.delete(texts.key)
    this.#texts.set(texts.key, texts)
  }

  #add(texts: RecordTexts, record: object, text: string): readonly string[] {
    // V8 joins the pieces of a text when it is read; joined, it is copied faster into every answer.
    const pieces = text.split(END)
    texts.ofRecord.set(record, pieces)
    texts.bytes += 2 * text.length + ENTRY
    return pieces
  }
}

export const recordTexts = new RecordTextCache(MAX_BYTES)

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
