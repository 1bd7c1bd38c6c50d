import { byText, checkPoint, sorted } from '../graph/check-point.ts'

/**
 * Sorts numbers by the texts that they stand for. Once it has compared as many texts as there are, it ranks them all.
 * From then on it compares numbers.
 */
export class Ranks {
  readonly #texts: (number: number) => string
  #ranks = new Int32Array(0)
  #ranked = new Int32Array(0)
  #compared = 0

  /** @param texts the text of a number, always the same */
  constructor(texts: (number: number) => string) {
    this.#texts = texts
  }

  /** @param count of all numbers, from 0 on */
  sorted(numbers: readonly number[], count: number): ArrayLike<number> & Iterable<number> {
    if (count > this.#ranks.length) {
      this.#compared += numbers.length
      if (this.#compared >= count) this.#rank(count)
    }
    return this.#byRank(numbers) ?? this.#byText(numbers)
  }

  #rank(count: number): void {
    const ranked = Int32Array.from(this.#byText(Array.from({ length: count }, (_, number) => number)))
    const ranks = new Int32Array(count)
    for (let rank = 0; rank < count; rank++) ranks[ranked[rank] ?? 0] = rank
    this.#ranks = ranks
    this.#ranked = ranked
    this.#compared = 0
  }

  /** Undefined if some have no rank yet. */
  #byRank(numbers: readonly number[]): Int32Array | undefined {
    checkPoint(numbers.length * PART)
    const list = new Int32Array(numbers.length)
    let place = 0
    for (const number of numbers) {
      const rank = this.#ranks[number]
      if (rank === undefined) return undefined
      list[place++] = rank
    }
    // By number, as typed lists do without a function.
    list.sort()
    for (place = 0; place < list.length; place++) list[place] = this.#ranked[list[place] ?? 0] ?? 0
    return list
  }

  #byText(numbers: readonly number[]): number[] {
    return sorted(numbers, (a, b) => byText(this.#texts(a), this.#texts(b)))
  }
}

/** The part of a step between check points that one number takes. */
const PART = 0.01
