import { isAscii } from 'node:buffer'

/** The keys of a table of records, in their order. */
export interface Keys {
  readonly size: number
  keyAt(place: number): string
  placeOf(key: string): number | undefined
}

/**
 * Keys as bytes that end with line feeds, each decoded when it is asked for. The ids of 250,000 claims and their groups
 * take 47 MB less than as strings with maps.
 */
export class StoredKeys implements Keys {
  readonly size: number
  readonly #bytes: Buffer
  #starts: Uint32Array | undefined
  /** Places counted from 1, by hashes of keys; 0 is none. */
  #table: Uint32Array | undefined
  #encoding: 'latin1' | 'utf8' = 'utf8'

  constructor(size: number, bytes: Buffer) {
    this.size = size
    this.#bytes = bytes
  }

  keyAt(place: number): string {
    const starts = this.#allStarts()
    const [start = 0, next = 1] = [starts[place], starts[place + 1]]
    return this.#bytes.toString(this.#encoding, start, next - 1)
  }

  placeOf(key: string): number | undefined {
    const table = this.#allPlaces()
    const starts = this.#allStarts()
    const wanted = Buffer.from(key)
    const mask = table.length - 1
    for (let slot = hash(wanted, 0, wanted.length) & mask; ; slot = (slot + 1) & mask) {
      const place = (table[slot] ?? 0) - 1
      if (place < 0) return undefined
      const [start = 0, next = 1] = [starts[place], starts[place + 1]]
      if (next - 1 - start === wanted.length && wanted.compare(this.#bytes, start, next - 1) === 0) return place
    }
  }

  #allStarts(): Uint32Array {
    if (this.#starts) return this.#starts
    const starts = new Uint32Array(this.size + 1)
    for (let place = 0; place < this.size; place++) starts[place + 1] = this.#bytes.indexOf(10, starts[place]) + 1
    // ASCII is decoded in half the time.
    this.#encoding = isAscii(this.#bytes) ? 'latin1' : 'utf8'
    this.#starts = starts
    return starts
  }

  /** An open table of twice the size, in which a key is in its slot or soon after it. */
  #allPlaces(): Uint32Array {
    if (this.#table) return this.#table
    const starts = this.#allStarts()
    const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * this.size + 1)))
    const mask = table.length - 1
    for (let place = 0; place < this.size; place++) {
      let slot = hash(this.#bytes, starts[place] ?? 0, (starts[place + 1] ?? 1) - 1) & mask
      while (table[slot] !== 0) slot = (slot + 1) & mask
      table[slot] = place + 1
    }
    this.#table = table
    return table
  }
}

/** FNV-1a. */
function hash(bytes: Buffer, start: number, end: number): number {
  let all = 0x811c9dc5
  for (let at = start; at < end; at++) all = Math.imul(all ^ (bytes[at] ?? 0), 0x01000193)
  return all ^ (all >>> 15)
}

/**
 * Keys that are read all the time. Each is kept as a string once it was read, and its place once it was asked for. So
 * a large table takes no memory that V8 looks through at each collection, before it is read.
 */
export class KeptKeys implements Keys {
  readonly #stored: StoredKeys
  readonly #read: (string | undefined)[]
  readonly #places = new Map<string, number>()

  constructor(size: number, bytes: Buffer) {
    this.#stored = new StoredKeys(size, bytes)
    this.#read = new Array<string | undefined>(size)
  }

  get size(): number {
    return this.#stored.size
  }

  keyAt(place: number): string {
    const existing = this.#read[place]
    if (existing !== undefined) return existing
    const key = this.#stored.keyAt(place)
    if (place < this.size) this.#read[place] = key
    return key
  }

  placeOf(key: string): number | undefined {
    const existing = this.#places.get(key)
    if (existing !== undefined) return existing
    const place = this.#stored.placeOf(key)
    // Keys that only a request names are not kept.
    if (place !== undefined) this.#places.set(this.keyAt(place), place)
    return place
  }
}

/** Keys that are those of some records of another table. */
export class KeysOfOther implements Keys {
  readonly #places: Uint32Array
  readonly #other: Keys
  /** So that no list needs a map of its own. Places counted from 1; 0 is none. */
  #inverse: Uint32Array | undefined

  constructor(places: Uint32Array, other: Keys) {
    this.#places = places
    this.#other = other
  }

  get size(): number {
    return this.#places.length
  }

  keyAt(place: number): string {
    return this.#other.keyAt(this.#places[place] ?? 0)
  }

  placeOf(key: string): number | undefined {
    this.#inverse ??= inverse(this.#places, this.#other.size)
    const record = this.#other.placeOf(key)
    const place = record === undefined ? 0 : (this.#inverse[record] ?? 0)
    return place === 0 ? undefined : place - 1
  }
}

function inverse(keys: Uint32Array, size: number): Uint32Array {
  const places = new Uint32Array(size)
  for (let place = 0; place < keys.length; place++) places[keys[place] ?? 0] = place + 1
  return places
}
