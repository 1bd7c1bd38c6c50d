import type { EdtfTime } from '../facts/date.ts'
import { type ClaimValue, plainValue } from '../facts/facts.ts'
import { plainDate } from './value.ts'

/** The terms of RDF that the resources are made of: names with prefixes, texts and dates. */

export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  wikidata: 'http://www.wikidata.org/entity/',
  vocabulary: 'urn:entente:vocabulary:',
  entity: 'urn:entente:entity:',
  relationship: 'urn:entente:relationship:',
  document: 'urn:entente:document:',
  passage: 'urn:entente:passage:',
  claim: 'urn:entente:claim:',
  revision: 'urn:entente:revision:',
} as const

/** A name with a prefix: `schema:name`. */
export type Name = `${keyof typeof prefixes}:${string}`
export type Term = { readonly id: Name } | { readonly text: string; readonly language?: string; readonly type?: Name }
/** A number without an exponent, which a decimal cannot have. */
export const decimal = (value: number) => value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })

export type Said = readonly [Name, Term] | false

export const said = (...all: readonly Said[]): (readonly [Name, Term])[] => all.filter((one) => one !== false)
export const name = (prefix: keyof typeof prefixes, id: string): Name => `${prefix}:${encodeURIComponent(whole(id))}`
export const word = (key: string): Name => `vocabulary:${key}`
export const plain = (property: Name, text: string | undefined, type?: Name): Said =>
  text !== undefined && [property, { text: whole(text), ...(type && { type }) }]
// Lower case, because RDF 1.1 ignores the case of tags, and some readers change it.
export const tagged = (text: string, property: Name, language: string) =>
  [property, { text: whole(text), language: language.toLowerCase() }] as const
/** Replaces lone surrogates, which UTF-8 cannot encode. */
const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD')

export function valued(property: Name, value: ClaimValue): Said {
  if (value.type === 'entity') return [property, { id: name('entity', value.entity) }]
  if (value.type === 'time') return dated(property, value.time)
  return plain(property, String(plainValue(value)), value.type === 'count' ? 'xsd:integer' : undefined)
}

export function dated(property: Name, time: EdtfTime | undefined): Said {
  const date = plainDate(time)
  if (date !== undefined)
    return [
      property,
      { text: date, type: date.length === 10 ? 'xsd:date' : date.length === 7 ? 'xsd:gYearMonth' : 'xsd:gYear' },
    ]
  return time !== undefined && [property, { text: time.edtf, type: 'edtf:EDTF' }]
}
