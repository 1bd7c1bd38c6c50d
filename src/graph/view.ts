import type { Claim, Document, Entity, EntityOf, Passage } from '../facts/facts.ts'
import {
  derivedKinds,
  type EntityKind,
  maxConnectedParties,
  type Property,
  type Rank,
  relationshipKind,
  type Stance,
} from '../facts/vocabulary.ts'
import { type Derivations, derivationsOf, type History, type Pact } from './derivations.ts'
import { derivedKind } from './derive.ts'
import { getOrInsert } from './get-or-insert.ts'
import { type ClaimGroup, claimGroupId, type Graph } from './graph.ts'
import { type Lens, lensKey, widestLens } from './lens.ts'
import { holds, type Relationship } from './relationship.ts'
import { type PlannedStage, plannedStages, type StageStep } from './stage.ts'
import { type Visibility, visibilityThrough } from './visibility.ts'

const views = new WeakMap<Graph, Map<string, View>>()
/** How many views are kept: what each has worked out is kept with it, and of a large graph that is much. */
const viewsKept = ({ facts }: Graph) => (facts.claims.size > 100_000 ? 8 : 64)

/** The view of a graph through a lens: the one made before for an equal lens, if it is still kept. */
export function viewThrough(graph: Graph, lens: Lens): View {
  const existing = views.get(graph) ?? new Map<string, View>()
  views.set(graph, existing)
  const key = lensKey(lens)
  const view = existing.get(key) ?? new View(graph, lens)
  // Set anew, so that the map's first entry is the one not asked for the longest.
  existing.delete(key)
  existing.set(key, view)
  const [oldest] = existing.keys()
  if (existing.size > viewsKept(graph) && oldest !== undefined) existing.delete(oldest)
  return view
}

/**
 * The graph through a lens, and the only gate to it: whatever leaves the graph is asked for here, so that nothing a viewer
 * may not see, and nothing the lens leaves out, shows in a list, a count or a path. It copies nothing: what the lens makes
 * of a claim group or a pact is worked out when it is first asked for, and kept.
 */
export class View {
  readonly graph: Graph
  readonly lens: Lens
  readonly #derivations: Derivations
  readonly #visibility: Visibility
  readonly #day: number
  /** By the index of a pact. */
  readonly #histories: (History | undefined)[] = []
  readonly #parties = new Map<string, readonly Relationship[]>()
  readonly #seen = new Map<string, boolean>()
  readonly #lists = new Map<string, readonly unknown[]>()

  constructor(graph: Graph, lens: Lens) {
    this.graph = graph
    this.lens = lens
    this.#derivations = derivationsOf(graph)
    this.#visibility = visibilityThrough(graph, lens)
    // No lens looks so far that what never shows does.
    this.#day = Math.min(lens.asOf.latest, Number.MAX_SAFE_INTEGER)
  }

  /** The same graph for the same viewer, nothing left out: what exists at all, as far as they may know. */
  widest(): View {
    return viewThrough(this.graph, widestLens(this.lens.clearance))
  }

  document(id: string): Document | undefined {
    const document = this.graph.facts.documents.get(id)
    return document && this.#visibility.showsDocument(document) ? document : undefined
  }

  documents(): readonly Document[] {
    return this.#list('documents', () =>
      [...this.graph.facts.documents.values()].filter((document) => this.#visibility.showsDocument(document)),
    )
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
    return this.#list('claims', () => this.#shown([...this.graph.facts.claims.values()]))
  }

  /** The claims that name an entity, in any part. */
  claimsNaming(entity: string): readonly Claim[] {
    return this.#list(`claims naming ${entity}`, () => this.#shown(this.graph.claimsNaming.get(entity)))
  }

  claimsIn(document: string): readonly Claim[] {
    return this.#list(`claims in ${document}`, () => this.#shown(this.graph.claimsIn.get(document)))
  }

  claimsCiting(passage: string): Claim[] {
    return this.#shown(this.graph.claimsCiting.get(passage))
  }

  /** An entity shows when a claim that shows names it. */
  entity(id: string): Entity | undefined {
    const entity = this.graph.facts.entities.get(id)
    return entity && this.#isSeen(id) ? entity : undefined
  }

