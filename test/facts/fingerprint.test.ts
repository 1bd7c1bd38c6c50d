import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprint, paragraphs } from '../../src/facts/fingerprint.ts'

describe('paragraphs', () => {
  test('are the non-blank lines', () => {
    expect(paragraphs('\n  \nOne\nTwo \n\n\t\n Three')).toEqual(['One', 'Two ', ' Three'])
    expect(paragraphs('')).toEqual([])
    expect(paragraphs(' \n\n')).toEqual([])
  })

  const lines = fc.array(fc.constantFrom('One', 'Two words', ' indented', '', '  ', '\u00A0'), { maxLength: 12 })
  test('do not depend on line endings', () => {
    fc.assert(
      fc.property(lines, (lines) => {
        const expected = lines.filter((line) => line.trim() !== '')
        for (const end of ['\n', '\r\n', '\r']) expect(paragraphs(lines.join(end))).toEqual(expected)
      }),
    )
  })
})

describe('a fingerprint', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé한글あ.,]+$/), { minLength: 1, maxLength: 8 })
  const spaces = fc.constantFrom(' ', '  ', '\t', '\u00A0', ' \n ', '\u3000')

  test('is SHA-256 in hexadecimal', () => {
    // sha256sum of "abc", FIPS 180-2, appendix B.1.
    expect(fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test('does not depend on white space or on how accents are composed', () => {
    fc.assert(
      fc.property(words, spaces, fc.constantFrom('NFC', 'NFD'), (words, space, form) => {
        expect(fingerprint(`${space}${words.join(space)}${space}`.normalize(form))).toBe(fingerprint(words.join(' ')))
      }),
    )
  })

  test('changes with any word, letter case and word order', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(fingerprint(a.join(' ')) === fingerprint(b.join(' '))).toBe(
          a.join(' ').normalize() === b.join(' ').normalize(),
        )
      }),
    )
    const original = fingerprint('Japan and New Zealand agreed in principle.')
    for (const changed of [
      'Japan and New Zealand agreed in principle',
      'japan and New Zealand agreed in principle.',
      'New Zealand and Japan agreed in principle.',
    ])
      expect(fingerprint(changed)).not.toBe(original)
  })
})
