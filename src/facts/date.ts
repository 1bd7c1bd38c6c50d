import parseEdtf from 'edtf'
import { LRUCache } from 'lru-cache'
import { EntenteError, shortened } from '../errors.ts'

/**
 * Dates of any precision, in EDTF (ISO 8601-2:2019; Library of Congress, "Extended Date/Time Format Specification").
 *
 * The parser reads all of levels 0 and 1 (`2024-06-19`, `2022-04`, `2022`, `2022-04?`, `2022~`). Of level 2 it reads
 * uncertain parts (`2022-04-?21`) and unspecified digits (`19XX`). Intervals may have open (`..`) or unknown (empty)
 * ends. "One of a set" is read as a range: `[..2024-06-19]` is some day up to then. Beyond EDTF, an end of an interval
 * can be a range, because sources know one without knowing its day: `1890/[1900..1902]`.
 *
 * The comparison of dates of different precision is defined here and nowhere else. A date stands for the days that it
 * can mean, from `earliest` to `latest`. A dated fact holds from its latest day on, because only then is it certain
 * (`soFrom`). It is over after the latest day that its end can mean (`overAfter`). `compareTimes` is the order of
 * lists.
 */
export interface EdtfTime {
  /** The text of the source. */
  readonly edtf: string
  /** First and last day that it can mean, in days since 1970-01-01; -Infinity and Infinity if nothing bounds it. */
  readonly earliest: number
  readonly latest: number
  readonly precision: DatePrecision
  readonly uncertain: boolean
  readonly approximate: boolean
  /** The ends of an interval. */
  readonly interval?: { readonly since: IntervalEnd; readonly until: IntervalEnd }
}

/** A date; `open` if the interval has no end on this side, null if the end is unknown. */
export type IntervalEnd = EdtfTime | 'open' | null

export const datePrecisions = {
  day: 'One day.',
  month: 'Some day in a month.',
  year: 'Some day in a year.',
  range: 'Some day between two dates, or before or after one.',
  interval: 'The whole time between two dates.',
} as const
export type DatePrecision = keyof typeof datePrecisions

const DAY = 86_400_000
/** The most characters of a date: those of an interval between two ranges, such as `[-2022-04-?21..-2023-05-?21]`. */
const MAX_DATE = 80
const precisions = ['range', 'year', 'month', 'day'] as const
const wellFormed = 'write it as 2024-06-19, 2022-04, 2022, 2022-04?, 2019/2021, 2022/.. or [..2024-06-19]'
const oneDate = 'write it as 2024-06-19, 2022-04, 2022, 2022-04? or [..2024-06-19]'

// Cached, because graphs read the same few dates again and again; bounded, because queries may name any date.
const MAX_TIMES = 50_000
const times = new LRUCache<string, EdtfTime>({ max: MAX_TIMES })

/** Reads a date or an interval. @throws EntenteError BAD_DATE */
export function parseTime(text: string): EdtfTime {
  if (text.length > MAX_DATE)
    throw new EntenteError(
      'BAD_DATE',
      `'${shortened(text)}' has ${text.length} characters, and a date at most ${MAX_DATE}; ${wellFormed}`,
    )
  const existing = times.get(text)
  if (existing) return existing
  const time = parseRange(text) ?? parseInterval(text) ?? parsePlain(text)
  times.set(text, time)
  return time
}

/** Reads a date, not an interval. @throws EntenteError BAD_DATE */
export function parseDate(text: string): EdtfTime {
  const time = parseTime(text)
  if (time.interval) throw new EntenteError('BAD_DATE', `'${text}' is an interval where one date is needed; ${oneDate}`)
  return time
}

