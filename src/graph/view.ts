import type { Claim, Document, Entity, EntityOf, Passage } from '../facts/facts.ts'
import {
  type Clearance,
  connectedKinds,
  derivedKinds,
  type EntityKind,
  type Property,
  type Rank,
  type Stance,
} from '../facts/vocabulary.ts'
import { budgetOf, Cache, Size, sizeOf } from './caches/budget.ts'
import { CachedLists, RELATIONSHIP } from './caches/cached-lists.ts'
import type { EpisodesByDay } from './caches/episodes-by-day.ts'
import { episodesThrough } from './caches/episodes-through.ts'
import { getOrInsert, memoize, memos } from './caches/get-or-insert.ts'
import { listedIn, listedUpTo } from './caches/listed-in.ts'
import { type ClaimGroup, claimGroupId, type Graph } from './graph.ts'
import { type Lens, lensKey, widestLens } from './lens.ts'
import { type PlannedStage, plannedStages, type StageStep } from './pacts/stage.ts'
import { allRelationships } from './relationships/all-relationships.ts'
import { groupOf, type Relationship } from './relationships/relationship.ts'
import { relationshipsAt, relationshipsUpTo } from './relationships/relationships-at.ts'
import { corroboratedFrom, isCorroborated } from './visible/corroborated-entity.ts'
import type { Days } from './visible/days-shown.ts'
import type { Visibility } from './visible/visibility.ts'

export const viewsOf = memoize(
  (graph: Graph) => new Cache<string, View>(budgetOf(graph), 'views', sizeOf, ({ episodes }) => episodes.size),
)

/** The view of a graph through a lens; the cached one if an equal lens was used before. */
export function viewThrough(graph: Graph, lens: Lens, key = lensKey(lens)): View {
  return getOrInsert(viewsOf(graph), key, () => new View(graph, lens))
}

/** The graph through the widest lens of a clearance, for which each request asks. */
export function widestThrough(graph: Graph, clearance: Clearance): View {
  const lens = widestLens(clearance)
  return viewThrough(graph, lens, keyOfWidest(lens))
}
const keyOfWidest = memoize(lensKey)

/**
 * The graph through a lens, and the only way to read it. Whatever the lens or the clearance hides is therefore in no
 * list, count or path. It copies nothing, and derives episodes and stages on first use.
 */
export class View {
  readonly graph: Graph
  /** Caches of what is computed of this view, which are freed with it, add their bytes. */
  readonly size = new Size(1_000)
  /** It shares them, and what is cached by them, with views at other dates. */
  readonly episodes: EpisodesByDay
  readonly [memos]: unknown[] = []
  readonly #lens: Lens
  readonly #visibility: Visibility
  readonly #day: number
  readonly #relationshipsOf = new CachedLists(this.size)
  readonly #lists = new CachedLists(this.size)
  /** Only used with `minCorroboration` above 1. */
  #showsEntities: Map<string, boolean> | undefined

  constructor(graph: Graph, lens: Lens, episodes = episodesThrough(graph, lens)) {
    this.graph = graph
    this.episodes = episodes
    this.#lens = lens
    this.#visibility = episodes.visibility
    // Bounded, so that a claim that never shows (Infinity) is hidden at every date.
    this.#day = Math.min(lens.asOf.latest, Number.MAX_SAFE_INTEGER)
  }

  get lens(): Lens {
    return this.#lens
  }

  /** The date of the lens, in days since 1970-01-01. */
  get day(): number {
    return this.#day
  }

  /** True if the date of the lens is one of these days, the last of which is before a day. */
  isWithin(from: number, before = Infinity): boolean {
    return from <= this.#day && this.#day < before
  }

  /** The same view with caches of its own, which are freed with it: for a reader of everything, once. */
  fresh(): View {
    return new View(this.graph, this.lens, this.episodes.fresh())
  }

  /** The number of claim groups of which it, or a view with the same caches, keeps the episodes. */
  get groupsRead(): number {
    return this.episodes.groupsRead
  }

  /** The same graph through the widest lens of the same viewer: everything that they may know of. */
  widest(): View {
    return widestThrough(this.graph, this.lens.clearance)
  }

  document(id: string): Document | undefined {
    const document = this.graph.facts.documents.get(id)
    return document && this.#visibility.showsDocument(document) ? document : undefined
  }

