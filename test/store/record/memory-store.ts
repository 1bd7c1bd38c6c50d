import {
  type Change,
  EMPTY,
  type LastChange,
  type NewChange,
  type Sealed,
  sealAll,
} from '../../../src/store/record/change.ts'
import { type Appended, type Conflict, type RecordStore, repeated } from '../../../src/store/record/record.ts'

/** A record in memory, for laws with thousands of them. */
export class MemoryStore implements RecordStore {
  readonly #sealed: Sealed[] = []
  readonly #now: () => Date
  #last: LastChange = { ...EMPTY, at: undefined }

  constructor(changes: readonly Change[], now: () => Date) {
    this.#now = now
    this.#write(changes)
  }

  async append(expected: number, changes: readonly (NewChange | Change)[]): Promise<Appended | Conflict> {
    const found = changes.map(({ key }) => this.#sealed.find((one) => one.key === key))
    const before = repeated(found, changes)
    if (before) return before
    if (expected !== this.#last.seq) return { conflict: this.#last.seq }
    this.#write(changes)
    return { seq: this.#last.seq, isRepeated: false }
  }

  #write(changes: readonly (NewChange | Change)[]): void {
    const { sealed, last } = sealAll(changes, this.#last, this.#now)
    this.#sealed.push(...sealed)
    this.#last = last
  }

  async *read(after: number): AsyncGenerator<Sealed> {
    yield* this.#sealed.slice(after)
  }

  // biome-ignore lint/correctness/useYield: nobody else writes to it
  async *subscribe(): AsyncGenerator<Sealed> {
    throw new Error('nobody follows a record in memory')
  }

  async head() {
    return this.#last
  }

  async close(): Promise<void> {}
}
