import { countConnectedComponents } from 'graphology-components'
import { graph as whole } from 'graphology-metrics'
import { type EntityKind, entityKinds, keysOf, type RelationshipKind, relationshipKinds } from '../facts/vocabulary.ts'
import { MOST_RELATIONSHIPS, project } from '../graph/projection.ts'
import { holds } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'

export interface Statistics {
  /** How many entities show: the order of the network. */
  readonly entities: number
  /** How many relationships hold, of those that count. */
  readonly relationships: number
  /** How many of them a rule made. */
  readonly derived: number
  /** How many of those that are claimed rest on one independent document. */
  readonly singleSource: number
  /** The number of pairs of entities that they connect: the size of the network. */
  readonly pairs: number
  /** The share of all pairs of entities that is connected, 0 to 1. */
  readonly density: number
  /** The mean number of neighbors; 0 without entities. */
  readonly averageDegree: number
  /** The number of connected components. */
  readonly components: number
  readonly claims: number
  readonly documents: number
  readonly entityKinds: readonly { readonly kind: EntityKind; readonly count: number }[]
  readonly relationshipKinds: readonly { readonly kind: RelationshipKind; readonly count: number }[]
}

export interface StatisticsParameters {
  readonly kinds?: readonly RelationshipKind[] | null | undefined
}

function statistics(view: View, { kinds }: StatisticsParameters): Statistics {
  const network = project(view, { kinds })
  const entities = view.entities()
  const relationships = view
    .relationships()
    .filter((relationship) => holds(relationship) && (kinds?.includes(relationship.kind) ?? true))
  return {
    entities: network.order,
    relationships: relationships.length,
    derived: relationships.filter(({ derivedFrom }) => derivedFrom).length,
    singleSource: relationships.filter(({ derivedFrom, corroboration }) => !derivedFrom && corroboration === 1).length,
    pairs: network.size,
    density: whole.density(network),
    averageDegree: network.order === 0 ? 0 : (2 * network.size) / network.order,
    components: countConnectedComponents(network),
    claims: view.claims().length,
    documents: view.documents().length,
    entityKinds: keysOf(entityKinds).map((kind) => ({
      kind,
      count: entities.filter((entity) => entity.kind === kind).length,
    })),
    relationshipKinds: keysOf(relationshipKinds).flatMap((kind) => {
      const count = relationships.filter((relationship) => relationship.kind === kind).length
      return count > 0 ? [{ kind, count }] : []
    }),
  }
}

export default analysis({
  id: 'statistics',
  description: 'How large and how dense is the graph, and what does it consist of?',
  parameters: {
    kinds: 'Limits the network to relationships of these kinds. Default: all kinds, derived ones included.',
  },
  result: 'Counts of all that the lens shows, and measures of the network.',
  bounds: { relationships: MOST_RELATIONSHIPS },
  fn: statistics,
})
