import type { Clearance } from '../../facts/vocabulary.ts'
import { isCleared } from '../../graph/lens.ts'
import type { Tables } from './tables.ts'

/** The reason why a claim cannot be given a clearance; undefined if it can. */
export function clearanceProblem(tables: Tables, id: string, clearance: Clearance): string | undefined {
  const ofDocument = tables.document(tables.claim(id)?.document ?? '')?.clearance ?? 'public'
  if (tables.clearance(id) === clearance) return `the claim '${id}' needs '${clearance}' already`
  if (!isCleared(ofDocument, clearance))
    return `the claim '${id}' is of a document that needs '${ofDocument}'; give no lower clearance`
  return againstCorrection(tables, id, clearance)
}

/** A correction is never more hidden than what it corrects, because its retraction shows with that. */
function againstCorrection(tables: Tables, id: string, clearance: Clearance): string | undefined {
  for (const { claim, corrects } of tables.proposals.values()) {
    const own = claim.id === id ? clearance : (tables.clearance(claim.id) ?? claim.clearance)
    const old = corrects?.claims.find((one) => {
      const needed = one === id ? clearance : (tables.clearance(one) ?? 'public')
      return (claim.id === id || one === id) && !isCleared(own, needed)
    })
    if (old !== undefined)
      return `'${claim.id}' corrects '${old}', and would be more hidden; change the other one first`
  }
  return undefined
}
