import { EntenteError } from '../../errors.ts'
import { type EdtfTime, parseDate, parseTime } from '../../facts/date.ts'
import type { Mapping } from './mapping.ts'
import type { Moment, TimeTemplate } from './mapping-parts.ts'
import { type Cells, RowFault } from './template.ts'
import { isUntcBlank } from './untc.ts'
import { toEdtf, wholeNumber } from './written-dates.ts'

type Reading = Pick<Mapping, 'dates' | 'open'> & { readonly document?: Pick<Mapping['document'], 'published'> }

/** Years after the document from which a date is doubted: leases and plans reach no further. */
const DOUBTED_YEARS = 150
const DAYS_OF_A_YEAR = 365.2425

/**
 * A date of a row in EDTF; undefined if it is unknown, 'open' if the mapping reads it as no end. Any form is read that
 * can mean one date only, and any EDTF date, such as `1997-01..1997-02` for one of a range.
 * @throws RowFault
 */
export function dateOf(moment: Moment, cells: Cells, { dates, open, document }: Reading): string | undefined {
  const text = typeof moment === 'string' ? cells.fill(moment) : fromParts(moment, cells)
  if (text === undefined || isUntcBlank(text) || isMissing(text)) return undefined
  if (open.includes(text)) return 'open'
  if (typeof moment === 'string' && dates !== 'edtf') refuseMark(text)
  const edtf = typeof moment === 'string' ? (dates === 'edtf' ? withFourDigits(text) : toEdtf(text, dates)) : text
  if (open.includes(edtf)) return 'open'
  try {
    const date = dates === 'edtf' ? parseTime(edtf) : parseDate(edtf)
    // Files of Entente have the year 0, which is 1 BC.
    if (dates !== 'edtf' && /^0{3,4}\b/.test(text))
      throw new RowFault(`the year 0: '${text}'; if it stands for no date, write it under missing, and 1 BC as 1 BC`)
    doubt(date, text, document)
    return date.edtf
  } catch (error) {
    if (error instanceof EntenteError) throw new RowFault(`not a date: '${text}'`)
    throw error
  }
}

/** A year of EDTF, of a number in a column of years. */
const withFourDigits = (text: string) =>
  text.replace(/^(-?)(\d{1,3})$/, (_, sign, year) => sign + year.padStart(4, '0'))

/** Marks of statistical programs and spreadsheets for no value; none of them can be a date. */
const isMissing = (text: string) => /^(?:n\/?a|nan|null|none|nil|-+|–|—|\?|\.)$/i.test(text)

/** @throws RowFault for a number that marks missing values, such as -9 or -88; it would be a year before Christ */
function refuseMark(text: string): void {
  const [, number] = /^-(7{1,4}|8{1,4}|9{1,4})$/.exec(wholeNumber(text)) ?? []
  if (number !== undefined)
    throw new RowFault(
      `a mark of missing values: '${text}'; if it stands for no date, write it under missing, ` +
        `and the year ${Number(number) + 1} BC as ${Number(number) + 1} BC`,
    )
}

/** @throws RowFault for a date far after its document, and for the day with which programs fill an empty date */
function doubt({ edtf, earliest }: EdtfTime, text: string, document: Reading['document']): void {
  if (edtf === '0001-01-01')
    throw new RowFault(`the first day of the calendar: '${text}'; if it stands for no date, write it under missing`)
  const published = document && document.published !== 'unknown' ? parseDate(document.published).latest : undefined
  if (published !== undefined && earliest > published + DOUBTED_YEARS * DAYS_OF_A_YEAR)
    throw new RowFault(
      `a date far after the document's, which is of ${document?.published}: '${text}'; ` +
        'is it the serial number of a spreadsheet?',
    )
}

/** `1951-9-1` from columns for year, month and day; without a day the month, without a month the year. */
function fromParts(parts: Exclude<Moment, string>, cells: Cells): string | undefined {
  const [year, month, day] = [parts.year, parts.month, parts.day].map((part) =>
    part === undefined ? undefined : cells.fill(part),
  )
  if (year === undefined) return undefined
  refuseMark(year)
  const digits = (text: string, width: number) =>
    wholeNumber(text).replace(/^(-?)(\d+)$/, (_, sign, number) => sign + number.padStart(width, '0'))
  return [
    digits(year, 4),
    ...(month === undefined ? [] : [digits(month, 2), ...(day === undefined ? [] : [digits(day, 2)])]),
  ].join('-')
}

/**
 * The time of a claim in EDTF; undefined if it is unknown. A span of which only the end is known has no start:
 * `/1911-02-15`.
 * @throws RowFault
 */
export function timeOf(time: TimeTemplate, cells: Cells, reading: Reading): string | undefined {
  if (typeof time === 'string' || 'year' in time) return begun(dateOf(time, cells, reading))
  const since = time.since && begun(dateOf(time.since, cells, reading))
  const end = time.until && dateOf(time.until, cells, reading)
  const until = end === 'open' ? '..' : (end ?? (time.blank === 'open' ? '..' : ''))
  const isOpen = until === '' || until === '..'
  // Of what began on some day of a range without an end, only that is known.
  const isVague = since === undefined || since.startsWith('[..') || since.endsWith('..]')
  if (isOpen && isVague) return (time.seen && begun(dateOf(time.seen, cells, reading))) ?? since
  // In files of Entente, a beginning that nothing bounds is open.
  const from = since ?? (reading.dates === 'edtf' ? '..' : '')
  if (since !== undefined && !isOpen && parseDate(since).earliest > parseDate(until).latest)
    throw new RowFault(`it ends before it begins: ${until} and ${since}`)
  if (since === undefined || isOpen) return `${from}/${until}`
  // In files of Entente, one that had begun by some day has no known beginning.
  if (reading.dates === 'edtf' && since.startsWith('[..')) return `/${until}`
  // One end bounds the range of the other.
  const [first, last] = [since.replace(RANGE, '$1'), until.replace(RANGE, '$2')]
  return bounded(`${since.replace(/\.\.\]$/, `..${last}]`)}/${until.replace(/^\[\.\./, `[${first}..`)}`)
}

/** @throws RowFault for an interval with an end that is no interval's */
function bounded(interval: string): string {
  try {
    return parseTime(interval).edtf
  } catch (error) {
    if (error instanceof EntenteError) throw new RowFault(error.message)
    throw error
  }
}

const RANGE = /^\[(.*)\.\.(.*)\]$/

/** @throws RowFault for a date that means an open end in a place where something begins */
function begun(date: string | undefined): string | undefined {
  if (date === 'open') throw new RowFault('a date that means an open end, by `open`, stands where something begins')
  return date
}
