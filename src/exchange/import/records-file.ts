import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { LRUCache } from 'lru-cache'
import { IdNumbers } from './id-numbers.ts'

/** Lines that are held until they are written together. */
const HELD = 256
/** Records that need not be read again, because rows often name those of the rows before. */
const RECENT = 4096
/** Bytes that are read at once when all records are. */
const WINDOW = 1_000_000

/**
 * Records by id, in the order in which they came, in a temporary file. Memory holds about 40 bytes for each, so that
 * there can be a million.
 */
export class RecordsFile<T extends { readonly id: string }> {
  readonly #path: string
  #file: number | undefined
  /** The place of each id in the order. */
  readonly #order = new IdNumbers(true)
  /** The place at which the last line of each record begins, and its bytes. */
  #lines = new Float64Array(2048)
  #count = 0
  #end = 0
  #written = 0
  #held: Buffer[] = []
  readonly #recent = new LRUCache<string, T>({ max: RECENT })

  constructor(path: string) {
    this.#path = path
  }

  has(id: string): boolean {
    return this.#recent.has(id) || this.#order.get(id) !== undefined
  }

  get(id: string): T | undefined {
    const recent = this.#recent.get(id)
    if (recent) return recent
    const place = this.#order.get(id)
    if (place === undefined) return undefined
    const [start, length] = this.#lineOf(place)
    if (start + length > this.#written) this.#write()
    const record = JSON.parse(this.#read(start, length).toString()) as T
    this.#recent.set(id, record)
    return record
  }

  /** Adds a record, or replaces the one with its id. */
  set(record: T): void {
    const { id } = record
    const bytes = Buffer.from(`${JSON.stringify(record)}\n`)
    let place = this.#order.get(id)
    if (place === undefined) {
      place = this.#count++
      this.#order.set(id, place)
    }
    if (2 * this.#count > this.#lines.length) {
      const more = new Float64Array(this.#lines.length * 2)
      more.set(this.#lines)
      this.#lines = more
    }
    this.#lines.set([this.#end, bytes.length], 2 * place)
    this.#end += bytes.length
    this.#held.push(bytes)
    if (this.#held.length >= HELD) this.#write()
    this.#recent.set(id, record)
  }

  *values(): Generator<T> {
    this.#write()
    let [from, window]: [number, Buffer] = [0, Buffer.alloc(0)]
    for (let place = 0; place < this.#count; place += 1) {
      const [start, length] = this.#lineOf(place)
      if (start < from || start + length > from + window.length) {
        from = start
        window = this.#read(start, Math.max(length, Math.min(WINDOW, this.#end - start)))
      }
      yield JSON.parse(window.toString('utf8', start - from, start - from + length)) as T
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  #lineOf(place: number): [start: number, length: number] {
    return [this.#lines[2 * place] ?? 0, this.#lines[2 * place + 1] ?? 0]
  }

  #read(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    for (let done = 0; done < length; ) {
      const read = this.#file === undefined ? 0 : readSync(this.#file, bytes, done, length - done, start + done)
      if (read === 0) throw new Error(`'${this.#path}' is shorter than what was written to it`)
      done += read
    }
    return bytes
  }

  #write(): void {
    if (this.#held.length === 0) return
    this.#file ??= openSync(this.#path, 'w+')
    const bytes = Buffer.concat(this.#held)
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done)
    this.#written += bytes.length
    this.#held = []
  }
}
