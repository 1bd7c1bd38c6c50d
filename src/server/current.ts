import type { Context, ContextRecord } from '../api/context.ts'
import { seenBy, shownTo, type Viewer } from '../api/viewer.ts'
import { getOrInsert } from '../graph/caches/get-or-insert.ts'
import type { Graph } from '../graph/graph.ts'
import { carryParts, knownTo, makeKnownTo } from '../graph/visible/known-to.ts'
import type { Most } from './auth/at-most.ts'
import { writingOf } from './writing.ts'

interface Recorded extends Pick<ContextRecord, 'recorded' | 'writing'> {
  readonly most: Most
}

/** So often a part is made beside changes that it cannot follow; then at once. */
const TRIES = 3

/** The graph and the record as they are now, for each viewer. A request keeps the context with which it began. */
export class Current {
  readonly #graph: Graph
  readonly #record: Recorded | undefined
  #contexts = new WeakMap<Viewer, Context>()
  /** By the parts of the graph, so that none of them lives as long as a viewer. */
  readonly #ofParts = new WeakMap<Graph, WeakMap<Viewer, Context>>()

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

  /**
   * Makes the part of the graph that a viewer may know, if it is not there yet. Other requests are answered meanwhile.
   * @returns undefined if it is there
   */
  prepareFor(viewer: Viewer): Promise<void> | undefined {
    return makeKnownTo(this.graph, viewer) && this.#made(viewer)
  }

  /** The graph may change while a part of it is made. The part then follows, or is made again. */
  async #made(viewer: Viewer): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { graph } = this
      const making = makeKnownTo(graph, viewer)
      if (!making) return
      await making
      if (this.graph === graph) return
      knownTo(graph, viewer.compartments)
      carryParts(graph, this.graph)
    }
  }

  /** The context of a request of a viewer that begins now. */
  contextFor(viewer: Viewer): Context {
    const whole = this.graph
    const graph = knownTo(whole, viewer.compartments)
    const contexts = graph === whole ? this.#contexts : getOrInsert(this.#ofParts, graph, () => new WeakMap())
    // Not `getOrInsert`, because each request passes here.
    const known = contexts.get(viewer)
    if (known) return known
    const context = this.#contextOf(viewer)
    contexts.set(viewer, context)
    return context
  }

  #contextOf(viewer: Viewer): Context {
    const seen = { ...seenBy(viewer, this.graph), viewer }
    if (!this.#record) return seen
    const { seq } = this
    const { recorded } = this.#record
    const shown = shownTo(seen, recorded).numberAt(seq)
    return { ...seen, record: { seq, shown, recorded, writing: writingOf(viewer, this.#record) } }
  }
}
