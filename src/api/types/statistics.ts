import diameter from '../../analysis/diameter.ts'
import statistics, {
  type StatisticsParameters,
  type Statistics as StatisticsRecord,
} from '../../analysis/statistics.ts'
import { builder, type InView } from '../builder.ts'
import { EntityKindEnum, RelationshipKindEnum } from '../enums.ts'
import { kindsArg } from '../network.ts'
import { Graph } from '../refs.ts'

const EntityKindCount = builder.objectRef<StatisticsRecord['entityKinds'][number]>('EntityKindCount').implement({
  description: 'How many there are of a kind of entity.',
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})
const RelationshipKindCount = builder
  .objectRef<StatisticsRecord['relationshipKinds'][number]>('RelationshipKindCount')
  .implement({
    description: 'How many there are of a kind of relationship.',
    fields: (t) => ({
      kind: t.field({ type: RelationshipKindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  })

const Statistics = builder
  .objectRef<InView<StatisticsRecord> & { readonly asked: StatisticsParameters }>('Statistics')
  .implement({
    description:
      'Counts of what the lens shows, and measures of the network that the relationships make: relationships between the same two entities are one tied pair, whichever way they go.',
    fields: (t) => ({
      entities: t.int({
        description: 'How many entities show: the order of the network.',
        resolve: ({ record }) => record.entities,
      }),
      relationships: t.int({
        description: 'How many relationships hold.',
        resolve: ({ record }) => record.relationships,
      }),
      derived: t.int({ description: 'How many of them a rule made.', resolve: ({ record }) => record.derived }),
      singleSource: t.int({
        description: 'How many of those that are claimed rest on one independent document.',
        resolve: ({ record }) => record.singleSource,
      }),
      pairs: t.int({
        description: 'How many pairs of entities they tie: the size of the network.',
        resolve: ({ record }) => record.pairs,
      }),
      density: t.float({
        description: 'The share of all pairs of entities that is tied, from 0 to 1.',
        resolve: ({ record }) => record.density,
      }),
      averageDegree: t.float({
        description: 'How many entities an entity is tied to, in the mean.',
        resolve: ({ record }) => record.averageDegree,
      }),
      components: t.int({
        description: 'Into how many parts, tied by nothing, the network falls.',
        resolve: ({ record }) => record.components,
      }),
      diameter: t.int({
        nullable: true,
        complexity: 5_000,
        description:
          'How many steps apart the two are that are farthest from each other within the largest part of the network; null where that part is too large to tell: entities times (entities plus tied pairs) over 5,000,000.',
        resolve: ({ view, asked }) => diameter.fn(view, asked),
      }),
      claims: t.int({ description: 'How many claims show.', resolve: ({ record }) => record.claims }),
      documents: t.int({ description: 'How many documents show.', resolve: ({ record }) => record.documents }),
      entityKinds: t.field({
        type: [EntityKindCount],
        description: 'The entities by kind, every kind.',
        resolve: ({ record }) => record.entityKinds,
      }),
      relationshipKinds: t.field({
        type: [RelationshipKindCount],
        complexity: { field: 1, multiplier: 40 },
        description: 'The relationships by kind, those of which there are any.',
        resolve: ({ record }) => record.relationshipKinds,
      }),
    }),
  })

builder.objectField(Graph, 'statistics', (t) =>
  t.field({
    type: Statistics,
    args: kindsArg,
    complexity: { field: 200, multiplier: 1 },
    description:
      'How large the graph is, how dense, and what it is made of. Networks of over 200,000 relationships are TOO_COSTLY.',
    resolve: (view, asked) => ({ view, asked, record: statistics.fn(view, asked) }),
  }),
)
