import type { LineRecord } from './schema.ts'
import * as vocabulary from './vocabulary.ts'
import { type Clearance, keysOf, type Predicate, type Rank, type Stance } from './vocabulary.ts'

type ClaimLine = LineRecord<'claim'>

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const predicates: ReadonlySet<unknown> = new Set<Predicate>([...keysOf(vocabulary.properties), ...vocabulary.claimableKinds])
const stances: ReadonlySet<unknown> = new Set<Stance>(keysOf(vocabulary.stances))
const ranks: ReadonlySet<unknown> = new Set<Rank>(keysOf(vocabulary.ranks))
const clearances: ReadonlySet<unknown> = new Set<Clearance>(keysOf(vocabulary.clearances))

const isId = (value: unknown) => typeof value === 'string' && ID.test(value)
const isIds = (value: unknown) => Array.isArray(value) && value.every(isId)
// What the shape would trim is left to it.
const isText = (value: unknown) => typeof value === 'string' && value.length > 0 && value.trim().length === value.length

/** What each field of a claim may hold in most lines; qualifiers and retractions are left to the shape, and so is whatever looks otherwise. */
const usual: Readonly<Record<string, (value: unknown) => boolean>> = {
  record: (value) => value === 'claim',
  id: (value) => typeof value === 'string',
  document: isId,
  summary: isText,
  subject: isId,
  predicate: (value) => predicates.has(value),
  object: isId,
  value: (value) => isText(value) || Number.isSafeInteger(value),
  time: (value) => typeof value === 'string',
  dating: isText,
  stance: (value) => stances.has(value),
  speakers: isIds,
  about: isIds,
  passages: (value) => Array.isArray(value) && value.every((paragraph) => Number.isSafeInteger(paragraph) && paragraph > 0),
  rank: (value) => ranks.has(value),
  reason: isText,
  clearance: (value) => clearances.has(value),
}

/**
 * A line's claim, if it is one of the usual, in a sixth of the time that its shape takes: a million lines are a matter of a second. Undefined
 * says nothing but that the shape is to be asked; what is given is what the shape would give.
 */
export function usualClaim(line: unknown): ClaimLine | undefined {
  if (typeof line !== 'object' || line === null) return undefined
  for (const [field, value] of Object.entries(line)) if (usual[field]?.(value) !== true) return undefined
  const { id, document, summary, subject, predicate } = line as Partial<ClaimLine>
  if (id === undefined || document === undefined || summary === undefined || subject === undefined || predicate === undefined) return undefined
  if (!('record' in line)) return undefined
  return { stance: 'asserted', speakers: [], about: [], qualifiers: {}, passages: [], rank: 'normal', ...line } as unknown as ClaimLine
}
