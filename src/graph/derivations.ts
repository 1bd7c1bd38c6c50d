import { LRUCache } from 'lru-cache'
import type { Claim, Facts } from '../facts/facts.ts'
import { relationshipKind } from '../facts/vocabulary.ts'
import { derive } from './derive.ts'
import { Episode, extentsByEpisode } from './episode.ts'
import { holds } from './episodes.ts'
import { type Extent, extentsOf } from './extent.ts'
import { getOrInsert, memoize } from './get-or-insert.ts'
import type { ClaimGroup, Graph } from './graph.ts'
import type { Party, Progress } from './party.ts'
import type { Relationship } from './relationship.ts'
import { type StageStep, stageHistory, standingStep } from './stage.ts'

/** The stages of a pact up to a date, and the one at which it stands. */
export interface History {
  readonly steps: readonly StageStep[]
  readonly standing: StageStep | undefined
  /**
   * Progress for the parties: the same for all, or with the parties first for which documents say that it is in force.
   */
  readonly progress: { readonly alike: Progress; readonly byParty: Progress } | undefined
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
  readonly #pacts = new Map<string, Pact>()
  /** By the entity that is held, then by the rest of the id: kind, target and role. */
  readonly #holders = new Map<string, ReadonlyMap<string, readonly ClaimGroup[]>>()

  constructor(graph: Graph) {
    this.#graph = graph
    this.#contested = new Array(graph.claimGroups.size)
  }

