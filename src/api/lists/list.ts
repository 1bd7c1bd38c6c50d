import { compareNames } from '../../facts/fold.ts'
import type { Size } from '../../graph/caches/budget.ts'
import { checkPoint, sorted } from '../../graph/check-point.ts'

/** A total order of a list: by a key, then by id. */
export interface Order<T> {
  /** Part of each cursor, so that a cursor of another order is refused. */
  readonly name: string
  readonly key: (item: T) => string | number
  readonly id: (item: T) => string
  /** The name of the list and its lens; a cursor of another list is refused. */
  readonly list: string
  readonly descending?: boolean | undefined
  /** True if the keys depend on records alone, so that lists at other dates have the same. */
  readonly isOfRecords?: boolean | undefined
}

/** The key and the id of an item. */
export interface Position {
  readonly key: string | number
  readonly id: string
}

/** A record of a list at its position. */
export interface AtPlace<R> extends Position {
  readonly record: R
}

/** The same, with a key that is compared. */
export class Placed<R> implements AtPlace<R> {
  readonly record: R
  readonly key: string | number
  readonly #idOf: (record: R) => string
  #id: string | undefined

  constructor(record: R, key: string | number, idOf: (record: R) => string) {
    this.record = record
    this.key = finite(key)
    this.#idOf = idOf
  }

  /** Made when it is compared or a cursor is, because some take long to make. */
  get id(): string {
    this.#id ??= this.#idOf(this.record)
    return this.#id
  }
}

/** The test that all items pass; it is recognized, and not called for each item. */
export const everything = () => true

export const nameOf = ({ name, descending }: Order<never>) => (descending ? `-${name}` : name)

export const comparing =
  ({ descending }: Order<never>) =>
  (a: Position, b: Position) =>
    (compareKeys(a.key, b.key) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)) * (descending ? -1 : 1)
const compareKeys = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? Math.sign(a - b) : compareNames(String(a), String(b))

/** The first index at which a condition holds, by binary search; it must hold for all items that follow. */
export function firstWhere<T>(sorted: Indexed<T>, holds: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted.at(middle) as T)) high = middle
    else low = middle + 1
  }
  return low
}

interface Sorted<R> {
  readonly records: readonly R[]
  readonly sorted: readonly Placed<R>[]
}

/** The part of a step between check points that the place of a record takes. */
const PART = 0.05
/** Approximate bytes of a place in an order. */
const PLACE = 100

/**
 * The orders in which a list was sorted last, by their names. Lists of one entity at several dates share them, because
 * most of their records are the same at the next date.
 */
export class Orders<R> {
  #last: Map<string, Sorted<R>> | undefined
  readonly #size: Size | undefined
  isAskedAgain = false

  constructor(size?: Size) {
    this.#size = size
  }

  get(name: string): Sorted<R> | undefined {
    return this.#last?.get(name)
  }

  set(name: string, made: Sorted<R>): void {
    this.#size?.add(PLACE * (made.sorted.length - (this.get(name)?.sorted.length ?? 0)))
    this.#last ??= new Map()
    this.#last.set(name, made)
  }
}

/** An array, or what is read like one. */
export interface Indexed<T> {
  readonly length: number
  at(place: number): T | undefined
}

/** Sorted records, perhaps with empty places, and the test of the items that count. */
export interface InOrder<T, R> {
  readonly sorted: Indexed<AtPlace<R>>
  readonly fits: (item: T) => boolean
}

/** Gives a list its records, and makes items of them. */
export interface Source<T, R> {
  /** It is called when all of them are needed. */
  read(): readonly R[]
  /** Without it, the records themselves are the items. */
  itemOf?(record: R): T
  /** The id of the item of a record; by default that of the order. */
  idOf?(record: R): string
  /** Shared with lists at other dates; asked for when records are sorted. */
  shared?(): Orders<R>
  /** The records that a filter can leave, in an order that is known without reading them; undefined if it is not. */
  unread?(order: string, where: object | null | undefined): Indexed<AtPlace<R>> | undefined
}

/** A list for paging. Its items are its records, or made of them. */
export class List<T, R = T> {
  readonly #source: Source<T, R>
  #own: Orders<R> | undefined
  #records: readonly R[] | undefined
  #items: readonly T[] | undefined

  constructor(source: Source<T, R>) {
    this.#source = source
  }

  static of<T>(items: readonly T[]): List<T> {
    return new List<T>({ read: () => items })
  }

  get isRead(): boolean {
    return this.#records !== undefined
  }

  get records(): readonly R[] {
    this.#records ??= this.#source.read()
    return this.#records
  }

  get items(): readonly T[] {
    this.#items ??= this.records.map((record) => this.itemOf(record))
    return this.#items
  }

  itemOf(record: R): T {
    // A cast, because records are of another type only if items are made of them.
    return this.#source.itemOf ? this.#source.itemOf(record) : (record as unknown as T)
  }

  /**
   * The sorted records, and the test that is still to be applied. A list is sorted as a whole from its second use on.
   * Before that it is filtered first, because it may never be used again.
   * @param where the filter of a page from an end of the list; undefined for any other page
   */
  inOrder(order: Order<T>, fits: (item: T) => boolean, where?: object | null): InOrder<T, R> {
    const unread = !this.#records && where && !order.descending && this.#source.unread?.(order.name, where)
    if (unread) return { sorted: unread, fits }
    const orders = this.#ordersFor(order)
    const { records } = this
    const name = nameOf(order)
    const last = orders.get(name)
    if (last?.records === records) return { sorted: last.sorted, fits }
    if (!last && !orders.isAskedAgain && fits !== everything) {
      orders.isAskedAgain = true
      const fitting = records.filter((record) => fits(this.itemOf(record)))
      return { sorted: this.#sort(fitting, order), fits: everything }
    }
    const places = last ? this.#changed(last, order) : this.#sort(records, order)
    orders.set(name, { records, sorted: places })
    return { sorted: places, fits }
  }

  #ordersFor({ isOfRecords }: Order<T>): Orders<R> {
    if (isOfRecords && this.#source.shared) return this.#source.shared()
    this.#own ??= new Orders<R>()
    return this.#own
  }

  #sort(records: Iterable<R>, order: Order<T>): readonly Placed<R>[] {
    const source = this.#source
    const idOf = (record: R) => source.idOf?.(record) ?? order.id(this.itemOf(record))
    const places: Placed<R>[] = []
    for (const record of records) {
      checkPoint(PART)
      places.push(new Placed(record, order.key(this.itemOf(record)), idOf))
    }
    return sorted(places, comparing(order))
  }

  /** The records in the order of other ones, most of which are the same. Only new ones are compared. */
  #changed({ sorted: last }: Sorted<R>, order: Order<T>): readonly Placed<R>[] {
    const added = new Set(this.records)
    // Otherwise a record is twice in the list.
    if (added.size < this.records.length) return this.#sort(this.records, order)
    const kept = last.filter(({ record }) => added.delete(record))
    if (added.size === 0) return kept
    const compare = comparing(order)
    const places: Placed<R>[] = []
    let from = 0
    for (const place of this.#sort(added, order)) {
      const to = firstWhere(kept, (one) => compare(one, place) > 0)
      for (; from < to; from++) places.push(kept[from] as Placed<R>)
      places.push(place)
    }
    for (; from < kept.length; from++) places.push(kept[from] as Placed<R>)
    return places
  }
}

// JSON has no infinity, so dates without a bound sort beyond every day.
const finite = (key: string | number) => (typeof key === 'number' ? Math.max(-1e15, Math.min(1e15, key)) : key)
