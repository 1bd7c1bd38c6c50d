import { getHeapStatistics } from 'node:v8'
import { LRUCache } from 'lru-cache'
import type { Graph } from '../graph.ts'
import { getOrInsert } from './get-or-insert.ts'

/** The kinds of values in caches, in the words of the metrics. */
export const keptKinds = ['answers', 'derived', 'filters', 'networks', 'operations', 'parts', 'texts', 'views'] as const
export type KeptKind = (typeof keptKinds)[number]

/** The approximate bytes of a value. A cached one tells its budget when it grows. */
export class Size {
  /** The size of the value that this one refers to and so keeps in memory. */
  base: Size | undefined
  /** The sizes of the values that refer to it. */
  users: Set<Size> | undefined
  /** The kind of value that its cache keeps. */
  kind: KeptKind | undefined
  /** Removes the value from its cache. */
  remove: (() => void) | undefined
  /** The number of uses in its budget until it was used last. */
  usedAt = -Infinity
  #bytes: number
  #counted = 0
  #budget: Budget | undefined

  constructor(bytes = 0) {
    this.#bytes = bytes
  }

  /** The bytes that its budget counts: at least those that it has. */
  get counted(): number {
    return this.#counted
  }

  get isCached(): boolean {
    return this.#budget !== undefined
  }

  add(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes <= this.#counted || !this.#budget) return
    // Counted ahead, so that most additions cost one comparison.
    this.#counted = Math.ceil(this.#bytes + Math.max(STEP, this.#bytes / 16))
    this.#budget.recount(this)
  }

  get budget(): Budget | undefined {
    return this.#budget
  }

  /** The budget that counts it from now on, or none any more. */
  set budget(budget: Budget | undefined) {
    this.#budget = budget
    this.#counted = Math.max(1, Math.ceil(this.#bytes))
  }
}
const STEP = 4_096

/**
 * A limit on the bytes of several caches together. The least recently used value of all of them is evicted first. A
 * part of a budget has the same limit, and its values can be freed together.
 */
export class Budget {
  readonly maxBytes: number
  /** The values of all parts, each with the part that counts it. */
  readonly #sizes: LRUCache<Size, Budget>
  /** The values that were evicted because it was full. */
  evictions = 0
  readonly #own = new Set<Size>()
  /** The number of uses, and the value that is being counted. */
  readonly #uses: { count: number; counting: Size | undefined }
  /** All its values refer to it. */
  #owner: Size | undefined

  /** @param whole the budget of which it is a part */
  constructor(maxBytes: number, whole?: Budget) {
    // At least 1, because 0 means no limit to lru-cache.
    this.maxBytes = Math.max(1, Math.floor(maxBytes))
    this.#uses = whole ? whole.#uses : { count: 0, counting: undefined }
    this.#sizes = whole
      ? whole.#sizes
      : new LRUCache({
          maxSize: this.maxBytes,
          sizeCalculation: (_, { counted }) => counted,
          dispose: (part, size, reason) => {
            if (reason !== 'evict') return
            this.evictions += 1
            part.#free(size)
          },
        })
  }

  part(): Budget {
    return new Budget(this.maxBytes, this)
  }

