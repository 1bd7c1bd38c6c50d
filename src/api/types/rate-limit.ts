import { builder } from '../builder.ts'
import type { RateLimit as Left } from '../context.ts'

interface Limit extends Left {
  readonly cost: number
}

const RateLimit = builder.objectRef<Limit>('RateLimit').implement({
  description: 'The points that a viewer may use in an hour, and what is left of them.',
  fields: (t) => ({
    limit: t.exposeInt('limit', { description: 'The points of an hour.' }),
    cost: t.exposeInt('cost', { description: 'The points of this operation.' }),
    remaining: t.exposeInt('remaining', { description: 'The points that are left after this operation.' }),
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
      'The points that the viewer may use. An operation takes those that its shape predicts, and at least one, also ' +
      'if its answer comes from a cache. If fewer are left, it is RATE_LIMITED and does not run. Null on a server ' +
      'that counts none.',
    resolve: (_, __, { rateLimit, cost }) => rateLimit && { ...rateLimit, cost: Math.max(1, cost?.predicted ?? 1) },
  }),
)
