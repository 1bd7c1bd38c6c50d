import { Map as PersistentMap } from 'immutable'
import { memoize } from '../caches/get-or-insert.ts'

/** Values by their key; undefined for one that is gone. */
export type Edits<V> = ReadonlyMap<string, V | undefined>
/** The order of values. Without one, values under new keys come last. */
export type Compare<V> = (a: V, b: V) => number

/**
 * A map with changes over one that stays as it is. A further change copies neither, and the map before it goes on
 * answering as before.
 */
export class ChangedMap<V extends object> implements ReadonlyMap<string, V> {
  readonly base: ReadonlyMap<string, V>
  readonly compare: Compare<V> | undefined
  readonly size: number
  /** Null for a key that is gone. */
  readonly #changed: PersistentMap<string, V | null>
  /** The map of which it is a change, and what that changed. */
  #before: WeakRef<ChangedMap<V>> | undefined
  #edited: readonly string[] = []

  private constructor(
    base: ReadonlyMap<string, V>,
    compare: Compare<V> | undefined,
    size: number,
    changed: PersistentMap<string, V | null>,
  ) {
    this.base = base
    this.compare = compare
    this.size = size
    this.#changed = changed
  }

  /** @param compare an order that values of the map are in already */
  static of<V extends object>(map: ReadonlyMap<string, V>, compare?: Compare<V>): ChangedMap<V> {
    if (map instanceof ChangedMap) {
      const same = new ChangedMap<V>(map.base, compare, map.size, map.#changed)
      same.#before = new WeakRef(map)
      return same
    }
    return new ChangedMap(map, compare, map.size, PersistentMap())
  }

  /** The changes of a map to a base; undefined if it has another base. */
  static #changesOf<V extends object>(map: ReadonlyMap<string, V>, base: ReadonlyMap<string, V>) {
    return map instanceof ChangedMap && map.base === base
      ? (map.#changed as PersistentMap<string, V | null>)
      : undefined
  }

  with(edits: Edits<V>): ChangedMap<V> {
    if (edits.size === 0) return this
    let { size } = this
    const changed = this.#changed.withMutations((all) => {
      for (const [key, value] of edits) {
        size += Number(value !== undefined) - Number(this.has(key))
        if (value === this.base.get(key)) all.delete(key)
        else all.set(key, value ?? null)
      }
    })
    const map = new ChangedMap(this.base, this.compare, size, changed)
    map.#before = new WeakRef(this)
    map.#edited = [...edits.keys()]
    return map
  }

  /** The keys under which it differs from its base. */
  changedKeys(): Iterable<string> {
    return this.#changed.keys()
  }

  /** True if it differs from its base under a key. */
  isChanged(key: string): boolean {
    return this.#changed.has(key)
  }

  /** The values that differ from another map; undefined unless both are changes to one base. */
  editsSince(before: ReadonlyMap<string, V>): Edits<V> | undefined {
    const changed = before === this.base ? PersistentMap<string, V | null>() : ChangedMap.#changesOf(before, this.base)
    if (!changed) return undefined
    const edits = new Map<string, V | undefined>()
    for (const key of this.#keysSince(before) ?? [...this.#changed.keys(), ...changed.keys()])
      if (changed.get(key) !== this.#changed.get(key)) edits.set(key, this.get(key))
    return edits
  }

  /** The keys that it may change in a map; undefined if it does not come from that one by a few changes. */
  #keysSince(before: ReadonlyMap<string, V>): readonly string[] | undefined {
    const keys: string[] = []
    let map: ChangedMap<V> = this
    while (map !== before) {
      const earlier: ChangedMap<V> | undefined = map.#before?.deref()
      if (!earlier || keys.length > FEW) return undefined
      // One by one, because a call takes no more than some 100,000 arguments.
      for (const key of map.#edited) keys.push(key)
      map = earlier
    }
    return keys
  }

  get(key: string): V | undefined {
    const changed = this.#changed.get(key)
    return changed === undefined ? this.base.get(key) : (changed ?? undefined)
  }

  has(key: string): boolean {
    const changed = this.#changed.get(key)
    return changed === undefined ? this.base.has(key) : changed !== null
  }

  *entries(): MapIterator<[string, V]> {
    if (this.#changed.size === 0) return yield* this.base.entries()
    const { places, changed } = this.#placed()
    let next = 0
    let place = 0
    for (const entry of this.base) {
      for (; (places[next] ?? Infinity) <= place; next++) yield changed[next] as [string, V]
      place++
      if (!this.#changed.has(entry[0])) yield entry
    }
    for (; next < changed.length; next++) yield changed[next] as [string, V]
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries()
  }

  forEach(tell: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) tell(value, key, this)
  }

  /** The changed values in their order, with the place in the base before which each comes. */
  #placed(): { readonly places: readonly number[]; readonly changed: readonly (readonly [string, V])[] } {
    const { compare, base } = this
    const changed = [...this.#changed].filter((entry): entry is [string, V] => entry[1] !== null)
    if (!compare) {
      const placeOf = ([key]: readonly [string, V]) => placeIn(base, key) ?? base.size
      changed.sort((a, b) => placeOf(a) - placeOf(b) || (a[0] < b[0] ? -1 : 1))
      return { changed, places: changed.map(placeOf) }
    }
    changed.sort(([, a], [, b]) => compare(a, b))
    return { changed, places: changed.map(([, value]) => this.#placeOf(value, compare)) }
  }

  /** Found among values that are as they were. The order can follow from facts that know nothing of the others. */
  #placeOf(value: V, compare: Compare<V>): number {
    const [keys, values] = [keysOf(this.base), valuesOf(this.base) as readonly V[]]
    let [low, high] = [0, values.length]
    while (low < high) {
      const middle = (low + high) >> 1
      let at = middle
      while (at < high && this.#changed.has(keys[at] ?? '')) at += 1
      if (at < high && compare(values[at] as V, value) < 0) low = at + 1
      else high = middle
    }
    return low
  }
}

/** So many changed keys are looked at before all of them are. */
const FEW = 1_000

/** A map that a change leaves as it is, and the keys under which another one differs from it. */
export const layersOf = <V extends object>(map: ReadonlyMap<string, V>) =>
  map instanceof ChangedMap
    ? { base: map.base as ReadonlyMap<string, V>, changed: [...map.changedKeys()] }
    : { base: map, changed: [] }

/** The map that changes leave as it is; undefined if they alter what it has under a key. */
export function unchangedAt<V extends object>(
  map: ReadonlyMap<string, V>,
  key: string,
): ReadonlyMap<string, V> | undefined {
  if (!(map instanceof ChangedMap)) return map
  return map.isChanged(key) ? undefined : map.base
}

/** A map that can have only some items of a list made. */
interface Listed<T> {
  itemsOf(key: string): Iterable<T>
}

/** The items of a list, one after another. Those of a snapshot are made when they are reached. */
export function itemsOf<T>(map: ReadonlyMap<string, readonly T[]>, key: string): Iterable<T> {
  const base: object | undefined = unchangedAt(map, key)
  return base && 'itemsOf' in base ? (base as Listed<T>).itemsOf(key) : (map.get(key) ?? [])
}

/** The place of the first item that does not come before a value, in a sorted list. */
export function lowerBound<V>(items: readonly V[], value: V, compare: Compare<V>): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(items[middle] as V, value) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of a key in a map that does not change; undefined if it is not there. */
export const placeIn = (map: ReadonlyMap<string, unknown> | Placed, key: string): number | undefined =>
  'placeOf' in map ? map.placeOf(key) : placesIn(map).get(key)

/** A map that knows the places of its keys. */
interface Placed {
  placeOf(key: string): number | undefined
}

const placesIn = memoize(
  (map: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> =>
    new Map([...map.keys()].map((key, place) => [key, place])),
)
const keysOf = memoize((map: ReadonlyMap<string, unknown>): readonly string[] => [...map.keys()])
export const valuesOf = memoize((map: ReadonlyMap<string, unknown>): readonly unknown[] => [...map.values()])
