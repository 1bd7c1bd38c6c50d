import { between, canMeet, compareTimes, type EdtfTime, soFrom } from '../../facts/date.ts'
import type { Claim, Facts } from '../../facts/facts.ts'
import { memoize } from '../caches/get-or-insert.ts'
import { type Candidate, preferredValue } from './preferred-value.ts'

/**
 * Groups claims by dates that can mean the same day; more than one group is a disagreement. A vague date that can mean
 * several precise ones supports each of them. The value of a group is its most precise date.
 */
export function datesOf(
  claims: readonly Claim[],
  timeOf: (claim: Claim) => EdtfTime | undefined = ({ time }) => time,
): Candidate<EdtfTime>[] {
  const dated: { claim: Claim; time: EdtfTime }[] = []
  for (const claim of claims) {
    const time = timeOf(claim)
    if (time) dated.push({ claim, time })
  }
  const [only] = dated
  // Most claim groups have one date, or the same one twice.
  if (only && dated.every(({ time }) => time === only.time))
    return [{ value: only.time, claims: dated.map(({ claim }) => claim) }]
  dated.sort((a, b) => bySharpness(a.time, b.time))
  const groups: { value: EdtfTime; claims: Claim[]; times: EdtfTime[] }[] = []
  for (const { claim, time } of dated) {
    let isPlaced = false
    for (const { claims, times } of groups) {
      if (!times.every((other) => canMeet(other, time))) continue
      claims.push(claim)
      times.push(time)
      isPlaced = true
    }
    if (!isPlaced) groups.push({ value: time, claims: [claim], times: [time] })
  }
  if (groups.length > 1) groups.sort((a, b) => compareTimes(a.value, b.value))
  return groups.map(({ value, claims }) => ({ value, claims }))
}

/** The date of an event: the best of the dates that claims give, in the most precise form that supports it. */
export const momentOf = (claims: readonly Claim[], facts: Facts): EdtfTime | undefined =>
  bestTime(datesOf(claims), facts)

/** The best of several dates; if several remain equally good, the range that spans them. */
export function bestTime(dates: readonly Candidate<EdtfTime>[], facts: Facts): EdtfTime | undefined {
  if (dates.length === 1) return dates[0]?.value
  const preference = preferredValue(dates, facts)
  if (!preference?.undecided) return preference?.best.value
  const values = preference.left.map(({ value }) => value)
  return between(Math.min(...values.map(({ earliest }) => earliest)), Math.max(...values.map(({ latest }) => latest)))
}

/** The time that covers the fewest days; the earlier of two that cover equally many. */
export function mostPrecise(times: readonly EdtfTime[]): EdtfTime | undefined {
  return times.toSorted(bySharpness)[0]
}

const bySharpness = (a: EdtfTime, b: EdtfTime) =>
  compare(a.latest - a.earliest, b.latest - b.earliest) || compareTimes(a, b)
// Compared, not subtracted, because the difference of two infinities is NaN.
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/** On some day up to the one from which a date is certain. */
export const upTo = (time: EdtfTime | undefined): EdtfTime | undefined =>
  time && time.earliest !== -Infinity ? rangeUpTo(time) : time
/** Kept, because to write and parse a date takes longer than all else that is worked out of a party. */
const rangeUpTo = memoize((time: EdtfTime) => between(-Infinity, soFrom(time)))

/**
 * The date by which two things had happened: the later of two dates, or the range in which that must lie.
 * @param others dates before which it cannot lie
 */
export function bothBy(
  a: EdtfTime | undefined,
  b: EdtfTime | undefined,
  others: readonly (EdtfTime | undefined)[] = [],
): EdtfTime | undefined {
  const later = laterOf(a, b)
  const earliest = Math.max(...[a, b, ...others].map((time) => time?.earliest ?? -Infinity))
  return later && later.earliest < earliest ? between(earliest, Math.max(earliest, soFrom(later))) : later
}

/** The later of two dates, by the day from which each is certain. */
export function laterOf(a: EdtfTime | undefined, b: EdtfTime | undefined): EdtfTime | undefined {
  if (!a || !b) return a ?? b
  return (soFrom(b) - soFrom(a) || compareTimes(a, b)) > 0 ? b : a
}
