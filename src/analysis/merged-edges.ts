import { keysOf, type RelationshipKind, relationshipKinds } from '../facts/vocabulary.ts'
import { getOrInsert } from '../graph/get-or-insert.ts'
import type { Relationship } from '../graph/relationship.ts'

/** All relationships between two entities, in either direction, as one edge. The source is the first by id. */
export interface MergedEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  /** Ordered by id. */
  readonly relationships: readonly Relationship[]
}

/** One edge for each pair of entities, ordered by id. */
export function mergeEdges(relationships: readonly Relationship[]): MergedEdge[] {
  const pairs = new Map<string, Relationship[]>()
  for (const one of relationships) getOrInsert(pairs, endsOf(one).join('.'), () => [] as Relationship[]).push(one)
  return [...pairs]
    .flatMap(([id, parallel]) => {
      const [first] = parallel
      if (!first) return []
      const [source, target] = endsOf(first)
      return [{ id, source, target, relationships: parallel.sort(byId) }]
    })
    .sort(byId)
}

const endsOf = ({ source, target }: Relationship): [string, string] =>
  source < target ? [source, target] : [target, source]
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

/** The number of relationships of each kind, in the order of the vocabulary. */
export const kindsOf = ({ relationships }: MergedEdge): { value: RelationshipKind; count: number }[] =>
  keysOf(relationshipKinds)
    .map((value) => ({ value, count: relationships.filter(({ kind }) => kind === value).length }))
    .filter(({ count }) => count > 0)

/** The items with the highest weight, the first by id of equal ones, in the order of their ids. */
export function heaviest<T extends { readonly id: string }>(
  items: readonly T[],
  most: number,
  weightOf: (item: T) => number,
): readonly T[] {
  if (items.length <= most) return items
  return items
    .toSorted((a, b) => weightOf(b) - weightOf(a) || byId(a, b))
    .slice(0, most)
    .sort(byId)
}
