import type { Claim, Document, Entity, Passage } from './facts.ts'

/**
 * The order of records, which follows from nothing but what each says of itself. Neither the order of files and folders
 * nor a record that a viewer may not see moves another.
 */

export type Compare<T> = (a: T, b: T) => number

export const by = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { readonly id: string }, b: { readonly id: string }) => by(a.id, b.id)

/** Of its first passage; a claim without one comes first. */
export const paragraphOf = ({ passages: [first] }: Claim) =>
  first === undefined ? 0 : Number(first.slice(first.lastIndexOf(':') + 1))

export const dayOf = ({ time }: Claim) => time?.earliest ?? Infinity

/** Claims of a document are in the order of its paragraphs, then of their dates; undated ones come last. */
export const orders = {
  documents: byId,
  entities: (a, b) => by(a.kind, b.kind) || byId(a, b),
  passages: (a, b) => by(a.document, b.document) || a.paragraph - b.paragraph,
  claims: (a, b) =>
    by(a.document, b.document) || paragraphOf(a) - paragraphOf(b) || by(dayOf(a), dayOf(b)) || byId(a, b),
} as const satisfies {
  readonly documents: Compare<Document>
  readonly entities: Compare<Entity>
  readonly passages: Compare<Passage>
  readonly claims: Compare<Claim>
}

/** The map itself if it has the order already, as most do. */
export function ordered<T>(records: ReadonlyMap<string, T>, compare: Compare<T>): ReadonlyMap<string, T> {
  return isInOrder(records.values(), compare) ? records : new Map(inOrder(records, compare))
}

/** Puts a map in order that others hold already. */
export function putInOrder<T>(records: Map<string, T>, compare: Compare<T>): void {
  if (isInOrder(records.values(), compare)) return
  const entries = inOrder(records, compare)
  records.clear()
  for (const [id, record] of entries) records.set(id, record)
}

const inOrder = <T>(records: ReadonlyMap<string, T>, compare: Compare<T>) =>
  [...records].sort(([, a], [, b]) => compare(a, b))

export function isInOrder<T>(records: Iterable<T>, compare: Compare<T>): boolean {
  let before: T | undefined
  for (const record of records) {
    if (before !== undefined && compare(before, record) > 0) return false
    before = record
  }
  return true
}
