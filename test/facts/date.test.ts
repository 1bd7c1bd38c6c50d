import parseEdtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import {
  between,
  canMeet,
  compareTimes,
  type EdtfTime,
  isoDay,
  overAfter,
  parseDate,
  parseTime,
  soFrom,
  today,
} from '../../src/facts/date.ts'
import { expectBound } from '../fixtures/bound.ts'
import { runs } from '../fixtures/runs.ts'
import { haveSameShape } from '../fixtures/same-shape.ts'

vi.mock('edtf', { spy: true })

/** A day number, computed without the code under test. */
const day = (year: number, month: number, date: number) => {
  const time = new Date(0)
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  time.setUTCFullYear(year, month - 1, date)
  return time.getTime() / 86_400_000
}
const lastOf = (year: number, month: number) => day(year, month + 1, 0)
const pad = (number: number, digits = 2) => String(number).padStart(digits, '0')

interface Expected {
  readonly edtf: string
  readonly earliest: number
  readonly latest: number
}
const years = fc.integer({ min: 1, max: 9998 })
const months = fc.integer({ min: 1, max: 12 })
const ofYear = years.map((y): Expected => ({ edtf: pad(y, 4), earliest: day(y, 1, 1), latest: day(y, 12, 31) }))
const ofMonth = fc
  .tuple(years, months)
  .map(([y, m]): Expected => ({ edtf: `${pad(y, 4)}-${pad(m)}`, earliest: day(y, m, 1), latest: lastOf(y, m) }))
const ofDay = fc
  .tuple(years, months)
  .chain(([y, m]) => fc.integer({ min: 1, max: lastOf(y, m) - day(y, m, 1) + 1 }).map((d) => ({ y, m, d })))
  .map(
    ({ y, m, d }): Expected => ({
      edtf: `${pad(y, 4)}-${pad(m)}-${pad(d)}`,
      earliest: day(y, m, d),
      latest: day(y, m, d),
    }),
  )
const marked = (date: fc.Arbitrary<Expected>) =>
  fc
    .tuple(date, fc.constantFrom('', '', '?', '~', '%'))
    .map(([expected, mark]): Expected => ({ ...expected, edtf: expected.edtf + mark }))
const ofDecade = fc
  .integer({ min: 1, max: 998 })
  .map((d): Expected => ({ edtf: `${pad(d, 3)}X`, earliest: day(d * 10, 1, 1), latest: day(d * 10 + 9, 12, 31) }))
const ofSomeDay = ofMonth.map(({ edtf, ...days }): Expected => ({ ...days, edtf: `${edtf}-XX` }))
const plain = fc.oneof(marked(ofYear), marked(ofMonth), marked(ofDay), ofDecade, ofSomeDay)

const inOrder = fc.tuple(plain, plain).map(([a, b]): [Expected, Expected] => (a.earliest <= b.latest ? [a, b] : [b, a]))
const ofRange = fc.tuple(inOrder, fc.constantFrom('both', 'from', 'to')).map(
  ([[from, to], ends]): Expected => ({
    edtf: `[${ends === 'to' ? '' : from.edtf}..${ends === 'from' ? '' : to.edtf}]`,
    earliest: ends === 'to' ? -Infinity : from.earliest,
    latest: ends === 'from' ? Infinity : to.latest,
  }),
)
const ofRanges = fc.tuple(inOrder, inOrder).map(([[a, b], [c, d]]): Expected => {
  const [since, until] =
    a.earliest <= d.latest
      ? ([
          [a, b],
          [c, d],
        ] as const)
      : ([
          [c, d],
          [a, b],
        ] as const)
  const edtf = `[${since[0].edtf}..${since[1].edtf}]/[${until[0].edtf}..${until[1].edtf}]`
  return { edtf, earliest: since[0].earliest, latest: until[1].latest }
})
const ofInterval = fc.tuple(inOrder, fc.constantFrom('both', 'from', 'to'), fc.constantFrom('..', '')).map(
  ([[from, to], ends, missing]): Expected => ({
    edtf: `${ends === 'to' ? missing : from.edtf}/${ends === 'from' ? missing : to.edtf}`,
    earliest: ends === 'to' ? -Infinity : from.earliest,
    latest: ends === 'from' ? Infinity : to.latest,
  }),
)
const anyTime = fc.oneof(plain, ofRange, ofInterval, ofRanges)
const times = anyTime.map(({ edtf }) => parseTime(edtf))

