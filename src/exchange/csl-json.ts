import type { EdtfTime } from '../facts/date.ts'
import { isoDay } from '../facts/date.ts'
import type { Document } from '../facts/facts.ts'
import { listOf } from './json.ts'
import { labelOfDocument, noteOf } from './labels.ts'
import type { Selection } from './selection.ts'

/** The documents as CSL-JSON, the input of citation processors. */
export function* cslJson(part: Selection): Generator<string> {
  yield* listOf(part.documents, (document) => itemOf(document, noteOf(labelOfDocument(part, document))))
  yield '\n'
}

function itemOf(document: Document, needs: string | undefined): object {
  const { id, title, authors, publisher, published, read, url, language, note } = document
  return {
    id,
    type: url === undefined ? 'document' : 'webpage',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(publisher !== undefined && { publisher }),
    ...(published && { issued: dateOf(published) }),
    ...(read && { accessed: dateOf(read) }),
    ...(url !== undefined && { URL: url }),
    language,
    ...((needs ?? note) !== undefined && { note: [needs, note].filter(Boolean).join('; ') }),
  }
}

/** A date as CSL has it: as precise as the source gave it, or from a first to a last day. */
function dateOf({ edtf, earliest, latest, precision, uncertain, approximate }: EdtfTime): object {
  const [from, to] = [isoDay(earliest), isoDay(latest)].map((day) => day && partsOf(day))
  const circa = (uncertain || approximate) && { circa: true }
  const length = { day: 3, month: 2, year: 1 }[precision as string]
  if (length !== undefined && from) return { 'date-parts': [from.slice(0, length)], ...circa }
  return from && to ? { 'date-parts': [from, to], ...circa } : { literal: edtf }
}

const partsOf = (day: string): number[] => {
  const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? []
  return [year, month, date].map(Number)
}
