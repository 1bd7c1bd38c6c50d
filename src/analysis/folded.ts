import { type EdtfTime, soFrom } from '../facts/date.ts'
import type { Entity } from '../facts/facts.ts'
import { type EntityKind, type PactKind, stepKinds } from '../facts/vocabulary.ts'
import { byText, checkPoint, sorted } from '../graph/check-point.ts'
import { holds } from '../graph/episodes.ts'
import { getOrInsert } from '../graph/get-or-insert.ts'
import type { ClaimGroup } from '../graph/graph.ts'
import { MembershipOfParty } from '../graph/membership-of-party.ts'
import { pactKindsOf } from '../graph/pact-kinds.ts'
import { partiesOfPact } from '../graph/parties-of-pact.ts'
import { certaintyOf, dateAt, type PartyOfPact } from '../graph/party-of-pact.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import type { Fits } from './adjacency.ts'

export interface FoldRequest {
  /** The kinds of entity that stay nodes. */
  readonly keep: ReadonlySet<EntityKind>
  readonly ended: boolean
  readonly entity?: ((entity: Entity) => boolean) | undefined
  readonly relationship?: Fits | undefined
}

/** A party to a pact that is folded. */
export class Membership {
  /** The place of the party among the nodes. */
  readonly node: number
  readonly pact: string
  readonly party: PartyOfPact
  /** The places of its stage and of its certainty, as of the party. */
  readonly stageAt: number
  readonly certaintyAt: number
  /** The place of the pact among all of them, by id, and its own among the parties to the pact. */
  pactAt = 0
  placeInPact = 0
  #askedAt: number | undefined
  #since: EdtfTime | undefined
  #day = -Infinity

  constructor(node: number, pact: string, party: PartyOfPact) {
    this.node = node
    this.pact = pact
    this.party = party
    this.stageAt = party.stageAt
    this.certaintyAt = party.certaintyAt
  }

  /** The date by which it had come so far that the pact could connect it as one at this stage. */
  sinceAt(stageAt: number): EdtfTime | undefined {
    this.#read(stageAt)
    return this.#since
  }

  /** The day from which that date is certain; -Infinity without one. */
  dayAt(stageAt: number): number {
    this.#read(stageAt)
    return this.#day
  }

  /** Keeps the last one, because most pacts have brought all of their parties to one stage. */
  #read(stageAt: number): void {
    if (this.#askedAt === stageAt) return
    this.#askedAt = stageAt
    this.#since = dateAt(this.party, stageAt)
    this.#day = this.#since ? soFrom(this.#since) : -Infinity
  }
}

/** The parties to a pact in the order of nodes: the place of each among the nodes, and that of its stage. */
interface Parties {
  readonly nodes: Int32Array
  readonly stages: Int32Array
}
/** An event, with the number of nodes that took part. */
interface Meeting {
  readonly id: string
  readonly count: number
}
/** By the place of a node, then by that of a later one. */
type ByPair<T> = ReadonlyMap<number, ReadonlyMap<number, readonly T[]>>

/** The parts of a fold: the nodes, and what connects them. */
export interface Folded {
  readonly ended: boolean
  readonly nodes: ReadonlyMap<string, Entity>
  /** The ids of the nodes by their places. */
  readonly ids: readonly string[]
  readonly memberships: readonly Membership[]
  /** By the place of the party, each in the order of pacts. */
  readonly membershipsOf: readonly (readonly Membership[])[]
  /** By the place of the pact. */
  readonly partiesTo: readonly Parties[]
  /** The kinds of each pact, by its place. */
  readonly kindsOf: (readonly PactKind[])[]
  readonly directly: ByPair<Relationship>
  readonly together: ByPair<Meeting>
}

