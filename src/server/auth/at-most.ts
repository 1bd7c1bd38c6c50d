import { type Compartments, isCleared, type Label, together } from '../../facts/label.ts'
import type { Clearance } from '../../facts/vocabulary.ts'

/** The most that any viewer of a server can see. */
export interface Most {
  readonly clearance: Clearance
  /** Undefined for all. */
  readonly compartments?: Compartments | undefined
}

/** The clearance and compartments that a credential gives its owner on a server. */
export const atMost = (most: Most, { clearance, compartments = [] }: Label) => ({
  clearance: isCleared(clearance, most.clearance) ? clearance : most.clearance,
  compartments: [...new Set(compartments)].filter((one) => most.compartments?.includes(one) ?? true).sort(),
})

/**
 * The label of somebody who sees all that a server shows to anybody.
 * @param there the compartments that there are, which count only if the server names none
 */
export const labelOfAll = ({ clearance, compartments }: Most, there: Compartments | undefined): Label => ({
  clearance,
  compartments: together(compartments ?? there),
})
