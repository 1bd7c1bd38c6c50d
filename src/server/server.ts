import { openStreams } from '../api/events.ts'
import { schema } from '../api/schema.ts'
import { anonymous } from '../api/viewer.ts'
import type { Compartments } from '../facts/label.ts'
import type { Clearance } from '../facts/vocabulary.ts'
import { Budget, defaultBytes, setBudget } from '../graph/budget.ts'
import type { Graph } from '../graph/graph.ts'
import { compartmentsOfGraph } from '../graph/known-to.ts'
import { viewsOf } from '../graph/view.ts'
import { Copies } from '../store/copies.ts'
import { openGraph } from '../store/open.ts'
import type { Review } from '../store/record/kinds.ts'
import type { RecordedGraph } from '../store/record/recorded-graph.ts'
import type { Writing } from '../store/record/with-record.ts'
import { Answers } from './answers.ts'
import { createApp } from './app.ts'
import { checkAccess, credentialsOf } from './auth/access.ts'
import { labelOfAll } from './auth/at-most.ts'
import { localViewer } from './auth/authenticator.ts'
import { readExamples, readPageOperations } from './built-files.ts'
import { CompiledExecutor } from './compiled-executor.ts'
import { Counts } from './counts.ts'
import { Current } from './current.ts'
import { FastPath } from './fast-path.ts'
import { createHandler } from './handler.ts'
import { HeavyWorkers } from './heavy-workers.ts'
import { type Hook, Hooks } from './hook.ts'
import { type HookOptions, hookList, reachOf } from './hooks.ts'
import { Leaving } from './leaving.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type Listening, listen } from './listen.ts'
import { type LogLevel, textLogs } from './logs.ts'
import { type OperatorOptions, operatorHooks } from './operator-hooks.ts'
import { PersistedOperations } from './persisted.ts'
import { readOperations } from './read-operations.ts'
import { notReady } from './ready.ts'
import { requestSpans } from './request-span.ts'
import { writingBy } from './writing.ts'

export interface ServerOptions extends OperatorOptions {
  readonly data: readonly string[]
  readonly host: string
  readonly port: number
  /** Names in the Host header that are answered, besides those of this machine and the address listened on. */
  readonly hostNames?: readonly string[] | undefined
  /** The proxies before the server, by number or addresses, that tell the addresses of clients; none by default. */
  readonly trustProxy?: readonly string[] | undefined
  /** A path prefix, such as `/entente`, under which everything is served. */
  readonly base?: string | undefined
  /**
   * The clearance of all viewers of this server, and public by default. With `auth` it is the highest that a viewer
   * can have, and no bound by default.
   */
  readonly clearance?: Clearance | undefined
  /** The compartments of all viewers, and none by default. With `auth` those that any can be in, and all by default. */
  readonly compartments?: Compartments | undefined
  /** Viewers are told apart by credentials, and all others are refused. */
  readonly auth?: boolean | undefined
  /** A YAML file that says how the JWTs of an issuer of OpenID Connect tell viewers. */
  readonly oidc?: string | undefined
  /** Viewers without a credential read what is public; on an address that others reach this must be said. */
  readonly openToAll?: boolean | undefined
  readonly cors?: readonly string[] | undefined
  /** The origins whose pages may show the picture of the explorer in a frame; none by default. */
  readonly embedOrigins?: readonly string[] | undefined
  readonly limits?: Partial<Limits> | undefined
  /** The bytes of all caches of all threads together; by default they grow with the number of claims. */
  readonly cacheBytes?: number | undefined
  /** A folder of local copies of documents, of which cited paragraphs can be read. */
  readonly documents?: string | undefined
  /** A folder of persisted operations. */
  readonly operations?: string | undefined
  /** Runs only persisted operations, and those of the explorer. */
  readonly onlyPersisted?: boolean | undefined
  /** The most threads for heavy requests; with 0 the thread of the server answers them. By default 1. */
  readonly heavyWorkers?: number | undefined
  /** The folder for snapshots, which make the next start faster; without it none are written. */
  readonly snapshots?: string | undefined
  /** The file or address of a record, whose changes count beside the data. */
  readonly record?: string | undefined
  /** The milliseconds between looks for changes of other servers. */
  readonly recordPoll?: number | undefined
  /** The most milliseconds that a request waits for a change that it names; by default 5,000. */
  readonly patience?: number | undefined
  /** The milliseconds in which a server that closes still answers, so that load balancers notice; by default 0. */
  readonly drain?: number | undefined
  /** The milliseconds in which requests can finish when it closes after that; by default 5,000. */
  readonly grace?: number | undefined
  /** The author of every change through this server; without one, nobody writes. */
  readonly author?: string | undefined
  /** The number of other people who must accept what is proposed; none by default. */
  readonly review?: Review | undefined
  /** Names the way of each answer in a `Server-Timing` header. */
  readonly debug?: boolean | undefined
  /** Logs each request in a line of JSON, from this level on; by default only faults are logged, as text. */
  readonly logLevel?: LogLevel | undefined
  /** A further address, at which only `/metrics` is answered; none by default. */
  readonly metrics?: { readonly host: string; readonly port: number } | undefined
  /** Further hooks for every request, after those of the server. */
  readonly hooks?: readonly Hook[] | undefined
}

export interface Server extends Listening {
  /** As it is now. */
  readonly graph: Graph
  /** The graph with its record; undefined without one. */
  readonly recorded: RecordedGraph | undefined
  /** The author of changes, or the reason why nobody writes; undefined without a record. */
  readonly writing: Writing | undefined
  /** The address of the metrics, if they are served. */
  readonly metricsUrl: string | undefined
  /** Writes the snapshot, if one is wanted and missing. @throws if it cannot be written */
  saveSnapshot(): Promise<void>
}

