import type { GraphQLSchema } from 'graphql'
import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import type { Context } from '../api/context.ts'
import type { Limits } from './limits.ts'
import { useAccess } from './plugins/access.ts'
import { useBody } from './plugins/body.ts'
import { useCost } from './plugins/cost.ts'
import { type Log, useErrors } from './plugins/errors.ts'
import { useExport } from './plugins/export.ts'
import { useGraphiQL } from './plugins/graphiql.ts'
import { useHeaders } from './plugins/headers.ts'
import { useOperation } from './plugins/operation.ts'
import { endpoint, useRoutes } from './plugins/routes.ts'
import { useSize } from './plugins/size.ts'

export interface AppOptions {
  readonly schema: GraphQLSchema
  readonly context: Context
  readonly limits: Limits
  /** The origins of other pages that may read the answers; none by default. */
  readonly cors: readonly string[]
  /** The operations that GraphiQL opens with. */
  readonly examples: readonly string[]
  readonly log: Log
}

export type App = YogaServerInstance<object, object>

/** The HTTP side of the API, as one ordered list of plugins. */
export function createApp({ schema, context, limits, cors, examples, log }: AppOptions): App {
  return createYoga({
    schema,
    graphqlEndpoint: endpoint,
    plugins: [
      useHeaders(),
      useExport(context, log),
      useRoutes(),
      useGraphiQL(examples),
      useBody(limits.bodyBytes),
      useSize(limits),
      useOperation(),
      useAccess(context),
      useCost(limits),
      useErrors(log),
    ],
    // Yoga would let every page read the answers; ours are for our own pages and for those that the operator names.
    cors: cors.length > 0 && { origin: [...cors], methods: ['GET', 'POST'], credentials: false },
    // The plugins above take the place of these.
    graphiql: false,
    landingPage: false,
    multipart: false,
    maskedErrors: false,
    logging: false,
  })
}
