import type { EdtfTime } from '../facts/date.ts'
import { type ClaimValue, plainValue } from '../facts/facts.ts'

/** What a claim says of a property, as one text or number; undefined where its time is what it says. */
export const valueText = (value: ClaimValue | undefined): string | number | undefined =>
  value && value.type !== 'time' ? plainValue(value) : undefined

/**
 * A date of a day, a month or a year that is neither uncertain nor approximate: `2024-06-19`, `2022-04`, `2022`. Others
 * are undefined.
 */
export const plainDate = (time: EdtfTime | undefined): string | undefined =>
  time && ['day', 'month', 'year'].includes(time.precision) && /^\d{4}(-\d\d){0,2}$/.test(time.edtf)
    ? time.edtf
    : undefined
