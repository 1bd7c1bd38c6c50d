import { type EdtfTime, soFrom } from '../../facts/date.ts'
import type { Facts } from '../../facts/facts.ts'
import { relationshipKind } from '../../facts/vocabulary.ts'
import type { Size } from '../caches/budget.ts'
import { ByIndex } from '../caches/by-index.ts'
import type { ClaimGroup, Graph } from '../graph.ts'
import { Dates } from '../visible/dates-by-place.ts'
import { keptDays, type SimpleColumns } from '../visible/kept-days.ts'
import { onlyEpisode } from './episode.ts'
import { holds, startOf } from './episodes.ts'
import { type Extent, extentOf } from './extent.ts'
import { SimpleEpisode } from './simple-episode.ts'

/** The first and the last day on which a simple group is certain, and the last on which it can hold. */
export interface SimpleDays {
  readonly from: number
  readonly to: number
  readonly last: number
}

function emptyColumns(groups: number, size: Size): SimpleColumns {
  size.add(GROUP * groups)
  return {
    kinds: new Uint8Array(groups),
    from: new Int32Array(groups),
    to: new Int32Array(groups),
    since: new Uint32Array(groups),
    dates: new Dates(size),
  }
}

/** The ways of a group: unknown, not simple, or certain from a day on, for ever or up to another. */
const [UNREAD, OTHER, LASTS, WHILE_SEEN, ENDS] = [0, 1, 2, 3, 4]
/** Added to the way of a group that is only reported. */
const REPORTED = 8
/** Stands for -Infinity among days. */
const ALWAYS = -(2 ** 31)
/** Approximate bytes of a group in the columns, and of an episode with the records to which it refers. */
const [GROUP, EPISODE] = [13, 250]

/**
 * Claim groups that make one relationship as soon as all of their claims show, as most do. Lists of numbers tell when
 * it is certain, so that a date makes no records. All else is left to `ContestedGroup`.
 */
export class SimpleGroups {
  readonly #facts: Facts
  readonly #size: Size
  readonly #isAlone: (group: ClaimGroup) => boolean
  readonly columns: SimpleColumns
  readonly #isKept: boolean
  readonly #kinds: Uint8Array
  readonly #from: Int32Array
  readonly #to: Int32Array
  #episodes = new ByIndex<SimpleEpisode>()
  /** The number of groups of which it has an episode. */
  count = 0

  /**
   * @param isAlone false if other groups decide when one begins or ends
   * @param other has the same numbers
   */
  constructor(graph: Graph, size: Size, isAlone: (group: ClaimGroup) => boolean, other?: SimpleGroups) {
    const { facts, groupIndexes } = graph
    this.#facts = facts
    this.#size = size
    this.#isAlone = isAlone
    const kept = keptDays(graph)?.simple
    this.#isKept = kept !== undefined
    this.columns = other?.columns ?? kept ?? emptyColumns(groupIndexes, size)
    this.#kinds = this.columns.kinds
    this.#from = this.columns.from
    this.#to = this.columns.to
  }

