import { openSync, readFileSync, readSync } from 'node:fs'
import { EntenteError } from '../../errors.ts'
import { type Watch, watched } from '../../graph/check-point.ts'

/** In milliseconds: within it, the time that passed counts as processor time. */
const RESOLUTION = 10

/**
 * A clock of processor time, in milliseconds. It never goes back: the time that passed may be more than the processor
 * time that is read next.
 * @param read the processor time used; undefined where nothing tells it, and the time that passes counts
 * @param now the time that passes
 */
export function processorClock(read: () => number | undefined, now: () => number): () => number {
  let [readAt, used, told] = [-Infinity, 0, 0]
  return () => {
    const at = now()
    if (at - readAt >= RESOLUTION) [readAt, used] = [at, read() ?? at]
    told = Math.max(told, used + at - readAt)
    return told
  }
}

/**
 * The milliseconds of processor that this thread has used. Linux tells them; elsewhere it is the time that passes,
 * which is longer where threads wait for a processor.
 */
export const processorTime = processorClock(
  () => ownTime(),
  () => performance.now(),
)

const digits = Buffer.alloc(64)
let file: number | undefined

/** Kept open, because opening it takes several times as long as reading it. It is that of the thread that opened it. */
function ownTime(): number | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    file ??= openSync('/proc/thread-self/schedstat', 'r')
    return Number.parseInt(digits.toString('latin1', 0, readSync(file, digits, 0, digits.byteLength, 0)), 10) / 1e6
  } catch {
    return undefined
  }
}

/** The same of another thread of this process, by its path in /proc/self/task; undefined if nothing tells it. */
export function timeOf(thread: string): number | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    return Number.parseInt(readFileSync(`/proc/${thread}/schedstat`, 'latin1'), 10) / 1e6
  } catch {
    return undefined
  }
}

interface Bound {
  /** The most milliseconds of processor. */
  readonly limit: number
  /** The error that ends a request beyond it. */
  readonly beyond: (spent: number) => Error
  /** In shared memory: not zero once the client has left. */
  readonly left?: Int32Array | undefined
  readonly clock?: (() => number) | undefined
  /** True if the request ends already before work that leads beyond the limit. */
  readonly foresees?: boolean | undefined
  /** The most characters of the answer; without it, any number. */
  readonly largest?: number | undefined
}

/** Ends a request whose answer is too large. Its operation says which error the client gets. */
export class TooLarge extends Error {}

/** Adds up the processor time of one request over all of its turns, and ends it at a bound or if its client leaves. */
export class RequestWatch implements Watch {
  readonly #bound: Bound
  readonly #clock: () => number
  readonly largest: number
  #before = 0
  #begun = 0
  /** The error that ended the request. */
  ended: Error | undefined

  constructor(bound: Bound) {
    this.#bound = bound
    this.#clock = bound.clock ?? processorTime
    this.largest = bound.largest ?? Infinity
  }

  /** Runs a part of the request that does not wait. */
  run<T>(part: () => T): T {
    this.#begun = this.#clock()
    try {
      return watched(this, part)
    } finally {
      this.#before += Math.max(0, this.#clock() - this.#begun)
    }
  }

  /** The milliseconds of its turns that have ended. */
  get spent(): number {
    return this.#before
  }

  checkAhead(milliseconds: number): void {
    this.check(this.#bound.foresees === true ? milliseconds : 0)
  }

  check(ahead = 0): void {
    const { limit, beyond, left } = this.#bound
    if (left && Atomics.load(left, 0) !== 0) this.ended ??= clientLeft()
    const spent = this.#before + this.#clock() - this.#begun
    if (spent + ahead > limit) this.ended ??= beyond(spent)
    if (this.ended) throw this.ended
  }

  refuseSize(): never {
    this.ended ??= new TooLarge(`the answer has more than ${this.largest} characters`)
    throw this.ended
  }
}

export const clientLeft = () => new EntenteError('BAD_REQUEST', 'the client disconnected before the answer was ready')
