import type { Label } from '../../facts/label.ts'
import type { Change } from './change.ts'
import type { ChangeKind } from './kinds.ts'

/** A change of the record, or one that could be its next. */
export type Made = Omit<Change, 'previous'>

/** A change, with everything that it is about. */
export interface Entry {
  readonly change: Made
  readonly kind: ChangeKind
  readonly claims: readonly string[]
  /** The claims among them that others correct. */
  readonly corrected: readonly string[]
  /** The entities that each of the claims names. */
  readonly named: readonly (readonly string[])[]
  readonly entities: readonly string[]
  readonly documents: readonly string[]
  /** The number of the change that it undoes. */
  readonly undoes: number | undefined
  /** The claims for which it does so, if its author saw only these. */
  readonly parts: readonly string[] | undefined
  /** The label of its author, if that was not enough for everything. */
  readonly as: Label | undefined
  /** The label that one needs to see each of its claims, once before it and once after. */
  readonly before: readonly Label[]
  readonly after: readonly Label[]
  /** The label of its document; undefined for a change about tokens, which nobody sees, and public for any other. */
  readonly label: Label | undefined
  /** The label that saw everything when it was made. */
  readonly highest: Label
}
