import { checkPoint } from '../graph/check-point.ts'

/** A map that makes its values, and reads its keys, on first use. */
export class LazyMap<V extends object> implements ReadonlyMap<string, V> {
  readonly size: number
  readonly #read: () => readonly string[]
  readonly #make: (place: number) => V
  readonly #made: (V | undefined)[]
  readonly #find: ((key: string) => number | undefined) | undefined
  #keys: readonly string[] | undefined
  #places: ReadonlyMap<string, number> | undefined

  /** @param find the position of a key, if something else has them; by default a map of its own is made */
  constructor(
    size: number,
    keys: () => readonly string[],
    make: (place: number) => V,
    find?: (key: string) => number | undefined,
  ) {
    this.size = size
    this.#read = keys
    this.#make = make
    this.#made = new Array(size)
    this.#find = find
  }

  /** The value at a position, counted from 0. */
  at(place: number): V {
    const existing = this.#made[place]
    if (existing) return existing
    checkPoint()
    const made = this.#make(place)
    this.#made[place] = made
    return made
  }

  keyAt(place: number): string {
    return this.#allKeys()[place] ?? ''
  }

  placeOf(key: string): number | undefined {
    if (this.#find) return this.#find(key)
    this.#places ??= new Map(this.#allKeys().map((key, place) => [key, place]))
    return this.#places.get(key)
  }

  get(key: string): V | undefined {
    const place = this.placeOf(key)
    return place === undefined ? undefined : this.at(place)
  }

  has(key: string): boolean {
    return this.placeOf(key) !== undefined
  }

  keys(): MapIterator<string> {
    return this.#allKeys().values()
  }

  *values(): MapIterator<V> {
    for (let place = 0; place < this.size; place++) yield this.at(place)
  }

  *entries(): MapIterator<[string, V]> {
    for (let place = 0; place < this.size; place++) yield [this.keyAt(place), this.at(place)]
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries()
  }

  forEach(tell: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) tell(value, key, this)
  }

  #allKeys(): readonly string[] {
    this.#keys ??= this.#read()
    return this.#keys
  }
}
