import { MultiDirectedGraph } from 'graphology'
import type { Entity } from '../facts/facts.ts'
import type { RelationshipKind, Stage } from '../facts/vocabulary.ts'
import { holds } from './relationship.ts'
import type { View } from './view.ts'

/** What of a relationship travels into a graphology graph; dates in EDTF, claims by id. */
export interface EdgeAttributes {
  readonly kind: RelationshipKind
  readonly since: string | null
  readonly until: string | null
  readonly stage: Stage | null
  readonly corroboration: number
  readonly claims: readonly string[]
}

/**
 * What a lens shows, as a graph for graphology's libraries and whoever knows them: entities as nodes, relationships that hold as
 * edges, derived ones included. Unlike a view it is a copy, for questions about the whole network.
 */
export function networkOf(view: View): MultiDirectedGraph<{ entity: Entity }, EdgeAttributes> {
  const network = new MultiDirectedGraph<{ entity: Entity }, EdgeAttributes>()
  for (const entity of view.entities()) network.addNode(entity.id, { entity })
  for (const { id, source, target, kind, since, until, stage, corroboration, claims } of view
    .relationships()
    .filter(holds)) {
    network.addDirectedEdgeWithKey(id, source, target, {
      kind,
      since: since?.edtf ?? null,
      until: until?.edtf ?? null,
      stage: stage ?? null,
      corroboration,
      claims: claims.map((claim) => claim.id),
    })
  }
  return network
}
