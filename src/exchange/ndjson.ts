import type { Claim, Document, Passage } from '../facts/facts.ts'
import { retractionOf, type Selection } from './selection.ts'
import { entityFields, valueText } from './value.ts'

/**
 * Documents, entities, passages and claims as in the files of a data folder: one record per line, with its `record` and
 * `id`. A data folder can hold the file as it is, and reading it gives the same records. Defaults are left out.
 */
export function* ndjson(part: Selection): Generator<string> {
  for (const document of part.documents) yield line('document', documentRecord(document))
  for (const entity of part.mentionedEntities) yield line('entity', entityFields(entity))
  for (const passage of part.passages) yield line('passage', passageRecord(passage))
  for (const claim of part.claims) yield line('claim', claimRecord(claim, part))
}

const line = (record: string, fields: object) => `${JSON.stringify({ record, ...fields })}\n`

const documentRecord = ({ published, read, authors, primary, clearance, ...rest }: Document) => ({
  ...rest,
  published: published?.edtf ?? 'unknown',
  read: read?.edtf,
  authors: some(authors),
  primary: primary || undefined,
  clearance: clearance === 'public' ? undefined : clearance,
})

const passageRecord = ({ id, document, paragraph, summary, fingerprint }: Passage) => ({
  id,
  document,
  paragraph,
  summary,
  fingerprint,
})

function claimRecord(claim: Claim, { view }: Selection) {
  const { passages, value, time, stance, speakers, about, qualifiers, rank, reason, clearance, compartments } = claim
  const retracted = retractionOf(view, claim)
  return {
    id: claim.id,
    document: claim.document,
    summary: claim.summary,
    subject: claim.subject,
    predicate: claim.predicate,
    object: claim.object,
    dating: claim.dating,
    retracted: retracted && { on: retracted.on.edtf, reason: retracted.reason },
    value: valueText(value),
    time: time?.edtf,
    stance: stance === 'asserted' ? undefined : stance,
    speakers: some(speakers),
    about: some(about),
    qualifiers: Object.keys(qualifiers).length > 0 ? qualifiers : undefined,
    passages: some(passages.map((id) => Number(id.slice(id.lastIndexOf(':') + 1)))),
    rank: rank === 'normal' ? undefined : rank,
    reason,
    clearance: clearance === (view.document(claim.document)?.clearance ?? 'public') ? undefined : clearance,
    compartments,
  }
}

const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)
