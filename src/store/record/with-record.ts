import type { Facts } from '../../facts/facts.ts'
import { buildGraph } from '../../graph/graph.ts'
import type { Opened } from '../open.ts'
import { shareSections } from '../sections.ts'
import { sectionsOf } from '../snapshot.ts'
import { openEmbedded } from './embedded.ts'
import { OpenRecord } from './open-record.ts'

/**
 * The facts of data folders with the changes of a record, read once. Without a change they are the same object.
 * @throws EntenteError if the record cannot be read or was altered, Problems if it does not fit the data
 */
export async function factsWithRecord(facts: Facts, path: string): Promise<Facts> {
  const store = await openEmbedded(path, { isReader: true })
  try {
    const { state, changes } = await OpenRecord.read(store, facts)
    return changes.length === 0 ? facts : state.facts
  } finally {
    await store.close()
  }
}

/** The graph with the changes of a record, by the same rules. */
export async function withRecord(opened: Opened, path: string): Promise<Opened> {
  const facts = await factsWithRecord(opened.graph.facts, path)
  if (facts === opened.graph.facts) return opened
  const graph = buildGraph(facts)
  return { ...opened, graph, shared: () => shareSections(sectionsOf(graph)) }
}
