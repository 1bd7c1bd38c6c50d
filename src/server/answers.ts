/** An answer as it goes over the wire. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Where the answer may be given again: what tells it from every other. */
  readonly etag?: string
}

/**
 * Answers that were given, to be given again: what is asked is answered by the operation, its variables, the revision of the graph and what the viewer may see
 * alone, and all of these are in the key or fixed for the server that keeps them. Holds so many bytes, keys included, and forgets what was not asked
 * for the longest; and everything when the day turns, since a lens without a date looks at today.
 */
export class Answers {
  readonly #most: number
  readonly #today: () => number
  readonly #kept = new Map<string, Answer>()
  #bytes = 0
  #day = Number.NaN

  /** @param today the day that a lens without a date stands for, in days since 1970-01-01. */
  constructor(most: number, today = () => Math.floor(Date.now() / 86_400_000)) {
    this.#most = most
    this.#today = today
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The day that answers are now kept for. */
  get day(): number {
    this.#turn()
    return this.#day
  }

  get(key: string): Answer | undefined {
    this.#turn()
    const answer = this.#kept.get(key)
    if (!answer) return undefined
    // Set anew, so that the first of the map is the one not asked for the longest.
    this.#kept.delete(key)
    this.#kept.set(key, answer)
    return answer
  }

  /** An answer that alone is more than an eighth of what can be held is not worth the others. */
  set(key: string, answer: Answer): void {
    this.#turn()
    const size = sizeOf(key, answer)
    if (size > this.#most / 8) return
    this.#forget(key)
    this.#kept.set(key, answer)
    this.#bytes += size
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most) return
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    const answer = this.#kept.get(key)
    if (!answer) return
    this.#kept.delete(key)
    this.#bytes -= sizeOf(key, answer)
  }

  #turn(): void {
    const today = this.#today()
    if (today === this.#day) return
    this.#day = today
    this.#kept.clear()
    this.#bytes = 0
  }
}

/** What an entry of the map and the headers weigh besides, roughly. */
const ENTRY = 500
const sizeOf = (key: string, { body }: Answer) => 2 * key.length + body.byteLength + ENTRY
