import type { EdtfTime } from '../facts/date.ts'
import type { Claim } from '../facts/facts.ts'
import {
  type DatedColumn,
  datesOf,
  edgeColumns,
  edgeRow,
  flat,
  namesInQualifiers,
  nodeColumns,
  nodeRow,
  type Value,
} from './columns.ts'
import { columnsIn, labelOfClaims } from './labels.ts'
import { retractionOf, type Selection } from './selection.ts'
import { amountOf, valueText } from './value.ts'

/**
 * CSV by RFC 4180, in UTF-8, with a header. A spreadsheet could run a text that begins with `=`, `+`, `-` or `@` as a
 * formula, so an apostrophe is written before it. A text that begins with apostrophes and then such a sign gets one
 * more. A program that reads the file removes one apostrophe in these places. A date before the year 0 is no formula.
 * A NUL, at which some programs stop to read, becomes U+FFFD.
 */

export function* csvNodes(part: Selection): Generator<string> {
  const columns = Object.keys(nodeColumns(part))
  yield csvLine(['id', ...columns])
  for (const entity of part.entities) {
    const row = nodeRow(part, entity)
    yield csvLine([entity.id, ...columns.map((name) => row[name])])
  }
}

export function* csvEdges(part: Selection): Generator<string> {
  const columns = Object.keys(edgeColumns(part))
  yield csvLine(['id', 'source', 'target', ...columns])
  for (const relationship of part.relationships) {
    const row = edgeRow(part, relationship)
    yield csvLine([relationship.id, relationship.source, relationship.target, ...columns.map((name) => row[name])])
  }
}

type Read<T> = (claim: Claim, part: Selection) => T | undefined

/** The three columns of a date. */
export const dated = <N extends string, A extends unknown[]>(name: N, read: (...of: A) => EdtfTime | undefined) => {
  type Column = (...of: A) => Value | undefined
  const columns = Object.keys(datesOf(name, undefined)) as DatedColumn<N>[]
  return Object.fromEntries(
    columns.map((column): [string, Column] => [column, (...of) => datesOf(name, read(...of))[column]]),
  ) as Record<DatedColumn<N>, Column>
}
const namesOf = (ids: readonly string[], { view }: Selection) => ids.map((id) => view.entity(id)?.name ?? id)

/** The columns of `csv-claims`, by name. */
const claimColumns: Readonly<Record<string, Read<Value>>> = {
  id: ({ id }) => id,
  document: ({ document }) => document,
  documentTitle: ({ document }, { view }) => view.document(document)?.title,
  ...dated('published', ({ document }, { view }) => view.document(document)?.published),
  publisher: ({ document }, { view }) => view.document(document)?.publisher,
  url: ({ document }, { view }) => view.document(document)?.url,
  passages: ({ passages }) => passages,
  summary: ({ summary }) => summary,
  subject: ({ subject }) => subject,
  subjectName: ({ subject }, { view }) => view.entity(subject)?.name,
  predicate: ({ predicate }) => predicate,
  object: ({ object }) => object,
  objectName: ({ object = '' }, { view }) => view.entity(object)?.name,
  value: ({ value }) => valueText(value),
  valueName: ({ value }, { view }) => (value?.type === 'entity' ? view.entity(value.entity)?.name : undefined),
  ...dated('time', ({ time }) => time),
  dating: ({ dating }) => dating,
  stance: ({ stance }) => stance,
  speakers: ({ speakers }) => speakers,
  speakerNames: ({ speakers }, part) => namesOf(speakers, part),
  about: ({ about }) => about,
  aboutNames: ({ about }, part) => namesOf(about, part),
  qualifiers: ({ qualifiers }) => qualifiers,
  qualifierNames: ({ qualifiers }, { view }) => namesInQualifiers(view, qualifiers),
  rank: (claim, { view }) => view.rankOf(claim),
  reason: (claim, { view }) => retractionOf(view, claim)?.reason ?? claim.reason,
  ...dated('retracted', (claim, { view }) => retractionOf(view, claim)?.on),
  amount: (claim) => amountOf(claim)?.value,
  currency: (claim) => amountOf(claim)?.currency,
  clearance: (claim, { view }) => labelOfClaims(view, [claim]).clearance,
  compartments: (claim, { view }) => labelOfClaims(view, [claim]).compartments,
  documentClearance: ({ document }, { view }) => view.document(document)?.clearance,
  documentCompartments: ({ document }, { view }) => view.document(document)?.compartments,
}

export function* csvClaims(part: Selection): Generator<string> {
  const columns = columnsIn(part, claimColumns)
  yield csvLine(Object.keys(columns))
  for (const claim of part.claims) yield csvLine(Object.values(columns).map((read) => read(claim, part)))
}

/** A line of CSV, with its end. */
export const csvLine = (values: readonly (Value | undefined)[]) => `${values.map(cell).join(',')}\r\n`

function cell(value: Value | undefined): string {
  if (value === undefined) return ''
  const text = flat(value).replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
  const isFormula = /^'*[=+\-@\t\r＝＋－＠]/.test(text) && !/^-\d[\dX./~?%-]*$/.test(text)
  const safe = typeof value === 'string' && isFormula ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
