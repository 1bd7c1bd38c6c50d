import { buildGraph } from '../../graph/graph.ts'
import type { Opened } from '../open.ts'
import { shareSections } from '../sections.ts'
import { sectionsOf } from '../snapshot.ts'
import { openEmbedded } from './embedded.ts'
import { OpenRecord } from './open-record.ts'

/**
 * The graph of data folders with the changes of a record, read once. Without a change it is the same graph.
 * @throws EntenteError if the record cannot be read or was altered, Problems if it does not fit the data
 */
export async function withRecord(opened: Opened, path: string): Promise<Opened> {
  const store = await openEmbedded(path, { isReader: true })
  try {
    const { state, changes } = await OpenRecord.read(store, opened.graph.facts)
    if (changes.length === 0) return opened
    const graph = buildGraph(state.facts)
    return { ...opened, graph, shared: () => shareSections(sectionsOf(graph)) }
  } finally {
    await store.close()
  }
}
