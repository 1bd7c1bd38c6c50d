import type { Document } from '../../facts/facts.ts'
import { getOrInsert } from '../caches/get-or-insert.ts'
import type { Valid } from '../caches/validity.ts'
import type { Edits } from '../changes/changed-map.ts'
import type { Graph } from '../graph.ts'
import type { Lens } from '../lens.ts'
import { isWithoutConditions } from '../visible/kept-days.ts'
import type { KeptStages } from './history.ts'
import type { PartyOfPact } from './party-of-pact.ts'

/** The parties to a pact and the stages that follow from their steps, which take long to work out. */
export interface KeptPact {
  readonly parties: readonly PartyOfPact[]
  /** Undefined if they are worked out each time. */
  readonly stages: KeptStages | undefined
}
/** Pacts as a lens without conditions shows them at any date. */
export interface KeptPacts {
  /** A pact on a day, with the days on which it is so; undefined if it is not kept. */
  on(pact: string, day: number): Valid<KeptPact> | undefined
}

interface Kept {
  /** The graph of which they are the pacts. */
  readonly graph: Graph
  /** Undefined until they are worked out. */
  pacts: KeptPacts | undefined
}
const kept = new WeakMap<Graph, Kept>()
const keptOf = (graph: Graph) => getOrInsert(kept, graph, () => ({ graph, pacts: undefined }))

/** Gives a graph what was worked out of its pacts when its snapshot was made, and those that share it. */
export function setKeptPacts(graph: Graph, pacts: KeptPacts): void {
  keptOf(graph).pacts = pacts
}

/** Gives a part of a graph the pacts that nothing hidden from it is about. A document shows with all of its claims. */
export const shareKeptPacts = (whole: Graph, part: Graph): unknown => kept.set(part, keptOf(whole))

/** After a change, those of all pacts that it leaves as they were. A document that is altered may alter any of them. */
export function carryKeptPacts(before: Graph, next: Graph, documents: Edits<Document>): void {
  if (![...documents.keys()].some((id) => before.facts.documents.has(id))) kept.set(next, keptOf(before))
}

/** The pacts that are kept for lenses which differ only in date. */
export class KeptThrough {
  readonly #graph: Graph
  readonly #lens: Lens
  #isPlain: boolean | undefined

  constructor(graph: Graph, lens: Lens) {
    this.#graph = graph
    this.#lens = lens
  }

  /** A pact on a day; undefined if it is not kept, or not for the lens and the day. */
  on(day: number, pact: string): Valid<KeptPact> | undefined {
    const found = kept.get(this.#graph)
    if (!found?.pacts) return undefined
    this.#isPlain ??= this.#lens.minCorroboration <= 1 && isWithoutConditions(this.#graph, this.#lens)
    if (!this.#isPlain || !isUnchanged(found.graph, this.#graph, pact)) return undefined
    return found.pacts.on(pact, day)
  }
}

const isUnchanged = (one: Graph, other: Graph, pact: string): boolean =>
  one === other ||
  (one.claimGroupsAt.get(pact) === other.claimGroupsAt.get(pact) &&
    one.propertiesOf.get(pact) === other.propertiesOf.get(pact))
