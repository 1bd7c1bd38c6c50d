import { compareNames } from '../facts/fold.ts'
import { derivedKinds, keysOf, type RelationshipKind, relationshipKinds } from '../facts/vocabulary.ts'
import { budgetOf, Cache, Size, sizeOf } from '../graph/budget.ts'
import { byText } from '../graph/check-point.ts'
import { getOrInsert, memoize } from '../graph/get-or-insert.ts'
import type { ClaimGroup, Graph } from '../graph/graph.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import { type Indexed, Placed } from './list.ts'

/** The claim groups of an entity with entities of one name. */
interface OfName {
  readonly name: string
  readonly groups: readonly ClaimGroup[]
}

/** The claim groups of an entity by the names of the other ends, and as many places as they have claims. */
interface InOrder {
  readonly size: Size
  readonly ofNames: readonly OfName[]
  /** The index of the name of each place. */
  readonly indexes: Uint32Array
  /** The first place of each name. */
  readonly starts: Uint32Array
  /** For each name a bit for each kind of its relationships, in two numbers. */
  readonly kinds: Int32Array
}

/** Approximate bytes of an order, of each name, and of each claim in it. */
const [ORDER, NAME, CLAIM] = [600, 110, 12]
const ordersOf = memoize((graph: Graph) => new Cache<string, InOrder>(budgetOf(graph), 'derived', sizeOf))

/** Depends on records alone, so it is the same for every lens. What a lens hides leaves its places empty. */
const orderOf = (graph: Graph, entity: string): InOrder =>
  getOrInsert(ordersOf(graph), entity, () => {
    const nameOf = ({ source, target }: ClaimGroup) =>
      graph.facts.entities.get(source === entity ? target : source)?.name ?? ''
    const named = (graph.claimGroupsAt.get(entity) ?? []).map((group) => ({ name: nameOf(group), group }))
    const ofNames: { name: string; groups: ClaimGroup[] }[] = []
    for (const { name, group } of named.sort((a, b) => compareNames(a.name, b.name))) {
      const last = ofNames.at(-1)
      if (last && compareNames(last.name, name) === 0) last.groups.push(group)
      else ofNames.push({ name, groups: [group] })
    }
    // An episode has a claim of its own, so there are no more of them than claims.
    const counts = ofNames.map(({ groups }) => groups.reduce((sum, { claims }) => sum + claims.length, 0))
    const starts = new Uint32Array(ofNames.length)
    for (let index = 1; index < starts.length; index += 1)
      starts[index] = (starts[index - 1] ?? 0) + (counts[index - 1] ?? 0)
    const indexes = new Uint32Array(counts.reduce((sum, count) => sum + count, 0))
    const kinds = new Int32Array(2 * ofNames.length)
    for (const [index, { groups }] of ofNames.entries()) {
      indexes.fill(index, starts[index])
      kinds.set(bitsOf(groups.map(({ kind }) => kind)), 2 * index)
    }
    const size = new Size(ORDER + NAME * ofNames.length + CLAIM * indexes.length)
    return { size, ofNames, indexes, starts, kinds }
  })

const places = new Map(keysOf(relationshipKinds).map((kind, place) => [kind, place]))
/** A bit for each kind, in two numbers, because there are more than 32. */
function bitsOf(kinds: Iterable<RelationshipKind>): readonly [number, number] {
  const bits: [number, number] = [0, 0]
  for (const kind of kinds) {
    const place = places.get(kind) ?? 0
    if (place < 32) bits[0] |= 1 << place
    else bits[1] |= 1 << place
  }
  return bits
}

/**
 * The relationships of some kinds of an entity, by the name of the other end. Each is read when a page comes to it, so
 * that a page at a new date reads few of many.
 */
export class EdgesByOther implements Indexed<Placed<Relationship>> {
  readonly #view: View
  readonly #kinds: ReadonlySet<RelationshipKind>
  readonly #bits: readonly [number, number]
  readonly #order: InOrder
  readonly #read: (readonly Relationship[] | undefined)[] = []

  constructor(view: View, entity: string, kinds: ReadonlySet<RelationshipKind>) {
    this.#view = view
    this.#kinds = kinds
    this.#bits = bitsOfSet(kinds)
    this.#order = orderOf(view.graph, entity)
  }

  get length(): number {
    return this.#order.indexes.length
  }

  at(place: number): Placed<Relationship> | undefined {
    const { indexes, starts, ofNames, kinds } = this.#order
    const index = indexes[place]
    if (index === undefined) return undefined
    const [low, high] = this.#bits
    if (((kinds[2 * index] ?? 0) & low) === 0 && ((kinds[2 * index + 1] ?? 0) & high) === 0) return undefined
    const record = this.#ofName(index)[place - (starts[index] ?? 0)]
    return record && new Placed(record, ofNames[index]?.name ?? '', idOf)
  }

  #ofName(index: number): readonly Relationship[] {
    const existing = this.#read[index]
    if (existing) return existing
    let found = none
    for (const group of this.#order.ofNames[index]?.groups ?? []) {
      if (!this.#kinds.has(group.kind)) continue
      const current = this.#view.currentOf(group)
      if (current.length > 0) found = found.length > 0 ? [...found, ...current] : current
    }
    if (found.length > 1) found = found.toSorted((a, b) => byText(a.id, b.id))
    this.#read[index] = found
    return found
  }
}

const bitsOfSet = memoize(bitsOf)
const none: readonly Relationship[] = []
const idOf = ({ id }: Relationship) => id

interface AskedKinds {
  readonly kind?: { readonly eq?: unknown; readonly in?: readonly unknown[] | null } | null
}

/** The kinds to which a filter limits relationships; undefined if it does not, or if one of them is derived. */
export const kindsIn = (where: AskedKinds | null | undefined): ReadonlySet<RelationshipKind> | undefined =>
  where?.kind ? kindsOf(where.kind) : undefined

const kindsOf = memoize(({ eq, in: some }: NonNullable<AskedKinds['kind']>) => {
  // A cast, because the enum of the schema has no other values.
  const kinds = (some ?? (eq == null ? [] : [eq])) as readonly RelationshipKind[]
  return kinds.length === 0 || kinds.some((kind) => derived.has(kind)) ? undefined : new Set(kinds)
})
const derived: ReadonlySet<RelationshipKind> = new Set(derivedKinds)
