import commonPartners, {
  type CommonPartner as CommonPartnerRecord,
  type PartnerTie as PartnerTieRecord,
} from '../../analysis/partners.ts'
import { allInView, builder, connectionOf, type InView, oneInView } from '../builder.ts'
import { pageCost, pageOf } from '../connection.ts'
import { Entity, Graph, Relationship } from '../refs.ts'

const PartnerTie = builder.objectRef<InView<PartnerTieRecord>>('PartnerTie').implement({
  description: 'What ties a partner to one of those asked about.',
  fields: (t) => ({
    with: t.field({
      type: Entity,
      nullable: true,
      description: 'The one of them.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.with)),
    }),
    through: t.field({
      type: Entity,
      nullable: true,
      description:
        'The pact that both are parties to, or the organization that both belong to or that one of the two is.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.through)),
    }),
    relationships: t.field({
      type: [Relationship],
      complexity: { field: 1, multiplier: 2 },
      description:
        'The memberships that make it, with stage and evidence: of the one asked about, then of the partner; only one where the organization is itself one of the two.',
      resolve: ({ view, record }) => allInView(view, record.relationships),
    }),
  }),
})
const CommonPartner = builder.objectRef<InView<CommonPartnerRecord>>('CommonPartner').implement({
  description: 'A nation or organization that is tied to all of those asked about.',
  fields: (t) => ({
    partner: t.field({
      type: Entity,
      nullable: true,
      description: 'Who.',
      resolve: ({ view, record }) => oneInView(view, view.entity(record.partner)),
    }),
    ties: t.field({
      type: [PartnerTie],
      description:
        'Everything that ties it to them: at least one tie with each, in the order in which they were asked about.',
      resolve: ({ view, record }) => allInView(view, record.ties),
    }),
  }),
})
const CommonPartnerConnection = connectionOf(CommonPartner, 'common partners')

builder.objectField(Graph, 'commonPartners', (t) =>
  t.connection(
    {
      type: CommonPartner,
      args: { of: t.arg.idList({ required: true, description: 'Two to ten nations or organizations.' }) },
      complexity: (args) => ({ ...pageCost(args), field: 20 }),
      description:
        'The nations and organizations that share with each of these a pact that stands, at any stage up to in force, or an organization; or that are such an organization, or one of its members. A pact that was suspended, replaced or terminated, or has expired, ties nobody.',
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
