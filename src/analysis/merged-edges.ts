import { keysOf, type RelationshipKind, relationshipKinds } from '../facts/vocabulary.ts'
import { getOrInsert } from '../graph/caches/get-or-insert.ts'
import { checkPoint, sorted } from '../graph/check-point.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'

/** All relationships between two entities, in either direction, as one edge. The source is the first by id. */
export interface MergedEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  /** Ordered by id. */
  readonly relationships: readonly Relationship[]
}

/** One edge for each pair of entities, ordered by id; of more than a number those with the most relationships. */
export function mergeEdges(relationships: readonly Relationship[], most = Infinity): readonly MergedEdge[] {
  const pairOf = pairs()
  const merged = new Map<number, Relationship[]>()
  for (const one of relationships) {
    checkPoint(PART)
    getOrInsert(merged, pairOf(one), (): Relationship[] => []).push(one)
  }
  const edges = Array.from(merged.values(), (parallel) => new Merged(parallel))
  return heaviest(edges, most, ({ relationships: { length } }) => length)
}

/** The number of pairs of entities with a relationship. */
export function countPairs(relationships: readonly Relationship[]): number {
  const pairOf = pairs()
  const counted = new Set<number>()
  for (const one of relationships) {
    checkPoint(PART)
    counted.add(pairOf(one))
  }
  return counted.size
}

/** Numbers for pairs of entities in either order, which are faster keys than texts. */
function pairs(): (relationship: Relationship) => number {
  const places = new Map<string, number>()
  const placeOf = (id: string) => getOrInsert(places, id, () => places.size)
  return ({ source, target }) => {
    const [a, b] = [placeOf(source), placeOf(target)]
    return Math.min(a, b) * MOST_ENTITIES + Math.max(a, b)
  }
}
/** Two places make a number that is exact. */
const MOST_ENTITIES = 2 ** 26

class Merged implements MergedEdge {
  readonly relationships: readonly Relationship[]
  readonly source: string
  readonly target: string

  constructor(parallel: Relationship[]) {
    const [first] = parallel
    const { source = '', target = '' } = first ?? {}
    this.relationships = parallel.length > 1 ? parallel.sort(byId) : parallel
    this.source = source < target ? source : target
    this.target = source < target ? target : source
  }

  get id() {
    return `${this.source}.${this.target}`
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

/** The number of relationships of each kind, in the order of the vocabulary. */
export const kindsOf = ({ relationships }: MergedEdge): { value: RelationshipKind; count: number }[] =>
  keysOf(relationshipKinds)
    .map((value) => ({ value, count: relationships.filter(({ kind }) => kind === value).length }))
    .filter(({ count }) => count > 0)

/**
 * The items with the highest weight, the first by id of equal ones, in the order of their ids.
 * @param weightOf a whole number
 */
export function heaviest<T extends { readonly id: string }>(
  items: readonly T[],
  most: number,
  weightOf: (item: T) => number,
): readonly T[] {
  if (items.length <= most) return sorted(items, byId)
  const byWeight: T[][] = []
  for (const item of items) {
    checkPoint(PART)
    const weight = weightOf(item)
    const same = byWeight[weight]
    if (same) same.push(item)
    else byWeight[weight] = [item]
  }
  const chosen: T[] = []
  for (let weight = byWeight.length - 1; weight >= 0 && chosen.length < most; weight--)
    for (const item of firstById(byWeight[weight] ?? [], most - chosen.length)) chosen.push(item)
  return sorted(chosen, byId)
}

/** The first items by id. Most of many are only compared with the last of those found so far. */
function firstById<T extends { readonly id: string }>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items
  let first: T[] = []
  let last: T | undefined
  for (const item of items) {
    checkPoint(PART)
    if (last && item.id > last.id) continue
    first.push(item)
    if (first.length < 2 * most) continue
    first = sorted(first, byId).slice(0, most)
    last = first.at(-1)
  }
  return sorted(first, byId).slice(0, most)
}

/** The part of a step between check points that one item takes. */
const PART = 0.05
