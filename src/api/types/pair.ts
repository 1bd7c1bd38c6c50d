import type { builder, Drawn } from '../builder.ts'

type FieldBuilder<Edge> = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Drawn<Edge>>

interface Pair {
  readonly id: string
  readonly source: string
  readonly target: string
}

/** The fields of an edge that stands for everything between two entities, in a drawing. */
export const pairOf = <Edge extends Pair>(t: FieldBuilder<Edge>) => ({
  id: t.id({
    description: 'The id of the edge in this drawing.',
    resolve: ({ record, endOfIds }) => record.id + endOfIds,
  }),
  source: t.id({
    description: 'The id of the node of the entity that comes first by key.',
    resolve: ({ record, endOfIds }) => record.source + endOfIds,
  }),
  target: t.id({
    description: 'The id of the node of the other entity.',
    resolve: ({ record, endOfIds }) => record.target + endOfIds,
  }),
  sourceKey: t.id({
    description: 'The key of the entity that comes first by key.',
    resolve: ({ record }) => record.source,
  }),
  targetKey: t.id({ description: 'The key of the other entity.', resolve: ({ record }) => record.target }),
})
