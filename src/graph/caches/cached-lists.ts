import type { Size } from './budget.ts'

/** Approximate bytes of a list with what caches of the API keep of it, in total and for each item. */
const [LIST, ITEM] = [200, 16]
/** The same for a relationship in a list of all, because views at other dates may have it in another form. */
export const RELATIONSHIP = 80

/** Lists by key, made on first use. Callers can cache results by the identity of a list. */
export class CachedLists {
  readonly #size: Size
  /** Made on first use, because a view of one date may need no list. */
  #lists: Map<string, readonly unknown[]> | undefined

  constructor(size: Size) {
    this.#size = size
  }

  of<T>(key: string, make: () => readonly T[], bytes = ITEM): readonly T[] {
    // A cast, because one key always has items of one type.
    const existing = this.#lists?.get(key) as readonly T[] | undefined
    if (existing) return existing
    const made = make()
    this.#lists ??= new Map()
    this.#lists.set(key, made)
    this.#size.add(LIST + bytes * made.length)
    return made
  }
}
