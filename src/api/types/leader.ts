import { builder } from '../builder.ts'
import { growing } from '../lists/growing.ts'
import { Entity, Leader, Node } from '../refs.ts'
import { officesOf } from '../terms.ts'
import { terms } from './office.ts'

builder.objectType(Leader, {
  description: 'A person who speaks or acts for a nation or an organization.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    ...growing(t, 'offices', {
      ...terms,
      description: 'Offices held at or before the date of the lens, in chronological order.',
      items: (leader) => officesOf(leader),
    }),
  }),
})
