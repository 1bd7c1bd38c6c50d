import { entityQualifiers } from '../../facts/facts.ts'
import { clearanceOrder, isProperty, property } from '../../facts/vocabulary.ts'
import type { Graph } from '../../graph/graph.ts'
import { sizesOf } from '../../graph/sizes.ts'
import type { ContentOf } from './content.ts'
import type { Entry } from './entry.ts'

/** The things that changes are about. */

export type About = 'claims' | 'corrected' | 'entities' | 'documents' | 'level'
type ProposedClaim = ContentOf<'propose'>['claims'][string]

/** The part of a change that is about some claims and those that they correct; all of it without such a choice. */
export function entryPartOf(entry: Entry, parts: readonly string[] | undefined): Pick<Entry, About | 'named'> {
  if (!parts) return entry
  const places = entry.claims.flatMap((id, place) => (parts.includes(id) ? place : []))
  return {
    ...entry,
    claims: places.map((place) => entry.claims[place] ?? ''),
    named: places.map((place) => entry.named[place] ?? []),
    corrected: entry.corrected.filter((id) => parts.includes(id)),
  }
}

/** The entities that a claim names. Its fields are as its author wrote them, without defaults. */
export function namesIn(claim: ProposedClaim): string[] {
  const { subject, object, value, predicate, speakers = [], about = [], qualifiers = {} } = claim
  const named = isProperty(predicate) && property(predicate).value === 'entity' ? String(value) : undefined
  const all = [subject, object, named, ...speakers, ...about, ...entityQualifiers.map((key) => qualifiers[key])]
  return [...new Set(all.filter((id) => id !== undefined))]
}

/** The first clearance that shows all documents and claims. */
export const highestOf = (graph: Graph): number =>
  clearanceOrder.findIndex((clearance) => {
    const { claims, documents } = sizesOf(graph, clearance)
    return claims === graph.facts.claims.size && documents === graph.facts.documents.size
  })
