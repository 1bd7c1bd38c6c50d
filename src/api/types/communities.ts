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
  description: 'A group of entities that are more closely connected to each other than to the rest.',
  fields: (t) => ({
    number: t.int({
      description: 'Number of the community, from 1, in order of size, largest first.',
      resolve: ({ record }) => record.number,
    }),
    size: t.int({ description: 'Number of members.', resolve: ({ record }) => record.members.length }),
    color: t.string({
      description: 'A color for drawing, as #rrggbb. From the tenth community on, all are gray.',
      resolve: ({ record }) => colors[record.number - 1] ?? gray,
    }),
    center: t.field({
      type: Entity,
      nullable: true,
      description: 'The member with the highest weighted degree within the community, for use as a label.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.center)),
    }),
    members: t.connection(
      {
        type: Entity,
        args: entities.args,
        complexity: pageCost,
        description: 'The members.',
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
  description: 'A partition of the network into communities. Every entity belongs to exactly one.',
  fields: (t) => ({
    modularity: t.float({
      nullable: true,
      description: 'Modularity of the partition, from -0.5 to 1 (Newman 2006); null if the network has no edges.',
      resolve: ({ record }) => record.modularity,
    }),
    communities: t.connection(
      {
        type: Community,
        complexity: pageCost,
        description: 'The communities, largest first. An isolated entity is a community of its own.',
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
      'Detects communities with the Louvain method (Blondel et al. 2008). Entities are visited in the order of ' +
      'their ids, so the same facts give the same communities. Networks of more than 200,000 relationships are ' +
      'TOO_COSTLY.',
    resolve: (view, args, { runInWorker }) => {
      const inView = (record: CommunitiesRecord) => ({ view, record })
      const found = runInWorker ? communitiesInWorker(view, args, runInWorker) : communities.fn(view, args)
      return found instanceof Promise ? found.then(inView) : inView(found)
    },
  }),
)
