import type { EdtfTime } from '../facts/date.ts'
import type { Pact } from '../facts/facts.ts'
import { type Certainty, certaintyOrder, type PactKind, type Stage, stageOrder } from '../facts/vocabulary.ts'
import { checkPoint } from '../graph/check-point.ts'
import { isStanding } from '../graph/pacts/derive.ts'
import { MembershipOfParty } from '../graph/pacts/membership-of-party.ts'
import { laterOf } from '../graph/relationships/dates.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { type Folded, type FoldedParties, kindOrder } from './folded.ts'

/** A pact that two entities share. */
export interface SharedPact {
  readonly pact: Pact
  /** The stage that both have reached; undefined if no document tells. */
  readonly stage: Stage | undefined
  /** The date by which the pact connected the two. */
  readonly since: EdtfTime | undefined
  readonly certainty: Certainty
  /** The memberships of the two, in the order of the ends of the edge. */
  readonly relationships: readonly [Relationship, Relationship]
}

/** Everything that connects two entities which stay nodes, as one edge. The source is the first by id. */
export interface FoldedEdge extends FoldedDetails {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly pactCount: number
  /** Made at each reading, because few edges are opened. */
  readonly pacts: readonly SharedPact[]
  /** Relationships between the two, and between one of them and a leader who is folded into the other. */
  readonly relationships: readonly Relationship[]
  /** The ids of the events in which both took part. */
  readonly events: readonly string[]
  /** A relationship adds 1, and what n entities share adds 1 / (n - 1), as by Newman (2001). */
  readonly strength: number
}
interface FoldedDetails {
  /** The furthest stage of the pacts that stand; if none stands, of all. */
  readonly stage: Stage | undefined
  readonly stages: readonly { readonly value: Stage; readonly count: number }[]
  readonly pactKinds: readonly { readonly value: PactKind; readonly count: number }[]
  /** The dates of the first and the last pact. */
  readonly earliest: EdtfTime | undefined
  readonly latest: EdtfTime | undefined
  /** The best among its pacts and relationships. */
  readonly certainty: Certainty
}

/** An edge as its two places among the nodes, with what makes it strong. */
interface Counted {
  readonly at: readonly [number, number]
  readonly pactCount: number
  readonly strength: number
  readonly relationships: readonly Relationship[]
  readonly events: readonly string[]
}

/** True if a pact connects two parties, the lesser of whose stages has this place. */
export const stands = (stageAt: number) => standing[stageAt + 1]
const standing = [undefined, ...stageOrder].map(isStanding)

/** An edge whose details are made on first use, because few edges of a large graph are drawn. */
export class Edge implements FoldedEdge {
  readonly source: string
  readonly target: string
  readonly pactCount: number
  readonly strength: number
  readonly relationships: readonly Relationship[]
  readonly events: readonly string[]
  readonly #view: View
  readonly #folded: Folded
  /** The places of its ends among the nodes. */
  readonly at: readonly [number, number]
  #id: string | undefined
  #details: FoldedDetails | undefined

  constructor(view: View, folded: Folded, { at, pactCount, strength, relationships, events }: Counted) {
    this.source = folded.ids[at[0]] ?? ''
    this.target = folded.ids[at[1]] ?? ''
    this.pactCount = pactCount
    // Rounded, because the order in which parts add up changes the last digits.
    this.strength = Math.round(strength * 1e6) / 1e6
    this.relationships = relationships
    this.events = events
    this.#view = view
    this.#folded = folded
    this.at = at
  }

