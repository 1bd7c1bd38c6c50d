import type { Context } from '../api/context.ts'
import type { Clearance } from '../facts/vocabulary.ts'
import type { Graph } from '../graph/graph.ts'
import type { RecordedGraph } from '../store/record/recorded-graph.ts'

/** The context of each request that begins now. A request keeps the one with which it began. */
export class Current {
  context: Context

  constructor(graph: Graph, clearance: Clearance, recorded?: RecordedGraph) {
    this.context = recorded ? withRecord(recorded, clearance) : { graph, clearance }
    recorded?.onRevision(() => {
      this.context = withRecord(recorded, clearance)
    })
  }
}

const withRecord = (recorded: RecordedGraph, clearance: Clearance): Context => ({
  graph: recorded.graph,
  clearance,
  record: { seq: recorded.seq, recorded },
})
