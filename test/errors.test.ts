import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { didYouMean, EntenteError, errorCodes, Problems, shortened } from '../src/errors.ts'

describe('an error', () => {
  test('prints a line that editors and terminals turn into a link', () => {
    const place = { file: 'graph-data/documents.yaml', line: 3, column: 12 }
    expect(new EntenteError('BAD_DATE', "'x' is not a date", place).toLine()).toBe(
      "graph-data/documents.yaml:3:12: BAD_DATE 'x' is not a date",
    )
    expect(new EntenteError('NOT_FOUND', "no nation 'japn'").toLine()).toBe("NOT_FOUND no nation 'japn'")
  })

  test('keeps every problem and counts them', () => {
    const problem = new EntenteError('BAD_DATA', 'the field is missing')
    expect(new Problems([problem])).toMatchObject({
      code: 'BAD_DATA',
      message: '1 problem in the data',
      problems: [problem],
    })
    expect(new Problems([problem, problem]).message).toBe('2 problems in the data')
  })

  test('has a code with a one-sentence meaning', () => {
    for (const [code, meaning] of Object.entries(errorCodes)) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
      expect(meaning).toMatch(/^\S+ .+\.$/)
    }
  })
})

describe('did you mean', () => {
  const known = ['japan', 'New Zealand', '日本', 'aukus']

  test.each([
    ['japn', "; did you mean 'japan'?"],
    ['JAPAN', "; did you mean 'japan'?"],
    ['new zeeland', "; did you mean 'New Zealand'?"],
    ['日木', "; did you mean '日本'?"],
    ['atlantis', ''],
    ['', ''],
  ])("suggests for '%s': '%s'", (word, answer) => {
    expect(didYouMean(word, known)).toBe(answer)
  })

  test('suggests the nearest word, and the first of several', () => {
    expect(didYouMean('aukas', ['aulas', 'aukus', 'aukat'])).toBe("; did you mean 'aulas'?")
    expect(didYouMean('auku', ['aulas', 'aukus'])).toBe("; did you mean 'aukus'?")
  })

  test('finds any known word after one typing error', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), (word, at) => {
        const slip = word.slice(0, at % word.length) + word.slice((at % word.length) + 1)
        expect(didYouMean(slip, [word])).toBe(`; did you mean '${word}'?`)
      }),
    )
  })

  test('repeats and compares only what is short', () => {
    expect(shortened('x'.repeat(100))).toBe('x'.repeat(100))
    expect(shortened('x'.repeat(95_000))).toBe(`${'x'.repeat(100)}…`)
    const near = (length: number) => didYouMean(`${'x'.repeat(length - 1)}y`, ['x'.repeat(length)])
    expect(near(100)).toBe(`; did you mean '${'x'.repeat(100)}'?`)
    expect(near(101)).toBe('')
    expect(near(201)).toBe('; it has 201 characters; give at most 200')
  })

  test('suggests only known words', () => {
    const answers = ['', ...known.map((name) => `; did you mean '${name}'?`)]
    fc.assert(fc.property(fc.string(), (word) => answers.includes(didYouMean(word, known))))
    expect(didYouMean('japan', [])).toBe('')
  })
})
