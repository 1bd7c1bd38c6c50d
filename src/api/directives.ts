import { DirectiveLocation, GraphQLBoolean, GraphQLDirective, GraphQLInt, GraphQLNonNull, GraphQLString } from 'graphql'

/** The directives of incremental delivery (deferSpec 20220824), which Yoga's executor follows. */

const condition = { type: new GraphQLNonNull(GraphQLBoolean), defaultValue: true }
const label = { type: GraphQLString, description: 'A name that the part carries; unique in the operation.' }

export const deferDirective = new GraphQLDirective({
  name: 'defer',
  description:
    'Sends the fields of the fragment after the rest of the answer, to clients that accept `multipart/mixed`. ' +
    'Others get everything at once.',
  locations: [DirectiveLocation.FRAGMENT_SPREAD, DirectiveLocation.INLINE_FRAGMENT],
  args: { if: { ...condition, description: 'False sends the fields with the rest.' }, label },
})

export const streamDirective = new GraphQLDirective({
  name: 'stream',
  description:
    'Sends the items of the list one by one after the rest of the answer, to clients that accept ' +
    '`multipart/mixed`. Others get everything at once.',
  locations: [DirectiveLocation.FIELD],
  args: {
    if: { ...condition, description: 'False sends the items with the rest.' },
    label,
    initialCount: {
      type: GraphQLInt,
      defaultValue: 0,
      description: 'The number of items to send with the rest, 0 or more.',
    },
  },
})
