import type { Entity } from '../facts/facts.ts'
import type { Size } from '../graph/caches/budget.ts'
import { checkPoint } from '../graph/check-point.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { Ranks } from './ranks.ts'

/** The columns of an entity: the places of its first neighbor and edge in their lists, and the numbers of both. */
const COLUMNS = 4
const UNREAD = -1
/** Approximate bytes of an entity, of each of its neighbors, and of a relationship at its source. */
const [ENTITY, NEIGHBOR, EDGE] = [120, 4, 24]
/** The part of a step between check points that an edge takes. */
const STEP = 0.005

/**
 * The part of a network that walks have met, in lists of numbers. A walk then reads no object and compares no text.
 * Entities and relationships have numbers in the order in which they are met.
 */
export class Numbered {
  readonly #view: View
  readonly #edgesOf: (id: string) => readonly Relationship[]
  readonly #size: Size
  readonly #numbers = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #entities: (Entity | undefined)[] = []
  readonly #relationships: Relationship[] = []
  readonly #byId = new Ranks((entity) => this.#ids[entity] ?? '')
  readonly #byIdOfEdge = new Ranks((edge) => this.#relationships[edge]?.id ?? '')
  /** For each entity. */
  #columns = new Int32Array(64)
  /** The other ends of the relationships of each entity, in turn. */
  #neighbors = new Int32Array(64)
  #neighborCount = 0
  /** Of each relationship. Those of one source are in turn. */
  #targets = new Int32Array(64)

  /** @param edgesOf the relationships at either end of an entity */
  constructor(view: View, edgesOf: (id: string) => readonly Relationship[], size: Size) {
    this.#view = view
    this.#edgesOf = edgesOf
    this.#size = size
  }

  /** The entities within the given number of steps, the seeds first. Without the seeds, only those that fit. */
  reach(seeds: readonly string[], steps: number, fits: (entity: Entity) => boolean): number[] {
    const reached = this.numbersOf(new Set(seeds)).filter((one) => this.#entities[one])
    let isMet = new Uint8Array(this.#ids.length)
    for (const one of reached) isMet[one] = 1
    let frontier = reached.slice()
    for (let step = 0; step < steps; step++) {
      const next: number[] = []
      for (const one of frontier) {
        this.#read(one)
        if (this.#ids.length > isMet.length) isMet = longer(isMet, this.#ids.length)
        const [from, count] = [at(this.#columns, COLUMNS * one), at(this.#columns, COLUMNS * one + 1)]
        checkPoint(count * STEP)
        for (let place = from; place < from + count; place++) {
          const other = at(this.#neighbors, place)
          if (isMet[other] === 1) continue
          isMet[other] = 1
          next.push(other)
        }
      }
      frontier = next.filter((one) => {
        const entity = this.#entities[one]
        return entity !== undefined && fits(entity)
      })
      for (const one of frontier) reached.push(one)
    }
    return reached
  }

  /** The relationships between some entities, and how many each entity has. */
  between(entities: readonly number[]): { readonly edges: number[]; readonly degrees: Int32Array } {
    for (const one of entities) this.#read(one)
    const degrees = new Int32Array(this.#ids.length)
    const isIn = new Uint8Array(this.#ids.length)
    for (const one of entities) isIn[one] = 1
    const edges: number[] = []
    for (const one of entities) {
      const [from, count] = [at(this.#columns, COLUMNS * one + 2), at(this.#columns, COLUMNS * one + 3)]
      checkPoint(count * STEP)
      for (let edge = from; edge < from + count; edge++) {
        const target = at(this.#targets, edge)
        if (isIn[target] !== 1) continue
        edges.push(edge)
        degrees[one] = at(degrees, one) + 1
        degrees[target] = at(degrees, target) + 1
      }
    }
    return { edges, degrees }
  }

  numbersOf(ids: Iterable<string>): number[] {
    const numbers: number[] = []
    for (const id of ids) numbers.push(this.#numberOf(id))
    return numbers
  }

  /** Entities by number, in the order of their ids. */
  inOrder(entities: readonly number[]): ArrayLike<number> & Iterable<number> {
    return this.#byId.sorted(entities, this.#ids.length)
  }

  entity(number: number): Entity | undefined {
    return this.#entities[number]
  }

  idsOf(entities: readonly number[]): string[] {
    return entities.map((one) => this.#ids[one] ?? '')
  }

  /** Relationships by number. */
  relationshipsOf(edges: Iterable<number>): Relationship[] {
    const all: Relationship[] = []
    for (const edge of edges) {
      const relationship = this.#relationships[edge]
      if (relationship) all.push(relationship)
    }
    return all
  }

  /** The same, in the order of their ids. */
  relationshipsInOrder(edges: readonly number[]): Relationship[] {
    return this.relationshipsOf(this.#byIdOfEdge.sorted(edges, this.#relationships.length))
  }

  #numberOf(id: string): number {
    const existing = this.#numbers.get(id)
    if (existing !== undefined) return existing
    // First, because a request can end at a check point in it.
    const entity = this.#view.entity(id)
    const number = this.#ids.length
    this.#numbers.set(id, number)
    this.#ids.push(id)
    this.#entities.push(entity)
    this.#columns = longer(this.#columns, COLUMNS * (number + 1))
    this.#columns[COLUMNS * number] = UNREAD
    this.#size.add(ENTITY)
    return number
  }

  /** Reads the relationships of an entity, once. */
  #read(entity: number): void {
    const place = COLUMNS * entity
    if (this.#columns[place] !== UNREAD) return
    const id = this.#ids[entity] ?? ''
    const all = this.#edgesOf(id)
    const others = all.map(({ source, target }) => this.#numberOf(source === id ? target : source))
    // From here on without check points, so that nothing is half done.
    const [neighbor, edge] = [this.#neighborCount, this.#relationships.length]
    this.#neighbors = longer(this.#neighbors, neighbor + all.length)
    this.#neighbors.set(others, neighbor)
    this.#neighborCount += all.length
    this.#targets = longer(this.#targets, edge + all.length)
    for (const [place, one] of all.entries()) {
      if (one.source !== id) continue
      this.#targets[this.#relationships.length] = others[place] ?? 0
      this.#relationships.push(one)
    }
    const outgoing = this.#relationships.length - edge
    this.#columns.set([neighbor, all.length, edge, outgoing], place)
    this.#size.add(NEIGHBOR * all.length + EDGE * outgoing)
  }
}

/** No place is outside, which the types cannot tell. */
const at = (list: Int32Array, place: number): number => list[place] as number

/** The list, or a copy at least twice as long if it is too short. */
function longer<T extends Int32Array | Uint8Array>(list: T, length: number): T {
  if (length <= list.length) return list
  const copy = (list instanceof Int32Array ? new Int32Array(2 * length) : new Uint8Array(2 * length)) as T
  copy.set(list)
  return copy
}
