import { type EntenteError, Problems } from '../../errors.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Located } from '../../facts/shape.ts'
import { ChainCheck, type Change, type NewChange, type Sealed } from './change.ts'
import { type Appended, type Conflict, nextChange, type RecordStore, readChanges } from './record.ts'
import { RecordState } from './state.ts'

/** A change to make, and the positions of the parts of its content in what the author wrote. */
export interface Draft extends NewChange {
  readonly at?: Located
  /** Problems that were found before; with one, nothing is written. */
  readonly problems?: readonly EntenteError[]
}

/** A record beside the facts that it starts from: a change is checked before it is written. */
export class OpenRecord {
  readonly store: RecordStore
  readonly #now: () => Date
  readonly #chain: ChainCheck
  #changes: Change[]
  #keys: Set<string>
  readonly #state: RecordState
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    { store, base, now }: { store: RecordStore; base: Facts; now: () => Date },
    changes: Change[],
    chain: ChainCheck,
  ) {
    this.store = store
    this.#chain = chain
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
    const chain = new ChainCheck()
    for await (const change of readChanges(store, chain)) changes.push(change)
    return new OpenRecord({ store, base, now }, changes, chain)
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
    return this.#inTurn(() => this.#append(expected, drafts))
  }

  /**
   * Takes a change that the record has got from another program. One that is here already is left out.
   * @throws EntenteError BAD_RECORD if it does not fit the chain, Problems if it does not fit the facts
   */
  take(sealed: Sealed): Promise<void> {
    return this.#inTurn(async () => {
      if (sealed.seq > this.#chain.head.seq) this.#add(sealed)
    })
  }

  // One after the other, because each is checked against the state that the one before leaves.
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act)
    this.#turn = done.catch(() => {})
    return done
  }

  async #append(expected: number, drafts: readonly Draft[]): Promise<Appended | Conflict> {
    const changes = drafts.map(({ at: _, problems: _p, ...change }) => change)
    // So a conflict with another program is nearly always found before anything is checked.
    if ((await this.store.head()).seq !== this.#last) await this.#takeAll()
    if (changes.some(({ key }) => this.#keys.has(key))) return this.store.append(expected, changes)
    const last = this.#last
    if (expected !== last) return { conflict: last }
    const recordedAt = this.#now().toISOString()
    const revert = this.#state.mark()
    /** Forgets what was checked, and takes what the record has in its place. */
    const takeOthers = () => {
      revert()
      for (const change of this.#changes.slice(last)) this.#state.apply(change)
    }
    try {
      this.#check(last, drafts, recordedAt)
      const result = await this.store.append(expected, changes)
      if ('conflict' in result || result.isRepeated) revert()
      await this.#takeAll()
      // A retraction holds from the day of its change, which the record decides.
      if ('seq' in result && this.#dayOf(result.seq) !== recordedAt.slice(0, 10)) takeOthers()
      return result
    } catch (error) {
      takeOthers()
      throw error
    }
  }

  #dayOf(seq: number): string | undefined {
    return this.#changes[seq - 1]?.recordedAt.slice(0, 10)
  }

  get #last(): number {
    return this.#changes.at(-1)?.seq ?? 0
  }

  #check(last: number, drafts: readonly Draft[], recordedAt: string): void {
    const problems: EntenteError[] = []
    let seq = last
    for (const { at, problems: found = [], ...draft } of drafts) {
      problems.push(...found)
      try {
        this.#state.apply({ ...draft, seq: ++seq, recordedAt }, at)
      } catch (error) {
        if (!(error instanceof Problems)) throw error
        problems.push(...error.problems)
      }
    }
    if (problems.length > 0) throw new Problems(problems, drafts.length === 1 ? 'the change' : 'the changes')
  }

  async #takeAll(): Promise<void> {
    for await (const sealed of this.store.read(this.#last)) this.#add(sealed)
  }

  #add(sealed: Sealed): void {
    const change = nextChange(this.#chain, sealed)
    if (change.seq > this.#state.seq) this.#state.apply(change)
    this.#changes.push(change)
    this.#keys.add(change.key)
  }
}
