import { LRUCache } from 'lru-cache'
import type { Claim, Facts } from '../facts/facts.ts'
import { relationshipKind } from '../facts/vocabulary.ts'
import { checkPoint } from './check-point.ts'
import { derive } from './derive.ts'
import { Episode, extentsByEpisode } from './episode.ts'
import { holds } from './episodes.ts'
import { type Extent, extentsOf } from './extent.ts'
import { getOrInsert, memoize } from './get-or-insert.ts'
import type { ClaimGroup, Graph } from './graph.ts'
import { namesBoundParties, type Progress, progressOf } from './party.ts'
import type { Relationship } from './relationship.ts'
import { presentStep, type StageStep, stageHistory } from './stage.ts'
import { type StepsOfParty, withStagesOfParties } from './stage-of-parties.ts'
import { daysNamedBy } from './validity.ts'

/** The stages of a pact up to a date, and the one at which it stands. */
export interface History {
  readonly steps: readonly StageStep[]
  readonly present: StageStep | undefined
  /** Its progress for the parties; undefined if no document tells a step, of the pact or of a party. */
  readonly progress: Progress | undefined
}

/** A pact or claim group caches at most this many results, one for each set of claims that a lens shows. */
const MAX_RESULTS = 16
/** @param most the number of possible results; a claim group with few claims needs no bound */
const newCache = <V extends object>(most: number) =>
  most <= MAX_RESULTS ? new Map<string, V>() : new LRUCache<string, V>({ max: MAX_RESULTS })

/**
 * Memoized results that the views of one graph share. Each depends only on which claims a lens shows, so a new date
 * mostly finds them here. Their keys have one digit for each claim.
 */
export class Derivations {
  readonly #graph: Graph
  /** By the index of a claim group. */
  readonly #contested: (ContestedGroup | undefined)[]
  #groupsRead = 0
  readonly #pacts = new Map<string, PactDerivations>()
  /** By the entity that is held, then by the rest of the id: kind, target and role. */
  readonly #holders = new Map<string, ReadonlyMap<string, readonly ClaimGroup[]>>()

  constructor(graph: Graph) {
    this.#graph = graph
    this.#contested = new Array(graph.claimGroups.size)
  }

  get groupsRead(): number {
    return this.#groupsRead
  }

  contested(group: ClaimGroup): ContestedGroup {
    const existing = this.#contested[group.index]
    if (existing) return existing
    const pact = group.kind === 'party-to' ? this.pact(group.target) : undefined
    const made = new ContestedGroup(this.#graph, group, this.#holdersOf(group), pact)
    this.#contested[group.index] = made
    this.#groupsRead += 1
    return made
  }

  pact(id: string): PactDerivations {
    return getOrInsert(this.#pacts, id, () => new PactDerivations(this.#graph, id))
  }

  /**
   * The claim groups of all holders, one list for all of them, for a kind that only one can hold at a time. For a step
   * that comes once, the steps after which it comes again.
   */
  #holdersOf(group: ClaimGroup): readonly ClaimGroup[] {
    const { exclusive, againAfter = [] } = relationshipKind(group.kind)
    const after = againAfter.flatMap(
      (kind) => this.#graph.claimGroups.get(`${group.source}.${kind}.${group.target}`) ?? [],
    )
    if (!exclusive) return after.length > 0 ? [group, ...after] : none
    const { target } = group
    const holders = getOrInsert(this.#holders, target, () => {
      const held = new Map<string, ClaimGroup[]>()
      for (const one of this.#graph.claimGroupsAt.get(target) ?? [])
        if (one.target === target && relationshipKind(one.kind).exclusive)
          getOrInsert(held, whatIsHeld(one), (): ClaimGroup[] => []).push(one)
      return held
    })
    return holders.get(whatIsHeld(group)) ?? none
  }
}

const whatIsHeld = ({ id, source }: ClaimGroup) => id.slice(source.length)
const none: readonly ClaimGroup[] = []

/** A claim group with its rivals: the groups of other holders, for a kind that only one can hold at a time. */
export class ContestedGroup {
  readonly group: ClaimGroup
  /** The group and its rivals; at most one if the kind is not exclusive. */
  readonly holders: readonly ClaimGroup[]
  /** The pact at its end, if it is a membership of a pact. */
  readonly pact: PactDerivations | undefined
  readonly #facts: Facts
  #episodes: Map<string, readonly Episode[]> | LRUCache<string, readonly Episode[]> | undefined
  #decidingClaims: readonly Claim[] | undefined
  #decidingDays: readonly number[] | undefined
  #allEpisodes: readonly Episode[] | undefined

