import type { Claim } from '../facts/facts.ts'
import { relationshipKind, type Stage } from '../facts/vocabulary.ts'
import type { Graph, Strand } from './graph.ts'
import { kept } from './kept.ts'
import { type Relationship, toRelationships } from './relationship.ts'
import { type StageStep, stageHistory, standingStep } from './stage.ts'

/** The stages a pact went through, and the one at which it stands. */
export interface History {
  readonly steps: readonly StageStep[]
  readonly standing: StageStep | undefined
}

/** Claims of a pact beyond these are too many to tell sets of them apart by the bits of a number. */
const BITS = 30
/** How many histories of one pact are kept. */
const HISTORIES = 16

/**
 * What views of one graph work out alike, worked out once: it depends on which of a few claims show, and on nothing else of a lens. So a new
 * date costs no more than finding which claims show at it.
 */
export class Shared {
  readonly #graph: Graph
  readonly #whole: (readonly Relationship[] | undefined)[]
  readonly #staged = new Map<Strand, Map<Stage, readonly Relationship[]>>()
  readonly #holders = new Map<string, ReadonlyMap<string, readonly Strand[]>>()
  readonly #stageClaims = new Map<string, readonly Claim[]>()
  readonly #histories = new Map<string, Map<number, History>>()

  constructor(graph: Graph) {
    this.#graph = graph
    this.#whole = new Array(graph.strands.size)
  }

  /** What all the claims of a strand make together. */
  whole(strand: Strand): readonly Relationship[] {
    const known = this.#whole[strand.index]
    if (known) return known
    const made = toRelationships(strand, strand.claims, this.#graph.facts)
    this.#whole[strand.index] = made
    return made
  }

  /** The same, where the pact at the end of the strand stands at a stage. */
  staged(strand: Strand, stage: Stage): readonly Relationship[] {
    const known = kept(this.#staged, strand, () => new Map<Stage, readonly Relationship[]>())
    return kept(known, stage, () => this.whole(strand).map((relationship) => ({ ...relationship, stage })))
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

  /** The history of a pact, of the claims about its stages that show. */
  history(pact: string, shows: (claim: Claim) => boolean): History {
    const claims = kept(this.#stageClaims, pact, () => {
      const strands = this.#graph.propertiesOf.get(pact)?.filter(({ property }) => property === 'stage') ?? []
      return strands.flatMap(({ claims }) => claims)
    })
    const shown = claims.map(shows)
    const make = () =>
      toHistory(
        claims.filter((_, at) => shown[at]),
        this.#graph,
      )
    if (claims.length > BITS) return make()
    const bits = shown.reduce((bits, shows, at) => (shows ? bits | (1 << at) : bits), 0)
    const known = kept(this.#histories, pact, () => new Map<number, History>())
    const history = kept(known, bits, make)
    const [oldest] = known.keys()
    if (known.size > HISTORIES && oldest !== undefined) known.delete(oldest)
    return history
  }
}

/** What is held, as the rest of the id tells it: of which kind, of whom, and in which role. */
const holding = ({ id, source }: Strand) => id.slice(source.length)
const none: readonly Strand[] = []

function toHistory(claims: readonly Claim[], { facts }: Graph): History {
  const steps = stageHistory(claims, facts)
  return { steps, standing: standingStep(steps) }
}

const shared = new WeakMap<Graph, Shared>()
export const sharedOf = (graph: Graph): Shared => kept(shared, graph, () => new Shared(graph))
