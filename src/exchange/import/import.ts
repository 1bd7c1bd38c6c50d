import type { Document, Entity } from '../../facts/facts.ts'
import { mergeEntities } from '../../facts/merge.ts'
import { checkColumns } from './check-columns.ts'
import { RowReader, type Said } from './claims.ts'
import { Registry } from './codes.ts'
import { ImportFolder, wrongWithEntity } from './folder.ts'
import { historicalStates, internationalOrganizations, knownNames } from './known.ts'
import type { ReadMapping } from './mapping.ts'
import { Nulls } from './nulls.ts'
import type { ReadRow } from './reader.ts'
import { RecordReader } from './records.ts'
import { rowsOf } from './rows.ts'
import { TakenIds } from './taken-ids.ts'

/** The summary of an import. Each row counts in one of added, merged, inPart, leftOut and rejected. */
export interface ImportReport {
  rows: number
  /** Rows that added something new. */
  added: number
  /** Rows that repeated earlier rows or imports. */
  merged: number
  /** Rows that were imported in part; the rest is among the rejected rows, with the reason. */
  inPart: number
  /** Rows that the conditions of the mapping leave out. */
  leftOut: number
  /** Rows that were rejected as a whole. */
  rejected: number
  /** Sentences on what was guessed of the file. */
  readonly notes: string[]
  /** The reasons of rows rejected or imported in part, with the number of rows that have each. */
  readonly reasons: Map<string, { rejected: number; inPart: number }>
  /** Claims of the last edition that this one lacks are `retracted`, or `kept` if too many rows were rejected. */
  claims: { added: number; there: number; retracted: number; kept: number }
  entities: { added: number; extended: number }
  /** The path of the file of rejected rows. */
  readonly rejectedPath: string
  /** The first rows of each outcome, with the reasons or with what they say. */
  readonly samples: ReadonlyMap<Outcome, Sample[]>
}

const outcomes = ['added', 'merged', 'partly imported', 'left out by the mapping', 'rejected'] as const
type Outcome = (typeof outcomes)[number]

/** One row as an example of an outcome. */
interface Sample {
  readonly line: number
  readonly texts: readonly string[]
}
const SAMPLES = 3

export interface ImportOptions {
  readonly file: string
  readonly mapping: ReadMapping
  /** The name of the mapping, which the file of rejected rows has too. */
  readonly name: string
  /** The data folder to write. */
  readonly into: string
  /** Nations and organizations that may be named besides those of the folder. */
  readonly known?: Iterable<Entity>
  /** The documents of other folders that are served with this one. */
  readonly knownDocuments?: ReadonlyMap<string, Document>
  readonly progress?: (rows: number) => void
  /** True to write nothing. */
  readonly dryRun?: boolean | undefined
  /** The date of this edition of the source. Default: that of the mapping if it is later than before, or today. */
  readonly edition?: string | undefined
  readonly today?: string
  /** True to keep what earlier files of the source said. */
  readonly adds?: boolean | undefined
  /** The share of rows that may be rejected; with more, nothing is retracted. */
  readonly allowRejected?: number
}

/**
 * Imports a file into a data folder by a mapping. The file is read as a stream; memory grows only with the entities and
 * the ids of claims. A second import of the same file adds nothing.
 * @throws EntenteError or Problems if the file, the mapping or the folder is invalid; the folder is then unchanged
 */
export async function importFile({
  file,
  mapping: read,
  name,
  into,
  known = [],
  knownDocuments = new Map(),
  progress,
  dryRun = false,
  edition,
  today = new Date().toISOString().slice(0, 10),
  adds = false,
  allowRejected = 0,
}: ImportOptions): Promise<ImportReport> {
  const { mapping } = read
  const document = { ...mapping.document, record: 'document' }
  const folder = await ImportFolder.open(into, {
    document,
    mapping: name,
    edition,
    today,
    adds,
    records: mapping.records,
  })
  const report = newReport(folder.rejectedPath)
  try {
    const registry = await registryOf(folder.entities, [...known], mapping.declared)
    const taken = new TakenIds(folder, registry, knownDocuments, !mapping.records)
    taken.checkSource()
    const reader = mapping.records
      ? new RecordReader(registry, folder.documents, folder.passages)
      : new RowReader(mapping, registry)
    const rows = rowsOf(file, {
      read: mapping.read,
      columns: (names, doubled) => checkColumns(names, doubled, read, file),
      note: (sentence) => report.notes.push(sentence),
    })
    const nulls = new Nulls(mapping)
    for await (const row of rows) {
      report.rows += 1
      if ('data' in row) nulls.add(row.data)
      await takeRow(row, { reader, registry, folder, taken }, report)
      progress?.(report.rows)
    }
    report.notes.push(...nulls.notes())
    // A file that cannot be read in full does not tell what the source no longer says.
    const replaces = !adds && report.rejected <= report.rows * allowRejected
    report.claims[replaces ? 'retracted' : 'kept'] = folder.unsaid
    if (dryRun) await folder.abandon()
    else await folder.finish(replaces)
  } catch (error) {
    await folder.abandon()
    throw error
  }
  return report
}

interface Import {
  readonly reader: Pick<RowReader, 'read'>
  readonly registry: Registry
  readonly folder: ImportFolder
  readonly taken: TakenIds
}

