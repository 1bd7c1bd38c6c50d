import { type EdtfTime, soFrom } from '../facts/date.ts'
import type { Entity } from '../facts/facts.ts'
import { type EntityKind, keysOf, type PactKind, pactKinds, stepKinds } from '../facts/vocabulary.ts'
import { getOrInsert } from '../graph/caches/get-or-insert.ts'
import { isListedUpTo } from '../graph/caches/listed-in.ts'
import { byText, checkPoint, sorted } from '../graph/check-point.ts'
import type { ClaimGroup } from '../graph/graph.ts'
import { MembershipOfParty } from '../graph/pacts/membership-of-party.ts'
import { pactKindsOf } from '../graph/pacts/pact-kinds.ts'
import { partiesOfPact } from '../graph/pacts/parties-of-pact.ts'
import { certaintyOf, dateAt, type PartyOfPact } from '../graph/pacts/party-of-pact.ts'
import { holds } from '../graph/relationships/episodes.ts'
import { groupsOfKinds } from '../graph/relationships/groups-at.ts'
import { groupOf, type Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import type { Fits } from './adjacency.ts'

export interface FoldRequest {
  /** The kinds of entity that stay nodes. */
  readonly keep: ReadonlySet<EntityKind>
  readonly ended: boolean
  readonly entity?: ((entity: Entity) => boolean) | undefined
  readonly relationship?: Fits | undefined
}

/**
 * The parties to the pacts that are folded, in lists of numbers, because a graph can have a hundred thousand. They are
 * ordered by the ids of pacts, then by node.
 */
export class FoldedParties {
  /** The ids of the pacts, and the kinds of each by their places. */
  readonly pacts: string[] = []
  readonly kindsOf: (readonly number[])[] = []
  /** The first party to each pact, and the end of the last. */
  readonly starts: number[] = [0]
  readonly parties: PartyOfPact[] = []
  /** Of each party, its place among the nodes, and those of its pact, its stage and its certainty. */
  readonly nodes: number[] = []
  readonly pactAt: number[] = []
  readonly stageAt: number[] = []
  readonly certaintyAt: number[] = []
  /** The parties that each node is, in the order of pacts. */
  readonly ofNode: number[][]
  readonly #placeOf: ReadonlyMap<string, number>

  constructor(placeOf: ReadonlyMap<string, number>) {
    this.#placeOf = placeOf
    this.ofNode = Array.from(placeOf, () => [])
  }

  /** Adds the parties to a pact, which comes after all that were added; those that are no nodes are left out. */
  add(pact: string, kinds: readonly PactKind[], all: readonly PartyOfPact[]): void {
    const found: { readonly node: number; readonly party: PartyOfPact }[] = []
    for (const party of all) {
      const node = this.#placeOf.get(party.party)
      if (node !== undefined) found.push({ node, party })
    }
    if (found.length === 0) return
    found.sort((a, b) => a.node - b.node)
    for (const [at, { node, party }] of found.entries()) {
      // If episodes overlap, the later counts.
      if (found[at + 1]?.node === node) continue
      this.ofNode[node]?.push(this.nodes.length)
      this.nodes.push(node)
      this.pactAt.push(this.pacts.length)
      this.stageAt.push(party.stageAt)
      this.certaintyAt.push(party.certaintyAt)
      this.parties.push(party)
    }
    this.pacts.push(pact)
    this.kindsOf.push(kinds.map((kind) => kindOrder.indexOf(kind)))
    this.starts.push(this.nodes.length)
  }

  /** The date by which a party had come so far that the pact could connect it as one at this stage. */
  sinceOf(place: number, stageAt: number): EdtfTime | undefined {
    const party = this.parties[place]
    return party && dateAt(party, stageAt)
  }

  /** The day from which that date is certain; -Infinity without one. */
  dayOf(place: number, stageAt: number): number {
    const since = this.sinceOf(place, stageAt)
    return since ? soFrom(since) : -Infinity
  }
}

export const kindOrder: readonly PactKind[] = keysOf(pactKinds)

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
  readonly parties: FoldedParties
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
  const isFoldedInto = (one: Entity) => !nodes.has(one.id) && !keep.has(one.kind) && entity(one)
  const isFolded = (id: string) => {
    const found = nodes.has(id) ? undefined : view.entity(id)
    return found !== undefined && isFoldedInto(found)
  }

  const leaders = homesOf(view, placeOf, isFoldedInto)
  const placesOf = (id: string): readonly number[] => {
    const place = placeOf.get(id)
    return place === undefined ? (leaders.get(id) ?? none) : [place]
  }
  const parties = new FoldedParties(placeOf)
  const guests = new Map<string, Set<number>>()
  const directly = new Map<number, Map<number, Relationship[]>>()
  const isListed = (party: PartyOfPact) => {
    const certainty = certaintyOf(party)
    if (view.episodes.isListed({ certainty })) return true
    const group = ended && view.graph.claimGroups.get(groupOf(party.id))
    return group && isListedUpTo(view.episodes, group, view.day, { id: party.id, certainty })
  }
  const folded = view.entitiesOf('pact').filter(isFoldedInto)
  for (const pact of sorted(folded.map(idOf), byText)) {
    const all = partiesOfPact(view, pact).value
    checkPoint(1 + PART * all.length)
    const isTaken = (party: PartyOfPact) =>
      isListed(party) && (request.relationship === undefined || taken(new MembershipOfParty(view, pact, party)))
    const counted = all.filter(isTaken)
    if (counted.length > 0) parties.add(pact, pactKindsOf(view, pact), counted)
  }
  for (const group of groupsOfKinds(view.graph, (kind) => kind !== 'party-to' && !steps.has(kind))) {
    const { kind, source, target } = group
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
  return { ended, nodes, ids, parties, directly, together: meetingsOf(guests) }
}

/** The nations and organizations for which leaders who are folded acted, whether they are still in office or not. */
function homesOf(view: View, placeOf: ReadonlyMap<string, number>, isFolded: (entity: Entity) => boolean) {
  const homes = new Map<string, number[]>()
  for (const leader of view.entitiesOf('leader')) {
    if (!isFolded(leader)) continue
    const { id } = leader
    const offices = view.relationshipsOf(id, { ended: true }).filter((one) => one.kind === 'holds-office' && holds(one))
    const places = offices.flatMap(({ target }) => placeOf.get(target) ?? [])
    homes.set(id, [...new Set(places)])
  }
  return homes
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
const idOf = ({ id }: Entity) => id
