import { derivedKinds, keysOf, type RelationshipKind, relationshipKinds } from '../../facts/vocabulary.ts'
import { budgetOf, Cache, Size, sizeOf } from '../../graph/caches/budget.ts'
import { DatelessView } from '../../graph/caches/dateless-view.ts'
import { getOrInsert, memoize } from '../../graph/caches/get-or-insert.ts'
import { byText } from '../../graph/check-point.ts'
import type { Graph } from '../../graph/graph.ts'
import { type GroupsAt, groupsAt } from '../../graph/relationships/groups-at.ts'
import type { Relationship } from '../../graph/relationships/relationship.ts'
import type { View } from '../../graph/view.ts'
import type { AtPlace, Indexed } from './list.ts'

/** The claim groups of an entity by the names of the other ends, and as many places as they have claims. */
interface InOrder {
  readonly size: Size
  readonly groups: GroupsAt
  /** The groups in this order. */
  readonly order: Uint32Array
  /** For each name its first group in this order, and at last their number. */
  readonly firsts: Uint32Array
  /** The index of the name of each place. */
  readonly indexes: Uint32Array
  /** The first place of each name. */
  readonly starts: Uint32Array
  /** For each name a bit for each kind of its relationships, in two numbers. */
  readonly kinds: Int32Array
}

/** Approximate bytes of an order, of each group, and of each claim in it. */
const [ORDER, GROUP, CLAIM] = [900, 24, 4]
const ordersOf = memoize((graph: Graph) => new Cache<string, InOrder>(budgetOf(graph), 'derived', sizeOf))

/** Depends on records alone, so it is the same for every lens. What a lens hides leaves its places empty. */
const orderOf = (graph: Graph, entity: string): InOrder =>
  getOrInsert(ordersOf(graph), entity, () => {
    const groups = groupsAt(graph, entity)
    const { count } = groups
    // One number for rank and place, because a list of numbers is sorted without a function.
    const keys = new Float64Array(count)
    for (let at = 0; at < count; at += 1) keys[at] = groups.rankAt(at) * count + at
    keys.sort()
    const order = new Uint32Array(count)
    const firsts = new Uint32Array(count + 1)
    let [names, last, claims] = [0, -1, 0]
    for (let place = 0; place < count; place += 1) {
      const key = keys[place] ?? 0
      const rank = Math.floor(key / count)
      order[place] = key - rank * count
      // An episode has a claim of its own, so there are no more of them than claims.
      claims += groups.claimsAt(order[place] ?? 0)
      if (rank !== last) firsts[names++] = place
      last = rank
    }
    firsts[names] = count
    const starts = new Uint32Array(names)
    const indexes = new Uint32Array(claims)
    const kinds = new Int32Array(2 * names)
    let start = 0
    for (let index = 0; index < names; index += 1) {
      starts[index] = start
      for (let place = firsts[index] ?? 0; place < (firsts[index + 1] ?? 0); place += 1) {
        const at = order[place] ?? 0
        addBit(kinds, index, groups.kindAt(at))
        const next = start + groups.claimsAt(at)
        indexes.fill(index, start, next)
        start = next
      }
    }
    const size = new Size(ORDER + GROUP * count + CLAIM * claims)
    return { size, groups, order, firsts: firsts.slice(0, names + 1), indexes, starts, kinds }
  })

const places = new Map(keysOf(relationshipKinds).map((kind, place) => [kind, place]))
/** Sets the bit of a kind, in the two numbers at an index, because there are more than 32. */
function addBit(bits: Int32Array, index: number, kind: RelationshipKind): void {
  const place = places.get(kind) ?? 0
  const at = 2 * index + (place >>> 5)
  bits[at] = (bits[at] ?? 0) | (1 << (place & 31))
}
const bitsOf = memoize((kinds: ReadonlySet<RelationshipKind>): readonly [number, number] => {
  const bits = new Int32Array(2)
  for (const kind of kinds) addBit(bits, 0, kind)
  return [bits[0] ?? 0, bits[1] ?? 0]
})

/**
 * The relationships of some kinds of an entity, by the name of the other end. Each is read when a page comes to it, so
 * that a page at a new date reads few of many.
 */
export class EdgesByOther implements Indexed<AtPlace<Relationship>> {
  readonly #view: View
  readonly #entity: string
  readonly #kinds: ReadonlySet<RelationshipKind>
  readonly #bits: readonly [number, number]
  readonly #order: InOrder
  /** The day of the view; undefined if it has none, or notes on which days its answers hold. */
  readonly #day: number | undefined
  readonly #read: (readonly Relationship[] | undefined)[] = []
  #readCount = 0

  constructor(view: View, entity: string, kinds: ReadonlySet<RelationshipKind>) {
    this.#view = view
    this.#entity = entity
    this.#kinds = kinds
    this.#bits = bitsOf(kinds)
    this.#order = orderOf(view.graph, entity)
    this.#day = view instanceof DatelessView ? undefined : view.day
  }

  /** True if it has many names, and few of them were read. */
  get isMostlyUnread(): boolean {
    const names = this.#order.starts.length
    return names > MANY && this.#readCount * FEW < names
  }

  get length(): number {
    return this.#order.indexes.length
  }

  at(place: number): AtPlace<Relationship> | undefined {
    const { indexes, starts, kinds } = this.#order
    const index = indexes[place]
    if (index === undefined) return undefined
    const [low, high] = this.#bits
    if (((kinds[2 * index] ?? 0) & low) === 0 && ((kinds[2 * index + 1] ?? 0) & high) === 0) return undefined
    const record = this.#ofName(index)[place - (starts[index] ?? 0)]
    return record && new AtOther(record, this.#entity, this.#view.graph)
  }

  #ofName(index: number): readonly Relationship[] {
    const existing = this.#read[index]
    if (existing) return existing
    let found = none
    const { groups, order, firsts } = this.#order
    for (let place = firsts[index] ?? 0; place < (firsts[index + 1] ?? 0); place += 1) {
      const at = order[place] ?? 0
      if (!this.#kinds.has(groups.kindAt(at)) || this.#listsNone(groups.indexAt(at))) continue
      const current = this.#view.currentOf(groups.groupAt(at))
      if (current.length > 0) found = found.length > 0 ? [...found, ...current] : current
    }
    if (found.length > 1) found = found.toSorted((a, b) => byText(a.id, b.id))
    this.#read[index] = found
    this.#readCount += 1
    return found
  }

  /** True if numbers tell that the lens lists none of a group, so that its record need not be read. */
  #listsNone(index: number): boolean {
    return this.#day !== undefined && this.#view.episodes.simple.isListedOn(index, this.#day) === false
  }
}

/** A relationship at its place. The name of the other end is looked up for cursors only. */
class AtOther implements AtPlace<Relationship> {
  readonly record: Relationship
  readonly #entity: string
  readonly #graph: Graph

  constructor(record: Relationship, entity: string, graph: Graph) {
    this.record = record
    this.#entity = entity
    this.#graph = graph
  }

  get key(): string {
    const { source, target } = this.record
    return this.#graph.facts.entities.get(source === this.#entity ? target : source)?.name ?? ''
  }

  get id(): string {
    return this.record.id
  }
}

const none: readonly Relationship[] = []
/** Reading so many at once takes longer than a page may. Fewer than one in so many is few. */
const [MANY, FEW] = [64, 8]

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
