import { EntenteError } from '../../errors.ts'
import type { Label } from '../../facts/label.ts'
import { Budget, defaultBytes } from '../../graph/caches/budget.ts'
import type { Graph } from '../../graph/graph.ts'
import { Following } from './following.ts'
import type { Review } from './kinds.ts'
import { OpenRecord } from './open-record.ts'
import { openStore } from './open-store.ts'
import { prepare } from './prepare.ts'
import { RecordedGraph } from './recorded-graph.ts'
import { StateSnapshots } from './state-snapshot.ts'

/**
 * The graph of data folders with a record, read once.
 * @throws EntenteError if the record cannot be read or was altered, Problems if it does not fit the data
 */
export async function readRecorded(base: Graph, path: string): Promise<RecordedGraph> {
  const store = await openStore(path, { isReader: true })
  try {
    return new RecordedGraph(base, await OpenRecord.read(store, base.facts), new Budget(defaultBytes(base)))
  } finally {
    await store.close()
  }
}

interface OpenedRecord {
  readonly recorded: RecordedGraph
  /** Takes in what other servers write. */
  readonly following: Following
  readonly writing: Writing
  /** Writes a snapshot of the state for the next start, if one is wanted and missing. */
  saveSnapshot(): Promise<void>
  close(): Promise<void>
}

/** The author of changes and the rule of review for proposals, or the reason why nobody may write. */
export type Writing =
  | {
      readonly author: string
      readonly review: Review
      readonly refusal?: never
      /** The label with which the author sees the graph, if the server shows more to others. */
      readonly as?: Label | undefined
    }
  | { readonly refusal: string; readonly review: Review; readonly author?: never; readonly as?: never }

interface OpenOptions {
  readonly budget: Budget
  readonly writing: Writing
  /** The milliseconds between looks for new changes in a shared record. */
  readonly poll?: number | undefined
  /** The folder for snapshots of the state, which make the next start faster; without it none are used. */
  readonly snapshots?: string | undefined
  /** Gets the reason for which other changes are not taken in any more. */
  readonly report: (problem: unknown) => void
}

/** The graph of data folders with a record, which changes while it is open. */
export async function openRecorded(
  base: Graph,
  path: string,
  { budget, writing: asked, poll, snapshots, report }: OpenOptions,
): Promise<OpenedRecord> {
  const { store, writing } = await openWriting(path, asked, poll)
  try {
    const kept = snapshots === undefined ? undefined : new StateSnapshots(snapshots, base)
    const record = await OpenRecord.read(store, base.facts, undefined, kept)
    const recorded = new RecordedGraph(base, record, budget)
    const following = new Following(record, recorded, report)
    const ending = new AbortController()
    // Whoever only reads needs the memory less for it.
    const prepared = writing.refusal === undefined ? prepare(base, ending.signal) : undefined
    const close = async () => {
      ending.abort()
      await prepared
      await following.close()
      await store.close()
    }
    return { recorded, following, writing, saveSnapshot: () => record.saveSnapshot(), close }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Opens a record for writing, or for reading if nobody may write here or another program writes already. */
async function openWriting(path: string, asked: Writing, poll: number | undefined) {
  const reading = (writing: Writing) => openStore(path, { poll, isReader: true }).then((store) => ({ store, writing }))
  if (asked.refusal !== undefined) return reading(asked)
  try {
    return { store: await openStore(path, { poll }), writing: asked }
  } catch (error) {
    if (!(error instanceof EntenteError && error.code === 'RECORD_IN_USE')) throw error
    return reading({ refusal: `${error.message}; this server only reads it`, review: asked.review })
  }
}
