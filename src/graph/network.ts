import { MultiDirectedGraph } from 'graphology'
import { getOrInsert } from './get-or-insert.ts'
import { type EdgeAttributes, NetworkData, type NodeAttributes } from './network-data.ts'
import { makeReadOnly } from './read-only.ts'
import type { View } from './view.ts'

/**
 * What a lens shows, as a graphology graph that any of graphology's libraries reads: entities are nodes, relationships
 * that hold are directed edges, derived ones included. Nothing is copied up front: graphology's own methods run on it,
 * and in place of graphology's two maps they find data that is derived from the view when a method first asks for it.
 *
 * To ask it takes no longer than to make a copy and ask that (test/bench/README.md).
 * It cannot be changed: give `copy()`, a plain graph, to a library that writes attributes or drops nodes.
 */
export class Network extends MultiDirectedGraph<NodeAttributes, EdgeAttributes> {
  // All that graphology's reading methods look into; network.test.ts holds each method against a plain graph.
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

/** The network of a view, made when it is first asked for. */
export const networkOf = (view: View): Network => getOrInsert(networks, view, () => new Network(view))
const networks = new WeakMap<View, Network>()
