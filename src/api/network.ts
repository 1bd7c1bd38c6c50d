import { builder } from './builder.ts'
import { RelationshipKindEnum, TieWeightEnum } from './enums.ts'

/** The arguments of questions about the whole network. */

export const kindsArg = builder.args((t) => ({
  kinds: t.field({
    type: [RelationshipKindEnum],
    description: 'Only relationships of these kinds tie entities. Left out: all, derived ones included.',
  }),
}))

export const networkArgs = {
  ...kindsArg,
  ...builder.args((t) => ({
    weight: t.field({ type: TieWeightEnum, description: 'What makes a tie strong. Left out: CORROBORATION.' }),
  })),
}
