import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut, sizeOf } from '../../src/graph/networks/layout.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `n${String(index).padStart(4, '0')}`)
const edges = (...pairs: [source: string, target: string][]) =>
  pairs.map(([source, target]) => ({ source, target }) as Relationship)
const distance = (a = { x: 0, y: 0 }, b = { x: 0, y: 0 }) => Math.hypot(a.x - b.x, a.y - b.y)

describe('up to 2,000 entities', () => {
  test('are laid out by their edges: neighbors lie closer to each other than others', () => {
    const ids = idsOf(12)
    const [ring, other] = [ids.slice(0, 6), ids.slice(6)]
    const clique = (of: string[]) => of.flatMap((a) => of.filter((b) => a < b).map((b): [string, string] => [a, b]))
    const places = layOut(ids, edges(...clique(ring), ...clique(other), [ring[0] ?? '', other[0] ?? '']))
    const mean = (pairs: [string, string][]) =>
      pairs.reduce((sum, [a, b]) => sum + distance(places.get(a), places.get(b)), 0) / pairs.length
    expect(mean([...clique(ring), ...clique(other)])).toBeLessThan(
      0.7 * mean(ring.flatMap((a) => other.map((b): [string, string] => [a, b]))),
    )
  })

  test('without edges stand on a circle', () => {
    const places = [...layOut(idsOf(2_000), []).values()]
    expect(new Set(places.map((place) => Math.round(distance(place))))).toEqual(new Set([100]))
  })
})

describe('more than 2,000 entities', () => {
  const ids = idsOf(2_001)
  const [hub = '', second = ''] = [ids[1_500], ids[700]]
  const places = layOut(ids, edges([hub, second], [hub, 'n0003'], [hub, 'n0004'], [second, 'n0005']))

  test('are on a spiral, those with the most edges in the middle, then by id', () => {
    const fromMiddle = [...places].sort(([, a], [, b]) => distance(a) - distance(b)).map(([id]) => id)
    const first = [hub, second, 'n0003', 'n0004', 'n0005']
    expect(fromMiddle).toEqual([...first, ...ids.filter((id) => !first.includes(id))])
  })

  test('do not overlap, however many there are', () => {
    // Vogel's spiral gives each node the same area. Neighbors are at least 10 units apart, and nodes 1 to 10 units
    // wide.
    const all = [...places.values()]
    for (const [at, one] of all.entries()) {
      const nearest = Math.min(...all.slice(at + 1, at + 200).map((other) => distance(one, other)), Infinity)
      expect(nearest).toBeGreaterThanOrEqual(10)
    }
  })

  test('are at the same places each time, whatever the order in which they come', () => {
    expect(layOut(ids.toReversed(), edges([hub, second], [hub, 'n0003'], [hub, 'n0004'], [second, 'n0005']))).toEqual(
      places,
    )
  })
})

test('a size is 1 to 10 and grows with the number of edges', () => {
  fc.assert(
    fc.property(fc.nat(10_000), (degree) => {
      const size = sizeOf(degree)
      expect(size).toBeGreaterThanOrEqual(1)
      expect(size).toBeLessThanOrEqual(10)
      expect(sizeOf(degree + 1)).toBeGreaterThanOrEqual(size)
      if (degree < 81) expect(size).toBeCloseTo(1 + Math.sqrt(degree))
    }),
  )
})
