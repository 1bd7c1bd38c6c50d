import { LRUCache } from 'lru-cache'

/** The texts that are held as one. */
const BLOCK = 64
/** The blocks that stay unpacked. */
const RECENT = 64
/** XML has no such sign. */
const BETWEEN = '\0'

/** Texts by number, as bytes, because a workbook can have millions of them. */
export class SharedTexts {
  readonly #blocks: Buffer[] = []
  #last: string[] = []
  readonly #recent = new LRUCache<number, readonly string[]>({ max: RECENT })

  get size(): number {
    return this.#blocks.length * BLOCK + this.#last.length
  }

  add(text: string): void {
    this.#last.push(text)
    if (this.#last.length < BLOCK) return
    this.#blocks.push(Buffer.from(this.#last.join(BETWEEN)))
    this.#last = []
  }

  /** Undefined if there is no text with this number. */
  at(number: number): string | undefined {
    const place = Math.floor(number / BLOCK)
    return (place === this.#blocks.length ? this.#last : this.#block(place))?.[number % BLOCK]
  }

  #block(place: number): readonly string[] | undefined {
    const known = this.#recent.get(place)
    if (known) return known
    const texts = this.#blocks[place]?.toString().split(BETWEEN)
    if (texts) this.#recent.set(place, texts)
    return texts
  }
}
