import type { IncomingMessage, ServerResponse } from 'node:http'
import { type DocumentNode, type OperationDefinitionNode, visit } from 'graphql'
import type { Audit } from '../api/changes/audit.ts'
import type { Notes } from '../api/changes/notes.ts'
import type { Context, ContextRecord, RateLimit } from '../api/context.ts'
import { POINTS_PER_MS } from '../api/prices/price.ts'
import type { Viewer } from '../api/viewer.ts'
import { memoize } from '../graph/caches/get-or-insert.ts'
import { placeInTrace } from '../graph/traced.ts'
import type { Allowance } from './allowances.ts'
import type { Found } from './auth/authenticator.ts'
import { type Client, DirectClient } from './client.ts'
import type { Bounds } from './heavy/bounds.ts'
import type { HeavyRequest } from './heavy/heavy-request.ts'
import type { Turn } from './heavy/turns.ts'
import type { RequestWatch } from './heavy/watch.ts'
import { idIn, newId } from './request-id.ts'

/**
 * Every way in which a request can be answered. With ENTENTE_DEBUG=1 each answer names its way in a `Server-Timing`
 * header.
 */
export const ways = {
  cached: 'an equal request was answered before, and the answer was in memory',
  compiled: 'a compiled plan wrote the answer',
  yoga: 'Yoga executed the operation, and the fast path learned from the answer',
  'yoga-node': 'Yoga handled the request alone, since the fast path takes only plain JSON',
  heavy: 'a worker thread that has the graph made the answer',
  export: 'an export was streamed',
  explorer: 'a file of the explorer page',
  graphiql: 'the GraphiQL page',
  passage: 'a paragraph of a document was read from its local copy',
  schema: 'the schema as a text or as JSON',
  health: 'the health check',
  session: 'someone logged in or out',
  'not-modified': 'status 304: the client has the answer already',
  refused: 'the request was refused before anything was done for it',
  failed: 'a fault of the server',
  'client-left': 'the client left before there was an answer',
} as const
export type Way = keyof typeof ways

/** The operation of a GraphQL request. */
export interface Operation {
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly name: string | undefined
  /** True if equal requests can have different answers in the same revision, so that none is kept. */
  readonly isVolatile: boolean
}

export const operationOf = ({ operation, name }: OperationDefinitionNode, document: DocumentNode): Operation => ({
  type: operation,
  name: name?.value,
  isVolatile: namesVolatile(document),
})

/** Fields whose values change without a change to the graph. */
const volatile = new Set(['audit', 'rateLimit'])
const namesVolatile = memoize((document: DocumentNode): boolean => {
  let found = false
  visit(document, {
    Field: ({ name }) => {
      found ||= volatile.has(name.value)
    },
  })
  return found
})

/** The span of a request that is traced. */
export interface SpanOfRequest {
  /** Runs a part of the request; spans that begin in it are below this one. */
  run<T>(part: () => T): T
  end(state: RequestState): void
}

/** The phases of a request in their order; each hook may act in any of them. */
export const phases = ['requestBegins', 'operationKnown', 'answerReady', 'responseSent'] as const
export type Phase = (typeof phases)[number]

