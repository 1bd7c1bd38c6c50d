import { schema } from '../api/schema.ts'
import type { Clearance } from '../facts/vocabulary.ts'
import type { Graph } from '../graph/graph.ts'
import { openGraph } from '../store/open.ts'
import { Answers } from './answers.ts'
import { createApp } from './app.ts'
import { CompiledExecutor } from './compiled-executor.ts'
import { readExamples } from './examples.ts'
import { createFastPath } from './fast-path.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type Listening, listen } from './listen.ts'
import type { Log } from './plugins/errors.ts'

export interface ServerOptions {
  readonly data: readonly string[]
  readonly host: string
  readonly port: number
  /** What the viewers of this server may see; what is left out is public. */
  readonly clearance?: Clearance | undefined
  readonly cors?: readonly string[] | undefined
  readonly limits?: Partial<Limits> | undefined
  /** The folder for snapshots, from which the next start is quicker; left out, there are none. */
  readonly snapshots?: string | undefined
}

export interface Server extends Listening {
  readonly graph: Graph
  /** Writes the snapshot, where one is wanted and there is none. @throws where it cannot be written */
  keep(): Promise<void>
}

/**
 * Reads the data, builds the graph and serves it.
 * @throws Problems when the data is wrong, EntenteError UNREADABLE or PORT_IN_USE.
 */
export async function startServer({
  data,
  host,
  port,
  clearance = 'public',
  cors = [],
  limits = {},
  snapshots,
}: ServerOptions): Promise<Server> {
  const { graph, keep } = await openGraph(data, snapshots)
  const context = { graph, clearance }
  const all = { ...defaultLimits, ...limits }
  const app = createApp({
    schema,
    context,
    limits: all,
    cors,
    examples: await readExamples(),
    log,
  })
  // What takes long has to be waited for, and so it is Yoga's.
  const executor = new CompiledExecutor(schema, { ...context, runInWorker: refuseToWait }, all)
  const front = createFastPath({
    app,
    answers: new Answers(all.answerBytes),
    executor,
    limits: all,
    version: `${graph.revision} ${clearance}`,
    log,
  })
  return { ...(await listen(front, { host, port })), graph, keep }
}

function refuseToWait(): never {
  throw new Error('what is worked out aside has to be waited for')
}

const log: Log = (reference, fault) => console.error(`${new Date().toISOString()} INTERNAL ${reference}`, fault)
