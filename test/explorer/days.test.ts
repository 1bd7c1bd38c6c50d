import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, firstDayOf, yearOf, yearsWithRoom } from '../../src/explorer/days.ts'
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

test('the years of an axis do not cover each other, and the last is among them', () => {
  const [room, width] = [30, 400]
  const widths = fc.array(fc.double({ min: 0.01, max: 30, noNaN: true }), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(fc.integer({ min: -1_300, max: 2_000 }), widths, (first, years) => {
      const edges = [0]
      for (const one of years) edges.push((edges.at(-1) ?? 0) + one)
      const at = (year: number) => (width * (edges[year - first] ?? 0)) / (edges.at(-1) ?? 1)
      const last = first + years.length
      const shown = yearsWithRoom(first, last, at, room)
      // From where to where the figures of each go.
      const spans = shown.map((year) => (year === last ? [width - room, width] : [at(year), at(year) + room]))
      for (const [index, [from = 0]] of spans.slice(1).entries())
        expect(from).toBeGreaterThanOrEqual((spans[index]?.[1] ?? 0) - 1e-6)
      expect([shown[0], shown.at(-1)]).toEqual([first, last])
    }),
    { numRuns: runs(200) },
  )
})
