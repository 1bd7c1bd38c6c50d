import type { View } from '../../graph/view.ts'

/** How many characters of texts are kept, of all selections together; beyond, all are forgotten. */
const MOST = 64_000_000
/** For how many values of its variables the texts of one selection are kept. */
const VALUES = 16
/** The values of variables longer than so many characters are not worth the room. */
const LONGEST = 1_000
let characters = 0
/** Those that hold texts. */
const holding = new Set<RecordTextCache>()

/** Texts of records, by the view they were seen in. Records are of the view or of its graph, and so they need not be held weakly, which is slow. */
export type Texts = WeakMap<View, Map<object, string>>

/**
 * The texts that one selection gave for records, by the values of the variables that come in: under one view a record is then always written alike. They go with the
 * view, or when there are too many.
 */
export class RecordTextCache {
  readonly #texts = new Map<string, Texts | undefined>()

  /** @param values of the variables, as a text. Those met for the first time have no texts yet: they may never come again. */
  of(values: string): Texts | undefined {
    if (values.length > LONGEST) return undefined
    if (this.#texts.has(values)) {
      const texts = this.#texts.get(values) ?? new WeakMap()
      this.#texts.set(values, texts)
      holding.add(this)
      return texts
    }
    this.#texts.set(values, undefined)
    const [oldest] = this.#texts.keys()
    if (this.#texts.size > VALUES && oldest !== undefined) this.#texts.delete(oldest)
    return undefined
  }

  forget(): void {
    this.#texts.clear()
  }
}

const firstRuns = new WeakMap<View, number>()

/** Whether a view was met in a run before this one: one at a new date may never come again, and its texts are not worth keeping. */
export function isMetAgain(view: View, run: number): boolean {
  const first = firstRuns.get(view)
  if (first === undefined) firstRuns.set(view, run)
  return first !== undefined && first !== run
}

export function keep(texts: Texts, view: View, record: object, text: string): void {
  // A text that was put together is a tree of its pieces until a character of it is asked for; as one piece, it is quickly copied into every answer.
  if (Number.isNaN(text.charCodeAt(0))) return
  const existing = texts.get(view)
  if (existing) existing.set(record, text)
  else texts.set(view, new Map([[record, text]]))
  characters += text.length
  if (characters <= MOST) return
  characters = 0
  for (const kept of holding) kept.forget()
  holding.clear()
}
