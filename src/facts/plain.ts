import { parseDate, parseTime } from './date.ts'
import type { Claim, Document } from './facts.ts'

/**
 * Records as plain JSON values, and back. Times are written as their text, from which they can be read again; entities
 * and passages have none.
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

export const documentOf = ({ published, read, ...document }: Plain<Document>): Document => ({
  ...document,
  published: published === undefined ? undefined : parseDate(published),
  read: read === undefined ? undefined : parseDate(read),
})

export const plainClaim = (claim: Claim): Plain<Claim> => ({
  ...claim,
  time: claim.time?.edtf,
  retracted: claim.retracted && { ...claim.retracted, on: claim.retracted.on.edtf },
})

export function claimOf({ time: edtf, value, retracted, ...claim }: Plain<Claim>): Claim {
  const time = edtf === undefined ? undefined : parseTime(edtf)
  return {
    ...claim,
    object: claim.object,
    time,
    value: value?.type === 'time' && time ? { type: 'time', time } : value,
    retracted: retracted && { ...retracted, on: parseDate(retracted.on) },
  }
}
