import type { Claim, Facts } from '../../facts/facts.ts'
import { type Compartments, type Label, together } from '../../facts/label.ts'
import { type Clearance, clearanceOrder } from '../../facts/vocabulary.ts'
import { compartmentsOf, type Graph } from '../../graph/graph.ts'
import { compartmentsOfGraph } from '../../graph/visible/known-to.ts'
import { levelOf } from '../../graph/visible/revision.ts'
import { sizesOf } from '../../graph/visible/sizes.ts'

/** The label that one needs to see a claim: its own, and that of its document. */
export const labelIn = (claim: Claim, facts: Facts): Label => ({
  clearance: clearanceOrder[levelOf(claim, facts)] ?? claim.clearance,
  compartments: compartmentsOf(claim, facts),
})

/** The first clearance that shows all documents and claims, with all compartments. */
export function highestOf(graph: Graph): Label {
  const clearance = clearanceOrder.find((clearance) => {
    const { claims, documents } = sizesOf(graph, clearance)
    return claims === graph.facts.claims.size && documents === graph.facts.documents.size
  })
  return { clearance: clearance ?? 'public', compartments: together(compartmentsOfGraph(graph)) }
}

/** A label without the compartments that another does not have. */
export const inUse = ({ clearance, compartments }: Label, all: Label): Label => ({
  clearance,
  compartments: together(compartments?.filter((name) => all.compartments?.includes(name))),
})

/** The label of an author as a change has it: a clearance alone, if it has no compartments. */
export type GivenLabel = Clearance | { readonly clearance: Clearance; readonly compartments: Compartments }

export const labelGiven = (given: GivenLabel): Label => (typeof given === 'string' ? { clearance: given } : given)

export const givenAs = ({ clearance, compartments = [] }: Label): GivenLabel =>
  compartments.length === 0 ? clearance : { clearance, compartments }
