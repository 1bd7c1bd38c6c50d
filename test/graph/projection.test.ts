import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import { keysOf, relationshipKinds } from '../../src/facts/vocabulary.ts'
import { budgetOf, setBudget } from '../../src/graph/caches/budget.ts'
import { networkOf } from '../../src/graph/networks/network.ts'
import {
  edgeWeights,
  MOST_RELATIONSHIPS,
  type ProjectionRequest,
  project,
} from '../../src/graph/networks/projection.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { View, viewThrough } from '../../src/graph/view.ts'
import { expectBound } from '../fixtures/bound.ts'
import { denseViews } from '../fixtures/dense.ts'
import { expectNoChange, expectSameReading, turns } from '../fixtures/reading.ts'
import { runs } from '../fixtures/runs.ts'
import { documents, look } from '../fixtures/triangles.ts'
import { says, world } from '../fixtures/world.ts'

test('networks are cached for each lens and request, within the budget of the graph', () => {
  const view = look()
  const weights = ['corroboration', 'relationships', 'equal'] as const
  const kinds = keysOf(relationshipKinds)
  // Every set of kinds is a request of its own, in any order.
  const requestOf = (index: number): ProjectionRequest => ({
    weight: weights[index % 3],
    kinds: kinds.filter((_, place) => (Math.floor(index / 3) + 1) & (2 ** place)),
  })
  const spelled = (...names: ('party-to' | 'signed-with')[]) => project(view, { kinds: names })
  expect(spelled('party-to', 'signed-with')).toBe(spelled('signed-with', 'party-to', 'signed-with'))
  expect(project(view, { weight: 'corroboration' })).toBe(project(view))
  const graph = { ...view.graph }
  setBudget(graph, 1_000_000)
  const small = viewThrough(graph, view.lens)
  expectBound((index) => project(small, requestOf(index)), { held: 100, gone: 1_000 })
  expect(budgetOf(graph).bytes).toBeLessThanOrEqual(1_000_000)
  expect(project(look({ asOf: '2029' }))).not.toBe(project(look({ asOf: '2028' })))
})

describe('the network as a simple graph', () => {
  test('has one edge for all relationships between two entities, weighted as requested', () => {
    const weightOf = (request: Parameters<typeof project>[1]) =>
      project(look(), request).getEdgeAttribute('a', 'b', 'weight')
    expect([
      weightOf({}),
      weightOf({ weight: 'corroboration' }),
      weightOf({ weight: 'relationships' }),
      weightOf({ weight: 'equal' }),
      weightOf({ kinds: ['trades-with'] }),
    ]).toEqual([3, 3, 2, 1, 1])
    expect(project(look()).size).toBe(8)
  })
  test('has every visible entity, and only the requested kinds', () => {
    const network = project(look(), { kinds: ['trades-with'] })
    expect([network.nodes(), network.size]).toEqual([['a', 'b', 'c', 'd', 'e', 'f', 'loner', 'x', 'y'], 1])
    expect(project(look({ knownAt: '2020' }), { kinds: ['trades-with'] }).size).toBe(0)
  })
  test('refuses an empty list of kinds and too many relationships', () => {
    expect(() => project(look(), { kinds: [] })).toThrow(expect.objectContaining({ code: 'BAD_FILTER' }))
    const view = look()
    const [relationship] = view.relationships()
    const crowd = new (class extends View {
      override relationships(): Relationship[] {
        return relationship ? Array.from({ length: MOST_RELATIONSHIPS + 1 }, () => relationship) : []
      }
    })({ ...view.graph }, view.lens)
    expect(() => project(crowd)).toThrow(
      expect.objectContaining({ code: 'TOO_COSTLY', message: expect.stringMatching(/1000001 .* 1000000/) }),
    )
  })
  test('connects the parties of a pact once, even if two episodes of one party overlap', () => {
    const lens = world(documents, [
      says('one', 'a', 'party-to', undefined, { object: 'pact-p' }),
      says('one', 'a', 'party-to', '../2020', { object: 'pact-p', stance: 'planned' }),
      says('two', 'a', 'party-to', '2023-01-01', { object: 'pact-p' }),
      says('one', 'b', 'party-to', '2020', { object: 'pact-p' }),
      says('one', 'pact-p', 'stage', '2020', { value: { type: 'stage', stage: 'signed' } }),
    ])
    expect(networkOf(lens()).filterEdges((_, { kind }) => kind === 'signed-with')).toEqual(['a.signed-with.b.pact-p'])
    expect(
      project(lens(), { kinds: ['signed-with'], weight: 'relationships' }).getEdgeAttribute('a', 'b', 'weight'),
    ).toBe(1)
    expect(
      lens()
        .relationshipsOf('a')
        .filter(({ derivedFrom }) => derivedFrom),
    ).toHaveLength(1)
  })
  test('is the graph that graphology builds of the edges of the network, in the order of their ids', () => {
    fc.assert(
      fc.property(denseViews, fc.constantFrom(...keysOf(edgeWeights)), turns, (view, weight, turn) => {
        const plain = new UndirectedGraph<Record<string, never>, { weight: number }>({ allowSelfLoops: false })
        for (const id of networkOf(view).nodes().sort()) plain.addNode(id)
        for (const id of networkOf(view).edges().sort()) {
          const [source, target] = networkOf(view).extremities(id)
          const more = weight === 'corroboration' ? networkOf(view).getEdgeAttribute(id, 'corroboration') : 1
          const existing = plain.edge(source, target)
          if (existing && weight !== 'equal') plain.updateEdgeAttribute(existing, 'weight', (sum = 0) => sum + more)
          if (!existing && source !== target) plain.addEdgeWithKey(id, source, target, { weight: more })
        }
        const edges = plain.mapEdges((id, _, source, target) => ({ id, source, target }))
        const make = () => project(new View(view.graph, view.lens), { weight })
        expectSameReading(make, plain, { nodes: plain.nodes(), edges }, turn)
      }),
      { numRuns: runs(15) },
    )
  })
  test('refuses changes, says what to change instead, and keeps no listeners', () => {
    expectNoChange(project(look()))
  })
})
