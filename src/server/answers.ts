import { LRUCache } from 'lru-cache'

/** An answer as it goes over the wire. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
  /** Where the answer may be given again: what tells it from every other. */
  readonly etag?: string
}

/**
 * Answers that were given, to be given again: what is asked is answered by the operation, its variables, the revision of the graph and what the viewer may see
 * alone, and all of these are in the key or fixed for the server that keeps them. Holds so many bytes, keys included, and forgets what was not asked
 * for the longest; and everything when the day turns, since a lens without a date looks at today.
 */
export class Answers {
  readonly #today: () => number
  readonly #kept: LRUCache<string, Answer>
  readonly #met = new Uint32Array(16_384)
  #day = Number.NaN

  /**
   * @param most how many bytes are held; an answer that alone is more than an eighth of them is not worth the others.
   * @param today the day that a lens without a date stands for, in days since 1970-01-01.
   */
  constructor(most: number, today = () => Math.floor(Date.now() / 86_400_000)) {
    // To it, 0 is no bound: 1 is one under which nothing is held.
    const [maxSize, maxEntrySize] = [Math.max(1, most), Math.max(1, Math.floor(most / 8))]
    this.#kept = new LRUCache({ maxSize, maxEntrySize, sizeCalculation: (answer, key) => sizeOf(key, answer) })
    this.#today = today
  }

  get bytes(): number {
    return this.#kept.calculatedSize
  }

  /** The day that answers are now kept for. */
  get day(): number {
    this.#turn()
    return this.#day
  }

  get(key: string): Answer | undefined {
    this.#turn()
    return this.#kept.get(key)
  }

  set(key: string, answer: Answer): void {
    this.#turn()
    this.#kept.set(key, answer)
  }

  /**
   * Whether this was asked with a key before, among the last thousands that it was asked with: a doorkeeper in front of the cache (Einziger, Friedman and
   * Manes, TinyLFU, 2017, section 3.4.2), here a table of hashes. Now and then it takes one key for another.
   */
  isMetAgain(key: string): boolean {
    const hash = hashOf(key)
    const place = hash % this.#met.length
    if (this.#met[place] === hash) return true
    this.#met[place] = hash
    return false
  }

  #turn(): void {
    const today = this.#today()
    if (today === this.#day) return
    this.#day = today
    this.#kept.clear()
  }
}

/** What an entry of the map and the headers weigh besides, roughly. */
const ENTRY = 500
const sizeOf = (key: string, { body }: Answer) =>
  2 * key.length + (typeof body === 'string' ? 2 * body.length : body.byteLength) + ENTRY

/** FNV-1a of 32 bits (draft-eastlake-fnv), by code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return hash >>> 0
}
