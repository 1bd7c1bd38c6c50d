import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import { expect, test } from 'vitest'
import { edgeRow, nodeRow, present } from '../../src/exchange/columns.ts'
import { networkOf } from '../../src/graph/networks/network.ts'
import { oddFacts, partOf, viewOf, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'

test('graphology JSON equals the export of graphology and can be imported', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      const part = partOf(all)
      const file = JSON.parse(written('graphology', part))
      const graph = MultiDirectedGraph.from(file)
      expect(graph.export()).toEqual(file)
      expect(graph.mapNodes((id, attributes) => [id, attributes])).toEqual(
        part.entities.map((entity) => [entity.id, Object.fromEntries(present(nodeRow(part, entity)))]),
      )
      expect(graph.mapEdges((id, attributes) => [id, attributes])).toEqual(
        [...part.relationships].map((one) => [one.id, Object.fromEntries(present(edgeRow(part, one)))]),
      )
    }),
    { numRuns: runs(60) },
  )
})

test('it holds the nodes and edges of the network that metrics use', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      const graph = MultiDirectedGraph.from(JSON.parse(written('graphology', partOf(all, {}))))
      const network = networkOf(viewOf(all))
      expect(graph.nodes().sort()).toEqual(network.nodes().sort())
      expect(graph.edges().sort()).toEqual(network.edges().sort())
    }),
    { numRuns: runs(60) },
  )
})
