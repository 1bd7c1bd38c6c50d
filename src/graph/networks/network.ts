import { MultiDirectedGraph } from 'graphology'
import { memoize } from '../caches/get-or-insert.ts'
import type { View } from '../view.ts'
import { type EdgeAttributes, NetworkData, type NodeAttributes } from './network-data.ts'
import { makeReadOnly } from './read-only.ts'

/**
 * A view as a graphology graph for any of graphology's libraries: entities are nodes, relationships that hold are
 * directed edges, derived ones included. Nothing is copied: graphology's own methods read maps whose entries are
 * derived from the view on first use. Reading it takes no longer than copying and reading the copy
 * (test/bench/README.md).
 *
 * It is read-only. A library that writes attributes or drops nodes needs `copy()`, which returns a plain graph.
 */
export class Network extends MultiDirectedGraph<NodeAttributes, EdgeAttributes> {
  // All fields that graphology's reading methods use; network.test.ts compares each method with a plain graph.
  declare protected _nodes: NetworkData['nodes']
  declare protected _edges: NetworkData['edges']
  declare protected _attributes: object

  constructor(view: View) {
    super()
    const data = new NetworkData(view)
    this._nodes = data.nodes
    this._edges = data.edges
    this._attributes = Object.freeze({})
    const loops = () => data.loops
    const counts = { directedSize: () => data.edges.size, directedSelfLoopCount: loops, selfLoopCount: loops }
    for (const [name, get] of Object.entries(counts)) Object.defineProperty(this, name, { get })
  }
}
makeReadOnly(Network)

/** The network of a view, made on first use. */
export const networkOf = memoize((view: View) => new Network(view))
