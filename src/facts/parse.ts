import { type EntenteError, Problems } from '../errors.ts'
import { digestOf } from './digest.ts'
import type { Facts } from './facts.ts'
import { type ReadLine, readLines } from './ndjson.ts'
import { FactsReader } from './reader.ts'
import { readShape } from './shape.ts'
import type { TextFile } from './yaml.ts'

/**
 * Reads the texts of one or several data folders into facts. Records with the same id in several folders are merged.
 * @throws Problems with all problems, each with file, line and column; there are no partial facts.
 */
export function parseFacts(files: readonly TextFile[], digest = digestOf(files)): Facts {
  const reader = new FactsReader()
  const lined = files.filter(({ path }) => path.endsWith('.ndjson'))
  const shaped = files
    .filter((file) => !lined.includes(file))
    .map((file) => readShape(file, reader.problems))
    .filter((file) => file !== undefined)
  // Claims name documents and entities, so these are read first, whatever the order of the files.
  for (const { pattern, data, yaml, file } of shaped) {
    if (pattern === 'claims/*.yaml') continue
    reader.open(file.name, file.folder)
    reader.addIds(pattern === 'documents.yaml' ? reader.documentIds : reader.entityIds, yaml)
    if (pattern === 'documents.yaml')
      for (const [id, record] of Object.entries(data ?? {})) reader.addDocument(id, record, yaml)
    else for (const [id, record] of Object.entries(data ?? {})) reader.addEntity({ id, ...record }, yaml)
  }
  const passages: { file: TextFile; lines: Extract<ReadLine, { name: 'passage' }>[] }[] = []
  for (const file of lined) {
    const later = { file, lines: [] as Extract<ReadLine, { name: 'passage' }>[] }
    reader.open(file.name, file.folder)
    for (const line of readLines(file, 'others', reader.problems)) {
      if (line.name === 'passage') later.lines.push(line)
      else if (line.name !== 'claim') reader.addLine(line)
    }
    passages.push(later)
  }
  for (const { pattern, data, yaml, file } of shaped) {
    if (pattern !== 'claims/*.yaml') continue
    reader.open(file.name, file.folder)
    reader.addClaims(data, yaml)
  }
  for (const { file, lines } of passages) {
    reader.open(file.name, file.folder)
    for (const line of lines) reader.addLine(line)
  }
  for (const file of lined) {
    reader.open(file.name, file.folder)
    for (const line of readLines(file, 'claims', reader.problems)) if (line.name === 'claim') reader.addClaimLine(line)
  }
  reader.finish()
  if (reader.problems.length > 0) throw new Problems(reader.problems.toSorted(byPlace))
  return {
    documents: reader.documents,
    entities: reader.entities,
    passages: reader.passages,
    claims: reader.claims,
    digest,
  }
}

const byPlace = ({ location: a }: EntenteError, { location: b }: EntenteError) =>
  a && b ? (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column) : 0
