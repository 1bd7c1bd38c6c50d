/** Columns that grow by one value at a time, in chunks, so that they are never copied to grow. */

export class GrowingNumbers {
  readonly #chunks: Uint32Array[] = []
  length = 0

  /** @throws RangeError if it needs more than 32 bits */
  add(number: number): void {
    if (number >= 2 ** 32) throw new RangeError('the graph is too large for a snapshot')
    const at = this.length % NUMBERS
    if (at === 0) this.#chunks.push(new Uint32Array(NUMBERS))
    const last = this.#chunks.at(-1)
    if (last) last[at] = number
    this.length += 1
  }

  at(place: number): number {
    return this.#chunks[Math.floor(place / NUMBERS)]?.[place % NUMBERS] ?? 0
  }

  set(place: number, number: number): void {
    const chunk = this.#chunks[Math.floor(place / NUMBERS)]
    if (chunk) chunk[place % NUMBERS] = number
  }

  /** Its bytes, each chunk of which it then no longer holds. */
  *take(): Generator<Uint8Array> {
    for (let chunk = this.#chunks.shift(); chunk; chunk = this.#chunks.shift()) {
      const used = Math.min(NUMBERS, this.length)
      this.length -= used
      yield new Uint8Array(chunk.buffer, 0, used * Uint32Array.BYTES_PER_ELEMENT)
    }
  }
}
const NUMBERS = 16_384

/** The offset of each of some lengths, and the end of the last. */
export class GrowingStarts {
  readonly numbers = new GrowingNumbers()
  #end = 0

  constructor() {
    this.numbers.add(0)
  }

  add(length: number): void {
    this.#end += length
    this.numbers.add(this.#end)
  }
}

/** Texts one after another, in UTF-8. Each is whole in one chunk. */
export class GrowingTexts {
  readonly #chunks: { readonly start: number; readonly bytes: Buffer }[] = []
  #last = { start: 0, bytes: Buffer.allocUnsafe(BYTES) }
  /** The bytes used in the last chunk. */
  #used = 0

  get length(): number {
    return this.#last.start + this.#used
  }

  /** @returns its length in bytes */
  add(text: string): number {
    const most = MOST_BYTES * text.length
    if (this.#used + most > this.#last.bytes.length) {
      const { start, bytes } = this.#last
      this.#chunks.push({ start, bytes: bytes.subarray(0, this.#used) })
      this.#last = { start: this.length, bytes: Buffer.allocUnsafe(Math.max(BYTES, most)) }
      this.#used = 0
    }
    const length = this.#last.bytes.write(text, this.#used)
    this.#used += length
    return length
  }

  /** The text between two offsets. */
  between(start: number, end: number): string {
    const chunk =
      this.#chunks.findLast((one) => one.start <= start && start < one.start + one.bytes.length) ?? this.#last
    return chunk.bytes.toString('utf8', start - chunk.start, end - chunk.start)
  }

  /** Its full chunks, which it then no longer holds. */
  *takeFull(): Generator<Buffer> {
    for (let chunk = this.#chunks.shift(); chunk; chunk = this.#chunks.shift()) yield chunk.bytes
  }

  *take(): Generator<Buffer> {
    yield* this.takeFull()
    yield this.#last.bytes.subarray(0, this.#used)
  }
}
const BYTES = 1_000_000
/** Of one UTF-16 code unit in UTF-8. */
const MOST_BYTES = 3

/** Texts of which many are equal: each different one once, and the place of each. */
export class GrowingRepeated {
  readonly #places = new Map<string, number>()
  readonly #different: string[] = []
  readonly column = new GrowingNumbers()

  add(text: string): void {
    this.column.add(this.#placeOf(text))
  }

  at(place: number): string {
    return this.#different[this.column.at(place)] ?? ''
  }

  set(place: number, text: string): void {
    this.column.set(place, this.#placeOf(text))
  }

  get different(): readonly string[] {
    return this.#different
  }

  #placeOf(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    this.#places.set(text, this.#different.length)
    return this.#different.push(text) - 1
  }
}
