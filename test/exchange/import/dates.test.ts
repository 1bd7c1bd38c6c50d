import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, timeOf } from '../../../src/exchange/import/dates.ts'
import { Cells } from '../../../src/exchange/import/template.ts'
import { parseDate, parseTime } from '../../../src/facts/date.ts'

const cells = (data: object) => new Cells({ ...data }, { isMissing: (_, text) => text === 'NA', isSparse: true })
const read = (text: unknown, dates: 'iso' | 'dmy' | 'mdy' = 'iso', open: string[] = []) =>
  dateOf('{date}', cells({ date: text }), { dates, open })

describe('a date', () => {
  test.each([
    ['2024-06-19', 'iso', '2024-06-19'],
    ['2024-06', 'iso', '2024-06'],
    ['2024', 'iso', '2024'],
    [1952, 'iso', '1952'],
    ['1952.0', 'iso', '1952'],
    ['621', 'iso', '0621'],
    ['2022~', 'iso', '2022~'],
    ['1997-01..1997-02', 'iso', '[1997-01..1997-02]'],
    ['19/06/2024', 'dmy', '2024-06-19'],
    ['9.6.2024', 'dmy', '2024-06-09'],
    ['06/19/2024', 'mdy', '2024-06-19'],
    ['2024', 'dmy', '2024'],
    ['1951-09-08T00:00:00Z', 'iso', '1951-09-08'],
    ['1951-09-08 12:30:00.000+02:00', 'iso', '1951-09-08'],
    ['19510908', 'iso', '1951-09-08'],
    ['1951-9-8', 'iso', '1951-09-08'],
    ['1951/09/08', 'mdy', '1951-09-08'],
    ['25/09/1951', 'iso', '1951-09-25'],
    ['09/25/1951', 'iso', '1951-09-25'],
    ['8 September 1951', 'iso', '1951-09-08'],
    ['8-Sep-1951', 'iso', '1951-09-08'],
    ['8th of September 1951', 'iso', '1951-09-08'],
    ['Sept. 8, 1951', 'iso', '1951-09-08'],
    ['June 2024', 'iso', '2024-06'],
    ['c. 1902', 'iso', '1902~'],
    ['1902/1903', 'iso', '[1902..1903]'],
    ['..1951', 'iso', '[..1951]'],
    ['1951-09-08..', 'iso', '[1951-09-08..]'],
    ['44 BCE', 'iso', '-0043'],
    ['1 BC', 'iso', '0000'],
    ['AD 622', 'iso', '0622'],
    ['-44', 'iso', '-0044'],
    ['1950s', 'iso', '195X'],
    ['19th century', 'iso', '18XX'],
    ['08/Sep/1951', 'iso', '1951-09-08'],
    ['8. September 1951', 'iso', '1951-09-08'],
    ['Sep-08-1951', 'iso', '1951-09-08'],
    ['September 8 1951', 'iso', '1951-09-08'],
    ['September 8,1951', 'iso', '1951-09-08'],
    ['1951 September 8', 'iso', '1951-09-08'],
    ['1951-Sep', 'iso', '1951-09'],
    ['1951年9月8日', 'iso', '1951-09-08'],
    ['1951年9月', 'iso', '1951-09'],
    ['1951년 9월 8일', 'iso', '1951-09-08'],
    ['20240619T120000Z', 'iso', '2024-06-19'],
    ['1902–1903', 'iso', '[1902..1903]'],
    ['1902-1903', 'iso', '[1902..1903]'],
    ['1951-09-08 – 1951-09-10', 'iso', '[1951-09-08..1951-09-10]'],
    ['1902-..', 'iso', '[1902..]'],
    ['../1902', 'iso', '[..1902]'],
    ['before 1902', 'iso', '[..1902]'],
    ['after 1902', 'iso', '[1902..]'],
    ['After 8/9/1951', 'dmy', '[1951-09-08..]'],
  ] as const)('%s, written %s, is %s', (text, dates, edtf) => {
    expect(read(text, dates)).toBe(edtf)
  })

  test.each(['', ' ', 'NA', undefined, null])("'%s' is no date", (text) => {
    expect(read(text)).toBeUndefined()
  })

  test.each(['soon', '2023-02-30', '31/13/2020', '2024-13', '1903–1902', '20241319T120000Z', 'before'])(
    '%s cannot be read',
    (text) => {
      expect(() => read(text)).toThrow(`not a date: '${text}'`)
    },
  )

  test.each([
    ['8-Sep-51', 'write its year with four digits'],
    ['8/9/51', 'write its year with four digits'],
    ['51', 'write a year with four digits'],
    ['1902–03', 'write 1902-03 for a month, or 1902/1903 for one of two years'],
    ['08.09.1951', 'write dates: dmy or dates: mdy in the mapping'],
    ['1902/03', 'write 1902-03 for a month, or 1902/1903 for one of two years'],
  ])('%s can mean several', (text, advice) => {
    expect(() => read(text)).toThrow(`not a clear date: '${text}' can mean several; ${advice}`)
  })

  test('that programs write for no date is doubted', () => {
    expect(() => read('0001-01-01')).toThrow("the first day of the calendar: '0001-01-01'")
    expect(() => read('1/1/0001')).toThrow('the first day of the calendar')
    expect([read('0001'), read('0001-01-02'), read('AD 1')]).toEqual(['0001', '0001-01-02', '0001'])
    for (const text of ['0000', '000', '0000-01-01']) expect(() => read(text)).toThrow(`the year 0: '${text}'`)
    const inParts = () => dateOf({ year: '{y}' }, cells({ y: '0' }), { dates: 'iso', open: [] })
    expect(inParts).toThrow('the year 0')
    expect(read('1 BC')).toBe('0000')
    expect(dateOf('{date}', cells({ date: '0000' }), { dates: 'edtf', open: [] })).toBe('0000')
  })

  test.each(['-9', '-9.0', '-88', '-777', '-999', '-9999'])('%s marks a missing value, and is no year', (text) => {
    expect(() => read(text)).toThrow(`a mark of missing values: '${text}'; if it stands for no date, write it under`)
    expect(() => dateOf({ year: '{y}' }, cells({ y: text }), { dates: 'iso', open: [] })).toThrow('a mark of missing')
  })

  test('may be a year before Christ that marks no missing value, or is written in full', () => {
    expect([read('-98'), read('-0999'), read('1000 BC'), read('-1258')]).toEqual(['-0098', '-0999', '-0999', '-1258'])
  })

  test('is a year in files of Entente, too, which have years as numbers', () => {
    const at = (date: string) => dateOf('{date}', cells({ date }), { dates: 'edtf', open: [] })
    expect([at('622'), at('-43'), at('1998'), at('0622')]).toEqual(['0622', '-0043', '1998', '0622'])
  })

  test('far after its document is doubted', () => {
    const at = (text: string, published: string) =>
      dateOf('{date}', cells({ date: text }), { dates: 'iso', open: [], document: { published } })
    expect(() => at('7119', '2025-06-30')).toThrow("a date far after the document's, which is of 2025-06-30: '7119'")
    expect([at('2099', '2025-06-30'), at('7119', 'unknown')]).toEqual(['2099', '7119'])
  })

  test('is read from columns for year, month and day, as far as they are filled', () => {
    const moment = { year: '{y}', month: '{m}', day: '{d}' }
    const from = (data: object) => dateOf(moment, cells(data), { dates: 'iso', open: [] })
    expect([
      from({ y: '1386', m: '5', d: '9' }),
      from({ y: '1386', m: '5', d: '' }),
      from({ y: '1386', m: '', d: '9' }),
      from({ y: '' }),
    ]).toEqual(['1386-05-09', '1386-05', '1386', undefined])
  })

  test('gives the same day in every notation', () => {
    const days = fc
      .date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-')
        expect([read(day), read(`${date}/${month}/${year}`, 'dmy'), read(`${month}/${date}/${year}`, 'mdy')]).toEqual([
          day,
          day,
          day,
        ])
      }),
    )
  })
})

