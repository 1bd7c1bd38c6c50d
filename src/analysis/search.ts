import MiniSearch, { type SearchResult } from 'minisearch'
import { EntenteError } from '../errors.ts'
import type { Document, Entity } from '../facts/facts.ts'
import { fold } from '../facts/fold.ts'
import type { EntityKind } from '../facts/vocabulary.ts'
import { memoize } from '../graph/get-or-insert.ts'
import type { Graph } from '../graph/graph.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { type Range, rangesOf, wordsOf } from './words.ts'

/** Reasons for a hit, the best first. */
export const searchReasons = {
  name: 'The query equals its name in some language.',
  alias: 'The query equals an alias, an acronym or an ISO 3166 code.',
  start: 'Its name or an alias starts with the query.',
  words: 'Every word of the query equals or starts a word of its name, an alias or a title.',
  similar:
    'Every word of the query resembles one of its words: five letters with one error, longer words with up to two.',
} as const
export type SearchReason = keyof typeof searchReasons
export type SearchKind = EntityKind | 'document'

export interface SearchHit {
  readonly record: Entity | Document
  readonly reason: SearchReason
  /** The name, alias, code or title that matched, and the ranges that matched. */
  readonly text: string
  readonly ranges: readonly Range[]
}

export interface SearchParameters {
  readonly text: string
  readonly kinds?: readonly SearchKind[] | null | undefined
}

/** One text of a record in the index. */
interface Entry {
  readonly id: number
  readonly record: Entity | Document
  readonly text: string
  readonly folded: string
  /** The words that find it, each after a space. */
  readonly spaced: string
  /** The number of its words. */
  readonly words: number
  readonly proper: boolean
}

const bounds = { text: 200 } as const
const reasonOrder = Object.keys(searchReasons)

/** Search hits, the best first. */
export interface SearchHits {
  /** Hits with every word of the query. They come before all others. */
  readonly sure: readonly SearchHit[]
  /**
   * The same, followed by fuzzy hits. A function, because fuzzy search takes several times as long and few read so far.
   */
  readonly all: () => readonly SearchHit[]
}

/** @throws EntenteError BAD_FILTER or TOO_COSTLY */
export function find(view: View, { text, kinds }: SearchParameters): SearchHits {
  const query = fold(text)
  if (query === '')
    throw new EntenteError(
      'BAD_FILTER',
      'text is empty, so nothing could be found; give a name, a part of one, or an acronym',
    )
  if (text.length > bounds.text)
    throw new EntenteError('TOO_COSTLY', `text has ${text.length} characters; the limit is ${bounds.text}`)
  const { index, entries } = indexOf(view.graph)
  const terms = queryWords(text)
  const bestOf = (
    results: readonly SearchResult[],
    hitOf: (entry: Entry, result: SearchResult) => Hit | undefined,
  ): readonly SearchHit[] => {
    const best = new Map<string, Found>()
    for (const result of results) {
      const entry = entries[result.id]
      const hit = entry && hitOf(entry, result)
      if (!hit || !shows(view, entry.record) || (kinds && !kinds.includes(kindOf(entry.record)))) continue
      const named = isDocument(entry.record) ? 0 : view.claimsNaming(entry.record.id).length
      const found = { hit, rest: entry.words - terms.length, named }
      const before = best.get(entry.record.id)
      if (!before || compareFound(found, before) < 0) best.set(entry.record.id, found)
    }
    return [...best.values()].sort(compareFound).map(({ hit }) => hit)
  }

  // The longest word is usually in the fewest texts; these are then checked for the other words.
  const [longest = ''] = terms.toSorted((a, b) => b.length - a.length)
  const begins = (word: string) => terms.some((term) => word.startsWith(term))
  const sure = bestOf(index.search(longest, { fuzzy: false, tokenize: (word) => [word] }), (entry) =>
    terms.every((term) => entry.spaced.includes(` ${term}`))
      ? new Hit(entry, reasonFor(query, entry), terms, begins)
      : undefined,
  )
  const all = () => {
    const found = new Set(sure.map(({ record }) => record.id))
    const similar = bestOf(index.search(text), (entry, { match }) =>
      found.has(entry.record.id) ? undefined : new Hit(entry, 'similar', terms, (word) => Object.hasOwn(match, word)),
    )
    return [...sure, ...similar]
  }
  return { sure, all }
}

