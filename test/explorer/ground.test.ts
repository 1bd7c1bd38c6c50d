import { polygonContains } from 'd3-polygon'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Group, groundSeen, hulled, hullOf } from '../../src/explorer/canvas/ground.ts'
import { within } from '../../src/explorer/canvas/lasso.ts'
import type { Line, Part } from '../../src/explorer/network/network-data.ts'
import { runs } from '../fixtures/runs.ts'

const number = fc.integer({ min: -500, max: 500 })
const spots = fc.array(fc.record({ x: number, y: number, radius: fc.integer({ min: 1, max: 30 }) }), { minLength: 1 })
const around = ({ x, y, radius }: { x: number; y: number; radius: number }) =>
  Array.from({ length: 12 }, (_, step): [number, number] => [
    x + radius * Math.cos((step * Math.PI) / 6),
    y + radius * Math.sin((step * Math.PI) / 6),
  ])

test('a hull has all of its nodes within it, each as a whole', () => {
  fc.assert(
    fc.property(spots, (nodes) => {
      const hull = hullOf(nodes)
      for (const point of nodes.flatMap(around)) expect(polygonContains(hull, point)).toBe(true)
    }),
    { numRuns: runs(50) },
  )
})

test('hulls leave out what stands aside and what does not show', () => {
  const node = (id: string) => ({ id, kind: 'NATION' as const, label: id, color: '#000', size: 1, x: 0, y: 0 })
  const lines = [
    ['a', 'b'],
    ['b', 'c'],
  ].map(([source, target]) => ({ id: `${source}`, source, target }) as Line)
  const part: Part = { nodes: ['a', 'b', 'c', 'd'].map(node), lines }
  const group = (...members: string[]): Group => ({ number: 1, color: '#123456', members })
  const membersOf = (groups: readonly Group[]) => groups.map(({ members }) => members)
  expect(membersOf(hulled([group('a', 'b', 'd'), group('c', 'd')], part))).toEqual([['a', 'b']])
  expect(membersOf(hulled([group('a', 'b', 'd')], part, new Set(['a'])))).toEqual([['b', 'd']])

  const spotOf = (id: string) => (id === 'd' ? undefined : { x: id.charCodeAt(0), y: 0, radius: 1 })
  const seen = groundSeen({ groups: [group('a', 'd'), group('a', 'b')] }, spotOf, (point) => point)
  expect(seen.hulls).toHaveLength(1)
  expect(seen.land).toBeUndefined()
})

test('a lasso chooses exactly the nodes within its line, whatever their order', () => {
  const box = fc.tuple(number, number, number, number)
  fc.assert(
    fc.property(box, spots, ([left, top, right, bottom], nodes) => {
      const named = nodes.map((spot, index) => ({ ...spot, id: String(index), x: spot.x + 0.5, y: spot.y + 0.5 }))
      const line: [number, number][] = [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ]
      const isWithin = (value: number, one: number, other: number) =>
        value > Math.min(one, other) && value < Math.max(one, other)
      const expected = named.filter(({ x, y }) => isWithin(x, left, right) && isWithin(y, top, bottom))
      expect(within(line, named)).toEqual(expected.map(({ id }) => id))
    }),
    { numRuns: runs(50) },
  )
})
