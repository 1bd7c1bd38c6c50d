import type { AmountBound } from './vocabulary.ts'

/** A number with its currency or another unit, as a text states it. */
export interface Amount {
  readonly text: string
  readonly value: number
  /** ISO 4217; undefined if the text names none, as "$" does not. */
  readonly currency: string | undefined
  /** A unit other than a currency code, such as `percent` or `$`. */
  readonly unit: string | undefined
  /** A limit or an estimate; undefined if the value is exact. */
  readonly bound: AmountBound | undefined
}

const bounds: readonly (readonly [RegExp, AmountBound])[] = [
  [/^(up to|at most|no more than|less than|under) /i, 'at-most'],
  [/^(at least|more than|over|no less than) /i, 'at-least'],
  [/^(about|around|approximately|roughly|nearly|almost|some) /i, 'about'],
]
const exponents: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 }
const parts = [
  /^([A-Z]{3} |[A-Z]{0,3}[$€£¥₩] ?)?/,
  /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/,
  /(?: ?(thousand|million|billion|trillion)\b)?/,
  /(?: ?((?!to |or |[-–])[^\d\s,.].*))?$/,
]
const AMOUNT = new RegExp(parts.map(({ source }) => source).join(''))
const CODE = /^[A-Z]{3}$/

/**
 * Reads "2 billion JPY", "JPY 2,000,000,000", "up to $8 million" or "80 percent"; undefined for any other text. A sign
 * of several currencies, such as "$", is a unit and no currency.
 */
export function readAmount(text: string): Amount | undefined {
  const words = text.trim()
  const [pattern, bound] = bounds.find(([pattern]) => pattern.test(words)) ?? []
  const match = AMOUNT.exec(pattern ? words.replace(pattern, '') : words)
  if (!match) return undefined
  const [, before, whole = '', decimals = '', scale, after] = match
  // Shifting the decimal point keeps 1.1 million exact, where multiplying does not.
  const value = Number(`${whole.replaceAll(',', '')}${decimals}e${scale ? exponents[scale] : 0}`)
  if (!Number.isFinite(value)) return undefined
  const names = [before, after].flatMap((name) => name?.trim() || [])
  const currency = names.find(isCurrency)
  return {
    text: words,
    value,
    currency,
    unit: names.filter((name) => name !== currency).join(' ') || undefined,
    bound,
  }
}

const currencyNames = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' })
/** ISO 4217, those that are no longer in use too. */
const isCurrency = (code: string) => CODE.test(code) && currencyNames.of(code) !== undefined

/** A code in the place of a currency that is none, such as `JPX`. */
export function wrongCurrency(text: string): string | undefined {
  const unit = readAmount(text)?.unit
  return unit !== undefined && CODE.test(unit) ? unit : undefined
}
