import { holds } from '../../graph/episodes.ts'
import { builder, type InView } from '../builder.ts'
import { growing } from '../growing.ts'
import { Entity, edgesOf, Leader, Node } from '../refs.ts'
import { terms } from './office.ts'

builder.objectType(Leader, {
  description: 'A person who speaks or acts for a nation or an organization.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    ...growing(t, 'offices', {
      ...terms,
      description: 'Offices held at or before the date of the lens, in chronological order.',
      items: (leader: Parameters<typeof officesOf>[0]) => officesOf(leader),
    }),
  }),
})

const officesOf = (leader: Parameters<typeof edgesOf>[0] & InView<{ readonly kind: 'leader' }>) =>
  edgesOf(leader, { ended: true })
    .items.filter(({ record }) => record.kind === 'holds-office' && holds(record))
    .sort(
      (a, b) => (a.record.since?.latest ?? 0) - (b.record.since?.latest ?? 0) || (a.record.id < b.record.id ? -1 : 1),
    )
