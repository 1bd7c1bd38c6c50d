import { rankingCost } from '../../analysis/prices.ts'
import ranking, {
  measures,
  type RankingEntry as RankingEntryRecord,
  type RankingParameters,
} from '../../analysis/ranking.ts'
import { type RankingTie as RankingTieRecord, tiesOf } from '../../analysis/ranking-ties.ts'
import { allInView, builder, embedded, enumOf, type InView, oneInView } from '../builder.ts'
import { sizesFor } from '../context.ts'
import { EntityWhere } from '../filters/filters.ts'
import { idThrough } from '../identity.ts'
import { limitOf, pageOf, pageSize } from '../lists/connection.ts'
import { networkArgs } from '../network.ts'
import { Entity, Graph } from '../refs.ts'

const MeasureEnum = enumOf(
  'Measure',
  'Measures of centrality. All relationships between the same two entities count as one undirected edge.',
  measures,
)

const RankingTie = builder.objectRef<InView<RankingTieRecord>>('RankingTie').implement({
  description: `A neighbor of a ranked entity, with its part in the score. ${embedded}`,
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The neighbor; null if the lens hides it.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.entity)),
    }),
    weight: t.float({
      description: 'The weight of the edge between the two, by the argument `weight` of the ranking.',
      resolve: ({ record }) => record.weight,
    }),
    contribution: t.float({
      nullable: true,
      description:
        'Its part in the score, rounded to ten decimals. The parts of all neighbors add up to the score; with ' +
        'PAGERANK to all of it but the share that every entity gets. Null with BETWEENNESS and CLOSENESS, which are ' +
        'no sums over neighbors.',
      resolve: ({ record }) => record.contribution,
    }),
  }),
})

/** The number of neighbors that an entry lists by default. */
const USUAL_TIES = 5

const RankingEntry = builder
  .objectRef<InView<RankingEntryRecord & { readonly request: RankingParameters }>>('RankingEntry')
  .implement({
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
      ties: t.field({
        type: [RankingTie],
        args: {
          first: t.arg.int({
            defaultValue: USUAL_TIES,
            description: `The number of neighbors to return, 0 to ${pageSize.max}. Default: ${USUAL_TIES}.`,
          }),
        },
        complexity: ({ first }) => ({ field: 5, multiplier: Math.max(0, first ?? USUAL_TIES) }),
        description: 'The neighbors in the ranked network that make its score, those that add most first.',
        resolve: ({ view, record }, { first }) =>
          allInView(
            view,
            tiesOf(view, record.request, record.entity).slice(0, limitOf({ first: first ?? USUAL_TIES })),
          ),
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
        'derived ones included unless `kinds` excludes them. Networks of more than 1,000,000 relationships are ' +
        'TOO_COSTLY; BETWEENNESS and CLOSENESS have a limit of their own.',
      resolve: (view, { by, where, kinds, weight, ...args }) => {
        const of =
          where == null
            ? null
            : allInView(view, view.entities())
                .filter(EntityWhere.compile(where, { view, path: 'where' }))
                .map(({ record }) => record.id)
        const request = { by, kinds, weight }
        const entries = ranking.fn(view, { ...request, of }).map((entry) => ({ ...entry, request }))
        return pageOf(allInView(view, entries), args, {
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