  /** Takes those of the graph before a change over, but for groups that it touches. The other one begins anew. */
  takeOver(other: SimpleGroups, touched: Iterable<ClaimGroup>): void {
    this.#kinds.set(other.#kinds)
    this.#from.set(other.#from)
    this.#to.set(other.#to)
    this.columns.since.set(other.columns.since)
    this.columns.dates = other.columns.dates
    this.#episodes = other.#episodes
    this.count = other.count
    other.#episodes = new ByIndex()
    // It has the same size, which counts them already, if a snapshot has not kept them.
    if (!other.#isKept) this.#size.add(-GROUP * other.#kinds.length)
    for (const group of touched) {
      this.#kinds[group.index] = UNREAD
      this.#episodes.delete(group)
    }
  }

  /** The days of a group whose claims all show; undefined if that is not so simple. */
  daysOf(group: ClaimGroup): SimpleDays | undefined {
    const kind = this.#kindOf(group)
    if (kind === OTHER) return undefined
    const { index } = group
    const to = kind === LASTS ? Infinity : (this.#to[index] ?? 0)
    return { from: this.#fromOf(index), to, last: kind === ENDS ? this.#extentOf(group).latest : Infinity }
  }

  /** The first day on which a group whose claims all show is certain; Infinity if its numbers do not tell. */
  certainFrom(index: number): number {
    return wayOf(this.#kinds[index]) <= OTHER ? Infinity : this.#fromOf(index)
  }

  /** The last of these days. */
  certainTo(index: number): number {
    return wayOf(this.#kinds[index]) === LASTS ? Infinity : (this.#to[index] ?? 0)
  }

  /** Has the numbers of a group read. */
  read(group: ClaimGroup): void {
    this.#kindOf(group)
  }

  /** The relationship that a simple group makes, where it is certain. */
  episodeOf(group: ClaimGroup): SimpleEpisode {
    const existing = this.#episodes.get(group)
    if (existing) return existing
    this.#size.add(EPISODE)
    this.count += 1
    const { since, dates, kinds } = this.columns
    const stance = (kinds[group.index] ?? 0) >= REPORTED ? 'reported' : 'asserted'
    const made = new SimpleEpisode(group, stance, dates.at(since[group.index] ?? 0), this.#facts, this.#size)
    this.#episodes.set(group, made)
    return made
  }

  #fromOf(index: number): number {
    const from = this.#from[index] ?? 0
    return from === ALWAYS ? -Infinity : from
  }

  #kindOf(group: ClaimGroup): number {
    const { index } = group
    const known = wayOf(this.#kinds[index])
    if (known !== UNREAD) return known
    const { kind, from, to = 0, since } = this.#readDays(group)
    const isInRange = (from === -Infinity || isDay(from)) && isDay(to)
    this.#from[index] = from === -Infinity ? ALWAYS : from
    this.#to[index] = to
    this.columns.since[index] = since ? this.columns.dates.placeOf(since) : 0
    const isReported = group.claims[0]?.stance === 'reported'
    this.#kinds[index] = (isInRange ? kind : OTHER) + (isReported ? REPORTED : 0)
    return isInRange ? kind : OTHER
  }

  #readDays(group: ClaimGroup): Days {
    const { claims, kind } = group
    const [first] = claims
    if (!first || !holds(first) || claims.some(({ stance }) => stance !== first.stance)) return other
    const isMoment = relationshipKind(kind).time === 'moment'
    // Nothing ends a single moment.
    if (!(isMoment && claims.length === 1) && !this.#isAlone(group)) return other
    if (claims.length > 1) return ofSeveral(group, this.#facts)
    const extent = this.#extentOf(group)
    if (isMoment) return { kind: LASTS, from: extent.from, since: first.time }
    const since = startOf([extent], this.#facts)
    const from = Math.max(extent.from, extent.earliest, since ? soFrom(since) : -Infinity)
    const lasts = relationshipKind(kind).lasts !== 'while-seen'
    if (!extent.ends && lasts) return { kind: LASTS, from, since }
    return from <= extent.to ? { kind: extent.ends ? ENDS : WHILE_SEEN, from, to: extent.to, since } : other
  }

  #extentOf({ claims: [first] }: ClaimGroup): Extent {
    if (!first) throw new RangeError('a claim group without a claim')
    return extentOf(first, this.#facts)
  }
}

interface Days {
  readonly kind: number
  readonly from: number
  readonly to?: number
  readonly since?: EdtfTime | undefined
}
const other: Days = { kind: OTHER, from: 0 }

const wayOf = (kind = OTHER) => kind & (REPORTED - 1)
const isDay = (day: number) => day > ALWAYS && day < -ALWAYS

/** Several claims are simple if they make one episode, and nothing ends it. */
function ofSeveral(group: ClaimGroup, facts: Facts): Days {
  const episode = onlyEpisode(group, facts)
  return episode?.certainFrom === undefined ? other : { kind: LASTS, from: episode.certainFrom, since: episode.since }
}