const refusal = (text: string, parse: (text: string) => EdtfTime = parseTime) => {
  try {
    return `${text} was read as ${parse(text).edtf}`
  } catch (error) {
    expect(error).toBeInstanceOf(EntenteError)
    return error instanceof EntenteError ? `${error.code} ${error.message}` : ''
  }
}

/** True if the days that one can mean are days that the other can mean. */
const isWithin = (inner: EdtfTime, outer: EdtfTime) => inner.earliest >= outer.earliest && inner.latest <= outer.latest

describe('reading a date', () => {
  test.each([
    ['2024-06-19', '2024-06-19', '2024-06-19', 'day'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2022', '2022-01-01', '2022-12-31', 'year'],
    ['0044-03-15', '0044-03-15', '0044-03-15', 'day'],
    ['-1259', '-1259-01-01', '-1259-12-31', 'year'],
    ['19XX', '1900-01-01', '1999-12-31', 'range'],
    ['2022-XX', '2022-01-01', '2022-12-31', 'range'],
    ['2023-02-XX', '2023-02-01', '2023-02-28', 'range'],
    ['2022-1X', '2022-10-01', '2022-12-31', 'range'],
    ['[..2024-06-19]', null, '2024-06-19', 'range'],
    ['[2024-06..]', '2024-06-01', null, 'range'],
    ['[2022-04..2022-06-01]', '2022-04-01', '2022-06-01', 'range'],
    ['2019/2021', '2019-01-01', '2021-12-31', 'interval'],
    ['2024-06-19/2024-06-19', '2024-06-19', '2024-06-19', 'interval'],
    ['2022-04-21/2022-04', '2022-04-21', '2022-04-30', 'interval'],
    ['2022/..', '2022-01-01', null, 'interval'],
    ['2022/', '2022-01-01', null, 'interval'],
    ['../2022', null, '2022-12-31', 'interval'],
    ['/2022', null, '2022-12-31', 'interval'],
    ['1890/[1900..1902]', '1890-01-01', '1902-12-31', 'interval'],
    ['[1889..1890-05]/1902', '1889-01-01', '1902-12-31', 'interval'],
  ])('%s means %s to %s, to the %s', (edtf, earliest, latest, precision) => {
    const time = parseTime(edtf)
    expect([time.edtf, isoDay(time.earliest), isoDay(time.latest), time.precision]).toEqual([
      edtf,
      earliest,
      latest,
      precision,
    ])
  })

  test.each([
    ['2022-04', false, false],
    ['2022-04?', true, false],
    ['2022~', false, true],
    ['2022-04-21%', true, true],
    ['2022-04-?21', true, false],
    ['2022-04~-21', false, true],
  ])('%s is uncertain: %s, approximate: %s', (edtf, uncertain, approximate) => {
    expect(parseDate(edtf)).toMatchObject({ uncertain, approximate })
  })

  test('gives the days of the calendar for any form', () => {
    fc.assert(
      fc.property(anyTime, (expected) => {
        const { edtf, earliest, latest } = parseTime(expected.edtf)
        expect({ edtf, earliest, latest }).toEqual(expected)
      }),
    )
  })

  test('law: a date with a mark at its end is what edtf.js reads, and is read without it', () => {
    const parts = fc.record({
      on: fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      length: fc.constantFrom(4, 7, 10),
      mark: fc.constantFrom('?', '~', '%'),
    })
    fc.assert(
      fc.property(parts, ({ on, length, mark }) => {
        const text = on.toISOString().slice(0, length) + mark
        vi.mocked(parseEdtf).mockClear()
        const { earliest, latest, uncertain, approximate } = parseTime(text)
        expect(parseEdtf).not.toHaveBeenCalled()
        const full = parseEdtf(text)
        expect([earliest, latest]).toEqual([full.min, full.max].map((time) => Math.floor(time / 86_400_000)))
        expect([uncertain, approximate]).toEqual([full.uncertain, full.approximate].map((mask) => !!mask?.value))
      }),
      { numRuns: runs(100) },
    )
  })

  test('distinguishes an open, an unknown and a known end', () => {
    expect(parseTime('2019/..').interval).toEqual({ since: parseDate('2019'), until: 'open' })
    expect(parseTime('/2021-05').interval).toEqual({ since: null, until: parseDate('2021-05') })
    expect(parseTime('2019').interval).toBeUndefined()
  })

  test.each([
    '2024-06-31',
    '2024-02-30',
    '2023-02-29',
    '2022-13',
    '2022-00',
    '2022-01-00',
    '20220421',
    '202204',
    '22',
    '2022-4',
    '2022-4-1',
    '19 June 2024',
    'June 2024',
    '06/19/2024',
    '2022-21',
    '2022-W10',
    '2022-100',
    '2022-04-21T10:00:00Z',
    'Y170000002',
    '+2022',
    ' 2022',
    '2022 ',
    '',
    '..',
    '{2021,2022}',
    '[2021,2022]',
    'yesterday',
    '2019/2020/2021',
    '2023-02-29/2024',
    '[2023-02-29..]',
    '2022/[2023-02-29..]',
    '2022/[2023,2024]',
  ])("refuses '%s' and suggests valid forms", (text) => {
    expect(refusal(text)).toMatch(/^BAD_DATE '.*' is not a date; write it as 2024-06-19, 2022-04, 2022, /)
  })

  test('makes all intervals in one shape, as there are thousands of them', () => {
    // The first ones of a kind may differ, until V8 has seen enough.
    const [last, ...others] = Array.from({ length: 40 }, (_, year) => parseTime(`${1900 + year}/..`)).reverse()
    for (const other of others.slice(0, 20)) expect(haveSameShape(last as object, other)).toBe(true)
  })

  test('refuses an interval that ends before it begins', () => {
    expect(refusal('2022/2021')).toBe("BAD_DATE '2022/2021' ends before it begins; swap the two dates")
  })

  test.each(['/[..2022]', '2020/[..2022]', '[2020..]/2022', '[2022..]/..', '2021/[2022..]'])('refuses %s', (text) => {
    expect(refusal(text)).toMatch(`BAD_DATE '${text}' begins or ends in a range that nothing bounds; give it two days`)
  })

  test.each(['[..]', '[2024..2022]'])('refuses %s as an empty range', (text) => {
    expect(refusal(text)).toMatch(`BAD_DATE '${text}' is an empty range; write it as `)
  })

  test('refuses an interval where a single date is required', () => {
    expect(refusal('2019/2021', parseDate)).toBe(
      "BAD_DATE '2019/2021' is an interval where one date is needed; " +
        'write it as 2024-06-19, 2022-04, 2022, 2022-04? or [..2024-06-19]',
    )
    expect(parseDate('[..2021]').precision).toBe('range')
  })

  test('reads or refuses any text, and writes it back unchanged', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-/.?~%X[]'), maxLength: 21 })),
        (text) => {
          expect(refusal(text)).toMatch(text === '' ? /^BAD_DATE/ : /^BAD_DATE|was read as/)
          expect(refusal(text).startsWith('BAD_DATE') || parseTime(text).edtf === text).toBe(true)
        },
      ),
      { numRuns: runs(2000) },
    )
  })

  test('stays correct beyond the size of its cache', () => {
    const first = parseTime('1000-01-01')
    for (let year = 0; year < 10_000; year++) parseTime(`[${pad(year, 4)}..]`)
    expect(parseTime('1000-01-01')).toEqual(first)
    expect(parseTime('[9999..]').earliest).toBe(day(9999, 1, 1))
  })

  test('today is one day', () => {
    const { earliest, latest, precision } = today()
    expect([latest - earliest, precision]).toEqual([0, 'day'])
  })
})

