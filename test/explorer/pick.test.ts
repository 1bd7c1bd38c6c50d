import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance } from '../../src/explorer/canvas/pick.ts'

const point = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })

test('the distance from a line is that of its nearest point', () => {
  fc.assert(
    fc.property(point, point, point, fc.double({ min: 0, max: 1, noNaN: true }), (at, from, to, share) => {
      const on = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }
      expect(distance(on, from, to)).toBeCloseTo(0, 6)
      expect(distance(at, from, to)).toBeLessThanOrEqual(Math.hypot(at.x - on.x, at.y - on.y) + 1e-6)
      expect(distance(at, from, to)).toBeCloseTo(distance(at, to, from), 6)
    }),
  )
})
