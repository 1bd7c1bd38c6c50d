import { type EdtfTime, parseTime } from '../../facts/date.ts'
import type { Size } from '../caches/budget.ts'
import { getOrInsert } from '../caches/get-or-insert.ts'

/** Approximate bytes of a date. */
const DATE = 100

/** Dates, each once, by their places counted from 1; 0 is none. */
export class Dates {
  readonly #size: Size
  readonly #texts: readonly string[]
  readonly #all: (EdtfTime | undefined)[]
  readonly #places = new Map<EdtfTime, number>()

  /** @param texts the first dates, each of which is parsed when it is read */
  constructor(size: Size, texts: readonly string[] = []) {
    this.#size = size
    this.#texts = texts
    this.#all = new Array(texts.length)
  }

  at(place: number): EdtfTime | undefined {
    if (place === 0) return undefined
    this.#all[place - 1] ??= parseTime(this.#texts[place - 1] ?? '')
    return this.#all[place - 1]
  }

  placeOf(date: EdtfTime): number {
    return getOrInsert(this.#places, date, () => {
      this.#size.add(DATE)
      return this.#all.push(date)
    })
  }

  /** As texts, in the order of their places. */
  texts(): string[] {
    // Not map(), which skips the dates that were not read yet.
    return Array.from(this.#all, (date, at) => date?.edtf ?? this.#texts[at] ?? '')
  }
}
