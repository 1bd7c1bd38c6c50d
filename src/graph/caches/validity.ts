import type { IntervalEnd } from '../../facts/date.ts'
import { type Claim, type Facts, knownFrom } from '../../facts/facts.ts'
import { leavingKinds } from '../../facts/vocabulary.ts'
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
  narrowTo({ from, before }: Pick<Valid<unknown>, 'from' | 'before'>): void {
    this.from = Math.max(this.from, from)
    this.before = Math.min(this.before, before)
  }

  /** The value of a result on which another depends. */
  read<T>(result: Valid<T>): T {
    this.narrowTo(result)
    return result.value
  }

  /** A result that is the same on these days. */
  of<T>(value: T): Valid<T> {
    return new Result(value, this)
  }

  /** Things change on the days that claims name, and on the days after them. */
  changesNear(days: readonly number[]): void {
    for (const day of days) {
      this.changesOn(day)
      this.changesOn(day + 1)
    }
  }
}

/** The days that claims name: of their dates, and of the publication of their documents. */
export function daysNamedBy(claims: readonly Claim[], facts: Facts): readonly number[] {
  const days: number[] = []
  for (const claim of claims) {
    const document = facts.documents.get(claim.document)
    const { time } = claim
    addDays(days, document && knownFrom(claim, document))
    addDays(days, time)
    // Up to the day before it left, it certainly was a party.
    if (time && leavingKinds.has(claim.predicate)) days.push(time.earliest - 1)
    if (!time?.interval) continue
    addDays(days, time.interval.since)
    addDays(days, time.interval.until)
  }
  return days
}

function addDays(days: number[], date: IntervalEnd | undefined): void {
  if (!date || date === 'open') return
  if (Number.isFinite(date.earliest)) days.push(date.earliest)
  if (date.latest !== date.earliest && Number.isFinite(date.latest)) days.push(date.latest)
}

/** Approximate bytes of a result. Of a list, other views at other dates may have the items in another form. */
const [RESULT, ITEM, OTHER] = [110, 40, 1_000]

/**
 * A result, and the one that was made before it. Without a bound it has no number, because V8 gives Infinity 16 bytes.
 */
class Result<T> implements Valid<T> {
  readonly value: T
  readonly #from: number | undefined
  readonly #before: number | undefined
  last: Result<T> | undefined

  constructor(value: T, { from, before }: ValidityInterval) {
    this.value = value
    this.#from = from === -Infinity ? undefined : from
    this.#before = before === Infinity ? undefined : before
  }

  isOn(day: number): boolean {
    return (this.#from === undefined || this.#from <= day) && (this.#before === undefined || day < this.#before)
  }

  get from(): number {
    return this.#from ?? -Infinity
  }

  get before(): number {
    return this.#before ?? Infinity
  }
}

/** The results by their keys. */
interface Results<K, T> {
  get(key: K): Result<T> | undefined
  set(key: K, result: Result<T>): unknown
  delete(key: K): unknown
}

/** The last results for each key, up to a number. A result that is asked for on one of its days is not made again. */
export class ResultsByDay<K, T> {
  #results: Results<K, T>
  readonly #size: Size
  readonly #most: number
  readonly #empty: () => Results<K, T>
  readonly #item: number

  /**
   * @param empty makes a map; the usual one takes more memory than keys that have numbers need
   * @param item the bytes of an item of a list
   */
  constructor(size: Size, most = 1, empty: () => Results<K, T> = () => new Map(), item = ITEM) {
    this.#size = size
    this.#most = most
    this.#empty = empty
    this.#item = item
    this.#results = empty()
  }

  /** Takes the results of another over, but for those of some keys. The other one begins anew. */
  takeOver(other: ResultsByDay<K, T>, touched: Iterable<K>): void {
    this.#results = other.#results
    other.#results = other.#empty()
    for (const key of touched) {
      for (let one = this.#results.get(key); one; one = one.last) this.#size.add(-RESULT - this.#bytesOf(one.value))
      this.#results.delete(key)
    }
  }

  on(day: number, key: K, make: (validity: ValidityInterval) => T): Valid<T> {
    const latest = this.#results.get(key)
    for (let one = latest; one; one = one.last) if (one.isOn(day)) return one
    const validity = new ValidityInterval(day)
    const made = new Result(make(validity), validity)
    made.last = latest
    this.#results.set(key, made)
    const replaced = this.#leaveLast(made)
    this.#size.add(this.#bytesOf(made.value) - (replaced ? this.#bytesOf(replaced.value) : -RESULT))
    return made
  }

  #bytesOf(value: unknown): number {
    return Array.isArray(value) ? this.#item * value.length : OTHER
  }

  /** Drops the result before the last ones, and returns it. */
  #leaveLast(latest: Result<T>): Result<T> | undefined {
    let last = latest
    for (let count = 1; count < this.#most && last.last; count++) last = last.last
    const dropped = last.last
    last.last = undefined
    return dropped
  }
}
