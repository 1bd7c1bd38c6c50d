import { crc32 } from 'node:zlib'

/**
 * Knows which requests came before, among the last thousands. One-time requests are then not looked up in a cache, and
 * do not fill it. It stores hashes, so it sometimes takes one request for another. A later one can replace an earlier.
 * (Einziger, Friedman and Manes, TinyLFU, 2017, section 3.4.2)
 */
export class Doorkeeper {
  readonly #hashes = new Uint32Array(16_384)

  knows(hash: number): boolean {
    return this.#hashes[hash % this.#hashes.length] === hash
  }

  add(hash: number): void {
    this.#hashes[hash % this.#hashes.length] = hash
  }
}

/** The hash of a request in its context. */
export const hashOf = (context: string, request: string | Buffer): number => crc32(request, crc32(context))
