/** graphology's functions on the network of a lens and on a copy: `npx tsx test/bench/network.ts [CLAIMS]`. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MultiDirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { connectedComponents } from 'graphology-components'
import { centrality } from 'graphology-metrics'
import { entityKinds, relationshipKind } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { Network } from '../../src/graph/network.ts'
import { holds } from '../../src/graph/relationship.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { readData } from '../../src/store/folder.ts'
import { writeFolder } from './folder.ts'
import { generate } from './generate.ts'
import { table } from './table.ts'

const claims = process.argv[2]
const facts = await readFacts()
const graph = buildGraph(facts)
const views = ['06', '05', '04', '03', '02', '01'].map((month) => {
  const view = viewThrough(graph, toLens({ asOf: `2024-${month}-28` }, 'public', facts))
  // What the view itself derives is the same for both.
  view.relationships()
  return view
})

const makers = {
  class: (view: View): MultiDirectedGraph => new Network(view),
  copy: (view: View) => {
    const copy = new MultiDirectedGraph()
    for (const entity of view.entities()) {
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
}

const getEdgeWeight = 'corroboration'
const functions: Readonly<Record<string, (network: MultiDirectedGraph) => unknown>> = {
  'every edge': (network) => network.reduceEdges((sum, _, { corroboration }) => sum + corroboration, 0),
  'every neighbor': (network) => network.forEachNode((id) => network.forEachNeighbor(id, () => undefined)),
  components: connectedComponents,
  pagerank: (network) => centrality.pagerank(network, { getEdgeWeight }),
  louvain: (network) => louvain.detailed(network, { getEdgeWeight, randomWalk: false }),
  // On more than a few thousand entities it takes minutes, hardly any of it in the graph.
  ...(Number(claims ?? 0) > 10_000
    ? {}
    : { betweenness: (network) => centrality.betweenness(network, { getEdgeWeight: null }) }),
}

/** Processor time, which other programs of the machine do not change. */
function timed<T>(work: () => T): [milliseconds: number, result: T] {
  const begin = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(begin)
  return [(user + system) / 1_000, result]
}

const ways = ['class', 'copy'] as const
const rows = Object.entries(functions).map(([name, ask]) => {
  const least = { class: [Infinity, Infinity], copy: [Infinity, Infinity] }
  for (let round = 0; round < 18; round++)
    for (const way of round % 2 ? ways : ways.toReversed()) {
      globalThis.gc?.()
      const [made, network] = timed(() => {
        const network = makers[way](views[round % views.length] as View)
        ask(network)
        return network
      })
      const [asked] = timed(() => ask(network))
      least[way] = [Math.min(least[way][0] ?? 0, made), Math.min(least[way][1] ?? 0, asked)]
    }
  const pairs = [0, 1].map((i) => [least.class[i] ?? 0, least.copy[i] ?? 0] as const)
  return [name, ...pairs.flatMap(([own, copy]) => [own.toFixed(2), copy.toFixed(2), `${(own / copy).toFixed(2)}×`])]
})
const { order, size } = new Network(views[0] as View)
console.log(`${order} entities, ${size} relationships; least CPU ms of 18 rounds`)
console.log(table(['function', 'made and asked', 'copy', 'ratio', 'asked again', 'copy', 'ratio'], rows))

async function readFacts() {
  if (claims === undefined) return await readData(['graph-data'])
  const folder = mkdtempSync(join(tmpdir(), 'entente-network-'))
  try {
    writeFolder(folder, generate(Number(claims)))
    return await readData([folder])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
