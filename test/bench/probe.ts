import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { MultiDirectedGraph, type UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { centrality } from 'graphology-metrics'
import communities from '../../src/analysis/communities.ts'
import disagreements from '../../src/analysis/disagreements.ts'
import ranking from '../../src/analysis/ranking.ts'
// Loaded before a clock starts, as graphology is; the time to the first answer includes loading.
import '../../src/facts/parse.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { project } from '../../src/graph/networks/projection.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { readData } from '../../src/store/folder.ts'
import { openGraph } from '../../src/store/open.ts'
import { median } from './load.ts'

/**
 * One measurement in a process of its own, with a heap that nothing else has used: `probe.ts WHAT FOLDER` prints it as
 * JSON.
 */
const [what = '', folder = ''] = process.argv.slice(2)

const megabytes = async () => {
  // Node frees the buffers of files between turns of the event loop.
  for (let turn = 0; turn < 3; turn++) {
    await setImmediate()
    globalThis.gc?.()
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return (heapUsed + Math.max(external, arrayBuffers)) / 1e6
}
const timed = <T>(work: () => T): [milliseconds: number, result: T] => {
  const begin = performance.now()
  const result = work()
  return [performance.now() - begin, result]
}

const probes: Readonly<Record<string, () => unknown>> = { open, bare, lenses, disagreeing, analyses }

/**
 * The work before the first answer: read, check and build, or open the snapshot that the process before left.
 */
async function open() {
  const snapshots = `${folder}-snapshots`
  const before = await megabytes()
  const begin = performance.now()
  const { graph, fromSnapshot, saveSnapshot } = await openGraph([folder], snapshots)
  const [some = ''] = graph.facts.entities.keys()
  const relationships = viewThrough(graph, toLens({ asOf: '2024-12-31' }, 'public', graph.facts)).relationshipsOf(
    some,
  ).length
  const milliseconds = performance.now() - begin
  const opened = {
    milliseconds,
    megabytes: (await megabytes()) - before,
    claims: graph.facts.claims.size,
    fromSnapshot,
    relationships,
  }
  await saveSnapshot()
  return opened
}

/**
 * The minimum of a program on graphology: read the same files, parse their JSON, and build a graph with the records as
 * attributes.
 */
async function bare() {
  const before = await megabytes()
  const [milliseconds, graph] = timed(() => {
    const graph = new MultiDirectedGraph()
    const records = readdirSync(folder).flatMap(recordsIn)
    for (const record of records) if (record.subject === undefined) graph.addNode(record.id, record)
    for (const { id, subject, object, ...attributes } of records) {
      if (subject === undefined) continue
      if (object === undefined) graph.mergeNodeAttributes(subject, { [id]: attributes })
      else graph.addDirectedEdgeWithKey(id, subject, object, attributes)
    }
    graph.edges(graph.nodes()[0])
    return graph
  })
  return { milliseconds, megabytes: (await megabytes()) - before, edges: graph.size }
}

type Loose = { readonly id: string; readonly subject?: string; readonly object?: string }

const recordsIn = (path: string): Loose[] =>
  readFileSync(join(folder, path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const dates = Array.from({ length: 8 }, (_, i) => `${2024 - i}-0${1 + (i % 9)}-15`)

/** The cost of a new date: for the relationships of one entity, and for everything that the lens shows. */
async function lenses() {
  const graph = buildGraph(await readData([folder]))
  const [hub] = [...graph.claimGroupsAt].reduce((most, one) => (one[1].length > most[1].length ? one : most))
  const costs = dates.map((asOf) => {
    const lens = toLens({ asOf }, 'public', graph.facts)
    const [one, view] = timed(() => {
      const view = viewThrough(graph, lens)
      view.relationshipsOf(hub)
      return view
    })
    const [entities] = timed(() => view.entities())
    const [relationships] = timed(() => view.relationships())
    return { one, all: one + entities + relationships }
  })
  // The first ones are compiled as they run.
  const later = costs.slice(3)
  return { one: median(later.map(({ one }) => one)), all: median(later.map(({ all }) => all)) }
}

/** The cost of all disagreements, the first time and at a new date. In processor time, since the machine is shared. */
async function disagreeing() {
  const graph = buildGraph(await readData([folder]))
  const before = await megabytes()
  const costs: number[] = []
  let first: number | undefined
  for (const asOf of dates) {
    const begin = process.cpuUsage()
    disagreements.fn(viewThrough(graph, toLens({ asOf }, 'public', graph.facts)), {})
    const { user, system } = process.cpuUsage(begin)
    costs.push((user + system) / 1_000)
    first ??= (await megabytes()) - before
  }
  return { first: costs[0], date: median(costs.slice(3)), megabytes: first }
}

/** Our questions against graphology's functions on the same graph, which is made before the clock runs. */
async function analyses() {
  const graph = buildGraph(await readData([folder]))
  const request = { kinds: ['party-to', 'member-of', 'cooperates-with', 'participant-in'] } as const
  const rows: { name: string; ours: (view: View) => unknown; theirs: (network: UndirectedGraph) => unknown }[] = [
    {
      name: 'pagerank',
      ours: (view) => ranking.fn(view, { by: 'pagerank', ...request }),
      theirs: (network) =>
        centrality.pagerank(network, { getEdgeWeight: 'weight', alpha: 0.85, maxIterations: 10_000, tolerance: 1e-12 }),
    },
    {
      name: 'communities',
      ours: (view) => communities.fn(view, request),
      theirs: (network) => louvain.detailed(network, { getEdgeWeight: 'weight', randomWalk: false }),
    },
  ]
  // Another date in each round, so that no result is cached; both begin with the network of the date.
  const views = ['2024-12-31', '2024-11-30', '2024-10-31', '2024-09-30', '2024-08-31'].map((asOf) =>
    viewThrough(graph, toLens({ asOf }, 'public', graph.facts)),
  )
  const { order, size } = project(views[0] as View, request)
  const quick = rows.map(({ name, ours, theirs }) => {
    try {
      const rounds = views.map((view) => {
        const [projecting, network] = timed(() => project(view, request))
        return { projecting, theirs: timed(() => theirs(network))[0], ours: timed(() => ours(view))[0] }
      })
      return {
        name,
        nodes: order,
        edges: size,
        ours: median(rounds.map((one) => one.ours)),
        theirs: median(rounds.map((one) => one.theirs)),
        projecting: median(rounds.map((one) => one.projecting)),
      }
    } catch (error) {
      return { name, nodes: order, edges: size, refused: error instanceof Error ? error.message : String(error) }
    }
  })
  // The slow measure, once.
  const view = views[0] as View
  const begin = performance.now()
  ranking.fn(view, { by: 'betweenness', ...request })
  const ours = performance.now() - begin
  const [theirs] = timed(() => centrality.betweenness(project(view, request), { getEdgeWeight: null }))
  return [...quick, { name: 'betweenness', nodes: order, edges: size, ours, theirs, projecting: 0 }]
}

const probe = probes[what]
if (!probe) throw new RangeError(`no probe '${what}'; there are ${Object.keys(probes).join(', ')}`)
console.log(JSON.stringify(await probe()))
