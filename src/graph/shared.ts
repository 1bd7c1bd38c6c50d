import type { Claim } from '../facts/facts.ts'
import { compareNames } from '../facts/fold.ts'
import { relationshipKind, type Stage } from '../facts/vocabulary.ts'
import { derive } from './derive.ts'
import type { Graph, Strand } from './graph.ts'
import { kept } from './kept.ts'
import { holds, type Relationship, toRelationships } from './relationship.ts'
import { type StageStep, stageHistory, standingStep } from './stage.ts'

/** The stages a pact went through, and the one at which it stands. */
export interface History {
  readonly steps: readonly StageStep[]
  readonly standing: StageStep | undefined
}

/** How many of the sets of claims that lenses showed of one pact or strand are told apart. */
const SETS = 16

/**
 * What views of one graph work out alike, worked out once: it depends on which of a few claims show, and on nothing else of a lens. So a new
 * date costs no more than finding which claims show at it. Sets of claims are told as texts: for each claim a 1 where it shows, or a 0.
 */
export class Shared {
  readonly #graph: Graph
  /** By the index of a strand. */
  readonly #braids: (Braid | undefined)[]
  readonly #pacts = new Map<string, Pact>()
  readonly #byName = new Map<string, readonly Strand[]>()
  readonly #holders = new Map<string, ReadonlyMap<string, readonly Strand[]>>()

  constructor(graph: Graph) {
    this.#graph = graph
    this.#braids = new Array(graph.strands.size)
  }