describe('comparing times of any precision', () => {
  test('the first day never comes after the last', () => {
    fc.assert(fc.property(times, ({ earliest, latest }) => earliest <= latest))
  })

  test('the order is total: antisymmetric, transitive, and only times of the same days are equal', () => {
    fc.assert(
      fc.property(times, times, times, (a, b, c) => {
        // Adding 0 makes -0 and 0 one.
        expect(compareTimes(a, b) + 0).toBe(-compareTimes(b, a) + 0)
        expect(compareTimes(a, b) === 0).toBe(a.earliest === b.earliest && a.latest === b.latest)
        const [first, second, third] = [a, b, c].sort(compareTimes)
        if (first && second && third)
          expect([compareTimes(first, second), compareTimes(second, third), compareTimes(first, third)]).not.toContain(
            1,
          )
      }),
    )
  })

  test('times sort by the first day that they can mean, then by the last; an open start stands where it ends', () => {
    const sorted = ['2022-04-01', '2022-04', '2022-03-31', '2022', '../2021', '2022/..', '[..2022]']
      .map(parseTime)
      .sort(compareTimes)
      .map(({ edtf }) => edtf)
    expect(sorted).toEqual(['../2021', '2022', '2022/..', '2022-03-31', '2022-04-01', '2022-04', '[..2022]'])
  })

  test('a time within another can meet it, and meeting is symmetric', () => {
    fc.assert(
      fc.property(times, times, (a, b) => {
        if (isWithin(a, b)) expect(canMeet(a, b)).toBe(true)
        expect(canMeet(a, b)).toBe(canMeet(b, a))
        expect(canMeet(a, a) && isWithin(a, a)).toBe(true)
        expect(isWithin(a, b) && isWithin(b, a)).toBe(compareTimes(a, b) === 0)
      }),
    )
  })

  test('two times can meet exactly if they share a day', () => {
    fc.assert(
      fc.property(ofMonth, fc.integer({ min: -40, max: 40 }), (month, shift) => {
        const days = Array.from({ length: month.latest - month.earliest + 1 }, (_, index) => month.earliest + index)
        const other = between(month.earliest + shift, month.latest + shift)
        expect(other && canMeet(parseDate(month.edtf), other)).toBe(
          days.some((day) => other && day >= other.earliest && day <= other.latest),
        )
      }),
    )
  })

  test('a less precise date is never certain before a sharper one that lies in it', () => {
    fc.assert(
      fc.property(ofDay, ({ edtf }) => {
        const [sharp, month, year, decade] = [edtf, edtf.slice(0, 7), edtf.slice(0, 4), `${edtf.slice(0, 3)}X`].map(
          parseDate,
        )
        if (!sharp || !month || !year || !decade) throw new Error('all four were read')
        expect([isWithin(sharp, month), isWithin(month, year), isWithin(year, decade)]).toEqual([true, true, true])
        expect(soFrom(sharp)).toBeLessThanOrEqual(soFrom(month))
        expect(soFrom(month)).toBeLessThanOrEqual(soFrom(year))
        expect(soFrom(year)).toBeLessThanOrEqual(soFrom(decade))
      }),
    )
  })

  test('a date counts from its last day, and an interval is over after the last day of its end', () => {
    const days = (time: string) =>
      [soFrom(parseTime(time)), overAfter(parseTime(time))].map((day) => isoDay(day) ?? day)
    expect(days('2022-04')).toEqual(['2022-04-30', Infinity])
    expect(days('2022-04/2023-02')).toEqual(['2022-04-30', '2023-02-28'])
    expect(days('2022-04/..')).toEqual(['2022-04-30', Infinity])
    expect(days('/2023-02')).toEqual(['2023-02-01', '2023-02-28'])
    expect(days('../2023-02')).toEqual([-Infinity, '2023-02-28'])
    expect(days('../..')).toEqual([-Infinity, Infinity])
    expect(days('[..2023-02]')).toEqual(['2023-02-28', Infinity])
  })

  test('nothing is over before it is so', () => {
    fc.assert(fc.property(times, (time) => soFrom(time) <= overAfter(time)))
    expect(isoDay(soFrom(parseTime('2022-06/2022-06-15')))).toBe('2022-06-15')
  })
})

