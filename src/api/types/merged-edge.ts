import { kindsOf, type MergedEdge as MergedEdgeRecord } from '../../analysis/merged-edges.ts'
import { allInView, builder, type Drawn } from '../builder.ts'
import { growingRelationships } from '../lists/growing.ts'
import { RelationshipKindFacet } from './facets.ts'
import { pairOf } from './pair.ts'

export const MergedEdge = builder.objectRef<Drawn<MergedEdgeRecord>>('MergedEdge').implement({
  description: 'All relationships between two entities, in either direction, as one edge, ready to draw.',
  fields: (t) => ({
    ...pairOf(t),
    count: t.int({ description: 'Number of relationships.', resolve: ({ record }) => record.relationships.length }),
    kinds: t.field({
      type: [RelationshipKindFacet],
      description: 'Number of relationships of each kind, in the order of the vocabulary.',
      resolve: ({ record }) => kindsOf(record),
    }),
    weight: t.int({
      description: 'The weight for drawing: the largest number of independent documents behind one of them.',
      resolve: ({ record }) => Math.max(...record.relationships.map(({ corroboration }) => corroboration)),
    }),
    ...growingRelationships(t, 'relationships', {
      description: 'The relationships, ordered by key.',
      items: ({ view, record }) => allInView(view, record.relationships),
    }),
  }),
})
