import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastDay, readDate } from '../../src/explorer/texts/dates.ts'

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const names = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
)

test('every usual way to write a day is read as that day', () => {
  fc.assert(
    fc.property(day, (iso) => {
      const [year = '', month = '', of = ''] = iso.split('-')
      const [m, d, name = ''] = [Number(month), Number(of), names[Number(month) - 1]]
      for (const typed of [
        iso,
        `${year}-${m}-${d}`,
        `${year}/${month}/${of}`,
        `${year}.${m}.${d}`,
        ` ${d} ${name} ${year} `,
        `${d} ${name.slice(0, 3)} ${year}`,
        `${name} ${d}, ${year}`,
        `${name.toUpperCase()} ${d} ${year}`,
        `${year} ${name} ${d}`,
      ])
        expect(readDate(typed), typed).toEqual({ date: iso })
      for (const typed of [`${name} ${year}`, `${name.slice(0, 3)}. ${year}`, `${year}-${m}`, `${year}/${month}`])
        expect(readDate(typed), typed).toEqual({ date: `${year}-${month}` })
      expect(readDate(year)).toEqual({ date: year })
    }),
  )
})

test('numbers with the year last are read if they have one reading, and refused with both if they have two', () => {
  fc.assert(
    fc.property(day, (iso) => {
      const [year, month, of] = iso.split('-').map(Number)
      const read = readDate(`${of}/${month}/${year}`)
      if (Number(of) > 12 || of === month) expect(read).toEqual({ date: iso })
      else expect('problem' in read && read.problem).toContain(iso)
    }),
  )
  expect(readDate('5/1/2022')).toEqual({
    problem: '“5/1/2022” can be 5 January 2022 or 1 May 2022. Write 2022-01-05 or 2022-05-01.',
  })
})

test.each([
  '2022-13',
  '2022-02-30',
  '2023-02-29',
  '31 April 2022',
  '32/12/2022',
  'yesterday',
  'Ma 2022',
  '22',
  '1 May',
])('%s is refused with a sentence that says what to write', (typed) => {
  const read = readDate(typed)
  expect('problem' in read && read.problem).toMatch(/^“.+” is not a .+\. Write a date like 2024-06-19/)
})

test.each([
  ['1st May 2022', '2022-05-01'],
  ['sept 2021', '2021-09'],
  ['-0044-03-15', '-0044-03-15'],
  ['29 Feb 2024', '2024-02-29'],
])('%s is %s', (typed, date) => expect(readDate(typed)).toEqual({ date }))

test.each([
  ['2024', '2024-12-31'],
  ['2024-02', '2024-02-29'],
  ['2023-02', '2023-02-28'],
  ['2024-06-19', '2024-06-19'],
])('the last day of %s is %s', (date, last) => expect(lastDay(date)).toBe(last))
