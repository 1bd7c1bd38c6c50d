import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'

/** Draws a subgraph with sigma, at the places, in the sizes and colors of the answer. */
export async function draw(container, address, query) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  const graph = new MultiDirectedGraph()
  for (const { key, label, color, size, x, y } of data.graph.subgraph.nodes)
    graph.addNode(key, { label, color, size, x, y })
  for (const { key, sourceKey, targetKey, label, color } of data.graph.subgraph.edges)
    graph.addEdgeWithKey(key, sourceKey, targetKey, { label, color, size: 1 })
  const renderer = new Sigma(graph, container, { labelRenderedSizeThreshold: 4 })
  renderer.on('clickNode', ({ node }) => console.log(node))
  return renderer
}