/** `[A..B]`, of which one end may be left out. edtf.js reads it only if both ends have the same precision. */
function parseRange(text: string): EdtfTime | undefined {
  const ends = /^\[([^[\]]*)\.\.([^[\]]*)\]$/.exec(text)
  if (!ends) return undefined
  const [from, to] = [ends[1], ends[2]].map((end) => (end ? parsePlain(end) : undefined))
  const range = { earliest: from?.earliest ?? -Infinity, latest: to?.latest ?? Infinity }
  if ((!from && !to) || range.earliest > range.latest)
    throw new EntenteError('BAD_DATE', `'${text}' is an empty range; ${wellFormed}`)
  return { edtf: text, ...range, precision: 'range', uncertain: false, approximate: false }
}

/** `A/B`, with `..` for an open end and nothing for an unknown one. edtf.js refuses an interval of one day. */
function parseInterval(text: string): EdtfTime | undefined {
  const ends = /^([^/]*)\/([^/]*)$/.exec(text)
  if (!ends) return undefined
  const end = (part = ''): IntervalEnd =>
    part === '..' ? 'open' : part === '' ? null : (parseRange(part) ?? parsePlain(part))
  const [since, until] = [end(ends[1]), end(ends[2])]
  const span = { earliest: isDate(since) ? since.earliest : -Infinity, latest: isDate(until) ? until.latest : Infinity }
  if (span.earliest > span.latest)
    throw new EntenteError('BAD_DATE', `'${text}' ends before it begins; swap the two dates`)
  const isPlain = { uncertain: false, approximate: false }
  // Not added to a copy, because V8 would give each of these a shape of its own.
  const interval: EdtfTime = { edtf: text, ...span, ...isPlain, interval: { since, until }, precision: 'interval' }
  const isLoose = [since, until].some((end) => isDate(end) && !Number.isFinite(end.latest - end.earliest))
  if (isLoose)
    throw new EntenteError(
      'BAD_DATE',
      `'${text}' begins or ends in a range that nothing bounds; give it two days, as in 1890/[1900..1902]`,
    )
  return interval
}

function parsePlain(text: string): EdtfTime {
  const common = parseCommon(text)
  if (common) return common
  const parsed = tryParse(text)
  const time = parsed?.type === 'Date' ? fromParsed(text, parsed) : undefined
  if (!time || !isOfTheCalendar(time)) throw new EntenteError('BAD_DATE', `'${text}' is not a date; ${wellFormed}`)
  return time
}

/**
 * A year, month or day with at most one mark, at its end, as nearly all dates are. It is read in a fiftieth of the time
 * of edtf.js, with the same result.
 */
function parseCommon(text: string): EdtfTime | undefined {
  const parts = /^((\d{4})(?:-(\d\d)(?:-(\d\d))?)?)([?~%]?)$/.exec(text)
  if (!parts) return undefined
  const [, date = '', year, month, day, mark = ''] = parts
  const first = new Date(0).setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / DAY
  const last =
    day !== undefined
      ? first
      : new Date(0).setUTCFullYear(Number(year), month === undefined ? 12 : Number(month), 0) / DAY
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
  // A day that the calendar does not have comes back as another.
  if (!isoDay(first)?.startsWith(date)) return undefined
  const marks = { uncertain: mark === '?' || mark === '%', approximate: mark === '~' || mark === '%' }
  return { edtf: text, earliest: first, latest: last, precision, ...marks }
}

/** True for a day of the calendar, such as 2024-02-29; `Date.parse` makes March of the 30th of February. */
export const isDay = (text: string): boolean => /\d$/.test(text) && parseCommon(text)?.precision === 'day'

function tryParse(text: string) {
  try {
    return parseEdtf(text)
  } catch {
    return undefined
  }
}

function fromParsed(text: string, parsed: ReturnType<typeof parseEdtf>): EdtfTime {
  return {
    edtf: text,
    earliest: Math.floor(parsed.min / DAY),
    latest: Math.floor(parsed.max / DAY),
    precision: (text.includes('X') ? undefined : precisions[parsed.precision]) ?? 'range',
    uncertain: (parsed.uncertain?.value ?? 0) !== 0,
    approximate: (parsed.approximate?.value ?? 0) !== 0,
  }
}

