import { LRUCache } from 'lru-cache'
import type { Claim } from '../facts/facts.ts'
import { relationshipKind, type Stage } from '../facts/vocabulary.ts'
import { derive } from './derive.ts'
import { getOrInsert, memoize } from './get-or-insert.ts'
import type { ClaimGroup, Graph } from './graph.ts'
import { holds, type Relationship, toRelationships } from './relationship.ts'
import { type StageStep, stageHistory, standingStep } from './stage.ts'

/** The stages a pact went through, and the one at which it stands. */
export interface History {
  readonly steps: readonly StageStep[]
  readonly standing: StageStep | undefined
}

/** How many results are cached of one pact or claim group, each for a set of claims that some lens shows. */
const MAX_SETS = 16
/** A few claims have no more sets than that, and need no bound; most claim groups are so. */
const cacheOfSets = <V extends object>({ length }: readonly Claim[]) =>
  2 ** length <= MAX_SETS ? new Map<string, V>() : new LRUCache<string, V>({ max: MAX_SETS })

/**
 * What views of one graph work out alike, worked out once: it depends on which of a few claims show, and on nothing else of a lens. So a new
 * date costs no more than finding which claims show at it. Sets of claims are told as texts: for each claim a 1 where it shows, or a 0.
 */
export class Derivations {
  readonly #graph: Graph
  /** By the index of a claim group. */
  readonly #contested: (ContestedGroup | undefined)[]
  readonly #pacts = new Map<string, Pact>()
  /** By what is held, and then by the rest of the id, which tells of which kind, of whom and in which role. */
  readonly #holders = new Map<string, ReadonlyMap<string, readonly ClaimGroup[]>>()

  constructor(graph: Graph) {
    this.#graph = graph
    this.#contested = new Array(graph.claimGroups.size)
  }

  contested(group: ClaimGroup): ContestedGroup {
    const existing = this.#contested[group.index]
    if (existing) return existing
    const pact = group.kind === 'party-to' ? this.pact(group.target) : undefined
    const made = new ContestedGroup(this.#graph, group, this.#rivals(group), pact)
    this.#contested[group.index] = made
    return made
  }

  pact(id: string): Pact {
    return getOrInsert(this.#pacts, id, () => new Pact(this.#graph, id, this.#pacts.size))
  }

  /** Of what only one can hold at a time: the claim groups by which others hold it. */
  #rivals(group: ClaimGroup): readonly ClaimGroup[] {
    if (!relationshipKind(group.kind).exclusive) return none
    const { target } = group
    const holders = getOrInsert(this.#holders, target, () => {
      const held = new Map<string, ClaimGroup[]>()
      for (const one of this.#graph.claimGroupsAt.get(target) ?? [])
        if (one.target === target && relationshipKind(one.kind).exclusive)
          getOrInsert(held, whatIsHeld(one), (): ClaimGroup[] => []).push(one)
      return held
    })
    const same = holders.get(whatIsHeld(group)) ?? none
    return same.length > 1 ? same.filter((other) => other !== group) : none
  }
}

const whatIsHeld = ({ id, source }: ClaimGroup) => id.slice(source.length)
const none: readonly ClaimGroup[] = []

/** A claim group with those by which others hold what only one can hold at a time, its rivals. */
export class ContestedGroup {
  readonly group: ClaimGroup
  /** Whether it has no rivals. */
  readonly isAlone: boolean
  /** The pact at its end, of a membership of one. */
  readonly pact: Pact | undefined
  readonly #graph: Graph
  readonly #rivals: readonly ClaimGroup[]
  #parts: Map<string, Episodes> | LRUCache<string, Episodes> | undefined
  #telling: readonly Claim[] | undefined
  #whole: Episodes | undefined

  constructor(graph: Graph, claimGroup: ClaimGroup, rivals: readonly ClaimGroup[], pact: Pact | undefined) {
    this.#graph = graph
    this.group = claimGroup
    this.isAlone = rivals.length === 0
    this.pact = pact
    this.#rivals = rivals
  }

