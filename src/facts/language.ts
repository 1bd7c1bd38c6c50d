/** A BCP 47 tag, such as `en`, `ja` or `zh-Hant`. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** The English name of a language; undefined where there is no such language. */
export const languageName = (tag: string): string | undefined => names.of(tag)

export const isLanguage = (value: unknown): value is string =>
  typeof value === 'string' && LANGUAGE.test(value) && languageName(value) !== undefined