  contested(group: ClaimGroup): ContestedGroup {
    const existing = this.#contested[group.index]
    if (existing) return existing
    const pact = group.kind === 'party-to' ? this.pact(group.target) : undefined
    const made = new ContestedGroup(this.#graph, group, this.#holdersOf(group), pact)
    this.#contested[group.index] = made
    return made
  }

  pact(id: string): Pact {
    return getOrInsert(this.#pacts, id, () => new Pact(this.#graph, id))
  }

  /** The claim groups of all holders, one list for all of them, for a kind that only one can hold at a time. */
  #holdersOf(group: ClaimGroup): readonly ClaimGroup[] {
    if (!relationshipKind(group.kind).exclusive) return none
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
  readonly pact: Pact | undefined
  readonly #facts: Facts
  #parts: Map<string, readonly Episode[]> | LRUCache<string, readonly Episode[]> | undefined
  #telling: readonly Claim[] | undefined
  #whole: readonly Episode[] | undefined

  constructor({ facts }: Graph, group: ClaimGroup, holders: readonly ClaimGroup[], pact: Pact | undefined) {
    this.#facts = facts
    this.group = group
    this.holders = holders
    this.pact = pact
  }

  /** The episodes if every claim counts, and those of the group have no later date than the lens. */
  get whole(): readonly Episode[] {
    this.#whole ??= this.#episodesOf(
      extentsOf(this.group.claims, this.#facts),
      noExtents,
      extentsOf(this.#rivaling(), this.#facts),
    )
    return this.#whole
  }

  /** The claims that determine the episodes: those of the group, then those by which rivals hold it. */
  get telling(): readonly Claim[] {
    this.#telling ??= [...this.group.claims, ...this.#rivaling()]
    return this.#telling
  }

  /**
   * The episodes that some claims make. For each claim `0` means that it does not count, `1` that its date is later
   * than the lens, `2` that it is visible.
   */
  part(shown: string): readonly Episode[] {
    this.#parts ??= newCache<readonly Episode[]>(3 ** this.telling.length)
    return getOrInsert(this.#parts, shown, () => {
      const [known, later, others]: [Extent[], Set<Extent>, Extent[]] = [[], new Set(), []]
      for (const [at, extent] of extentsOf(this.telling, this.#facts).entries()) {
        if (shown[at] === '0') continue
        if (at >= this.group.claims.length) others.push(extent)
        else known.push(extent)
        if (shown[at] === '1') later.add(extent)
      }
      return this.#episodesOf(known, later, others)
    })
  }

  #episodesOf(known: readonly Extent[], later: ReadonlySet<Extent>, others: readonly Extent[]): readonly Episode[] {
    return extentsByEpisode(this.group, known, others).flatMap((extents, index) => {
      const seen = later.size === 0 ? extents : extents.filter((extent) => !later.has(extent))
      return seen.length > 0 ? [new Episode(this.group, index, extents, seen, others, this.#facts)] : []
    })
  }

  #rivaling(): readonly Claim[] {
    return this.holders.flatMap((other) => (other === this.group ? [] : other.claims.filter(holds)))
  }
}

const noExtents: ReadonlySet<Extent> = new Set()

/** A pact, with its histories and the relationships derived from its stages. */
export class Pact {
  readonly id: string
  /** The claims on its stage. */
  readonly claims: readonly Claim[]
  readonly #graph: Graph
  readonly #histories: Map<string, History> | LRUCache<string, History>
  readonly #derived = new Map<string, Map<string, Derived>>()
  #ownSteps: Map<string, OwnSteps> | undefined

  constructor(graph: Graph, id: string) {
    this.id = id
    this.#graph = graph
    const groups = graph.propertiesOf.get(id)?.filter(({ property }) => property === 'stage') ?? []
    this.claims = groups.flatMap(({ claims }) => claims.filter(holds))
    this.#histories = newCache<History>(2 ** this.claims.length)
  }

  /** The history that some of its claims make; for each claim `1` if it shows, else `0`. */
  history(shown: string): History {
    return getOrInsert(this.#histories, shown, () => {
      const claims = this.claims.filter((_, at) => isShown(shown, at))
      const steps = stageHistory(claims, this.#graph.facts)
      const standing = standingStep(steps)
      const alike = standing && { steps, standing, isBoundByParty: false }
      return { steps, standing, progress: alike && { alike, byParty: { ...alike, isBoundByParty: true } } }
    })
  }

  /** For each party, the claim groups by which it ratified the pact or became bound by it. */
  get ownSteps(): ReadonlyMap<string, OwnSteps> {
    this.#ownSteps ??= ownStepsIn(this.#graph.claimGroupsAt.get(this.id) ?? [])
    return this.#ownSteps
  }

  /** The relationships derived between each two parties or, given a party, between it and the others. */
  derived(parties: readonly Party[], progress: Progress, party?: string): readonly Relationship[] {
    const all: Relationship[] = []
    for (const one of parties) {
      if (party !== undefined && one.membership.source !== party) continue
      for (const other of parties) {
        if (party === undefined && one.membership.source >= other.membership.source) continue
        const relationship = this.#between(one, other, progress)
        if (relationship) all.push(relationship)
      }
    }
    return all
  }

  /** Keeps the last result only: from one date to the next, most stages and memberships stay the same. */
  #between(one: Party, other: Party, progress: Progress): Relationship | undefined {
    const [first, second] = one.membership.source < other.membership.source ? [one, other] : [other, one]
    const ofFirst = getOrInsert(this.#derived, first.membership.source, () => new Map<string, Derived>())
    const last = ofFirst.get(second.membership.source)
    if (last?.progress === progress && isSameParty(last.first, first) && isSameParty(last.second, second))
      return last.relationship
    const relationship = derive(this.id, first, second, progress)
    ofFirst.set(second.membership.source, { first, second, progress, relationship })
    return relationship
  }
}

/** The relationship between two parties, and the inputs that it was derived from. */
interface Derived {
  readonly first: Party
  readonly second: Party
  readonly progress: Progress
  readonly relationship: Relationship | undefined
}

const isSameParty = (one: Party, other: Party | undefined) =>
  one.membership === other?.membership && one.ratified === other.ratified && one.bound === other.bound

/** The claim groups of the steps that a party took for itself. */
export interface OwnSteps {
  ratified?: ClaimGroup
  bound?: ClaimGroup
}

function ownStepsIn(groups: readonly ClaimGroup[]): Map<string, OwnSteps> {
  const steps = new Map<string, OwnSteps>()
  for (const group of groups) {
    if (group.kind !== 'ratified' && group.kind !== 'bound-by') continue
    const own = getOrInsert(steps, group.source, (): OwnSteps => ({}))
    own[group.kind === 'ratified' ? 'ratified' : 'bound'] = group
  }
  return steps
}

const isShown = (shown: string, at: number) => shown.charCodeAt(at) === 0x31

export const derivationsOf = memoize((graph: Graph) => new Derivations(graph))