  documents(): readonly Document[] {
    const all = () => [...this.graph.facts.documents.values()].filter((one) => this.#visibility.showsDocument(one))
    return this.#lists.of('documents', all)
  }

  passage(id: string): Passage | undefined {
    const passage = this.graph.facts.passages.get(id)
    return passage && this.graph.claimsCiting.get(id)?.some((claim) => this.shows(claim)) ? passage : undefined
  }

  passagesIn(document: string): Passage[] {
    const ids = new Set(this.claimsIn(document).flatMap((claim) => claim.passages))
    const passages = [...ids].map((id) => this.graph.facts.passages.get(id)).filter((passage) => passage !== undefined)
    return passages.sort((a, b) => a.paragraph - b.paragraph)
  }

  claim(id: string): Claim | undefined {
    const claim = this.graph.facts.claims.get(id)
    return claim && this.shows(claim) ? claim : undefined
  }

  claims(): readonly Claim[] {
    return this.#lists.of('claims', () => this.#shown([...this.graph.facts.claims.values()]))
  }

  /** The claims that name an entity, in any position. */
  claimsNaming(entity: string): readonly Claim[] {
    return this.#lists.of(`claims naming ${entity}`, () => this.#shown(this.graph.claimsNaming.get(entity)))
  }

  claimsIn(document: string): readonly Claim[] {
    return this.#lists.of(`claims in ${document}`, () => this.#shown(this.graph.claimsIn.get(document)))
  }

  claimsCiting(passage: string): Claim[] {
    return this.#shown(this.graph.claimsCiting.get(passage))
  }

  /** An entity is visible if a visible claim names it, or a relationship that the lens lists ends at it. */
  entity(id: string): Entity | undefined {
    const entity = this.graph.facts.entities.get(id)
    return entity && this.#showsEntity(id) ? entity : undefined
  }

  /** The first day on which a lens at that date shows an entity, if this one shows it. */
  shownFrom(id: string): number {
    return this.lens.minCorroboration <= 1 ? this.#visibility.namedFrom(id) : corroboratedFrom(id, this)
  }

  entities(): readonly Entity[] {
    const named = () => this.#visibility.entitiesOn(this.day)
    const all = () => named().filter(({ id }) => this.#showsEntity(id))
    return this.#lists.of('entities', this.lens.minCorroboration <= 1 ? named : all)
  }

  /** The entities of kinds that relationships can connect: the nodes of a network. */
  nodes(): readonly Entity[] {
    return this.#lists.of('nodes', () => this.entities().filter(({ kind }) => connectedKinds.has(kind)))
  }

  entitiesOf<K extends EntityKind>(kind: K): readonly EntityOf<K>[] {
    const isOfKind = (entity: Entity): entity is EntityOf<K> => entity.kind === kind
    return this.#lists.of(`entities ${kind}`, () => this.entities().filter(isOfKind))
  }

  /** Every relationship at the date of the lens, of any stance, derived ones included; with `ended`, past ones too. */
  relationships({ ended = false } = {}): readonly Relationship[] {
    return this.#lists.of(
      `relationships ${ended}`,
      () => {
        if (!ended) return allRelationships(this.graph, this.episodes, this.day)
        const all = [...this.graph.claimGroups.values()].flatMap((group) => this.everOf(group))
        for (const { id } of this.entitiesOf('pact')) all.push(...this.derivedFrom(id, { ended }))
        return all
      },
      RELATIONSHIP,
    )
  }

  /** The same for one entity, at either end. */
  relationshipsOf(entity: string, { ended = false } = {}): readonly Relationship[] {
    return ended
      ? this.#lists.of(`relationships ever of ${entity}`, () => relationshipsUpTo(entity, this))
      : this.#relationshipsOf.of(entity, () => relationshipsAt(entity, this.graph, this.episodes, this.day).value)
  }

  /** The relationships derived from a pact. */
  derivedFrom(pact: string, { ended = false } = {}): readonly Relationship[] {
    const derived = this.episodes.derivedBy(pact, this.day).value
    return ended ? [...derived, ...this.episodes.derivedUpTo(pact, this.day).past] : derived
  }

  /** The days up to the date of the lens on which a lens at their date lists a relationship. */
  daysOf({ id, derivedFrom }: Relationship): readonly Days[] {
    if (derivedFrom) return this.episodes.derivedUpTo(derivedFrom.pact, this.day).days.get(id) ?? []
    const group = this.graph.claimGroups.get(groupOf(id))
    return (group && this.episodes.daysOf(group, this.day).get(id)) ?? []
  }

  relationship(id: string): Relationship | undefined {
    const group = this.graph.claimGroups.get(groupOf(id))
    if (group) return this.episodes.of(group, this.day).value.find((relationship) => relationship.id === id)
    const [source, kind, , last = ''] = id.split('.')
    const pact = groupOf(last)
    const isDerived = derivedKinds.some((word) => word === kind)
    if (!source || !isDerived || this.graph.facts.entities.get(pact)?.kind !== 'pact') return undefined
    const isIt = (relationship: Relationship) => relationship.id === id
    return (
      this.episodes.derivedBy(pact, this.day, source).value.find(isIt) ??
      this.episodes.derivedUpTo(pact, this.day).past.find(isIt)
    )
  }

  /** The relationships that the claims of one group make, past ones too. */
  episodesOf(group: ClaimGroup): readonly Relationship[] {
    return this.episodes.of(group, this.day).value
  }

  /** The same without the standings of parties, for callers that read none. */
  withoutStanding(group: ClaimGroup): readonly Relationship[] {
    return this.episodes.withoutStanding(group, this.day).value
  }

  /** The same, at the date of the lens only. */
  currentOf(group: ClaimGroup): readonly Relationship[] {
    return listedIn(this.episodes, this.episodes.of(group, this.day).value)
  }

  /** The same at its date or before it, and those that have ended. */
  everOf(group: ClaimGroup): readonly Relationship[] {
    return listedUpTo(this.episodes, group, this.day)
  }

  /** The relationship that a claim supports. */
  relationshipOf(claim: Claim): Relationship | undefined {
    const group = this.graph.claimGroups.get(claimGroupId(claim))
    return group && this.episodes.of(group, this.day).value.find(({ claims }) => claims.includes(claim))
  }

  /** The visible claims on a property, grouped by its qualifiers; by default only asserted and reported ones. */
  claimsOf(entity: string, property: Property, stances: readonly Stance[] = ['asserted', 'reported']): Claim[] {
    const groups = this.graph.propertiesOf.get(entity)?.filter((group) => group.property === property) ?? []
    return this.#shown(groups.flatMap(({ claims }) => claims)).filter(({ stance }) => stances.includes(stance))
  }

  /** The properties that visible claims give an entity. */
  propertiesOf(entity: string): Property[] {
    const groups = this.graph.propertiesOf.get(entity) ?? []
    return groups.filter(({ claims }) => claims.some((claim) => this.shows(claim))).map(({ property }) => property)
  }

  /** The stages of a pact up to the date of the lens, in order. */
  stagesOf(pact: string): readonly StageStep[] {
    return this.episodes.history(pact, this.day).value.steps
  }

  /** The same, without those that only follow from the steps of its parties. */
  statedStagesOf(pact: string): readonly StageStep[] {
    return this.episodes.statedSteps(pact, this.day)
  }

  /** The stages that documents announce for a pact. */
  plannedStagesOf(pact: string): readonly PlannedStage[] {
    return plannedStages(this.claimsOf(pact, 'stage', ['planned']))
  }

  /** The steps of a nation or organization toward a pact, of any stance, whether it is a party or not. */
  stepsOf(pact: string, party: string): readonly Relationship[] {
    return this.episodes.stepsOf(pact, party, this.day)
  }

  stageOf(pact: string): StageStep | undefined {
    return this.episodes.history(pact, this.day).value.present
  }

  /** True if a claim shows: its document, rank, stance and time fit the lens, and enough documents say the same. */
  shows(claim: Claim): boolean {
    return this.#visibility.shows(claim, this.day, this.lens.minCorroboration)
  }

  /** The rank of a claim; a retracted one is deprecated from the day on which the retraction was known. */
  rankOf(claim: Claim): Rank {
    return this.#visibility.rankOf(claim)
  }

  #shown(claims: readonly Claim[] = []): Claim[] {
    return claims.filter((claim) => this.shows(claim))
  }

  #showsEntity(id: string): boolean {
    if (this.lens.minCorroboration <= 1) return this.#visibility.isNamed(id, this.day)
    this.#showsEntities ??= new Map()
    return getOrInsert(this.#showsEntities, id, () => isCorroborated(id, this))
  }
}
