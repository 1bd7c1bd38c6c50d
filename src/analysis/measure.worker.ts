import { parentPort, workerData } from 'node:worker_threads'
import { UndirectedGraph } from 'graphology'
import { centrality } from 'graphology-metrics'
import type { MeasureJob } from './ranking.ts'

/** Works out one measure of one network in a thread of its own, and ends. */
const { by, nodes, edges }: MeasureJob = workerData
const network = new UndirectedGraph()
for (const id of nodes) network.addNode(id)
for (const [source, target] of edges) network.addEdge(nodes[source], nodes[target])
const scores = by === 'betweenness' ? centrality.betweenness(network, { getEdgeWeight: null }) : centrality.closeness(network, { wassermanFaust: true })
parentPort?.postMessage(nodes.map((id) => scores[id] ?? 0))
