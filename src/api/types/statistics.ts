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
  description: 'Number of entities of one kind.',
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'The number.' }),
  }),
})
const RelationshipKindCount = builder
  .objectRef<StatisticsRecord['relationshipKinds'][number]>('RelationshipKindCount')
  .implement({
    description: 'Number of relationships of one kind.',
    fields: (t) => ({
      kind: t.field({ type: RelationshipKindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
      count: t.exposeInt('count', { description: 'The number.' }),
    }),
  })

const Statistics = builder
  .objectRef<InView<StatisticsRecord> & { readonly asked: StatisticsParameters }>('Statistics')
  .implement({
    description:
      'Counts of all that the lens shows, and measures of the network. All relationships between the same two ' +
      'entities count as one undirected edge.',
    fields: (t) => ({
      entities: t.int({
        description: 'Number of entities, which is the order of the network.',
        resolve: ({ record }) => record.entities,
      }),
      relationships: t.int({
        description: 'Number of asserted and reported relationships.',
        resolve: ({ record }) => record.relationships,
      }),
      derived: t.int({
        description: 'Number of derived relationships among them.',
        resolve: ({ record }) => record.derived,
      }),
      singleSource: t.int({
        description: 'Number of claimed relationships with only one independent document.',
        resolve: ({ record }) => record.singleSource,
      }),
      pairs: t.int({
        description: 'Number of pairs of entities with a relationship between them, which is the size of the network.',
        resolve: ({ record }) => record.pairs,
      }),
      density: t.float({
        description: 'Density: the share of all pairs of entities that have a relationship between them, from 0 to 1.',
        resolve: ({ record }) => record.density,
      }),
      averageDegree: t.float({
        description: 'Mean degree: the average number of distinct neighbors of an entity.',
        resolve: ({ record }) => record.averageDegree,
      }),
      components: t.int({
        description: 'Number of connected components.',
        resolve: ({ record }) => record.components,
      }),
      diameter: t.int({
        nullable: true,
        complexity: 5_000,
        description:
          'Diameter: the longest shortest path of the largest component, in steps. Null if it is too large to compute: ' +
          'if entities × (entities + pairs) exceeds 5,000,000.',
        resolve: ({ view, asked }) => diameter.fn(view, asked),
      }),
      claims: t.int({ description: 'Number of claims.', resolve: ({ record }) => record.claims }),
      documents: t.int({ description: 'Number of documents.', resolve: ({ record }) => record.documents }),
      entityKinds: t.field({
        type: [EntityKindCount],
        description: 'Counts of entities by kind, zeros included.',
        resolve: ({ record }) => record.entityKinds,
      }),
      relationshipKinds: t.field({
        type: [RelationshipKindCount],
        complexity: { field: 1, multiplier: 40 },
        description: 'Counts of relationships by kind, zeros omitted.',
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
      'Size, density and composition of the graph. Networks of more than 200,000 relationships are TOO_COSTLY.',
    resolve: (view, asked) => ({ view, asked, record: statistics.fn(view, asked) }),
  }),
)
