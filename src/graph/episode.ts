import { canMeet, compareTimes, soFrom } from '../facts/date.ts'
import type { Facts } from '../facts/facts.ts'
import { type Certainty, relationshipKind } from '../facts/vocabulary.ts'
import { certaintyAt } from './certainty.ts'
import { momentOf } from './dates.ts'
import { closingDenials, episodesOf, firstDayOf, heldOf, holds } from './episodes.ts'
import type { Extent } from './extent.ts'
import { getOrInsert } from './get-or-insert.ts'
import type { ClaimGroup } from './graph.ts'
import { type Party, type Progress, stageOfParty } from './party.ts'
import { type Relationship, successorsOf, toRelationship } from './relationship.ts'

/** One episode of a claim group, made from the claims that are visible at a date. */
export class Episode {
  readonly #certain: Relationship
  readonly #held: readonly Extent[]
  readonly #lasts: boolean
  readonly #isMoment: boolean
  readonly #overFrom: number
  readonly #facts: Facts
  #last:
    | { certainty: Certainty; progress: Progress; own: Omit<Party, 'membership'>; relationship: Relationship }
    | undefined
  #variants: Map<Progress | undefined, Map<Certainty, Relationship>> | undefined

  /**
   * @param known all claims of the episode that the lens counts; those of later dates tell how it was between sightings
   * @param visible the claims with a date up to the date of the lens
   */
  constructor(
    group: ClaimGroup,
    index: number,
    known: readonly Extent[],
    visible: readonly Extent[],
    others: readonly Extent[],
    facts: Facts,
  ) {
    const { time, lasts } = relationshipKind(group.kind)
    this.#facts = facts
    this.#isMoment = time === 'moment'
    this.#lasts = lasts !== 'while-seen'
    this.#held = heldOf(known)
    this.#overFrom = this.#isMoment
      ? Infinity
      : Math.min(...[...closingDenials(known), ...successorsOf(this.#held, others)].map(firstDayOf))
    this.#certain = toRelationship(group, index, { known, visible, others }, facts)
  }

  /** The certainty on a day; undefined before it began. Plans and denials are as certain as their documents. */
  certaintyAt(day: number): Certainty | undefined {
    const { until } = this.#certain
    if (!holds(this.#certain)) return until && until.latest < day ? 'ended' : 'certain'
    if (this.#isMoment) {
      if (this.#held.some(({ from }) => from <= day)) return 'certain'
      return this.#mayHaveHappened(day) ? 'possible' : undefined
    }
    const certainty = certaintyAt(this.#held, { lasts: this.#lasts, overFrom: this.#overFrom }, day, this.#facts)
    return certainty === 'certain' && !this.#isWithinDates(day) ? 'possible' : certainty
  }

  /** True if the best date of an event, by later claims too, can be as early as a day. */
  #mayHaveHappened(day: number): boolean {
    if (!this.#held.some(({ earliest }) => earliest <= day)) return false
    const date = momentOf(
      this.#held.map(({ claim }) => claim),
      this.#facts,
    )
    return !date || date.earliest <= day
  }

  /** True if a day lies within the best dates. Other sightings do not outweigh those. */
  #isWithinDates(day: number): boolean {
    if (this.#held.length < 2) return true
    const { since, until } = this.#certain
    const isAfterEnd = until !== undefined && until.earliest < day && this.#held.some(({ ends }) => ends)
    return !isAfterEnd && !(since && soFrom(since) > day)
  }

  /** The relationship at a certainty. A membership of a pact also gets the stage that its party has reached. */
  at(certainty: Certainty, progress?: Progress | undefined, own?: Omit<Party, 'membership'> | undefined): Relationship {
    if (certainty === 'certain' && !progress) return this.#certain
    if (own && progress) return this.#ofParty(certainty, progress, own)
    this.#variants ??= new Map()
    const ofProgress = getOrInsert(this.#variants, progress, () => new Map<Certainty, Relationship>())
    return getOrInsert(ofProgress, certainty, () => this.#made(certainty, progress, none))
  }

  /** Keeps the last result only: from one date to the next, most parties have taken the same steps. */
  #ofParty(certainty: Certainty, progress: Progress, own: Omit<Party, 'membership'>): Relationship {
    const last = this.#last
    const isSame =
      last?.certainty === certainty &&
      last.progress === progress &&
      last.own.ratified === own.ratified &&
      last.own.bound === own.bound
    if (last && isSame) return last.relationship
    const relationship = this.#made(certainty, progress, own)
    this.#last = { certainty, progress, own, relationship }
    return relationship
  }

  #made(certainty: Certainty, progress: Progress | undefined, own: Omit<Party, 'membership'>): Relationship {
    const membership = { ...this.#certain, certainty }
    if (!progress) return membership
    const { stage, since } = stageOfParty(progress, { membership, ...own })
    return { ...membership, stage, stageSince: since }
  }
}

const none = { ratified: undefined, bound: undefined }

/** The claims of each episode of a claim group; more than one episode if it ended and began again. */
export function extentsByEpisode(
  { kind }: ClaimGroup,
  extents: readonly Extent[],
  others: readonly Extent[],
): (readonly Extent[])[] {
  const { time, recurs } = relationshipKind(kind)
  if (extents.length < 2) return extents.length === 0 ? [] : [extents]
  if (time === 'state') return episodesOf(extents, others).map((episode) => episode.sort(byTime))
  return momentsOf(extents.toSorted(byTime), recurs === true)
}

const byTime = ({ claim: a }: Extent, { claim: b }: Extent) =>
  (a.time && b.time ? compareTimes(a.time, b.time) : a.time ? 1 : b.time ? -1 : 0) || (a.id < b.id ? -1 : 1)

/**
 * Groups the claims on an event. It happens once, or again if the kind can recur and the dates cannot mean the same
 * day.
 */
function momentsOf(extents: readonly Extent[], recurs: boolean): (readonly Extent[])[] {
  if (!recurs) return [extents]
  const episodes: Extent[][] = []
  for (const extent of extents) {
    const { time } = extent.claim
    const last = episodes.at(-1)
    if (last?.every(({ claim }) => !claim.time || !time || canMeet(claim.time, time))) last.push(extent)
    else episodes.push([extent])
  }
  return episodes
}
