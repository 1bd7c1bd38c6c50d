import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { connectedComponents, stronglyConnectedComponents } from 'graphology-components'
import { centrality, node as ofNode } from 'graphology-metrics'
import { bidirectional, dijkstra } from 'graphology-shortest-path'
import { bfsFromNode, dfsFromNode } from 'graphology-traversal'
import { isGraph } from 'graphology-utils'
import { describe, expect, test } from 'vitest'
import { entityKinds, relationshipKind } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { Network, networkOf } from '../../src/graph/networks/network.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import { View, viewThrough } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'
import { denseViews } from '../fixtures/dense.ts'
import { facts } from '../fixtures/random.ts'
import { expectNoChange, expectSameReading, turns } from '../fixtures/reading.ts'
import { runs } from '../fixtures/runs.ts'
import { look } from '../fixtures/triangles.ts'
import { document, says, world } from '../fixtures/world.ts'

/** The same content as graphology itself builds it. */
function plainGraphOf(view: View): MultiDirectedGraph {
  const graph = new MultiDirectedGraph()
  for (const entity of view.nodes()) {
    const { id, name: label, kind } = entity
    graph.addNode(id, { label, kind, color: entityKinds[kind].color, entity })
  }
  for (const relationship of view.relationships().filter(holds)) {
    const { id, source, target, kind, since, until, stage = null, corroboration, claims } = relationship
    const { label, color } = relationshipKind(kind)
    const times = { since: since?.edtf ?? null, until: until?.edtf ?? null }
    const ids = claims.map(({ id }) => id)
    const attributes = { label, kind, color, ...times, stage, corroboration, claims: ids }
    graph.addDirectedEdgeWithKey(id, source, target, attributes)
  }
  return graph
}

const odd: fc.Arbitrary<View> = fc
  .tuple(facts, fc.constantFrom('2021-03', '2022-06-15', '2030'), fc.constantFrom('public', 'secret'))
  .map(([all, asOf, clearance]) => new View(buildGraph(all), toLens({ asOf }, clearance, all)))
const views = fc.oneof(denseViews, odd)

describe('a network is the graph that graphology would build', () => {
  test('has every reading method and property of graphology, in any order of calls', () => {
    fc.assert(
      fc.property(views, turns, (view, turn) => {
        const nodes = view.nodes().map(({ id }) => id)
        const edges = view.relationships({ ended: true })
        expectSameReading(() => new Network(view), plainGraphOf(view), { nodes, edges }, turn)
      }),
      { numRuns: runs(25) },
    )
  })

  test('refuses changes, says what to change instead, and keeps no listeners', () => {
    const network = networkOf(look())
    expectNoChange(network)
    const copy = network.copy()
    copy.setNodeAttribute('a', 'label', 'A')
    copy.dropNode('b')
    expect([copy.order, network.order, network.getNodeAttribute('a', 'label')]).toEqual([8, 9, 'a'])
  })

  test('reads no more of the view than needed', () => {
    const full = look()
    class Narrow extends View {
      override nodes(): never {
        throw new Error('all entities were asked for')
      }
      override relationships(): never {
        throw new Error('all relationships were asked for')
      }
    }
    const network = new Network(new Narrow(full.graph, full.lens))
    expect(network.outNeighbors('a')).toEqual(['b', 'c'])
    expect([network.degree('d'), network.hasEdge('d', 'e'), network.hasNode('nobody')]).toEqual([3, true, false])
    expect(() => network.size).toThrow('all relationships were asked for')
  })

  test('is made once for a view', () => {
    const { graph, lens } = look()
    expect(networkOf(viewThrough(graph, lens))).toBe(networkOf(viewThrough(graph, lens)))
  })
})

test("graphology's libraries run on what a lens shows as they do on a plain graph", () => {
  const getEdgeWeight = 'corroboration'
  const questions: Readonly<Record<string, (graph: MultiDirectedGraph) => unknown>> = {
    isGraph,
    pagerank: (graph) => centrality.pagerank(graph, { getEdgeWeight }),
    betweenness: (graph) => centrality.betweenness(graph, { getEdgeWeight: null }),
    degree: (graph) => centrality.degree(graph),
    weightedDegree: (graph) => graph.mapNodes((id) => ofNode.weightedDegree(graph, id, getEdgeWeight)),
    components: connectedComponents,
    strong: stronglyConnectedComponents,
    communities: (graph) => louvain.detailed(graph, { getEdgeWeight, randomWalk: false }),
    unweighted: (graph) => graph.mapNodes((from) => graph.mapNodes((to) => bidirectional(graph, from, to))),
    dijkstra: (graph) => graph.mapNodes((from) => dijkstra.singleSource(graph, from, getEdgeWeight)),
    bfs: (graph) => walk(graph, bfsFromNode),
    dfs: (graph) => walk(graph, dfsFromNode),
  }
  fc.assert(
    fc.property(views, (view) => {
      for (const [name, ask] of Object.entries(questions))
        expect(
          attempted(() => ask(new Network(view))),
          name,
        ).toEqual(attempted(() => ask(plainGraphOf(view))))
    }),
    { numRuns: runs(30) },
  )
})
/** graphology refuses some graphs, such as those without an edge. */
function attempted(ask: () => unknown): unknown {
  try {
    return ask()
  } catch (error) {
    return String(error)
  }
}
function walk(graph: MultiDirectedGraph, from: typeof bfsFromNode): unknown[] {
  return graph.mapNodes((id) => {
    const steps: unknown[] = []
    from(graph, id, (node, _, depth) => void steps.push([node, depth]))
    return steps
  })
}

test('src/README.md shows how, in under ten lines that run', async () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('src/README.md', 'utf8')) ?? []
  expect(code.trim().split('\n').length).toBeLessThan(10)
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code])
  const view = viewThrough(curated, toLens({ asOf: '2024-06-30' }, 'public', curated.facts))
  expect(Number(stdout)).toBe(centrality.pagerank(plainGraphOf(view)).japan)
}, 60_000)

test('a network has entities as nodes and relationships as edges, with their attributes', () => {
  const look = world(
    [document('one', '2022'), document('two', '2023')],
    [
      says('one', 'ayland', 'party-to', '2022', { object: 'pact-p' }),
      says('two', 'ayland', 'party-to', '2023', { object: 'pact-p' }),
      says('one', 'beland', 'party-to', '2022', { object: 'pact-p' }),
      says('one', 'pact-p', 'stage', '2022', { value: { type: 'stage', stage: 'signed' } }),
      says('one', 'celand', 'party-to', '2022', { object: 'pact-p', stance: 'denied' }),
    ],
  )
  const network = networkOf(look())
  expect(network.nodes().sort()).toEqual(['ayland', 'beland', 'celand', 'pact-p'])
  expect(
    network.mapEdges((id, { since, until, stage, corroboration }) => [id, since, until, stage, corroboration]),
  ).toEqual([
    ['ayland.party-to.pact-p', '[..2022-12-31]', null, 'signed', 2],
    ['beland.party-to.pact-p', '[..2022-12-31]', null, 'signed', 1],
    ['ayland.signed-with.beland.pact-p', '2022', null, 'signed', 1],
  ])
  expect(network.getEdgeAttribute('ayland.signed-with.beland.pact-p', 'claims')).toHaveLength(4)
})

test('a network holds exactly what its view shows', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const view = new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'restricted', all))
      const network = networkOf(view)
      expect(network.nodes()).toEqual(view.nodes().map(({ id }) => id))
      expect(network.edges()).toEqual(
        view
          .relationships()
          .filter(holds)
          .map(({ id }) => id),
      )
    }),
  )
})
