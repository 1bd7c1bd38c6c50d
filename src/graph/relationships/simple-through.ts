import type { Certainty } from '../../facts/vocabulary.ts'
import type { Valid } from '../caches/validity.ts'
import type { ClaimGroup } from '../graph.ts'
import type { Lens } from '../lens.ts'
import type { Visibility } from '../visible/visibility.ts'
import type { Relationship } from './relationship.ts'
import type { SimpleEpisode } from './simple-episode.ts'
import type { SimpleGroups } from './simple-groups.ts'

/** The relationships of a simple group on some days: one episode at a certainty, or none. */
export interface SimpleOn extends Valid<readonly Relationship[]> {
  readonly episode: SimpleEpisode | undefined
  readonly certainty: Certainty
}

/** One episode at a certainty. An entity has one for each of its groups, so it keeps no list and no infinite number. */
class OneEpisode implements SimpleOn {
  readonly episode: SimpleEpisode
  readonly certainty: Certainty
  readonly #from: number | undefined
  readonly #before: number | undefined

  constructor(episode: SimpleEpisode, certainty: Certainty, from: number, before: number) {
    this.episode = episode
    this.certainty = certainty
    // V8 gives a field that may be infinite 16 bytes besides.
    this.#from = from === -Infinity ? undefined : from
    this.#before = before === Infinity ? undefined : before
  }

  get value(): readonly Relationship[] {
    return [this.episode.at(this.certainty)]
  }

  get from(): number {
    return this.#from ?? -Infinity
  }

  get before(): number {
    return this.#before ?? Infinity
  }
}

/** Simple groups through lenses that differ only in date. */
export class SimpleThrough {
  readonly #groups: SimpleGroups
  readonly #visibility: Visibility
  readonly #presumed: boolean
  readonly #isPlain: boolean

  constructor(groups: SimpleGroups, visibility: Visibility, { presumed, minCorroboration }: Lens) {
    this.#groups = groups
    this.#visibility = visibility
    this.#presumed = presumed
    this.#isPlain = minCorroboration <= 1
  }

  /** The relationships of a group on a day, whatever their corroboration; undefined if that is not so simple. */
  on(group: ClaimGroup, day: number): SimpleOn | undefined {
    const first = this.#visibility.firstVisible(group)
    if (day < first) return { value: none, episode: undefined, certainty: 'certain', from: -Infinity, before: first }
    const last = this.#visibility.lastVisible(group)
    const days = day < last ? undefined : this.#groups.daysOf(group)
    if (!days || day < days.from) return undefined
    const from = Math.max(last, days.from)
    if (day <= days.to) return this.#at('certain', group, from, days.to + 1)
    const after = Math.max(from, days.to + 1)
    if (days.last === Infinity) return this.#at('presumed', group, after, Infinity)
    if (day <= days.last) return this.#at('possible', group, after, days.last + 1)
    return this.#at('ended', group, Math.max(after, days.last + 1), Infinity)
  }

  /**
   * True if a lens at a day lists the relationship of a group where it is certain, false if it lists none. Undefined if
   * the numbers do not tell. Reads no record.
   */
  isListedOn(index: number, day: number): boolean | undefined {
    if (!this.#isPlain) return undefined
    if (day < this.#visibility.firstOf(index)) return false
    if (!(this.#certainFrom(index) <= day)) return undefined
    return day <= this.#groups.certainTo(index) || (this.#presumed ? undefined : false)
  }

  /** The same with the days on which it is so. */
  listedOn(index: number, day: number): Valid<boolean> | undefined {
    const value = this.isListedOn(index, day)
    if (value === undefined) return undefined
    const [first, from, after] = [
      this.#visibility.firstOf(index),
      this.#certainFrom(index),
      this.#groups.certainTo(index) + 1,
    ]
    if (day < first) return { value, from: -Infinity, before: first }
    return value ? { value, from, before: after } : { value, from: Math.max(from, after), before: Infinity }
  }

  /** The first day from which on all claims of a group show and it is certain or over; NaN or Infinity if unknown. */
  #certainFrom(index: number): number {
    return Math.max(this.#visibility.lastOf(index), this.#groups.certainFrom(index))
  }

  /** Has the numbers of a group read. */
  read(group: ClaimGroup): void {
    this.#visibility.firstVisible(group)
    this.#groups.read(group)
  }

  /** The relationship that a group makes, where it is certain. */
  relationshipOf(group: ClaimGroup): Relationship {
    return this.#groups.episodeOf(group)
  }

  #at(certainty: Certainty, group: ClaimGroup, from: number, before: number): SimpleOn {
    return new OneEpisode(this.#groups.episodeOf(group), certainty, from, before)
  }
}

const none: readonly Relationship[] = []
