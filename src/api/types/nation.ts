import { builder } from '../builder.ts'
import { Entity, Nation, Node } from '../refs.ts'

builder.objectType(Nation, {
  description: 'A state.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    alpha2: t.string({ nullable: true, description: 'Its ISO 3166-1 alpha-2 code.', resolve: ({ it }) => it.alpha2 }),
    alpha3: t.string({ nullable: true, description: 'Its ISO 3166-1 alpha-3 code.', resolve: ({ it }) => it.alpha3 }),
    numeric: t.string({ nullable: true, description: 'Its ISO 3166-1 numeric code, three digits.', resolve: ({ it }) => it.numeric }),
  }),
})
