import { areSame, type Compartments, isCleared, joined, type Label, PUBLIC } from '../../facts/label.ts'
import type { Clearance } from '../../facts/vocabulary.ts'
import type { ContentOf } from './content.ts'
import type { Tables } from './tables.ts'

/** The reason why a claim cannot be given a clearance or compartments; undefined if it can. */
export function clearanceProblem(tables: Tables, id: string, content: ContentOf<'set-clearance'>): string | undefined {
  const { clearance, compartments: given } = content
  const of = tables.document(tables.claim(id)?.document ?? '')
  const { clearance: before = 'public', compartments: own = [] } = tables.label(id) ?? {}
  const compartments = given ?? own
  if (before === clearance && areSame(own, compartments))
    return `the claim '${id}' needs ${given ? 'this' : `'${clearance}'`} already`
  if (of && !isCleared(of.clearance, clearance))
    return `the claim '${id}' is of a document that needs '${of.clearance}'; give no lower clearance`
  const left = of?.compartments?.find((one) => !compartments.includes(one))
  if (left !== undefined) return `the claim '${id}' is of a document in the compartment '${left}'; name it, too`
  return againstCorrection(tables, id, content)
}

/**
 * A correction is never more hidden than what it corrects, because its retraction shows with that. Both are in the same
 * compartments, so that nobody sees that only the other one is in them.
 */
function againstCorrection(tables: Tables, id: string, content: ContentOf<'set-clearance'>): string | undefined {
  const { clearance, compartments, claims } = content
  const labelAfter = (one: string, label: Label): Label =>
    claims.includes(one) ? { clearance, compartments: compartments ?? label.compartments } : label
  for (const { claim, corrects } of tables.proposals.values()) {
    const own = labelAfter(claim.id, tables.labelled(claim))
    for (const old of corrects?.claims ?? []) {
      if (claim.id !== id && old !== id) continue
      const needed = labelAfter(old, tables.label(old) ?? PUBLIC)
      if (!isCleared(own.clearance, needed.clearance))
        return `'${claim.id}' corrects '${old}', and would be more hidden; change the other one first`
      if (compartments && !areSame(own.compartments, needed.compartments))
        return `'${claim.id}' corrects '${old}'; change the compartments of both at once`
    }
  }
  return undefined
}

interface Given {
  readonly clearance?: Clearance | undefined
  readonly compartments?: Compartments | undefined
}
/** The label of a claim with that of its document. */
export const labelOf = (tables: Tables, document: string, { clearance = 'public', compartments }: Given = {}) =>
  joined({ clearance, compartments }, tables.document(document) ?? PUBLIC)
