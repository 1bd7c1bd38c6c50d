import { type EntenteError, Problems } from '../../errors.ts'
import type { Facts } from '../../facts/facts.ts'
import { ChainCheck, type Change, changeOf, type NewChange, type Sealed } from './change.ts'
import type { At } from './read-change.ts'
import { type Appended, type Conflict, nextChange, type RecordStore, readChanges } from './record.ts'
import type { Sight } from './sight.ts'
import { RecordState } from './state.ts'
import { FEW_CHANGES, RowsDigest, type StateSnapshot, type StateSnapshots } from './state-snapshot.ts'

/** A change to make, and the positions of the parts of its content in what the author wrote. */
export interface Draft extends NewChange {
  readonly at?: At
  /** Problems that were found before; with one, nothing is written. */
  readonly problems?: readonly EntenteError[]
  /** The part that its author may see, if that is not everything. */
  readonly sight?: Sight | undefined
  /** A text that names its preview. */
  readonly name?: string
}

/** A record beside the facts that it starts from: a change is checked before it is written. */
export class OpenRecord {
  readonly store: RecordStore
  readonly #now: () => Date
  readonly #chain: ChainCheck
  readonly #rows: RowsDigest
  #save: (() => Promise<void> | undefined) | undefined
  #changes: Change[]
  #keys: Set<string>
  readonly #state: RecordState
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    { store, state, now }: { store: RecordStore; state: RecordState; now: () => Date },
    changes: Change[],
    { chain, rows }: { chain: ChainCheck; rows: RowsDigest },
  ) {
    this.store = store
    this.#chain = chain
    this.#rows = rows
    this.#now = now
    this.#changes = changes
    this.#keys = new Set(changes.map(({ key }) => key))
    this.#state = state
  }

  /**
   * Reads and verifies a record. With a snapshot of its state, only changes after that are applied; of those before, it
   * checks that they are still the same.
   * @throws EntenteError BAD_RECORD if it is damaged, Problems if it does not fit the facts
   */
  static async read(
    store: RecordStore,
    base: Facts,
    now: () => Date = () => new Date(),
    snapshots?: StateSnapshots,
  ): Promise<OpenRecord> {
    const [first] = snapshots ? await firstOf(store) : []
    const snapshot = first && (await snapshots?.read(first))
    const known = snapshot && (await sameChanges(store, snapshot))
    const { changes, rows } = known ?? { changes: [], rows: new RowsDigest() }
    const chain = new ChainCheck()
    if (known) chain.head = snapshot
    const before = changes.length
    for await (const change of readChanges(store, chain, (sealed) => rows.add(sealed))) changes.push(change)
    const state = known ? RecordState.from(base, changes.slice(0, before), snapshot) : RecordState.of(base, changes)
    for (const change of known ? changes.slice(before) : []) state.take(change)
    const record = new OpenRecord({ store, state, now }, changes, { chain, rows })
    const isOld = changes.length - before >= FEW_CHANGES
    if (first && isOld) record.#save = () => snapshots?.write(first, { ...chain.head, rows: rows.value }, state.tables)
    return record
  }

  /** Writes a snapshot of its state for the next start, if the last one is missing or old. */
  async saveSnapshot(): Promise<void> {
    const save = this.#save
    this.#save = undefined
    await this.#inTurn(async () => save?.())
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

  /** Takes the changes that the record has got from other programs. */
  catchUp(): Promise<void> {
    return this.#inTurn(() => this.#takeAll())
  }

  // One after the other, because each is checked against the state that the one before leaves.
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act)
    this.#turn = done.catch(() => {})
    return done
  }

  async #append(expected: number, drafts: readonly Draft[]): Promise<Appended | Conflict> {
    // So a conflict with another program is nearly always found before anything is checked.
    if ((await this.store.head()).seq !== this.#last) await this.#takeAll()
    if (drafts.some(({ key }) => this.#keys.has(key)))
      return this.store.append(
        expected,
        drafts.map((draft) => this.#asWritten(draft)),
      )
    const last = this.#last
    if (expected !== last) return { conflict: last }
    const recordedAt = this.#now().toISOString()
    const revert = this.#state.mark()
    /** Forgets what was checked, and takes what the record has in its place. */
    const takeOthers = () => {
      revert()
      for (const change of this.#changes.slice(last)) this.#state.take(change)
    }
    try {
      const changes = this.#check(drafts, recordedAt)
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

  /** A change that is sent again, with what it was found to be about when it was written. */
  #asWritten(draft: Draft): NewChange {
    const { content, ...change } = changeIn(draft)
    const before = this.#changes.find(({ key }) => key === change.key)?.content
    const isSame = content.kind === 'undo' && content.as !== undefined && before?.change === content.change
    return { ...change, content: before && isSame ? before : content }
  }

  /** The changes of drafts that fit. */
  #check(drafts: readonly Draft[], recordedAt: string): NewChange[] {
    const problems: EntenteError[] = []
    const changes: NewChange[] = []
    for (const draft of drafts) {
      const { at, sight, problems: found = [] } = draft
      const change = changeIn(draft)
      problems.push(...found)
      try {
        // Numbered without gaps, also after one that is refused.
        const taken = this.#state.apply({ ...change, seq: this.#state.seq + 1, recordedAt }, at, sight)
        changes.push({ ...change, content: taken.content })
      } catch (error) {
        if (!(error instanceof Problems)) throw error
        problems.push(...error.problems)
      }
    }
    if (problems.length > 0) throw new Problems(problems, drafts.length === 1 ? 'the change' : 'the changes')
    return changes
  }

  async #takeAll(): Promise<void> {
    for await (const sealed of this.store.read(this.#last)) this.#add(sealed)
  }

  #add(sealed: Sealed): void {
    const change = nextChange(this.#chain, sealed)
    this.#rows.add(sealed)
    if (change.seq > this.#state.seq) this.#state.take(change)
    this.#changes.push(change)
    this.#keys.add(change.key)
  }
}

const changeIn = ({ at: _, problems: _p, sight: _s, name: _n, ...change }: Draft): NewChange => change

async function firstOf(store: RecordStore): Promise<Sealed[]> {
  for await (const sealed of store.read(0)) return [sealed]
  return []
}

/** The changes up to a snapshot, if they are those of which it was made. */
async function sameChanges(store: RecordStore, snapshot: StateSnapshot) {
  const changes: Change[] = []
  const rows = new RowsDigest()
  for await (const sealed of store.read(0)) {
    rows.add(sealed)
    changes.push(changeOf(sealed))
    if (sealed.seq === snapshot.seq) return rows.value === snapshot.rows ? { changes, rows } : undefined
  }
  return undefined
}
