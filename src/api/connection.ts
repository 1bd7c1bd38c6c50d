import { EntenteError } from '../errors.ts'
import { digest } from '../facts/digest.ts'
import { compareNames } from '../facts/fold.ts'
import { checkPoint } from '../graph/check-point.ts'
import { memoize } from '../graph/get-or-insert.ts'

/** The number of items on a page: by default, and at most. */
export const pageSize = { default: 20, max: 200 }

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

/** A total order of a list: by a key, then by id. */
export interface Order<T> {
  /** Part of each cursor, so that a cursor of another order is refused. */
  readonly name: string
  readonly key: (item: T) => string | number
  readonly id: (item: T) => string
  /** The name of the list and its lens; a cursor of another list is refused. */
  readonly list: string
  readonly descending?: boolean | undefined
}

export interface Page<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: number
  /** The items of all pages. */
  readonly all: readonly T[]
}

type Position = { readonly key: string | number; readonly id: string }

const compareKeys = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? Math.sign(a - b) : compareNames(String(a), String(b))

/** An item at its position. Its id is made when it is compared or a cursor is, because some take long to make. */
class Placed<T> implements Position {
  readonly item: T
  readonly key: string | number
  readonly #order: Order<T>
  #id: string | undefined

  constructor(item: T, order: Order<T>) {
    this.item = item
    this.key = finite(order.key(item))
    this.#order = order
  }

  get id(): string {
    this.#id ??= this.#order.id(this.item)
    return this.#id
  }
}

/** The test that all items pass; it is recognized, and not called for each item. */
export const everything = () => true

/** Items for paging, with the orders in which they were sorted. */
export class List<T> {
  readonly items: readonly T[]
  /** By the name of the order. */
  #sorted: Map<string, readonly Placed<T>[]> | undefined
  #isAskedAgain = false

  constructor(items: readonly T[]) {
    this.items = items
  }

  /**
   * The sorted items, and the test that is still to be applied. A list is sorted as a whole from its second use on.
   * Before that it is filtered first, because a list of one date may never be used again.
   */
  inOrder(order: Order<T>, fits: (item: T) => boolean) {
    const name = nameOf(order)
    const existing = this.#sorted?.get(name)
    if (existing) return { sorted: existing, fits }
    if (!this.#isAskedAgain && fits !== everything) {
      this.#isAskedAgain = true
      return { sorted: sort(this.items.filter(fits), order), fits: everything }
    }
    const sorted = sort(this.items, order)
    this.#sorted ??= new Map()
    this.#sorted.set(name, sorted)
    return { sorted, fits }
  }
}

/**
 * One page of a list, by Relay's "GraphQL Cursor Connections Specification". A cursor names a position in the order,
 * not an index, so it stays valid when items before it change.
 * @param test which of the items count; it runs only on as many items as the page needs
 * @throws EntenteError BAD_PAGE or BAD_CURSOR
 */
export function pageOf<T>(
  list: List<T> | readonly T[],
  args: PageArgs,
  order: Order<T>,
  test: (item: T) => boolean = everything,
): Page<T> {
  const limit = limitOf(args)
  const after = args.after == null ? undefined : decode(args.after, order)
  const before = args.before == null ? undefined : decode(args.before, order)
  const { sorted, fits } = (list instanceof List ? list : new List(list)).inOrder(order, test)
  const compare = comparing(order)
  const from = after ? firstWhere(sorted, (one) => compare(one, after) > 0) : 0
  const to = before ? firstWhere(sorted, (one) => compare(one, before) >= 0) : sorted.length
  const places =
    args.last == null
      ? matchingIndexes(sorted, fits, from, to, limit)
      : matchingIndexes(sorted, fits, to - 1, from - 1, limit, -1).reverse()
  // A page with fewer items than its limit holds all that match.
  const isAll = from === 0 && to === sorted.length && places.length < limit
  return new PageOf(sorted, fits, order, { places, isAll, boundary: args.last == null ? from : to })
}

interface Section {
  readonly places: readonly number[]
  readonly isAll: boolean
  /** The index at which the page begins or, counted backward, ends. */
  readonly boundary: number
}

/** A page. Neighboring pages and the total are computed only if a query asks for them. */
class PageOf<T> implements Page<T> {
  readonly #sorted: readonly Placed<T>[]
  readonly #fits: (item: T) => boolean
  readonly #order: Order<T>
  readonly #section: Section

  constructor(sorted: readonly Placed<T>[], fits: (item: T) => boolean, order: Order<T>, section: Section) {
    this.#sorted = sorted
    this.#fits = fits
    this.#order = order
    this.#section = section
  }

  get edges() {
    return this.#section.places.map((place) => new EdgeOf(this.#sorted[place] as Placed<T>, this.#order))
  }

