import { type EdtfTime, possibleFrom, soFrom } from '../../facts/date.ts'
import { type Claim, type Document, type Entity, knownFrom } from '../../facts/facts.ts'
import { isCleared } from '../../facts/label.ts'
import { type Clearance, clearanceOrder, isProperty, type Rank, rankOrder } from '../../facts/vocabulary.ts'
import { budgetOf, Cache, Size, sizeOf } from '../caches/budget.ts'
import { type ContestedGroup, derivationsOf, type Known } from '../caches/derivations.ts'
import { getOrInsert, memoize } from '../caches/get-or-insert.ts'
import { doWaiting } from '../caches/waiting.ts'
import { itemsOf } from '../changes/changed-map.ts'
import { checkPoint } from '../check-point.ts'
import { type ClaimGroup, claimGroupId, type Graph } from '../graph.ts'
import { type Lens, visibilityKey } from '../lens.ts'
import type { PactDerivations } from '../pacts/pact-derivations.ts'
import { corroborationOf } from '../relationships/preferred-value.ts'
import { type KeptDays, keptThrough, type LensAtAnyDate } from './kept-days.ts'
import { NamedEntities, type NamedOn } from './named-entities.ts'

/**
 * The day from which each claim shows through a lens, whatever its date. Views at other dates share it, so that a new
 * date costs a comparison of numbers. Days count from 1970-01-01; -Infinity means always, Infinity never.
 */
export class Visibility {
  readonly size: Size
  readonly #graph: Graph
  readonly #lens: LensAtAnyDate
  readonly #cleared: ReadonlySet<Clearance>
  readonly #minRank: number
  readonly #documents: Map<string, Document | null>
  /**
   * Two days for each claim group: the first on which any of its claims shows, and the first on which all do. Each is
   * NaN until it is computed. Days of four-digit years are exact in 32 bits, in half the memory.
   */
  readonly spans: Float32Array
  #days = new Map<ContestedGroup | PactDerivations, readonly number[]>()
  #allCount = new Map<readonly ClaimGroup[], boolean>()
  readonly #naming: Map<string, NamedOn>
  #named: NamedEntities | undefined
  /** The first day on which each entity is named, if they are kept. */
  readonly #keptNames: Pick<KeptDays, 'named' | 'placeOf'> | undefined

  constructor(graph: Graph, lens: LensAtAnyDate, other?: Visibility, spans?: Float32Array) {
    this.#documents = other ? other.#documents : new Map()
    this.#naming = other ? other.#naming : new Map()
    const kept = other ? undefined : keptThrough(graph, lens)
    this.#keptNames = other ? other.#keptNames : kept
    this.size = new Size(kept ? 1_000 : SPAN * graph.groupIndexes)
    this.#graph = graph
    this.#lens = lens
    this.#cleared = new Set(clearanceOrder.filter((needed) => isCleared(needed, lens.clearance)))
    this.#minRank = rankOrder.indexOf(lens.minRank)
    this.spans = spans ?? other?.spans ?? kept?.spans ?? noSpans(graph)
  }

