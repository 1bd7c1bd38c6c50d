const collator = new Intl.Collator('en')
/** The order of names, as people read them. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b)

/**
 * A text without case, accents and the width of its letters, as names are compared: `Māori` and `maori` fold to the
 * same.
 */
export const fold = (text: string): string => foldLetters(text).replace(/\s+/g, ' ').trim()

/** The same letter by letter, white space kept, so that a place in the one can be found in the other. */
export const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
