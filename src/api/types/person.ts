import { allInView, builder, listInView } from '../builder.ts'
import { byId, find } from '../find.ts'
import * as lists from '../lists/lists.ts'
import { Claim, Entity, Graph, Leader, Node, Person } from '../refs.ts'

builder.objectType(Person, {
  description: 'A person who is no leader: one who speaks or acts for no nation or organization.',
  interfaces: [Node, Entity],
})

for (const speaker of [Leader, Person])
  builder.objectField(speaker, 'statements', (t) =>
    t.connection(
      {
        type: Claim,
        args: lists.claims.args,
        description: 'Claims that documents attribute to the person.',
        resolve: ({ view, record: { id } }, args) => {
          const said = view.claimsNaming(id).filter(({ speakers }) => speakers.includes(id))
          return lists.claims.page(view, `${id} statements`, allInView(view, said), args)
        },
      },
      lists.ClaimConnection,
    ),
  )

builder.objectFields(Graph, (t) => ({
  person: t.field({
    type: Person,
    nullable: true,
    args: byId,
    description: 'The person with this id; null if the lens hides it. Leaders are under `leader`.',
    resolve: (view, { id }) => find(view, 'person', id),
  }),
  persons: t.connection(
    {
      type: Person,
      args: lists.persons.args,
      description: 'Persons that the lens shows, without leaders.',
      resolve: (view, args) => lists.persons.page(view, 'persons', listInView(view, view.entitiesOf('person')), args),
    },
    lists.PersonConnection,
  ),
}))
