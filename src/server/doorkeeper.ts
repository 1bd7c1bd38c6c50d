/**
 * Admits a key on its second use among the last thousands of keys, so that one-time requests do not fill the cache. It
 * stores hashes, so it sometimes takes one key for another.
 * (Einziger, Friedman and Manes, TinyLFU, 2017, section 3.4.2)
 */
export class Doorkeeper {
  readonly #hashes = new Uint32Array(16_384)

  admits(key: string): boolean {
    const hash = hashOf(key)
    const place = hash % this.#hashes.length
    if (this.#hashes[place] === hash) return true
    this.#hashes[place] = hash
    return false
  }
}

/** FNV-1a of 32 bits (draft-eastlake-fnv), by code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return hash >>> 0
}
