import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Line, Part } from '../../src/explorer/network/network-data.ts'
import { aside, beside, start } from '../../src/explorer/network/places.ts'
import { runs } from '../fixtures/runs.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const networks = fc
  .tuple(
    fc.subarray(ids),
    fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 9 }),
    fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 })), {
      minLength: 6,
      maxLength: 6,
    }),
  )
  .map(([known, pairs, at]) => {
    const lines = pairs.flatMap(([source, target]) =>
      source === target ? [] : [{ id: `${source}.${target}`, source, target } as Line],
    )
    const place = (id: string) => {
      const [x = 0, y = 0] = at[ids.indexOf(id)] ?? []
      return { x, y }
    }
    const nodes = ids.map((id) => ({ id, ...place(id), label: id, kind: 'NATION' as const, color: '#000', size: 1 }))
    return { part: { nodes, lines } satisfies Part, places: new Map(known.map((id) => [id, place(id)])) }
  })

test('new nodes get places of their own, and no other node moves', () => {
  fc.assert(
    fc.property(networks, ({ part, places }) => {
      const placed = beside(places, part)
      for (const [id, place] of places) expect(placed.get(id)).toEqual(place)
      expect([...placed.keys()].sort()).toEqual(ids)
      for (const { x, y } of placed.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
    }),
    { numRuns: runs(100) },
  )
})

test('nodes without a line lie below all others, each at a place of its own', () => {
  fc.assert(
    fc.property(networks, ({ part }) => {
      const places = new Map(part.nodes.map(({ id, x, y }) => [id, { x, y }]))
      const placed = aside(places, part)
      const tied = new Set(part.lines.flatMap(({ source, target }) => [source, target]))
      fc.pre(tied.size > 0)
      for (const id of tied) expect(placed.get(id)).toEqual(places.get(id))
      const low = Math.min(...[...tied].map((id) => places.get(id)?.y ?? 0))
      const loose = ids.filter((id) => !tied.has(id)).map((id) => placed.get(id))
      for (const place of loose) expect(place?.y).toBeLessThan(low)
      expect(new Set(loose.map((place) => `${place?.x} ${place?.y}`)).size).toBe(loose.length)
    }),
    { numRuns: runs(100) },
  )
})

test('the layout depends on its seed only', () => {
  fc.assert(
    fc.property(networks, fc.integer({ min: 1, max: 999 }), ({ part }, seed) => {
      expect(start(part, seed)).toEqual(start(part, seed))
      expect(start(part, seed)).not.toEqual(start(part, seed + 1))
    }),
    { numRuns: runs(20) },
  )
})
