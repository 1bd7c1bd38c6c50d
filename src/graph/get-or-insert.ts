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

/** Memoizes a function of an object; the value is freed with the object. */
export function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const values = new WeakMap<K, V>()
  return (key) => getOrInsert(values, key, make)
}
