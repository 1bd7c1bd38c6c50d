import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import graphml from 'graphology-graphml'
import { expect, test } from 'vitest'
import { edgeRow, nodeRow } from '../../src/exchange/columns.ts'
import { heldByXml, oddFacts, partOf, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'

test('GraphML, read by graphology-graphml, has every entity and relationship with every column', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      const part = partOf(all)
      const read = graphml.parse(MultiDirectedGraph, written('graphml', part))
      expect(read.mapNodes((id, attributes) => [id, attributes])).toEqual(
        part.entities.map((entity) => [entity.id, heldByXml(nodeRow(part, entity))]),
      )
      expect(read.mapEdges((id, attributes, source, target) => [id, source, target, attributes])).toEqual(
        [...part.relationships].map((one) => [one.id, one.source, one.target, heldByXml(edgeRow(part, one))]),
      )
    }),
    { numRuns: runs(20) },
  )
})