  braid(strand: Strand): Braid {
    const known = this.#braids[strand.index]
    if (known) return known
    const pact = strand.kind === 'party-to' ? this.pact(strand.target) : undefined
    const made = new Braid(this.#graph, strand, this.#rivals(strand), pact)
    this.#braids[strand.index] = made
    return made
  }

  pact(id: string): Pact {
    return kept(this.#pacts, id, () => new Pact(this.#graph, id, this.#pacts.size))
  }

  /** The strands at an entity, by the name at the other end. */
  byName(entity: string): readonly Strand[] {
    return kept(this.#byName, entity, () => {
      const strands = this.#graph.strandsAt.get(entity) ?? none
      if (strands.length < 2) return strands
      const named = strands.map((strand) => ({ name: this.#nameAcross(strand, entity), strand }))
      return named.sort((a, b) => compareNames(a.name, b.name)).map(({ strand }) => strand)
    })
  }

  /** Whether two strands at an entity tie it to what has the same name. */
  isSameAcross(one: Strand, other: Strand, entity: string): boolean {
    const [name, same] = [this.#nameAcross(one, entity), this.#nameAcross(other, entity)]
    return name === same || compareNames(name, same) === 0
  }

  #nameAcross({ source, target }: Strand, entity: string): string {
    return this.#graph.facts.entities.get(source === entity ? target : source)?.name ?? ''
  }

  /** Of what only one can hold at a time: the strands by which others hold it. */
  #rivals(strand: Strand): readonly Strand[] {
    if (!relationshipKind(strand.kind).exclusive) return none
    const { target } = strand
    const holders = kept(this.#holders, target, () => {
      const held = new Map<string, Strand[]>()
      for (const one of this.#graph.strandsAt.get(target) ?? [])
        if (one.target === target && relationshipKind(one.kind).exclusive)
          kept(held, holding(one), (): Strand[] => []).push(one)
      return held
    })
    const same = holders.get(holding(strand)) ?? none
    return same.length > 1 ? same.filter((other) => other !== strand) : none
  }
}

/** What is held, as the rest of the id tells it: of which kind, of whom, and in which role. */
const holding = ({ id, source }: Strand) => id.slice(source.length)
const none: readonly Strand[] = []

/** A strand with those by which others hold what only one can hold at a time, its rivals. */
export class Braid {
  readonly strand: Strand
  /** Whether it has no rivals. */
  readonly isAlone: boolean
  /** The pact at its end, of a membership of one. */
  readonly pact: Pact | undefined
  readonly #graph: Graph
  readonly #rivals: readonly Strand[]
  #parts: Map<string, Episodes> | undefined
  #telling: readonly Claim[] | undefined
  #whole: Episodes | undefined

  constructor(graph: Graph, strand: Strand, rivals: readonly Strand[], pact: Pact | undefined) {
    this.#graph = graph
    this.strand = strand
    this.isAlone = rivals.length === 0
    this.pact = pact
    this.#rivals = rivals
  }

  /** What all the claims of a strand without rivals make together. */
  get whole(): Episodes {
    this.#whole ??= new Episodes(toRelationships(this.strand, this.strand.claims, this.#graph.facts))
    return this.#whole
  }

  /** The claims that tell the episodes: those of the strand, and then those that see others hold it. */
  get telling(): readonly Claim[] {
    this.#telling ??= [...this.strand.claims, ...this.#rivals.flatMap(({ claims }) => claims.filter(holds))]
    return this.#telling
  }

  /** What some of the claims that tell them make of them. */
  part(shown: string): Episodes {
    this.#parts ??= new Map()
    return keptOf(this.#parts, shown, () => {
      const { strand, telling } = this
      const [own, others]: [Claim[], Claim[]] = [[], []]
      for (const [at, claim] of telling.entries())
        if (isShown(shown, at)) (at < strand.claims.length ? own : others).push(claim)
      return new Episodes(toRelationships(strand, own, this.#graph.facts, others))
    })
  }
}

/** The episodes of a strand. */
export class Episodes {
  readonly list: readonly Relationship[]
  #staged: Map<Stage, readonly Relationship[]> | undefined

  constructor(list: readonly Relationship[]) {
    this.list = list
  }

  /** The same, where the pact at the end of the strand stands at a stage. */
  at(stage: Stage): readonly Relationship[] {
    this.#staged ??= new Map()
    return kept(this.#staged, stage, () => this.list.map((relationship) => ({ ...relationship, stage })))
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
  readonly #histories = new Map<string, History>()
  #derived: Derived | undefined

  constructor(graph: Graph, id: string, index: number) {
    this.id = id
    this.index = index
    this.#graph = graph
    const strands = graph.propertiesOf.get(id)?.filter(({ property }) => property === 'stage') ?? []
    this.claims = strands.flatMap(({ claims }) => claims.filter(holds))
  }

  /** The history that some of its claims make. */
  history(shown: string): History {
    return keptOf(this.#histories, shown, () => {
      const claims = this.claims.filter((_, at) => isShown(shown, at))
      const steps = stageHistory(claims, this.#graph.facts)
      return { steps, standing: standingStep(steps) }
    })
  }

  /** The relationships that its stage makes between its parties: of one of them with the others, or without one, between each two. */
  derived(parties: readonly Relationship[], step: StageStep, party = ''): readonly Relationship[] {
    const last = this.#derived
    const isSame =
      last?.step === step &&
      last.parties.length === parties.length &&
      last.parties.every((one, at) => one === parties[at])
    const derived = isSame ? last : { parties, step, lists: new Map<string, readonly Relationship[]>() }
    this.#derived = derived
    const ones = party ? parties.filter(({ source }) => source === party) : parties
    // Nothing is kept for what only a request names.
    if (ones.length === 0) return []
    return kept(derived.lists, party, () =>
      ones
        .flatMap((one) =>
          parties
            .filter(({ source }) => party || one.source < source)
            .map((other) => derive(this.id, one, other, step)),
        )
        .filter((relationship) => relationship !== undefined),
    )
  }
}

/** What the last view that asked made of a pact. */
interface Derived {
  readonly parties: readonly Relationship[]
  readonly step: StageStep
  readonly lists: Map<string, readonly Relationship[]>
}

const isShown = (shown: string, at: number) => shown.charCodeAt(at) === 0x31

/** As kept, for a map of a few: the one made first is forgotten first. */
function keptOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > SETS && oldest !== undefined) map.delete(oldest)
  return value
}

const shared = new WeakMap<Graph, Shared>()
export const sharedOf = (graph: Graph): Shared => kept(shared, graph, () => new Shared(graph))