  get id() {
    this.#id ??= `${this.source}.${this.target}`
    return this.#id
  }
  get pacts(): readonly SharedPact[] {
    const shared: SharedPact[] = []
    const { parties } = this.#folded
    const membershipOf = (pact: string, place: number) => {
      const party = parties.parties[place]
      if (!party) throw new RangeError(`${pact} has no party ${place}`)
      return new MembershipOfParty(this.#view, pact, party).whole
    }
    const places = sharedBy(this.#folded, this.at)
    for (let at = 0; at < places.length; at += 2) {
      const [one = 0, other = 0] = [places[at], places[at + 1]]
      const id = parties.pacts[parties.pactAt[one] ?? 0] ?? ''
      const pact = this.#view.entity(id)
      if (pact?.kind !== 'pact') throw new Error(`${id} is no pact`)
      const stageAt = Math.min(parties.stageAt[one] ?? -1, parties.stageAt[other] ?? -1)
      shared.push({
        pact,
        stage: stageOrder[stageAt],
        since: sinceOf(parties, one, other, stageAt),
        certainty: certaintyOrder[doubtOf(parties, one, other)] ?? 'certain',
        relationships: [membershipOf(id, one), membershipOf(id, other)] as const,
      })
    }
    return shared
  }
  get stage() {
    return this.#detail.stage
  }
  get stages() {
    return this.#detail.stages
  }
  get pactKinds() {
    return this.#detail.pactKinds
  }
  get earliest() {
    return this.#detail.earliest
  }
  get latest() {
    return this.#detail.latest
  }
  get certainty() {
    return this.#detail.certainty
  }
  get #detail(): FoldedDetails {
    this.#details ??= detailsOf(this.#folded, this.at, this.relationships)
    return this.#details
  }
}

/**
 * The pacts that two nodes share, in their order: the places of the two parties to each, in turn. A merge of two
 * ordered lists into numbers, because a drawing asks for hundreds of thousands.
 */
function sharedBy({ parties, ended }: Folded, [one, other]: readonly [number, number]): readonly number[] {
  const { ofNode, pactAt, stageAt } = parties
  const [ones, others] = [ofNode[one] ?? [], ofNode[other] ?? []]
  checkPoint(1 + (ones.length + others.length) / 100)
  const shared: number[] = []
  let at = 0
  for (const first of ones) {
    const pact = pactAt[first] as number
    while (at < others.length && (pactAt[others[at] as number] as number) < pact) at++
    const second = others[at]
    if (second === undefined) break
    if (pactAt[second] === pact && (ended || stands(Math.min(stageAt[first] as number, stageAt[second] as number))))
      shared.push(first, second)
  }
  return shared
}

/** The lesser certainty of two parties, as its place. */
const doubtOf = ({ certaintyAt }: FoldedParties, one: number, other: number): number =>
  Math.max(certaintyAt[one] as number, certaintyAt[other] as number)

/** The date by which both had reached the first stage of the kind of relationship that the pact makes. */
const sinceOf = (parties: FoldedParties, one: number, other: number, stageAt: number): EdtfTime | undefined =>
  laterOf(parties.sinceOf(one, stageAt), parties.sinceOf(other, stageAt))

function detailsOf(
  folded: Folded,
  at: readonly [number, number],
  relationships: readonly Relationship[],
): FoldedDetails {
  const { parties } = folded
  const { stageAt: stagesOf, pactAt, kindsOf } = parties
  const [stages, kinds] = [new Uint32Array(stageOrder.length), new Uint32Array(kindOrder.length)]
  let [furthest, furthestOfAll, certainty] = [-1, -1, Infinity]
  let [first, last] = [Infinity, -Infinity]
  let [earliest, latest]: (EdtfTime | undefined)[] = []
  const shared = sharedBy(folded, at)
  for (let place = 0; place < shared.length; place += 2) {
    const [one = 0, other = 0] = [shared[place], shared[place + 1]]
    const stageAt = Math.min(stagesOf[one] as number, stagesOf[other] as number)
    const doubt = doubtOf(parties, one, other)
    if (stageAt >= 0) stages[stageAt] = (stages[stageAt] ?? 0) + 1
    for (const kind of kindsOf[pactAt[one] as number] ?? []) kinds[kind] = (kinds[kind] ?? 0) + 1
    certainty = Math.min(certainty, doubt)
    furthestOfAll = Math.max(furthestOfAll, stageAt)
    if (doubt !== ENDED && stands(stageAt)) furthest = Math.max(furthest, stageAt)
    // The later of two dates is the one from the later day on.
    const day = Math.max(parties.dayOf(one, stageAt), parties.dayOf(other, stageAt))
    if (!Number.isFinite(day) || (day >= first && day <= last)) continue
    const since = sinceOf(parties, one, other, stageAt)
    if (day < first) earliest = since
    if (day > last) latest = since
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  for (const one of relationships) certainty = Math.min(certainty, certaintyOrder.indexOf(one.certainty))
  return {
    stage: stageOrder[furthest >= 0 ? furthest : furthestOfAll],
    stages: inOrder(stageOrder, (_, at) => stages[at]),
    pactKinds: inOrder(kindOrder, (_, at) => kinds[at]),
    earliest,
    latest,
    // Events alone are certain: they took place.
    certainty: certaintyOrder[certainty] ?? 'certain',
  }
}

const ENDED = certaintyOrder.indexOf('ended')

/** The number of each word, in the order of the vocabulary. */
const inOrder = <T>(order: readonly T[], countOf: (value: T, at: number) => number | undefined) =>
  order.flatMap((value, at) => {
    const count = countOf(value, at)
    return count ? [{ value, count }] : []
  })
