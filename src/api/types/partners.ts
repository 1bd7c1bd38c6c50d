import commonPartners, {
  type CommonPartner as CommonPartnerRecord,
  type PartnerTie as PartnerTieRecord,
} from '../../analysis/partners.ts'
import { builder, connectionOf, type Seen, seenAll, seenOne } from '../builder.ts'
import { page, pageCost } from '../connection.ts'
import { Entity, Graph, Relationship } from '../refs.ts'

const PartnerTie = builder.objectRef<Seen<PartnerTieRecord>>('PartnerTie').implement({
  description: 'What ties a partner to one of those asked about.',
  fields: (t) => ({
    with: t.field({
      type: Entity,
      nullable: true,
      description: 'The one of them.',
      resolve: ({ view, it }) => seenOne(view, view.entity(it.with)),
    }),
    through: t.field({
      type: Entity,
      nullable: true,
      description:
        'The pact that both are parties to, or the organization that both belong to or that one of the two is.',
      resolve: ({ view, it }) => seenOne(view, view.entity(it.through)),
    }),
    relationships: t.field({
      type: [Relationship],
      complexity: { field: 1, multiplier: 2 },
      description:
        'The memberships that make it, with stage and evidence: of the one asked about, then of the partner; only one where the organization is itself one of the two.',
      resolve: ({ view, it }) => seenAll(view, it.relationships),
    }),
  }),
})
const CommonPartner = builder.objectRef<Seen<CommonPartnerRecord>>('CommonPartner').implement({
  description: 'A nation or organization that is tied to all of those asked about.',
  fields: (t) => ({
    partner: t.field({
      type: Entity,
      nullable: true,
      description: 'Who.',
      resolve: ({ view, it }) => seenOne(view, view.entity(it.partner)),
    }),
    ties: t.field({
      type: [PartnerTie],
      description:
        'Everything that ties it to them: at least one tie with each, in the order in which they were asked about.',
      resolve: ({ view, it }) => seenAll(view, it.ties),
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
        page(seenAll(view, commonPartners.fn(view, { of })), args, {
          name: 'id',
          key: ({ it }) => it.partner,
          id: ({ it }) => it.partner,
        }),
    },
    CommonPartnerConnection,
  ),
)
