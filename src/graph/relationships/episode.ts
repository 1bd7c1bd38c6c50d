import { canMeet, compareTimes, type EdtfTime, soFrom } from '../../facts/date.ts'
import type { Claim, Facts } from '../../facts/facts.ts'
import { type Certainty, type RelationshipKind, relationshipKind, type Stance } from '../../facts/vocabulary.ts'
import type { ClaimGroup } from '../graph.ts'
import type { History } from '../pacts/history.ts'
import { Membership } from '../pacts/membership.ts'
import { AtCertainty } from './at-certainty.ts'
import { certaintyAt } from './certainty.ts'
import { momentOf } from './dates.ts'
import { claimOf, closingDenials, decisiveOf, episodesOf, firstDayOf, holds, lastSeenOf } from './episodes.ts'
import { type Extent, extentsOf } from './extent.ts'
import { type Relationship, type Rest, restOf, sayingOf, sinceOf, successorsOf } from './relationship.ts'

/** The part of an episode that only some have. */
interface More {
  readonly index: number
  /** The claims that the lens counts, later ones too. */
  readonly known: readonly Claim[]
  readonly others: readonly Extent[]
  /** The claims that decide when it holds; not kept if a day decides. */
  readonly decisive: readonly Extent[] | undefined
  readonly overFrom: number
}

/**
 * One episode of a claim group, made from the claims that are visible at a date. It is the relationship where that is
 * certain. Fields that few read are worked out when they are read, because there can be a million episodes.
 */
