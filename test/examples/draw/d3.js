import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force'
import { create } from 'd3-selection'

const set = (selection, attributes) =>
  Object.entries(attributes).reduce((on, [name, value]) => on.attr(name, value), selection)

/** Draws a subgraph as SVG with D3, laid out by its forces. */
export async function draw(container, address, query) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  const { nodes, edges } = data.graph.subgraph
  const links = edges.map(({ sourceKey, targetKey, color }) => ({ source: sourceKey, target: targetKey, color }))
  const link = forceLink(links).id((node) => node.key)
  const simulation = forceSimulation(nodes).force('charge', forceManyBody().strength(-650)).stop()
  simulation.force('link', link).force('center', forceCenter())
  simulation.tick(300)
  const svg = set(create('svg'), { viewBox: '-420 -340 840 680', width: '100%', height: '100%' })
  const lines = svg.selectAll('line').data(links).join('line')
  set(lines, { stroke: ({ color }) => color, 'stroke-opacity': 0.5 })
  set(lines, { x1: (l) => l.source.x, y1: (l) => l.source.y, x2: (l) => l.target.x, y2: (l) => l.target.y })
  const groups = svg.selectAll('g').data(nodes).join('g')
  set(groups, { transform: ({ x, y }) => `translate(${x},${y})` })
  set(groups.append('circle'), { r: ({ size }) => size, fill: ({ color }) => color })
  const labels = groups.append('text').text(({ label, size }) => (size > 4 ? label : ''))
  set(labels, { x: ({ size }) => size + 3, 'font-size': 16 })
  container.append(svg.node())
}
