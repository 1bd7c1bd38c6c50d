import { EntenteError } from '../../errors.ts'
import { ChainCheck, type Change, changeOf, type Head, isSame, type NewChange, type Sealed } from './change.ts'

/**
 * The record of changes: one seam, whatever store is behind it. The tests in test/store/record/contract.ts hold for
 * every store.
 */
export interface RecordStore {
  /**
   * Writes changes after the one expected to be the last: all of them or none. They are on disk once this resolves.
   * Changes that were written before with the same keys are found and not written again.
   * @throws EntenteError BAD_DATA if a key was used for another change, or RECORD_UNWRITABLE. After UNAVAILABLE the
   * changes are written or not, and can be sent again.
   */
  append(expected: number, changes: readonly (NewChange | Change)[]): Promise<Appended | Conflict>
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

/**
 * The place of the last of the changes if the record has them all, undefined if it has none. `found` are those that it
 * has under their keys.
 * @throws EntenteError BAD_DATA if a key is that of another change, or the record has only some of them
 */
export function repeated(found: readonly (Sealed | undefined)[], changes: readonly NewChange[]): Appended | undefined {
  if (new Set(changes.map(({ key }) => key)).size < changes.length)
    throw new EntenteError('BAD_DATA', 'two changes have one key; give each change a key of its own')
  if (found.every((one) => one === undefined)) return undefined
  for (const [index, change] of changes.entries()) {
    const one = found[index]
    if (!one || !isSame(one, change))
      throw new EntenteError(
        'BAD_DATA',
        one
          ? `the key '${change.key}' is that of another change; give each change a key of its own`
          : 'of the changes only some are in the record; send them as they were sent before',
      )
  }
  const seq = found.at(-1)?.seq
  return seq === undefined ? undefined : { seq, isRepeated: true }
}

/** Every problem of the chain of a record, in sentences. Without one, the record is whole. */
export async function verifyRecord(store: RecordStore): Promise<string[]> {
  const found: string[] = []
  for await (const { problems } of checked(store)) found.push(...problems)
  return found
}

/**
 * The changes of a record after the last of a chain, each checked against the one before. The chain goes on with them.
 * @throws EntenteError BAD_RECORD at the first that was altered, is missing or torn
 */
export async function* readChanges(
  store: RecordStore,
  chain = new ChainCheck(),
  tell: (sealed: Sealed) => void = () => {},
): AsyncGenerator<Change> {
  for await (const { sealed, problems } of checked(store, chain)) {
    if (problems[0] !== undefined) throw damaged(problems[0])
    if (sealed) tell(sealed)
    if (sealed && chain.change) yield chain.change
  }
}

/**
 * The next change of a chain.
 * @throws EntenteError BAD_RECORD if it does not fit the chain, which stays as it was
 */
export function nextChange(chain: ChainCheck, sealed: Sealed): Change {
  const before = chain.head
  const [problem] = chain.next(sealed)
  if (problem === undefined) return changeOf(sealed)
  chain.head = before
  throw damaged(problem)
}

/** The hash of a change, undefined if the record has none with this number. */
export async function hashAt(store: RecordStore, seq: number): Promise<string | undefined> {
  for await (const sealed of store.read(seq - 1)) return sealed.hash
  return undefined
}

interface Checked {
  /** Undefined at the end of the record. */
  readonly sealed?: Sealed
  readonly problems: readonly string[]
}

async function* checked(store: RecordStore, chain = new ChainCheck()): AsyncGenerator<Checked> {
  const before = await store.head()
  for await (const sealed of store.read(chain.head.seq)) yield { sealed, problems: chain.next(sealed) }
  // A change that is written meanwhile may be read or not.
  const after = await store.head()
  const reached = chain.head.seq
  yield { problems: reached >= before.seq && reached < after.seq ? [] : chain.end(after) }
}

const damaged = (problem: string) =>
  new EntenteError('BAD_RECORD', `${problem}; entente record verify lists every problem, and a backup has the rest`)