/** Reads what a fold is made of, each relationship once. */
export function foldedOf(view: View, request: FoldRequest): Folded {
  const { keep, ended, entity = anything, relationship: taken = anything } = request
  const nodes = new Map<string, Entity>()
  for (const one of view.nodes()) if (keep.has(one.kind) && entity(one)) nodes.set(one.id, one)
  const ids = sorted([...nodes.keys()], byText)
  const placeOf = new Map(ids.map((id, place) => [id, place]))
  const listed = (group: ClaimGroup) =>
    (ended ? view.everOf(group) : view.currentOf(group)).filter((one) => holds(one) && taken(one))
  const isFolded = (id: string) => {
    const found = nodes.has(id) ? undefined : view.entity(id)
    return found !== undefined && !keep.has(found.kind) && entity(found)
  }

  const leaders = homesOf(view, placeOf, isFolded)
  const placesOf = (id: string): readonly number[] => {
    const place = placeOf.get(id)
    return place === undefined ? (leaders.get(id) ?? none) : [place]
  }
  const parties = new Map<string, Map<number, Membership>>()
  const guests = new Map<string, Set<number>>()
  const directly = new Map<number, Map<number, Relationship[]>>()
  for (const { id } of view.entitiesOf('pact')) {
    if (!isFolded(id)) continue
    const ofPact = new Map<number, Membership>()
    for (const party of partiesOfPact(view, id).value) {
      checkPoint(PART)
      const node = placeOf.get(party.party)
      if (node === undefined || !(ended || view.episodes.isListed({ certainty: certaintyOf(party) }))) continue
      // If episodes overlap, the later counts.
      if (request.relationship === undefined || taken(new MembershipOfParty(view, id, party)))
        ofPact.set(node, new Membership(node, id, party))
    }
    if (ofPact.size > 0) parties.set(id, ofPact)
  }
  for (const group of view.graph.claimGroups.values()) {
    const { kind } = group
    if (kind === 'party-to' || steps.has(kind)) continue
    const { source, target } = group
    if (kind === 'participant-in') {
      const places = placesOf(source)
      if (places.length === 0 || !isFolded(target) || listed(group).length === 0) continue
      const taking = getOrInsert(guests, target, () => new Set<number>())
      for (const place of places) taking.add(place)
    } else if (!(kind === 'holds-office' && leaders.has(source))) {
      for (const [one, other] of pairsOf(placesOf(source), placesOf(target)))
        getOrInsert(ofNode(directly, one), other, (): Relationship[] => []).push(...listed(group))
    }
  }
  for (const ofOne of directly.values()) for (const [other, found] of ofOne) if (found.length === 0) ofOne.delete(other)
  return { ended, nodes, ids, ...byParty(view, parties, ids.length), directly, together: meetingsOf(guests) }
}

/** The nations and organizations for which leaders who are folded acted, whether they are still in office or not. */
function homesOf(view: View, placeOf: ReadonlyMap<string, number>, isFolded: (id: string) => boolean) {
  const homes = new Map<string, number[]>()
  for (const { id } of view.entitiesOf('leader')) {
    if (!isFolded(id)) continue
    const offices = view.relationshipsOf(id, { ended: true }).filter((one) => one.kind === 'holds-office' && holds(one))
    const places = offices.flatMap(({ target }) => placeOf.get(target) ?? [])
    homes.set(id, [...new Set(places)])
  }
  return homes
}

/** The memberships in the order of nodes, by party and by pact. */
function byParty(view: View, parties: ReadonlyMap<string, ReadonlyMap<number, Membership>>, count: number) {
  const membershipsOf = Array.from({ length: count }, (): Membership[] => [])
  const partiesTo: Parties[] = []
  const memberships: Membership[] = []
  const kindsOf: (readonly PactKind[])[] = []
  for (const pact of sorted([...parties.keys()], byText)) {
    kindsOf.push(pactKindsOf(view, pact))
    const list = sorted([...(parties.get(pact)?.values() ?? [])], (a, b) => a.node - b.node)
    partiesTo.push({
      nodes: Int32Array.from(list, ({ node }) => node),
      stages: Int32Array.from(list, ({ stageAt }) => stageAt),
    })
    for (const [place, membership] of list.entries()) {
      membership.pactAt = kindsOf.length - 1
      membership.placeInPact = place
      memberships.push(membership)
      membershipsOf[membership.node]?.push(membership)
    }
  }
  return { memberships, membershipsOf, partiesTo, kindsOf }
}

function meetingsOf(guests: ReadonlyMap<string, ReadonlySet<number>>): ByPair<Meeting> {
  const together = new Map<number, Map<number, Meeting[]>>()
  for (const [id, taking] of guests) {
    const places = [...taking]
    for (const [at, one] of places.entries())
      for (const [first, second] of pairsOf([one], places.slice(at + 1)))
        getOrInsert(ofNode(together, first), second, (): Meeting[] => []).push({ id, count: places.length })
  }
  return together
}

/** The pairs of two different places, the smaller first. */
const pairsOf = (ones: readonly number[], others: readonly number[]): readonly (readonly [number, number])[] =>
  ones.flatMap((one) =>
    others.flatMap((other): [number, number][] =>
      one === other ? [] : [[Math.min(one, other), Math.max(one, other)]],
    ),
  )
const ofNode = <T>(byPair: Map<number, Map<number, T[]>>, node: number) =>
  getOrInsert(byPair, node, () => new Map<number, T[]>())

/** The part of a step between check points that a membership takes. */
const PART = 0.1
const steps: ReadonlySet<unknown> = new Set(stepKinds)
const none: readonly number[] = []
const anything = () => true