  /** The same with caches of its own, except those that do not grow with the claims that are read. */
  fresh(): Visibility {
    return new Visibility(this.#graph, this.#lens, this)
  }

  /** Makes the one after a change, which takes over the days of what it does not touch. This one begins anew. */
  after(graph: Graph, groups: readonly ClaimGroup[], { contested, pacts }: Known): Visibility {
    // Copied, because readers of everything share the numbers of this one.
    const spans = new Float32Array(2 * graph.groupIndexes)
    spans.set(this.spans)
    spans.fill(Number.NaN, this.spans.length)
    for (const { index } of groups) spans.fill(Number.NaN, 2 * index, 2 * index + 2)
    const next = new Visibility(graph, this.#lens, undefined, spans)
    next.#days = this.#days
    next.#allCount = this.#allCount
    this.#days = new Map()
    this.#allCount = new Map()
    for (const one of [...contested, ...pacts]) next.#days.delete(one)
    for (const { holders } of contested) next.#allCount.delete(holders)
    next.size.add(ENTRY * (next.#days.size + next.#allCount.size))
    return next
  }

  /** The day from which a claim shows: its document, rank and stance fit the lens, and its statement holds. */
  visibleFrom(claim: Claim): number {
    checkPoint()
    const { stance, clearance } = claim
    if (!this.#lens.stances.has(stance) || !this.#cleared.has(clearance)) return Infinity
    const document = this.#documentOf(claim)
    if (
      !document ||
      !this.#isKnown(knownFrom(claim, document)) ||
      rankOrder.indexOf(this.rankOf(claim)) < this.#minRank
    )
      return Infinity
    // A planned or possible statement counts from the day of its publication.
    const isSaid = stance === 'planned' || stance === 'possible'
    // A stage has no certainty that could mark it as possible.
    const mayBePossible = this.#lens.presumed && claim.predicate !== 'stage'
    if (claim.time && !isSaid) return mayBePossible ? possibleFrom(claim.time) : soFrom(claim.time)
    // A property without a date holds at all times; a relationship without a date, from the day on which its document
    // was read.
    const known = isSaid || !isProperty(claim.predicate) ? knownFrom(claim, document) : undefined
    return known ? soFrom(known) : -Infinity
  }

  /** True if a claim shows on a day, and enough independent documents say the same. */
  shows(claim: Claim, day: number, minCorroboration: number): boolean {
    return this.visibleFrom(claim) <= day && (minCorroboration <= 1 || this.supportOf(claim, day) >= minCorroboration)
  }

  /** True if any claim of a claim group shows on a day. */
  someVisible(group: ClaimGroup, day: number): boolean {
    return this.firstVisible(group) <= day
  }

  /** The first day on which any claim of a claim group shows. */
  firstVisible(group: ClaimGroup): number {
    return this.spans[this.#spanOf(group)] ?? Infinity
  }

  /** True if all claims of a claim group show on a day. */
  allVisible(group: ClaimGroup, day: number): boolean {
    return this.lastVisible(group) <= day
  }

  /** The first day on which all claims of a claim group show. */
  lastVisible(group: ClaimGroup): number {
    return this.spans[this.#spanOf(group) + 1] ?? Infinity
  }

  /** The same two days by the index of a group; NaN until they are known. */
  firstOf(index: number): number {
    return this.spans[2 * index] ?? Infinity
  }

  lastOf(index: number): number {
    return this.spans[2 * index + 1] ?? Infinity
  }

  /** True if every claim of these claim groups shows at some date. */
  allCount(groups: readonly ClaimGroup[]): boolean {
    if (groups.length < 2) return true
    return getOrInsert(this.#allCount, groups, () => {
      this.size.add(ENTRY)
      return groups.every((group) => this.allVisible(group, LAST_DAY))
    })
  }

  /** The days from which the claims show that determine the episodes of a claim group, or the stages of a pact. */
  daysOf(of: ContestedGroup | PactDerivations): readonly number[] {
    return getOrInsert(this.#days, of, () => {
      const claims = 'decidingClaims' in of ? of.decidingClaims : of.claims
      this.size.add(ENTRY + 8 * claims.length)
      return claims.map((claim) => this.visibleFrom(claim))
    })
  }

  /**
   * True if a claim that shows on a day names an entity. It stops at the first, because one entity may be in most
   * claims.
   */
  isNamed(entity: string, day: number): boolean {
    const kept = this.#keptFrom(entity)
    if (kept !== undefined) return kept <= day
    const existing = this.#naming.get(entity)
    if (!existing) this.size.add(ENTRY)
    if (existing && (existing.day <= day || existing.isFirst)) return existing.day <= day
    const found = this.#namedBy(entity, day)
    this.#naming.set(entity, found)
    return found.day <= day
  }

  /** All entities that a claim names which shows on a day. */
  entitiesOn(day: number): Entity[] {
    if (!this.#named) {
      const entities = entitiesOf(this.#graph)
      this.#named = new NamedEntities(entities, (id, until) => this.#namedBy(id, until), this.#keptNames?.named)
      this.size.add(NamedEntities.bytes * entities.length)
    }
    return this.#named.on(day)
  }

  #keptFrom(entity: string): number | undefined {
    const place = this.#keptNames?.placeOf(entity)
    return place === undefined ? undefined : this.#keptNames?.named[place]
  }

  #namedBy(entity: string, day: number): NamedOn {
    let first = Infinity
    for (const claim of itemsOf(this.#graph.claimsNaming, entity)) {
      first = Math.min(first, this.visibleFrom(claim))
      if (first <= day) break
    }
    return { day: first, isFirst: first > day }
  }

  /** The first day on which a claim that shows names an entity. */
  namedFrom(entity: string): number {
    const kept = this.#keptFrom(entity)
    if (kept !== undefined) return kept
    const existing = this.#naming.get(entity)
    if (existing?.isFirst) return existing.day
    if (!existing) this.size.add(ENTRY)
    const day = this.firstShown(this.#graph.claimsNaming.get(entity) ?? [])
    this.#naming.set(entity, { day, isFirst: true })
    return day
  }

  /** The first day on which any of some claims shows. */
  firstShown(claims: readonly Claim[]): number {
    return claims.reduce((first, claim) => Math.min(first, this.visibleFrom(claim)), Infinity)
  }

  /**
   * The number of independent documents that say the same as a claim, in any episode. A wider lens therefore never
   * hides a claim.
   */
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

  /** The rank of a claim; a retracted one is deprecated from the day on which the retraction was known. */
  rankOf({ rank, retracted }: Claim): Rank {
    const { knownAt } = this.#lens
    return retracted && (knownAt === null || retracted.on.latest <= knownAt.latest) ? 'deprecated' : rank
  }

  /** A document without a date shows from the day on which it was read. */
  showsDocument(document: Document): boolean {
    return this.#counts(document) && this.#isKnown(document.published ?? document.read)
  }

  #spanOf(group: ClaimGroup): number {
    const place = 2 * group.index
    if (!Number.isNaN(this.spans[place])) return place
    let [some, all] = [Infinity, -Infinity]
    for (const claim of group.claims) {
      const day = this.visibleFrom(claim)
      some = Math.min(some, day)
      all = Math.max(all, day)
    }
    this.spans[place] = some
    this.spans[place + 1] = all
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

  /** The document of a claim; null if it does not count. */
  #documentOf({ document: id }: Claim): Document | null {
    const existing = this.#documents.get(id)
    if (existing !== undefined) return existing
    this.size.add(ENTRY)
    const document = this.#graph.facts.documents.get(id)
    const counts = document && this.#counts(document) ? document : null
    this.#documents.set(id, counts)
    return counts
  }
}

const noSpans = ({ groupIndexes }: Graph) => new Float32Array(2 * groupIndexes).fill(Number.NaN)
/** The bytes of the days of a claim group. */
const SPAN = 2 * Float32Array.BYTES_PER_ELEMENT

const LAST_DAY = Number.MAX_SAFE_INTEGER

/** Claims of a group with equal keys say the same. Dates are left out: such claims agree that it happened, not when. */
const sayingOf = ({ stance, value }: Claim) => JSON.stringify([stance, value?.type === 'time' ? 'time' : value])

/** In a list, because to go through the map of a graph takes longer than all else at a new date. */
const entitiesOf = memoize(({ facts }: Graph): readonly Entity[] => [...facts.entities.values()])

/** Approximate bytes of an entry of its maps. */
const ENTRY = 100
export const visibilitiesOf = memoize(
  (graph: Graph) =>
    new Cache<string, Visibility>(
      budgetOf(graph),
      'derived',
      sizeOf,
      // Every lens uses the derived records of the graph, so they are evicted last.
      () => derivationsOf(graph).size,
    ),
)

/** The visibility that a lens shares with the lenses that differ from it only in date and `minCorroboration`. */
export function visibilityThrough(graph: Graph, lens: Lens): Visibility {
  doWaiting(graph)
  return getOrInsert(visibilitiesOf(graph), visibilityKey(lens), () => new Visibility(graph, lens))
}
