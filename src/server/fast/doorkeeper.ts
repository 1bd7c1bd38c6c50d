import { crc32 } from 'node:zlib'

/**
 * Knows which requests came before, among the last thousands. One-time requests are then not looked up in a cache, and
 * do not fill it. It stores hashes, so it sometimes takes one request for another. A later one can replace an earlier.
 * (Einziger, Friedman and Manes, TinyLFU, 2017, section 3.4.2)
 */
export class Doorkeeper {
  readonly #hashes = new Int32Array(PLACES)

  knows(hash: number): boolean {
    return this.#hashes[hash & (PLACES - 1)] === hash
  }

  add(hash: number): void {
    this.#hashes[hash & (PLACES - 1)] = hash
  }
}
const PLACES = 16_384

/** The hash of a text, after another with a hash. It has a sign, because V8 allocates larger numbers. */
export const hashOf = (text: string | Buffer, before = 0): number => crc32(text, before >>> 0) | 0
