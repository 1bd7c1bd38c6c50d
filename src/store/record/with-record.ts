import type { Facts } from '../../facts/facts.ts'
import type { Budget } from '../../graph/budget.ts'
import type { Graph } from '../../graph/graph.ts'
import { Following } from './following.ts'
import { OpenRecord } from './open-record.ts'
import { openStore } from './open-store.ts'
import { RecordedGraph } from './recorded-graph.ts'

/**
 * The facts of data folders with the changes of a record, read once. Without a change they are the same object.
 * @throws EntenteError if the record cannot be read or was altered, Problems if it does not fit the data
 */
export async function factsWithRecord(facts: Facts, path: string): Promise<Facts> {
  const store = await openStore(path, { isReader: true })
  try {
    const { state, changes } = await OpenRecord.read(store, facts)
    return changes.length === 0 ? facts : state.facts
  } finally {
    await store.close()
  }
}

export interface OpenedRecord {
  readonly recorded: RecordedGraph
  /** Takes in what other servers write. */
  readonly following: Following
  close(): Promise<void>
}

export interface OpenOptions {
  readonly budget: Budget
  /** The milliseconds between looks for new changes in a shared record. */
  readonly poll?: number | undefined
  /** Gets the reason for which other changes are not taken in any more. */
  readonly report: (problem: unknown) => void
}

/** The graph of data folders with a record, which changes while it is open. */
export async function openRecorded(
  base: Graph,
  path: string,
  { budget, poll, report }: OpenOptions,
): Promise<OpenedRecord> {
  const store = await openStore(path, { poll })
  try {
    const record = await OpenRecord.read(store, base.facts)
    const recorded = new RecordedGraph(base, record, budget)
    const following = new Following(record, recorded, report)
    const close = async () => {
      await following.close()
      await store.close()
    }
    return { recorded, following, close }
  } catch (error) {
    await store.close()
    throw error
  }
}