async function takeRow(
  row: ReadRow,
  { reader, registry, folder, taken: ids }: Import,
  report: ImportReport,
): Promise<void> {
  if ('reason' in row) return reject({ line: row.line, row: row.raw, reasons: [row.reason] }, folder, report)
  const said = reader.read(row)
  if (said.isLeftOut && said.faults.length === 0) {
    report.leftOut += 1
    return sample(report, 'left out by the mapping', row.line, [JSON.stringify(row.data)])
  }
  const wrong = [
    ...said.entities.flatMap((entity) => (folder.entities.get(entity.id) === entity ? [] : wrongWithEntity(entity))),
    ...ids.in(said),
  ]
  const reasons = [...said.faults, ...wrong]
  const taken = wrong.length > 0 ? { some: false, fresh: false } : await take(said, registry, folder, report)
  if (!taken.some) {
    const why = reasons.length > 0 ? reasons : ['the mapping takes nothing from it']
    return reject({ line: row.line, row: row.data, reasons: why }, folder, report)
  }
  if (reasons.length > 0) {
    report.inPart += 1
    for (const reason of kindsOf(reasons)) reasonOf(report, reason).inPart += 1
    sample(report, 'partly imported', row.line, reasons)
    return folder.reject({ line: row.line, outcome: 'in part', reasons, row: row.data })
  }
  if (taken.fresh) report.added += 1
  else report.merged += 1
  const texts = [...said.entities.map(({ id }) => id), ...said.claims.map(({ summary }) => summary)]
  sample(report, taken.fresh ? 'added' : 'merged', row.line, texts)
}

async function take(
  said: Said,
  registry: Registry,
  folder: ImportFolder,
  report: ImportReport,
): Promise<{ some: boolean; fresh: boolean }> {
  let fresh = false
  for (const entity of said.entities) {
    const taken = folder.addEntity(entity)
    if (taken === 'there') continue
    registry.set(entity)
    if (taken === 'new') report.entities.added += 1
    else report.entities.extended += 1
    fresh = true
  }
  for (const document of said.documents ?? []) if (folder.addDocument(document)) fresh = true
  for (const passage of said.passages ?? []) if (folder.addPassage(passage)) fresh = true
  for (const claim of said.claims) {
    const taken = await folder.addClaim(claim)
    if (taken === 'there') report.claims.there += 1
    else report.claims.added += 1
    fresh ||= taken !== 'there'
  }
  const { documents = [], passages = [], entities, claims } = said
  return { some: said.repeats || documents.length + passages.length + entities.length + claims.length > 0, fresh }
}

function reject(
  row: { line: number; row: unknown; reasons: readonly string[] },
  folder: ImportFolder,
  report: ImportReport,
): Promise<void> {
  report.rejected += 1
  for (const reason of kindsOf(row.reasons)) reasonOf(report, reason).rejected += 1
  sample(report, 'rejected', row.line, row.reasons)
  return folder.reject({ line: row.line, outcome: 'rejected', reasons: row.reasons, row: row.row })
}

function sample({ samples }: ImportReport, outcome: Outcome, line: number, texts: readonly string[]): void {
  const rows = samples.get(outcome)
  if (rows && rows.length < SAMPLES) rows.push({ line, texts })
}

/** Cut at the first colon, because details of one row follow it; the file of rejected rows has the full text. */
const kindsOf = (reasons: readonly string[]) => new Set(reasons.map((reason) => reason.replace(/: .*$/s, '')))

/** With more reasons than this, further ones are counted without the texts that they quote. */
const REASONS = 1000

function reasonOf({ reasons }: ImportReport, said: string): { rejected: number; inPart: number } {
  const reason = reasons.size < REASONS || reasons.has(said) ? said : said.replace(/'.*'/s, "'…'")
  const counted = reasons.get(reason) ?? { rejected: 0, inPart: 0 }
  reasons.set(reason, counted)
  return counted
}

const newReport = (rejectedPath: string): ImportReport => ({
  rows: 0,
  added: 0,
  merged: 0,
  inPart: 0,
  leftOut: 0,
  rejected: 0,
  notes: [],
  reasons: new Map(),
  claims: { added: 0, there: 0, retracted: 0, kept: 0 },
  entities: { added: 0, extended: 0 },
  rejectedPath,
  samples: new Map(outcomes.map((outcome) => [outcome, []])),
})

type EntitiesOfFolder = Pick<Map<string, Entity>, 'get' | 'values'>

/**
 * The entities of a folder, merged with the others, which decide if the two contradict each other. Only nations,
 * organizations, and those that are among the others are held in memory.
 */
export async function registryOf(
  own: EntitiesOfFolder,
  known: readonly Entity[],
  declared: readonly (Entity & { record?: unknown })[],
): Promise<Registry> {
  const entities = new Map<string, Entity>()
  const others = declared.map(({ record: _, ...entity }): Entity => entity)
  const always = [...(await historicalStates()), ...(await internationalOrganizations())]
  const further = [...known.map(withoutDescription), ...others, ...always]
  const shared = new Set(further.map(({ id }) => id))
  for (const entity of own.values())
    if (entity.kind === 'nation' || entity.kind === 'organization' || shared.has(entity.id))
      entities.set(entity.id, entity)
  for (const entity of further) {
    const before = entities.get(entity.id)
    const merged = before ? mergeEntities(before, entity) : { record: entity }
    if ('record' in merged) entities.set(entity.id, merged.record)
  }
  const registry = new Registry(await knownNames(), own)
  for (const entity of entities.values()) registry.set(entity)
  return registry
}

// Left out, because curators must be able to change a description in one place.
const withoutDescription = ({ description: _, ...entity }: Entity): Entity => entity
