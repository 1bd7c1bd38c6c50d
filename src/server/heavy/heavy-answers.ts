import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Notes, objectsIn } from '../../api/changes/notes.ts'
import { schema } from '../../api/schema.ts'
import { type Budget, Cache, Size } from '../../graph/caches/budget.ts'
import type { Graph } from '../../graph/graph.ts'
import { tracedAt } from '../../graph/traced.ts'
import { knownTo } from '../../graph/visible/known-to.ts'
import type { RecordedGraph } from '../../store/record/recorded-graph.ts'
import { type App, createApp } from '../app.ts'
import { fetchFromYoga, streamFromYoga } from '../ask-yoga.ts'
import { bodyOf, type StreamedAnswer, type WholeAnswer } from '../fast/answers.ts'
import { CompiledExecutor } from '../fast/compiled-executor.ts'
import { Hooks } from '../hook.ts'
import type { Limits } from '../limits.ts'
import { PersistedOperations } from '../persisted.ts'
import type { Log } from '../plugins/errors.ts'
import { endpoint } from '../plugins/routes.ts'
import { ID_HEADER } from '../request-id.ts'
import { RequestState } from '../request-state.ts'
import { endsAtDeadline } from './bounds.ts'
import type { HeavyRequest } from './heavy-request.ts'

export type HeavyAnswer = WholeAnswer | StreamedAnswer

/** Approximate bytes of the cached headers of a kind of requests. */
const HEADERS = 1_000

interface HeavyAnswersOptions {
  readonly graph: Graph
  /** The graph with a record; it counts if there is one. */
  readonly recorded: RecordedGraph | undefined
  readonly budget: Budget
  readonly limits: Limits
  readonly log: Log
}

/** Answers heavy requests in a worker thread, by the same plans and the same plugins as the server itself. */
export class HeavyAnswers {
  readonly #options: HeavyAnswersOptions
  readonly #limits: Limits
  readonly #app: App
  readonly #executor: CompiledExecutor
  /** The headers of answers without errors, by the Accept header. */
  readonly #headers: Cache<string, readonly string[]>

  constructor(options: HeavyAnswersOptions) {
    const { budget, limits, log } = options
    this.#options = options
    this.#headers = new Cache(budget, 'operations', (_, accept) => new Size(HEADERS + 2 * accept.length))
    // The server has checked the body, and a persisted operation may be longer.
    this.#limits = { ...limits, bodyBytes: Infinity }
    this.#app = createApp({
      schema,
      hooks: new Hooks([]),
      limits: this.#limits,
      hasCors: false,
      examples: [],
      persisted: new PersistedOperations({ budget }),
      log,
    })
    this.#executor = new CompiledExecutor(schema, this.#limits, budget)
  }

  /** @param left in shared memory; not zero once the client has left */
  answer(request: HeavyRequest, left: Int32Array): Promise<HeavyAnswer & { readonly state: RequestState }> {
    return tracedAt(request.trace, 'heavy', () => this.#answer(request, left))
  }

  async #answer(request: HeavyRequest, left: Int32Array) {
    const state = this.#stateFor(request, left)
    const { asked, accept } = request
    if (typeof asked === 'string') return { ...(await streamFromYoga(this.#app, state, undefined)), state }
    const body = Buffer.from(JSON.stringify(asked))
    if (/text\/|multipart\//.test(accept)) return { ...(await streamFromYoga(this.#app, state, body)), state }
    // Without asking Yoga first, because the server has checked the operation.
    this.#executor.prepare(asked)
    const written = this.#executor.find(asked)?.write(state)
    if (written !== undefined && state.notes) state.notes.seen = objectsIn(JSON.parse(String(written)).data)
    const answer: WholeAnswer =
      written === undefined
        ? await fetchFromYoga(this.#app, state, body)
        : { status: 200, headers: await this.#headersFor(request, left), ...bodyOf(written) }
    return { ...answer, state }
  }

  /** Yoga chooses the headers of answers without errors by the Accept header alone. */
  async #headersFor({ accept, ...seen }: HeavyRequest, left: Int32Array): Promise<readonly string[]> {
    const known = this.#headers.get(accept)
    if (known) return known
    const asked = { query: '{ __typename }' }
    const state = this.#stateFor({ ...seen, accept, asked }, left)
    const { headers } = await fetchFromYoga(this.#app, state, Buffer.from(JSON.stringify(asked)))
    this.#headers.set(accept, headers)
    return headers
  }

  #stateFor(
    { id, isNoted, rateLimit, predicted, accept, clearance, compartments, viewer, record, asked }: HeavyRequest,
    left: Int32Array,
  ): RequestState {
    const isExport = typeof asked === 'string'
    const request = Object.assign(new IncomingMessage(new Socket()), {
      method: isExport ? 'GET' : 'POST',
      url: isExport ? asked : endpoint,
      headers: { accept, [ID_HEADER]: id, ...(!isExport && { 'content-type': 'application/json' }) },
    })
    const state = new RequestState(request, new ServerResponse(request))
    if (isNoted) state.notes = new Notes()
    state.rateLimit = rateLimit
    state.predicted = predicted
    const { graph, recorded } = this.#options
    const seen = { clearance, compartments, viewer }
    state.context =
      recorded && record
        ? { ...seen, graph: knownTo(recorded.at(record.seq), compartments), record: { ...record, recorded } }
        : { ...seen, graph: knownTo(graph, compartments) }
    state.bounds = endsAtDeadline(this.#limits, { left, exports: isExport })
    return state
  }
}
