import { UndirectedGraph } from 'graphology'
import { EntenteError } from '../errors.ts'
import type { RelationshipKind } from '../facts/vocabulary.ts'
import { getOrInsert } from './get-or-insert.ts'
import { holds } from './relationship.ts'
import type { View } from './view.ts'

/** What the weight of an edge between two entities counts. */
export const edgeWeights = {
  corroboration: 'Number of independent documents behind each relationship between the two, added up.',
  relationships: 'Number of relationships between the two.',
  equal: '1 for every pair with a relationship.',
} as const
export type EdgeWeight = keyof typeof edgeWeights

export interface ProjectionRequest {
  /** Only relationships of these kinds; null for all. */
  readonly kinds?: readonly RelationshipKind[] | null | undefined
  /** Left out: corroboration. */
  readonly weight?: EdgeWeight | null | undefined
}

/** A simple undirected graph: one edge, of weight 1 or more, for each pair of entities with a relationship. */
export type Projection = UndirectedGraph<Record<string, never>, { weight: number }>

/** The most relationships that a question about the whole network takes in. */
export const MOST_RELATIONSHIPS = 200_000

/**
 * The network that metrics are computed on: what `networkOf` shows, with all relationships between the same two entities,
 * whichever way they go, as one edge. Nodes are all entities that the lens shows, isolated ones too; edges are the
 * relationships that hold, derived ones included unless `kinds` leaves them out; one that leads back to where it began is none.
 * Nodes and edges stand in the order of their ids, so that what depends on the order is the same for the same facts. It is kept with the view: whoever
 * asks for it reads it and changes nothing.
 * @throws EntenteError BAD_FILTER for an empty list of kinds, TOO_COSTLY beyond MOST_RELATIONSHIPS
 */
export function project(view: View, request: ProjectionRequest = {}): Projection {
  const existing = projections.get(view) ?? new Map<string, Projection>()
  projections.set(view, existing)
  return getOrInsert(existing, JSON.stringify([request.kinds ?? null, request.weight ?? null]), () =>
    made(view, request),
  )
}
const projections = new WeakMap<View, Map<string, Projection>>()

function made(view: View, { kinds, weight }: ProjectionRequest): Projection {
  if (kinds?.length === 0)
    throw new EntenteError(
      'BAD_FILTER',
      'kinds is empty, so no relationship could count; name some kinds or leave it out',
    )
  const relationships = view
    .relationships()
    .filter((relationship) => holds(relationship) && (kinds?.includes(relationship.kind) ?? true))
  if (relationships.length > MOST_RELATIONSHIPS) {
    throw new EntenteError(
      'TOO_COSTLY',
      `the network has ${relationships.length} relationships; analyses of the whole network take at most ` +
        `${MOST_RELATIONSHIPS}; name fewer kinds or narrow the lens`,
    )
  }
  const projection: Projection = new UndirectedGraph({ allowSelfLoops: false })
  const ids = view.entities().map(({ id }) => id)
  for (const id of ids.sort()) projection.addNode(id)
  for (const { source, target, corroboration } of relationships.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (source === target) continue
    const more = weight === 'relationships' || weight === 'equal' ? 1 : corroboration
    projection.updateEdge(source, target, (edge) => ({ weight: weight === 'equal' ? 1 : (edge.weight ?? 0) + more }))
  }
  return projection
}
