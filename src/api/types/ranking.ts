import ranking, { measures, type RankingEntry as RankingEntryRecord, rankingInWorker } from '../../analysis/ranking.ts'
import { allInView, builder, enumOf, type InView, oneInView } from '../builder.ts'
import { pageCost, pageOf } from '../connection.ts'
import { EntityWhere } from '../filters.ts'
import { networkArgs } from '../network.ts'
import { Entity, Graph } from '../refs.ts'

const MeasureEnum = enumOf(
  'Measure',
  'What makes an entity central. Relationships between the same two entities count as one tie, whichever way they go.',
  measures,
)

const RankingEntry = builder.objectRef<InView<RankingEntryRecord>>('RankingEntry').implement({
  description: 'An entity and how central it is.',
  fields: (t) => ({
    rank: t.int({
      description:
        'Its place, counted from 1. Equal scores share a rank, and the next follows after all of them: 1, 2, 2, 4.',
      resolve: ({ record }) => record.rank,
    }),
    score: t.float({
      description: 'The value of the measure, to ten decimals.',
      resolve: ({ record }) => record.score,
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.entity)),
    }),
  }),
})
const RankingConnection = builder.connectionObject(
  { type: RankingEntry, name: 'RankingConnection', description: 'A page of a ranking.' },
  { name: 'RankingEdge', description: 'One of the ranked.' },
)

/** What a measure costs, next to a list's 1: those that look from every entity along every tie can take a second. */
const prices = {
  degree: 100,
  'weighted-degree': 100,
  betweenness: 10_000,
  closeness: 10_000,
  eigenvector: 10_000,
  pagerank: 1_000,
} as const

builder.objectField(Graph, 'ranking', (t) =>
  t.connection(
    {
      type: RankingEntry,
      args: {
        by: t.arg({ type: MeasureEnum, required: true, description: 'What makes an entity central.' }),
        where: t.arg({
          type: EntityWhere.ref,
          description:
            'Which entities are listed and ranked among each other. Left out: all. Those that are not listed still count in the network.',
        }),
        ...networkArgs,
      },
      complexity: (args) => ({ ...pageCost(args), field: prices[args.by] }),
      description:
        'The most central entities first, in the network of all that the lens shows, derived relationships included unless `kinds` leaves them out. Networks of over 200,000 relationships are TOO_COSTLY; BETWEENNESS and CLOSENESS have a bound of their own.',
      resolve: (view, { by, where, kinds, weight, ...args }, { runInWorker }) => {
        const of =
          where == null
            ? null
            : allInView(view, view.entities())
                .filter(EntityWhere.compile(where, { view, path: 'where' }))
                .map(({ record }) => record.id)
        const toPage = (entries: readonly RankingEntryRecord[]) =>
          pageOf(allInView(view, entries), args, {
            name: 'rank',
            key: ({ record }) => record.rank,
            id: ({ record }) => record.entity,
          })
        const entries = runInWorker
          ? rankingInWorker(view, { by, of, kinds, weight }, runInWorker)
          : ranking.fn(view, { by, of, kinds, weight })
        return entries instanceof Promise ? entries.then(toPage) : toPage(entries)
      },
    },
    RankingConnection,
  ),
)
