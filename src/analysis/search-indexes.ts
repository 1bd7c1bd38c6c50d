import { fold } from '../facts/fold.ts'
import { sorted } from '../graph/check-point.ts'
import { memoize } from '../graph/get-or-insert.ts'
import type { Graph } from '../graph/graph.ts'
import { type Named, namesOf, type SearchedText, textsOf } from './searched-texts.ts'
import { WordIndex } from './word-index.ts'
import { wordsIn } from './words.ts'

/** The indexes of a graph for search. They hold everything; the view decides what a viewer may find. */

/** One name of a record. */
export interface Entry extends SearchedText {
  readonly record: Named
  /** Its place among the names of the record. */
  readonly place: number
  readonly folded: string
  /** The number of its words. */
  readonly words: number
}

/** All names of a graph. */
export const namesIn = memoize(({ facts }: Graph) => {
  const entries = [...facts.entities.values(), ...facts.documents.values()].flatMap((record) =>
    namesOf(record).map(
      (name, place): Entry => ({
        ...name,
        record,
        place,
        folded: fold(name.text),
        words: wordsIn(name.text, 'query').length,
      }),
    ),
  )
  return { entries, index: new WordIndex(entries.map(({ text }) => wordsIn(text))) }
})

/** The texts of all claims. Made when a query first gets beyond the names. */
export const claimsIn = memoize(({ facts }: Graph) => indexed(facts.claims.values(), (claim) => textsOf(claim, facts)))
export const passagesIn = memoize(({ facts }: Graph) =>
  indexed(facts.passages.values(), ({ summary }) => [{ text: summary }]),
)

export const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

/** Records with their words, in the order of their ids. */
interface Indexed<T> {
  readonly records: readonly T[]
  readonly index: WordIndex
  /** By record: its number of words. */
  readonly lengths: Uint16Array
}

function indexed<T extends { readonly id: string }>(
  all: Iterable<T>,
  textsOf: (record: T) => readonly { readonly text: string }[],
): Indexed<T> {
  const records = sorted([...all], byId)
  const lengths = new Uint16Array(records.length)
  function* words() {
    for (const [number, record] of records.entries()) {
      const all = textsOf(record).flatMap(({ text }) => wordsIn(text))
      lengths[number] = Math.min(all.length, 65_535)
      yield all
    }
  }
  return { records, index: new WordIndex(words()), lengths }
}

/** Matching records: those with more query words as they are first, then the shorter, then by id. */
export function* inOrder<T>({ records, index, lengths }: Indexed<T>, terms: readonly string[]): Generator<T> {
  const { texts, equal } = index.startingWith(terms)
  const keys = new Float64Array(texts.length)
  for (const [at, text] of texts.entries())
    keys[at] = ((128 - (equal[at] ?? 0)) * 65_536 + (lengths[text] ?? 0)) * RECORDS + text
  for (const key of keys.sort()) {
    const record = records[key % RECORDS]
    if (record) yield record
  }
}
/** Above the number of records, so that a key holds all three in the 53 bits of a number. */
const RECORDS = 2 ** 28
