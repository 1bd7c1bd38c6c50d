import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { centrality } from 'graphology-metrics'
import type { MeasureJob } from './in-worker.ts'
import { serveJobs } from './serve-jobs.ts'

// One measure of one network a job.
serveJobs(({ by, nodes, edges }: MeasureJob) => {
  const network = new UndirectedGraph()
  for (const id of nodes) network.addNode(id)
  for (const [source, target, weight] of edges) network.addEdge(nodes[source], nodes[target], { weight })
  const inOrder = (values: Readonly<Record<string, number>>): number[] => nodes.map((id) => values[id] ?? 0)
  switch (by) {
    case 'betweenness':
      return inOrder(centrality.betweenness(network, { getEdgeWeight: null }))
    case 'closeness':
      return inOrder(centrality.closeness(network, { wassermanFaust: true }))
    case 'communities': {
      const { communities, modularity } = louvain.detailed(network, { getEdgeWeight: 'weight', randomWalk: false })
      return { numbers: inOrder(communities), modularity }
    }
  }
})
