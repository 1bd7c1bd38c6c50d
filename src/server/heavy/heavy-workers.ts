import type { Context } from '../../api/context.ts'
import { EntenteError } from '../../errors.ts'
import { defaultBytes } from '../../graph/caches/budget.ts'
import type { Graph } from '../../graph/graph.ts'
import { keptDays } from '../../graph/visible/kept-days.ts'
import type { RecordedGraph } from '../../store/record/recorded-graph.ts'
import type { SharedSections } from '../../store/sections.ts'
import type { Limits } from '../limits.ts'
import type { Log } from '../plugins/errors.ts'
import type { RequestState } from '../request-state.ts'
import { deadlineOf, timedOut } from './bounds.ts'
import type { HeavyAnswer } from './heavy-answers.ts'
import type { FromWorker, ToWorker, WorkerData } from './heavy-messages.ts'
import { busy, HeavyQueue } from './heavy-queue.ts'
import {
  type About,
  faultOf,
  type HeavyLoad,
  isAtWork,
  type Job,
  loadOf,
  memoryFor,
  newThread,
  restOf,
  startWorker,
  type Thread,
} from './heavy-thread.ts'
import { Pauses } from './pauses.ts'
import { clientLeft, timeOf } from './watch.ts'

interface HeavyOptions {
  /** The graph of the data folders. */
  readonly graph: Graph
  readonly shared: () => Promise<SharedSections>
  /** Its changes are passed on to every thread, in time for each request that needs them. */
  readonly recorded?: RecordedGraph | undefined
  readonly limits: Limits
  readonly log: Log
  /** The most threads, each started when the others are busy. */
  readonly workers: number
  /** The module of a thread; tests have others. */
  readonly module?: URL
  /** The processor time of a thread, by its path in /proc. */
  readonly clock?: (thread: string) => number | undefined
  /** The time that passes, in milliseconds. */
  readonly now?: () => number
  /** The most bytes of a thread's memory; by default the caches twice, and as much as a large request takes. */
  readonly memory?: number
}

/** The most answers that one thread sends in parts. */
const SENDING = 20
/** The milliseconds between looks at threads that may hang, and the processor time that one may go on unheard. */
const LOOK = 500
const GRACE = 3_000

/**
 * Threads that answer heavy requests, each with a graph of its own over the same bytes. A thread that reaches no check
 * point after its deadline, or after its client has left, is ended. So is one without a request for two minutes, or for
 * one if it is large. The next request starts another.
 */
export class HeavyWorkers {
  readonly #options: HeavyOptions
  readonly #threads = new Set<Thread>()
  readonly #waiting = new HeavyQueue<Job>()
  readonly #look: NodeJS.Timeout
  #starting = 0
  #jobs = 0
  readonly #pauses = new Pauses()