/**
 * Reads the data, builds the graph and serves it.
 * @throws Problems if the data or the record is invalid, EntenteError UNREADABLE, BAD_RECORD or PORT_IN_USE
 */
export async function startServer({
  data,
  host,
  port,
  hostNames,
  trustProxy,
  base = '',
  auth = false,
  openToAll = false,
  oidc,
  clearance = auth ? 'secret' : 'public',
  compartments,
  cors = [],
  embedOrigins,
  limits = {},
  cacheBytes,
  documents,
  operations,
  onlyPersisted = false,
  heavyWorkers = 1,
  snapshots,
  record,
  recordPoll,
  patience,
  drain = 0,
  grace,
  author,
  review,
  debug,
  logLevel,
  audit,
  allowances,
  metrics,
  hooks: more = [],
}: ServerOptions): Promise<Server> {
  checkAccess({ host, auth, openToAll, record, oidc })
  // Imported only here, because it loads a library that few need.
  const logs = logLevel === undefined ? textLogs : (await import('./json-logs.ts')).jsonLogs(logLevel)
  const log = logs.fault
  const copies = documents === undefined ? undefined : await Copies.in(documents)
  const { graph, saveSnapshot, shared } = await openGraph(data, snapshots)
  const ofThread = (cacheBytes ?? defaultBytes(graph)) / (1 + heavyWorkers)
  const budget = new Budget(limits.cacheBytes ?? ofThread)
  // Imported only here, because it loads the rules for changes.
  const writing = writingBy({ host, author, review, isTold: auth, openToAll })
  const opened =
    record === undefined
      ? undefined
      : await (await import('../store/record/with-record.ts')).openRecorded(graph, record, {
          budget,
          writing,
          poll: recordPoll,
          snapshots,
          report: (problem) => logs.trouble('The record is not followed any more', problem),
        })
  const { recorded, following } = opened ?? {}
  if (!recorded) setBudget(graph, budget)
  const current = new Current(graph, opened && { ...opened, most: { clearance, compartments } })
  const credentials = auth ? await credentialsOf({ recorded, oidc, clearance, compartments, openToAll }) : undefined
  const seen = { clearance, compartments }
  const nobody = auth ? anonymous({ clearance: 'public' }) : openToAll ? anonymous(seen) : localViewer(seen, author)
  const all = { ...defaultLimits, cacheBytes: ofThread, ...limits }
  const leaving = new Leaving()
  const known = operations === undefined ? undefined : await readOperations(operations, schema)
  const counts = metrics && new Counts([...(known?.values() ?? []), ...(await readPageOperations())])
  const everything = () =>
    auth ? labelOfAll(seen, recorded?.history.highest.compartments ?? compartmentsOfGraph(graph)) : seen
  const operators = await operatorHooks({ audit, allowances, base, everything }, logs, [leaving.hook, counts?.hook])
  const options: HookOptions = {
    get context() {
      return current.contextFor(nobody)
    },
    prepareFor: (viewer = nobody) => current.prepareFor(viewer),
    contextFor: (viewer) => current.contextFor(viewer),
    authenticator: credentials,
    base,
    following,
    patience,
    host,
    hostNames,
    trustProxy,
    cors,
    debug,
    isLogged: logs.hook !== undefined,
    viewerLimits: operators.limits,
    more: [...operators.more, ...more],
  }
  const hooks = new Hooks(hookList(options))
  const reach = following && reachOf(following, options)
  const persisted = new PersistedOperations({
    budget,
    operations: known,
    isOnly: onlyPersisted,
    trusted: onlyPersisted ? await readPageOperations() : [],
  })
  const examples = await readExamples()
  const app = createApp({
    schema,
    hooks,
    limits: all,
    hasCors: cors.length > 0,
    embedOrigins,
    examples,
    persisted,
    copies,
    base,
    reach,
    notReady: async () => leaving.reason ?? (following && (await notReady(following))),
    credentials,
    log,
  })
  const workers =
    heavyWorkers > 0
      ? new HeavyWorkers({ graph, shared, recorded, limits: all, log, workers: heavyWorkers })
      : undefined
  const fastPath = new FastPath({
    hooks,
    app,
    answers: new Answers(budget),
    budget,
    executor: new CompiledExecutor(schema, all, budget),
    persisted,
    workers,
    limits: all,
  })
  const handler = createHandler({ hooks, app, fastPath, workers, limits: all, log, base, spans: requestSpans() })
  let measured: Listening | undefined
  const closeRest = async () => {
    await measured?.close()
    await workers?.close()
    await operators.close()
    await opened?.close()
  }
  const open = async () => {
    if (metrics && counts)
      // Imported only here, because it loads a library that few need.
      measured = await (await import('./metrics-server.ts')).serveMetrics({
        sources: {
          counts,
          budget,
          current,
          views: () => viewsOf(current.graph),
          streams: () => (recorded ? openStreams(recorded) : 0),
          missing: following && (() => following.missing()),
          heavy: () => workers?.load ?? { waiting: 0, running: 0 },
        },
        place: metrics,
        hooks: options,
        limits: all,
        log,
      })
    return listen(handler, { host, port, grace })
  }
  const { url, close } = await open().catch(async (error: unknown) => {
    await closeRest()
    throw error
  })
  logs.news(`serves at ${url}${base}`)
  const closeAll = async () => {
    logs.news('is about to end')
    await leaving.begin(drain)
    leaving.endStreams()
    await close()
    await closeRest()
  }
  return {
    url: url + base,
    close: closeAll,
    get graph() {
      return current.graph
    },
    recorded,
    writing: opened?.writing,
    metricsUrl: measured && `${measured.url}/metrics`,
    saveSnapshot: async () => {
      await saveSnapshot()
      await opened?.saveSnapshot()
    },
  }
}
