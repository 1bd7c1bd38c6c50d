import { forceLink, forceSimulation, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunksOf } from '../../src/exchange/chunks.ts'
import { edgeRow, nodeRow, present } from '../../src/exchange/columns.ts'
import { listOf } from '../../src/exchange/json.ts'
import { oddFacts, partOf, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'

test('a list of any length is valid JSON', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      expect(JSON.parse([...listOf(texts, (text) => ({ text }))].join(''))).toEqual(texts.map((text) => ({ text })))
    }),
  )
})

test('chunks join to the same text and have a minimum size', () => {
  const pieces = Array.from({ length: 5_000 }, (_, index) => `${index} `.repeat(9))
  const chunks = [...chunksOf(pieces)]
  expect(chunks.join('')).toBe(pieces.join(''))
  for (const chunk of chunks.slice(0, -1)) expect(chunk.length).toBeGreaterThanOrEqual(65_536)
  expect([...chunksOf([])]).toEqual([])
})

test('Cytoscape JSON has elements with data and unique ids, and nodes with positions', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      const part = partOf(all)
      const { elements } = JSON.parse(written('cytoscape', part))
      expect(
        elements.nodes.map(({ data, position }: { data: object; position: object }) => ({ ...data, ...position })),
      ).toEqual(
        part.entities.map((entity) => ({
          id: entity.id,
          name: entity.name,
          ...Object.fromEntries(present(nodeRow(part, entity))),
        })),
      )
      expect(elements.edges.map(({ data }: { data: object }) => data)).toEqual(
        [...part.relationships].map((one) => {
          const { id, source, target, kind } = one
          return { id, source, target, interaction: kind, ...Object.fromEntries(present(edgeRow(part, one))) }
        }),
      )
      const ids = [...elements.nodes, ...elements.edges].map(({ data }: { data: { id: string } }) => data.id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: runs(40) },
  )
})

interface Point extends SimulationNodeDatum {
  readonly id: string
}

test('d3-force draws a node-link file as it is', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      const part = partOf(all)
      const file: { nodes: Point[]; links: SimulationLinkDatum<Point>[] } = JSON.parse(written('node-link', part))
      const { nodes, links } = file
      const force = forceLink<Point, SimulationLinkDatum<Point>>(links).id(({ id }) => id)
      forceSimulation(nodes).force('link', force).stop().tick(2)
      expect(nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
      const ends = links.map(({ source, target }) => [(source as Point).id, (target as Point).id])
      expect(ends).toEqual([...part.relationships].map(({ source, target }) => [source, target]))
    }),
    { numRuns: runs(20) },
  )
})

test('node-link JSON has nodes and links by id, and the links as edges too, for NetworkX', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      const part = partOf(all)
      const { nodes, links, edges, directed, multigraph } = JSON.parse(written('node-link', part))
      expect([directed, multigraph]).toEqual([true, true])
      expect(edges).toEqual(links)
      expect(nodes).toEqual(
        part.entities.map((entity) => ({ id: entity.id, ...Object.fromEntries(present(nodeRow(part, entity))) })),
      )
      expect(links.map(({ id, key, source, target }: Record<string, string>) => [id, key, source, target])).toEqual(
        [...part.relationships].map(({ id, source, target }) => [id, id, source, target]),
      )
    }),
    { numRuns: runs(40) },
  )
})
