import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'

/** The input of the layout: nodes with their start and size, and their edges. */
export interface LayoutRequest {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly size: number }[]
  readonly edges: readonly (readonly [source: string, target: string, strength: number])[]
}
export type LayoutAnswer = readonly { readonly id: string; readonly x: number; readonly y: number }[]

/** The pixels of a drawing of usual width. */
const WIDTH = 520

function spanOf(graph: UndirectedGraph): number {
  const size = (axis: 'x' | 'y') => {
    const all = graph.mapNodes((_, node) => Number(node[axis]))
    return Math.max(...all) - Math.min(...all)
  }
  return Math.max(1, size('x'), size('y'))
}

/**
 * ForceAtlas2 for a number of iterations that depends only on the size, then Noverlap. Stronger edges draw their
 * ends closer together. A limit of iterations, not of time, gives the same drawing on every machine.
 */
addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const graph = new UndirectedGraph()
  for (const { id, ...node } of data.nodes) graph.addNode(id, node)
  for (const [source, target, weight] of data.edges) if (source !== target) graph.mergeEdge(source, target, { weight })
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
  if (graph.order <= 3000) {
    // In units of the layout, so that nodes are apart in a drawing of usual width.
    const unit = spanOf(graph) / WIDTH
    graph.updateEachNodeAttributes((_, { size, ...node }) => ({ ...node, size: size * unit }))
    noverlap.assign(graph, { maxIterations: 120, settings: { margin: 3 * unit, ratio: 1.2 } })
  }
  const answer: LayoutAnswer = graph.mapNodes((id, { x, y }) => ({ id, x, y }))
  postMessage(answer)
})