  constructor({ facts }: Graph, group: ClaimGroup, holders: readonly ClaimGroup[], pact: PactDerivations | undefined) {
    this.#facts = facts
    this.group = group
    this.holders = holders
    this.pact = pact
  }

  /** The episodes if every claim counts, and those of the group have no later date than the lens. */
  get allEpisodes(): readonly Episode[] {
    this.#allEpisodes ??= this.#divide(
      extentsOf(this.group.claims, this.#facts),
      noExtents,
      extentsOf(this.#rivalClaims(), this.#facts),
    )
    return this.#allEpisodes
  }

  /** The claims that determine the episodes: those of the group, then those by which rivals hold it. */
  get decidingClaims(): readonly Claim[] {
    this.#decidingClaims ??=
      this.holders.length > 0 ? [...this.group.claims, ...this.#rivalClaims()] : this.group.claims
    return this.#decidingClaims
  }

  /** The days that these claims name. */
  get decidingDays(): readonly number[] {
    this.#decidingDays ??= daysNamedBy(this.decidingClaims, this.#facts)
    return this.#decidingDays
  }

  /**
   * The episodes that some claims make. For each claim `0` means that it does not count, `1` that its date is later
   * than the lens, `2` that it is visible.
   */
  episodesOf(shown: string): readonly Episode[] {
    this.#episodes ??= newCache<readonly Episode[]>(3 ** this.decidingClaims.length)
    return getOrInsert(this.#episodes, shown, () => {
      const [known, later, others]: [Extent[], Set<Extent>, Extent[]] = [[], new Set(), []]
      for (const [at, extent] of extentsOf(this.decidingClaims, this.#facts).entries()) {
        if (shown[at] === '0') continue
        if (at >= this.group.claims.length) others.push(extent)
        else known.push(extent)
        if (shown[at] === '1') later.add(extent)
      }
      return this.#divide(known, later, others)
    })
  }

  #divide(known: readonly Extent[], later: ReadonlySet<Extent>, others: readonly Extent[]): readonly Episode[] {
    return extentsByEpisode(this.group, known, others).flatMap((extents, index) => {
      const seen = later.size === 0 ? extents : extents.filter((extent) => !later.has(extent))
      return seen.length > 0 ? [new Episode(this.group, index, extents, seen, others, this.#facts)] : []
    })
  }

  #rivalClaims(): readonly Claim[] {
    return this.holders.flatMap((other) => (other === this.group ? [] : other.claims.filter(holds)))
  }
}

const noExtents: ReadonlySet<Extent> = new Set()

/** A pact, with its histories and the relationships derived from its stages. */
export class PactDerivations {
  readonly id: string
  /** The claims on its stage. */
  readonly claims: readonly Claim[]
  readonly #graph: Graph
  readonly #stated: Map<string, History> | LRUCache<string, History>
  readonly #derived = new Map<string, Map<string, Derived>>()
  readonly #lastSteps = new Map<string, readonly Relationship[]>()
  #last: { stated: History; parties: readonly StepsOfParty[]; isOfTwo: boolean; history: History } | undefined
  #stepGroups: Map<string, readonly ClaimGroup[]> | undefined

  constructor(graph: Graph, id: string) {
    this.id = id
    this.#graph = graph
    const groups = graph.propertiesOf.get(id)?.filter(({ property }) => property === 'stage') ?? []
    this.claims = groups.flatMap(({ claims }) => claims.filter(holds))
    this.#stated = newCache<History>(2 ** this.claims.length)
  }

  /** The history that some of the claims on its stage make; for each claim `1` if it shows, else `0`. */
  stated(shown: string): History {
    return getOrInsert(this.#stated, shown, () => {
      const claims = this.claims.filter((_, at) => isShown(shown, at))
      const steps = stageHistory(claims, this.#graph.facts)
      const present = presentStep(steps)
      return { steps, present, progress: present && progressOf(steps, present) }
    })
  }

  /**
   * The same with what follows from its parties. Keeps the last result only, like `#between`, and returns it again if
   * other steps of parties lead to the same stages.
   */
  history(stated: History, parties: readonly StepsOfParty[]): History {
    const last = this.#last
    if (last?.stated === stated && isEqual(last.parties, parties, isSameParty)) return last.history
    const steps = withStagesOfParties(stated.steps, parties)
    const isOfTwo = parties.length === 2
    // A pact of two parties is in force for both or for neither, whichever of them a document names.
    const isBoundByParty = parties.length > 2 && namesBoundParties(stated.steps, parties)
    const isSame =
      last?.stated === stated &&
      last.isOfTwo === isOfTwo &&
      last.history.progress?.isBoundByParty === isBoundByParty &&
      isEqual(last.history.steps, steps, isSameStep)
    const history = isSame ? last.history : this.#historyOf(steps, stated, isBoundByParty, isOfTwo)
    this.#last = { stated, parties, isOfTwo, history }
    return history
  }

  #historyOf(steps: readonly StageStep[], stated: History, isBoundByParty: boolean, isOfTwo: boolean): History {
    const present = presentStep(steps)
    return { steps, present, progress: { ...progressOf(steps, stated.present, isBoundByParty, isOfTwo), present } }
  }

  /** The steps of a party in a view; the same list as for the last view if they are the same. */
  ownSteps(party: string, steps: readonly Relationship[]): readonly Relationship[] {
    const last = this.#lastSteps.get(party)
    if (last && isEqual(last, steps, (one, other) => one === other)) return last
    this.#lastSteps.set(party, steps)
    return steps
  }

  /** For each party, the claim groups of the steps that it took for itself. */
  get stepGroups(): ReadonlyMap<string, readonly ClaimGroup[]> {
    this.#stepGroups ??= stepGroupsIn(this.#graph.claimGroupsAt.get(this.id) ?? [])
    return this.#stepGroups
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
    const ofFirst = getOrInsert(this.#derived, first.source, () => new Map<string, Derived>())
    const last = ofFirst.get(second.source)
    if (last?.first === first && last.second === second) return last.relationship
    const relationship = derive(this.id, first, second)
    ofFirst.set(second.source, { first, second, relationship })
    return relationship
  }
}

/** The relationship between two parties, and the inputs that it was derived from. */
interface Derived {
  readonly first: Relationship
  readonly second: Relationship
  readonly relationship: Relationship | undefined
}

function isEqual<T>(one: readonly T[], other: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((item, at) => isSame(item, other[at] as T))
}
const isSameParty = (one: StepsOfParty, other: StepsOfParty) =>
  one.own === other.own && isEqual(one.memberships, other.memberships, (a, b) => a === b)

/** True for two steps of a pact that are one object, or follow from the same claims on its parties. */
const isSameStep = (one: StageStep, other: StageStep) =>
  one === other ||
  (one.derivedFrom !== undefined &&
    other.derivedFrom !== undefined &&
    one.stage === other.stage &&
    one.episode === other.episode &&
    one.since?.edtf === other.since?.edtf &&
    one.corroboration === other.corroboration &&
    isEqual(one.derivedFrom, other.derivedFrom, (a, b) => a === b) &&
    isEqual(one.claims, other.claims, (a, b) => a === b))

function stepGroupsIn(groups: readonly ClaimGroup[]): Map<string, ClaimGroup[]> {
  const steps = new Map<string, ClaimGroup[]>()
  for (const group of groups)
    if (relationshipKind(group.kind).step) getOrInsert(steps, group.source, (): ClaimGroup[] => []).push(group)
  return steps
}

const isShown = (shown: string, at: number) => shown.charCodeAt(at) === 0x31

export const derivationsOf = memoize((graph: Graph) => new Derivations(graph))
