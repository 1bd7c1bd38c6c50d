import communities, {
  type Communities as CommunitiesRecord,
  type Community as CommunityRecord,
  communitiesInWorker,
} from '../../analysis/communities.ts'
import { allInView, builder, connectionOf, type InView, oneInView } from '../builder.ts'
import { pageCost, pageOf } from '../connection.ts'
import { EntityConnection, entities } from '../lists.ts'
import { networkArgs } from '../network.ts'
import { Entity, Graph } from '../refs.ts'

/** Tol's "muted" colors (2021), which stay apart under color blindness; the communities after the ninth share its pale gray. */
const colors = [
  '#CC6677',
  '#332288',
  '#DDCC77',
  '#117733',
  '#88CCEE',
  '#882255',
  '#44AA99',
  '#999933',
  '#AA4499',
] as const
const gray = '#DDDDDD'

const Community = builder.objectRef<InView<CommunityRecord>>('Community').implement({
  description: 'Entities that are tied among each other more than to the others.',
  fields: (t) => ({
    number: t.int({ description: 'Counted from 1, the largest first.', resolve: ({ record }) => record.number }),
    size: t.int({ description: 'How many entities it has.', resolve: ({ record }) => record.members.length }),
    color: t.string({
      description: 'The color to draw it in, as #rrggbb; from the tenth on all are gray.',
      resolve: ({ record }) => colors[record.number - 1] ?? gray,
    }),
    center: t.field({
      type: Entity,
      nullable: true,
      description: 'The member with the strongest ties within it, by which to call it.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.center)),
    }),
    members: t.connection(
      {
        type: Entity,
        args: entities.args,
        complexity: pageCost,
        description: 'Its entities.',
        resolve: ({ view, record }, args) =>
          entities.page(
            view,
            allInView(
              view,
              record.members.flatMap((id) => view.entity(id) ?? []),
            ),
            args,
          ),
      },
      EntityConnection,
    ),
  }),
})
const CommunityConnection = connectionOf(Community, 'communities')

const Communities = builder.objectRef<InView<CommunitiesRecord>>('Communities').implement({
  description: 'The network divided into communities; every entity is in exactly one.',
  fields: (t) => ({
    modularity: t.float({
      nullable: true,
      description:
        'How well the network falls apart into them, from -0.5 to 1 (Newman 2006); null where nothing is tied.',
      resolve: ({ record }) => record.modularity,
    }),
    communities: t.connection(
      {
        type: Community,
        complexity: pageCost,
        description: 'The communities, the largest first; an entity that nothing ties is one of its own.',
        resolve: ({ view, record }, args) =>
          pageOf(allInView(view, record.communities), args, {
            name: 'number',
            key: ({ record }) => record.number,
            id: ({ record }) => record.center,
          }),
      },
      CommunityConnection,
    ),
  }),
})

builder.objectField(Graph, 'communities', (t) =>
  t.field({
    type: Communities,
    args: networkArgs,
    complexity: { field: 1_000, multiplier: 1 },
    description:
      'Who is tied among each other more than to the others: the Louvain method (Blondel et al. 2008), visiting entities in the order of ids, so that the same facts make the same communities. Networks of over 200,000 relationships are TOO_COSTLY.',
    resolve: (view, args, { runInWorker }) => {
      const seen = (record: CommunitiesRecord) => ({ view, record })
      const found = runInWorker ? communitiesInWorker(view, args, runInWorker) : communities.fn(view, args)
      return found instanceof Promise ? found.then(seen) : seen(found)
    },
  }),
)
