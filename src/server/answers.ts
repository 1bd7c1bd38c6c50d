import type { Transform } from 'node:stream'
import type { Noted } from '../api/notes.ts'
import { type Budget, Cache, Size } from '../graph/budget.ts'
import type { Operation } from './request-state.ts'

/** The status and headers of every answer. */
interface Head {
  readonly status: number
  /** Names and values in turn, which is the fastest form for Node. */
  readonly headers: readonly string[]
}

/** An answer whose body is sent while it is made, or that has no body. */
export interface StreamedAnswer extends Head {
  readonly stream: AsyncIterable<Uint8Array> | null
  /** Makes what compresses the body on its way; without it, the body is sent as it is. */
  readonly compressor?: (() => Transform) | undefined
}

/** An answer that can be sent again. */
export interface WholeAnswer extends Head {
  /** A text has one character for each byte, so it is sent as Latin-1. */
  readonly body: string | Buffer
  /** The size of the body; the header for it is added when the answer is sent. */
  readonly bytes: number
  /** Only on answers to GET without errors. */
  readonly etag?: string
  readonly operation?: Operation | undefined
  /** The predicted cost of the operation, so that a cached answer uses as many points as a new one. */
  readonly predicted?: number | undefined
  /** For the audit, if one is written. */
  readonly noted?: Noted | undefined
}

export type Answer = WholeAnswer | StreamedAnswer

/** The body of an answer. A short text is sent in one piece with the headers. @param text in bytes */
export const bodyOf = (text: string): Pick<WholeAnswer, 'body' | 'bytes'> => ({
  body: text.length <= SHORT ? text : bufferOf(text),
  bytes: text.length,
})
export const bufferOf = (body: string | Buffer): Buffer =>
  typeof body === 'string' ? Buffer.from(body, 'latin1') : body
const SHORT = 8_192

/**
 * A cache of answers. An answer depends only on the operation, its variables, the revision of the graph and the
 * viewer's clearance. Its key has all of these. At midnight all answers are dropped, because a lens without a date
 * shows today.
 */
export class Answers {
  readonly #today: () => number
  readonly #answers: Cache<string, WholeAnswer>
  readonly #largest: number
  #day = Number.NaN

  /**
   * @param budget of the answers and other caches; an answer larger than an eighth of it is not cached
   * @param today the day that a lens without a date shows, in days since 1970-01-01
   */
  constructor(budget: Budget, today = () => Math.floor(Date.now() / 86_400_000)) {
    this.#answers = new Cache(budget, (answer, key) => new Size(bytesOf(key, answer)))
    this.#largest = budget.maxBytes / 8
    this.#today = today
  }

  /** The day of the cached answers. */
  get day(): number {
    this.#turn()
    return this.#day
  }

  get(key: string): WholeAnswer | undefined {
    this.#turn()
    return this.#answers.get(key)
  }

  set(key: string, answer: WholeAnswer): void {
    this.#turn()
    if (bytesOf(key, answer) <= this.#largest) this.#answers.set(key, answer)
  }

  #turn(): void {
    const today = this.#today()
    if (today === this.#day) return
    this.#day = today
    this.#answers.clear()
  }
}

/** The approximate overhead of an entry and its headers, in bytes. */
const ENTRY = 800
const bytesOf = (key: string, { body }: WholeAnswer) =>
  2 * key.length + (typeof body === 'string' ? 2 * body.length : body.byteLength) + ENTRY
