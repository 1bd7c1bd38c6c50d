import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, firstDayOf, yearOf } from '../../src/explorer/days.ts'
import { isoDay } from '../../src/facts/date.ts'
import { runs } from '../fixtures/runs.ts'

test('days are those of the calendar, before Christ too', () => {
  expect(dayOf('1970-01-02')).toBe(1)
  expect(dayOf('2024')).toBe(dayOf('2024-01-01'))
  expect(dayOf('2024-02')).toBe(dayOf('2024-02-01'))
  expect(yearOf(dayOf('-0043-03-15'))).toBe(-43)
  fc.assert(
    fc.property(fc.integer({ min: -4_000_000, max: 2_900_000 }), (day) => {
      const date = isoDay(day) ?? ''
      expect([date, dayOf(date)]).toEqual([date, day])
      expect(firstDayOf(yearOf(day))).toBeLessThanOrEqual(day)
      expect(firstDayOf(yearOf(day) + 1)).toBeGreaterThan(day)
    }),
    { numRuns: runs(500) },
  )
})
