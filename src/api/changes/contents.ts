import { isProperty, property } from '../../facts/vocabulary.ts'
import type { Json, JsonObject } from '../../store/record/canonical.ts'
import type { ClaimInput, DocumentInput, EntityChangesInput, EntityInput, PassageInput } from '../types/inputs.ts'
import { type Places, wellFormed } from './places.ts'

/** The contents of changes (store/record/content.ts) from the inputs of mutations. */

type Of<Input extends { readonly $inferInput: unknown }> = Input['$inferInput']
type Claim = Of<typeof ClaimInput>
type Passage = Of<typeof PassageInput>

/** Fields as a data folder has them: those without a value are left out. */
const given = (fields: object): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as JsonObject

export const documentContent = (document: Of<typeof DocumentInput>): JsonObject => given(document)

export const passagesContent = (passages: readonly Passage[], places: Places): JsonObject =>
  places.table(['passages'], {
    items: passages,
    key: 'paragraph',
    of: ({ paragraph: _, ...passage }) => passage,
  })

export const claimsContent = (claims: readonly Claim[], places: Places): JsonObject =>
  places.table(['claims'], {
    items: claims,
    key: 'key',
    again: '-again',
    of: ({ key: _, corrects: _c, qualifiers, value, ...claim }, path) => ({
      ...given(claim),
      ...(value != null && { value: valueFor(claim.predicate, value) }),
      ...(qualifiers && {
        qualifiers: places.table([...path, 'qualifiers'], {
          items: qualifiers,
          key: 'key',
          value: 'value',
          of: ({ value }) => value,
        }),
      }),
    }),
  })

/** The claims that others correct, by the keys of those; nothing if none corrects another. */
export function correctsContent(claims: readonly Claim[], places: Places): JsonObject {
  const corrects = claims.flatMap(({ key, corrects }, index) => {
    if (!corrects || corrects.length === 0) return []
    places.rename(['corrects', wellFormed(key)], ['claims', index, 'corrects'])
    return [[wellFormed(key), [...corrects]] as const]
  })
  return corrects.length === 0 ? {} : { corrects: Object.fromEntries(corrects) }
}

/** A data folder has counts as numbers; one that is no number stays as it is, and is a problem there. */
const valueFor = (predicate: Claim['predicate'], value: string): Json =>
  isProperty(predicate) && property(predicate).value === 'count' && /^\d{1,15}$/.test(value) ? Number(value) : value

export const entityContent = (entity: Of<typeof EntityInput>, places: Places): JsonObject =>
  given(fieldsOf(entity, 'entity', places))

/** With null for fields that are to be removed. */
export const changesContent = (changes: Of<typeof EntityChangesInput>, places: Places): JsonObject =>
  fieldsOf(changes, 'set', places)

function fieldsOf(fields: Of<typeof EntityChangesInput>, at: string, places: Places): JsonObject {
  const { names, codes, pactKinds, ...rest } = fields
  places.rename([at, 'pactKind'], [at, 'pactKinds'])
  return {
    ...rest,
    ...(names !== undefined && {
      names:
        names && places.table([at, 'names'], { items: names, key: 'language', value: 'text', of: ({ text }) => text }),
    }),
    ...(codes !== undefined && { codes: codes?.map(given) ?? null }),
    ...(pactKinds !== undefined && { pactKind: pactKinds && [...pactKinds] }),
  }
}
