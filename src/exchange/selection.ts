import { type Claim, type Document, type Entity, mentions, type Passage } from '../facts/facts.ts'
import { isProperty, keysOf, type Property, properties } from '../facts/vocabulary.ts'
import { getOrInsert } from '../graph/caches/get-or-insert.ts'
import type { ClaimGroup } from '../graph/graph.ts'
import { degreesOf, layOut, type Position } from '../graph/networks/layout.ts'
import { holds } from '../graph/relationships/episodes.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { revisionOf } from '../graph/visible/revision.ts'

/** The part of a view to export; a field that is left out does not narrow it. */
export interface SelectionOptions {
  /** The ids of the entities. Default: the ends of the relationships, or every entity. */
  readonly entities?: Iterable<string> | undefined
  /** The ids of the relationships. Default: all that hold between the entities. */
  readonly relationships?: Iterable<string> | undefined
  /** Edges that were folded from others, instead of relationships of the view. */
  readonly folded?: readonly Relationship[] | undefined
  /** Includes relationships that ended before the date of the lens; ignored if `relationships` are given. */
  readonly ended?: boolean | undefined
  /** The entities that it is about, which are the subject of a briefing. */
  readonly focus?: readonly string[] | undefined
  /** The positions of the entities. Default: they are laid out. */
  readonly places?: ReadonlyMap<string, Position> | undefined
}

/**
 * A part of a view, or all of it, as the input of the formats. It is read from the view only, and so contains nothing
 * that the lens hides. Each list is made on first use.
 */
export class Selection {
  #view: View
  #groupsBefore: number
  readonly focus: readonly string[]
  readonly #selection: SelectionOptions
  readonly #cached = new Map<string, unknown>()
  #few: readonly Relationship[] | undefined
  /** The readers that are in the middle of the relationships of one place. */
  #within = 0

