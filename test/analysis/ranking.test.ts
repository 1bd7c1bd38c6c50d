import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import ranking, { type Measure, measures, type RankingParameters } from '../../src/analysis/ranking.ts'
import { keysOf } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { document, says, world } from '../fixtures/world.ts'

const documents = [document('one', '2020'), document('two', '2021')]
const edges = (...pairs: readonly [string, string][]) =>
  pairs.map(([a, b]) => says('one', a, 'diplomatic-relations-with', '2020', { object: b }))
/** a - b - c, a and b connected twice by two documents each; d stands apart. */
const look = world(documents, [
  ...edges(['a', 'b'], ['b', 'c']),
  says('two', 'a', 'diplomatic-relations-with', '2020', { object: 'b' }),
  says('two', 'b', 'trades-with', '2021', { object: 'a' }),
  says('one', 'd', 'stated', '2020', { value: { type: 'text', text: 'something' } }),
])
const scores = (by: Measure, more: Partial<RankingParameters> = {}) =>
  Object.fromEntries(ranking.fn(look(), { by, ...more }).map(({ entity, score }) => [entity, score]))

describe('the measures, computed by hand', () => {
  test('degree', () => expect(scores('degree')).toEqual({ a: 1, b: 2, c: 1, d: 0 }))
  test('weighted degree', () => {
    expect(scores('weighted-degree')).toEqual({ a: 3, b: 4, c: 1, d: 0 })
    expect(scores('weighted-degree', { weight: 'relationships' })).toEqual({ a: 2, b: 3, c: 1, d: 0 })
    expect(scores('weighted-degree', { kinds: ['trades-with'] })).toEqual({ a: 1, b: 1, c: 0, d: 0 })
  })
  test('betweenness: one of the three pairs without b leads through b', () =>
    expect(scores('betweenness')).toEqual({ a: 0, b: 0.3333333333, c: 0, d: 0 }))
  test('closeness: a reaches two of three others at a mean distance of 3/2', () =>
    expect(scores('closeness')).toEqual({ a: 0.4444444444, b: 0.6666666667, c: 0.4444444444, d: 0 }))
  test('eigenvector: a path has (1, sqrt 2, 1) / 2', () =>
    expect(scores('eigenvector', { weight: 'equal' })).toEqual({
      a: 0.5,
      b: Number(Math.SQRT1_2.toFixed(10)),
      c: 0.5,
      d: 0,
    }))
  test('PageRank: solves the equations of the random walk', () => {
    const { a = 0, b = 0, c = 0, d = 0 } = scores('pagerank', { weight: 'equal' })
    const base = 0.15 / 4 + (0.85 * d) / 4
    const solved = [base + (0.85 * b) / 2, base + 0.85 * (a + c), base + (0.85 * b) / 2, base]
    for (const [index, score] of [a, b, c, d].entries()) expect(score).toBeCloseTo(solved[index] ?? Number.NaN, 8)
    expect(a + b + c + d).toBeCloseTo(1, 8)
  })
  test('through the lens only', () => {
    const earlier = ranking.fn(look({ knownAt: '2020' }), { by: 'weighted-degree' })
    expect(earlier).toEqual([
      { rank: 1, entity: 'b', score: 2 },
      { rank: 2, entity: 'a', score: 1 },
      { rank: 2, entity: 'c', score: 1 },
      { rank: 4, entity: 'd', score: 0 },
    ])
  })
})

describe('a ranking', () => {
  test('lists the requested entities, ranked among each other in the whole network', () => {
    expect(ranking.fn(look(), { by: 'degree', of: ['c', 'a', 'd'] })).toEqual([
      { rank: 1, entity: 'a', score: 1 },
      { rank: 1, entity: 'c', score: 1 },
      { rank: 3, entity: 'd', score: 0 },
    ])
  })
  test('of an empty network is empty, by every measure', () => {
    for (const by of keysOf(measures)) expect(ranking.fn(look({ documents: { in: [] } }), { by })).toEqual([])
  })
  test('refuses too many steps with both numbers', () => {
    const crowd = world(
      documents,
      edges(...Array.from({ length: 12_910 }, (_, index): [string, string] => [`m${index}`, `n${index}`])),
    )()
    for (const by of ['betweenness', 'closeness'] as const) {
      expect(() => ranking.fn(crowd, { by })).toThrow(
        expect.objectContaining({ code: 'TOO_COSTLY', message: expect.stringMatching(/1000008600 .* 1000000000/) }),
      )
    }
    expect(ranking.fn(crowd, { by: 'degree' })).toHaveLength(25_820)
  })

  test('is deterministic and sorted, and equal scores share ranks', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...keysOf(measures)), (all, by) => {
        const view = () => new View(buildGraph(all), toLens({ asOf: '2030' }, 'secret', all))
        const entries = ranking.fn(view(), { by })
        expect(ranking.fn(view(), { by })).toEqual(entries)
        expect(entries.map(({ entity }) => entity).sort()).toEqual(
          view()
            .nodes()
            .map(({ id }) => id)
            .sort(),
        )
        for (const { rank, score } of entries)
          expect(rank).toBe(1 + entries.filter((other) => other.score > score).length)
        expect(entries.every(({ score }) => Number.isFinite(score) && score >= 0)).toBe(true)
      }),
    )
  })
  test('by degree counts distinct neighbors', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const view = new View(buildGraph(all), toLens({ asOf: '2030' }, 'secret', all))
        for (const { entity, score } of ranking.fn(view, { by: 'degree' })) {
          const others = new Set(
            view
              .relationshipsOf(entity)
              .filter(holds)
              .flatMap(({ source, target }) => [source, target]),
          )
          others.delete(entity)
          expect(score).toBe(others.size)
        }
      }),
    )
  })
})
