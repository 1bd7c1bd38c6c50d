import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldLetters } from '../../src/facts/fold.ts'

test.each([
  ['Māori', 'maori'],
  ['IŞIK', 'isik'],
  ['ışık', 'isik'],
  ['İstanbul', 'istanbul'],
  ['Diyarbakır', 'diyarbakir'],
  ['Łódź', 'lodz'],
  ['Đà Nẵng', 'da nang'],
  ['Øresund', 'oresund'],
  ['Æsir', 'aesir'],
  ['STRAẞE', 'strasse'],
  ['Þingvellir', 'thingvellir'],
  ['ΣΟΦΙΑΣ', 'σοφιασ'],
  ['Ёлка', 'елка'],
  ['Fi\ufb01', 'fifi'],
  [' two  words ', 'two words'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('folding twice, or in capitals, changes nothing more', () => {
  const letters = fc.constantFrom(...'aZıİłŁđøÆßẞþςΣΣéń岸ニ한^` -9')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(letters).map((all) => all.join('')),
        fc.string(),
      ),
      (text) => {
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text))
        expect(fold(fold(text))).toBe(fold(text))
      },
    ),
  )
  fc.assert(
    fc.property(
      fc.array(letters).map((all) => all.join('')),
      (text) => {
        expect(foldLetters(text.toUpperCase())).toBe(foldLetters(text.toLowerCase()))
      },
    ),
  )
})