  /** What all the claims of a claim group without rivals make together. */
  get whole(): Episodes {
    this.#whole ??= new Episodes(toRelationships(this.group, this.group.claims, this.#graph.facts))
    return this.#whole
  }

  /** The claims that tell the episodes: those of the claim group, and then those that see others hold it. */
  get telling(): readonly Claim[] {
    this.#telling ??= [...this.group.claims, ...this.#rivals.flatMap(({ claims }) => claims.filter(holds))]
    return this.#telling
  }

  /** What some of the claims that tell them make of them. */
  part(shown: string): Episodes {
    this.#parts ??= cacheOfSets<Episodes>(this.telling)
    return getOrInsert(this.#parts, shown, () => {
      const { group, telling } = this
      const [own, others]: [Claim[], Claim[]] = [[], []]
      for (const [at, claim] of telling.entries())
        if (isShown(shown, at)) (at < group.claims.length ? own : others).push(claim)
      return new Episodes(toRelationships(group, own, this.#graph.facts, others))
    })
  }
}

/** The episodes of a claim group. */
export class Episodes {
  readonly list: readonly Relationship[]
  #staged: Map<Stage, readonly Relationship[]> | undefined

  constructor(list: readonly Relationship[]) {
    this.list = list
  }

  /** The same, where the pact at the end of the claim group stands at a stage. */
  at(stage: Stage): readonly Relationship[] {
    this.#staged ??= new Map()
    return getOrInsert(this.#staged, stage, () => this.list.map((relationship) => ({ ...relationship, stage })))
  }
}

/** What is worked out of a pact. */
export class Pact {
  readonly id: string
  /** How many pacts were asked for before it. */
  readonly index: number
  /** The claims that say at which stage it is. */
  readonly claims: readonly Claim[]
  readonly #graph: Graph
  readonly #histories: Map<string, History> | LRUCache<string, History>
  readonly #derived = new Map<string, Map<string, Derived>>()

  constructor(graph: Graph, id: string, index: number) {
    this.id = id
    this.index = index
    this.#graph = graph
    const groups = graph.propertiesOf.get(id)?.filter(({ property }) => property === 'stage') ?? []
    this.claims = groups.flatMap(({ claims }) => claims.filter(holds))
    this.#histories = cacheOfSets<History>(this.claims)
  }

  /** The history that some of its claims make. */
  history(shown: string): History {
    return getOrInsert(this.#histories, shown, () => {
      const claims = this.claims.filter((_, at) => isShown(shown, at))
      const steps = stageHistory(claims, this.#graph.facts)
      return { steps, standing: standingStep(steps) }
    })
  }

  /** The relationships that its stage makes between its parties: each two of them or, given a party, it and the others. */
  derived(parties: readonly Relationship[], step: StageStep, party?: string): readonly Relationship[] {
    const all: Relationship[] = []
    for (const one of parties) {
      if (party !== undefined && one.source !== party) continue
      for (const other of parties) {
        if (party === undefined && one.source >= other.source) continue
        const relationship = this.#between(one, other, step)
        if (relationship) all.push(relationship)
      }
    }
    return all
  }

  /** Cached for the view that asked last: from one date to the next, most stages and memberships are the same. */
  #between(one: Relationship, other: Relationship, step: StageStep): Relationship | undefined {
    const [first, second] = one.source < other.source ? [one, other] : [other, one]
    const ofFirst = getOrInsert(this.#derived, first.source, () => new Map<string, Derived>())
    const last = ofFirst.get(second.source)
    if (last?.step === step && last.first === first && last.second === second) return last.relationship
    const relationship = derive(this.id, first, second, step)
    ofFirst.set(second.source, { first, second, step, relationship })
    return relationship
  }
}

/** The relationship between two parties, and what it was made from. */
interface Derived {
  readonly first: Relationship
  readonly second: Relationship
  readonly step: StageStep
  readonly relationship: Relationship | undefined
}

const isShown = (shown: string, at: number) => shown.charCodeAt(at) === 0x31

export const derivationsOf = memoize((graph: Graph) => new Derivations(graph))
