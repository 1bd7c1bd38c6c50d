import { entityQualifiers } from '../../facts/facts.ts'
import { PUBLIC, together } from '../../facts/label.ts'
import { isProperty, property } from '../../facts/vocabulary.ts'
import type { ContentKind, ContentOf } from './content.ts'
import type { Entry } from './entry.ts'

/** The things that changes are about. */

export type About = 'claims' | 'corrected' | 'entities' | 'documents' | 'label'
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

/** The claims that a claim corrects, and the entities that it names. */
export interface ClaimAbout {
  readonly corrects: readonly string[]
  readonly names: readonly string[]
}
/** The things that a change names, as the record knows them. */
interface Known {
  proposed(content: ContentOf<'propose'>): readonly (readonly [string, ClaimAbout])[]
  claim(id: string): ClaimAbout
  /** The last change that merged an entity into another. */
  mergeOf(entity: string): Entry | undefined
}

/** The things that a change is about; an undo is about those of another one. */
export function aboutOf(
  content: ContentOf<ContentKind>,
  known: Known,
): Pick<Entry, About> & Partial<Pick<Entry, 'named'>> {
  const none = { claims: [], corrected: [], entities: [], documents: [], label: PUBLIC }
  switch (content.kind) {
    case 'add-document': {
      const { id, clearance = 'public', compartments } = content.document
      return { ...none, documents: [id], label: { clearance, compartments: together(compartments) } }
    }
    case 'propose': {
      const proposed = known.proposed(content)
      const corrected = proposed.flatMap(([, { corrects }]) => corrects)
      const named = [...proposed.map(([, { names }]) => names), ...corrected.map((id) => known.claim(id).names)]
      const claims = [...proposed.map(([id]) => id), ...corrected]
      return { ...none, claims, corrected, named, documents: [content.document] }
    }
    case 'accept': {
      const corrected = [...new Set(content.claims.flatMap((id) => known.claim(id).corrects))]
      return { ...none, claims: [...content.claims, ...corrected], corrected }
    }
    case 'reject':
    case 'ask-for-change':
    case 'retract':
    case 'restore':
    case 'set-clearance':
      return { ...none, claims: content.claims }
    case 'add-entity':
      return { ...none, entities: [content.entity.id] }
    case 'amend-entity':
      return { ...none, entities: [content.entity] }
    case 'take-apart': {
      const { entity } = content
      const merge = known.mergeOf(entity)
      return { ...none, entities: merge?.entities ?? [entity] }
    }
    case 'merge':
      return { ...none, entities: [content.entity, content.into] }
    case 'judge':
      return { ...none, entities: content.entities }
    case 'undo':
      return none
    case 'create-token':
    case 'revoke-token':
      return { ...none, label: undefined }
  }
}
