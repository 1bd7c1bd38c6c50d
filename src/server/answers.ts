import { LRUCache } from 'lru-cache'
import type { Operation } from './exchange.ts'

/** What every answer has. */
interface Head {
  readonly status: number
  /** Names and values in turn, which Node writes the fastest. */
  readonly headers: readonly string[]
}

/** An answer whose body is sent as it is made, or that has none. */
export interface StreamedAnswer extends Head {
  readonly stream: AsyncIterable<Uint8Array> | null
}

/** An answer that can be sent again. */
export interface WholeAnswer extends Head {
  readonly body: string | Buffer
  /** The size of the body; the header for it is added when the answer is sent. */
  readonly bytes: number
  /** Answers to GET without errors have one. */
  readonly etag?: string
  readonly operation?: Operation | undefined
}

export type Answer = WholeAnswer | StreamedAnswer

/** The body of an answer from its text. A short text goes out in one piece with the headers, a long one as bytes. */
export function bodyOf(text: string): Pick<WholeAnswer, 'body' | 'bytes'> {
  const body = text.length <= SHORT ? text : Buffer.from(text)
  return { body, bytes: Buffer.byteLength(body) }
}
const SHORT = 8_192

/**
 * Answers in memory, to be sent again. An answer depends only on the operation, its variables, the revision of the
 * graph and what the viewer may see, and all of these are in its key. When the day turns, all answers go: a lens
 * without a date looks at today.
 */
export class Answers {
  readonly #today: () => number
  readonly #answers: LRUCache<string, WholeAnswer>
  #day = Number.NaN

  /**
   * @param maxBytes how many bytes are held, keys included; an answer larger than an eighth of them is not kept.
   * @param today the day that a lens without a date stands for, in days since 1970-01-01.
   */
  constructor(maxBytes: number, today = () => Math.floor(Date.now() / 86_400_000)) {
    // To lru-cache 0 means no bound; under a bound of 1 byte nothing is held.
    const [maxSize, maxEntrySize] = [Math.max(1, maxBytes), Math.max(1, Math.floor(maxBytes / 8))]
    this.#answers = new LRUCache({ maxSize, maxEntrySize, sizeCalculation: (answer, key) => sizeOf(key, answer) })
    this.#today = today
  }

  get bytes(): number {
    return this.#answers.calculatedSize
  }

  /** The day whose answers are held. */
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
    this.#answers.set(key, answer)
  }

  #turn(): void {
    const today = this.#today()
    if (today === this.#day) return
    this.#day = today
    this.#answers.clear()
  }
}

/** What an entry of the map and the headers weigh besides, roughly. */
const ENTRY = 500
const sizeOf = (key: string, { body }: WholeAnswer) =>
  2 * key.length + (typeof body === 'string' ? 2 * body.length : body.byteLength) + ENTRY
