import type { Context } from '../api/context.ts'
import type { Clearance } from '../facts/vocabulary.ts'
import type { Graph } from '../graph/graph.ts'
import type { RecordedGraph } from '../store/record/recorded-graph.ts'

/** The context of each request that begins now. A request keeps the one with which it began. */
export class Current {
  context: Context

  constructor(graph: Graph, clearance: Clearance, recorded?: RecordedGraph) {
    this.context = contextOf(graph, clearance, recorded)
    recorded?.onRevision(() => {
      this.context = contextOf(recorded.graph, clearance, recorded)
    })
  }
}

const contextOf = (graph: Graph, clearance: Clearance, recorded: RecordedGraph | undefined): Context => ({
  graph,
  clearance,
  record: recorded && { seq: recorded.seq, recorded },
})
