import { expect, test } from 'vitest'
import { dateWords } from '../../src/explorer/texts/dates.ts'
import { text } from '../../src/explorer/texts/text.ts'

test.each([
  ['2024-06-19', '2024-06-19'],
  ['2024', '2024'],
  ['[..2018-03-08]', 'by 2018-03-08'],
  ['[2018-03-08..]', '2018-03-08 or later'],
  ['[2018..2020]', 'between 2018 and 2020'],
  ['[2018,2020]', '2018 or 2020'],
  ['2018/2020-05', '2018 to 2020-05'],
  ['2018/..', 'since 2018'],
  ['../2018', 'until 2018'],
  ['1890/[1900..1902]', '1890 to between 1900 and 1902'],
  ['[..1890]/[1900..]', 'by 1890 to 1900 or later'],
  ['2000~', 'about 2000'],
  ['2000?', 'perhaps 2000'],
  ['2000%', 'about 2000'],
  ['2024-22', 'summer 2024'],
  ['199X', '1990s'],
])('%s is written as "%s"', (edtf, words) => {
  expect(dateWords(edtf)).toBe(words)
})

test('one date is not "1 dates"', () => {
  expect(text.lens.range('2020', 1)).toBe('2020 to today, 1 date to choose from')
  expect(text.lens.range('2020', 2)).toBe('2020 to today, 2 dates to choose from')
})
