/** A longer text is moved to the bytes. V8 joins one of many small parts slowly once it outgrows the fastest cache. */
const LONG = 4_096
/** The bytes at first, and the most that are kept for the next answer. */
const [FIRST, MOST_KEPT] = [65_536, 1_048_576]
/** The bytes that are free before an answer in its memory. Its head is written there and sent in one piece with it. */
export const ROOM = 800

/** The bytes of an answer that is too long for one text. Their memory is used again, because new memory is slow. */
export class AnswerBytes {
  #bytes = Buffer.allocUnsafe(FIRST)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Begins a new answer. */
  clear(): void {
    this.#length = 0
  }

  /** Moves a long text to the bytes. @returns what is left of it */
  take(text: string): string {
    if (text.length <= LONG) return text
    this.#add(text)
    return ''
  }

  /** The whole answer, of which this text is the end: a copy with room before it, or the text if nothing was moved. */
  end(text: string): string | Buffer {
    if (this.#length === 0) return text
    this.#add(text)
    const whole = Buffer.allocUnsafeSlow(ROOM + this.#length)
    this.#bytes.copy(whole, ROOM, 0, this.#length)
    if (this.#bytes.length > MOST_KEPT) this.#bytes = Buffer.allocUnsafe(FIRST)
    return whole.subarray(ROOM)
  }

  #add(text: string): void {
    const length = this.#length + text.length
    if (length > this.#bytes.length) {
      const more = Buffer.allocUnsafe(2 * length)
      this.#bytes.copy(more, 0, 0, this.#length)
      this.#bytes = more
    }
    this.#bytes.write(text, this.#length, 'latin1')
    this.#length = length
  }
}