/** One request and its response, as hooks see them. */
export class RequestState {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** The time at which it began, by `performance.now()`. */
  readonly begun = performance.now()
  /** Headers that hooks add to the answer, names and values in turn. */
  readonly headers: string[] = []
  /** The phase that it has reached. */
  phase: Phase | undefined
  way: Way | undefined
  /** Set from `requestBegins` on; undefined if nothing told who asks. */
  viewer: Viewer | undefined
  /** The credential that told the viewer. */
  credential: Found['by']
  /** The changes of credentials that there were when that was checked last. */
  checkedAt = 0
  /** Set from `operationKnown` on; undefined for requests that are not readable GraphQL. */
  operation: Operation | undefined
  /** Set from `answerReady` on. */
  status = 0
  /** The size of the answer's body; for a stream, the bytes sent so far. */
  bytes = 0
  /** The predicted cost, if something predicts it. */
  predicted: number | undefined
  /** Taken for the audit, if one is written. */
  notes: Notes | undefined
  /** The limits of the viewer; undefined if there are none. */
  allowance: Allowance | undefined
  /** The place that it has among the requests or the subscriptions of its viewer, if these are limited. */
  place: 'request' | 'subscription' | undefined
  /** Its turn, if the requests of viewers take turns. */
  turn: Turn<Allowance> | undefined
  /** The milliseconds that it took to read and check the operation, if it was not known. */
  reading = 0
  /** The milliseconds of processor that it took in other threads. */
  spentElsewhere = 0
  /** The points that were left once the request had used its own, if they are counted. */
  rateLimit: RateLimit | undefined
  /** The audit, if one is written. */
  audit: Audit | undefined
  /** Writes an event of a subscription to the audit, with the number of its objects. */
  noteEvent: ((seen: number) => Promise<void>) | undefined
  /** Ends a stream of events after those that were sent, and tells its client where to go on. */
  endStream: (() => void) | undefined
  /** True if an answer of status 200 has errors of GraphQL. */
  hasErrors = false
  /** Set if a worker thread has to answer. */
  heavy: HeavyRequest | undefined
  /** Set if requests are traced. */
  span: SpanOfRequest | undefined
  #points = 0
  #id: string | undefined
  #client: Client | undefined
  #watch: RequestWatch | undefined
  #left: AbortSignal | undefined
  #context: Context | undefined
  #bounds: Bounds | undefined

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.request = request
    this.response = response
  }

  /** The id that its client gave it, or else one of this server. */
  get id(): string {
    this.#id ??= idIn(this.request.headers) ?? newId()
    return this.#id
  }

  /** The other end of the connection, unless a trusted proxy names another. */
  get client(): Client {
    this.#client ??= new DirectClient(this.request)
    return this.#client
  }

  set client(client: Client) {
    this.#client = client
  }

  /** True if the whole response was sent; false if the client left before. */
  get isWhole(): boolean {
    return this.response.writableFinished
  }

  /**
   * Notes the predicted cost, and takes it from the points of the viewer. It is taken once, whoever predicts it.
   * @throws the refusal of `Allowance.use`, before anything runs
   */
  predict(points: number): void {
    this.predicted = points
    this.usePoints(points)
  }

  usePoints(points: number): void {
    if (!this.allowance || points <= this.#points) return
    try {
      this.allowance.use(points, this.#points)
    } catch (error) {
      this.way = 'refused'
      throw error
    }
    this.#points = points
    this.rateLimit = this.allowance.left
  }

  /** Counts the processor time that it takes in this thread. */
  get watch(): RequestWatch {
    this.#watch ??= this.bounds.watch(this)
    return this.#watch
  }

  /** The milliseconds that it took in this thread to read, check and run the operation. */
  get spent(): number {
    return this.reading + (this.#watch?.spent ?? 0)
  }

  /** The points of processor time that it took in this thread; undefined if nothing ran. */
  get paid(): number | undefined {
    return this.#watch && Math.ceil(this.#watch.spent * POINTS_PER_MS)
  }

  /** The bounds of its run in this thread. */
  get bounds(): Bounds {
    if (!this.#bounds) throw new Error('nothing has set the bounds of the request')
    return this.#bounds
  }

  set bounds(bounds: Bounds) {
    this.#bounds = bounds
  }

  /** Aborted when the client has left, or has its answer. */
  get left(): AbortSignal {
    if (this.#left) return this.#left
    const left = new AbortController()
    this.response.once('close', () => left.abort())
    if (this.response.closed) left.abort()
    this.#left = left.signal
    return left.signal
  }

  /** Leaves the request to a worker thread. */
  handOver(asked: HeavyRequest['asked']): void {
    const { accept = '' } = this.request.headers
    const { clearance, compartments, viewer, record } = this.context
    const { recorded: _, ...found } = record ?? {}
    const shown = record && (found as Omit<ContextRecord, 'recorded'>)
    const { id, rateLimit, predicted, notes } = this
    const own = { id, trace: placeInTrace(), isNoted: notes !== undefined, rateLimit, predicted }
    this.heavy = { ...own, clearance, compartments, viewer, record: shown, accept, asked }
  }

  /**
   * The graph and the viewer's clearance. Everything about the viewer that changes answers belongs here, because caches
   * are keyed by it.
   */
  get context(): Context {
    if (!this.#context) throw new Error('no hook has given the request a graph and a clearance')
    return this.#context
  }

  set context(context: Context) {
    this.#context = context
  }
}
