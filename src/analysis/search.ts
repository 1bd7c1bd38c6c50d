import { EntenteError } from '../errors.ts'
import type { Claim } from '../facts/facts.ts'
import { fold } from '../facts/fold.ts'
import { entityKinds } from '../facts/vocabulary.ts'
import { sorted } from '../graph/check-point.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { byId, claimsIn, type Entry, inOrder, namesIn, passagesIn } from './search-indexes.ts'
import { isClaim, isDocument, type Named, type SearchedText, type SearchPart, textsOf } from './searched-texts.ts'
import { resembles } from './word-index.ts'
import { type Range, rangesOf, wordsIn } from './words.ts'

/** Reasons for a hit, the best first. */
export const searchReasons = {
  name: 'The query equals its name in some language.',
  alias: 'The query equals an alias, an acronym or an ISO 3166 code.',
  start: 'Its name or an alias starts with the query.',
  words: 'Every word of the query equals or starts a word of its name, an alias or a title.',
  said: 'Every word of the query equals or starts a word of a claim: of its summary, value, qualifiers or passages.',
  similar:
    'Every word of the query resembles one of its words: five letters with one error, longer words with up to two.',
} as const
export type SearchReason = keyof typeof searchReasons
export const searchKinds = {
  ...entityKinds,
  document: 'A source document.',
  claim: 'A statement by a document.',
} as const
export type SearchKind = keyof typeof searchKinds

export interface SearchHit {
  readonly record: Named | Claim
  readonly reason: SearchReason
  /** The text that matched, such as a name, a title or a summary, and the ranges that matched. */
  readonly part: SearchPart
  readonly text: string
  readonly ranges: readonly Range[]
}

interface SearchParameters {
  readonly text: string
  readonly kinds?: readonly SearchKind[] | null | undefined
}

const bounds = { text: 200 } as const
const reasonOrder = Object.keys(searchReasons)

/** Search hits, the best first: names, then claims, then names that resemble the query. */
class SearchHits {
  readonly #view: View
  readonly #query: string
  readonly #terms: readonly string[]
  readonly #kinds: readonly SearchKind[] | undefined
  #surely: readonly SearchHit[] | undefined
  #all: readonly SearchHit[] | undefined

