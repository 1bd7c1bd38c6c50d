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

/**
 * The claim groups of an entity by the names of the other ends, and as many places as they have claims. It depends on
 * records alone, so it is the same for every lens. What a lens hides leaves its places empty.
 */
class NamesInOrder {
  readonly size: Size
  readonly groups: GroupsAt
  /** The number of names. */
  readonly count: number
  /** The number of places. */
  readonly length: number
  /** One array for all, because each takes 200 bytes besides its numbers. It begins with the groups in this order. */
  readonly #numbers: Int32Array
  /** Its place of the first group of each name, and at last the number of groups. */
  readonly #firsts: number
  /** Its place of the first place of each name. */
  readonly #starts: number
  /** Its place of a bit for each kind of the relationships of each name, in two numbers. */
  readonly #kinds: number
  /** Its place of the index of the name of each place. */
  readonly #indexes: number

  constructor(groups: GroupsAt) {
    const { count } = groups
    // One number for rank and place, because a list of numbers is sorted without a function.
    const keys = new Float64Array(count)
    let claims = 0
    for (let at = 0; at < count; at += 1) {
      keys[at] = groups.rankAt(at) * count + at
      // An episode has a claim of its own, so there are no more of them than claims.
      claims += groups.claimsAt(at)
    }
    keys.sort()
    let [names, last] = [0, -1]
    for (const key of keys) {
      const rank = Math.floor(key / count)
      if (rank !== last) names += 1
      last = rank
    }
    this.size = new Size(ORDER + GROUP * count + CLAIM * claims)
    this.groups = groups
    this.count = names
    this.length = claims
    this.#firsts = count
    this.#starts = this.#firsts + names + 1
    this.#kinds = this.#starts + names
    this.#indexes = this.#kinds + 2 * names
    this.#numbers = new Int32Array(this.#indexes + claims)
    this.#fill(keys)
  }

  #fill(keys: Float64Array): void {
    const { groups } = this
    const numbers = this.#numbers
    let [index, last, start] = [-1, -1, 0]
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] ?? 0
      const rank = Math.floor(key / keys.length)
      const at = key - rank * keys.length
      numbers[place] = at
      if (rank !== last) {
        index += 1
        numbers[this.#firsts + index] = place
        numbers[this.#starts + index] = start
      }
      last = rank
      addBit(numbers, this.#kinds + 2 * index, groups.kindAt(at))
      const next = start + groups.claimsAt(at)
      numbers.fill(index, this.#indexes + start, this.#indexes + next)
      start = next
    }
    numbers[this.#firsts + this.count] = keys.length
  }

  /** The index of the name of a place. */
  indexAt(place: number): number | undefined {
    return place < this.length ? this.#numbers[this.#indexes + place] : undefined
  }

  /** The first place of a name. */
  startOf(index: number): number {
    return this.#numbers[this.#starts + index] ?? 0
  }

  /** The first of the groups of a name in this order; of the number of names, that of all groups. */
  firstOf(index: number): number {
    return this.#numbers[this.#firsts + index] ?? 0
  }

  /** The group at a place of this order, counted as they are at the entity. */
  groupAt(place: number): number {
    return this.#numbers[place] ?? 0
  }

  /** True if a name has a relationship of some kinds. */
  hasKind(index: number, [low, high]: Bits): boolean {
    const at = this.#kinds + 2 * index
    return ((this.#numbers[at] ?? 0) & low) !== 0 || ((this.#numbers[at + 1] ?? 0) & high) !== 0
  }
}

/** Approximate bytes of an order, of each group, and of each claim in it. */
const [ORDER, GROUP, CLAIM] = [450, 24, 4]
const ordersOf = memoize((graph: Graph) => new Cache<string, NamesInOrder>(budgetOf(graph), 'derived', sizeOf))
const orderOf = (graph: Graph, entity: string): NamesInOrder =>
  getOrInsert(ordersOf(graph), entity, () => new NamesInOrder(groupsAt(graph, entity)))

const places = new Map(keysOf(relationshipKinds).map((kind, place) => [kind, place]))
/** A bit for each kind, in two numbers, because there are more than 32. */
type Bits = readonly [number, number]
/** Sets the bit of a kind, in the two numbers from an index on. */
function addBit(bits: Int32Array, index: number, kind: RelationshipKind): void {
  const place = places.get(kind) ?? 0
  const at = index + (place >>> 5)
  bits[at] = (bits[at] ?? 0) | (1 << (place & 31))
}
const bitsOf = memoize((kinds: ReadonlySet<RelationshipKind>): Bits => {
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
  readonly #bits: Bits
  readonly #order: NamesInOrder
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
    const names = this.#order.count
    return names > MANY && this.#readCount * FEW < names
  }

  get length(): number {
    return this.#order.length
  }

  at(place: number): AtPlace<Relationship> | undefined {
    const index = this.#order.indexAt(place)
    if (index === undefined || !this.#order.hasKind(index, this.#bits)) return undefined
    const record = this.#ofName(index)[place - this.#order.startOf(index)]
    return record && new AtOther(record, this.#entity, this.#view.graph)
  }

  #ofName(index: number): readonly Relationship[] {
    const existing = this.#read[index]
    if (existing) return existing
    let found = none
    const order = this.#order
    const { groups } = order
    const end = order.firstOf(index + 1)
    for (let place = order.firstOf(index); place < end; place += 1) {
      const at = order.groupAt(place)
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
