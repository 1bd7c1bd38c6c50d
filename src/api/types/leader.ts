import { holds } from '../../graph/episodes.ts'
import { allInView, builder, type InView } from '../builder.ts'
import { pageCost } from '../connection.ts'
import { ClaimConnection, claims } from '../lists.ts'
import { Claim, Entity, edgesOf, Leader, Node } from '../refs.ts'
import { OfficeTerm } from './office.ts'

builder.objectType(Leader, {
  description: 'A person who speaks or acts for a nation or an organization.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    offices: t.field({
      type: [OfficeTerm],
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
            `${record.id} statements`,
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
    .items.filter(({ record }) => record.kind === 'holds-office' && holds(record))
    .sort(
      (a, b) => (a.record.since?.latest ?? 0) - (b.record.since?.latest ?? 0) || (a.record.id < b.record.id ? -1 : 1),
    )
