import type { GraphQLSchema } from 'graphql'
import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import type { Copies } from '../store/copies.ts'
import type { Credentials } from './auth/credentials.ts'
import type { Hooks } from './hook.ts'
import type { Limits } from './limits.ts'
import type { PersistedOperations } from './persisted.ts'
import { type Reach, useAtLeast } from './plugins/at-least.ts'
import { useBody } from './plugins/body.ts'
import { useBounds } from './plugins/bounds.ts'
import { useCost } from './plugins/cost.ts'
import { type Log, useErrors } from './plugins/errors.ts'
import { useEvents } from './plugins/events.ts'
import { useExplorer } from './plugins/explorer.ts'
import { useExport } from './plugins/export.ts'
import { useFilters } from './plugins/filters.ts'
import { useGraphiQL } from './plugins/graphiql.ts'
import { useIncremental } from './plugins/incremental.ts'
import { useOperation } from './plugins/operation.ts'
import { usePassages } from './plugins/passages.ts'
import { extraParamNames, usePersisted } from './plugins/persisted.ts'
import { type ServerContext, useRequestState } from './plugins/request-state.ts'
import { endpoint, noHealthCheck, useRoutes } from './plugins/routes.ts'
import { useSchemaFiles } from './plugins/schema.ts'
import { useSessions } from './plugins/sessions.ts'
import { useSize } from './plugins/size.ts'
import { useThen } from './plugins/then.ts'

interface AppOptions {
  readonly schema: GraphQLSchema
  readonly hooks: Hooks
  readonly limits: Limits
  /** True if pages of other origins may read answers, and so ask first. */
  readonly hasCors: boolean
  /** The origins whose pages may show the picture of the explorer in a frame. */
  readonly embedOrigins?: readonly string[] | undefined
  /** The operations that GraphiQL opens as tabs. */
  readonly examples: readonly string[]
  readonly persisted: PersistedOperations
  /** Local copies of documents, of which cited paragraphs can be read. */
  readonly copies?: Copies | undefined
  /** The path prefix at which the server is, for messages. */
  readonly base?: string | undefined
  /** The reason for which a load balancer should send no requests for now; undefined without one. */
  readonly notReady?: (() => Promise<string | undefined>) | undefined
  /** Waits for a change that an operation names; absent where the request has waited already. */
  readonly reach?: Reach | undefined
  /** They let people log in on the page. */
  readonly credentials?: Credentials | undefined
  readonly log: Log
}

/** The part of Yoga that the server uses. */
export type App = Pick<YogaServerInstance<ServerContext, object>, 'fetch'> & NodeApp

/** Answers requests of Node. */
export type NodeApp = Pick<YogaServerInstance<ServerContext, object>, 'handleNodeRequestAndResponse'>

/** Everything that Yoga answers, as one ordered list of plugins. Concerns of every request are hooks (hooks.ts). */
export function createApp({
  schema,
  hooks,
  limits,
  hasCors,
  embedOrigins = [],
  examples,
  persisted,
  copies,
  base = '',
  notReady,
  reach,
  credentials,
  log,
}: AppOptions): App {
  return createYoga<ServerContext>({
    schema,
    graphqlEndpoint: endpoint,
    plugins: [
      useExport(log),
      useExplorer(embedOrigins),
      usePassages(copies),
      useSchemaFiles(schema),
      useSessions(credentials, base),
      useRoutes(base, notReady),
      useGraphiQL(examples),
      useBody(limits.bodyBytes),
      usePersisted(persisted),
      useSize(limits),
      useOperation(),
      useRequestState(hooks),
      useThen(),
      ...(reach ? [useAtLeast(reach)] : []),
      useCost(limits),
      useFilters(),
      useIncremental(),
      useBounds(limits),
      useErrors(log),
      useEvents(hooks, limits),
    ],
    // Yoga answers preflight requests; a hook (hooks/cors.ts) adds the headers to every answer.
    cors: hasCors && (() => false),
    extraParamNames,
    // The plugins above replace these.
    healthCheckEndpoint: noHealthCheck,
    graphiql: false,
    landingPage: false,
    multipart: false,
    maskedErrors: false,
    logging: false,
  })
}
