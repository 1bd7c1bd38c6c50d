import { type Claim, type Facts, knownFrom } from '../facts/facts.ts'
import type { Size } from './budget.ts'

/** A result with its validity interval: the days on which it is the same. Days count from 1970-01-01. */
export interface Valid<T> {
  readonly value: T
  /** The first of these days. */
  readonly from: number
  /** The first day after them. */
  readonly before: number
}

/** The validity interval of a result for one day, narrowed by each day on which something changes. */
export class ValidityInterval {
  readonly day: number
  from = -Infinity
  before = Infinity

  constructor(day: number) {
    this.day = day
  }

  /** On this day, the result changes. */
  changesOn(day: number): void {
    if (day > this.day) this.before = Math.min(this.before, day)
    else this.from = Math.max(this.from, day)
  }

  /** A result that depends on another lasts no longer. */
  narrowTo({ from, before }: Valid<unknown>): void {
    this.from = Math.max(this.from, from)
    this.before = Math.min(this.before, before)
  }

  /**
   * Things change close to the days that claims name: rules compare the day before, the day itself, and the two days
   * after.
   */
  changesNear(days: readonly number[]): void {
    for (const day of days)
      if (day + 2 <= this.day) this.from = Math.max(this.from, day + 2)
      else if (day - 1 > this.day) this.before = Math.min(this.before, day - 1)
      else {
        this.from = this.day
        this.before = Math.min(this.before, this.day + 1)
      }
  }
}

/** The days that claims name, each once: of their dates, and of the publication of their documents. */
export function daysNamedBy(claims: readonly Claim[], facts: Facts): readonly number[] {
  const days = new Set<number>()
  for (const claim of claims) {
    const document = facts.documents.get(claim.document)
    const { time } = claim
    const { since, until } = time?.interval ?? {}
    for (const date of [document && knownFrom(claim, document), time, since, until])
      if (date && date !== 'open') days.add(date.earliest).add(date.latest)
  }
  return [...days].filter(Number.isFinite)
}

/** Approximate bytes of a result. Of a list, other views at other dates may have the items in another form. */
const [RESULT, ITEM, OTHER] = [250, 40, 1_000]
const bytesOf = (value: unknown) => (Array.isArray(value) ? ITEM * value.length : OTHER)

/** The last results for each key, up to a number. A result that is asked for on one of its days is not made again. */
export class ResultsByDay<K, T> {
  readonly #results = new Map<K, Valid<T>[]>()
  readonly #size: Size
  readonly #most: number

  constructor(size: Size, most = 1) {
    this.#size = size
    this.#most = most
  }

  on(day: number, key: K, make: (validity: ValidityInterval) => T): Valid<T> {
    const existing = this.#results.get(key)
    if (existing) for (const one of existing) if (one.from <= day && day < one.before) return one
    const validity = new ValidityInterval(day)
    const value = make(validity)
    const made = { value, from: validity.from, before: validity.before }
    const replaced = existing && existing.length >= this.#most ? existing.pop() : undefined
    if (existing) existing.unshift(made)
    else this.#results.set(key, [made])
    this.#size.add(bytesOf(value) - (replaced ? bytesOf(replaced.value) : -RESULT))
    return made
  }
}
