import { ByIndex } from '../graph/caches/by-index.ts'
import { checkPoint } from '../graph/check-point.ts'

/** Values by their places, counted from 0, each made when it is first read. */
export interface Values<V> {
  at(place: number): V
}

/** Values that are all kept: few, or dear to make. */
export class Kept<V extends object> implements Values<V> {
  readonly #make: (place: number) => V
  readonly #made = new ByIndex<V>()

  constructor(make: (place: number) => V) {
    this.#make = make
  }

  at(place: number): V {
    const existing = this.#made.at(place)
    if (existing) return existing
    checkPoint()
    const made = this.#make(place)
    this.#made.setAt(place, made)
    return made
  }
}

/** The weight of the values of a table that are kept although nobody may hold them. */
const MOST = 16_384

/**
 * Values that are kept as long as somebody holds them, so that each is one object for all its readers. Of the others
 * only the last ones are kept, because all values of a large graph would take more memory than all caches. They are let
 * go one by one, because V8 takes a millisecond for each thousand of them, and a request would wait for it.
 */
export class Held<V extends object> implements Values<V> {
  readonly #make: (place: number) => V
  readonly #weightOf: (value: V) => number
  readonly #last = new ByIndex<V>()
  /** The places of these, in the order in which they were read; those before the first have been let go. */
  #places: number[] = []
  #first = 0
  #weight = 0
  readonly #others = new ByIndex<WeakRef<V>>()

  constructor(make: (place: number) => V, weightOf: (value: V) => number) {
    this.#make = make
    this.#weightOf = weightOf
  }

  at(place: number): V {
    return this.#last.at(place) ?? this.#read(place)
  }

  #read(place: number): V {
    const value = this.#others.at(place)?.deref() ?? this.#made(place)
    this.#weight += this.#weightOf(value)
    while (this.#weight > MOST && this.#first < this.#places.length) this.#letGo()
    this.#last.setAt(place, value)
    this.#places.push(place)
    return value
  }

  #made(place: number): V {
    checkPoint()
    const made = this.#make(place)
    this.#others.deleteAt(place)
    return made
  }

  /** Lets the first one go. */
  #letGo(): void {
    const place = this.#places[this.#first] ?? 0
    this.#first += 1
    if (this.#first > MOST) {
      this.#places = this.#places.slice(this.#first)
      this.#first = 0
    }
    const value = this.#last.at(place)
    if (!value) return
    this.#last.deleteAt(place)
    this.#weight -= this.#weightOf(value)
    if (!this.#others.at(place)) this.#others.setAt(place, new WeakRef(value))
  }
}

/** So many records are side by side, because a weak reference to each takes nearly as much as the record. */
const [BITS, RECORDS] = [4, 16]

/** Records that are kept together. Each refers to its page, so that whoever holds one holds all of them. */
export class Page<C, V> {
  readonly columns: C
  readonly records: (V | undefined)[] = new Array(RECORDS)

  constructor(columns: C) {
    this.columns = columns
  }
}

/** Small records, held by the page. */
export class HeldRecords<C, V extends object> implements Values<V> {
  readonly #pages: Held<Page<C, V>>
  readonly #make: (page: Page<C, V>, place: number) => V

  constructor(columns: C, make: (page: Page<C, V>, place: number) => V) {
    this.#pages = new Held<Page<C, V>>(
      () => new Page(columns),
      () => RECORDS,
    )
    this.#make = make
  }

  at(place: number): V {
    const page = this.#pages.at(place >>> BITS)
    const index = place & (RECORDS - 1)
    const existing = page.records[index]
    if (existing) return existing
    checkPoint()
    const made = this.#make(page, place)
    page.records[index] = made
    return made
  }
}
