import type { Amount } from './amount.ts'
import { type EdtfTime, soFrom } from './date.ts'
import type { Compartments } from './label.ts'
import {
  type ClassificationLevel,
  type Clearance,
  type CodeScheme,
  type EntityKind,
  type EventKind,
  keysOf,
  type OrganizationKind,
  type PactKind,
  type Predicate,
  type QualifierKey,
  qualifiers,
  type Rank,
  type Stage,
  type Stance,
} from './vocabulary.ts'

/** The checked content of data folders. Records are immutable; ids are unique over all of them. */
export interface Facts {
  readonly documents: ReadonlyMap<string, Document>
  readonly entities: ReadonlyMap<string, Entity>
  readonly passages: ReadonlyMap<string, Passage>
  readonly claims: ReadonlyMap<string, Claim>
}

/** A table of records that are being read. */
export interface RecordTable<T> {
  get(id: string): T | undefined
  set(id: string, record: T): unknown
}
export type ClaimTable = RecordTable<Claim>

/** The records that claims name. All are read before the first claim that names them. */
export type NamedRecords = Pick<Facts, 'documents' | 'entities' | 'passages'>

export interface Document {
  readonly id: string
  readonly title: string
  readonly publisher?: string | undefined
  /** The agency whose report it reprints. */
  readonly wire?: string | undefined
  readonly authors: readonly string[]
  /** Undefined if unknown. */
  readonly published: EdtfTime | undefined
  /** The day on which a page was read; required if the date of publication is unknown. */
  readonly read?: EdtfTime | undefined
  readonly language: string
  readonly url?: string | undefined
  readonly file?: string | undefined
  readonly primary: boolean
  readonly clearance: Clearance
  readonly compartments?: Compartments | undefined
  /** The terms under which it may be used: an SPDX identifier, or a sentence. */
  readonly license?: string | undefined
  readonly note?: string | undefined
}

interface EntityBase {
  readonly id: string
  readonly name: string
  readonly names: readonly { readonly language: string; readonly text: string }[]
  readonly aliases: readonly string[]
  readonly description?: string | undefined
  readonly wikidata?: string | undefined
}
export interface Nation extends EntityBase {
  readonly kind: 'nation'
  readonly alpha2?: string | undefined
  readonly alpha3?: string | undefined
  readonly numeric?: string | undefined
  readonly codes?: readonly NationCode[] | undefined
}
/** The code of a nation in a list of states, and the time in which it was in use, in EDTF; without `during`, always. */
export interface NationCode {
  readonly scheme: CodeScheme
  readonly code: string
  readonly during?: string | undefined
}
export interface Organization extends EntityBase {
  readonly kind: 'organization'
  readonly organizationKind: OrganizationKind
}
export interface Leader extends EntityBase {
  readonly kind: 'leader'
}
export interface Person extends EntityBase {
  readonly kind: 'person'
}
/** A position that one person holds at a time, such as Prime Minister of Japan. */
export interface Office extends EntityBase {
  readonly kind: 'office'
  /** The id of the nation or organization whose office it is. */
  readonly of: string
}
export interface Pact extends EntityBase {
  readonly kind: 'pact'
  /** At least one, the main one first. A file gives one as a word, or several as a list, under `pactKind`. */
  readonly pactKinds: readonly PactKind[]
}
export interface Event extends EntityBase {
  readonly kind: 'event'
  readonly eventKind: EventKind
}
export type Entity = Nation | Organization | Leader | Person | Office | Pact | Event
export type EntityOf<K extends EntityKind> = Extract<Entity, { kind: K }>

export interface Passage {
  /** `document:paragraph` */
  readonly id: string
  readonly document: string
  readonly paragraph: number
  readonly summary: string
  readonly fingerprint: string
}

export const passageId = (document: string, paragraph: number | string): string => `${document}:${paragraph}`

export type ClaimValue =
  | { readonly type: 'stage'; readonly stage: Stage }
  | { readonly type: 'level'; readonly level: ClassificationLevel }
  | { readonly type: 'pactKind'; readonly pactKind: PactKind }
  | { readonly type: 'count'; readonly count: number }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'time'; readonly time: EdtfTime }
  | { readonly type: 'entity'; readonly entity: string }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'amount'; readonly amount: Amount }

/** A value as plain text or a number: an entity by its id, a time in EDTF. */
export function plainValue(value: ClaimValue): string | number {
  switch (value.type) {
    case 'stage':
      return value.stage
    case 'level':
      return value.level
    case 'pactKind':
      return value.pactKind
    case 'count':
      return value.count
    case 'text':
      return value.text
    case 'time':
      return value.time.edtf
    case 'entity':
      return value.entity
    case 'language':
      return value.language
    case 'amount':
      return value.amount.text
  }
}

export type Qualifiers = { readonly [K in QualifierKey]?: string | undefined }

export interface Claim {
  /** `document#key` */
  readonly id: string
  readonly document: string
  readonly passages: readonly string[]
  readonly summary: string
  readonly subject: string
  readonly predicate: Predicate
  /** The other end, if the predicate is a kind of relationship. */
  readonly object?: string | undefined
  /** The value, if the predicate is a property. */
  readonly value?: ClaimValue | undefined
  readonly time?: EdtfTime | undefined
  readonly dating?: string | undefined
  readonly stance: Stance
  readonly speakers: readonly string[]
  readonly about: readonly string[]
  readonly qualifiers: Qualifiers
  readonly rank: Rank
  readonly reason?: string | undefined
  readonly retracted?: { readonly on: EdtfTime; readonly reason: string } | undefined
  readonly clearance: Clearance
  readonly compartments?: Compartments | undefined
}

/** The qualifiers whose value is the id of an entity. */
export const entityQualifiers = keysOf(qualifiers).filter((key) => qualifiers[key].type === 'entity')

/** Every entity that a claim names, each once: subject, object or value, speakers, `about` and qualifiers. */
export function mentions({ subject, object, value, speakers, about, qualifiers }: Claim): string[] {
  const named = object === undefined || object === subject ? [subject] : [subject, object]
  if (value?.type === 'entity' && value.entity !== subject) named.push(value.entity)
  for (const id of speakers) if (!named.includes(id)) named.push(id)
  for (const id of about) if (!named.includes(id)) named.push(id)
  for (const key of entityQualifiers) {
    const id = qualifiers[key]
    if (id !== undefined && !named.includes(id)) named.push(id)
  }
  return named
}

/** The source of a document's report: reprints of one wire report share it, and count once. */
export const originOf = (document: Document): string => document.wire ?? document.id

/**
 * The date from which a claim counts as known: the publication of its document. A page without a date counts from the
 * day on which it was read, or from a later date of the claim.
 */
export const knownFrom = ({ time }: Claim, { published, read }: Document): EdtfTime | undefined =>
  published ?? (read && time && soFrom(time) > read.latest ? time : read)