describe('a time', () => {
  const span = (data: object, blank: 'open' | 'unknown' = 'unknown') =>
    timeOf({ since: '{a}', until: '{b}', blank }, cells(data), { dates: 'iso', open: ['9999-12-31'] })

  test.each([
    [{ a: '1951', b: '1986-08-12' }, '1951/1986-08-12'],
    [{ a: '1951', b: '' }, '1951/'],
    [{ a: '1951', b: '9999-12-31' }, '1951/..'],
    [{ a: '', b: '1986' }, '/1986'],
    [{ a: '', b: '' }, undefined],
    [{ a: '', b: '1902-03-04..1902-03-09' }, '/[1902-03-04..1902-03-09]'],
    [{ a: '1890', b: '1902..1911' }, '1890/[1902..1911]'],
    [{ a: '1890', b: '1902/1911' }, '1890/[1902..1911]'],
    [{ a: '1890', b: '[..1902]' }, '1890/[1890..1902]'],
    [{ a: '1997-01..1997-02', b: '1999' }, '[1997-01..1997-02]/1999'],
    [{ a: '1997-01..1997-02', b: '' }, '[1997-01..1997-02]/'],
    [{ a: 'after 1902', b: '' }, '[1902..]'],
    [{ a: 'after 1902', b: '9999-12-31' }, '[1902..]'],
    [{ a: 'after 1902', b: '1911' }, '[1902..1911]/1911'],
    [{ a: 'after 1902', b: 'before 1911' }, '[1902..1911]/[1902..1911]'],
  ])('%j is %s', (data, edtf) => {
    expect(span(data)).toBe(edtf)
  })

  test('law: has its ends as the source has them, never sharper', () => {
    const day = fc
      .date({ min: new Date('1000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, digits]) => text.slice(0, digits))
    const end = fc.oneof(
      date,
      fc.tuple(day, day, fc.constantFrom('/', '..', ' – ')).map(([a, b, sign]) => [a, b].sort().join(sign)),
      date.map((one) => `before ${one}`),
      date.map((one) => `after ${one}`),
    )
    fc.assert(
      fc.property(end, end, (a, b) => {
        const [since, until] = [parseDate(read(a) ?? ''), parseDate(read(b) ?? '')]
        const all = span.bind(undefined, { a, b })
        if (since.earliest > until.latest) {
          expect(all).toThrow('it ends before it begins')
          return
        }
        const loose = /begins or ends in a range that nothing bounds/
        const first = Math.max(until.earliest, since.earliest)
        const [latest, earliest] = [
          Math.min(since.latest, until.latest),
          until.earliest === -Infinity ? first : until.earliest,
        ]
        if (![since.earliest, latest, earliest, until.latest].every(Number.isFinite)) {
          expect(() => parseTime(all() ?? '')).toThrow(loose)
          return
        }
        expect(parseTime(all() ?? '').interval).toMatchObject({
          since: { earliest: since.earliest, latest: since.latest === Infinity ? latest : since.latest },
          until: { earliest, latest: until.latest },
        })
      }),
    )
  })

  test('with a blank end can be open', () => {
    expect(span({ a: '1951', b: '' }, 'open')).toBe('1951/..')
  })

  test('with an open end where it begins is refused', () => {
    expect(() => span({ a: '9999-12-31', b: '' })).toThrow('stands where something begins')
  })

  test('that ends before it begins is refused', () => {
    expect(() => span({ a: '1951', b: '1950' })).toThrow('it ends before it begins: 1950 and 1951')
  })
})
