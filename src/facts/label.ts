import { type Clearance, clearanceOrder } from './vocabulary.ts'

/** The clearance and the compartments that a viewer has, or that someone needs to see a record. */
export interface Label {
  readonly clearance: Clearance
  /** The names of compartments in their order, each once; absent without any. */
  readonly compartments?: Compartments | undefined
}
export type Compartments = readonly string[]

export const isCleared = (needed: Clearance, held: Clearance): boolean =>
  clearanceOrder.indexOf(needed) <= clearanceOrder.indexOf(held)

/** True if someone who is in some compartments knows what needs others. */
export const knows = (held: Compartments | undefined, needed: Compartments | undefined): boolean =>
  needed === undefined || needed.every((one) => held?.includes(one))

export const areSame = (some: Compartments | undefined, others: Compartments | undefined): boolean =>
  knows(some, others) && knows(others, some)

/** True if someone with a label sees what needs another. */
export const sees = (held: Label, needed: Label): boolean =>
  isCleared(needed.clearance, held.clearance) && knows(held.compartments, needed.compartments)

/** The stricter of two clearances, which counts if two differ. */
export const stricter = (a: Clearance, b: Clearance): Clearance =>
  clearanceOrder.indexOf(a) > clearanceOrder.indexOf(b) ? a : b

/** All compartments of both, as labels have them. */
export function together(some: Compartments = [], others: Compartments = []): Compartments | undefined {
  if (some.length + others.length === 0) return undefined
  return [...new Set([...some, ...others])].sort()
}

/** The label that someone needs to see what needs one label, and what needs the other. */
export const joined = (a: Label, b: Label): Label => ({
  clearance: stricter(a.clearance, b.clearance),
  compartments: together(a.compartments, b.compartments),
})

export const isSameLabel = (a: Label, b: Label): boolean => sees(a, b) && sees(b, a)

export const PUBLIC: Label = Object.freeze({ clearance: 'public' })
