import { setImmediate } from 'node:timers/promises'
import type { Graph } from '../../graph/graph.ts'

/**
 * Makes the indexes that changes to a graph read, a part in each turn of the event loop. So the first change takes
 * hardly longer than the others, and requests are answered in between.
 */
export async function prepare(graph: Graph, signal: AbortSignal): Promise<void> {
  for (const _ of parts(graph)) {
    if (signal.aborted) return
    await setImmediate()
  }
}

function* parts(graph: Graph): Generator<void> {
  const { facts, claimGroups, claimGroupsAt, propertiesOf, claimsNaming, claimsIn, claimsCiting } = graph
  const lists = [claimGroupsAt, propertiesOf, claimsNaming, claimsIn, claimsCiting]
  for (const map of [...Object.values(facts), claimGroups, ...lists]) {
    // A map of a snapshot reads its keys with the first that it is asked for.
    map.has('')
    yield
  }
}
