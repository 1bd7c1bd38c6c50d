import type { Claim } from '../facts/facts.ts'
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

/** The episodes of a strand, as some of its claims make them. */
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

/**
 * What views of one graph work out alike, worked out once: it depends on which of a few claims show, and on nothing else of a lens. So a new
 * date costs no more than finding which claims show at it.
 */
export class Shared {
  readonly #graph: Graph
  readonly #whole: (Episodes | undefined)[]
  readonly #parts: (Map<string, Episodes> | undefined)[] = []
  readonly #holders = new Map<string, ReadonlyMap<string, readonly Strand[]>>()
  readonly #telling = new Map<Strand, readonly Claim[]>()
  readonly #stageClaims = new Map<string, readonly Claim[]>()
  readonly #histories = new Map<string, Map<string, History>>()
  readonly #derived = new Map<string, Derived>()

  constructor(graph: Graph) {
    this.#graph = graph
    this.#whole = new Array(graph.strands.size)
  }

  /** What all the claims of a strand make together, where nobody else holds it. */
  whole(strand: Strand): Episodes {
    const known = this.#whole[strand.index]
    if (known) return known
    const made = new Episodes(toRelationships(strand, strand.claims, this.#graph.facts))
    this.#whole[strand.index] = made
    return made
  }

  /** The claims that tell the episodes of a strand: its own, and those that see others hold what only one can hold. */
  telling(strand: Strand): readonly Claim[] {
    return kept(this.#telling, strand, () => [...strand.claims, ...this.rivals(strand).flatMap(({ claims }) => claims.filter(holds))])
  }

  /** What some of the claims that tell them make of them: those whose place in `shown` holds a 1. */
  part(strand: Strand, shown: string): Episodes {
    this.#parts[strand.index] ??= new Map()
    return keptOf(this.#parts[strand.index] as Map<string, Episodes>, shown, () => {
      const ofOthers = (_: Claim, at: number) => at >= strand.claims.length
      const telling = this.telling(strand)
      const [own, others] = [
        telling.filter((claim, at) => isOne(shown, at) && !ofOthers(claim, at)),
        telling.filter((claim, at) => isOne(shown, at) && ofOthers(claim, at)),
      ]
      return new Episodes(toRelationships(strand, own, this.#graph.facts, others))
    })
  }

  /** Of what only one can hold at a time: the strands by which others hold it. */
  rivals(strand: Strand): readonly Strand[] {
    if (!relationshipKind(strand.kind).exclusive) return none
    const { target } = strand
    const holders = kept(this.#holders, target, () => {
      const held = new Map<string, Strand[]>()
      for (const one of this.#graph.strandsAt.get(target) ?? [])
        if (one.target === target && relationshipKind(one.kind).exclusive) kept(held, holding(one), (): Strand[] => []).push(one)
      return held
    })
    const same = holders.get(holding(strand)) ?? none
    return same.length > 1 ? same.filter((other) => other !== strand) : none
  }

  /** The claims that say at which stage a pact is. */
  stageClaims(pact: string): readonly Claim[] {
    return kept(this.#stageClaims, pact, () => {
      const strands = this.#graph.propertiesOf.get(pact)?.filter(({ property }) => property === 'stage') ?? []
      return strands.flatMap(({ claims }) => claims.filter(holds))
    })
  }

  /** The history of a pact, of those of these claims whose place in `shown` holds a 1. */
  history(pact: string, shown: string): History {
    const known = kept(this.#histories, pact, () => new Map<string, History>())
    return keptOf(known, shown, () => {
      const claims = this.stageClaims(pact).filter((_, at) => isOne(shown, at))
      const steps = stageHistory(claims, this.#graph.facts)
      return { steps, standing: standingStep(steps) }
    })
  }

  /** The relationships that the stage of a pact makes between its parties: of one of them with the others, or without one, between each two. */
  derived(pact: string, parties: readonly Relationship[], step: StageStep, party = ''): readonly Relationship[] {
    const last = this.#derived.get(pact)
    const isSame = last?.step === step && last.parties.length === parties.length && last.parties.every((one, at) => one === parties[at])
    const derived = isSame ? last : { parties, step, lists: new Map<string, readonly Relationship[]>() }
    if (derived !== last) this.#derived.set(pact, derived)
    return kept(derived.lists, party, () => {
      const ones = party ? parties.filter(({ source }) => source === party) : parties
      return ones
        .flatMap((one) => parties.filter(({ source }) => party || one.source < source).map((other) => derive(pact, one, other, step)))
        .filter((relationship) => relationship !== undefined)
    })
  }
}

/** What the last view that asked made of a pact. */
interface Derived {
  readonly parties: readonly Relationship[]
  readonly step: StageStep
  readonly lists: Map<string, readonly Relationship[]>
}

const isOne = (shown: string, at: number) => shown.charCodeAt(at) === 0x31

/** As kept, for a map of a few: the one made first is forgotten first. */
function keptOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const value = kept(map, key, make)
  const [oldest] = map.keys()
  if (map.size > SETS && oldest !== undefined) map.delete(oldest)
  return value
}

/** What is held, as the rest of the id tells it: of which kind, of whom, and in which role. */
const holding = ({ id, source }: Strand) => id.slice(source.length)
const none: readonly Strand[] = []

const shared = new WeakMap<Graph, Shared>()
export const sharedOf = (graph: Graph): Shared => kept(shared, graph, () => new Shared(graph))
