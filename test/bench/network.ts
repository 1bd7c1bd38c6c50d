/** graphology's functions on the network of a lens, on a copy and on its projection: see README.md. */

import { MultiDirectedGraph, type UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { connectedComponents } from 'graphology-components'
import { centrality } from 'graphology-metrics'
import { entityKinds, relationshipKind } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { Network } from '../../src/graph/networks/network.ts'
import { project } from '../../src/graph/networks/projection.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import { View } from '../../src/graph/view.ts'
import { readData } from '../../src/store/folder.ts'
import { writeFolder } from './folder.ts'
import { generate } from './generate.ts'
import { scratchFolder } from './scratch.ts'
import { table } from './table.ts'

const claims = process.argv[2]
const facts = await readFacts()
const graph = buildGraph(facts)
const [busiest] = [...graph.claimGroupsAt].reduce((most, one) => (one[1].length > most[1].length ? one : most))

type Some = MultiDirectedGraph | UndirectedGraph
const makers: Readonly<Record<string, (view: View) => Some>> = {
  network: (view) => new Network(view),
  copy: (view) => {
    const copy = new MultiDirectedGraph()
    for (const entity of view.nodes()) {
      const { id, name: label, kind } = entity
      copy.addNode(id, { label, kind, color: entityKinds[kind].color, entity })
    }
    for (const { id, source, target, kind, ...rest } of view.relationships().filter(holds)) {
      const { label, color } = relationshipKind(kind)
      const { since, until, stage, corroboration, claims } = rest
      const times = { since: since?.edtf ?? null, until: until?.edtf ?? null }
      const ids = claims.map(({ id }) => id)
      copy.addDirectedEdgeWithKey(id, source, target, {
        label,
        kind,
        color,
        ...times,
        stage,
        corroboration,
        claims: ids,
      })
    }
    return copy
  },
  projection: (view) => project(view),
}

const functions: Readonly<Record<string, (graph: Some, getEdgeWeight: string) => unknown>> = {
  'neighbors of one': (graph) => graph.neighbors(busiest),
  'every edge': (graph) => graph.forEachEdge(() => undefined),
  'every neighbor': (graph) => graph.forEachNode((id) => graph.forEachNeighbor(id, () => undefined)),
  components: (graph) => connectedComponents(graph),
  pagerank: (graph, getEdgeWeight) => centrality.pagerank(graph, { getEdgeWeight }),
  louvain: (graph, getEdgeWeight) => louvain.detailed(graph, { getEdgeWeight, randomWalk: false }),
  // On more than a few thousand entities it takes minutes, of which the graph takes little.
  ...(Number(claims ?? 0) > 10_000
    ? {}
    : { betweenness: (graph) => centrality.betweenness(graph, { getEdgeWeight: null }) }),
}

/** Processor time, which other programs of the machine do not change. */
function timed<T>(work: () => T): [milliseconds: number, result: T] {
  const begin = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(begin)
  return [(user + system) / 1_000, result]
}
/** A view of another day each time, because projections are cached by lens. Its relationships are computed before. */
function nextView(): View {
  const asOf = new Date(Date.UTC(2024, 5, 30 - days++)).toISOString().slice(0, 10)
  const view = new View(graph, toLens({ asOf }, 'public', facts))
  view.relationships()
  return view
}
let days = 0

const ROUNDS = 18
const rows = Object.entries(functions).map(([name, ask]) => {
  const least = Object.entries(makers).map(([way, make]) => ({ way, make, first: Infinity, again: Infinity }))
  for (let round = 0; round < ROUNDS; round++)
    for (const one of round % 2 ? least : least.toReversed()) {
      const view = nextView()
      const weight = one.way === 'projection' ? 'weight' : 'corroboration'
      globalThis.gc?.()
      const [first, network] = timed(() => {
        const network = one.make(view)
        ask(network, weight)
        return network
      })
      one.first = Math.min(one.first, first)
      one.again = Math.min(one.again, timed(() => ask(network, weight))[0])
    }
  return [name, ...least.map(({ first }) => first.toFixed(2)), ...least.map(({ again }) => again.toFixed(2))]
})
const { order, size } = new Network(nextView())
console.log(`${order} entities, ${size} relationships; least CPU milliseconds of ${ROUNDS} rounds`)
const head = Object.keys(makers)
console.log(table(['made and asked, or again', ...head, ...head.map((way) => `${way} again`)], rows))

async function readFacts() {
  if (claims === undefined) return await readData(['graph-data'])
  const folder = scratchFolder()
  writeFolder(folder, generate(Number(claims)))
  return await readData([folder])
}
