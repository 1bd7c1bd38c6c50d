import { expect, test } from 'vitest'
import { captionOf, stopsOf } from '../../src/explorer/state/stops.ts'

const moment = (latest: string | null, what = 'a change') => ({ what, time: { latest } })
const days = (earliest: string | null, ...last: string[]) =>
  stopsOf({
    earliest: { nodes: [{ time: { latest: earliest } }] },
    timeline: { nodes: last.map((day) => moment(day)) },
  }).map(({ day }) => day)

test('the slider stops at the ends of years, and then at each day with a change', () => {
  expect(days('2018-03-01', '2020-05-01', '2020-05-01', '2021-02-03')).toEqual([
    '2018-12-31',
    '2019-12-31',
    '2020-05-01',
    '2021-02-03',
  ])
  expect(days('2020-05-01', '2020-05-01')).toEqual(['2020-05-01'])
  expect(stopsOf({ earliest: { nodes: [] }, timeline: { nodes: [] } })).toEqual([])
})

test('stops before Christ are in order', () => {
  expect(days('-1258-12-31', '-0043-03-15', '0622-07-16', '-0500-12-31')).toEqual([
    '-0500-12-31',
    '-0043-03-15',
    '0622-07-16',
  ])
})

test('the slider begins in the year 1000 if there are changes before', () => {
  for (const first of ['0001-01-01', '-1258-12-31', '0622-07-16']) {
    const stops = days(first, '1003-02-01')
    expect(stops).toEqual(['1000-12-31', '1001-12-31', '1002-12-31', '1003-02-01'])
  }
})

test('the caption has the changes on a date, or the last ones before it', () => {
  const moments = [moment('-0500-12-31', 'one'), moment('-0043-03-15', 'two'), moment('0622-07-16', 'three')]
  const stops = stopsOf({ earliest: { nodes: [] }, timeline: { nodes: moments } })
  expect(captionOf(stops, '-0043-03-15')).toBe('two')
  expect(captionOf(stops, '-0100')).toBe('Last change -0500-12-31: one')
  expect(captionOf(stops, '0622-07')).toBe('Last change 0622-07-16: three')
  expect(captionOf(stops, '-0501')).toBe('before the first change')
  expect(captionOf([], '-0501')).toBe('')
})
