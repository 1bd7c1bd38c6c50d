import { countConnectedComponents } from 'graphology-components'
import { graph as whole } from 'graphology-metrics'
import { type EntityKind, entityKinds, keysOf, type RelationshipKind, relationshipKinds } from '../facts/vocabulary.ts'
import { MOST_RELATIONSHIPS, project } from '../graph/networks/projection.ts'
import { holds } from '../graph/relationships/episodes.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { countBy } from './count-by.ts'
import diameter from './diameter.ts'
import { diameterCost, networkCost } from './prices.ts'
import { answer, field, float, int, list, nullable, optional, record, words } from './shape.ts'

interface Statistics {
  /** The number of entities in view: the order of the network. */
  readonly entities: number
  /** The number of relationships that hold, of the requested kinds. */
  readonly relationships: number
  /** The number of these that a rule derived. */
  readonly derived: number
  /** The number of claimed ones with a corroboration of one. */
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
  /** A function, because it takes longer than all the rest. Null if it is too large to compute. */
  readonly diameter: () => number | null
}

interface StatisticsParameters {
  readonly kinds?: readonly RelationshipKind[] | null | undefined
}

function statistics(view: View, { kinds }: StatisticsParameters): Statistics {
  const network = project(view, { kinds })
  const entities = view.entities()
  const relationships = view
    .relationships()
    .filter((relationship) => holds(relationship) && (kinds?.includes(relationship.kind) ?? true))
  const byKind = countBy(relationships, ({ kind }) => [kind])
  return {
    entities: entities.length,
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
      const count = byKind.get(kind)
      return count === undefined ? [] : [{ kind, count }]
    }),
    diameter: () => diameter.fn(view, { kinds }),
  }
}

const ofEntities = record<Statistics['entityKinds'][number]>('EntityKindCount', 'Number of entities of one kind.', {
  kind: field('The kind.', words(entityKinds), ({ kind }) => kind),
  count: field('The number.', int, ({ count }) => count),
})
const ofRelationships = record<Statistics['relationshipKinds'][number]>(
  'RelationshipKindCount',
  'Number of relationships of one kind.',
  {
    kind: field('The kind.', words(relationshipKinds), ({ kind }) => kind),
    count: field('The number.', int, ({ count }) => count),
  },
)
const shape = record<Statistics>(
  'Statistics',
  'Counts of all that the lens shows, and measures of the network. All relationships between the same two ' +
    'entities count as one undirected edge.',
  {
    entities: field('Number of entities.', int, ({ entities }) => entities),
    relationships: field('Number of asserted and reported relationships.', int, ({ relationships }) => relationships),
    derived: field('Number of derived relationships among them.', int, ({ derived }) => derived),
    singleSource: field(
      'Number of claimed relationships with only one independent document.',
      int,
      ({ singleSource }) => singleSource,
    ),
    pairs: field('Number of pairs of entities with a relationship between them.', int, ({ pairs }) => pairs),
    density: field(
      'Density: the share of all pairs of entities that have a relationship between them, from 0 to 1.',
      float,
      ({ density }) => density,
    ),
    averageDegree: field(
      'Mean degree: the average number of distinct neighbors of an entity.',
      float,
      ({ averageDegree }) => averageDegree,
    ),
    components: field('Number of connected components.', int, ({ components }) => components),
    diameter: field(
      'Diameter: the longest shortest path of the largest component, in steps. Null if it is too large to compute: ' +
        `if entities × (entities + pairs) exceeds ${(diameter.bounds.steps ?? 0).toLocaleString('en')}.`,
      nullable(int),
      (statistics) => statistics.diameter(),
      (sizes) => diameterCost(sizes, diameter.bounds.steps ?? 0),
    ),
    claims: field('Number of claims.', int, ({ claims }) => claims),
    documents: field('Number of documents.', int, ({ documents }) => documents),
    entityKinds: field(
      'Counts of entities by kind, zeros included.',
      list(ofEntities),
      ({ entityKinds }) => entityKinds,
    ),
    relationshipKinds: field(
      'Counts of relationships by kind, zeros omitted.',
      list(ofRelationships),
      ({ relationshipKinds }) => relationshipKinds,
      { field: 1, multiplier: 40 },
    ),
  },
)

export default analysis({
  id: 'statistics',
  description: 'How large and how dense is the graph, and what does it consist of?',
  parameters: {
    kinds: optional(
      'Limits the network to relationships of these kinds. Default: all kinds, derived ones included.',
      list(words(relationshipKinds)),
    ),
  },
  result: answer('Counts of all that the lens shows, and measures of the network.', shape, (sizes) =>
    networkCost(sizes, 0.05),
  ),
  bounds: { relationships: MOST_RELATIONSHIPS },
  fn: statistics,
})
