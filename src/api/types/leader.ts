import { allInView, builder, type InView } from '../builder.ts'
import { pageCost } from '../connection.ts'
import { ClaimConnection, claims } from '../lists.ts'
import { Claim, type Edge, Entity, edgesOf, Leader, Node, Relationship } from '../refs.ts'

const Office = builder.objectRef<Edge>('Office').implement({
  description: 'An office that a leader holds or held.',
  fields: (t) => ({
    title: t.string({
      nullable: true,
      description: 'The title of the office in the words of the documents; null if none gives it.',
      resolve: ({ record }) => record.qualifiers.office,
    }),
    in: t.field({
      type: Entity,
      description: 'The nation or organization that the office belongs to.',
      resolve: ({ view, other }) => ({ view, record: other }),
    }),
    relationship: t.field({
      type: Relationship,
      description: 'The relationship that holds the start, the end and the claims.',
      resolve: (edge) => edge,
    }),
  }),
})

builder.objectType(Leader, {
  description: 'A person who speaks or acts for a nation or an organization.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    offices: t.field({
      type: [Office],
      description: 'Offices held at or before the date of the lens, in chronological order.',
      resolve: (leader) => officesOf(leader),
    }),
    statements: t.connection(
      {
        type: Claim,
        args: claims.args,
        complexity: pageCost,
        description: 'Claims that documents attribute to the leader.',
        resolve: ({ view, record }, args) =>
          claims.page(
            view,
            allInView(
              view,
              view.claimsNaming(record.id).filter(({ speakers }) => speakers.includes(record.id)),
            ),
            args,
          ),
      },
      ClaimConnection,
    ),
  }),
})

const officesOf = (leader: Parameters<typeof edgesOf>[0] & InView<{ readonly kind: 'leader' }>) =>
  edgesOf(leader, { ended: true })
    .filter(({ record }) => record.kind === 'holds-office' && record.stance !== 'denied')
    .sort(
      (a, b) => (a.record.since?.latest ?? 0) - (b.record.since?.latest ?? 0) || (a.record.id < b.record.id ? -1 : 1),
    )