  constructor(view: View, selection: SelectionOptions = {}) {
    this.#view = view
    this.#groupsBefore = view.groupsRead
    this.focus = selection.focus?.filter((id) => view.entity(id)) ?? []
    this.#selection = {
      ...selection,
      entities: selection.entities && [...selection.entities],
      relationships: selection.relationships && [...selection.relationships],
    }
  }

  /**
   * The view that it is part of. A large part is read through fresh ones, each for a while, so that their caches stay
   * small. All relationships of a pact are read through one, because each needs the history of the pact.
   */
  get view(): View {
    const isMuch = !this.#selection.relationships && this.#view.groupsRead - this.#groupsBefore > MOST_GROUPS
    if (isMuch && this.#within === 0) {
      this.#view = this.#view.fresh()
      this.#groupsBefore = 0
    }
    return this.#view
  }

  /** The same selection with only these of its relationships; without named entities, with the ends of these. */
  with(relationships: readonly Relationship[]): Selection {
    return new Selection(this.view, { ...this.#selection, relationships: relationships.map(({ id }) => id) })
  }

  /** True if it is everything that the view shows. */
  get isWhole(): boolean {
    return this.#selection.entities === undefined && this.#selection.relationships === undefined
  }

  /** The entities, ordered by id. */
  get entities(): readonly Entity[] {
    return this.#cache('entities', () => {
      const { entities } = this.#selection
      const ids = entities ?? (this.isWhole ? undefined : this.#named.flatMap(({ source, target }) => [source, target]))
      const found = ids
        ? [...new Set(ids)].map((id) => this.view.entity(id)).filter((entity) => entity !== undefined)
        : this.view.entities()
      return found.toSorted(byId)
    })
  }

  /**
   * The relationships between them that hold, derived ones included, ordered by their pact or else their source, then
   * by id. Unless they were chosen or are few, they are made while they are read, and again at each reading.
   */
  get relationships(): Iterable<Relationship> {
    if (this.#selection.relationships) return this.#cache('relationships', () => this.#chosen)
    return this.#few ?? { [Symbol.iterator]: () => this.#listed() }
  }

  *#listed(): Generator<Relationship> {
    const few: Relationship[] = []
    for (const one of this.#listedAt(this.isWhole ? this.entities.map(({ id }) => id) : this.#placesBetween)) {
      if (few.length <= FEW) few.push(one)
      yield one
    }
    if (few.length <= FEW) this.#few = few
  }

  /** The relationships between its entities that hold, listed where they have their place, by pact or source. */
  *#listedAt(places: Iterable<string>): Generator<Relationship> {
    const { ended = false } = this.#selection
    const ids = this.#entityIds
    for (const id of places) {
      const { view } = this
      const { claimGroupsAt, facts } = view.graph
      const isListed = (group: ClaimGroup) =>
        ids.has(group.source) && ids.has(group.target) && this.#placeOf(group) === id
      const groups = new Set(claimGroupsAt.get(id)?.filter(isListed))
      const found = [...groups].flatMap((group) => (ended ? view.everOf(group) : view.currentOf(group)))
      if (facts.entities.get(id)?.kind === 'pact') found.push(...view.derivedFrom(id, { ended }))
      this.#within += 1
      try {
        yield* found.filter((one) => this.#fits(one)).sort(byId)
      } finally {
        this.#within -= 1
      }
    }
  }

  /** The entities in whose places the relationships of a selection are: these, and the pacts that derive some. */
  get #placesBetween(): readonly string[] {
    return this.#cache('placesBetween', () => {
      const { claimGroupsAt } = this.#view.graph
      const pactsOf = (id: string) =>
        (claimGroupsAt.get(id) ?? []).flatMap(({ kind, target }) => (kind === 'party-to' ? [target] : []))
      return [...new Set([...this.#entityIds].flatMap((id) => [id, ...pactsOf(id)]))].sort(inOrder)
    })
  }

  get #chosen(): readonly Relationship[] {
    const found = [...(this.#selection.folded ?? []), ...this.#named]
    const places = new Map(found.map((one) => [one, this.#placeOf(one)]))
    const byPlace = (a: Relationship, b: Relationship) => inOrder(places.get(a) ?? '', places.get(b) ?? '')
    return found.filter((one) => this.#fits(one)).sort((a, b) => byPlace(a, b) || byId(a, b))
  }

  #fits(one: Relationship): boolean {
    return holds(one) && this.#entityIds.has(one.source) && this.#entityIds.has(one.target)
  }

  /** The entity in whose place a relationship is listed. */
  #placeOf({ source, target, derivedFrom }: Pick<Relationship, 'source' | 'target' | 'derivedFrom'>): string {
    return derivedFrom?.pact ?? (this.#view.graph.facts.entities.get(target)?.kind === 'pact' ? target : source)
  }

  /**
   * The claims. Of a whole view these are all that it shows, in the order of the data. Of a selection these are the
   * claims behind its relationships and on properties of its entities, by id. Without named relationships, claims of
   * any stance that connect its entities are included.
   */
  get claims(): readonly Claim[] {
    return this.#cache('claims', () => {
      if (this.isWhole) return this.view.claims()
      const among = this.#entityIds
      const isNamed = this.#selection.relationships !== undefined
      const fits = ({ predicate, object = '' }: Claim) => isProperty(predicate) || (!isNamed && among.has(object))
      const said = [...among].flatMap((id) =>
        this.view.claimsNaming(id).filter((claim) => claim.subject === id && fits(claim)),
      )
      return [...new Set([...said, ...[...this.relationships].flatMap(({ claims }) => claims)])].sort(byId)
    })
  }

  /** The entities, and all others that the claims name, so that no claim in an export names a missing one. */
  get mentionedEntities(): readonly Entity[] {
    return this.#cache('mentionedEntities', () => {
      if (this.isWhole) return this.entities
      const named = new Set([...this.#entityIds, ...this.claims.flatMap((claim) => [...mentions(claim)])])
      return [...named].flatMap((id) => this.view.entity(id) ?? []).sort(byId)
    })
  }

  /** The documents behind the claims, ordered by id; of a whole view also those without a visible claim. */
  get documents(): readonly Document[] {
    return this.#cache('documents', () => {
      if (this.isWhole) return this.view.documents().toSorted(byId)
      return [...new Set(this.claims.map(({ document }) => document))]
        .flatMap((id) => this.view.document(id) ?? [])
        .sort(byId)
    })
  }

  /** The passages that the claims cite, by document and paragraph. */
  get passages(): readonly Passage[] {
    return this.#cache('passages', () =>
      [...new Set(this.claims.flatMap(({ passages }) => passages))]
        .flatMap((id) => this.view.passage(id) ?? [])
        .sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.paragraph - b.paragraph)),
    )
  }

  /** The properties that its entities have, in the order of the vocabulary. */
  get properties(): readonly Property[] {
    return this.#cache('properties', () => {
      const existing = new Set(this.entities.flatMap(({ id }) => this.view.propertiesOf(id)))
      return keysOf(properties).filter((name) => existing.has(name))
    })
  }

  get places(): ReadonlyMap<string, Position> {
    return this.#cache(
      'places',
      () =>
        this.#selection.places ??
        layOut(
          this.entities.map(({ id }) => id),
          this.relationships,
          () => this.degrees,
        ),
    )
  }

  /** The number of relationships of each entity. */
  get degrees(): ReadonlyMap<string, number> {
    return this.#cache('degrees', () => degreesOf(this.relationships))
  }

  /** The lens in one line: `revision 0f7ae171f91367a4, as of 2024-06-30, known at 2022-05-01`. */
  get about(): string {
    const { asOf, knownAt, documents, minCorroboration, presumed, recordedAt, revision, clearance, compartments } =
      this.view.lens
    return [
      `revision ${revisionOf(this.view)}`,
      `as of ${asOf.edtf}`,
      knownAt && `known at ${knownAt.edtf}`,
      documents && `by the documents ${[...documents].sort().join(', ') || 'none'}`,
      minCorroboration > 1 && `corroborated by ${minCorroboration}`,
      presumed && 'with presumed relationships',
      recordedAt !== null && `recorded at ${recordedAt}`,
      revision !== null && `of change ${revision}`,
      clearance !== 'public' && `for the clearance ${clearance}`,
      compartments && `in the compartments ${compartments.join(', ')}`,
    ]
      .filter(Boolean)
      .join(', ')
  }

  get #entityIds(): ReadonlySet<string> {
    return this.#cache('ids', () => new Set(this.entities.map(({ id }) => id)))
  }

  get #named(): Relationship[] {
    return [...new Set(this.#selection.relationships)].flatMap((id) => this.view.relationship(id) ?? []).filter(holds)
  }

  #cache<T>(name: string, make: () => T): T {
    // Values of one name always have the same type.
    return getOrInsert(this.#cached as Map<string, T>, name, make)
  }
}

/** A view caches a few kilobytes for each claim group that was read through it. */
const MOST_GROUPS = 500
/** The most relationships that are kept to be read again: some megabytes. */
const FEW = 5_000

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { readonly id: string }, b: { readonly id: string }) => inOrder(a.id, b.id)

/** The day on which a claim was retracted, if the lens knows of it. */
export function retractionOf(view: View, { retracted }: Claim): Claim['retracted'] {
  const { knownAt } = view.lens
  return retracted && (knownAt === null || retracted.on.latest <= knownAt.latest) ? retracted : undefined
}