export class Episode implements Relationship {
  // Read all the time, so they are here and not only in the group.
  readonly kind: RelationshipKind
  readonly source: string
  readonly target: string
  readonly claims: readonly Claim[]
  readonly stance: Stance
  readonly since: EdtfTime | undefined
  readonly #group: ClaimGroup
  readonly #facts: Facts
  readonly #certainFrom: number | undefined
  #more: More | undefined
  #id: string | undefined
  #rest: Rest | undefined
  #variant: AtCertainty | undefined
  #last: Membership | undefined

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
    this.kind = group.kind
    this.source = group.source
    this.target = group.target
    const extents = { known, visible, others }
    const saying = sayingOf(group, extents, facts)
    this.claims = saying.claims
    this.stance = saying.stance
    this.since = sinceOf(group, saying, extents, facts)
    this.#group = group
    this.#facts = facts
    const decisive = decisiveOf(known)
    const overFrom = this.#isMoment
      ? Infinity
      : Math.min(...[...closingDenials(known), ...successorsOf(decisive, others)].map(firstDayOf))
    const certainFrom = this.#firstCertain(decisive, overFrom)
    this.#certainFrom = certainFrom === Infinity ? undefined : certainFrom
    if (index > 0 || known !== visible || others.length > 0 || overFrom < Infinity || certainFrom === Infinity)
      this.#more = {
        index,
        known: known === visible ? this.claims : known.map(claimOf),
        others,
        decisive: certainFrom === Infinity ? decisive : undefined,
        overFrom,
      }
  }

  get id(): string {
    if (this.#id === undefined) {
      const { id } = this.#group
      const index = this.#more?.index ?? 0
      this.#id = index === 0 ? id : `${id}~${index + 1}`
    }
    return this.#id
  }

  get certainty() {
    return 'certain' as const
  }

  /** The first day from which on it is certain; undefined if something may end it. */
  get certainFrom(): number | undefined {
    return this.#certainFrom
  }

  /** The first day from which on it holds for certain, whatever days its claims name; Infinity if there is none. */
  get settledFrom(): number {
    return holds(this) ? (this.#certainFrom ?? Infinity) : Infinity
  }

  /** The first day on which a denial or the next holder says that it is over; Infinity without one. */
  get overFrom(): number {
    return this.#more?.overFrom ?? Infinity
  }

  get until() {
    return this.#allOfIt.until
  }

  get firstSeen() {
    return this.#allOfIt.firstSeen
  }

  get lastSeen() {
    return this.#allOfIt.lastSeen
  }

  get corroboration() {
    return this.#allOfIt.corroboration
  }

  get qualifiers() {
    return this.#allOfIt.qualifiers
  }

  get #allOfIt(): Rest {
    if (!this.#rest) {
      const known = extentsOf(this.#known, this.#facts)
      const isAll = this.#known === this.claims
      const visible = isAll ? known : known.filter(({ claim }) => this.claims.includes(claim))
      const extents = { known, visible, others: this.#more?.others ?? none }
      this.#rest = restOf(this.#group, sayingOf(this.#group, extents, this.#facts), extents, this.#facts)
    }
    return this.#rest
  }

  get #known(): readonly Claim[] {
    return this.#more?.known ?? this.claims
  }

  /** The certainty on a day; undefined before it began. Plans and denials are as certain as their documents. */
  certaintyAt(day: number): Certainty | undefined {
    if (!holds(this)) return this.until && this.until.latest < day ? 'ended' : 'certain'
    if (this.#certainFrom !== undefined && day >= this.#certainFrom) return 'certain'
    // Made again, because most episodes are asked only at dates on which they are certain.
    const decisive = this.#more?.decisive ?? decisiveOf(extentsOf(this.#known, this.#facts))
    if (this.#isMoment) return this.#mayHaveHappened(decisive, day) ? 'possible' : undefined
    const bounds = { lasts: this.#lasts, overFrom: this.overFrom }
    const certainty = certaintyAt(decisive, bounds, day, this.#facts)
    return certainty === 'certain' && !this.#isWithinDates(decisive, day) ? 'possible' : certainty
  }

  get #isMoment(): boolean {
    return relationshipKind(this.kind).time === 'moment'
  }

  get #lasts(): boolean {
    return relationshipKind(this.kind).lasts !== 'while-seen'
  }

  /** An event is certain once a claim sees it; a state that nothing ends, once no claim says that it begins later. */
  #firstCertain(decisive: readonly Extent[], overFrom: number): number {
    let first = decisive.reduce((day, { from }) => Math.min(day, from), Infinity)
    if (this.#isMoment) return first
    if (!this.#lasts || overFrom < Infinity || decisive.some(({ ends }) => ends)) return Infinity
    // A later sighting contradicts no earlier one.
    for (const { earliest, starts } of decisive) if (starts) first = Math.max(first, earliest)
    return this.since ? Math.max(first, soFrom(this.since)) : first
  }

  /** True if the best date of an event, by later claims too, can be as early as a day. */
  #mayHaveHappened(decisive: readonly Extent[], day: number): boolean {
    if (!decisive.some(({ earliest }) => earliest <= day)) return false
    const date = momentOf(decisive.map(claimOf), this.#facts)
    return !date || date.earliest <= day
  }

  /** True if a day lies within the best dates, or is not after the last sighting. Sightings do not move a start. */
  #isWithinDates(decisive: readonly Extent[], day: number): boolean {
    const { since, until } = this
    const isEnded = decisive.some(({ ends }) => ends)
    const isAfterEnd = isEnded && until !== undefined && until.earliest < day && lastSeenOf(decisive) < day
    return !isAfterEnd && !(since && soFrom(since) > day)
  }

  /** The relationship at a certainty. Keeps the last result only, because most are asked at dates of one certainty. */
  at(certainty: Certainty): Relationship {
    if (certainty === 'certain') return this
    if (this.#variant?.certainty !== certainty) this.#variant = new AtCertainty(this, certainty)
    return this.#variant
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

const none: readonly Extent[] = []

/** The episode that all claims of a group make; undefined if they make several. */
export function onlyEpisode(group: ClaimGroup, facts: Facts): Episode | undefined {
  const [first, ...more] = extentsByEpisode(group, extentsOf(group.claims, facts), none)
  return first && more.length === 0 ? new Episode(group, 0, first, first, none, facts) : undefined
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
