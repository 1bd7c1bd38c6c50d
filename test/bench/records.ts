import type { EntityKind, PactKind, Predicate, Stance } from '../../src/facts/vocabulary.ts'

/** A line of a data folder's NDJSON: the fields of the YAML shapes (src/facts/schema.ts), with their keys. */
export type DataRecord = DocumentRecord | EntityRecord | PassageRecord | ClaimRecord
export interface DocumentRecord {
  readonly record: 'document'
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly wire?: string
  readonly published: string
  readonly language: string
  readonly primary: boolean
}
export interface EntityRecord {
  readonly record: 'entity'
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  readonly aliases?: readonly string[]
  readonly description?: string
  readonly pactKind?: PactKind
  readonly organizationKind?: string
  readonly of?: string
  readonly eventKind?: string
}
export interface PassageRecord {
  readonly record: 'passage'
  readonly id: string
  readonly document: string
  readonly paragraph: number
  readonly summary: string
  readonly fingerprint: string
}
export interface ClaimRecord {
  readonly record: 'claim'
  readonly id: string
  readonly document: string
  readonly summary: string
  readonly subject: string
  readonly predicate: Predicate
  readonly object?: string
  readonly value?: string | number
  readonly time?: string
  readonly stance?: Stance
  readonly speakers?: readonly string[]
  readonly qualifiers?: { readonly [key: string]: string }
  readonly passages?: readonly number[]
}
