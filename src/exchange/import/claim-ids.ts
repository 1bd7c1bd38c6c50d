/**
 * Small numbers by the ids of claims. There can be a million, so an id that ends in a digest, as imports make it, takes
 * about 20 bytes. As a text in a map it takes over 100.
 */
export class ClaimIds {
  readonly #digests = new Map<string, DigestTable>()
  readonly #others = new Map<string, number>()

  get(id: string): number | undefined {
    const at = digestIn(id)
    return at ? this.#digests.get(at.document)?.get(at.high, at.low) : this.#others.get(id)
  }

  /** @param number from 0 to 254 */
  set(id: string, number: number): void {
    const at = digestIn(id)
    if (!at) {
      this.#others.set(id, number)
      return
    }
    const { document, high, low } = at
    const table = this.#digests.get(document) ?? new DigestTable()
    this.#digests.set(document, table)
    table.set(high, low, number)
  }

  *[Symbol.iterator](): Generator<readonly [string, number]> {
    for (const [document, table] of this.#digests)
      for (const [high, low, number] of table) yield [`${document}#${hex(high)}${hex(low)}`, number]
    yield* this.#others
  }
}

/** Half of a digest has so many digits. */
const HALF = 8
const DIGEST = /^[0-9a-f]{16}$/
const hex = (half: number) => half.toString(16).padStart(HALF, '0')

function digestIn(id: string) {
  const start = id.indexOf('#') + 1
  const digits = id.slice(start)
  if (start === 0 || !DIGEST.test(digits)) return undefined
  return {
    document: id.slice(0, start - 1),
    high: Number.parseInt(digits.slice(0, HALF), 16),
    low: Number.parseInt(digits.slice(HALF), 16),
  }
}

/** An open table in typed arrays, in which a digest is in its slot or soon after it. */
class DigestTable {
  #high = new Uint32Array(1024)
  #low = new Uint32Array(1024)
  /** The numbers plus one; 0 is a free slot. */
  #numbers = new Uint8Array(1024)
  #size = 0

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

  *[Symbol.iterator](): Generator<readonly [number, number, number]> {
    for (const [slot, number] of this.#numbers.entries())
      if (number > 0) yield [this.#high[slot] ?? 0, this.#low[slot] ?? 0, number - 1]
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#numbers.length - 1
    // Digits of a digest are spread evenly.
    let slot = low & mask
    while (this.#numbers[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const all = [this.#high, this.#low, this.#numbers] as const
    const size = this.#numbers.length * 2
    ;[this.#high, this.#low, this.#numbers] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)]
    this.#size = 0
    for (const [slot, number] of all[2].entries())
      if (number > 0) this.set(all[0][slot] ?? 0, all[1][slot] ?? 0, number - 1)
  }
}
