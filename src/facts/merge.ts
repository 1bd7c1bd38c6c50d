import { isDeepStrictEqual } from 'node:util'
import type { Document, Entity } from './facts.ts'
import { type Label, stricter, together } from './label.ts'
import type { PactKind } from './vocabulary.ts'

/** A record merged from two data folders, or the contradiction between the two. */
export type Merged<T> = { readonly record: T } | { readonly contradiction: string }

/**
 * Merges the records of several folders. The longest comes first, since it says most; the order of the folders is
 * no matter.
 */
export function mergeAll<T>(records: readonly T[], merge: (one: T, other: T) => Merged<T>): Merged<T> {
  const texts = new Map(records.map((record) => [JSON.stringify(record), record]))
  const inOrder = [...texts.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const [first, ...others] = inOrder.map((text) => ({ record: texts.get(text) as T }))
  if (!first) throw new RangeError('no record to merge')
  return others.reduce((all: Merged<T>, { record }) => ('record' in all ? merge(all.record, record) : all), first)
}

/** Merges two entities: names, aliases, codes and kinds of pact are united; other fields must not contradict. */
export function mergeEntities(one: Entity, other: Entity): Merged<Entity> {
  const { names: _, aliases: _a, ...rest } = one
  const { names: _n, aliases: _b, ...otherRest } = other
  const merged = single(withoutLists(rest), withoutLists(otherRest))
  if ('contradiction' in merged) return merged
  const names = [...one.names]
  const further: string[] = []
  for (const name of other.names) {
    const same = one.names.find(({ language }) => language === name.language)
    if (!same) names.push(name)
    // An entity has one name in a language; a second one becomes an alias.
    else if (same.text !== name.text) further.push(name.text)
  }
  const codes = one.kind === 'nation' && other.kind === 'nation' ? union(one.codes ?? [], other.codes ?? []) : []
  const pactKinds = one.kind === 'pact' && other.kind === 'pact' ? kindsTogether(one.pactKinds, other.pactKinds) : []
  const aliases = union(one.aliases, [...other.aliases, ...further])
  // Both are of the same kind here, and so every field fits that kind.
  const lists = { ...(codes.length > 0 && { codes }), ...(pactKinds.length > 0 && { pactKinds }) }
  return { record: dropUndefined({ ...one, ...merged.record, names, aliases, ...lists } as Entity) }
}

/** The kinds of both. `other` yields to any kind, because it only means that a source names none. */
export function kindsTogether(some: readonly PactKind[], others: readonly PactKind[]): readonly PactKind[] {
  const kinds = union(some, others)
  const named = kinds.filter((kind) => kind !== 'other')
  return named.length > 0 ? named : kinds
}

/** Merges two documents. */
export const mergeDocuments = (one: Document, other: Document): Merged<Document> => {
  const united = {
    authors: undefined,
    clearance: stricter(one.clearance, other.clearance),
    compartments: together(one.compartments, other.compartments),
  }
  const merged = single({ ...one, ...united }, { ...other, ...united })
  return 'contradiction' in merged
    ? merged
    : { record: dropUndefined({ ...one, ...merged.record, authors: union(one.authors, other.authors) }) }
}

/** Passages and claims are immutable, so two with the same id must be equal, except in what one needs to see them. */
export function mergeSame<T extends object>(one: T & Partial<Label>, other: T & Partial<Label>): Merged<T> {
  const field = fieldsOf(one, other).find(
    (field) =>
      field !== 'clearance' &&
      field !== 'compartments' &&
      !isDeepStrictEqual(Reflect.get(one, field), Reflect.get(other, field)),
  )
  if (field !== undefined) return { contradiction: field }
  const clearance = one.clearance && other.clearance && stricter(one.clearance, other.clearance)
  const compartments = together(one.compartments, other.compartments)
  const isLess = clearance !== one.clearance || compartments?.length !== one.compartments?.length
  return { record: isLess ? { ...one, clearance, compartments } : one }
}

function single<T extends object>(one: T, other: T): Merged<T> {
  const field = fieldsOf(one, other).find((field) => {
    const [a, b] = [Reflect.get(one, field), Reflect.get(other, field)]
    return a !== undefined && b !== undefined && !isDeepStrictEqual(a, b)
  })
  if (field !== undefined) return { contradiction: field }
  // In the order of the first, so that a folder that repeats a record changes nothing that is written of it.
  return { record: { ...dropUndefined(one), ...dropUndefined(other) } }
}

const fieldsOf = (one: object, other: object) => [...new Set([...Object.keys(one), ...Object.keys(other)])]
const dropUndefined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
const withoutLists = <T extends object>(record: T) => ({ ...record, codes: undefined, pactKinds: undefined })

const union = <T>(some: readonly T[], others: readonly T[]): T[] => [
  ...some,
  ...others.filter((other) => !some.some((known) => isDeepStrictEqual(known, other))),
]
