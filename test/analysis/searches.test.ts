import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { centrality, graph as whole } from 'graphology-metrics'
import { expect, test } from 'vitest'
import { betweenness, closeness, longestPath } from '../../src/analysis/searches.ts'
import { watched } from '../../src/graph/check-point.ts'
import type { Projection } from '../../src/graph/networks/projection.ts'

/** Networks of up to 12 nodes, some of them isolated. */
const networks = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { minLength: 1, maxLength: 40 }).map((pairs) => {
  const network: Projection = new UndirectedGraph()
  for (const [one, other] of pairs) {
    network.mergeNode(`n${one}`)
    network.mergeNode(`n${other}`)
    if (one !== other) network.mergeEdge(`n${one}`, `n${other}`, { weight: 1 })
  }
  return network
})
const rounded = (scores: Iterable<number>) => [...scores].map((score) => Number(score.toFixed(10)))

test('betweenness, closeness and the longest path equal those of graphology', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const theirs = centrality.betweenness(network, { getEdgeWeight: null })
      expect(rounded(betweenness(network))).toEqual(rounded(network.nodes().map((id) => theirs[id] ?? 0)))
      const close = centrality.closeness(network, { wassermanFaust: true })
      expect(rounded(closeness(network))).toEqual(rounded(network.nodes().map((id) => close[id] ?? 0)))
      const longest = whole.diameter(network)
      if (Number.isFinite(longest)) expect(longestPath(network)).toBe(longest)
    }),
  )
})

test('a search from every node has a check point for every two hundred of them, or for less', () => {
  const network: Projection = new UndirectedGraph()
  for (let node = 0; node < 2_000; node++) network.addNode(`n${node}`)
  for (let node = 1; node < 2_000; node++) network.addEdge('n0', `n${node}`, { weight: 1 })
  for (const measure of [betweenness, closeness, longestPath]) {
    let checks = 0
    const watch = { check: () => void checks++, checkAhead() {}, largest: 0, refuseSize: () => expect.fail() }
    watched(watch, () => measure(network))
    expect(checks).toBeGreaterThan(2_000 / 200)
  }
})