describe('one day between two', () => {
  const days = fc.integer({ min: day(-9999, 1, 1), max: day(9999, 12, 31) })

  test('survives writing and reading', () => {
    const ends = fc
      .tuple(fc.oneof(days, fc.constant(-Infinity)), fc.oneof(days, fc.constant(Infinity)))
      .filter(([a, b]) => a <= b && b - a < Infinity)
    fc.assert(
      fc.property(
        fc.oneof(ends, fc.tuple(days, fc.constant(Infinity)), fc.tuple(fc.constant(-Infinity), days)),
        ([from, to]) => {
          const time = between(from, to)
          expect(time).toMatchObject({ earliest: from, latest: to, precision: from === to ? 'day' : 'range' })
          expect(time && parseTime(time.edtf)).toEqual(time)
        },
      ),
    )
  })

  test('is undefined without bounds', () => {
    expect(between(-Infinity, Infinity)).toBeUndefined()
  })

  test('is written as a calendar day', () => {
    expect([day(2024, 6, 19), day(44, 3, 15), day(0, 1, 1), day(-1259, 11, 21), Infinity].map(isoDay)).toEqual([
      '2024-06-19',
      '0044-03-15',
      '0000-01-01',
      '-1259-11-21',
      null,
    ])
  })

  test('is written as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: day(1, 1, 1), max: day(9999, 12, 31) }), (number) => {
        expect(isoDay(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })
})

test('50,000 dates are cached', () => {
  const first = day(1900, 1, 1)
  expectBound((index) => parseTime(isoDay(first + index) ?? ''), { held: 40_000, gone: 50_000 })
})
