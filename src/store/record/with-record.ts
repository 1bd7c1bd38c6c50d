import type { Facts } from '../../facts/facts.ts'
import type { Budget } from '../../graph/budget.ts'
import type { Graph } from '../../graph/graph.ts'
import { OpenRecord } from './open-record.ts'
import { openStore } from './open-store.ts'
import type { RecordStore } from './record.ts'
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
  readonly store: RecordStore
}

/** The graph of data folders with a record, which changes while it is open. */
export async function openRecorded(base: Graph, path: string, budget: Budget): Promise<OpenedRecord> {
  const store = await openStore(path)
  try {
    return { recorded: new RecordedGraph(base, await OpenRecord.read(store, base.facts), budget), store }
  } catch (error) {
    await store.close()
    throw error
  }
}
