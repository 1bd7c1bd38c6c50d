import type { Document } from '../facts/facts.ts'
import type { Edits } from './changed-map.ts'
import { memoize } from './get-or-insert.ts'
import type { Graph } from './graph.ts'
import { toLens, visibilityKey } from './lens.ts'
import type { PartyOfPact } from './party-of-pact.ts'
import type { Valid } from './validity.ts'
import type { View } from './view.ts'

/** The parties to pacts as a lens without conditions shows them, by pact; each with the days on which it is so. */
export type KeptParties = ReadonlyMap<string, Valid<readonly PartyOfPact[]>>

interface Kept {
  /** The graph of which they are the parties. */
  readonly graph: Graph
  readonly parties: KeptParties
}
const kept = new WeakMap<Graph, Kept>()

/** Gives a graph the parties that were worked out when its snapshot was made. */
export const setKeptParties = (graph: Graph, parties: KeptParties): unknown => kept.set(graph, { graph, parties })

/** After a change, those of all pacts that it leaves as they were. A document that is altered may alter any of them. */
export function carryKeptParties(before: Graph, next: Graph, documents: Edits<Document>): void {
  const carried = kept.get(before)
  if (carried && ![...documents.keys()].some((id) => before.facts.documents.has(id))) kept.set(next, carried)
}

/** The parties to a pact in a view; undefined if they are not kept, or not for its lens and day. */
export function keptParties(view: View, pact: string): Valid<readonly PartyOfPact[]> | undefined {
  const found = kept.get(view.graph)
  if (!found || !isWithoutConditions(view) || !isUnchanged(found.graph, view.graph, pact)) return undefined
  const parties = found.parties.get(pact)
  return parties && parties.from <= view.day && view.day < parties.before ? parties : undefined
}

/** True if nothing is hidden from the viewer, and the lens leaves nothing out but what its date does. */
const isWithoutConditions = memoize(({ graph, lens }: View) => {
  const plain = toLens({}, 'public', graph.facts)
  const isOpen = graph.compartments.size === 0 && graph.sums.slice(1).every((sum) => sum === 0n)
  const own = isOpen ? { ...lens, clearance: plain.clearance } : lens
  return graph.compartments.size === 0 && lens.minCorroboration <= 1 && visibilityKey(own) === visibilityKey(plain)
})

const isUnchanged = (one: Graph, other: Graph, pact: string): boolean =>
  one === other ||
  (one.claimGroupsAt.get(pact) === other.claimGroupsAt.get(pact) &&
    one.propertiesOf.get(pact) === other.propertiesOf.get(pact))
