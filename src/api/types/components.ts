import components, { type Component as ComponentRecord } from '../../analysis/components.ts'
import { allInView, builder, connectionOf, type InView } from '../builder.ts'
import { pageCost, pageOf } from '../connection.ts'
import { EntityConnection, entities } from '../lists.ts'
import { kindsArg } from '../network.ts'
import { Entity, Graph } from '../refs.ts'

const Component = builder.objectRef<InView<ComponentRecord>>('Component').implement({
  description: 'A connected component: a maximal set of entities that can be reached from each other.',
  fields: (t) => ({
    number: t.int({
      description: 'Number of the component, from 1, in order of size, largest first.',
      resolve: ({ record }) => record.number,
    }),
    size: t.int({ description: 'Number of members.', resolve: ({ record }) => record.members.length }),
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
const ComponentConnection = connectionOf(Component, 'components')

builder.objectField(Graph, 'components', (t) =>
  t.connection(
    {
      type: Component,
      args: kindsArg,
      complexity: (args) => ({ ...pageCost(args), field: 200 }),
      description:
        'Connected components of the network, taken as undirected, largest first. An isolated entity is a component ' +
        'of its own. Networks of more than 200,000 relationships are TOO_COSTLY.',
      resolve: (view, { kinds, ...args }) =>
        pageOf(allInView(view, components.fn(view, { kinds })), args, {
          name: 'number',
          key: ({ record }) => record.number,
          id: ({ record }) => record.members[0] ?? '',
        }),
    },
    ComponentConnection,
  ),
)
