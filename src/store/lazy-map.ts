import type { Values } from './held.ts'
import type { Keys } from './keys.ts'

/** A map that makes its values on first use. */
export class LazyMap<V extends object> implements ReadonlyMap<string, V>, Keys {
  readonly #keys: Keys
  readonly #values: Values<V>
  /** The places in the order of the map; empty if that is theirs. */
  readonly #order: Uint32Array

  constructor(keys: Keys, values: Values<V>, order: Uint32Array = new Uint32Array()) {
    this.#keys = keys
    this.#values = values
    this.#order = order
  }

  /** The same values at the same places, but listed in another order of these; none leaves it as it is. */
  inOrder(order: Uint32Array): LazyMap<V> {
    return order.length === 0 ? this : new LazyMap(this.#keys, this.#values, order)
  }

  get size(): number {
    return this.#keys.size
  }

  /** The value at a position, counted from 0. */
  at(place: number): V {
    return this.#values.at(place)
  }

  keyAt(place: number): string {
    return this.#keys.keyAt(place)
  }

  placeOf(key: string): number | undefined {
    return this.#keys.placeOf(key)
  }

  get(key: string): V | undefined {
    const place = this.placeOf(key)
    return place === undefined ? undefined : this.at(place)
  }

  has(key: string): boolean {
    return this.placeOf(key) !== undefined
  }

  *keys(): MapIterator<string> {
    for (const place of this.#places()) yield this.keyAt(place)
  }

  *values(): MapIterator<V> {
    for (const place of this.#places()) yield this.at(place)
  }

  *entries(): MapIterator<[string, V]> {
    for (const place of this.#places()) yield [this.keyAt(place), this.at(place)]
  }

  *#places(): Generator<number> {
    for (let index = 0; index < this.size; index++) yield this.#order[index] ?? index
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries()
  }

  forEach(tell: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) tell(value, key, this)
  }
}

/** A map of lists, of which a reader can have only some items made. */
export class LazyLists<T> extends LazyMap<readonly T[]> {
  readonly #itemsOf: (place: number) => Iterable<T>

  constructor(keys: Keys, values: Values<readonly T[]>, itemsOf: (place: number) => Iterable<T>) {
    super(keys, values)
    this.#itemsOf = itemsOf
  }

  itemsOf(key: string): Iterable<T> {
    const place = this.placeOf(key)
    return place === undefined ? [] : this.#itemsOf(place)
  }
}