  /** @throws EntenteError BAD_FILTER or TOO_COSTLY */
  constructor(view: View, { text, kinds }: SearchParameters) {
    this.#view = view
    this.#query = fold(text)
    if (this.#query === '')
      throw new EntenteError(
        'BAD_FILTER',
        'text is empty, so nothing could be found; give a name, a part of one, an acronym, or words of a document',
      )
    if (text.length > bounds.text)
      throw new EntenteError('TOO_COSTLY', `text has ${text.length} characters; the limit is ${bounds.text}`)
    this.#terms = [...new Set(wordsIn(text, 'query'))]
    this.#kinds = kinds ?? undefined
  }

  /** The first hits. It searches no further, because later kinds of hit cost more. */
  first(count: number): readonly SearchHit[] {
    if (this.#all) return this.#all.slice(0, count)
    const hits = this.#sure().slice(0, count)
    if (hits.length >= count) return hits
    for (const hit of this.#said()) if (hits.push(hit) >= count) return hits
    return this.all().slice(0, count)
  }

  all(): readonly SearchHit[] {
    if (!this.#all) {
      const sure = this.#sure()
      const found = new Set(sure.map(({ record }) => record.id))
      const similar = this.#named('similar').filter(({ record }) => !found.has(record.id))
      this.#all = [...sure, ...this.#said(), ...similar]
    }
    return this.#all
  }

  #sure(): readonly SearchHit[] {
    this.#surely ??= this.#named('sure')
    return this.#surely
  }

  #named(how: 'sure' | 'similar'): SearchHit[] {
    const terms = this.#terms
    const isMatch =
      how === 'sure'
        ? (word: string) => terms.some((term) => word.startsWith(term))
        : (word: string) => terms.some((term) => word.startsWith(term) || resembles(word, term))
    const best = new Map<string, NamedHit>()
    for (const entry of this.#entries(how)) {
      if (!this.#shows(entry.record)) continue
      const reason = how === 'sure' ? reasonFor(this.#query, entry) : 'similar'
      const hit = new NamedHit(entry, reason, this.#view, terms, isMatch)
      const before = best.get(entry.record.id)
      if (!before || compareNamed(hit, before) < 0) best.set(entry.record.id, hit)
    }
    return sorted([...best.values()], compareNamed)
  }

  /** The names that match. */
  *#entries(how: 'sure' | 'similar'): Generator<Entry> {
    const terms = this.#terms
    for (const { all, stale } of namesIn(this.#view.graph)) {
      const { entries, index } = all
      const { texts } = how === 'sure' ? index.startingWith(terms) : index.resembling(terms)
      for (const text of texts) {
        const entry = entries[text]
        if (entry && !stale.has(entry.record.id)) yield entry
      }
    }
  }

  /** Claims by their own texts, then by their passages. */
  *#said(): Generator<SearchHit> {
    if (this.#kinds && !this.#kinds.includes('claim')) return
    const view = this.#view
    const { facts } = view.graph
    const found = new Set<Claim>()
    for (const claim of inOrder(claimsIn(view.graph), this.#terms)) {
      if (!view.shows(claim)) continue
      found.add(claim)
      yield new ClaimHit(claim, () => textsOf(claim, facts.entities), this.#terms)
    }
    for (const { id, summary } of inOrder(passagesIn(view.graph), this.#terms))
      for (const claim of view.claimsCiting(id).sort(byId)) {
        if (found.has(claim)) continue
        found.add(claim)
        yield new ClaimHit(claim, () => [{ part: 'passage', text: summary }], this.#terms)
      }
  }

  #shows(record: Named): boolean {
    if (this.#kinds && !this.#kinds.includes(kindOf(record))) return false
    return (isDocument(record) ? this.#view.document(record.id) : this.#view.entity(record.id)) !== undefined
  }
}

/** A hit on a name. Its ranges are computed lazily, because most hits are on no page. */
class NamedHit implements SearchHit {
  readonly reason: SearchReason
  readonly #entry: Entry
  readonly #view: View
  readonly #terms: readonly string[]
  readonly #isMatch: (word: string) => boolean
  #claims: number | undefined

  constructor(
    entry: Entry,
    reason: SearchReason,
    view: View,
    terms: readonly string[],
    isMatch: (word: string) => boolean,
  ) {
    this.#entry = entry
    this.reason = reason
    this.#view = view
    this.#terms = terms
    this.#isMatch = isMatch
  }

  get record() {
    return this.#entry.record
  }
  get part() {
    return this.#entry.part
  }
  get text() {
    return this.#entry.text
  }
  get ranges() {
    return rangesOf(this.text, this.#terms, this.#isMatch)
  }

  /** The number of words of the text that the query does not have. */
  get rest(): number {
    return this.#entry.words - this.#terms.length
  }
  /** The number of claims that name the entity. */
  get claims(): number {
    this.#claims ??= isDocument(this.record) ? 0 : this.#view.claimsNaming(this.record.id).length
    return this.#claims
  }
  get place(): number {
    return this.#entry.place
  }
}

/** A hit on the text of a claim that has most words of the query. */
class ClaimHit implements SearchHit {
  readonly record: Claim
  readonly reason = 'said'
  readonly #texts: () => readonly SearchedText[]
  readonly #terms: readonly string[]
  #best: SearchedText | undefined

  constructor(record: Claim, texts: () => readonly SearchedText[], terms: readonly string[]) {
    this.record = record
    this.#texts = texts
    this.#terms = terms
  }

  get part() {
    return this.#matched().part
  }
  get text() {
    return this.#matched().text
  }
  get ranges() {
    return rangesOf(this.text, this.#terms, (word) => this.#terms.some((term) => word.startsWith(term)))
  }

  #matched(): SearchedText {
    if (!this.#best) {
      let most = -1
      for (const text of this.#texts()) {
        const words = wordsIn(text.text)
        const named = this.#terms.filter((term) => words.some((word) => word.startsWith(term))).length
        if (named > most) [this.#best, most] = [text, named]
      }
    }
    return this.#best ?? { part: 'summary', text: this.record.summary }
  }
}

/**
 * By reason, then by the rest of the text, then by the number of claims that name the entity. The ids come last, so
 * that hidden entities do not change the order of the others.
 */
function compareNamed(a: NamedHit, b: NamedHit): number {
  const byReason = reasonOrder.indexOf(a.reason) - reasonOrder.indexOf(b.reason)
  if (byReason !== 0 || a.rest !== b.rest) return byReason || a.rest - b.rest
  if (a.record === b.record) return a.place - b.place
  return b.claims - a.claims || (a.record.id < b.record.id ? -1 : 1)
}

export const kindOf = (record: Named | Claim): SearchKind =>
  isClaim(record) ? 'claim' : isDocument(record) ? 'document' : record.kind

function reasonFor(query: string, { folded, part }: Entry): SearchReason {
  if (folded === query) return part === 'alias' ? 'alias' : 'name'
  // A title is no name: many titles start with the name of their subject.
  const isName = part === 'name' || part === 'alias'
  return isName && folded.startsWith(query) ? 'start' : 'words'
}

export const find = (view: View, parameters: SearchParameters): SearchHits => new SearchHits(view, parameters)

export default analysis({
  id: 'search',
  description: 'Which entities and documents have a name or title like this, and which claims say it?',
  parameters: {
    text:
      'A name, part of a name, an acronym, a code, or words of a claim, in any script. Words of five letters or more ' +
      'of a name may contain typing errors.',
    kinds: 'Limits the search to these kinds.',
  },
  result: 'The hits, best first, each with the reason and the place of the match.',
  bounds,
  fn: (view: View, parameters: SearchParameters) => find(view, parameters).all(),
})
