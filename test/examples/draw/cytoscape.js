import cytoscape from 'cytoscape'

/** Draws a subgraph with Cytoscape.js, at the places, in the sizes and colors of the answer. */
export async function draw(container, address, query) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  const { nodes, edges } = data.graph.subgraph
  return cytoscape({
    container,
    elements: [
      ...nodes.map(({ key, x, y, ...node }) => ({ data: { id: key, ...node }, position: { x: 4 * x, y: -4 * y } })),
      ...edges.map(({ key, sourceKey, targetKey, color }) => ({
        data: { id: key, source: sourceKey, target: targetKey, color },
      })),
    ],
    layout: { name: 'preset' },
    style: [
      {
        selector: 'node',
        style: { label: 'data(label)', 'background-color': 'data(color)', 'font-size': 22, width: 18, height: 18 },
      },
      { selector: 'node[size < 4]', style: { label: '' } },
      { selector: 'edge', style: { 'line-color': 'data(color)', width: 1, opacity: 0.5 } },
    ],
  })
}
