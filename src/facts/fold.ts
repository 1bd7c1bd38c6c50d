const collator = new Intl.Collator('en')
/** The alphabetical order of names. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b)

/** Letters that Unicode does not decompose, with the letters that people type for them, and the final sigma. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ς: 'σ',
}
/** ASCII without its two diacritics: most texts need only lower case. */
const plain = /^[ -\]_a-~]*$/
const foldable = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

/**
 * A text without case, accents and the width of its letters, for comparing names. `Māori` folds to `maori`, and `Łódź`
 * to `lodz`.
 */
export function fold(text: string): string {
  const letters = foldLetters(text)
  return spacedOtherwise.test(letters) ? letters.replace(/\s+/g, ' ').trim() : letters
}
/** Any white space but single spaces between words. */
const spacedOtherwise = /^ | $| {2}|[^\S ]/

/** The same letter by letter, with white space unchanged, so that positions can be mapped back. */
export const foldLetters = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{Diacritic}/gu, '')
        .toLowerCase()
        .replace(foldable, (letter) => plainLetters[letter] ?? letter)
