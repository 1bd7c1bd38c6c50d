import { between, type EdtfTime, type IntervalEnd } from '../../facts/date.ts'
import type { Claim, Facts } from '../../facts/facts.ts'
import { leavingKinds } from '../../facts/vocabulary.ts'
import { getOrInsert } from '../caches/get-or-insert.ts'
import { bestTime, datesOf } from './dates.ts'
import type { Extent } from './extent.ts'
import { type Candidate, groupBy, preferredValue } from './preferred-value.ts'

export const holds = ({ stance }: { readonly stance: Claim['stance'] }): boolean =>
  stance === 'asserted' || stance === 'reported'

/**
 * The claims that decide when an episode holds: the asserted and reported ones, else the plans, else all. If any of
 * them is preferred, only preferred ones count.
 */
export function decisiveOf(extents: readonly Extent[]): readonly Extent[] {
  // Most claim groups have one claim.
  if (extents.length < 2) return extents
  const holding = extents.filter(({ claim }) => holds(claim))
  if (holding.length > 0) return preferredOf(holding)
  const planned = extents.filter(({ claim }) => claim.stance === 'planned')
  return planned.length > 0 ? preferredOf(planned) : extents
}

/** A preferred claim on one step of a party replaces no claim on another step. */
function preferredOf(extents: readonly Extent[]): readonly Extent[] {
  const preferred = new Set(extents.filter(isPreferred).map(({ claim }) => claim.predicate))
  return preferred.size > 0
    ? extents.filter((extent) => isPreferred(extent) || !preferred.has(extent.claim.predicate))
    : extents
}
const isPreferred = ({ claim }: Extent) => claim.rank === 'preferred'

const isDenied = ({ claim }: Extent) => claim.stance === 'denied'
export const claimOf = ({ claim }: Extent): Claim => claim

/**
 * The episodes of a state in the order of time, as unions of the claims' intervals. Intervals that touch or overlap are
 * one episode. A claim begins a new one after a known end, a denial, or another holder.
 */
export function episodesOf(extents: readonly Extent[], others: readonly Extent[]): Extent[][] {
  // Most states have no end in any document.
  if (others.length === 0 && !extents.some((extent) => extent.ends || isDenied(extent))) return [[...extents]]
  const placed = extents.map((extent) => ({ extent, day: firstDayOf(extent) }))
  placed.sort((a, b) => compare(a.day, b.day) || (a.extent.claim.id < b.extent.claim.id ? -1 : 1))
  const episodes: Extent[][] = []
  for (const { extent, day } of placed) {
    const last = episodes.at(-1)
    if (last && (isDenied(extent) || (day < freeFrom(last) && !passedOn(last, day, others)))) last.push(extent)
    else episodes.push([extent])
  }
  return episodes
}

/** True if another holder is seen between the last sighting of an episode and a day. */
function passedOn(episode: readonly Extent[], day: number, others: readonly Extent[]): boolean {
  if (others.length === 0) return false
  const seen = lastSeenOf(decisiveOf(episode))
  return others.some((other) => firstDayOf(other) > seen && lastDayOf(other) < day)
}

/** The first day on which a claim begins a new episode; Infinity while nothing ends this one. */
function freeFrom(episode: readonly Extent[]): number {
  const decisive = decisiveOf(episode)
  if (decisive.every(isDenied)) return Math.max(...decisive.map(({ latest }) => latest)) + 1
  const ended = Math.max(...decisive.filter(({ ends }) => ends).map(({ latest }) => latest))
  const isOpen = decisive.some(({ ends, to }) => !ends && (ended === -Infinity || to > ended))
  const denied = closingDenials(episode).map(firstDayOf)
  // An interval that begins on the day after an end still touches it.
  return Math.min(isOpen ? Infinity : ended + 2, ...denied)
}

/**
 * Denials after the last claim that it holds: they end the episode and contradict nothing. A denial from before the
 * publication of a document that knows of no end contradicts that document.
 */
export function closingDenials(episode: readonly Extent[]): readonly Extent[] {
  const denials = episode.filter(isDenied)
  if (denials.length === 0) return denials
  const seen = seenOn(decisiveOf(episode), ({ from, to }) => Math.max(from, to))
  return denials.filter((extent) => firstDayOf(extent) > seen)
}

/**
 * The last day on which it certainly holds by the claims, in days since 1970-01-01. An open end counts from its start,
 * because the next holder ends it.
 */
export const lastSeenOf = (decisive: readonly Extent[]): number =>
  seenOn(decisive, ({ from, to, ends }) => (ends ? Math.max(from, to) : from))

/**
 * The last day of some claims. If no day is certain, as of a date such as `[2021..]`, nothing ends it before it can
 * have begun.
 */
function seenOn(decisive: readonly Extent[], dayOf: (extent: Extent) => number): number {
  const last = Math.max(...decisive.map(dayOf))
  return last === -Infinity ? Math.min(...decisive.map(({ earliest }) => earliest)) : last
}

/** The first day that a claim speaks of, in days since 1970-01-01. */
export const firstDayOf = ({ claim, starts, earliest, from }: Extent): number =>
  starts ? earliest : claim.stance === 'denied' ? (claim.time?.earliest ?? -Infinity) : from

