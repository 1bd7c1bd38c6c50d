import { schema } from '../api/schema.ts'
import type { Clearance } from '../facts/vocabulary.ts'
import type { Graph } from '../graph/graph.ts'
import { openGraph } from '../store/open.ts'
import { Answers } from './answers.ts'
import { createApp } from './app.ts'
import { CompiledExecutor } from './compiled-executor.ts'
import { readExamples } from './examples.ts'
import { FastPath } from './fast-path.ts'
import { createHandler } from './handler.ts'
import { type Hook, Hooks } from './hook.ts'
import { hookList } from './hooks.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type Listening, listen } from './listen.ts'
import type { Log } from './plugins/errors.ts'

export interface ServerOptions {
  readonly data: readonly string[]
  readonly host: string
  readonly port: number
  /** The clearance of all viewers of this server; public by default. */
  readonly clearance?: Clearance | undefined
  readonly cors?: readonly string[] | undefined
  readonly limits?: Partial<Limits> | undefined
  /** The folder for snapshots, which make the next start faster; without it none are written. */
  readonly snapshots?: string | undefined
  /** Names the way of each answer in a `Server-Timing` header. */
  readonly debug?: boolean | undefined
  /** Further hooks for every request, after those of the server. */
  readonly hooks?: readonly Hook[] | undefined
}

export interface Server extends Listening {
  readonly graph: Graph
  /** Writes the snapshot, if one is wanted and missing. @throws if it cannot be written */
  keep(): Promise<void>
}

/**
 * Reads the data, builds the graph and serves it.
 * @throws Problems if the data is invalid, EntenteError UNREADABLE or PORT_IN_USE
 */
export async function startServer({
  data,
  host,
  port,
  clearance = 'public',
  cors = [],
  limits = {},
  snapshots,
  debug,
  hooks: more,
}: ServerOptions): Promise<Server> {
  const { graph, keep } = await openGraph(data, snapshots)
  const all = { ...defaultLimits, ...limits }
  const hooks = new Hooks(hookList({ context: { graph, clearance }, cors, debug, more }))
  const app = createApp({ schema, hooks, limits: all, hasCors: cors.length > 0, examples: await readExamples(), log })
  const fastPath = new FastPath({
    hooks,
    app,
    answers: new Answers(all.answerBytes),
    executor: new CompiledExecutor(schema, all),
    limits: all,
  })
  const handler = createHandler({ hooks, app, fastPath, log })
  return { ...(await listen(handler, { host, port })), graph, keep }
}

const log: Log = (reference, fault) => console.error(`${new Date().toISOString()} INTERNAL ${reference}`, fault)
