import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import { type Claim, type Document, type Facts, type Passage, plainValue } from '../../facts/facts.ts'
import { parseFacts } from '../../facts/parse.ts'
import type { TextFile } from '../../facts/yaml.ts'
import { fieldsOf } from './entities.ts'
import { fileOf } from './facts-of.ts'
import { type Edits, edit, editRetractions, flow } from './yaml-text.ts'

/**
 * The files of a data folder with everything in which the facts of a record differ from those of the folder, as YAML.
 * Only files that change are in the result, by their path. A change to a record of another folder or of an NDJSON file
 * has no place there; `factsAfter` tells whether all of it had.
 */
export function foldInto(files: readonly TextFile[], base: Facts, facts: Facts): Map<string, string> {
  const texts = new Map(files.filter(({ path }) => path.endsWith('.yaml')).map(({ path, text }) => [path, text]))
  const changed = new Map<string, string>()
  const change = (path: string, by: (text: string) => string) =>
    changed.set(path, by(changed.get(path) ?? texts.get(path) ?? ''))

  change('documents.yaml', (text) => edit(text, undefined, added(base.documents, facts.documents, documentFields)))
  for (const [kind, name] of Object.entries(fileOf)) {
    const ofKind = (all: Facts['entities']) => new Map([...all].filter(([, entity]) => entity.kind === kind))
    const edits = differences(ofKind(base.entities), ofKind(facts.entities), fieldsOf)
    if (edits.size > 0) change(`entities/${name}.yaml`, (text) => edit(text, undefined, edits))
  }

  const pathOf = pathsOfDocuments(texts)
  const passages = byDocument(base.passages, facts.passages)
  const claims = byDocument(base.claims, facts.claims)
  for (const document of new Set([...passages.keys(), ...claims.keys()])) {
    const path = pathOf.get(document) ?? `claims/${document}.yaml`
    const { clearance } = facts.documents.get(document) ?? {}
    const toPassages: Edits = new Map(
      (passages.get(document) ?? []).map(({ now }) => [String(now.paragraph), passageFields(now)]),
    )
    const changes = claims.get(document) ?? []
    const toClaims: Edits = new Map(
      changes
        .filter(
          ({ before, now }) => !before || !isDeepStrictEqual({ ...before, retracted: 0 }, { ...now, retracted: 0 }),
        )
        .map(({ now }) => [keyOf(now), claimFields(now, clearance)]),
    )
    change(path, (text) => {
      const opened = text === '' ? `document: ${flow(document)}\n\n` : text
      const withPassages = edit(opened, 'passages', toPassages)
      const withClaims = edit(withPassages, 'claims', toClaims)
      return changes.some(({ before, now }) => !isDeepStrictEqual(before?.retracted, now.retracted))
        ? editRetractions(withClaims, retractionsOf(document, facts))
        : withClaims
    })
  }
  for (const [path, text] of changed) if (text === texts.get(path)) changed.delete(path)
  return changed
}

/** The facts of the files of a folder once some are written. @throws Problems if they are invalid */
export function factsAfter(files: readonly TextFile[], folder: string, changed: ReadonlyMap<string, string>): Facts {
  const kept = files.filter((file) => file.folder !== folder || !changed.has(file.path))
  const written = [...changed].map(([path, text]) => ({ path, name: path, text, folder }))
  const order = [...new Set(files.map((file) => file.folder))]
  return parseFacts(
    [...kept, ...written].sort(
      (a, b) => order.indexOf(a.folder) - order.indexOf(b.folder) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
    ),
  )
}

/** Records that are new, changed or gone. */
function differences<T>(
  base: ReadonlyMap<string, T>,
  facts: ReadonlyMap<string, T>,
  fieldsOf: (record: T) => Record<string, unknown>,
): Edits {
  const edits = new Map<string, Record<string, unknown> | null>()
  for (const id of base.keys()) if (!facts.has(id)) edits.set(id, null)
  for (const [id, record] of facts) if (!isDeepStrictEqual(base.get(id), record)) edits.set(id, fieldsOf(record))
  return edits
}

const added = <T>(
  base: ReadonlyMap<string, T>,
  facts: ReadonlyMap<string, T>,
  fieldsOf: (record: T) => Record<string, unknown>,
): Edits =>
  differences(
    new Map([...base].filter(([id]) => !facts.has(id))),
    new Map([...facts].filter(([id]) => !base.has(id))),
    fieldsOf,
  )

interface Difference<T> {
  readonly before: T | undefined
  readonly now: T
}

function byDocument<T extends { readonly document: string }>(
  base: ReadonlyMap<string, T>,
  facts: ReadonlyMap<string, T>,
): Map<string, Difference<T>[]> {
  const found = new Map<string, Difference<T>[]>()
  for (const [id, now] of facts) {
    const before = base.get(id)
    if (before === now || isDeepStrictEqual(before, now)) continue
    const list = found.get(now.document)
    if (list) list.push({ before, now })
    else found.set(now.document, [{ before, now }])
  }
  return found
}

/** The files of claims, by the documents that they are of. */
function pathsOfDocuments(texts: ReadonlyMap<string, string>): Map<string, string> {
  const paths = new Map<string, string>()
  for (const [path, text] of texts) {
    const line = path.startsWith('claims/') ? /^document:.*$/m.exec(text)?.[0] : undefined
    if (line !== undefined) paths.set(String(parse(line).document), path)
  }
  return paths
}

const keyOf = ({ id, document }: Claim) => id.slice(document.length + 1)

const retractionsOf = (document: string, { claims }: Facts) =>
  [...claims.values()].flatMap((claim) =>
    claim.document === document && claim.retracted
      ? [{ claim: keyOf(claim), on: claim.retracted.on.edtf, reason: claim.retracted.reason }]
      : [],
  )

const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)

const documentFields = ({ id: _, authors, published, read, primary, clearance, ...rest }: Document) => ({
  title: rest.title,
  publisher: rest.publisher,
  wire: rest.wire,
  authors: some(authors),
  published: published?.edtf ?? 'unknown',
  read: read?.edtf,
  language: rest.language,
  url: rest.url,
  file: rest.file,
  primary: primary || undefined,
  clearance: clearance === 'public' ? undefined : clearance,
  compartments: rest.compartments,
  license: rest.license,
  note: rest.note,
})

const passageFields = ({ summary, fingerprint }: Passage) => ({ summary, fingerprint })

const claimFields = (claim: Claim, ofDocument: Document['clearance'] | undefined) => ({
  summary: claim.summary,
  subject: claim.subject,
  predicate: claim.predicate,
  object: claim.object,
  value: claim.value && claim.value.type !== 'time' ? plainValue(claim.value) : undefined,
  time: claim.time?.edtf,
  dating: claim.dating,
  stance: claim.stance === 'asserted' ? undefined : claim.stance,
  speakers: some(claim.speakers),
  about: some(claim.about),
  qualifiers: Object.keys(claim.qualifiers).length > 0 ? claim.qualifiers : undefined,
  passages: some(claim.passages.map((id) => Number(id.slice(id.lastIndexOf(':') + 1)))),
  rank: claim.rank === 'normal' ? undefined : claim.rank,
  reason: claim.reason,
  clearance: claim.clearance === ofDocument ? undefined : claim.clearance,
  compartments: claim.compartments,
})
