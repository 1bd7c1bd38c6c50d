import { digest } from '../../facts/digest.ts'

/**
 * Small numbers by ids. There can be a million, so an id takes about 20 bytes; as a text in a map it takes over 100.
 * It holds the digest that ends the id of a claim, as imports make it, or else a digest of the whole id.
 */
export class IdNumbers {
  readonly #tables = new Map<string, DigestTable>()
  readonly #others: DigestTable
  readonly #isWide: boolean

  /** @param isWide true for numbers over 254, which take 3 more bytes */
  constructor(isWide = false) {
    this.#isWide = isWide
    this.#others = new DigestTable(isWide)
  }

  get(id: string): number | undefined {
    const at = digestIn(id)
    if (at) return this.#tables.get(at.document)?.get(at.high, at.low)
    const [high, low] = halvesOf(digest(id, 2 * HALF))
    return this.#others.get(high, low)
  }

  /** @param number from 0 to 254, or to 4,294,967,294 if they are wide */
  set(id: string, number: number): void {
    const at = digestIn(id)
    if (!at) {
      const [high, low] = halvesOf(digest(id, 2 * HALF))
      this.#others.set(high, low, number)
      return
    }
    const table = this.#tables.get(at.document) ?? new DigestTable(this.#isWide)
    this.#tables.set(at.document, table)
    table.set(at.high, at.low, number)
  }
}

/** A number for a text, so that two texts can be told apart without being held. As UTF-8, halves of signs are one. */
export const numberOf = (text: string): number =>
  Number.parseInt(digest(Buffer.from(text, 'utf16le'), HALF), 16) % (2 ** 32 - 1)

/** Half of a digest has so many digits. */
const HALF = 8
const DIGEST = /^[0-9a-f]{16}$/
const halvesOf = (digits: string) =>
  [Number.parseInt(digits.slice(0, HALF), 16), Number.parseInt(digits.slice(HALF), 16)] as const

function digestIn(id: string) {
  const start = id.indexOf('#') + 1
  const digits = id.slice(start)
  if (start === 0 || !DIGEST.test(digits)) return undefined
  const [high, low] = halvesOf(digits)
  return { document: id.slice(0, start - 1), high, low }
}

/** An open table in typed arrays, in which a digest is in its slot or soon after it. */
class DigestTable {
  readonly #Numbers: Uint8ArrayConstructor | Uint32ArrayConstructor
  #high = new Uint32Array(1024)
  #low = new Uint32Array(1024)
  /** The numbers plus one; 0 is a free slot. */
  #numbers: Uint8Array | Uint32Array
  #size = 0

  constructor(isWide: boolean) {
    this.#Numbers = isWide ? Uint32Array : Uint8Array
    this.#numbers = new this.#Numbers(1024)
  }

  get(high: number, low: number): number | undefined {
    const number = this.#numbers[this.#slotOf(high, low)] ?? 0
    return number === 0 ? undefined : number - 1
  }

  set(high: number, low: number, number: number): void {
    const slot = this.#slotOf(high, low)
    const isNew = this.#numbers[slot] === 0
    this.#high[slot] = high
    this.#low[slot] = low
    this.#numbers[slot] = number + 1
    if (!isNew) return
    this.#size += 1
    // Three quarters full at most.
    if (this.#size * 4 > this.#numbers.length * 3) this.#grow()
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#numbers.length - 1
    // Digits of a digest are spread evenly.
    let slot = low & mask
    while (this.#numbers[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [high, low, numbers] = [this.#high, this.#low, this.#numbers]
    const size = numbers.length * 2
    ;[this.#high, this.#low, this.#numbers] = [new Uint32Array(size), new Uint32Array(size), new this.#Numbers(size)]
    this.#size = 0
    for (const [slot, number] of numbers.entries())
      if (number > 0) this.set(high[slot] ?? 0, low[slot] ?? 0, number - 1)
  }
}
