import { EntenteError } from '../../errors.ts'
import { digest } from '../../facts/digest.ts'
import { memoize } from '../../graph/caches/get-or-insert.ts'
import { checkPoint } from '../../graph/check-point.ts'
import {
  type AtPlace,
  comparing,
  everything,
  firstWhere,
  type InOrder,
  List,
  nameOf,
  type Order,
  type Position,
} from './list.ts'

/** The number of items on a page: by default, and at most. */
export const pageSize = { default: 20, max: 200 }

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
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

/**
 * One page of a list, by Relay's "GraphQL Cursor Connections Specification". A cursor names a position in the order,
 * not an index, so it stays valid when items before it change.
 * @param test which of the items count; it runs only on as many items as the page needs
 * @param where the filter that was compiled to the test
 * @throws EntenteError BAD_PAGE or BAD_CURSOR
 */
export function pageOf<T, R>(
  list: List<T, R> | readonly T[],
  args: PageArgs,
  order: Order<T>,
  test: (item: T) => boolean = everything,
  where?: object | null,
): Page<T> {
  const limit = limitOf(args)
  const after = args.after == null ? undefined : decode(args.after, order)
  const before = args.before == null ? undefined : decode(args.before, order)
  // A cast, because only the list itself reads its records.
  const paged = (list instanceof List ? list : List.of(list)) as List<T, unknown>
  const inOrder = paged.inOrder(order, test, after || before ? undefined : where)
  const { sorted } = inOrder
  const compare = comparing(order)
  const from = after ? firstWhere(sorted, (one) => compare(one, after) > 0) : 0
  const to = before ? firstWhere(sorted, (one) => compare(one, before) >= 0) : sorted.length
  const places =
    args.last == null
      ? matchingIndexes(paged, inOrder, { from, to, limit })
      : matchingIndexes(paged, inOrder, { from: to - 1, to: from - 1, limit, step: -1 }).reverse()
  // A page with fewer items than its limit holds all that match.
  const isAll = from === 0 && to === sorted.length && places.length < limit
  return new PageOf(paged, inOrder, order, { places, isAll, boundary: args.last == null ? from : to })
}

interface Section {
  readonly places: readonly number[]
  readonly isAll: boolean
  /** The index at which the page begins or, counted backward, ends. */
  readonly boundary: number
}

/** Indexes from one to before another, in steps of 1 or -1, up to a limit. */
interface Range {
  readonly from: number
  readonly to: number
  readonly limit: number
  readonly step?: 1 | -1
}

/** A page. Neighboring pages and the total are computed only if a query asks for them. */
class PageOf<T> implements Page<T> {
  readonly #list: List<T, unknown>
  readonly #inOrder: InOrder<T, unknown>
  readonly #order: Order<T>
  readonly #section: Section

  constructor(list: List<T, unknown>, inOrder: InOrder<T, unknown>, order: Order<T>, section: Section) {
    this.#list = list
    this.#inOrder = inOrder
    this.#order = order
    this.#section = section
  }

  get edges() {
    return this.#section.places.map((index) => {
      const place = this.#inOrder.sorted.at(index) as AtPlace<unknown>
      return new EdgeOf(this.#list.itemOf(place.record), place, this.#order)
    })
  }

  get pageInfo() {
    return this
  }

  /** The items of all pages. */
  get all(): readonly T[] {
    const { sorted, fits } = this.#inOrder
    const all: T[] = []
    for (let place = 0; place < sorted.length; place += 1) {
      const placed = sorted.at(place)
      const item = placed && this.#list.itemOf(placed.record)
      if (item && (fits === everything || fits(item))) all.push(item)
    }
    return all
  }

  get totalCount() {
    const { sorted, fits } = this.#inOrder
    if (fits === everything) return sorted.length
    const { places, isAll } = this.#section
    return isAll ? places.length : this.#matching({ from: 0, to: sorted.length, limit: Infinity }).length
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
    const to = step === 1 ? this.#inOrder.sorted.length : -1
    return this.#matching({ from, to, limit: 1, step }).length > 0
  }

  #matching(range: Range): number[] {
    return matchingIndexes(this.#list, this.#inOrder, range)
  }

  #cursorAt(place: number | undefined): string | null {
    const placed = place === undefined ? undefined : this.#inOrder.sorted.at(place)
    return placed ? encode(placed, this.#order) : null
  }
}

/** The indexes of the items of a list that match. */
function matchingIndexes<T>(
  list: List<T, unknown>,
  { sorted, fits }: InOrder<T, unknown>,
  { from, to, limit, step = 1 }: Range,
): number[] {
  const places: number[] = []
  for (let place = from; (to - place) * step > 0 && places.length < limit; place += step) {
    if (fits !== everything) checkPoint()
    const placed = sorted.at(place)
    if (placed && (fits === everything || fits(list.itemOf(placed.record)))) places.push(place)
  }
  return places
}

/** An edge that makes its cursor only if a query asks for it. */
class EdgeOf<T> {
  readonly node: T
  readonly #at: Position
  readonly #order: Order<never>

  constructor(node: T, at: Position, order: Order<T>) {
    this.node = node
    this.#at = at
    this.#order = order
  }

  get cursor(): string {
    return encode(this.#at, this.#order)
  }
}

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
