import { EntenteError } from '../errors.ts'
import { compareNames } from '../facts/fold.ts'

/** What a field that pages costs, and how many it may give at once. */
export const pageSize = { default: 20, max: 200 }

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

/** A total order of a list: by a key, and by id where keys are equal. */
export interface Order<T> {
  /** Its name stands in the cursors, so that a cursor of another order is refused. */
  readonly name: string
  readonly key: (item: T) => string | number
  readonly id: (item: T) => string
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
}

type Position = readonly [key: string | number, id: string]

const compareKeys = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? Math.sign(a - b) : compareNames(String(a), String(b))

interface Placed<T> {
  readonly item: T
  readonly at: Position
}

/** The test that all items pass; lists need not run it. */
export const everything = () => true

/** Items to page through, with the orders in which they were asked for. */
export class List<T> {
  readonly items: readonly T[]
  /** By name; null for an order that was asked for once. */
  readonly #orders = new Map<string, readonly Placed<T>[] | null>()

  constructor(items: readonly T[]) {
    this.items = items
  }

  /**
   * The items in order, and which of them count. A list is sorted whole when it is asked for again; before that it is
   * filtered first, since the list of a date may never come again.
   */
  inOrder(order: Order<T>, fits: (item: T) => boolean) {
    const name = nameOf(order)
    const existing = this.#orders.get(name)
    if (existing) return { sorted: existing, fits }
    const compare = comparing(order)
    const sort = (items: readonly T[]) => items.map((item) => placed(item, order)).sort((a, b) => compare(a.at, b.at))
    if (existing === undefined && fits !== everything) {
      this.#orders.set(name, null)
      return { sorted: sort(this.items.filter(fits)), fits: everything }
    }
    const sorted = sort(this.items)
    this.#orders.set(name, sorted)
    return { sorted, fits }
  }
}

/**
 * One page of a list. A cursor names a place in the order, not a number in the list, so that it stays right when items
 * are added or taken away before it (Relay, "GraphQL Cursor Connections Specification").
 * @param test which of the items count; it is run on no more of the list than is asked for
 * @throws EntenteError BAD_PAGE or BAD_CURSOR
 */
export function pageOf<T>(
  list: List<T> | readonly T[],
  args: PageArgs,
  order: Order<T>,
  test: (item: T) => boolean = everything,
): Page<T> {
  const limit = limitOf(args)
  const [after, before] = [args.after, args.before].map((cursor) =>
    cursor == null ? undefined : decode(cursor, order),
  )
  const { sorted, fits } = (list instanceof List ? list : new List(list)).inOrder(order, test)
  const compare = comparing(order)
  const from = after ? firstWhere(sorted, ({ at }) => compare(at, after) > 0) : 0
  const to = before ? firstWhere(sorted, ({ at }) => compare(at, before) >= 0) : sorted.length
  const places =
    args.last == null
      ? matchingIndexes(sorted, fits, from, to, limit)
      : matchingIndexes(sorted, fits, to - 1, from - 1, limit, -1).reverse()
  const [start, end] = [places[0], places.at(-1)]
  const isAny = (from: number, to: number, step = 1) => matchingIndexes(sorted, fits, from, to, 1, step).length > 0
  const cursorAt = (place: number | undefined) => {
    const placed = place === undefined ? undefined : sorted[place]
    return placed ? encode(placed.at, order) : null
  }
  return {
    edges: places.map((place) => new EdgeOf(sorted[place] as Placed<T>, order)),
    pageInfo: {
      get hasNextPage() {
        return end === undefined ? before !== undefined && isAny(0, sorted.length) : isAny(end + 1, sorted.length)
      },
      get hasPreviousPage() {
        return start === undefined ? after !== undefined && isAny(0, sorted.length) : isAny(start - 1, -1, -1)
      },
      get startCursor() {
        return cursorAt(start)
      },
      get endCursor() {
        return cursorAt(end)
      },
    },
    get totalCount() {
      if (fits === everything) return sorted.length
      // A page that is not full has gone through all there is.
      const isAll = from === 0 && to === sorted.length && places.length < limit
      return isAll ? places.length : matchingIndexes(sorted, fits, 0, sorted.length, Infinity).length
    },
  }
}

/** The places of items that fit: from one place on to before another, upward or downward, and no more than a limit. */
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
    const placed = sorted[place]
    if (placed && (fits === everything || fits(placed.item))) places.push(place)
  }
  return places
}

/** The first place where something holds, of a list where it holds for all that follow. */
function firstWhere<T>(sorted: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}

/** Its cursor is made only for those who ask for it. */
class EdgeOf<T> {
  readonly node: T
  readonly #at: Position
  readonly #order: Order<never>

  constructor({ item, at }: Placed<T>, order: Order<T>) {
    this.node = item
    this.#at = at
    this.#order = order
  }

  get cursor(): string {
    return encode(this.#at, this.#order)
  }
}

const comparing =
  ({ descending }: Order<never>) =>
  (a: Position, b: Position) =>
    (compareKeys(a[0], b[0]) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)) * (descending ? -1 : 1)

const placed = <T>(item: T, order: Order<T>): Placed<T> => ({ item, at: [finite(order.key(item)), order.id(item)] })
const nameOf = ({ name, descending }: Order<never>) => (descending ? `-${name}` : name)

/** How many items a page may hold. @throws EntenteError BAD_PAGE */
export function limitOf({ first, last }: PageArgs): number {
  if (first != null && last != null)
    throw new EntenteError('BAD_PAGE', 'first and last are both given; give only one of them')
  const [name, limit] = last != null ? ['last', last] : ['first', first ?? pageSize.default]
  if (limit < 1) throw new EntenteError('BAD_PAGE', `${name} is ${limit}; give 1 to ${pageSize.max}`)
  if (limit > pageSize.max)
    throw new EntenteError(
      'BAD_PAGE',
      `${name} is ${limit}; a page holds at most ${pageSize.max}, so request that many and continue with ${name === 'last' ? 'before' : 'after'}`,
    )
  return limit
}

// JSON has no infinity; dates that nothing bounds sort beyond every day.
const finite = (key: string | number) => (typeof key === 'number' ? Math.max(-1e15, Math.min(1e15, key)) : key)

const encode = (at: Position, order: Order<never>) =>
  Buffer.from(JSON.stringify([nameOf(order), ...at])).toString('base64url')

function decode(cursor: string, of: Order<never>): Position {
  const [order, key, id] = parts(cursor)
  if (order !== nameOf(of) || (typeof key !== 'string' && typeof key !== 'number') || typeof id !== 'string') {
    throw new EntenteError(
      'BAD_CURSOR',
      `'${cursor}' is not a cursor of this list in this order; use an endCursor or startCursor from its pages`,
    )
  }
  return [key, id]
}

function parts(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** What a page costs: as many times its nodes as it may hold. */
export const pageCost = ({ first, last }: PageArgs) => ({
  field: 1,
  multiplier: Math.min(pageSize.max, Math.max(1, first ?? last ?? pageSize.default)),
})
