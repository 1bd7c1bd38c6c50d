import type { Budget } from '../../graph/caches/budget.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Change } from './change.ts'
import { type Recorded, RecordedGraph } from './recorded-graph.ts'
import { RecordState } from './state.ts'

/** A copy of a record in another thread, which is told of its changes and writes none. */
export class FollowedRecord implements Recorded {
  readonly changes: Change[]
  readonly state: RecordState
  readonly graph: RecordedGraph

  constructor(base: Graph, changes: readonly Change[], budget: Budget) {
    this.changes = [...changes]
    this.state = RecordState.of(base.facts, changes)
    this.graph = new RecordedGraph(base, this, budget)
  }

  /** Takes changes that the record has got. */
  take(changes: readonly Change[]): void {
    for (const change of changes) {
      this.state.take(change)
      this.changes.push(change)
    }
    this.graph.advance()
  }

  catchUp(): never {
    throw new Error('the thread that has the record tells of its changes')
  }

  append(): never {
    throw new Error('only the thread that has the record writes to it')
  }
}
