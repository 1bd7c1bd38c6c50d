import { type EntenteError, Problems } from '../errors.ts'
import type { Claim, ClaimTable, Facts, NamedRecords } from './facts.ts'
import { type ReadLine, readLines } from './ndjson.ts'
import { ordered, orders, putInOrder } from './order.ts'
import { FactsReader } from './reader.ts'
import { readShape, type ShapedFile } from './shape.ts'
import type { TextFile } from './yaml.ts'

type PassageLine = Extract<ReadLine, { name: 'passage' }>

/**
 * Reads the texts of one or several data folders into facts. Records with the same id in several folders are merged.
 * @throws Problems with all problems, each with file, line and column; there are no partial facts.
 */
export function parseFacts(files: readonly TextFile[]): Facts {
  const claims = new Map<string, Claim>()
  return { ...parseInto(files, () => claims), claims: ordered(claims, orders.claims) }
}

/** The same, with the claims put into a table of the caller. */
export function parseInto(files: readonly TextFile[], claimsOf: (named: NamedRecords) => ClaimTable): NamedRecords {
  const reader = new FactsReader(claimsOf)
  const isNdjson = ({ path }: TextFile) => path.endsWith('.ndjson')
  const ndjson = files.filter(isNdjson)
  const yaml = files
    .filter((file) => !isNdjson(file))
    .map((file) => readShape(file, reader.problems))
    .filter((file) => file !== undefined)
  // Claims name documents, entities and passages, so these are read first, whatever the order of the files.
  for (const file of yaml) addDocumentsOrEntities(reader, file)
  const passages = ndjson.map((file) => [file, addDocumentAndEntityLines(reader, file)] as const)
  for (const file of yaml) addYaml(reader, file, 'passages')
  for (const [file, lines] of passages) {
    reader.beginFile(file)
    for (const line of lines) reader.addLine(line)
  }
  // Columns of claims name the records by their places.
  putInOrder(reader.documents, orders.documents)
  putInOrder(reader.entities, orders.entities)
  putInOrder(reader.passages, orders.passages)
  for (const file of yaml) addYaml(reader, file, 'claims')
  for (const file of ndjson) addClaimLines(reader, file)
  reader.finish()
  if (reader.problems.length > 0) throw new Problems(reader.problems.toSorted(byLocation))
  return {
    documents: reader.documents,
    entities: reader.entities,
    passages: reader.passages,
  }
}

/**
 * The documents and entities of data folders, for readers that need no claims, of which there can be a million.
 * @throws Problems with those of documents and entities
 */
export function parseWithoutClaims(files: readonly TextFile[]): Pick<NamedRecords, 'documents' | 'entities'> {
  const reader = new FactsReader(() => new Map<string, Claim>())
  for (const file of files) {
    if (file.path.endsWith('.ndjson')) {
      reader.beginFile(file)
      for (const line of readLines(file, 'others', reader.problems))
        if (line.name === 'document' || line.name === 'entity') reader.addLine(line)
    } else if (!/^claims\W/.test(file.path)) {
      const shaped = readShape(file, reader.problems)
      if (shaped) addDocumentsOrEntities(reader, shaped)
    }
  }
  reader.finish()
  if (reader.problems.length > 0) throw new Problems(reader.problems.toSorted(byLocation))
  return { documents: reader.documents, entities: reader.entities }
}

function addDocumentsOrEntities(reader: FactsReader, { pattern, data, yaml, file }: ShapedFile): void {
  if (pattern === 'claims/*.yaml') return
  reader.beginFile(file)
  reader.registerIds(pattern === 'documents.yaml' ? reader.documentIds : reader.entityIds, yaml)
  if (pattern === 'documents.yaml')
    for (const [id, record] of Object.entries(data ?? {})) reader.addDocument(id, record, yaml)
  else for (const [id, record] of Object.entries(data ?? {})) reader.addEntity({ id, ...record }, yaml)
}

function addYaml(reader: FactsReader, shaped: ShapedFile, what: 'passages' | 'claims'): void {
  const { pattern, data, isWhole, yaml, file } = shaped
  if (pattern !== 'claims/*.yaml') return
  reader.beginFile(file)
  if (what === 'claims') reader.addClaims(data, yaml, isWhole)
  else if (data) reader.addPassages(data, yaml)
}

/** @returns the passages of the file, which are added once all documents are known */
function addDocumentAndEntityLines(reader: FactsReader, file: TextFile): PassageLine[] {
  const passages: PassageLine[] = []
  reader.beginFile(file)
  for (const line of readLines(file, 'others', reader.problems)) {
    if (line.name === 'passage') passages.push(line)
    else if (line.name !== 'claim') reader.addLine(line)
  }
  return passages
}

function addClaimLines(reader: FactsReader, file: TextFile): void {
  reader.beginFile(file)
  for (const line of readLines(file, 'claims', reader.problems)) if (line.name === 'claim') reader.addClaimLine(line)
}

const byLocation = ({ location: a }: EntenteError, { location: b }: EntenteError) =>
  a && b ? (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column) : 0
