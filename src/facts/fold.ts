const collator = new Intl.Collator('en')
/** The alphabetical order of names. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b)

/**
 * A text without case, accents and the width of its letters, for comparing names: `Māori` and `maori` fold to the same.
 */
export const fold = (text: string): string => foldLetters(text).replace(/\s+/g, ' ').trim()

/** The same letter by letter, with white space unchanged, so that positions can be mapped back. */
export const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
