/** Dates as readers type them, and as the page writes them. */

/** The date that was typed, in EDTF, or a sentence that says what is wrong with it and what to write. */
type ReadDate = { readonly date: string } | { readonly problem: string }

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const examples = 'Write a date like 2024-06-19, 2024-06, 2024, May 2022 or 1 May 2022.'

/**
 * Reads 2022-05-01, 2022-5-1, 2022/05/01, 2022.5.1, 2022-05, 2022, May 2022, 1 May 2022, May 1, 2022 and 31/12/2022.
 * A date that has two readings, such as 5/1/2022, is refused.
 */
export function readDate(typed: string): ReadDate {
  const plain = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const iso = /^(-?\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(plain)
  if (iso) return whole(typed, Number(iso[1]), iso[2], iso[3])
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain)
  if (numbers) return ofNumbers(typed, Number(numbers[1]), Number(numbers[2]), Number(numbers[3]))
  const ofMonth =
    /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\.? )?(?:of )?(?<month>[a-z]+)\.?,? (?<year>\d{4})$/.exec(plain) ??
    /^(?<month>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/.exec(plain) ??
    /^(?<year>\d{4}) (?<month>[a-z]+)\.?(?: (?<day>\d{1,2}))?$/.exec(plain)
  const month = monthOf(ofMonth?.groups?.month)
  if (ofMonth && month !== undefined)
    return whole(typed, Number(ofMonth.groups?.year), String(month), ofMonth.groups?.day)
  return { problem: `“${typed.trim()}” is not a date. ${examples}` }
}

/** The month from 1 on, by its name or at least three letters of it. */
function monthOf(name = ''): number | undefined {
  const at = name.length < 3 ? -1 : months.findIndex((month) => month.startsWith(name === 'sept' ? 'sep' : name))
  return at < 0 ? undefined : at + 1
}

/** A date whose year comes last; its first two numbers can be day and month, or month and day. */
function ofNumbers(typed: string, one: number, other: number, year: number): ReadDate {
  const [dayFirst, monthFirst] = [edtf(year, other, one), edtf(year, one, other)]
  const readings = [...new Set([dayFirst, monthFirst])].filter((reading) => reading !== undefined)
  const [date, second] = readings
  if (date === undefined) return { problem: `“${typed.trim()}” is not a day of the calendar. ${examples}` }
  if (second === undefined) return { date }
  return { problem: `“${typed.trim()}” can be ${inWords(date)} or ${inWords(second)}. Write ${date} or ${second}.` }
}

function whole(typed: string, year: number, month: string | undefined, day: string | undefined): ReadDate {
  const date = edtf(year, month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day))
  return date === undefined ? { problem: `“${typed.trim()}” is not a day of the calendar. ${examples}` } : { date }
}

/** The date in EDTF; undefined if the calendar has no such day. */
function edtf(year: number, month?: number, day?: number): string | undefined {
  const of = year < 0 ? `-${digits(-year, 4)}` : digits(year, 4)
  if (month === undefined) return of
  const length = month === 2 && !isLeap(year) ? 28 : lengths[month - 1]
  if (length === undefined || (day !== undefined && (day < 1 || day > length))) return undefined
  return [of, digits(month, 2), ...(day === undefined ? [] : [digits(day, 2)])].join('-')
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const digits = (value: number, count: number) => String(value).padStart(count, '0')

/** A day in words: 5 January 2022. */
function inWords(date: string): string {
  const [year, month, day] = date.split('-')
  const name = months[Number(month) - 1] ?? ''
  return `${Number(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`
}

/** The last day that a date can mean: of a year its 31 December, of a month its end. */
export function lastDay(date: string): string {
  const [, year = '', month, day] = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  if (day !== undefined) return date
  if (month === undefined) return `${year}-12-31`
  const length = month === '02' && !isLeap(Number(year)) ? 28 : lengths[Number(month) - 1]
  return `${year}-${month}-${length}`
}

/** An EDTF date in words. */
export function dateWords(edtf: string): string {
  const [from, to] = edtf.split('/')
  if (from !== undefined && to !== undefined) {
    if (from === '..' || from === '') return `until ${dateWords(to)}`
    return to === '..' || to === '' ? `since ${dateWords(from)}` : `${dateWords(from)} to ${dateWords(to)}`
  }
  const [, open] = /^\[\.\.(.+)\]$/.exec(edtf) ?? []
  if (open) return `by ${dateWords(open)}`
  const [, later] = /^\[(.+)\.\.\]$/.exec(edtf) ?? []
  if (later) return `${dateWords(later)} or later`
  const [, one] = /^\[(.+)\]$/.exec(edtf) ?? []
  if (one) return one.replace(/^(.+)\.\.(.+)$/, 'between $1 and $2').replaceAll(',', ' or ')
  const [, date = edtf, mark] = /^(.*?)([~?%])?$/.exec(edtf) ?? []
  const said = date
    .replace(/^(\d{4})-(2[1-4])$/, (_, year, season) => `${seasons[season] ?? season} ${year}`)
    .replace(/^(\d{3})X$/, '$10s')
  return mark === undefined ? said : mark === '?' ? `perhaps ${said}` : `about ${said}`
}

const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }
