import { EntenteError } from '../errors.ts'

/** What a field that pages costs, and how many it may give at once. */
export const PAGE = { usual: 20, most: 200 }

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

const collator = new Intl.Collator('en')
const compareKeys = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? Math.sign(a - b) : collator.compare(String(a), String(b))

interface Placed<T> {
  readonly item: T
  readonly at: Position
}

/**
 * One page of a list. A cursor names a place in the order, not a number in the list, so that it stays right when items are
 * added or taken away before it (Relay, "GraphQL Cursor Connections Specification").
 * @param fits which of the items count
 * @throws EntenteError BAD_PAGE or BAD_CURSOR
 */
export function page<T>(items: readonly T[], args: PageArgs, order: Order<T>, fits: (item: T) => boolean = () => true): Page<T> {
  const limit = limitOf(args)
  const compare = comparing(order)
  const after = args.after == null ? undefined : decode(args.after, order)
  const before = args.before == null ? undefined : decode(args.before, order)
  const sorted = sortedBy(items, order).filter(({ item }) => fits(item))
  const within = after || before ? sorted.filter(({ at }) => (!after || compare(at, after) > 0) && (!before || compare(at, before) < 0)) : sorted
  const shown = args.last == null ? within.slice(0, limit) : within.slice(-limit)
  const [start, end] = [shown[0], shown.at(-1)]
  const cursorOf = (placed: Placed<T> | undefined) => (placed ? encode(placed.at, order) : null)
  return {
    // Cursors are made only for those who ask for them.
    edges: shown.map(({ item, at }) => new EdgeOf(item, at, order)),
    pageInfo: {
      hasNextPage: end ? sorted.at(-1) !== end : before !== undefined && sorted.length > 0,
      hasPreviousPage: start ? sorted[0] !== start : after !== undefined && sorted.length > 0,
      get startCursor() {
        return cursorOf(start)
      },
      get endCursor() {
        return cursorOf(end)
      },
    },
    totalCount: sorted.length,
  }
}

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

const comparing =
  ({ descending }: Order<never>) =>
  (a: Position, b: Position) =>
    (compareKeys(a[0], b[0]) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)) * (descending ? -1 : 1)

/** Lists that were put in order, by the order: a list that is kept is asked for page by page. */
const ordered = new WeakMap<readonly unknown[], Map<string, readonly Placed<never>[]>>()

function sortedBy<T>(items: readonly T[], order: Order<T>): readonly Placed<T>[] {
  const known = ordered.get(items) ?? new Map<string, readonly Placed<never>[]>()
  ordered.set(items, known)
  const name = nameOf(order)
  const compare = comparing(order)
  const sorted =
    (known.get(name) as readonly Placed<T>[] | undefined) ??
    items.map((item): Placed<T> => ({ item, at: [finite(order.key(item)), order.id(item)] })).sort((a, b) => compare(a.at, b.at))
  known.set(name, sorted as readonly Placed<never>[])
  return sorted
}

const nameOf = ({ name, descending }: Order<never>) => (descending ? `-${name}` : name)

function limitOf({ first, last }: PageArgs): number {
  if (first != null && last != null) throw new EntenteError('BAD_PAGE', 'first and last are both given; a page is counted from one end, so give one of them')
  const [name, limit] = last != null ? ['last', last] : ['first', first ?? PAGE.usual]
  if (limit < 1) throw new EntenteError('BAD_PAGE', `${name} is ${limit}; it counts what a page holds, so 1 to ${PAGE.most}`)
  if (limit > PAGE.most)
    throw new EntenteError(
      'BAD_PAGE',
      `${name} is ${limit}; a page holds at most ${PAGE.most}, so take that and page on with ${name === 'last' ? 'before' : 'after'}`,
    )
  return limit
}

// JSON has no infinity; dates that nothing bounds sort beyond every day.
const finite = (key: string | number) => (typeof key === 'number' ? Math.max(-1e15, Math.min(1e15, key)) : key)

const encode = (at: Position, order: Order<never>) => Buffer.from(JSON.stringify([nameOf(order), ...at])).toString('base64url')

function decode(cursor: string, of: Order<never>): Position {
  const [order, key, id] = parts(cursor)
  if (order !== nameOf(of) || (typeof key !== 'string' && typeof key !== 'number') || typeof id !== 'string') {
    throw new EntenteError('BAD_CURSOR', `'${cursor}' is no cursor of this list in this order; use an endCursor or startCursor that it gave`)
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
export const pageCost = ({ first, last }: PageArgs) => ({ field: 1, multiplier: Math.min(PAGE.most, Math.max(1, first ?? last ?? PAGE.usual)) })
