import { digest } from '../facts/digest.ts'
import { type Label, together } from '../facts/label.ts'
import type { Clearance } from '../facts/vocabulary.ts'
import { memoize } from '../graph/caches/get-or-insert.ts'
import type { Graph } from '../graph/graph.ts'
import { knownTo } from '../graph/visible/known-to.ts'
import type { RecordedGraph } from '../store/record/recorded-graph.ts'
import type { Role } from '../store/record/roles.ts'
import type { ShownChanges } from '../store/record/shown-changes.ts'

/** The one who asks. The server finds out who that is; nothing in a query can set any of it. */
export interface Viewer {
  /** The name of the credential, such as that of a token. */
  readonly name: string
  /** The person behind it, and the author of changes; a person can have several credentials. */
  readonly person: string
  readonly role: Role
  readonly clearance: Clearance
  /** The compartments whose claims the viewer may see, in their order. */
  readonly compartments: readonly string[]
  /** True if a credential told who it is. */
  readonly isKnown: boolean
}

/**
 * A text that two viewers share only if everything about them is the same, so that no cache gives one the answer of
 * another. Viewers that no credential told apart have an empty one.
 */
export const viewerKey = memoize(({ name, person, role, clearance, compartments, isKnown }: Viewer) =>
  isKnown ? digest(JSON.stringify([name, person, role, clearance, compartments]), 32) : '',
)

/** Someone of whom nothing is known. */
export const anonymous = ({ clearance, compartments = [] }: Label): Viewer => ({
  name: 'anonymous',
  person: 'anonymous',
  role: 'reader',
  clearance,
  compartments,
  isKnown: false,
})

/** The changes of a record that a viewer may see, with the viewer's numbers. */
export const shownTo = (label: Label, { history }: Pick<RecordedGraph, 'history'>): ShownChanges =>
  history.shownTo(label)

/**
 * The part of a graph that someone may know, and the label. It keeps compartments that nothing is in. Tags of answers
 * follow from them, and must not tell when something hidden is put in one.
 */
export function seenBy({ clearance, compartments }: Label, whole: Graph) {
  const names = together(compartments)
  return { graph: knownTo(whole, names), clearance, ...(names && { compartments: names }) }
}

/** The label of the one who asks, with all compartments. */
export const labelOf = ({ viewer, clearance, compartments }: Label & { readonly viewer?: Viewer | undefined }): Label =>
  viewer ?? { clearance, compartments }
