import { parseDate } from './date.ts'
import type { Claim, Document } from './facts.ts'

/**
 * Records as plain JSON values, and documents back. Times are written as their text; entities and passages have none.
 */

export type Plain<T> = {
  readonly [K in keyof T]: K extends 'published' | 'read' | 'time'
    ? string | undefined
    : K extends 'retracted'
      ? { on: string; reason: string } | undefined
      : T[K]
}

export const plainDocument = (document: Document): Plain<Document> => ({
  ...document,
  published: document.published?.edtf,
  read: document.read?.edtf,
})

/** The same object with its times read, because copying takes longer than parsing. */
export const documentOf = (plain: Plain<Document>): Document =>
  Object.assign(plain, {
    published: plain.published === undefined ? undefined : parseDate(plain.published),
    read: plain.read === undefined ? undefined : parseDate(plain.read),
  })

/** Each field by its name, because a claim may read its fields from elsewhere. */
export const plainClaim = (claim: Claim): Plain<Claim> => ({
  id: claim.id,
  document: claim.document,
  passages: claim.passages,
  summary: claim.summary,
  subject: claim.subject,
  predicate: claim.predicate,
  object: claim.object,
  value: claim.value,
  time: claim.time?.edtf,
  dating: claim.dating,
  stance: claim.stance,
  speakers: claim.speakers,
  about: claim.about,
  qualifiers: claim.qualifiers,
  rank: claim.rank,
  reason: claim.reason,
  retracted: claim.retracted && { ...claim.retracted, on: claim.retracted.on.edtf },
  clearance: claim.clearance,
  compartments: claim.compartments,
})