  constructor(options: HeavyOptions) {
    this.#options = options
    options.recorded?.onRevision((changes) => {
      for (const { worker } of this.#threads) worker.postMessage({ changes } satisfies ToWorker)
    })
    this.#look = setInterval(() => this.endUnfit(), LOOK).unref()
  }

  /** True if its threads have the graph of a request. */
  have({ graph, record }: Context): boolean {
    const { recorded } = this.#options
    return recorded ? record?.recorded === recorded : graph === this.#options.graph
  }

  /**
   * The answer to a request. It waits while all threads are busy, and viewers take turns by what they have used.
   * @throws GraphQLError BUSY if too many wait already; if they are those of one viewer, the last of these gets it
   */
  async answer(state: RequestState): Promise<HeavyAnswer> {
    const { heavy: request, left: signal } = state
    if (!request) throw new Error('the request is not heavy')
    if (signal.aborted) throw clientLeft()
    state.way = 'heavy'
    const inParts = [...this.#threads].reduce((sum, { sending }) => sum + sending.size, 0)
    if (inParts >= SENDING * this.#options.workers) throw busy()
    const job: Job = {
      id: this.#jobs++,
      viewer: state.allowance ?? this,
      isEarly: state.turn?.isCrowding === true && (state.predicted ?? 0) <= this.#options.limits.heavyCost,
      fail: (error) => job.waits?.fail(error),
      state,
      charge: undefined,
      request,
      deadline: deadlineOf(this.#options.limits, typeof request.asked === 'string'),
      left: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
      waits: undefined,
    }
    this.#waiting.push(job)
    const head = this.#messageFor(job)
    signal.addEventListener('abort', () => this.#leave(job), { once: true })
    void this.#begin()
    const message = await head
    if (!('head' in message)) throw new Error('a part of an answer came before its head')
    const { body, head: answer } = message
    if (answer.operation) state.operation = answer.operation
    if (answer.noted) state.notes?.take(answer.noted)
    if (body) return { ...answer, body: asBuffer(body), bytes: body.byteLength }
    return { ...answer, stream: this.#parts(job) }
  }

  /** Starts a thread, if there is none and answers about the graph take long, for somebody who is about to ask. */
  prepare(): void {
    if (this.#threads.size + this.#starting === 0 && keptDays(this.#options.graph)) void this.#start()
  }

  /** Gives the threads what was worked out of the graph since they began. */
  async renew(): Promise<void> {
    const sections = await this.#options.shared()
    for (const { worker } of this.#threads) worker.postMessage({ sections } satisfies ToWorker)
  }

  /** For work that can wait: lets others run, and the answer be made that is being made. */
  pause(): Promise<void> {
    return this.#pauses.while(() => [...this.#threads].some(isAtWork))
  }

  /** For the metrics. */
  get load(): HeavyLoad {
    return { waiting: this.#waiting.size, ...loadOf([...this.#threads]) }
  }

  /** True while a thread makes an answer of which nothing has been sent. */
  get isRunning(): boolean {
    return [...this.#threads].some(({ job, path }) => job !== undefined && path !== undefined)
  }

  /** Ends threads that reach no check point, and those that have nothing to do; called now and then. */
  endUnfit(): void {
    for (const thread of this.#threads) {
      const { job, heardAt, sending, busyAt } = thread
      const running = job ? [job, ...sending.values()] : [...sending.values()]
      const limit = Math.max(...running.map(({ deadline }) => deadline))
      const unheard = this.#timeOf(thread) - heardAt
      if (running.length === 0 && this.#now() - busyAt > restOf(thread)) void this.#end(thread, undefined)
      if (job && Atomics.load(job.left, 0) !== 0 && unheard > GRACE) void this.#end(thread, clientLeft())
      else if (running.length > 0 && unheard > limit + GRACE)
        void this.#end(thread, timedOut(unheard, limit, undefined))
    }
  }

  /** The number of threads, with and without a request. */
  get size(): number {
    return this.#threads.size
  }

  async close(): Promise<void> {
    clearInterval(this.#look)
    // No fault of the program, which would be logged as one.
    const fault = new EntenteError('NOT_READY', 'this server is about to end; ask another one')
    this.#waiting.refuseAll(fault)
    await Promise.all([...this.#threads].map((thread) => this.#end(thread, fault)))
  }

  async *#parts(job: Job): AsyncGenerator<Uint8Array> {
    for (;;) {
      const thread = [...this.#threads].find(({ sending }) => sending.has(job.id))
      if (!thread) throw new Error('the worker thread of an answer has ended')
      const next = this.#messageFor(job)
      this.#post(thread, { id: job.id, cancel: false })
      const message = await next
      if (!('chunk' in message) || !message.chunk) return
      yield message.chunk
    }
  }

  /** Charges a request with what its thread has used since it was last charged. */
  #charge(thread: Thread, { charge, state }: Job): void {
    const now = this.#timeOf(thread)
    state.spentElsewhere += Math.max(0, now - thread.chargedAt)
    thread.chargedAt = now
    if (charge) this.#waiting.pay(charge, state.spentElsewhere)
  }

  #messageFor(job: Job): Promise<About> {
    return new Promise((done, fail) => {
      job.waits = { done, fail }
    })
  }

  /** Gives the next request to a thread that is free, or to a new one. */
  async #begin(): Promise<void> {
    if (this.#waiting.size === 0) return
    const free = [...this.#threads].find(({ job }) => job === undefined)
    if (!free && this.#threads.size + this.#starting >= this.#options.workers) return
    if (!free) return this.#start()
    const next = this.#waiting.shift()
    if (!next) return
    const { item: job, charge } = next
    job.charge = charge
    free.job = job
    free.worker.ref()
    this.#post(free, { id: job.id, request: job.request, left: job.left.buffer as SharedArrayBuffer })
  }

  async #start(): Promise<void> {
    const { shared, recorded, limits, graph, memory, module } = this.#options
    this.#starting += 1
    try {
      // Asked anew for each thread, because what takes long to work out is added later.
      const data: WorkerData = { sections: await shared(), changes: recorded?.changes, limits }
      const worker = startWorker(data, memory ?? memoryFor(limits.cacheBytes ?? defaultBytes(graph)), module)
      const thread = newThread(worker, this.#now())
      worker.unref()
      this.#threads.add(thread)
      worker.on('message', (message: FromWorker) => this.#hear(thread, message))
      worker.on('error', (fault) => void this.#end(thread, faultOf(fault)))
      worker.on('exit', () => void this.#end(thread, new Error('a worker thread has ended')))
    } catch (fault) {
      this.#waiting.refuseAll(fault)
    } finally {
      this.#starting -= 1
    }
    return this.#begin()
  }

  #hear(thread: Thread, message: FromWorker): void {
    if ('thread' in message) {
      thread.path = message.thread
      thread.chargedAt = this.#timeOf(thread)
    }
    thread.heardAt = this.#timeOf(thread)
    thread.busyAt = this.#now()
    if ('memory' in message) thread.memory = message.memory
    if ('log' in message) this.#options.log(...message.log)
    if (!('id' in message)) return
    const job = thread.job?.id === message.id ? thread.job : thread.sending.get(message.id)
    if (job) this.#charge(thread, job)
    if (thread.job === job) {
      thread.job = undefined
      thread.worker.unref()
    }
    if (job && 'head' in message && !message.body) thread.sending.set(job.id, job)
    if ('fault' in message || ('chunk' in message && !message.chunk)) thread.sending.delete(message.id)
    if ('fault' in message) job?.waits?.fail(new Error(message.fault))
    else job?.waits?.done(message)
    // A client may leave while its answer begins.
    if (job && Atomics.load(job.left, 0) !== 0) this.#leave(job)
    this.#pauses.end()
    void this.#begin()
  }

  #leave(job: Job): void {
    Atomics.store(job.left, 0, 1)
    if (this.#waiting.remove(job)) job.fail(clientLeft())
    for (const thread of this.#threads) {
      if (thread.job === job) thread.heardAt = this.#timeOf(thread)
      if (thread.sending.delete(job.id)) {
        this.#post(thread, { id: job.id, cancel: true })
        job.waits?.fail(clientLeft())
      }
    }
  }

  async #end(thread: Thread, fault: unknown): Promise<void> {
    if (!this.#threads.delete(thread)) return
    thread.job?.waits?.fail(fault)
    for (const job of thread.sending.values()) job.waits?.fail(fault)
    this.#pauses.end()
    void this.#begin()
    await thread.worker.terminate()
  }

  #post(thread: Thread, message: ToWorker): void {
    thread.heardAt = this.#timeOf(thread)
    thread.worker.postMessage(message)
  }

  #now(): number {
    return (this.#options.now ?? performance.now.bind(performance))()
  }

  #timeOf({ path }: Thread): number {
    const { clock = timeOf } = this.#options
    return path === undefined ? 0 : (clock(path) ?? performance.now())
  }
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength)
