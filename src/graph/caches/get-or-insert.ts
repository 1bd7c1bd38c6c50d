/** The value for a key of a map, weak map or LRU cache; made and inserted on first use. */
export function getOrInsert<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: NoInfer<V>): unknown },
  key: K,
  make: (key: K) => V,
): V {
  const existing = map.get(key)
  if (existing !== undefined) return existing
  const value = make(key)
  map.set(key, value)
  return value
}

/** The place for what is memoized of an object, in it: a weak map of many objects is slow to read and to clean. */
export const memos = Symbol('memos')
let places = 0

/** Memoizes a function of an object; the value is freed with the object. */
export function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const values = new WeakMap<K, V>()
  let place: number | undefined
  return (key) => {
    const own = (key as { readonly [memos]?: unknown[] })[memos]
    if (!own) return getOrInsert(values, key, make)
    place ??= places++
    // A cast, because each function has a place of its own.
    const existing = own[place] as V | undefined
    if (existing !== undefined) return existing
    const made = make(key)
    own[place] = made
    return made
  }
}
