import type { Applied } from './apply.ts'
import type { ContentOf } from './content.ts'
import type { Touched } from './facts-of.ts'
import { claimsNaming, mergedInto, officesOf } from './naming.ts'
import type { Tables } from './tables.ts'

/** Nothing. */
export const none: Touched = { documents: [], entities: [], passages: [], claims: [] }

/** The records that a content alters, or alters by what it names: before it is applied, and after. */
export function touchedBy(tables: Tables, content: Applied): Touched {
  const touched = recordsOf(tables, content)
  // Of the proposals, because facts lack a claim that waits.
  const passages = [...touched.claims].flatMap((id) => tables.proposals.get(id)?.claim.passages ?? [])
  return { ...touched, passages }
}

function recordsOf(tables: Tables, content: Applied): Touched {
  switch (content.kind) {
    case 'add-document':
      return { ...none, documents: [content.document.id] }
    case 'propose':
      return { ...none, claims: [...proposedIn(content), ...correctedIn(content)] }
    case 'accept':
      return { ...none, claims: content.claims.flatMap((id) => [id, ...correctedBy(tables, id)]) }
    case 'add-entity':
      return { ...none, entities: [content.entity.id] }
    case 'amend-entity':
      return { ...none, entities: [content.entity] }
    case 'merge':
    case 'take-apart': {
      const moved = new Set([content.entity, ...mergedInto(tables, content.entity)])
      const entities = [...moved, tables.resolve(content.entity), ...officesOf(tables, moved)]
      return { ...none, entities, claims: claimsNaming(tables, moved) }
    }
    case 'judge':
    case 'create-token':
    case 'revoke-token':
      return none
    default:
      return { ...none, claims: content.claims }
  }
}

const proposedIn = ({ document, claims }: ContentOf<'propose'>) =>
  Object.keys(claims).map((key) => `${document}#${key}`)
const correctedIn = ({ corrects = {} }: ContentOf<'propose'>) => Object.values(corrects).flat()
const correctedBy = (tables: Tables, claim: string) => tables.proposals.get(claim)?.corrects?.claims ?? []

export const allTouched = (all: readonly Touched[]): Touched => ({
  documents: new Set(all.flatMap(({ documents }) => [...documents])),
  entities: new Set(all.flatMap(({ entities }) => [...entities])),
  passages: new Set(all.flatMap(({ passages }) => [...passages])),
  claims: new Set(all.flatMap(({ claims }) => [...claims])),
})
