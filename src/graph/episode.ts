import { canMeet, compareTimes, soFrom } from '../facts/date.ts'
import type { Claim, Facts } from '../facts/facts.ts'
import { type Certainty, relationshipKind } from '../facts/vocabulary.ts'
import { certaintyAt } from './certainty.ts'
import { momentOf } from './dates.ts'
import { claimOf, closingDenials, decisiveOf, episodesOf, firstDayOf, holds, lastSeenOf } from './episodes.ts'
import { type Extent, extentsOf } from './extent.ts'
import { getOrInsert } from './get-or-insert.ts'
import type { ClaimGroup } from './graph.ts'
import type { History } from './history.ts'
import { Membership } from './membership.ts'
import { type Relationship, successorsOf, toRelationship } from './relationship.ts'

/** One episode of a claim group, made from the claims that are visible at a date. */
export class Episode {
  readonly #certain: Relationship
  /** The claims that the lens counts, later ones too. */
  readonly #known: readonly Claim[]
  /** The claims that decide when it holds; not kept if a day decides. */
  readonly #decisive: readonly Extent[] | undefined
  /** The first day from which on it is certain; Infinity if something may end it. */
  readonly #certainFrom: number
  readonly #overFrom: number
  readonly #facts: Facts
  #last: Membership | undefined
  #variants: Map<Certainty, Relationship> | undefined

  /**
   * @param known all claims of the episode that the lens counts; later ones show how it was between sightings
   * @param visible those of them with a date up to the date of the lens
   * @param others the claims on other holders of the same thing, who end it
   */
  constructor(
    group: ClaimGroup,
    index: number,
    known: readonly Extent[],
    visible: readonly Extent[],
    others: readonly Extent[],
    facts: Facts,
  ) {
    this.#facts = facts
    const decisive = decisiveOf(known)
    this.#certain = toRelationship(group, index, { known, visible, others }, facts)
    this.#known = known === visible ? this.#certain.claims : known.map(claimOf)
    this.#overFrom = this.#isMoment
      ? Infinity
      : Math.min(...[...closingDenials(known), ...successorsOf(decisive, others)].map(firstDayOf))
    this.#certainFrom = this.#firstCertain(decisive)
    this.#decisive = this.#certainFrom === Infinity ? decisive : undefined
  }

  /** The certainty on a day; undefined before it began. Plans and denials are as certain as their documents. */
  certaintyAt(day: number): Certainty | undefined {
    const { until } = this.#certain
    if (!holds(this.#certain)) return until && until.latest < day ? 'ended' : 'certain'
    if (day >= this.#certainFrom) return 'certain'
    // Made again, because most episodes are asked only at dates on which they are certain.
    const decisive = this.#decisive ?? decisiveOf(extentsOf(this.#known, this.#facts))
    if (this.#isMoment) return this.#mayHaveHappened(decisive, day) ? 'possible' : undefined
    const certainty = certaintyAt(decisive, { lasts: this.#lasts, overFrom: this.#overFrom }, day, this.#facts)
    return certainty === 'certain' && !this.#isWithinDates(decisive, day) ? 'possible' : certainty
  }

  get #isMoment(): boolean {
    return relationshipKind(this.#certain.kind).time === 'moment'
  }

  get #lasts(): boolean {
    return relationshipKind(this.#certain.kind).lasts !== 'while-seen'
  }

  /** An event is certain once a claim sees it; a state that nothing ends, once it has begun by every claim. */
  #firstCertain(decisive: readonly Extent[]): number {
    let first = decisive.reduce((day, { from }) => Math.min(day, from), Infinity)
    if (this.#isMoment) return first
    if (!this.#lasts || this.#overFrom < Infinity || decisive.some(({ ends }) => ends)) return Infinity
    for (const { earliest } of decisive) first = Math.max(first, earliest)
    const { since } = this.#certain
    return since ? Math.max(first, soFrom(since)) : first
  }

  /** True if the best date of an event, by later claims too, can be as early as a day. */
  #mayHaveHappened(decisive: readonly Extent[], day: number): boolean {
    if (!decisive.some(({ earliest }) => earliest <= day)) return false
    const date = momentOf(decisive.map(claimOf), this.#facts)
    return !date || date.earliest <= day
  }

  /** True if a day lies within the best dates, or is not after the last sighting. Sightings do not move a start. */
  #isWithinDates(decisive: readonly Extent[], day: number): boolean {
    const { since, until } = this.#certain
    const isEnded = decisive.some(({ ends }) => ends)
    const isAfterEnd = isEnded && until !== undefined && until.earliest < day && lastSeenOf(decisive) < day
    return !isAfterEnd && !(since && soFrom(since) > day)
  }

  /** The relationship at a certainty. */
  at(certainty: Certainty): Relationship {
    if (certainty === 'certain') return this.#certain
    this.#variants ??= new Map()
    return getOrInsert(this.#variants, certainty, () => ({ ...this.#certain, certainty }))
  }

  /**
   * The same for a membership of a pact, with the standing of its party. Keeps the last result only: from one date to
   * the next, most parties have taken the same steps.
   */
  ofParty(certainty: Certainty, history: History, own: readonly Relationship[]): Relationship {
    if (this.#last?.certainty === certainty && this.#last.isSame(history, own)) return this.#last
    this.#last = new Membership(this.at(certainty), history, own, this.#facts)
    return this.#last
  }
}

/** The claims of each episode of a claim group; more than one episode if it ended and began again. */
export function extentsByEpisode(
  { kind }: ClaimGroup,
  extents: readonly Extent[],
  others: readonly Extent[],
): (readonly Extent[])[] {
  const { time, recurs } = relationshipKind(kind)
  if (extents.length < 2) return extents.length === 0 ? [] : [extents]
  if (time === 'state') return episodesOf(extents, others).map((episode) => episode.sort(byTime))
  const moments = extents.toSorted(byTime)
  if (recurs) return momentsOf(moments)
  return others.length > 0 ? momentsAfter(moments, others) : [moments]
}

const byTime = ({ claim: a }: Extent, { claim: b }: Extent) =>
  (a.time && b.time ? compareTimes(a.time, b.time) : a.time ? 1 : b.time ? -1 : 0) || (a.id < b.id ? -1 : 1)

/** Groups the claims on a moment that recurs only after another: a party ratifies anew once it has withdrawn. */
function momentsAfter(extents: readonly Extent[], others: readonly Extent[]): (readonly Extent[])[] {
  const episodes: Extent[][] = []
  for (const extent of extents) {
    const last = episodes.at(-1)
    const [from, to] = [lastDay(last), extent.claim.time?.earliest ?? -Infinity]
    const isAgain = from < to && others.some((other) => isBetween(other, from, to))
    if (last && !isAgain) last.push(extent)
    else episodes.push([extent])
  }
  return episodes
}
const lastDay = (extents: readonly Extent[] = []) =>
  Math.max(...extents.map(({ claim: { time } }) => time?.latest ?? -Infinity))
const isBetween = ({ claim: { time } }: Extent, from: number, to: number) =>
  time !== undefined && from <= time.earliest && time.latest <= to

/** Groups the claims on a moment that can recur: it did if the dates cannot mean the same day. */
function momentsOf(extents: readonly Extent[]): (readonly Extent[])[] {
  const episodes: Extent[][] = []
  for (const extent of extents) {
    const { time } = extent.claim
    const last = episodes.at(-1)
    if (last?.every(({ claim }) => !claim.time || !time || canMeet(claim.time, time))) last.push(extent)
    else episodes.push([extent])
  }
  return episodes
}
