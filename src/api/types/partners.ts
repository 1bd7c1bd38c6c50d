import commonPartners, {
  type CommonPartner as CommonPartnerRecord,
  type PartnerTie as PartnerTieRecord,
} from '../../analysis/partners.ts'
import { allInView, builder, connectionOf, type InView, oneInView } from '../builder.ts'
import { pageCost, pageOf } from '../connection.ts'
import { Entity, Graph, Relationship } from '../refs.ts'

const PartnerTie = builder.objectRef<InView<PartnerTieRecord>>('PartnerTie').implement({
  description: 'A pact or organization that connects a partner with one of the entities from `of`.',
  fields: (t) => ({
    with: t.field({
      type: Entity,
      nullable: true,
      description: 'The entity from `of` that is connected; null if the lens hides it.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.with)),
    }),
    through: t.field({
      type: Entity,
      nullable: true,
      description:
        'The pact that both are parties to, or the organization that both belong to or that is itself one of the two.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.through)),
    }),
    relationships: t.field({
      type: [Relationship],
      complexity: { field: 1, multiplier: 2 },
      description:
        'The memberships behind it, with stage and evidence: first of the entity from `of`, then of the partner. ' +
        'Only one if the organization is itself one of the two.',
      resolve: ({ view, record }) => allInView(view, record.relationships),
    }),
  }),
})
const CommonPartner = builder.objectRef<InView<CommonPartnerRecord>>('CommonPartner').implement({
  description: 'A nation or organization that is connected with every entity from `of`.',
  fields: (t) => ({
    partner: t.field({
      type: Entity,
      nullable: true,
      description: 'The nation or organization; null if the lens hides it.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.partner)),
    }),
    ties: t.field({
      type: [PartnerTie],
      description: 'The connections, at least one with each entity from `of`, in the order of `of`.',
      resolve: ({ view, record }) => allInView(view, record.ties),
    }),
  }),
})
const CommonPartnerConnection = connectionOf(CommonPartner, 'common partners')

builder.objectField(Graph, 'commonPartners', (t) =>
  t.connection(
    {
      type: CommonPartner,
      args: { of: t.arg.idList({ required: true, description: 'Ids of 2 to 10 nations or organizations.' }) },
      complexity: (args) => ({ ...pageCost(args), field: 20 }),
      description:
        'Nations and organizations that share a pact or an organization with each entity from `of`. An organization ' +
        'also counts as connected with its own members. Pacts that were suspended, replaced or terminated, or that ' +
        'expired, do not count.',
      resolve: (view, { of, ...args }) =>
        pageOf(allInView(view, commonPartners.fn(view, { of })), args, {
          name: 'id',
          key: ({ record }) => record.partner,
          id: ({ record }) => record.partner,
        }),
    },
    CommonPartnerConnection,
  ),
)
