import { EntenteError, shortened } from '../errors.ts'
import { isDay } from '../facts/date.ts'

/**
 * A time in UTC to the millisecond. It is given in ISO 8601 with its offset, or as a day, which counts to its end.
 * @throws EntenteError BAD_DATE
 */
export function instantOf(text: string): string {
  const time = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text)
  // The parser of dates takes other forms, too.
  if (!FORM.test(text) || Number.isNaN(time.getTime()) || !isDay(text.slice(0, 10)))
    throw new EntenteError(
      'BAD_DATE',
      `'${shortened(text)}' is no time; give one like 2026-11-26T09:00:00Z, or a day like 2026-11-26`,
    )
  return time.toISOString()
}
const FORM = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/i
