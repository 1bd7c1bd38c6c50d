import { EntenteError } from '../../errors.ts'
import { parseDate } from '../../facts/date.ts'
import type { Mapping, Moment, TimeTemplate } from './mapping.ts'
import type { Cells } from './template.ts'
import { isUntcBlank, readUntcDate } from './untc.ts'

type Reading = Pick<Mapping, 'dates' | 'open'>

/** An unreadable date or interval; its message is the reason for a row's rejection. */
export class BadDate extends Error {}

/** A number without the .0 that spreadsheets and R add, as in 1952.0. */
export const wholeNumber = (text: string): string => text.replace(/^(-?\d+)\.0+$/, '$1')

/**
 * A date of a row in EDTF; undefined if it is unknown, 'open' if the mapping reads it as no end. A column of format
 * `iso` may have any EDTF date, such as `1997-01..1997-02` for one of a range. `6 Oct 1965` is read in every format.
 * @throws BadDate
 */
export function dateOf(moment: Moment, cells: Cells, { dates, open }: Reading): string | undefined {
  const text = typeof moment === 'string' ? cells.fill(moment) : fromParts(moment, cells)
  if (text === undefined || isUntcBlank(text)) return undefined
  if (open.includes(text)) return 'open'
  const edtf = typeof moment === 'string' ? toEdtf(text, dates) : text
  if (open.includes(edtf)) return 'open'
  try {
    return parseDate(edtf).edtf
  } catch (error) {
    if (error instanceof EntenteError) throw new BadDate(`not a date: '${text}'`)
    throw error
  }
}

/** `1951-9-1` from columns for year, month and day; without a day the month, without a month the year. */
function fromParts(parts: Exclude<Moment, string>, cells: Cells): string | undefined {
  const [year, month, day] = [parts.year, parts.month, parts.day].map((part) =>
    part === undefined ? undefined : cells.fill(part),
  )
  if (year === undefined) return undefined
  const digits = (text: string, width: number) =>
    wholeNumber(text).replace(/^(-?)(\d+)$/, (_, sign, number) => sign + number.padStart(width, '0'))
  return [
    digits(year, 4),
    ...(month === undefined ? [] : [digits(month, 2), ...(day === undefined ? [] : [digits(day, 2)])]),
  ].join('-')
}

function toEdtf(text: string, dates: Mapping['dates']): string {
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (slashed && dates !== 'iso') {
    const [, one = '', two = '', year = ''] = slashed
    const [day, month] = dates === 'dmy' ? [one, two] : [two, one]
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  const year = wholeNumber(text)
  if (/^\d{1,4}$/.test(year)) return year.padStart(4, '0')
  if (/^[^[\]]+\.\.[^[\]]+$/.test(text)) return `[${text}]`
  return (/\p{L}{3}/u.test(text) ? readUntcDate(text)?.edtf : undefined) ?? text
}

/**
 * The time of a claim in EDTF; undefined if it is unknown. A span of which only the end is known has no start:
 * `/1911-02-15`.
 * @throws BadDate
 */
export function timeOf(time: TimeTemplate, cells: Cells, reading: Reading): string | undefined {
  if (typeof time === 'string' || 'year' in time) {
    const date = dateOf(time, cells, reading)
    return date === 'open' ? undefined : date
  }
  const since = time.since && dateOf(time.since, cells, reading)
  const end = time.until && dateOf(time.until, cells, reading)
  const until = end === 'open' ? '..' : (end ?? (time.blank === 'open' ? '..' : ''))
  if (since === undefined && (until === '' || until === '..')) return undefined
  // An interval cannot begin with a range, so it begins with the range's last day.
  const from = since === undefined || since === 'open' ? '' : lastOf(since)
  const to = lastOf(until)
  if (from !== '' && to !== '' && to !== '..' && parseDate(from).earliest > parseDate(to).latest)
    throw new BadDate(`it ends before it begins: ${to} and ${from}`)
  return `${from}/${to}`
}

const lastOf = (date: string) => /^\[.*\.\.(.*)\]$/.exec(date)?.[1] ?? date
