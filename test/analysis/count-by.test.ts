import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countBy, yearOf } from '../../src/analysis/count-by.ts'
import { parseTime } from '../../src/facts/date.ts'

test('each value counts the items that have it, each item once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat({ max: 4 }), { maxLength: 6 })), (items) => {
      const counts = countBy(items, (values) => values)
      expect([...counts.keys()].sort()).toEqual([...new Set(items.flat())].sort())
      for (const [value, count] of counts) expect(count).toBe(items.filter((values) => values.includes(value)).length)
    }),
  )
})

describe('the year of a time', () => {
  test.each<[string, number | null]>([
    ['2024-06-19', 2024],
    ['2022-04', 2022],
    ['2022', 2022],
    ['2019-05/2019-07', 2019],
    ['2019/2021', null],
    ['2022/..', null],
    ['[..2024-06-19]', null],
  ])('%s: %s', (edtf, year) => {
    expect(yearOf(parseTime(edtf))).toBe(year)
  })

  test('is null without a time', () => {
    expect(yearOf(undefined)).toBeNull()
  })
})