class Hit implements SearchHit {
  readonly record: Entity | Document
  readonly text: string
  readonly reason: SearchReason
  readonly #terms: readonly string[]
  readonly #matches: (word: string) => boolean

  constructor(
    { record, text }: Entry,
    reason: SearchReason,
    terms: readonly string[],
    matches: (word: string) => boolean,
  ) {
    this.record = record
    this.text = text
    this.reason = reason
    this.#terms = terms
    this.#matches = matches
  }

  /** Computed on demand, because most hits are on no page. */
  get ranges(): readonly Range[] {
    return rangesOf(this.text, this.#terms, this.#matches)
  }
}

interface Found {
  readonly hit: SearchHit
  /** The number of words in the text that the query does not name. */
  readonly rest: number
  /** The number of claims that name the entity. */
  readonly named: number
}

/**
 * Orders hits by reason, then by fewer words that the query does not name, then by more claims. The score of the index
 * is not used: it reveals how rare a word is in texts that a viewer may not see.
 */
function compareFound(a: Found, b: Found): number {
  const byReason = order(a.hit.reason) - order(b.hit.reason)
  return byReason || a.rest - b.rest || b.named - a.named || (a.hit.record.id < b.hit.record.id ? -1 : 1)
}

const textWords = (text: string) => wordsOf(text).map(({ word }) => word)
const queryWords = (text: string) => wordsOf(text, 'query').map(({ word }) => word)
const order = (reason: SearchReason) => reasonOrder.indexOf(reason)
const isDocument = (record: Entity | Document): record is Document => 'title' in record
export const kindOf = (record: Entity | Document): SearchKind => (isDocument(record) ? 'document' : record.kind)
const shows = (view: View, record: Entity | Document) =>
  (isDocument(record) ? view.document(record.id) : view.entity(record.id)) !== undefined

function reasonFor(query: string, { folded, proper }: Entry): SearchReason {
  if (folded === query) return proper ? 'name' : 'alias'
  return folded.startsWith(query) ? 'start' : 'words'
}

/** The index of a revision holds everything; the view decides which hits a viewer may see. */
const indexOf = memoize((graph: Graph) => {
  const entries = [...graph.facts.entities.values(), ...graph.facts.documents.values()]
    .flatMap(textsOf)
    .map((entry, id) => ({ ...entry, id }))
  const index = new MiniSearch<Entry>({
    fields: ['text'],
    tokenize: textWords,
    processTerm: (word) => word,
    searchOptions: {
      tokenize: queryWords,
      combineWith: 'AND',
      prefix: true,
      // Short words are matched exactly, because with one letter changed an acronym or syllable is another word.
      fuzzy: (word) => (word.length < 5 ? false : word.length < 6 ? 1 : 2),
    },
  })
  index.addAll(entries)
  return { index, entries }
})

function textsOf(record: Entity | Document): Omit<Entry, 'id'>[] {
  const entry = (proper: boolean) => (text: string) => ({
    record,
    text,
    folded: fold(text),
    spaced: textWords(text)
      .map((word) => ` ${word}`)
      .join(''),
    words: queryWords(text).length,
    proper,
  })
  if (isDocument(record)) return [record.title, ...(record.publisher ? [record.publisher] : [])].map(entry(true))
  const codes =
    record.kind === 'nation' ? [record.alpha2, record.alpha3, record.numeric].filter((code) => code !== undefined) : []
  return [
    ...[record.name, ...record.names.map(({ text }) => text)].map(entry(true)),
    ...[...record.aliases, ...codes].map(entry(false)),
  ]
}

export default analysis({
  id: 'search',
  description: 'Which entities and documents have a name or title like this?',
  parameters: {
    text:
      'A name, part of a name, an acronym or a code, in any script. Words of five letters or more may ' +
      'contain typing errors.',
    kinds: 'Limits the search to these kinds.',
  },
  result: 'The hits, best first, each with the reason and the place of the match.',
  bounds,
  fn: (view: View, parameters: SearchParameters) => find(view, parameters).all(),
})
