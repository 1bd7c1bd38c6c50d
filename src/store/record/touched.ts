import type { Applied } from './apply.ts'
import { claimsNaming, officesOf, type Touched } from './facts-of.ts'
import type { Tables } from './tables.ts'

/** Nothing. */
const none: Touched = { documents: [], entities: [], claims: [] }

/** The records that a content alters, or alters by what it names: before it is applied, and after. */
export function touchedBy(tables: Tables, content: Applied): Touched {
  switch (content.kind) {
    case 'add-document':
      return { ...none, documents: [content.document.id] }
    case 'propose':
      return { ...none, claims: Object.keys(content.claims).map((key) => `${content.document}#${key}`) }
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

/** The entities that are merged into another, directly or by way of others. */
function mergedInto(tables: Tables, entity: string): string[] {
  const parts = [...tables.merged].filter(([, into]) => into === entity).map(([id]) => id)
  return [...parts, ...parts.flatMap((id) => mergedInto(tables, id))]
}

export const bothTouched = (one: Touched, other: Touched): Touched => ({
  documents: new Set([...one.documents, ...other.documents]),
  entities: new Set([...one.entities, ...other.entities]),
  claims: new Set([...one.claims, ...other.claims]),
})