  entities(): readonly Entity[] {
    return this.#list('entities', () => [...this.graph.facts.entities.values()].filter(({ id }) => this.#isSeen(id)))
  }

  entitiesOf<K extends EntityKind>(kind: K): readonly EntityOf<K>[] {
    return this.#list(`entities ${kind}`, () =>
      this.entities().filter((entity): entity is EntityOf<K> => entity.kind === kind),
    )
  }

  /** Every relationship at the date of the lens, whatever its stance, derived ones included; with `ended`, past ones too. */
  relationships({ ended = false } = {}): readonly Relationship[] {
    return this.#list(`relationships ${ended}`, () => {
      const all: Relationship[] = []
      for (const group of this.graph.claimGroups.values())
        for (const relationship of this.#episodesOf(group))
          if (ended || !this.#isOver(relationship)) all.push(relationship)
      for (const { id } of this.entitiesOf('pact'))
        for (const relationship of this.#derivedBy(id)) all.push(relationship)
      return all
    })
  }

  /** The same, of one entity, at either end. */
  relationshipsOf(entity: string, { ended = false } = {}): readonly Relationship[] {
    return this.#list(`relationships of ${entity} ${ended}`, () => {
      // Loops, not chains of lists: a new date asks this of everyone a question comes by.
      const claimed: Relationship[] = []
      const pacts = new Set<string>()
      for (const group of this.#claimGroupsAt(entity))
        for (const relationship of this.#episodesOf(group)) {
          const isOver = this.#isOver(relationship)
          if (ended || !isOver) claimed.push(relationship)
          if (!isOver && relationship.kind === 'party-to' && relationship.source === entity && holds(relationship))
            pacts.add(relationship.target)
        }
      for (const pact of pacts) for (const relationship of this.#derivedBy(pact, entity)) claimed.push(relationship)
      return claimed
    })
  }

  relationship(id: string): Relationship | undefined {
    const group = this.graph.claimGroups.get(id.replace(/~\d+$/, ''))
    if (group) return this.#episodesOf(group).find((relationship) => relationship.id === id)
    const [source, kind, , pact] = id.split('.')
    if (
      !source ||
      !pact ||
      !derivedKinds.some((word) => word === kind) ||
      this.graph.facts.entities.get(pact)?.kind !== 'pact'
    )
      return undefined
    return this.#derivedBy(pact, source).find((relationship) => relationship.id === id)
  }

  /** The relationship that a claim stands behind. */
  relationshipOf(claim: Claim): Relationship | undefined {
    const group = this.graph.claimGroups.get(claimGroupId(claim))
    return group && this.#episodesOf(group).find(({ claims }) => claims.includes(claim))
  }

  /** What the claims that show say of a property, by what distinguishes it; asserted and reported unless asked. */
  claimsOf(entity: string, property: Property, stances: readonly Stance[] = ['asserted', 'reported']): Claim[] {
    const groups = this.graph.propertiesOf.get(entity)?.filter((group) => group.property === property) ?? []
    return this.#shown(groups.flatMap(({ claims }) => claims)).filter(({ stance }) => stances.includes(stance))
  }

  /** Which properties the claims that show give an entity. */
  propertiesOf(entity: string): Property[] {
    const groups = this.graph.propertiesOf.get(entity) ?? []
    return groups.filter(({ claims }) => claims.some((claim) => this.shows(claim))).map(({ property }) => property)
  }

  /** The stages of a pact up to the date of the lens, in order. */
  stagesOf(pact: string): readonly StageStep[] {
    return this.#historyOf(this.#derivations.pact(pact)).steps
  }

  /** What documents announce of a pact. */
  plannedStagesOf(pact: string): readonly PlannedStage[] {
    return plannedStages(this.claimsOf(pact, 'stage', ['planned']))
  }

  stageOf(pact: string): StageStep | undefined {
    return this.#historyOf(this.#derivations.pact(pact)).standing
  }

  #historyOf(pact: Pact): History {
    const existing = this.#histories[pact.index]
    if (existing) return existing
    const { claims } = pact
    const isAny = this.lens.minCorroboration <= 1
    const shown = isAny
      ? this.#reached(this.#visibility.daysOf(pact))
      : claims.map((claim) => Number(this.shows(claim))).join('')
    const history = pact.history(shown)
    this.#histories[pact.index] = history
    return history
  }

  /** Which of some days the lens has reached, as a 1 or a 0 for each. */
  #reached(days: readonly number[]): string {
    let reached = ''
    for (const day of days) reached += day <= this.#day ? '1' : '0'
    return reached
  }

  /** Whether a claim shows: its document, rank, stance and time fit the lens, and enough documents say the same. */
  shows(claim: Claim): boolean {
    const { minCorroboration } = this.lens
    return (
      this.#fits(claim) && (minCorroboration <= 1 || this.#visibility.supportOf(claim, this.#day) >= minCorroboration)
    )
  }

  /** How much a claim counts: one that was retracted is deprecated, from the day on which that was known. */
  rankOf(claim: Claim): Rank {
    return this.#visibility.rankOf(claim)
  }

  /** A list that was asked for is kept as it is: what pages and answers work out for it stays right as long as it does. */
  #list<T>(key: string, make: () => readonly T[]): readonly T[] {
    return getOrInsert<string, readonly T[]>(this.#lists as Map<string, readonly T[]>, key, make)
  }

  #shown(claims: readonly Claim[] = []): Claim[] {
    return claims.filter((claim) => this.shows(claim))
  }

  #isSeen(id: string): boolean {
    if (this.lens.minCorroboration <= 1) return this.#visibility.isNamed(id, this.#day)
    return getOrInsert(
      this.#seen,
      id,
      () => this.graph.claimsNaming.get(id)?.some((claim) => this.shows(claim)) ?? false,
    )
  }

  #episodesOf(group: ClaimGroup): readonly Relationship[] {
    const { minCorroboration } = this.lens
    const episodes = this.#everyEpisodeOf(group)
    return minCorroboration <= 1 ? episodes : episodes.filter(({ corroboration }) => corroboration >= minCorroboration)
  }

  #everyEpisodeOf(group: ClaimGroup): readonly Relationship[] {
    if (!this.#visibility.someVisible(group, this.#day)) return none
    const contested = this.#derivations.contested(group)
    const isWhole = contested.isAlone && this.#visibility.allVisible(group, this.#day)
    const episodes = isWhole ? contested.whole : contested.part(this.#reached(this.#visibility.daysOf(contested)))
    const stage = contested.pact && this.#historyOf(contested.pact).standing?.stage
    return stage ? episodes.at(stage) : episodes.list
  }

  /** The same as `shows`, however few documents say it. */
  #fits(claim: Claim): boolean {
    return this.#visibility.visibleFrom(claim) <= this.#day
  }

  #isOver({ kind, until }: Relationship): boolean {
    return until !== undefined && until.latest < this.#day && relationshipKind(kind).time === 'state'
  }

  /** The memberships of those that are parties to a pact at the date of the lens. Of two episodes that no end keeps apart, the later counts. */
  #partiesOf(pact: string): readonly Relationship[] {
    return getOrInsert(this.#parties, pact, () => {
      const parties = new Map<string, Relationship>()
      for (const group of this.#claimGroupsAt(pact))
        if (group.kind === 'party-to')
          for (const relationship of this.#episodesOf(group))
            if (holds(relationship) && !this.#isOver(relationship)) parties.set(relationship.source, relationship)
      return [...parties.values()]
    })
  }

  #claimGroupsAt(entity: string): readonly ClaimGroup[] {
    return this.graph.claimGroupsAt.get(entity) ?? []
  }

  /** The relationships that the stage of a pact makes between its parties, or between one of them and the others. */
  #derivedBy(pact: string, party?: string): readonly Relationship[] {
    const shared = this.#derivations.pact(pact)
    const step = this.#historyOf(shared).standing
    if (!step || !derivedKind(step.stage) || step.corroboration < this.lens.minCorroboration) return none
    const parties = this.#partiesOf(pact)
    return parties.length < 2 || parties.length > maxConnectedParties ? none : shared.derived(parties, step, party)
  }
}

const none: readonly Relationship[] = []
