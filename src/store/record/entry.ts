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
  /** The place of the clearance of its author, if that was not enough for everything. */
  readonly as: number | undefined
  /** The place of the clearance that each of its claims needs, once before it and once after. */
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** The place of the clearance of its document; Infinity for a change about tokens, 0 for any other. */
  readonly level: number
  /** The highest clearance that anything needed when it was made. */
  readonly highest: number
}
