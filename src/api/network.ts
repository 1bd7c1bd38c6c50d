import { builder } from './builder.ts'
import { EdgeWeightEnum, RelationshipKindEnum } from './enums.ts'

/** The arguments of analyses of the whole network. */

const kindsArg = builder.args((t) => ({
  kinds: t.field({
    type: [RelationshipKindEnum],
    description: 'Limits the network to relationships of these kinds. Default: all kinds, derived ones included.',
  }),
}))

export const networkArgs = {
  ...kindsArg,
  ...builder.args((t) => ({
    weight: t.field({ type: EdgeWeightEnum, description: 'The weight of an edge. Default: CORROBORATION.' }),
  })),
}
