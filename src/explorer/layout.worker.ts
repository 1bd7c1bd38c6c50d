import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'

/** The input of the layout: nodes with their start and size, and their edges. */
export interface LayoutRequest {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly size: number }[]
  readonly edges: readonly (readonly [source: string, target: string])[]
}
export type LayoutAnswer = readonly { readonly id: string; readonly x: number; readonly y: number }[]

/**
 * ForceAtlas2 for a number of iterations that depends only on the size, then Noverlap. A limit of iterations, not of
 * time, gives the same drawing on every machine.
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
