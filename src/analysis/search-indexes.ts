import type { Claim, Entity, Passage } from '../facts/facts.ts'
import { fold } from '../facts/fold.ts'
import { getOrInsert, memoize } from '../graph/caches/get-or-insert.ts'
import { layersOf } from '../graph/changes/changed-map.ts'
import { sorted } from '../graph/check-point.ts'
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

/** An index that changes left as it is, and the ids of records that they replaced; or one of those that came. */
interface Layer<T> {
  readonly all: T
  readonly stale: ReadonlySet<string>
}

function layers<T, R>(
  before: T,
  changed: readonly string[],
  others: readonly R[],
  index: (records: readonly R[]) => T,
) {
  const first: Layer<T> = { all: before, stale: new Set(changed) }
  return others.length === 0 ? [first] : [first, { all: index(others), stale: new Set<string>() }]
}

/** Names with an index of their words. */
interface Names {
  readonly entries: readonly Entry[]
  readonly index: WordIndex
}

/** All names of a graph. */
export const namesIn = memoize(({ facts }: Graph): readonly Layer<Names>[] =>
  [facts.entities, facts.documents].flatMap((records: ReadonlyMap<string, Named>) => {
    const { base, changed } = layersOf(records)
    const others = changed.flatMap((id) => records.get(id) ?? [])
    return layers(namesOfAll(base), changed, others, indexedNames)
  }),
)
const namesOfAll = memoize((records: ReadonlyMap<string, Named>) => indexedNames(records.values()))

function indexedNames(records: Iterable<Named>): Names {
  const entries = [...records].flatMap((record) =>
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
}

/** The texts of all claims. Made when a query first gets beyond the names. */
export const claimsIn = memoize(({ facts, claimsNaming }: Graph): readonly Layer<Indexed<Claim>>[] => {
  const { base, changed } = layersOf(facts.claims)
  const entities = layersOf(facts.entities)
  // The texts of a claim have names of entities.
  const named = entities.changed.flatMap((id) => claimsNaming.get(id)?.map((claim) => claim.id) ?? [])
  const all = [...new Set([...changed, ...named])]
  const others = all.flatMap((id) => facts.claims.get(id) ?? [])
  return layers(claimsBefore(base, entities.base), all, others, (claims) =>
    indexed(claims, (claim) => textsOf(claim, facts.entities)),
  )
})
const ofBase = memoize((_claims: ReadonlyMap<string, Claim>) => new WeakMap<object, Indexed<Claim>>())
const claimsBefore = (claims: ReadonlyMap<string, Claim>, entities: ReadonlyMap<string, Entity>) =>
  getOrInsert(ofBase(claims), entities, () => indexed(claims.values(), (claim) => textsOf(claim, entities)))

export const passagesIn = memoize(({ facts }: Graph): readonly Layer<Indexed<Passage>>[] => {
  const { base, changed } = layersOf(facts.passages)
  const others = changed.flatMap((id) => facts.passages.get(id) ?? [])
  return layers(passagesBefore(base), changed, others, (passages) => indexed(passages, textsOfPassage))
})
const textsOfPassage = ({ summary }: Passage) => [{ text: summary }]
const passagesBefore = memoize((passages: ReadonlyMap<string, Passage>) => indexed(passages.values(), textsOfPassage))

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
export function* inOrder<T extends { readonly id: string }>(
  layers: readonly Layer<Indexed<T>>[],
  terms: readonly string[],
): Generator<T> {
  const [first, second] = layers.map((layer) => ranked(layer, terms))
  let [a, b] = [first?.next(), second?.next()]
  while (a?.done === false || b?.done === false) {
    const isFirst = a?.done === false && (b?.done !== false || isBefore(a.value, b.value))
    const [found] = (isFirst ? a : b)?.value ?? []
    if (found) yield found
    if (isFirst) a = first?.next()
    else b = second?.next()
  }
}

type Ranked<T> = readonly [record: T, rank: number]
const isBefore = <T extends { readonly id: string }>([a, first]: Ranked<T>, [b, second]: Ranked<T>) =>
  first === second ? a.id < b.id : first < second

function* ranked<T extends { readonly id: string }>(
  { all: { records, index, lengths }, stale }: Layer<Indexed<T>>,
  terms: readonly string[],
): Generator<Ranked<T>, undefined> {
  const { texts, equal } = index.startingWith(terms)
  const keys = new Float64Array(texts.length)
  for (const [at, text] of texts.entries())
    keys[at] = ((128 - (equal[at] ?? 0)) * 65_536 + (lengths[text] ?? 0)) * RECORDS + text
  for (const key of keys.sort()) {
    const record = records[key % RECORDS]
    if (record && !stale.has(record.id)) yield [record, Math.floor(key / RECORDS)]
  }
}
/** Above the number of records, so that a key holds all three in the 53 bits of a number. */
const RECORDS = 2 ** 28
