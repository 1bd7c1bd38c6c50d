import type { Transform } from 'node:stream'
import type { Noted } from '../../api/changes/notes.ts'
import { type Budget, Cache, Size } from '../../graph/caches/budget.ts'
import type { Operation } from '../request-state.ts'

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

/** The bytes of an answer with its head, which it last was sent with. */
export interface Wire {
  head: object | undefined
  bytes: Buffer | undefined
}

/** An answer that can be sent again. */
export interface WholeAnswer extends Head {
  /** A text has one character for each byte, so it is sent as Latin-1. It can become a part of `wire`. */
  body: string | Buffer
  /** The bytes before the body in its memory, into which its head may be written. It is then sent only once. */
  readonly room?: number | undefined
  /** The size of the body; the header for it is added when the answer is sent. */
  readonly bytes: number
  /** Only on answers to GET without errors. */
  readonly etag?: string
  readonly operation?: Operation | undefined
  /** The predicted cost of the operation, so that a cached answer uses as many points as a new one. */
  readonly predicted?: number | undefined
  /** For the audit, if one is written. */
  readonly noted?: Noted | undefined
  /** Only on cached answers. */
  readonly wire?: Wire
}

export type Answer = WholeAnswer | StreamedAnswer

/** The body of an answer. A short text is sent in one piece with the headers. @param written bytes, or text in bytes */
export const bodyOf = (written: string | Buffer): Pick<WholeAnswer, 'body' | 'bytes'> => ({
  body: written.length <= SHORT ? written : bufferOf(written),
  bytes: written.length,
})
export const bufferOf = (body: string | Buffer): Buffer =>
  typeof body === 'string' ? Buffer.from(body, 'latin1') : body
const SHORT = 8_192

/** All that an answer depends on. */
export interface Question {
  /** The revision of the graph, the viewer and the form of the answer. */
  readonly manner: { readonly seen: string }
  /** The operation and its variables. */
  readonly text: Buffer | string
  /** Of all of it. */
  readonly hash: number
}

interface Kept {
  readonly seen: string
  readonly text: Buffer | string
  readonly answer: WholeAnswer
}

/**
 * A cache of answers, by the hashes of their questions. Of two questions with one hash, the later is kept. An equal
 * question is told by its bytes, because a text of them takes ten times as long to look up. At midnight all answers are
 * dropped, because a lens without a date shows today.
 */
export class Answers {
  readonly #today: () => number
  readonly #answers: Cache<number, Kept>
  readonly #largest: number
  #day = Number.NaN

  /**
   * @param budget of the answers and other caches; an answer larger than an eighth of it is not cached
   * @param today the day that a lens without a date shows, in days since 1970-01-01
   */
  constructor(budget: Budget, today = () => Math.floor(Date.now() / 86_400_000)) {
    this.#answers = new Cache(budget, 'answers', (kept) => new Size(bytesOf(kept)))
    this.#largest = budget.maxBytes / 8
    this.#today = today
  }

  /** The day of the cached answers. */
  get day(): number {
    this.#turn()
    return this.#day
  }

  get({ manner, text, hash }: Question): WholeAnswer | undefined {
    this.#turn()
    const kept = this.#answers.get(hash)
    return kept && kept.seen === manner.seen && areEqual(kept.text, text) ? kept.answer : undefined
  }

  set({ manner: { seen }, text, hash }: Question, answer: WholeAnswer): void {
    this.#turn()
    const kept: Kept = { seen, text: typeof text === 'string' ? text : Buffer.from(text), answer }
    if (bytesOf(kept) <= this.#largest) this.#answers.set(hash, kept)
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
/** The approximate bytes of a head in `wire`. */
const HEAD = 800
const bytesOf = ({ text, answer: { body, wire } }: Kept) => sizeOf(text) + sizeOf(body) + ENTRY + (wire ? HEAD : 0)
const sizeOf = (text: Buffer | string) => (typeof text === 'string' ? 2 * text.length : text.byteLength)
const areEqual = (one: Buffer | string, other: Buffer | string) =>
  typeof one === 'string' || typeof other === 'string' ? one === other : one.equals(other)
