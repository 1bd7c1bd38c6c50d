import { builder } from '../builder.ts'
import type { RateLimit as Left } from '../context.ts'

interface Limit extends Left {
  readonly cost: number
}

const RateLimit = builder.objectRef<Limit>('RateLimit').implement({
  description: 'The points that the viewer may use in an hour, and what is left of them.',
  fields: (t) => ({
    limit: t.exposeInt('limit', { description: 'The points of an hour.' }),
    cost: t.exposeInt('cost', { description: 'The points of this operation.' }),
    remaining: t.int({
      description: 'The points that are left after this operation.',
      resolve: ({ remaining, cost }) => Math.max(0, remaining - cost),
    }),
    resetAt: t.field({
      type: 'DateTime',
      description: 'The time at which all points are there again.',
      resolve: ({ resetAt }) => new Date(resetAt).toISOString(),
    }),
  }),
})

builder.queryField('rateLimit', (t) =>
  t.field({
    type: RateLimit,
    nullable: true,
    complexity: { field: 0, multiplier: 0 },
    description:
      'The points that the viewer has left. An operation uses those that its shape predicts, and at least one, also if ' +
      'its answer comes from a cache. Null on a server that does not count.',
    resolve: (_, __, { rateLimit, cost }) => rateLimit && { ...rateLimit, cost: Math.max(1, cost?.predicted ?? 1) },
  }),
)
