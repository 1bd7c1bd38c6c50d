import type { EpisodesByDay } from '../caches/episodes-by-day.ts'
import { getOrInsert, memoize } from '../caches/get-or-insert.ts'
import type { Valid } from '../caches/validity.ts'
import { checkPoint } from '../check-point.ts'
import type { ClaimGroup, Graph } from '../graph.ts'
import type { Relationship } from './relationship.ts'
import type { SimpleThrough } from './simple-through.ts'

type Relationships = readonly Relationship[]

/** The part of a step between check points that one more part takes; approximate bytes of a part, and of any group. */
const [STEP, PART, GROUP] = [0.02, 60, 24]
/** A membership and an application have the standing of a party, which takes more than numbers. */
const hasStanding = ({ kind }: ClaimGroup) => kind === 'party-to' || kind === 'applied-to-join'

/**
 * The relationships that many parts list, each part with its validity interval. The days are in lists of numbers, and a
 * part that lists one relationship has it without a list. So a new date reads little, and makes only what changed.
 */
class Parts {
  readonly #from: number[] = []
  readonly #before: number[] = []
  readonly #counts: number[] = []
  readonly #listed: (Relationship | Relationships | undefined)[] = []
  readonly #episodes: EpisodesByDay

  constructor(episodes: EpisodesByDay) {
    this.#episodes = episodes
  }

  /** True if what it has of a part is right on a day. */
  has(place: number, day: number): boolean {
    const [from = Infinity, before = -Infinity] = [this.#from[place], this.#before[place]]
    return from <= day && day < before
  }

  /** Adds those of a part to a list. */
  addTo(all: Relationship[], place: number): void {
    const count = this.#counts[place] ?? 0
    if (count === 0) return
    // Casts, because their number tells which of them it is.
    if (count === 1) all.push(this.#listed[place] as Relationship)
    else for (const relationship of this.#listed[place] as Relationships) all.push(relationship)
  }

  set(place: number, { value, from, before }: Valid<Relationships>): void {
    if (place >= this.#from.length) this.#episodes.size.add(PART)
    this.#from[place] = from
    this.#before[place] = before
    const isAll = value.every((one) => this.#episodes.isListed(one))
    const listed = isAll ? value : value.filter((one) => this.#episodes.isListed(one))
    this.#counts[place] = listed.length
    this.#listed[place] = listed.length < 2 ? listed[0] : listed
  }
}

/** The relationships of all claim groups and pacts on a day, shared by lenses that differ only in date. */
class AllRelationships {
  readonly #episodes: EpisodesByDay
  readonly #simple: SimpleThrough
  readonly #groups: readonly ClaimGroup[]
  readonly #indexes: Int32Array
  /** By place, the relationship of a simple group; of another, its place among the parts, counted from 1. */
  readonly #made: (Relationship | undefined)[]
  readonly #partAt: Int32Array
  #partCount = 0
  readonly #ofGroups: Parts
  readonly #ofPacts: Parts
  readonly #places = new Map<string, number>()

  constructor(graph: Graph, episodes: EpisodesByDay) {
    this.#episodes = episodes
    this.#simple = episodes.simple
    // Listed once, because to go through the map of a graph takes longer than all else.
    this.#groups = [...graph.claimGroups.values()]
    this.#indexes = Int32Array.from(this.#groups, ({ index }) => index)
    this.#made = new Array(this.#groups.length)
    this.#partAt = new Int32Array(this.#groups.length)
    episodes.size.add(GROUP * this.#groups.length)
    this.#ofGroups = new Parts(episodes)
    this.#ofPacts = new Parts(episodes)
  }

  on(day: number, pacts: readonly { readonly id: string }[]): Relationship[] {
    const all: Relationship[] = []
    // By numbers, because to look at a million groups takes ten times as long; without functions and pairs to collect.
    for (let place = 0; place < this.#groups.length; place++) {
      checkPoint(STEP)
      const isListed = this.#simple.isListedOn(this.#indexes[place] ?? 0, day)
      if (isListed === false) continue
      const made = isListed ? this.#made[place] : undefined
      if (made) all.push(made)
      else this.#addUnread(all, place, day)
    }
    for (const { id } of pacts) {
      checkPoint(STEP)
      const place = this.#places.get(id) ?? this.#places.size
      this.#places.set(id, place)
      if (!this.#ofPacts.has(place, day)) this.#ofPacts.set(place, this.#episodes.derivedBy(id, day))
      this.#ofPacts.addTo(all, place)
    }
    return all
  }

  /** Adds those of a group of which nothing is known, or that is not so simple. */
  #addUnread(all: Relationship[], place: number, day: number): void {
    const group = this.#groups[place]
    if (!group) return
    if (!this.#partAt[place] && !hasStanding(group)) {
      this.#simple.read(group)
      const isListed = this.#simple.isListedOn(group.index, day)
      if (isListed) {
        const made = this.#simple.relationshipOf(group)
        this.#made[place] = made
        all.push(made)
      }
      if (isListed !== undefined) return
    }
    if (!this.#partAt[place]) this.#partAt[place] = ++this.#partCount
    const part = (this.#partAt[place] ?? 0) - 1
    if (!this.#ofGroups.has(part, day)) this.#ofGroups.set(part, this.#episodes.of(group, day))
    this.#ofGroups.addTo(all, part)
  }
}

const allOf = memoize((_: EpisodesByDay) => new WeakMap<Graph, AllRelationships>())

/** Every relationship on a day, of any stance, derived ones included; `pacts` are those that show on that day. */
export const allRelationships = (
  graph: Graph,
  episodes: EpisodesByDay,
  day: number,
  pacts: readonly { readonly id: string }[],
): Relationships => getOrInsert(allOf(episodes), graph, () => new AllRelationships(graph, episodes)).on(day, pacts)