/**
 * True if the digits agree with the days that were read. edtf.js reads 2023-02-29 as March 1, and 20220421 without
 * hyphens as 1970-01-01.
 */
function isOfTheCalendar({ edtf, earliest, latest }: EdtfTime): boolean {
  const digits = edtf.replace(/[?~%]/g, '')
  const pattern = new RegExp(`^${digits.replaceAll('X', '\\d')}(-|$)`)
  return (
    /^-?[\dX]{4}(-[\dX]{2}){0,2}$/.test(digits) && [earliest, latest].every((day) => pattern.test(isoDay(day) ?? ''))
  )
}

const isDate = (end: IntervalEnd): end is EdtfTime => end !== null && end !== 'open'

/** The first day on which a fact of this time has certainly begun: the latest that its start can mean. */
export function soFrom(time: EdtfTime): number {
  if (!time.interval) return time.latest
  const { since, until } = time.interval
  // An event that ended in some month had begun by then, however vague its beginning.
  if (isDate(since)) return Math.min(since.latest, overAfter(time))
  // An unknown start certainly lies before the end; an open start lies before everything.
  return since === null && isDate(until) ? until.earliest : -Infinity
}

/**
 * The first day on which a fact of this time can have begun; if nothing bounds it, the day from which it is certain.
 */
export function possibleFrom(time: EdtfTime): number {
  return Number.isFinite(time.earliest) ? time.earliest : soFrom(time)
}

/** The last day on which a fact of this time can still hold; Infinity if no end is known. */
export function overAfter(time: EdtfTime): number {
  return time.interval && isDate(time.interval.until) ? time.interval.until.latest : Infinity
}

/**
 * The order of every list of dated records: by the first day that a time can mean, then by the last. A time without a
 * first day is listed at its last: "on some day up to 19 June" belongs to that June.
 */
export function compareTimes(a: EdtfTime, b: EdtfTime): number {
  return compare(placeOf(a), placeOf(b)) || compare(a.latest, b.latest) || compare(a.earliest, b.earliest)
}
/** The day at which a time is listed. */
export const placeOf = ({ earliest, latest }: EdtfTime): number => (earliest === -Infinity ? latest : earliest)
// Compared, not subtracted, because the difference of two infinities is NaN.
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/** True if the two can mean the same day, and so need not contradict each other. */
export function canMeet(a: EdtfTime, b: EdtfTime): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest
}

/** `2024-06-19` of a day number; null of an infinite one. */
export function isoDay(day: number): string | null {
  if (!Number.isFinite(day)) return null
  const date = new Date(day * DAY)
  const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  // Formatted by hand, because `toISOString` takes six times as long and writes years before 0000 with six digits.
  return `${yearInEdtf(year)}-${padded(month, 2)}-${padded(ofMonth, 2)}`
}
/** A year in EDTF: `0622`, `-0043`. */
export const yearInEdtf = (year: number): string => `${year < 0 ? '-' : ''}${padded(Math.abs(year), 4)}`
const padded = (number: number, length: number) => String(number).padStart(length, '0')

/** Some day between two days: a date if the two are equal, else a range. Undefined if a bound is infinite. */
export function between(earliest: number, latest: number): EdtfTime | undefined {
  const [from, to] = [isoDay(earliest), isoDay(latest)]
  if (from === null && to === null) return undefined
  return parseTime(from === to && from !== null ? from : `[${from ?? ''}..${to ?? ''}]`)
}

let lastToday: { readonly day: number; readonly date: EdtfTime } | undefined

/** The day by UTC; cached, because each request asks for it. */
export function today(): EdtfTime {
  const day = Math.floor(Date.now() / DAY)
  if (lastToday?.day !== day) lastToday = { day, date: parseTime(new Date(day * DAY).toISOString().slice(0, 10)) }
  return lastToday.date
}
