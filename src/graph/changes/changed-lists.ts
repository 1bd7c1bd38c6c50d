import { getOrInsert } from '../caches/get-or-insert.ts'
import { inSteps, type Steps } from '../visible/steps.ts'
import { ChangedMap, type Compare, lowerBound } from './changed-map.ts'

/** The lists that one step makes: some are long. */
const LISTS = 20

/** Lists by the ids of records, in an order, and what changes in them. */
export class ChangedLists<T> {
  readonly #before: (key: string) => readonly T[] | undefined
  readonly #order: Compare<T>
  readonly #removed = new Map<string, Set<T>>()
  readonly #added = new Map<string, T[]>()

  constructor(before: (key: string) => readonly T[] | undefined, order: Compare<T>) {
    this.#before = before
    this.#order = order
  }

  remove(key: string, item: T): void {
    getOrInsert(this.#removed, key, () => new Set<T>()).add(item)
  }

  add(key: string, item: T): void {
    getOrInsert(this.#added, key, (): T[] => []).push(item)
  }

  replace(key: string, before: T | undefined, after: T | undefined): void {
    if (before) this.remove(key, before)
    if (after) this.add(key, after)
  }

  /** A list after the changes; undefined if it is empty. */
  list(key: string): readonly T[] | undefined {
    const [before = [], removed] = [this.#before(key), this.#removed.get(key)]
    const kept = removed ? before.filter((item) => !removed.has(item)) : before
    const added = (this.#added.get(key) ?? []).sort(this.#order)
    const list: T[] = []
    let from = 0
    for (const item of added) {
      const to = lowerBound(kept, item, this.#order)
      // One by one, because a call takes no more than some 100,000 arguments, and a document can have more claims.
      for (; from < to; from += 1) list.push(kept[from] as T)
      list.push(item)
    }
    const all = list.concat(kept.slice(from))
    return all.length > 0 ? all : undefined
  }

  /** The lists of a map after the changes. */
  *over(map: ReadonlyMap<string, readonly T[]>): Steps<ChangedMap<readonly T[]>> {
    const lists = new Map<string, readonly T[] | undefined>()
    const keys = new Set([...this.#removed.keys(), ...this.#added.keys()])
    yield* inSteps(keys, (key) => lists.set(key, this.list(key)), LISTS)
    return ChangedMap.of(map).with(lists)
  }
}
