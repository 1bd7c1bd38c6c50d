import type { Claim, Facts } from '../../facts/facts.ts'
import { relationshipKind } from '../../facts/vocabulary.ts'
import type { Size } from '../caches/budget.ts'
import { FewResults } from '../caches/few-results.ts'
import { getOrInsert } from '../caches/get-or-insert.ts'
import { lowerBound } from '../changes/changed-map.ts'
import { checkPoint } from '../check-point.ts'
import type { ClaimGroup, Graph } from '../graph.ts'
import { holds } from '../relationships/episodes.ts'
import { groupsFrom } from '../relationships/groups-at.ts'
import type { Relationship } from '../relationships/relationship.ts'
import { type Derived, derive } from './derive.ts'
import { type History, HistoryOfParties, isEqual, statedHistory } from './history.ts'
import { stageHistory } from './stage.ts'
import type { Change, StepsOfParty } from './stage-of-parties.ts'

/** Approximate bytes of what is derived of a pact, of each claim on its stage, and of two parties. */
const [PACT, CLAIM, PAIR] = [1_000, 500, 200]

/** The parties whose steps are looked for alone, before those of all are. */
const FEW = 3

/** A pact, with its histories and the relationships derived from its stages. */
export class PactDerivations {
  readonly id: string
  /** The claims on its stage. */
  readonly claims: readonly Claim[]
  // Not the graph, which pacts that no change touches would keep in memory for ever.
  readonly #facts: Facts
  readonly #groupsAt: Graph['claimGroupsAt']
  readonly #size: Size
  #bytes = 0
  readonly #stated = new FewResults<History>()
  readonly #derived = new Map<string, Map<string, Derived | Underived>>()
  #last: { stated: History; parties: readonly StepsOfParty[]; history: HistoryOfParties } | undefined
  #stepGroups: readonly ClaimGroup[] | undefined
  #partiesAsked = 0

  constructor(graph: Graph, id: string, size: Size) {
    this.id = id
    this.#facts = graph.facts
    this.#groupsAt = graph.claimGroupsAt
    this.#size = size
    this.#add(PACT)
    const groups = graph.propertiesOf.get(id)?.filter(({ property }) => property === 'stage') ?? []
    this.claims = groups.flatMap(({ claims }) => claims.filter(holds))
  }

  /** The approximate bytes of it. */
  get bytes(): number {
    return this.#bytes
  }

  #add(bytes: number): void {
    this.#bytes += bytes
    this.#size.add(bytes)
  }

  /** The history that some of the claims on its stage make; for each claim `1` if it shows, else `0`. */
  stated(shown: string): History {
    return getOrInsert(this.#stated, shown, () => {
      const claims = this.claims.filter((_, at) => isShown(shown, at))
      this.#add(PACT + CLAIM * claims.length)
      return statedHistory(stageHistory(claims, this.#facts))
    })
  }

  /**
   * The same with what follows from its parties. Keeps the last result only, like `#between`, and returns it again if
   * other steps of parties lead to the same stages.
   * @param changes those of the parties in their order, if they are at hand
   */
  history(stated: History, partiesTo: () => readonly StepsOfParty[], changes?: readonly Change[]): History {
    if (this.stepGroups.length === 0) return stated
    const parties = partiesTo()
    const last = this.#last
    if (last?.stated === stated && isEqual(last.parties, parties, isSameParty)) return last.history
    const made = new HistoryOfParties(stated, parties, changes)
    // One of which nothing was read is not worked out to be compared.
    const isSame = last?.stated === stated && last.history.isRead && last.history.isSame(made)
    const history = isSame ? last.history : made
    this.#last = { stated, parties, history }
    return history
  }

  /** The claim groups of the steps that parties took for themselves, in the order of the parties. */
  get stepGroups(): readonly ClaimGroup[] {
    // Sorted, because a map of lists takes ten times as much memory.
    this.#stepGroups ??= (this.#groupsAt.get(this.id) ?? [])
      .filter(({ kind }) => relationshipKind(kind).step)
      .sort(bySource)
    return this.#stepGroups
  }

  /** The ones of one party. A reader of the pacts of a nation asks each pact for one party only. */
  stepGroupsOf(party: string): readonly ClaimGroup[] {
    if (!this.#stepGroups && this.#partiesAsked++ < FEW)
      return groupsFrom(this.#groupsAt, party, this.id).filter(({ kind }) => relationshipKind(kind).step)
    const groups = this.stepGroups
    const from = lowerBound<Ends>(groups, { source: party }, bySource)
    let before = from
    while (groups[before]?.source === party) before += 1
    return groups.slice(from, before)
  }

  /** The relationships derived between each two parties or, with a party, between it and the others. */
  derived(parties: readonly Relationship[], party = ''): readonly Relationship[] {
    const all: Relationship[] = []
    for (const one of parties) {
      if (party && one.source !== party) continue
      for (const other of parties) {
        checkPoint()
        if (!party && one.source >= other.source) continue
        const relationship = this.#between(one, other)
        if (relationship) all.push(relationship)
      }
    }
    return all
  }

  /** Keeps the last result only: from one date to the next, most stages and memberships stay the same. */
  #between(one: Relationship, other: Relationship): Relationship | undefined {
    const [first, second] = one.source < other.source ? [one, other] : [other, one]
    const ofFirst = getOrInsert(this.#derived, first.source, () => new Map<string, Derived | Underived>())
    const last = ofFirst.get(second.source)
    if (last?.first === first && last.second === second) return 'kind' in last ? last : undefined
    const relationship = derive(this.id, first, second)
    if (!last) this.#add(PAIR)
    ofFirst.set(second.source, relationship ?? { first, second })
    return relationship
  }
}

/** Two memberships from which no relationship follows. */
interface Underived {
  readonly first: Relationship
  readonly second: Relationship
}

export const isSameParty = (one: StepsOfParty, other: StepsOfParty): boolean =>
  one === other || (isEqual(one.own, other.own, isSame) && isEqual(one.memberships, other.memberships, isSame))
const isSame = (one: Relationship, other: Relationship) => one === other

type Ends = Pick<ClaimGroup, 'source'>
const bySource = (one: Ends, other: Ends) => (one.source < other.source ? -1 : one.source > other.source ? 1 : 0)

const isShown = (shown: string, at: number) => shown.charCodeAt(at) === 0x31
