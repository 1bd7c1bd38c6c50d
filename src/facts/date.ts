import parseEdtf from 'edtf'
import { EntenteError } from '../errors.ts'

/**
 * Dates of any precision, in EDTF (ISO 8601-2:2019; Library of Congress, "Extended Date/Time Format Specification").
 *
 * Read: dates of level 0 and 1 (`2024-06-19`, `2022-04`, `2022`, `2022-04?`, `2022~`), the uncertain parts and unspecified
 * digits of level 2 (`2022-04-?21`, `19XX`), intervals with open (`..`) or unknown (empty) ends, and "one of a set" as a
 * range (`[..2024-06-19]`: on some day up to then).
 *
 * How dates of different precision compare is defined here and nowhere else. A date stands for the days it can mean, from
 * `earliest` to `latest`. What is dated *is so* from its latest day on, because only then is it certain (`soFrom`); what
 * ended is over after the latest day that its end can mean (`overAfter`). Times sort by earliest day, then by latest.
 */
export interface EdtfTime {
  /** As the source has it. */
  readonly edtf: string
  /** First and last day it can mean, in days since 1970-01-01; -Infinity and Infinity where nothing bounds it. */
  readonly earliest: number
  readonly latest: number
  readonly precision: DatePrecision
  readonly uncertain: boolean
  readonly approximate: boolean
  /** The ends, where it is an interval. */
  readonly interval?: { readonly since: IntervalEnd; readonly until: IntervalEnd }
}

/** A date; `open` where the interval has no end on this side, null where nobody says. */
export type IntervalEnd = EdtfTime | 'open' | null

export const datePrecisions = {
  day: 'A day.',
  month: 'Some day of a month.',
  year: 'Some day of a year.',
  range: 'Some day between two dates, or up to or from one.',
  interval: 'All the time between two dates.',
} as const
export type DatePrecision = keyof typeof datePrecisions

const DAY = 86_400_000
const precisions = ['range', 'year', 'month', 'day'] as const
const wellFormed = 'write it as 2024-06-19, 2022-04, 2022, 2022-04?, 2019/2021, 2022/.. or [..2024-06-19]'

const read = new Map<string, EdtfTime>()

/** Reads a date or an interval. @throws EntenteError BAD_DATE */
export function parseTime(text: string): EdtfTime {
  const known = read.get(text)
  if (known) return known
  const time = parseRange(text) ?? parseWhole(text)
  read.set(text, time)
  return time
}

/** Reads a date that is no interval. @throws EntenteError BAD_DATE */
export function parseDate(text: string): EdtfTime {
  const time = parseTime(text)
  if (time.interval) throw new EntenteError('BAD_DATE', `'${text}' is an interval where one date is needed; ${wellFormed}`)
  return time
}

/** `[A..B]`, one end of which may be left out. edtf.js reads it only where both ends have the same precision. */
function parseRange(text: string): EdtfTime | undefined {
  const ends = /^\[([^[\]]*)\.\.([^[\]]*)\]$/.exec(text)
  if (!ends) return undefined
  const [from, to] = [ends[1], ends[2]].map((end) => (end ? parseDate(end) : undefined))
  const range = { earliest: from?.earliest ?? -Infinity, latest: to?.latest ?? Infinity }
  if ((!from && !to) || range.earliest > range.latest) throw new EntenteError('BAD_DATE', `'${text}' is an empty range; ${wellFormed}`)
  return { edtf: text, ...range, precision: 'range', uncertain: false, approximate: false }
}

function parseWhole(text: string): EdtfTime {
  const parsed = tryParse(text)
  if (parsed?.type === 'Date' && !text.includes('T')) return fromParsed(text, parsed)
  if (parsed?.type !== 'Interval') throw new EntenteError('BAD_DATE', `'${text}' is not a date; ${wellFormed}`)
  const [lower = '', upper = ''] = text.split('/')
  const end = (part: string): IntervalEnd => (part === '..' ? 'open' : part === '' ? null : parseDate(part))
  const [since, until] = [end(lower), end(upper)]
  return {
    edtf: text,
    earliest: isDate(since) ? since.earliest : -Infinity,
    latest: isDate(until) ? until.latest : Infinity,
    precision: 'interval',
    uncertain: false,
    approximate: false,
    interval: { since, until },
  }
}

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

const isDate = (end: IntervalEnd): end is EdtfTime => end !== null && end !== 'open'

/** The day from which it is certain that what has this time had come about: the latest that its start can mean. */
export function soFrom(time: EdtfTime): number {
  if (!time.interval) return time.latest
  const { since, until } = time.interval
  if (isDate(since)) return since.latest
  // An unknown start is certain only to lie before the end; an open one to lie before everything.
  return since === null && isDate(until) ? until.earliest : -Infinity
}

/** The last day on which what has this time can still have held; Infinity where no end is known. */
export function overAfter(time: EdtfTime): number {
  return time.interval && isDate(time.interval.until) ? time.interval.until.latest : Infinity
}

/** By earliest day, then by latest; the total order in which everything dated is listed. */
export function compareTimes(a: EdtfTime, b: EdtfTime): number {
  return Math.sign(a.earliest - b.earliest) || Math.sign(a.latest - b.latest) || 0
}

/** Whether every day that `inner` can mean lies among those of `outer`. */
export function isWithin(inner: EdtfTime, outer: EdtfTime): boolean {
  return inner.earliest >= outer.earliest && inner.latest <= outer.latest
}

/** Whether the two can mean the same day, and so need not contradict each other. */
export function canMeet(a: EdtfTime, b: EdtfTime): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest
}

/** `2024-06-19` of a day number; null of an infinite one. */
export function isoDay(day: number): string | null {
  return Number.isFinite(day) ? new Date(day * DAY).toISOString().slice(0, 10) : null
}

/** One day that lies between two days, as precisely as that can be told: a day, or a range. */
export function between(earliest: number, latest: number): EdtfTime | undefined {
  const [from, to] = [isoDay(earliest), isoDay(latest)]
  if (from === null && to === null) return undefined
  return parseTime(from === to && from !== null ? from : `[${from ?? ''}..${to ?? ''}]`)
}

export function today(): EdtfTime {
  return parseTime(new Date().toISOString().slice(0, 10))
}
