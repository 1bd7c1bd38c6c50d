import type { Graph } from '../graph.ts'

const waiting = new WeakMap<Graph, () => void>()

/** Puts work on a graph off until somebody reads what is derived of it. */
export const putOff = (graph: Graph, work: () => void): unknown => waiting.set(graph, work)

/** Does the work on a graph that waits, once. */
export function doWaiting(graph: Graph): void {
  const work = waiting.get(graph)
  if (!work) return
  waiting.delete(graph)
  work()
}
