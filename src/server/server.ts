import { setImmediate } from 'node:timers/promises'
import { openStreams } from '../api/events.ts'
import { schema } from '../api/schema.ts'
import { anonymous } from '../api/viewer.ts'
import { Budget, defaultBytes, setBudget } from '../graph/caches/budget.ts'
import type { Graph } from '../graph/graph.ts'
import { viewsOf } from '../graph/view.ts'
import { compartmentsOfGraph } from '../graph/visible/known-to.ts'
import { Copies } from '../store/copies.ts'
import { openGraph } from '../store/open.ts'
import type { RecordedGraph } from '../store/record/recorded-graph.ts'
import type { Writing } from '../store/record/with-record.ts'
import { createApp } from './app.ts'
import { checkAccess, credentialsOf } from './auth/access.ts'
import { labelOfAll } from './auth/at-most.ts'
import { localViewer } from './auth/authenticator.ts'
import type { Credentials } from './auth/credentials.ts'
import { readExamples, readPageOperations } from './built-files.ts'
import { Current } from './current.ts'
import { Answers } from './fast/answers.ts'
import { CompiledExecutor } from './fast/compiled-executor.ts'
import { FastPath } from './fast/fast-path.ts'
import { createHandler } from './handler.ts'
import { HeavyWorkers } from './heavy/heavy-workers.ts'
import { Hooks } from './hook.ts'
import { type HookOptions, hookList, reachOf } from './hooks.ts'
import { Leaving } from './leaving.ts'
import { defaultLimits } from './limits.ts'
import { type Listening, listen } from './listen.ts'
import { Counts } from './monitoring/counts.ts'
import { type Logs, textLogs } from './monitoring/logs.ts'
import { requestSpans } from './monitoring/request-span.ts'
import { type OperatorHooks, operatorHooks } from './operator-hooks.ts'
import { PersistedOperations } from './persisted.ts'
import type { Log } from './plugins/errors.ts'
import { readOperations } from './read-operations.ts'
import { notReady } from './ready.ts'
import { type ServerOptions, type Settings, withDefaults } from './server-options.ts'
import { writingBy } from './writing.ts'

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
export async function startServer(options: ServerOptions): Promise<Server> {
  const settings = withDefaults(options)
  checkAccess(settings)
  const { host, port, grace, base, metrics } = settings
  // Imported only here, because it loads a library that few need.
  const logs =
    settings.logLevel === undefined ? textLogs : (await import('./monitoring/json-logs.ts')).jsonLogs(settings.logLevel)
  const copies = settings.documents === undefined ? undefined : await Copies.in(settings.documents)
  const data = await openData(settings, logs)
  const { current, opened } = data
  const leaving = new Leaving()
  const known = settings.operations === undefined ? undefined : await readOperations(settings.operations, schema)
  const counts = metrics && new Counts([...(known?.values() ?? []), ...(await readPageOperations())])
  const everything = everythingFor(settings, data)
  const operators = await operatorHooks({ ...settings, everything }, logs, [leaving.hook, counts?.hook])
  const credentials = settings.auth ? await credentialsOf({ ...settings, recorded: opened?.recorded }) : undefined
  const hooks = hookOptionsFor(settings, data, { operators, credentials, logs })
  const persisted = new PersistedOperations({
    budget: data.budget,
    operations: known,
    isOnly: settings.onlyPersisted,
    trusted: settings.onlyPersisted ? await readPageOperations() : [],
  })
  const examples = await readExamples()
  const parts = { hooks, persisted, examples, credentials, copies, leaving, log: logs.fault }
  const { handler, workers, limits } = handlerFor(settings, data, parts)
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
      measured = await (await import('./monitoring/metrics-server.ts')).serveMetrics({
        sources: {
          counts,
          budget: data.budget,
          current,
          views: () => viewsOf(current.graph),
          streams: () => (opened ? openStreams(opened.recorded) : 0),
          missing: opened && (() => opened.following.missing()),
          heavy: () => workers?.load ?? { waiting: 0, running: 0, heap: 0, caches: 0 },
        },
        place: metrics,
        hooks,
        limits,
        log: logs.fault,
      })
    return listen(handler, { host, port, grace })
  }
  const { url, close } = await open().catch(async (error: unknown) => {
    await closeRest()
    throw error
  })
  logs.news(`serves at ${url}${base}`)
  return {
    url: url + base,
    close: async () => {
      logs.news('is about to end')
      await leaving.begin(settings.drain)
      leaving.endStreams()
      await close()
      await closeRest()
    },
    get graph() {
      return current.graph
    },
    recorded: opened?.recorded,
    writing: opened?.writing,
    metricsUrl: measured && `${measured.url}/metrics`,
    saveSnapshot: async () => {
      await data.saveSnapshot(() => workers?.pause() ?? setImmediate())
      await workers?.renew()
    },
  }
}

