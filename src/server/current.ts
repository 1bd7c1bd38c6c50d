import type { Context, ContextRecord } from '../api/context.ts'
import { shownTo, type Viewer } from '../api/viewer.ts'
import type { Clearance } from '../facts/vocabulary.ts'
import type { Graph } from '../graph/graph.ts'
import { writingOf } from './writing.ts'

interface Recorded extends Pick<ContextRecord, 'recorded' | 'writing'> {
  /** The highest clearance of a viewer of the server. */
  readonly most: Clearance
}

/** The graph and the record as they are now, for each viewer. A request keeps the context with which it began. */
export class Current {
  readonly #graph: Graph
  readonly #record: Recorded | undefined
  #contexts = new WeakMap<Viewer, Context>()

  constructor(graph: Graph, record?: Recorded) {
    this.#graph = graph
    this.#record = record
    record?.recorded.onRevision(() => {
      this.#contexts = new WeakMap()
    })
  }

  get graph(): Graph {
    return this.#record?.recorded.graph ?? this.#graph
  }

  /** The number of the last change; 0 without one. */
  get seq(): number {
    return this.#record?.recorded.seq ?? 0
  }

  /** The context of a request of a viewer that begins now. */
  contextFor(viewer: Viewer): Context {
    // Not `getOrInsert`, because each request passes here.
    const known = this.#contexts.get(viewer)
    if (known) return known
    const context = this.#contextOf(viewer)
    this.#contexts.set(viewer, context)
    return context
  }

  #contextOf(viewer: Viewer): Context {
    const { graph, seq } = this
    const { clearance } = viewer
    if (!this.#record) return { graph, clearance, viewer }
    const { recorded } = this.#record
    const shown = shownTo(clearance, recorded).numberAt(seq)
    return { graph, clearance, viewer, record: { seq, shown, recorded, writing: writingOf(viewer, this.#record) } }
  }
}
