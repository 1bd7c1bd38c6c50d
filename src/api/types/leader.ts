import { builder, type Seen, seenAll } from '../builder.ts'
import { pageCost } from '../connection.ts'
import { ClaimConnection, claims } from '../lists.ts'
import { Claim, Entity, Leader, Node, Relationship, type Tie, tiesOf } from '../refs.ts'

const Office = builder.objectRef<Tie>('Office').implement({
  description: 'An office that a leader holds or held.',
  fields: (t) => ({
    title: t.string({
      nullable: true,
      description: 'The office, as the documents name it.',
      resolve: ({ it }) => it.qualifiers.office,
    }),
    in: t.field({
      type: Entity,
      description: 'The nation or organization.',
      resolve: ({ view, other }) => ({ view, it: other }),
    }),
    relationship: t.field({
      type: Relationship,
      description: 'Since when, until when, and which claims say so.',
      resolve: (tie) => tie,
    }),
  }),
})

builder.objectType(Leader, {
  description: 'A person who speaks or acts for a nation or an organization.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    offices: t.field({
      type: [Office],
      description: 'The offices held up to the date of the lens, past ones too, in the order of time.',
      resolve: (leader) => officesOf(leader),
    }),
    statements: t.connection(
      {
        type: Claim,
        args: claims.args,
        complexity: pageCost,
        description: 'The claims that documents attribute to the leader.',
        resolve: ({ view, it }, args) =>
          claims.page(
            view,
            seenAll(
              view,
              view.claimsNaming(it.id).filter(({ speakers }) => speakers.includes(it.id)),
            ),
            args,
          ),
      },
      ClaimConnection,
    ),
  }),
})

const officesOf = (leader: Parameters<typeof tiesOf>[0] & Seen<{ readonly kind: 'leader' }>) =>
  tiesOf(leader, { ended: true })
    .filter(({ it }) => it.kind === 'holds-office' && it.stance !== 'denied')
    .sort((a, b) => (a.it.since?.latest ?? 0) - (b.it.since?.latest ?? 0) || (a.it.id < b.it.id ? -1 : 1))
