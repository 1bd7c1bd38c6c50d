import type { EdtfTime } from '../facts/date.ts'
import { type ClaimValue, plainValue } from '../facts/facts.ts'

/** The value of a claim as one text or number; undefined for a time, which the claim has in `time`. */
export const valueText = (value: ClaimValue | undefined): string | number | undefined =>
  value && value.type !== 'time' ? plainValue(value) : undefined

/**
 * A day, month or year that is neither uncertain nor approximate: `2024-06-19`, `2022-04`, `2022`; undefined for any
 * other date.
 */
export const plainDate = (time: EdtfTime | undefined): string | undefined =>
  time && ['day', 'month', 'year'].includes(time.precision) && /^\d{4}(-\d\d){0,2}$/.test(time.edtf)
    ? time.edtf
    : undefined
