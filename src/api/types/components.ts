import components, { type Component as ComponentRecord } from '../../analysis/components.ts'
import { allInView, builder, connectionOf, type InView } from '../builder.ts'
import { pageCost, pageOf } from '../connection.ts'
import { EntityConnection, entities } from '../lists.ts'
import { kindsArg } from '../network.ts'
import { Entity, Graph } from '../refs.ts'

const Component = builder.objectRef<InView<ComponentRecord>>('Component').implement({
  description: 'A part of the network: entities that can be reached from each other, and from nowhere else.',
  fields: (t) => ({
    number: t.int({ description: 'Counted from 1, the largest first.', resolve: ({ record }) => record.number }),
    size: t.int({ description: 'How many entities it has.', resolve: ({ record }) => record.members.length }),
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
const ComponentConnection = connectionOf(Component, 'components')

builder.objectField(Graph, 'components', (t) =>
  t.connection(
    {
      type: Component,
      args: kindsArg,
      complexity: (args) => ({ ...pageCost(args), field: 200 }),
      description:
        'The parts, tied by nothing, into which the network falls, the largest first; relationships tie in either direction. An entity that nothing ties is a part of its own. Networks of over 200,000 relationships are TOO_COSTLY.',
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
