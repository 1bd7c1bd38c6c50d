import type { EpisodesByDay } from '../caches/episodes-by-day.ts'
import { getOrInsert, memoize } from '../caches/get-or-insert.ts'
import type { Valid } from '../caches/validity.ts'
import { checkPoint } from '../check-point.ts'
import type { ClaimGroup, Graph } from '../graph.ts'
import type { Relationship } from './relationship.ts'

type Relationships = readonly Relationship[]

/** Parts between two check points, the part of a step that each takes, and approximate bytes of a part. */
const [RUN, STEP, PART] = [500, 0.02, 25]
/** A membership and an application have the standing of a party, which takes more than numbers. */
const hasStanding = ({ kind }: ClaimGroup) => kind === 'party-to' || kind === 'applied-to-join'

/**
 * The relationships that parts list, each part with its validity interval. A new date compares lists of numbers in
 * their order, and makes only what changed. A part that lists one relationship has it without a list.
 */
class Parts {
  readonly #from: Float64Array
  readonly #before: Float64Array
  /** 0 if it lists none, 1 if one, 2 if several. */
  readonly #counts: Uint8Array
  readonly #listed: (Relationship | Relationships | undefined)[]
  /** The number of relationships that all parts list. */
  total = 0

  constructor(length: number) {
    // No day is from infinity on, so none is right yet.
    this.#from = new Float64Array(length).fill(Infinity)
    this.#before = new Float64Array(length)
    this.#counts = new Uint8Array(length)
    this.#listed = new Array(length)
  }

  /** The first of some parts that is not right on a day; their end if all are. */
  firstToRead(start: number, end: number, day: number): number {
    const [starts, ends] = [this.#from, this.#before]
    for (let place = start; place < end; place++)
      if (!((starts[place] ?? Infinity) <= day && day < (ends[place] ?? 0))) return place
    return end
  }

  /** Puts those of some parts into a list, from a place on. Returns the place after them. */
  copyTo(all: Relationship[], to: number, start: number, end: number): number {
    const [counts, listed] = [this.#counts, this.#listed]
    let at = to
    for (let place = start; place < end; place++) {
      const count = counts[place]
      // Casts, because their number tells which of them it is.
      if (count === 1) all[at++] = listed[place] as Relationship
      else if (count === 2) for (const one of listed[place] as Relationships) all[at++] = one
    }
    return at
  }

  set(place: number, listed: Relationships, { from, before }: Pick<Valid<unknown>, 'from' | 'before'>): void {
    this.total += listed.length - this.#lengthOf(place)
    this.#counts[place] = Math.min(listed.length, 2)
    this.#listed[place] = listed.length < 2 ? listed[0] : listed
    this.#from[place] = from
    this.#before[place] = before
  }

  #lengthOf(place: number): number {
    const count = this.#counts[place] ?? 0
    return count < 2 ? count : (this.#listed[place] as Relationships).length
  }
}

/** The relationships of all claim groups and pacts on a day, shared by lenses that differ only in date. */
class AllRelationships {
  readonly #episodes: EpisodesByDay
  // Listed once, because to go through the maps of a graph takes longer than all else.
  readonly #groups: readonly ClaimGroup[]
  readonly #pacts: readonly string[]
  readonly #ofGroups: Parts
  readonly #ofPacts: Parts

  constructor({ claimGroups, facts }: Graph, episodes: EpisodesByDay) {
    this.#episodes = episodes
    this.#groups = [...claimGroups.values()]
    this.#pacts = [...facts.entities.values()].flatMap(({ id, kind }) => (kind === 'pact' ? id : []))
    this.#ofGroups = new Parts(this.#groups.length)
    this.#ofPacts = new Parts(this.#pacts.length)
    episodes.size.add(PART * (this.#groups.length + this.#pacts.length))
  }

  on(day: number): Relationship[] {
    this.#read(this.#ofGroups, this.#groups.length, day, (place) => this.#readGroup(place, day))
    this.#read(this.#ofPacts, this.#pacts.length, day, (place) => this.#readPact(place, day))
    // At its length from the start, because a list that grows leaves twice as much garbage.
    const all = new Array<Relationship>(this.#ofGroups.total + this.#ofPacts.total)
    this.#copy(this.#ofPacts, this.#pacts.length, all, this.#copy(this.#ofGroups, this.#groups.length, all, 0))
    return all
  }

  /** @param read makes a part right on the day */
  #read(parts: Parts, count: number, day: number, read: (place: number) => void): void {
    for (let start = 0; start < count; ) {
      const end = Math.min(start + RUN, count)
      const place = parts.firstToRead(start, end, day)
      checkPoint(STEP * (place - start + 1))
      start = place
      if (place < end) read(start++)
    }
  }

  #copy(parts: Parts, count: number, all: Relationship[], to: number): number {
    let at = to
    for (let start = 0; start < count; start += RUN) {
      checkPoint(STEP * RUN)
      at = parts.copyTo(all, at, start, Math.min(start + RUN, count))
    }
    return at
  }

  #readGroup(place: number, day: number): void {
    const group = this.#groups[place]
    if (!group) return
    const { simple } = this.#episodes
    let listed = simple.listedOn(group.index, day)
    if (!listed && !hasStanding(group)) {
      simple.read(group)
      listed = simple.listedOn(group.index, day)
    }
    if (listed?.value === false) this.#ofGroups.set(place, none, listed)
    else if (listed && !hasStanding(group)) this.#ofGroups.set(place, [simple.relationshipOf(group)], listed)
    else this.#set(this.#ofGroups, place, this.#episodes.of(group, day))
  }

  #readPact(place: number, day: number): void {
    const id = this.#pacts[place] ?? ''
    const { visibility } = this.#episodes
    // Of a pact that no claim names yet, the stage is not worked out.
    if (!visibility.isNamed(id, day))
      this.#ofPacts.set(place, none, { from: -Infinity, before: visibility.namedFrom(id) })
    else this.#set(this.#ofPacts, place, this.#episodes.derivedBy(id, day))
  }

  #set(parts: Parts, place: number, part: Valid<Relationships>): void {
    const { value } = part
    const isListed = (one: Relationship) => this.#episodes.isListed(one)
    parts.set(place, value.every(isListed) ? value : value.filter(isListed), part)
  }
}

const none: Relationships = []

const allOf = memoize((_: EpisodesByDay) => new WeakMap<Graph, AllRelationships>())

/** Every relationship on a day, of any stance, derived ones included. */
export const allRelationships = (graph: Graph, episodes: EpisodesByDay, day: number): Relationships =>
  getOrInsert(allOf(episodes), graph, () => new AllRelationships(graph, episodes)).on(day)
