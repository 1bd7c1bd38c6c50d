import { setImmediate } from 'node:timers/promises'
import { EntenteError } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import type { RecordedGraph } from '../store/record/recorded-graph.ts'
import type { Context, ContextRecord } from './context.ts'
import { graphAt } from './graph-at.ts'
import { labelOf, seenBy, shownTo } from './viewer.ts'

/** An event, with the number of the last change that it tells of. */
export interface Event<T> {
  readonly revision: number
  readonly value: T
}

/**
 * The events that changes from one revision to another make; both are numbers of the viewer. `before` is the graph of
 * which the client was told last. If the stream was open then, it has claims that are hidden since.
 */
type Tell<T> = (from: number, to: number, now: Context, before: () => Graph) => Iterable<Event<T>>

/** Streams that are open at one time, over all clients. */
const MOST_STREAMS = 10_000
const open = new WeakMap<RecordedGraph, number>()
/** The streams of a record that are open. */
export const openStreams = (recorded: RecordedGraph): number => open.get(recorded) ?? 0

/** A client has a change that the record has not. It goes on from the end of the record, which the answer names. */
class NotReached extends EntenteError {
  readonly #revision: number

  constructor(after: number, shown: number) {
    super('BAD_CURSOR', `after is ${after}; the record is at revision ${shown}, so give 0 to ${shown}`)
    this.#revision = shown
  }

  override get details() {
    return { revision: this.#revision }
  }
}

/**
 * The events of a subscription, each made when the client takes it. So nothing waits in memory for a slow client: it
 * gets all that came meanwhile at once.
 * @param asked the number of the last change that the client has
 * @throws EntenteError BAD_CURSOR, NOT_FOUND or BUSY
 */
export function eventsAfter<T>(context: Context, asked: number | null | undefined, tell: Tell<T>): AsyncIterable<T> {
  const { record, resumeAfter } = context
  if (!record)
    throw new EntenteError('NOT_FOUND', 'the server has no record, so nothing changes; start it with --record FILE')
  const { recorded, shown } = record
  const after = resumeAfter ?? asked ?? shown
  if (after < 0 || after > shown) throw new NotReached(after, shown)
  const streams = (open.get(recorded) ?? 0) + 1
  if (streams > MOST_STREAMS)
    throw new EntenteError('BUSY', `${MOST_STREAMS} streams are open already; try again later`)
  open.set(recorded, streams)
  context.onEvent?.(after)
  return new Stream(context, record, after, tell)
}

class Stream<T> implements AsyncIterableIterator<T> {
  readonly #context: Context
  readonly #record: ContextRecord
  readonly #tell: Tell<T>
  readonly #unsubscribe: () => void
  /** The viewer's number of the last change that the client has. */
  #last: number
  /** The number in the record of the last change of which the client was told; undefined before the first. */
  #told: number | undefined
  #events: Iterator<Event<T>> | undefined
  #wake = () => {}
  #isDone = false

  constructor(context: Context, record: ContextRecord, after: number, tell: Tell<T>) {
    this.#context = context
    this.#record = record
    this.#last = after
    this.#told = after === record.shown ? record.seq : undefined
    this.#tell = tell
    this.#unsubscribe = record.recorded.onRevision(() => this.#wake())
  }

  [Symbol.asyncIterator]() {
    return this
  }

  async next(): Promise<IteratorResult<T>> {
    try {
      while (!this.#isDone) {
        const event = this.#events?.next()
        if (event?.done === false) {
          this.#context.onEvent?.(event.value.revision)
          return { done: false, value: event.value.value }
        }
        await this.#changed()
      }
    } catch (error) {
      await this.return()
      throw error
    }
    return { done: true, value: undefined }
  }

  /** Waits for changes that the viewer may see, and takes all of them that are there then. */
  async #changed(): Promise<void> {
    if (this.#shown > this.#last) {
      await turn()
      const [from, now] = [this.#last, this.#now()]
      const told = this.#told
      const { recorded, seq, shown } = now.record
      const seen = (graph: Graph) => seenBy(labelOf(this.#context), graph).graph
      const before = () => (told === undefined ? graphAt(now, { revision: from }) : seen(recorded.asItWas(told)))
      this.#last = shown
      this.#told = seq
      this.#events = this.#tell(from, shown, now, before)[Symbol.iterator]()
    } else
      await new Promise<void>((wake) => {
        this.#wake = wake
      })
  }

  async return(): Promise<IteratorResult<T>> {
    if (!this.#isDone) open.set(this.#record.recorded, (open.get(this.#record.recorded) ?? 1) - 1)
    this.#isDone = true
    this.#unsubscribe()
    this.#wake()
    return { done: true, value: undefined }
  }

  get #shown(): number {
    const { recorded } = this.#record
    return shownTo(labelOf(this.#context), recorded).numberAt(recorded.seq)
  }

  /** The context of a request that would begin now. */
  #now() {
    const { recorded } = this.#record
    const { graph, seq } = recorded
    const seen = seenBy(labelOf(this.#context), graph)
    return { ...this.#context, ...seen, record: { ...this.#record, seq, shown: this.#shown } }
  }
}

let last: Promise<unknown> = Promise.resolve()

/** One stream goes on in each turn of the event loop, so that other requests run between them. */
function turn(): Promise<unknown> {
  last = last.then(() => setImmediate())
  return last
}
