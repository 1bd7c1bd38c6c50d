import { builder } from '../builder.ts'
import type { OperationCost } from '../context.ts'

const Cost = builder.objectRef<OperationCost>('OperationCost').implement({
  description: 'The predicted cost of an operation, and the limit of this server.',
  fields: (t) => ({
    predicted: t.exposeInt('predicted', {
      description: 'The cost that the shape of the operation and its variables predict, without this field.',
    }),
    limit: t.exposeInt('limit', { description: 'The limit; an operation that costs more is TOO_COSTLY.' }),
  }),
})

builder.queryField('cost', (t) =>
  t.field({
    type: Cost,
    args: {
      dryRun: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Predicts the cost and runs nothing: the answer has only this field. It is never TOO_COSTLY.',
      }),
    },
    complexity: { field: 0, multiplier: 0 },
    description:
      'The cost of the operation that selects this field, next to its other fields or, with `dryRun`, before. Unless ' +
      'it is a dry run, `extensions.cost` at the end of the answer has both numbers beside `paid`: the points that ' +
      'its run took of the processor. An answer from the cache tells what making it took.',
    resolve: (_, __, { cost }) => {
      if (!cost) throw new Error('only the server predicts costs')
      return cost
    },
  }),
)
