import { LRUCache } from 'lru-cache'
import { type EdtfTime, possibleFrom, soFrom } from '../facts/date.ts'
import { type Claim, type Document, knownFrom } from '../facts/facts.ts'
import { type Clearance, clearanceOrder, isProperty, type Rank, rankOrder } from '../facts/vocabulary.ts'
import type { ContestedGroup, Pact } from './derivations.ts'
import { getOrInsert, memoize } from './get-or-insert.ts'
import { type ClaimGroup, claimGroupId, type Graph } from './graph.ts'
import { isCleared, type Lens, visibilityKey } from './lens.ts'
import { corroborationOf } from './preferred-value.ts'

/** All of a lens but its date, and how many documents must agree. */
type LensAtAnyDate = Omit<Lens, 'asOf' | 'minCorroboration'>

/**
 * The day from which each claim shows, through all of a lens but its date. Views at other dates share it, so that a new
 * date costs a comparison of numbers. Days count from 1970-01-01; -Infinity is always, Infinity never.
 */
export class Visibility {
  readonly #graph: Graph
  readonly #lens: LensAtAnyDate
  readonly #cleared: ReadonlySet<Clearance>
  readonly #minRank: number
  readonly #documents = new Map<string, Document | null>()
  /** Two days by the index of a claim group: from which any of its claims fits, and from which all do; NaN at first. */
  readonly #spans: Float64Array
  readonly #days = new Map<ContestedGroup | Pact, readonly number[]>()
  readonly #naming = new Map<string, { readonly day: number; readonly isFirst: boolean }>()

  constructor(graph: Graph, lens: LensAtAnyDate) {
    this.#graph = graph
    this.#lens = lens
    this.#cleared = new Set(clearanceOrder.filter((needed) => isCleared(needed, lens.clearance)))
    this.#minRank = rankOrder.indexOf(lens.minRank)
    this.#spans = new Float64Array(2 * graph.claimGroups.size).fill(Number.NaN)
  }

  /** The day from which a claim fits: its document, rank and stance fit the lens, and what it says is so. */
  visibleFrom(claim: Claim): number {
    const { stance, clearance } = claim
    if (!this.#lens.stances.has(stance) || !this.#cleared.has(clearance)) return Infinity
    const document = this.#documentOf(claim)
    if (
      !document ||
      !this.#isKnown(knownFrom(claim, document)) ||
      rankOrder.indexOf(this.rankOf(claim)) < this.#minRank
    )
      return Infinity
    // What is planned for later, or only possible, is so from the day on which that is published.
    const isSaid = stance === 'planned' || stance === 'possible'
    if (claim.time && !isSaid) return this.#lens.presumed ? possibleFrom(claim.time) : soFrom(claim.time)
    // A property without a date is of the thing at all times; of a relationship it is known that it held when it was
    // read.
    const known = isSaid || !isProperty(claim.predicate) ? knownFrom(claim, document) : undefined
    return known ? soFrom(known) : -Infinity
  }

  /** Whether a claim fits on a day, and so many independent documents say the same. */
  shows(claim: Claim, day: number, minCorroboration: number): boolean {
    return this.visibleFrom(claim) <= day && (minCorroboration <= 1 || this.supportOf(claim, day) >= minCorroboration)
  }

  /** Whether any claim of a claim group fits on a day. */
  someVisible(group: ClaimGroup, day: number): boolean {
    return (this.#spans[this.#spanOf(group)] ?? Infinity) <= day
  }

  /** Whether all claims of a claim group fit on a day. */
  allVisible(group: ClaimGroup, day: number): boolean {
    return (this.#spans[this.#spanOf(group) + 1] ?? Infinity) <= day
  }

  /** From which days the claims fit that tell the episodes of a claim group, or the stages of a pact. */
  daysOf(of: ContestedGroup | Pact): readonly number[] {
    return getOrInsert(this.#days, of, () =>
      ('telling' in of ? of.telling : of.claims).map((claim) => this.visibleFrom(claim)),
    )
  }

  /** Whether a claim that names an entity fits on a day. It stops at the first, since most claims may name one entity. */
  isNamed(entity: string, day: number): boolean {
    const existing = this.#naming.get(entity)
    if (existing && (existing.day <= day || existing.isFirst)) return existing.day <= day
    let first = Infinity
    for (const claim of this.#graph.claimsNaming.get(entity) ?? []) {
      first = Math.min(first, this.visibleFrom(claim))
      if (first <= day) break
    }
    this.#naming.set(entity, { day: first, isFirst: first > day })
    return first <= day
  }

  /** How many independent documents say what a claim says, of any episode: so that a wider lens never hides a claim. */
  supportOf(claim: Claim, day: number): number {
    const { claimGroups, propertiesOf, facts } = this.#graph
    const id = claimGroupId(claim)
    const group = claimGroups.get(id) ?? propertiesOf.get(claim.subject)?.find((claimGroup) => claimGroup.id === id)
    const said = sayingOf(claim)
    return corroborationOf(
      group?.claims.filter((other) => sayingOf(other) === said && this.visibleFrom(other) <= day) ?? [],
      facts,
    )
  }

  /** How much a claim counts: one that was retracted is deprecated, from the day on which that was known. */
  rankOf({ rank, retracted }: Claim): Rank {
    const { knownAt } = this.#lens
    return retracted && (knownAt === null || retracted.on.latest <= knownAt.latest) ? 'deprecated' : rank
  }

  /** A document without a date shows from the day on which it was read. */
  showsDocument(document: Document): boolean {
    return this.#counts(document) && this.#isKnown(document.published ?? document.read)
  }

  #spanOf({ index, claims }: ClaimGroup): number {
    const place = 2 * index
    if (!Number.isNaN(this.#spans[place])) return place
    let [some, all] = [Infinity, -Infinity]
    for (const claim of claims) {
      const day = this.visibleFrom(claim)
      some = Math.min(some, day)
      all = Math.max(all, day)
    }
    this.#spans[place] = some
    this.#spans[place + 1] = all
    return place
  }

  #counts(document: Document): boolean {
    const { documents } = this.#lens
    return this.#cleared.has(document.clearance) && (documents?.has(document.id) ?? true)
  }

  #isKnown(since: EdtfTime | undefined): boolean {
    const { knownAt } = this.#lens
    return knownAt === null || (since ? soFrom(since) : Infinity) <= knownAt.latest
  }

  /** The document of a claim, where it counts. */
  #documentOf({ document: id }: Claim): Document | null {
    const existing = this.#documents.get(id)
    if (existing !== undefined) return existing
    const document = this.#graph.facts.documents.get(id)
    const counts = document && this.#counts(document) ? document : null
    this.#documents.set(id, counts)
    return counts
  }
}

/** Claims of a claim group that agree in this say the same; those on a date agree that it was, not on which day. */
const sayingOf = ({ stance, value }: Claim) => JSON.stringify([stance, value?.type === 'time' ? 'time' : value])

/** How many are cached of a graph; others live as long as the views that use them. */
const MAX_VISIBILITIES = 4
const visibilitiesOf = memoize((_: Graph) => new LRUCache<string, Visibility>({ max: MAX_VISIBILITIES }))

/** The visibility that a lens shares with those that differ from it in their date alone. */
export const visibilityThrough = (graph: Graph, lens: Lens): Visibility =>
  getOrInsert(visibilitiesOf(graph), visibilityKey(lens), () => new Visibility(graph, lens))
