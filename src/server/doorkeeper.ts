import { crc32 } from 'node:zlib'

/**
 * Admits a key on its second use among the last thousands of keys, so that one-time requests do not fill the cache. It
 * stores hashes, so it sometimes takes one key for another.
 * (Einziger, Friedman and Manes, TinyLFU, 2017, section 3.4.2)
 */
export class Doorkeeper {
  readonly #hashes = new Uint32Array(16_384)

  admits(key: string): boolean {
    const hash = crc32(key)
    const place = hash % this.#hashes.length
    if (this.#hashes[place] === hash) return true
    this.#hashes[place] = hash
    return false
  }
}
