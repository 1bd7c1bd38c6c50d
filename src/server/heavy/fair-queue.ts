/** The least cost, in any unit. Otherwise many items that cost nothing would begin first. */
const LEAST = 0.1

interface Flow<Item> {
  /** The virtual time at which the next item of this viewer may begin. */
  start: number
  /** The cost of the last item, as the next one probably has. */
  expected: number
  readonly waiting: Item[]
}

/** The charge of an item that has begun, until its cost is known. */
export interface Charge<Viewer> {
  readonly viewer: Viewer
  /** The cost that its viewer was charged so far. */
  charged: number
}

/**
 * Items that wait, by viewer, as start-time fair queueing orders them (Goyal, Vin and Cheng, 1996). The viewer who
 * has paid least begins next. Whoever was away gets nothing for that time. Costs are known only afterwards, so each
 * item is charged as much as the last one of its viewer, and the difference later.
 */
export class FairQueue<Viewer extends object, Item> {
  readonly #flows = new WeakMap<Viewer, Flow<Item>>()
  readonly #waiting = new Set<Viewer>()
  /** The virtual time: the start of what began last. */
  #now = 0
  #size = 0

  get size(): number {
    return this.#size
  }

  push(viewer: Viewer, item: Item): void {
    const flow = this.#of(viewer)
    // Whoever was away begins with those who wait now.
    if (flow.waiting.length === 0) flow.start = Math.max(flow.start, this.#now)
    flow.waiting.push(item)
    this.#waiting.add(viewer)
    this.#size += 1
  }

  /** The item that begins next; undefined if none waits. */
  shift(): { readonly item: Item; readonly charge: Charge<Viewer> } | undefined {
    let [next, first] = [undefined as Viewer | undefined, Infinity]
    for (const viewer of this.#waiting) {
      const { start } = this.#of(viewer)
      if (start < first) [next, first] = [viewer, start]
    }
    if (!next) return undefined
    const flow = this.#of(next)
    const item = flow.waiting.shift() as Item
    this.#size -= 1
    // Last in the order of those who have paid as much.
    this.#waiting.delete(next)
    if (flow.waiting.length > 0) this.#waiting.add(next)
    return { item, charge: this.begin(next) }
  }

  /** True if an item of this viewer that comes now may begin before all that wait. */
  mayBegin(viewer: Viewer): boolean {
    if (this.#size === 0) return true
    const own = this.#of(viewer)
    if (own.waiting.length > 0) return false
    const start = Math.max(own.start, this.#now)
    for (const other of this.#waiting) if (this.#of(other).start < start) return false
    return true
  }

  /** Charges an item that need not wait. */
  begin(viewer: Viewer): Charge<Viewer> {
    const flow = this.#of(viewer)
    this.#now = Math.max(flow.start, this.#now)
    flow.start = this.#now + flow.expected
    return { viewer, charged: flow.expected }
  }

  /** Charges what an item has cost in all; it may be called again if it goes on. */
  pay(charge: Charge<Viewer>, cost: number): void {
    const flow = this.#of(charge.viewer)
    flow.expected = Math.max(LEAST, cost)
    flow.start += flow.expected - charge.charged
    charge.charged = flow.expected
  }

  /** The items that wait, by viewer. */
  *[Symbol.iterator](): Generator<readonly [Viewer, readonly Item[]]> {
    for (const viewer of this.#waiting) yield [viewer, this.#of(viewer).waiting]
  }

  /** True if the item waited. */
  remove(viewer: Viewer, item: Item): boolean {
    const waiting = this.#flows.get(viewer)?.waiting ?? []
    const place = waiting.indexOf(item)
    if (place < 0) return false
    waiting.splice(place, 1)
    this.#size -= 1
    if (waiting.length === 0) this.#waiting.delete(viewer)
    return true
  }

  #of(viewer: Viewer): Flow<Item> {
    const known = this.#flows.get(viewer)
    if (known) return known
    const made: Flow<Item> = { start: 0, expected: LEAST, waiting: [] }
    this.#flows.set(viewer, made)
    return made
  }
}
