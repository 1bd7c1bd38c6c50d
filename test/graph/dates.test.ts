import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canMeet, parseTime, soFrom } from '../../src/facts/date.ts'
import { datesOf, laterOf } from '../../src/graph/relationships/dates.ts'
import { runs } from '../fixtures/runs.ts'
import { says } from '../fixtures/world.ts'

const dated = (...times: string[]) =>
  datesOf(times.map((time) => says('one', 'ayland', 'visited', time, { object: 'beland' }))).map(
    ({ value, claims }) => [value.edtf, claims.map(({ time }) => time?.edtf)],
  )
const times = fc.constantFrom(
  ...[
    '2022',
    '2022-04',
    '2022-04-10',
    '2022-04-21',
    '2022-04-30',
    '2022-05',
    '[2022-04-25..2022-06-30]',
    '[..2022-04]',
  ],
)

test('a vague date supports each sharp one that it can mean', () => {
  expect(dated('2022-04', '2022-04-30', '2022-04-21')).toEqual([
    ['2022-04-21', ['2022-04-21', '2022-04']],
    ['2022-04-30', ['2022-04-30', '2022-04']],
  ])
})

test('a date joins a group only if it can mean the same day as every date of it', () => {
  expect(dated('2022-04-21', '2022-04', '[2022-04-25..2022-06-30]')).toEqual([
    ['2022-04-21', ['2022-04-21', '2022-04']],
    ['[2022-04-25..2022-06-30]', ['[2022-04-25..2022-06-30]']],
  ])
})

test('law: the dates of a group can all mean one day in pairs, none is lost, and the sharpest stands for it', () => {
  fc.assert(
    fc.property(fc.array(times, { maxLength: 6 }), (given) => {
      const groups = datesOf(given.map((time) => says('one', 'ayland', 'visited', time, { object: 'beland' })))
      for (const { value, claims } of groups)
        for (const { time: one } of claims)
          for (const { time: other } of claims) {
            if (!one || !other) throw new Error('a claim without a date')
            expect([one.edtf, other.edtf, canMeet(one, other)]).toEqual([one.edtf, other.edtf, true])
            expect(value.latest - value.earliest <= one.latest - one.earliest).toBe(true)
          }
      expect(new Set(groups.flatMap(({ claims }) => claims)).size).toBe(given.length)
    }),
    { numRuns: runs(200) },
  )
})

test('law: the later of two dates is the same in either order, and is certain no sooner than the other', () => {
  fc.assert(
    fc.property(fc.option(times), fc.option(times), (one, other) => {
      const [a, b] = [one, other].map((time) => (time === null ? undefined : parseTime(time)))
      expect(laterOf(a, b)?.edtf).toBe(laterOf(b, a)?.edtf)
      const later = laterOf(a, b)
      for (const time of [a, b]) if (time) expect(later && soFrom(later)).toBeGreaterThanOrEqual(soFrom(time))
    }),
    { numRuns: runs(200) },
  )
})