  /** Frees all its values. From now on it keeps values only while the owner is cached. */
  retire(owner: Size): void {
    for (const size of [...this.#own]) this.delete(size)
    this.#owner = owner
  }

  get bytes(): number {
    return this.#sizes.calculatedSize
  }

  /** The bytes of each kind of value, of all parts. They are added up only when somebody asks. */
  bytesByKind(): ReadonlyMap<KeptKind, number> {
    const sums = new Map<KeptKind, number>(keptKinds.map((kind) => [kind, 0]))
    for (const { kind, counted } of this.#sizes.keys()) if (kind) sums.set(kind, (sums.get(kind) ?? 0) + counted)
    return sums
  }

  /** Counts a value, unless the whole budget cannot hold it or it keeps an evicted value in memory. */
  add(size: Size, remove: () => void): void {
    if (this.#owner) size.base ??= this.#owner
    if (size.base && !size.base.isCached) return
    size.budget = this
    size.remove = remove
    if (size.base) {
      size.base.users ??= new Set()
      size.base.users.add(size)
    }
    this.recount(size)
  }

  /**
   * Marks a value as used, and what it refers to, so that this is evicted later. One that is among the most recently
   * used eighth stays where it is, because moving it takes longer than finding it.
   */
  use(size: Size): void {
    this.#uses.count += 1
    const recent = this.#uses.count - this.#sizes.size / 8
    for (let one: Size | undefined = size; one && one.usedAt <= recent; one = one.base) {
      this.#sizes.get(one)
      one.usedAt = this.#uses.count
    }
  }

  recount(size: Size): void {
    // lru-cache measures a value only when it is new.
    this.#sizes.delete(size)
    this.#own.add(size)
    this.#uses.counting = size
    this.#sizes.set(size, this)
    this.#uses.counting = undefined
    if (this.#sizes.has(size) && size.base?.isCached !== false) this.use(size)
    else {
      this.#sizes.delete(size)
      this.#free(size)
    }
  }

  delete(size: Size): void {
    // One whose base makes room for it is deleted once lru-cache has added its bytes, or they would be taken off twice.
    if (size === this.#uses.counting) return
    if (this.#sizes.delete(size)) this.#free(size)
  }

  #free(size: Size): void {
    this.#own.delete(size)
    size.budget = undefined
    size.base?.users?.delete(size)
    size.remove?.()
    for (const user of size.users ?? []) user.budget?.delete(user)
  }
}

/** A cache within a budget. */
export class Cache<K, V> {
  readonly #budget: Budget
  readonly #kind: KeptKind
  readonly #sizeOf: (value: V, key: K) => Size
  readonly #baseOf: ((value: V) => Size) | undefined
  readonly #kept = new Map<K, { readonly value: V; readonly size: Size }>()

  /** @param baseOf the size of a cached value to which a value refers */
  constructor(budget: Budget, kind: KeptKind, sizeOf: (value: V, key: K) => Size, baseOf?: (value: V) => Size) {
    this.#budget = budget
    this.#kind = kind
    this.#sizeOf = sizeOf
    this.#baseOf = baseOf
  }

  get(key: K): V | undefined {
    const kept = this.#kept.get(key)
    if (kept) this.#budget.use(kept.size)
    return kept?.value
  }

  set(key: K, value: V): void {
    this.delete(key)
    const size = this.#sizeOf(value, key)
    size.base = this.#baseOf?.(value)
    size.kind = this.#kind
    this.#kept.set(key, { value, size })
    this.#budget.add(size, () => this.#kept.delete(key))
    if (!size.isCached) this.#kept.delete(key)
  }

  delete(key: K): void {
    const kept = this.#kept.get(key)
    if (kept) this.#budget.delete(kept.size)
  }

  get size(): number {
    return this.#kept.size
  }

  /** Its values, without marking them as used. */
  *entries(): Generator<readonly [K, V]> {
    for (const [key, { value }] of this.#kept) yield [key, value]
  }

  /** The approximate bytes of its values, without what others have that refer to them. */
  get bytes(): number {
    return [...this.#kept.values()].reduce((sum, { size }) => sum + size.counted, 0)
  }

  clear(): void {
    for (const key of [...this.#kept.keys()]) this.delete(key)
  }
}

/** The size of a value that counts its own. */
export const sizeOf = ({ size }: { readonly size: Size }): Size => size

const budgets = new WeakMap<Graph, Budget>()

/** The budget of everything cached for a graph: its views, and all that is computed and written of them. */
export const budgetOf = (graph: Graph): Budget => getOrInsert(budgets, graph, () => new Budget(defaultBytes(graph)))

/** Sets the budget of a graph that was not used yet, and returns it. */
export function setBudget(graph: Graph, budget: number | Budget): Budget {
  if (budgets.has(graph)) throw new Error('the graph has a budget already, and caches within it')
  const set = typeof budget === 'number' ? new Budget(budget) : budget
  budgets.set(graph, set)
  return set
}

/**
 * The bytes of all caches of a process, if each of its threads has an even share. All relationships through one lens
 * take at most half of this.
 * @param isLight true for the share of a thread that leaves to others whatever reads most of the graph
 */
export const defaultBytes = ({ facts }: Graph, isLight = false): number =>
  Math.min(FEW_CLAIMS + (isLight ? LIGHT : CLAIM) * facts.claims.size, HEAP * HEAP_SHARE)
const [FEW_CLAIMS, CLAIM, LIGHT] = [96_000_000, 2_300, 600]
/** Of the memory that Node may use; the graph itself and running requests need the rest. */
const HEAP_SHARE = 0.4
const HEAP = getHeapStatistics().heap_size_limit
