import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sorted, watched } from '../../src/graph/check-point.ts'

test('a sorted list equals that of JavaScript, with equal items in the same order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 40 }), fc.integer({ min: 1, max: 100 }), (few, times) => {
      const items = Array.from({ length: times }, () => few).flatMap((all) => all.map((value) => ({ value })))
      const compare = (a: { value: number }, b: { value: number }) => a.value - b.value
      const found = sorted(items, compare)
      const wanted = items.toSorted(compare)
      expect(found).toHaveLength(wanted.length)
      expect(found.every((item, at) => item === wanted[at])).toBe(true)
    }),
  )
})

test('a long sort has check points all along', () => {
  const items = Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 50_000)
  let compared = 0
  let longest = 0
  let at = 0
  const check = () => {
    longest = Math.max(longest, compared - at)
    at = compared
  }
  const watch = { check, checkAhead() {}, largest: 0, refuseSize: () => expect.fail() }
  watched(watch, () => {
    sorted(items, (a, b) => {
      compared++
      return a - b
    })
    check()
  })
  expect(longest).toBeLessThan(50_000)
  expect(compared).toBeGreaterThan(500_000)
})