type Data = Awaited<ReturnType<typeof openData>>

/** The graph with its record, and the budget of the caches of this thread. */
async function openData(settings: Settings, logs: Logs) {
  const { record, snapshots, heavyWorkers, limits } = settings
  const { graph, saveSnapshot, shared } = await openGraph(settings.data, snapshots)
  const cacheBytes = (settings.cacheBytes ?? defaultBytes(graph)) / (1 + heavyWorkers)
  const own = (settings.cacheBytes ?? defaultBytes(graph, heavyWorkers > 0)) / (1 + heavyWorkers)
  const budget = new Budget(limits.cacheBytes ?? own)
  const opened =
    record === undefined
      ? undefined
      : // Imported only here, because it loads the rules for changes.
        await (await import('../store/record/with-record.ts')).openRecorded(graph, record, {
          budget,
          writing: writingBy({ ...settings, isTold: settings.auth }),
          poll: settings.recordPoll,
          snapshots,
          report: (problem) => logs.trouble('The record is not followed any more', problem),
        })
  if (!opened) setBudget(graph, budget)
  return {
    graph,
    shared,
    opened,
    budget,
    /** The bytes of the caches of each worker thread. */
    cacheBytes,
    current: new Current(
      graph,
      opened && { ...opened, most: { clearance: settings.clearance, compartments: settings.compartments } },
    ),
    /** @param pause lets others run */
    saveSnapshot: async (pause: () => Promise<unknown>) => {
      await saveSnapshot(pause)
      await opened?.saveSnapshot()
    },
  }
}

/** The label of somebody who sees all that the server shows to anybody. */
const everythingFor =
  ({ auth, clearance, compartments }: Settings, { graph, opened }: Data) =>
  () => {
    const seen = { clearance, compartments }
    if (!auth) return seen
    return labelOfAll(seen, opened?.recorded.history.highest.compartments ?? compartmentsOfGraph(graph))
  }

interface Asking {
  readonly operators: OperatorHooks
  readonly credentials: Credentials | undefined
  readonly logs: Logs
}

/** The options of the hooks that each request passes, with its viewer if no credential tells one. */
function hookOptionsFor(settings: Settings, data: Data, { operators, credentials, logs }: Asking): HookOptions {
  const { current, opened } = data
  const { auth, openToAll, clearance, compartments, author } = settings
  const { base, patience, host, hostNames, trustProxy, cors, debug } = settings
  const seen = { clearance, compartments }
  const nobody = auth ? anonymous({ clearance: 'public' }) : openToAll ? anonymous(seen) : localViewer(seen, author)
  return {
    get context() {
      return current.contextFor(nobody)
    },
    prepareFor: (viewer = nobody) => current.prepareFor(viewer),
    contextFor: (viewer) => current.contextFor(viewer),
    authenticator: credentials,
    base,
    following: opened?.following,
    patience,
    host,
    hostNames,
    trustProxy,
    cors,
    debug,
    isLogged: logs.hook !== undefined,
    viewerLimits: operators.limits,
    more: [...operators.more, ...settings.hooks],
  }
}

interface Parts {
  readonly hooks: HookOptions
  readonly persisted: PersistedOperations
  readonly examples: readonly string[]
  readonly credentials: Credentials | undefined
  readonly copies: Copies | undefined
  readonly leaving: Leaving
  readonly log: Log
}

/** The handler of all requests, with the worker threads that answer heavy ones. */
function handlerFor(settings: Settings, data: Data, parts: Parts) {
  const { base, cors, embedOrigins, heavyWorkers } = settings
  const { graph, shared, budget, opened } = data
  const { persisted, leaving, log } = parts
  const following = opened?.following
  const limits = { ...defaultLimits, cacheBytes: data.cacheBytes, ...settings.limits }
  const hooks = new Hooks(hookList(parts.hooks))
  const app = createApp({
    schema,
    hooks,
    limits,
    hasCors: cors.length > 0,
    embedOrigins,
    examples: parts.examples,
    persisted,
    copies: parts.copies,
    base,
    reach: following && reachOf(following, parts.hooks),
    notReady: async () => leaving.reason ?? (following && (await notReady(following))),
    credentials: parts.credentials,
    log,
  })
  const workers =
    heavyWorkers > 0
      ? new HeavyWorkers({ graph, shared, recorded: opened?.recorded, limits, log, workers: heavyWorkers })
      : undefined
  const fastPath = new FastPath({
    hooks,
    app,
    answers: new Answers(budget),
    budget,
    executor: new CompiledExecutor(schema, limits, budget),
    persisted,
    workers,
    limits,
  })
  const handler = createHandler({ hooks, app, fastPath, workers, limits, log, base, spans: requestSpans() })
  return { handler, workers, limits }
}
