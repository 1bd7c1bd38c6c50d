import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { expect, test } from 'vitest'
import { WordIndex } from '../../src/analysis/word-index.ts'
import { wordsIn, wordsOf } from '../../src/analysis/words.ts'
import { runs } from '../fixtures/runs.ts'

const word = fc.array(fc.constantFrom(...'abé'), { minLength: 1, maxLength: 7 }).map((letters) => letters.join(''))
const texts = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 12 })
const errors = ({ length }: string) => (length < 5 ? 0 : length < 6 ? 1 : 2)

test('finds the same as a scan of all texts, query after query', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      (all, queries) => {
        const index = new WordIndex(all)
        for (const terms of queries) {
          const numbers = (fits: (word: string, term: string) => boolean) =>
            all.flatMap((words, number) =>
              terms.every((term) => words.some((word) => fits(word, term))) ? [number] : [],
            )
          const starts = (word: string, term: string) => word.startsWith(term)
          const exact = index.startingWith(terms)
          expect(exact.texts).toEqual(numbers(starts))
          expect(exact.equal).toEqual(
            exact.texts.map((number) => terms.filter((term) => all[number]?.includes(term)).length),
          )
          expect(index.resembling(terms).texts).toEqual(
            numbers((word, term) => starts(word, term) || distance(word, term) <= errors(term)),
          )
        }
      },
    ),
    { numRuns: runs(300) },
  )
})

test('the words of a text are the same with and without their ranges', () => {
  const pieces = fc.constantFrom(
    'Japan',
    "O'Connor",
    'D’Arcy',
    "'",
    '’',
    '–',
    ' ',
    '“',
    '岸田',
    'İ',
    'ß',
    '2024',
    'é',
    '-',
    "a'b'c",
  )
  fc.assert(
    fc.property(fc.array(pieces), fc.constantFrom('text', 'query'), (parts, as) => {
      const text = parts.join('')
      expect(wordsIn(text, as)).toEqual(wordsOf(text, as).map(({ word }) => word))
    }),
    { numRuns: runs(500) },
  )
})
