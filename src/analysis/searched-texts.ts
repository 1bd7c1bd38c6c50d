import { type Claim, type Document, type Entity, plainValue } from '../facts/facts.ts'
import { keysOf, type QualifierKey, qualifiers } from '../facts/vocabulary.ts'

const ofQualifiers = Object.fromEntries(keysOf(qualifiers).map((key) => [key, `The qualifier ${key}.`])) as Readonly<
  Record<QualifierKey, string>
>

/** Parts of an entity, a document or a claim that search looks at. */
export const searchParts = {
  name: 'A name of an entity, in any language.',
  alias: 'An alias, an acronym or a code of an entity.',
  title: 'The title of a document.',
  publisher: 'The publisher of a document.',
  summary: 'The summary of a claim.',
  value: 'The value of a claim.',
  passage: 'The summary of a passage that a claim rests on.',
  ...ofQualifiers,
} as const
export type SearchPart = keyof typeof searchParts

export interface SearchedText {
  readonly part: SearchPart
  readonly text: string
}
const textsAs = (part: SearchPart, texts: readonly (string | undefined)[]): SearchedText[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ part, text }]))

export type Named = Entity | Document
export const isDocument = (record: Named | Claim): record is Document => 'title' in record
export const isClaim = (record: Named | Claim): record is Claim => 'predicate' in record

const properNamesOf = ({ name, names }: Entity) => [name, ...names.map(({ text }) => text)]

/** The texts by which an entity or a document is known. */
export function namesOf(record: Named): SearchedText[] {
  if (isDocument(record)) return [...textsAs('title', [record.title]), ...textsAs('publisher', [record.publisher])]
  const codes = record.kind === 'nation' ? [record.alpha2, record.alpha3, record.numeric] : []
  return [...textsAs('name', properNamesOf(record)), ...textsAs('alias', [...record.aliases, ...codes])]
}

/** The texts of a claim: its own words, and the names of the entities in its value and qualifiers. */
export function textsOf(
  { summary, value, qualifiers: given }: Claim,
  entities: ReadonlyMap<string, Entity>,
): SearchedText[] {
  const texts: SearchedText[] = [{ part: 'summary', text: summary }]
  const add = (part: SearchPart, text: string, isEntity: boolean) => {
    const entity = isEntity ? entities.get(text) : undefined
    // No aliases: an acronym finds its entity, and not every claim on it.
    for (const name of entity ? properNamesOf(entity) : [text]) texts.push({ part, text: name })
  }
  if (value && value.type !== 'time') add('value', String(plainValue(value)), value.type === 'entity')
  for (const key of keysOf(given)) {
    const text = given[key]
    if (text !== undefined) add(key, text, qualifiers[key].type === 'entity')
  }
  return texts
}
