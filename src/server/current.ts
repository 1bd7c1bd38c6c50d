import type { Context, ContextRecord } from '../api/context.ts'
import { type Clearance, clearanceOrder } from '../facts/vocabulary.ts'
import type { Graph } from '../graph/graph.ts'

/** The context of each request that begins now. A request keeps the one with which it began. */
export class Current {
  context: Context

  constructor(graph: Graph, clearance: Clearance, record?: Pick<ContextRecord, 'recorded' | 'writing'>) {
    this.context = record ? withRecord(record, clearance) : { graph, clearance }
    record?.recorded.onRevision(() => {
      this.context = withRecord(record, clearance)
    })
  }
}

function withRecord({ recorded, writing }: Pick<ContextRecord, 'recorded' | 'writing'>, clearance: Clearance): Context {
  const { graph, seq } = recorded
  const shown = recorded.history.lastShown(clearanceOrder.indexOf(clearance), seq)
  return { graph, clearance, record: { seq, shown, recorded, writing } }
}
