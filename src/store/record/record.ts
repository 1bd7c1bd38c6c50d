import { EntenteError } from '../../errors.ts'
import { ChainCheck, type Change, changeOf, type Head, type NewChange, type Sealed } from './change.ts'

/**
 * The record of changes: one seam, whatever store is behind it. The tests in test/store/record/contract.ts hold for
 * every store.
 */
export interface RecordStore {
  /**
   * Writes changes after the one expected to be the last: all of them or none. They are on disk once this resolves.
   * Changes that were written before with the same keys are found and not written again.
   * @throws EntenteError BAD_DATA if a key was used for another change, RECORD_UNWRITABLE if the record takes none
   */
  append(expected: number, changes: readonly NewChange[]): Promise<Appended | Conflict>
  /** The changes after a place that the record holds now, in their order. */
  read(after: number): AsyncGenerator<Sealed>
  /** The changes after a place, those to come included, until the signal aborts or the store is closed. */
  subscribe(after: number, signal?: AbortSignal): AsyncGenerator<Sealed>
  /** The last change. */
  head(): Promise<Head>
  close(): Promise<void>
}

export interface Appended {
  /** The place of the last of the changes. */
  readonly seq: number
  /** True if the record had them already. */
  readonly isRepeated: boolean
}

/** The record has gone on since the expected change: to this one. */
export interface Conflict {
  readonly conflict: number
}

/** Every problem of the chain of a record, in sentences. Without one, the record is whole. */
export async function verifyRecord(store: RecordStore): Promise<string[]> {
  const found: string[] = []
  for await (const { problems } of checked(store)) found.push(...problems)
  return found
}

/**
 * The changes of a record from its first on, each checked against the one before.
 * @throws EntenteError BAD_RECORD at the first that was altered, is missing or torn
 */
export async function* readChanges(store: RecordStore): AsyncGenerator<Change> {
  for await (const { sealed, problems } of checked(store)) {
    if (problems[0] !== undefined) throw damaged(problems[0])
    if (sealed) yield changeOf(sealed)
  }
}

interface Checked {
  /** Undefined at the end of the record. */
  readonly sealed?: Sealed
  readonly problems: readonly string[]
}

async function* checked(store: RecordStore): AsyncGenerator<Checked> {
  const chain = new ChainCheck()
  const before = await store.head()
  for await (const sealed of store.read(0)) yield { sealed, problems: chain.next(sealed) }
  // A change that is written meanwhile may be read or not.
  const after = await store.head()
  const reached = chain.head.seq
  yield { problems: reached >= before.seq && reached < after.seq ? [] : chain.end(after) }
}

const damaged = (problem: string) =>
  new EntenteError('BAD_RECORD', `${problem}; entente record verify lists every problem, and a backup has the rest`)