  get pageInfo() {
    return this
  }

  /** The items of all pages. */
  get all(): readonly T[] {
    const fits = this.#fits
    return this.#sorted.flatMap(({ item }) => (fits === everything || fits(item) ? [item] : []))
  }

  get totalCount() {
    const { length } = this.#sorted
    if (this.#fits === everything) return length
    const { places, isAll } = this.#section
    return isAll ? places.length : matchingIndexes(this.#sorted, this.#fits, 0, length, Infinity).length
  }

  get hasNextPage() {
    const { places, boundary } = this.#section
    const end = places.at(-1)
    return this.#isAny(end === undefined ? boundary : end + 1, 1)
  }

  get hasPreviousPage() {
    const { places, boundary } = this.#section
    return this.#isAny((places[0] ?? boundary) - 1, -1)
  }

  get startCursor() {
    return this.#cursorAt(this.#section.places[0])
  }

  get endCursor() {
    return this.#cursorAt(this.#section.places.at(-1))
  }

  #isAny(from: number, step: 1 | -1): boolean {
    const to = step === 1 ? this.#sorted.length : -1
    return matchingIndexes(this.#sorted, this.#fits, from, to, 1, step).length > 0
  }

  #cursorAt(place: number | undefined): string | null {
    const placed = place === undefined ? undefined : this.#sorted[place]
    return placed ? encode(placed, this.#order) : null
  }
}

/** The indexes of matching items, from `from` to before `to`, in steps of 1 or -1, up to a limit. */
function matchingIndexes<T>(
  sorted: readonly Placed<T>[],
  fits: (item: T) => boolean,
  from: number,
  to: number,
  limit: number,
  step = 1,
): number[] {
  const places: number[] = []
  for (let place = from; (to - place) * step > 0 && places.length < limit; place += step) {
    if (fits !== everything) checkPoint()
    const placed = sorted[place]
    if (placed && (fits === everything || fits(placed.item))) places.push(place)
  }
  return places
}

/** The first index at which a condition holds, by binary search; it must hold for all items that follow. */
function firstWhere<T>(sorted: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}

/** An edge that makes its cursor only if a query asks for it. */
class EdgeOf<T> {
  readonly node: T
  readonly #at: Position
  readonly #order: Order<never>

  constructor(placed: Placed<T>, order: Order<T>) {
    this.node = placed.item
    this.#at = placed
    this.#order = order
  }

  get cursor(): string {
    return encode(this.#at, this.#order)
  }
}

const comparing =
  ({ descending }: Order<never>) =>
  (a: Position, b: Position) =>
    (compareKeys(a.key, b.key) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)) * (descending ? -1 : 1)

function sort<T>(items: readonly T[], order: Order<T>): readonly Placed<T>[] {
  return items.map((item) => new Placed(item, order)).sort(comparing(order))
}
const nameOf = ({ name, descending }: Order<never>) => (descending ? `-${name}` : name)

/** The number of items that a page may hold. @throws EntenteError BAD_PAGE */
export function limitOf({ first, last }: PageArgs): number {
  if (first != null && last != null)
    throw new EntenteError('BAD_PAGE', 'first and last are both given; give only one of them')
  const name = last != null ? 'last' : 'first'
  const limit = last ?? first ?? pageSize.default
  if (limit < 0) throw new EntenteError('BAD_PAGE', `${name} is ${limit}; give 0 to ${pageSize.max}`)
  if (limit > pageSize.max)
    throw new EntenteError(
      'BAD_PAGE',
      `${name} is ${limit}; a page holds at most ${pageSize.max}, so request that many and continue with ` +
        `${name === 'last' ? 'before' : 'after'}`,
    )
  return limit
}

// JSON has no infinity, so dates without a bound sort beyond every day.
const finite = (key: string | number) => (typeof key === 'number' ? Math.max(-1e15, Math.min(1e15, key)) : key)

/** A short sign of the list in its cursors. */
const markOf = memoize(({ list }: Order<never>) => digest(list, 8))

const encode = (at: Position, order: Order<never>) =>
  Buffer.from(JSON.stringify([markOf(order), nameOf(order), at.key, at.id])).toString('base64url')

function decode(cursor: string, of: Order<never>): Position {
  const [list, order, key, id] = parts(cursor)
  const isOfList = list === markOf(of) && order === nameOf(of)
  if (!isOfList || (typeof key !== 'string' && typeof key !== 'number') || typeof id !== 'string') {
    throw new EntenteError(
      'BAD_CURSOR',
      `'${cursor.slice(0, 100)}' is not a cursor of this list in this order through this lens; use an endCursor or ` +
        'startCursor from its pages',
    )
  }
  return { key, id }
}

function parts(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