const lastDayOf = ({ claim: { time } }: Extent) => time?.latest ?? Infinity
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/** The starts that documents give, the first of each document. A sighting before all of them is a candidate too. */
export function startsOf(decisive: readonly Extent[]): Candidate<EdtfTime>[] {
  const starting = decisive.filter(({ starts }) => starts)
  const [only] = starting
  if (!only) return []
  const sightings = decisive.filter(({ starts, isStep }) => !starts && !isStep)
  // Most episodes have one claim on their start.
  if (starting.length === 1 && sightings.length === 0) return datesOf([only.claim], sinceOf)
  const given = groupBy(starting.map(claimOf), ({ document }) => document).flatMap(({ claims }) =>
    claims.filter((claim) => sinceOf(claim)?.earliest === firstStart(claims)),
  )
  const starts = withSightings(datesOf(given, sinceOf), sightings, ({ earliest }, { to }) => to >= earliest)
  const first = Math.min(...starts.map(({ value }) => value.earliest))
  const seen = sightings.filter(({ to }) => to < first)
  const bound = between(-Infinity, Math.min(...seen.map(({ to }) => to)))
  return bound && starts.length > 0 ? [{ value: bound, claims: seen.map(claimOf) }, ...starts] : starts
}

/** Adds to each date the sightings that fit it, if they do not fit all of the dates. */
function withSightings(
  dates: readonly Candidate<EdtfTime>[],
  sightings: readonly Extent[],
  fits: (date: EdtfTime, sighting: Extent) => boolean,
): Candidate<EdtfTime>[] {
  const distinguishing = sightings.filter((sighting) => dates.some(({ value }) => !fits(value, sighting)))
  return dates.map(({ value, claims }) => ({
    value,
    claims: [...claims, ...distinguishing.filter((sighting) => fits(value, sighting)).map(claimOf)],
  }))
}

/** The ends that documents give, the last of each document; `open` if a later document knows of no end. */
export function endsOf(decisive: readonly Extent[]): Candidate<EdtfTime | 'open'>[] {
  const last = Math.max(...decisive.filter(({ ends }) => ends).map(({ latest }) => latest))
  if (last === -Infinity) return []
  const only = decisive[0]
  if (only && decisive.length === 1) return datesOf([only.claim], untilOf)
  const byDocument = new Map<string, Extent[]>()
  for (const extent of decisive) getOrInsert(byDocument, extent.claim.document, (): Extent[] => []).push(extent)
  const [given, open]: [Claim[], Claim[]] = [[], []]
  for (const ones of byDocument.values()) {
    const end = Math.max(...ones.filter(({ ends }) => ends).map(({ latest }) => latest))
    // Within one document an open end always counts; against other documents, only if it was published after their
    // ends.
    const unended = ones.filter(
      ({ ends, open, to }) => !ends && ((open && end > -Infinity) || to > (end === -Infinity ? last : end)),
    )
    if (unended.length > 0) open.push(...unended.map(claimOf))
    // A claim of the same start with an end disagrees with the open one.
    const same = ones.filter((one) => one.ends && unended.some((other) => other.open && isSameStart(one, other)))
    if (unended.length > 0) given.push(...same.map(claimOf))
    else given.push(...ones.filter(({ ends, latest }) => ends && latest === end).map(claimOf))
  }
  const later = decisive.filter(({ ends, to }) => !ends && to <= last)
  const ends: Candidate<EdtfTime | 'open'>[] = withSightings(
    datesOf(given, untilOf),
    later,
    ({ latest }, { to }) => to <= latest,
  )
  return open.length > 0 ? [...ends, { value: 'open', claims: open }] : ends
}

/**
 * The start that the best documents give. It is a range if several are equally good, or if only the first sighting
 * bounds it.
 */
export function startOf(decisive: readonly Extent[], facts: Facts): EdtfTime | undefined {
  const starts = startsOf(decisive)
  const steps = decisive.filter(({ isStep, ends }) => isStep && !ends)
  const start = starts.length > 0 ? bestTime(starts, facts) : undefined
  // No step comes before most starts.
  const mayBeBefore = !start || steps.some(({ claim: { time } }) => time && time.latest < start.earliest)
  const joined = mayBeBefore && steps.length > 0 ? datesOf(steps.map(claimOf))[0]?.value : undefined
  if (starts.length > 0) return start && joined && joined.latest < start.earliest ? joined : start
  // A party of which only steps are known became one by the first. A party that is seen may have been one before.
  if (joined && decisive.every(({ isStep }) => isStep)) return joined
  return between(-Infinity, Math.min(...decisive.map(({ from }) => from)))
}

/** The end that the best documents give; undefined if the best know of none. */
export function endOf(decisive: readonly Extent[], facts: Facts): EdtfTime | undefined {
  const preference = preferredValue(endsOf(decisive), facts)
  const dated = preference?.left.filter((end): end is Candidate<EdtfTime> => end.value !== 'open') ?? []
  return dated.length === preference?.left.length ? bestTime(dated, facts) : undefined
}

const isSameStart = (a: Extent, b: Extent) => a.starts && b.starts && a.earliest === b.earliest
const isDate = (end: IntervalEnd | undefined): end is EdtfTime => end != null && end !== 'open'
const sinceOf = ({ time }: Claim) => (isDate(time?.interval?.since) ? time.interval.since : undefined)
const untilOf = ({ time, predicate }: Claim) =>
  leavingKinds.has(predicate) ? time : isDate(time?.interval?.until) ? time.interval.until : undefined
const firstStart = (claims: readonly Claim[]) =>
  Math.min(...claims.map((claim) => sinceOf(claim)?.earliest ?? Infinity))
