import { rankingCost } from '../../analysis/prices.ts'
import ranking, { measures, type RankingEntry as RankingEntryRecord } from '../../analysis/ranking.ts'
import { allInView, builder, embedded, enumOf, type InView, oneInView } from '../builder.ts'
import { pageOf } from '../connection.ts'
import { sizesFor } from '../context.ts'
import { EntityWhere } from '../filters.ts'
import { idThrough } from '../identity.ts'
import { networkArgs } from '../network.ts'
import { Entity, Graph } from '../refs.ts'

const MeasureEnum = enumOf(
  'Measure',
  'Measures of centrality. All relationships between the same two entities count as one undirected edge.',
  measures,
)

const RankingEntry = builder.objectRef<InView<RankingEntryRecord>>('RankingEntry').implement({
  description: 'An entity with its score and rank.',
  fields: (t) => ({
    rank: t.int({
      description: 'The rank, from 1. Equal scores share a rank, and the ranks after them are skipped: 1, 2, 2, 4.',
      resolve: ({ record }) => record.rank,
    }),
    score: t.float({
      description: 'The value of the measure, rounded to ten decimals.',
      resolve: ({ record }) => record.score,
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity; null if the lens hides it.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.entity)),
    }),
  }),
})
const RankingConnection = builder.connectionObject(
  { type: RankingEntry, name: 'RankingConnection', description: 'A page of a ranking.' },
  { name: 'RankingEdge', description: `An item in a page of a ranking. ${embedded}` },
)

builder.objectField(Graph, 'ranking', (t) =>
  t.connection(
    {
      type: RankingEntry,
      args: {
        by: t.arg({ type: MeasureEnum, required: true, description: 'The centrality measure.' }),
        where: t.arg({
          type: EntityWhere.ref,
          description:
            'Limits the list to these entities, ranked among each other. The scores still use the whole network. ' +
            'Default: all entities.',
        }),
        ...networkArgs,
      },
      complexity: ({ by }, context) => rankingCost(sizesFor(context), by, ranking.bounds.steps ?? 0),
      description:
        'Entities by centrality, most central first. The network holds all relationships that the lens shows, ' +
        'derived ones included unless `kinds` excludes them. Networks of more than 200,000 relationships are ' +
        'TOO_COSTLY; BETWEENNESS and CLOSENESS have a limit of their own.',
      resolve: (view, { by, where, kinds, weight, ...args }) => {
        const of =
          where == null
            ? null
            : allInView(view, view.entities())
                .filter(EntityWhere.compile(where, { view, path: 'where' }))
                .map(({ record }) => record.id)
        return pageOf(allInView(view, ranking.fn(view, { by, of, kinds, weight })), args, {
          name: 'rank',
          key: ({ record }) => record.rank,
          id: ({ record }) => record.entity,
          list: idThrough(view, `ranking ${JSON.stringify([by, where, kinds, weight])}`),
        })
      },
    },
    RankingConnection,
  ),
)
