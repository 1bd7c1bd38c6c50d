import { parentPort, workerData } from 'node:worker_threads'
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { centrality } from 'graphology-metrics'
import type { MeasureJob } from './in-worker.ts'

/** Works out one measure of one network in a thread of its own, and ends. */
const { by, nodes, edges }: MeasureJob = workerData
const network = new UndirectedGraph()
for (const id of nodes) network.addNode(id)
for (const [source, target, weight] of edges) network.addEdge(nodes[source], nodes[target], { weight })
const measures = {
  betweenness: () => inOrder(centrality.betweenness(network, { getEdgeWeight: null })),
  closeness: () => inOrder(centrality.closeness(network, { wassermanFaust: true })),
  communities: () => {
    const { communities, modularity } = louvain.detailed(network, { getEdgeWeight: 'weight', randomWalk: false })
    return { numbers: inOrder(communities), modularity }
  },
}
const inOrder = (values: Readonly<Record<string, number>>): number[] => nodes.map((id) => values[id] ?? 0)
parentPort?.postMessage(measures[by]())
