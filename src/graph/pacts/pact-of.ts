import type { Pact } from '../../facts/facts.ts'
import type { Relationship } from '../relationships/relationship.ts'
import type { View } from '../view.ts'

/** The pact that a relationship points to or is derived from, or else the one that a qualifier names. */
export function pactOf(view: View, { derivedFrom, target, qualifiers }: Relationship): Pact | undefined {
  const end = view.entity(derivedFrom?.pact ?? target)
  const pact = end?.kind === 'pact' || qualifiers.pact === undefined ? end : view.entity(qualifiers.pact)
  return pact?.kind === 'pact' ? pact : undefined
}
