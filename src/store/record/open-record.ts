import { type EntenteError, Problems } from '../../errors.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Located } from '../../facts/shape.ts'
import { type Change, changeOf, type NewChange } from './change.ts'
import { type Appended, type Conflict, type RecordStore, readChanges } from './record.ts'
import { RecordState } from './state.ts'

/** A change to make, and the positions of the parts of its content in what the author wrote. */
export interface Draft extends NewChange {
  readonly at?: Located
}

/** A record beside the facts that it starts from: a change is checked before it is written. */
export class OpenRecord {
  readonly store: RecordStore
  readonly #base: Facts
  readonly #now: () => Date
  #changes: Change[]
  #keys: Set<string>
  #state: RecordState
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(store: RecordStore, base: Facts, changes: Change[], now: () => Date) {
    this.store = store
    this.#base = base
    this.#now = now
    this.#changes = changes
    this.#keys = new Set(changes.map(({ key }) => key))
    this.#state = RecordState.of(base, changes)
  }

  /**
   * Reads and verifies a record.
   * @throws EntenteError BAD_RECORD if it is damaged, Problems if it does not fit the facts
   */
  static async read(store: RecordStore, base: Facts, now: () => Date = () => new Date()): Promise<OpenRecord> {
    const changes: Change[] = []
    for await (const change of readChanges(store)) changes.push(change)
    return new OpenRecord(store, base, changes, now)
  }

  get state(): RecordState {
    return this.#state
  }

  get changes(): readonly Change[] {
    return this.#changes
  }

  /**
   * Checks changes and writes all of them, or none.
   * @throws Problems with every problem of every change, EntenteError if the record cannot be written
   */
  append(expected: number, drafts: readonly Draft[]): Promise<Appended | Conflict> {
    // One after the other, because each is checked against the state that the one before leaves.
    const appended = this.#turn.then(() => this.#append(expected, drafts))
    this.#turn = appended.catch(() => {})
    return appended
  }

  async #append(expected: number, drafts: readonly Draft[]): Promise<Appended | Conflict> {
    const changes = drafts.map(({ at: _, ...change }) => change)
    if (changes.some(({ key }) => this.#keys.has(key))) return this.store.append(expected, changes)
    const last = this.#changes.at(-1)?.seq ?? 0
    if (expected !== last) return { conflict: last }
    const recordedAt = this.#now().toISOString()
    try {
      this.#check(last, drafts, recordedAt)
      const result = await this.store.append(expected, changes)
      if ('conflict' in result) this.#state = RecordState.of(this.#base, this.#changes)
      else await this.#take(last, recordedAt)
      return result
    } catch (error) {
      this.#state = RecordState.of(this.#base, this.#changes)
      throw error
    }
  }

  #check(last: number, drafts: readonly Draft[], recordedAt: string): void {
    const problems: EntenteError[] = []
    let seq = last
    for (const { at, ...draft } of drafts) {
      try {
        this.#state.apply({ ...draft, seq: ++seq, recordedAt }, at)
      } catch (error) {
        if (!(error instanceof Problems)) throw error
        problems.push(...error.problems)
      }
    }
    if (problems.length > 0) throw new Problems(problems, drafts.length === 1 ? 'the change' : 'the changes')
  }

  /** The changes as the record has them. */
  async #take(last: number, checkedAt: string): Promise<void> {
    for await (const sealed of this.store.read(last)) {
      const change = changeOf(sealed)
      this.#changes.push(change)
      this.#keys.add(change.key)
    }
    // A retraction holds from the day of its change, which the record decides.
    const isOtherDay = this.#changes.at(-1)?.recordedAt.slice(0, 10) !== checkedAt.slice(0, 10)
    if (isOtherDay || this.#state.seq !== this.#changes.at(-1)?.seq)
      this.#state = RecordState.of(this.#base, this.#changes)
  }
}
