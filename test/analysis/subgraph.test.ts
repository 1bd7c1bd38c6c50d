import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindsOf } from '../../src/analysis/merged-edges.ts'
import subgraph from '../../src/analysis/subgraph.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { document, says, world } from '../fixtures/world.ts'

const chain = world(
  [document('d', '2024')],
  ['a b', 'b c', 'c d', 'a e', 'a f'].map((pair) => {
    const [one = '', other = ''] = pair.split(' ')
    return says('d', `${one}land`, 'cooperates-with', '2020', { object: `${other}land` })
  }),
)
const ids = (parameters: Parameters<typeof subgraph.fn>[1]) =>
  subgraph.fn(chain(), parameters).nodes.map(({ entity }) => entity.id)

describe('a subgraph', () => {
  test('holds the entities within the given steps and their relationships', () => {
    expect(ids({ around: ['dland'] })).toEqual(['cland', 'dland'])
    expect(ids({ around: ['dland'], steps: 2 })).toEqual(['bland', 'cland', 'dland'])
    expect(subgraph.fn(chain(), { around: ['dland'], steps: 2 }).edges.map(({ id }) => id)).toEqual([
      'bland.cooperates-with.cland',
      'cland.cooperates-with.dland',
    ])
  })

  test('with `ended` also follows relationships that are over', () => {
    const look = world(
      [document('d', '2024')],
      [
        says('d', 'aland', 'member-of', '2000/2010', { object: 'club-c' }),
        says('d', 'bland', 'member-of', '2005/..', { object: 'club-c' }),
      ],
    )
    const around = (ended: boolean) =>
      subgraph.fn(look(), { around: ['aland'], steps: 2, ended }).nodes.map(({ entity }) => entity.id)
    expect(around(false)).toEqual(['aland'])
    expect(around(true)).toEqual(['aland', 'bland', 'club-c'])
  })

  test('without a center is the whole network, or all that matches', () => {
    expect(ids({})).toHaveLength(6)
    expect(ids({ entity: ({ id }) => id < 'dland' })).toEqual(['aland', 'bland', 'cland'])
    expect(ids({ around: ['aland'], steps: 3, relationship: ({ id }) => !id.startsWith('b') })).toEqual([
      'aland',
      'bland',
      'eland',
      'fland',
    ])
  })

  test('is truncated by importance and says so, and keeps the center', () => {
    const cut = subgraph.fn(chain(), { around: ['dland'], steps: 4, limit: 3 })
    expect(cut.nodes.map(({ entity }) => entity.id)).toEqual(['aland', 'bland', 'dland'])
    expect(cut).toMatchObject({ totalNodes: 6, totalEdges: 5, truncated: true })
    expect(subgraph.fn(chain(), {})).toMatchObject({ totalNodes: 6, truncated: false })
  })

  test('is ordered by id, and keeps the entities with the most relationships, then the first by id', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 7 }), (all, limit) => {
        const view = new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'secret', all))
        const [whole, cut] = [subgraph.fn(view, {}), subgraph.fn(view, { limit })]
        const ids = (of: typeof whole) => of.nodes.map(({ entity }) => entity.id)
        const degree = (id: string) => whole.edges.filter(({ source, target }) => source === id || target === id).length
        const byDegree = ids(whole).sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1))
        expect(ids(cut)).toEqual(byDegree.slice(0, limit).sort())
        for (const { edges } of [whole, cut])
          expect(edges.map(({ id }) => id)).toEqual(edges.map(({ id }) => id).sort())
      }),
    )
  })

  test('keeps the edges with the most independent documents, and says that others are left out', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 9 }), (all, edgeLimit) => {
        const view = new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'secret', all))
        const [whole, cut] = [subgraph.fn(view, {}), subgraph.fn(view, { edgeLimit })]
        const best = whole.edges.toSorted((a, b) => b.corroboration - a.corroboration || (a.id < b.id ? -1 : 1))
        const ids = (edges: readonly { readonly id: string }[]) => edges.map(({ id }) => id)
        expect(ids(cut.edges)).toEqual(ids(best.slice(0, edgeLimit)).sort())
        expect(cut).toMatchObject({ totalEdges: whole.edges.length, edgesTruncated: whole.edges.length > edgeLimit })
        expect(ids(cut.nodes.map(({ entity }) => entity))).toEqual(ids(whole.nodes.map(({ entity }) => entity)))
      }),
    )
  })

  test('merges parallel edges: one for each pair, with every relationship in exactly one', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 9 }), (all, edgeLimit) => {
        const view = new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'secret', all))
        const { edges, merged } = subgraph.fn(view, {})
        const pairOf = ({ source, target }: { readonly source: string; readonly target: string }) =>
          [source, target].sort().join('.')
        expect(merged.edges.map(({ id }) => id)).toEqual([...new Set(edges.map(pairOf))].sort())
        expect(merged.edges.flatMap(({ relationships }) => relationships).map(({ id }) => id)).toHaveLength(
          edges.length,
        )
        for (const edge of merged.edges) {
          expect(edge.source <= edge.target).toBe(true)
          expect(edge.relationships).toEqual(edges.filter((one) => pairOf(one) === edge.id))
          expect(kindsOf(edge).reduce((sum, { count }) => sum + count, 0)).toBe(edge.relationships.length)
        }
        const { merged: cut } = subgraph.fn(view, { edgeLimit })
        const most = merged.edges.toSorted(
          (a, b) => b.relationships.length - a.relationships.length || (a.id < b.id ? -1 : 1),
        )
        expect(cut.edges).toEqual(most.slice(0, edgeLimit).sort((a, b) => (a.id < b.id ? -1 : 1)))
        expect(cut).toMatchObject({ total: merged.edges.length, truncated: merged.edges.length > edgeLimit })
      }),
    )
  })

  test('counts pairs without the limits', () => {
    expect(subgraph.fn(chain(), { limit: 2 }).merged).toMatchObject({ total: 5, truncated: false })
    expect(subgraph.fn(chain(), { edgeLimit: 2 }).merged).toMatchObject({ total: 5, truncated: true })
  })

  test('around more entities than the limit keeps only some of them', () => {
    expect(ids({ around: ['dland', 'aland', 'bland'], limit: 2 })).toEqual(['aland', 'bland'])
  })

  test('refuses values out of range and unknown entities', () => {
    expect(() => ids({ limit: 2_001 })).toThrow('limit is 2001; give 1 to 2000')
    expect(() => ids({ edgeLimit: 0 })).toThrow('edgeLimit is 0; give 1 to 10000')
    const empty = expect.objectContaining({
      code: 'BAD_FILTER',
      message: 'around is empty; name an entity, or leave it out for the whole network',
    })
    for (const fold of [undefined, {}]) expect(() => ids({ around: [], fold })).toThrow(empty)
    for (const around of [['aland'], undefined])
      for (const steps of [-1, 7]) expect(() => ids({ around, steps })).toThrow(`steps is ${steps}; give 1 to 6`)
    expect(() => ids({ around: ['zland'] })).toThrow("no entity 'zland'")
  })

  test('has the same finite positions each time, and edges between its own nodes', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 7 }), (all, limit) => {
        const draw = () =>
          subgraph.fn(new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'secret', all)), { limit })
        const drawn = draw()
        expect(draw()).toEqual(drawn)
        const known = new Set(drawn.nodes.map(({ entity }) => entity.id))
        expect(known.size).toBeLessThanOrEqual(limit)
        for (const { x, y, size } of drawn.nodes)
          expect(Number.isFinite(x) && Number.isFinite(y) && size >= 1 && size <= 10).toBe(true)
        for (const { source, target } of drawn.edges) expect(known.has(source) && known.has(target)).toBe(true)
      }),
    )
  })
})
