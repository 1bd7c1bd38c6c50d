import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'

/** What is to be placed: nodes with where they start and how large they are, and their edges. */
export interface LayoutRequest {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly size: number }[]
  readonly edges: readonly (readonly [source: string, target: string])[]
}
export type LayoutAnswer = readonly { readonly id: string; readonly x: number; readonly y: number }[]

/**
 * ForceAtlas2 for a number of rounds that depends on the size alone, then Noverlap: the same request gives the same
 * picture on every machine, which a layout that runs for a time does not.
 */
addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const graph = new UndirectedGraph()
  for (const { id, ...node } of data.nodes) graph.addNode(id, node)
  for (const [source, target] of data.edges) if (source !== target) graph.mergeEdge(source, target)
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    adjustSizes: true,
    strongGravityMode: true,
    gravity: 0.08,
    scalingRatio: 20,
  }
  forceAtlas2.assign(graph, {
    iterations: Math.max(60, Math.min(300, Math.floor(60_000 / (graph.order + 1)))),
    settings,
  })
  if (graph.order <= 3000) noverlap.assign(graph, { maxIterations: 60, settings: { margin: 4, ratio: 1.4 } })
  const answer: LayoutAnswer = graph.mapNodes((id, { x, y }) => ({ id, x, y }))
  postMessage(answer)
})
