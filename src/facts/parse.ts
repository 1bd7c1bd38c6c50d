import { createHash } from 'node:crypto'
import { didYouMean, EntenteError, Problems } from '../errors.ts'
import { checkClaim, checkNames, type Fault, Ids, toValue } from './check.ts'
import { type EdtfTime, parseDate, parseTime } from './date.ts'
import type { Claim, Document, Entity, Facts, Passage } from './facts.ts'
import { type ClaimRecord, type ClaimsFile, claimsOutline } from './schema.ts'
import { readShape } from './shape.ts'
import { type Clearance, clearanceOrder } from './vocabulary.ts'
import type { ReadYaml, TextFile } from './yaml.ts'

/**
 * Reads the texts of a data folder into facts.
 * @throws Problems with everything that is wrong, each with file, line and column; never a part of the facts.
 */
export function parseFacts(files: readonly TextFile[]): Facts {
  const reader = new FactsReader()
  const shaped = files.map((file) => readShape(file, reader.problems)).filter((file) => file !== undefined)
  // Claims name documents and entities, so those are read first, in whatever order the files come.
  for (const { pattern, data, yaml } of shaped) {
    if (pattern === 'claims/*.yaml') continue
    reader.addIds(pattern === 'documents.yaml' ? reader.documentIds : reader.entityIds, yaml)
    if (pattern === 'documents.yaml') for (const [id, record] of Object.entries(data ?? {})) reader.addDocument(id, record, yaml)
    else for (const [id, record] of Object.entries(data ?? {})) reader.addEntity({ id, ...record })
  }
  for (const { pattern, data, yaml } of shaped) if (pattern === 'claims/*.yaml') reader.addClaims(data, yaml)
  if (reader.problems.length > 0) throw new Problems(reader.problems.toSorted(byPlace))
  return { documents: reader.documents, entities: reader.entities, passages: reader.passages, claims: reader.claims, digest: digestOf(files) }
}

class FactsReader {
  readonly problems: EntenteError[] = []
  readonly documents = new Map<string, Document>()
  readonly entities = new Map<string, Entity>()
  readonly passages = new Map<string, Passage>()
  readonly claims = new Map<string, Claim>()
  readonly documentIds = new Ids()
  readonly entityIds = new Ids()
  readonly #taken = new Map<string, string>()

  addIds(ids: Ids, yaml: ReadYaml): void {
    const table = typeof yaml.data === 'object' && !Array.isArray(yaml.data) ? yaml.data : undefined
    if (table === undefined) ids.whole = false
    for (const id of Object.keys(table ?? {})) {
      this.#take(id, yaml, [], id)
      ids.known.add(id)
    }
  }

  addDocument(id: string, record: Omit<Document, 'id' | 'published'> & { published: string }, yaml: ReadYaml): void {
    const published = record.published === 'unknown' ? undefined : this.#dated(parseDate, record.published, yaml, [id, 'published'])
    this.documents.set(id, { ...record, id, published })
  }

  addEntity(entity: Entity): void {
    this.entities.set(entity.id, entity)
  }

  addClaims(file: ClaimsFile | undefined, yaml: ReadYaml): void {
    for (const fault of checkNames(claimsOutline.parse(yaml.data), this.entityIds)) this.#fault(fault, yaml)
    if (!file) return
    if (!this.documentIds.has(file.document))
      this.#fault(
        { path: ['document'], sentence: `no document '${file.document}' in documents.yaml${didYouMean(file.document, this.documentIds.known)}` },
        yaml,
      )
    for (const [paragraph, passage] of Object.entries(file.passages)) {
      const id = `${file.document}:${paragraph}`
      this.#take(id, yaml, ['passages'], paragraph)
      this.passages.set(id, { ...passage, id, document: file.document, paragraph: Number(paragraph) })
    }
    const retractions = new Map(file.retractions.map((record, index) => [record.claim, this.#retraction(record, yaml, ['retractions', index, 'on'])]))
    for (const [key, record] of Object.entries(file.claims)) this.#addClaim(key, record, file.document, retractions.get(key), yaml)
  }

  #addClaim(key: string, record: ClaimRecord, document: string, retracted: Claim['retracted'], yaml: ReadYaml): void {
    const id = `${document}#${key}`
    const path = ['claims', key]
    this.#take(id, yaml, ['claims'], key)
    const { file, clearance = 'public' } = this.documents.get(document) ?? {}
    for (const fault of checkClaim(record, this.entities, file !== undefined)) this.#fault({ ...fault, path: [...path, ...fault.path] }, yaml)
    const time = record.time === undefined ? undefined : this.#dated(parseTime, record.time, yaml, [...path, 'time'])
    this.claims.set(id, {
      ...record,
      id,
      document,
      passages: record.passages.map((paragraph) => `${document}:${paragraph}`),
      time,
      value: toValue(record, time),
      retracted,
      clearance: stricter(clearance, record.clearance ?? clearance),
    })
  }

  #retraction({ on, reason }: ClaimsFile['retractions'][number], yaml: ReadYaml, path: readonly PropertyKey[]): Claim['retracted'] {
    const day = this.#dated(parseDate, on, yaml, path)
    return day && { on: day, reason }
  }

  /** Ids are one space, so that any of them can be looked up without saying what it is. */
  #take(id: string, yaml: ReadYaml, path: readonly PropertyKey[], key: string): void {
    const place = yaml.at(path, key)
    const before = this.#taken.get(id)
    if (before) this.problems.push(new EntenteError('BAD_DATA', `the id '${id}' is taken at ${before}; ids are unique over all files`, place))
    else this.#taken.set(id, `${place.file}:${place.line}`)
  }

  #dated(parse: (text: string) => EdtfTime, text: string, yaml: ReadYaml, path: readonly PropertyKey[]): EdtfTime | undefined {
    try {
      return parse(text)
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error
      this.problems.push(new EntenteError(error.code, `${path.join('.')}: ${error.message}`, yaml.at(path)))
      return undefined
    }
  }

  #fault({ path, sentence }: Fault, yaml: ReadYaml): void {
    this.problems.push(new EntenteError('BAD_DATA', `${path.join('.')}: ${sentence}`, yaml.at(path)))
  }
}

const stricter = (a: Clearance, b: Clearance): Clearance => (clearanceOrder.indexOf(a) > clearanceOrder.indexOf(b) ? a : b)

const byPlace = ({ place: a }: EntenteError, { place: b }: EntenteError) =>
  a && b ? (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column) : 0

/** Of the texts in an order that is their own: files come in any, and several folders have files of one path. */
function digestOf(files: readonly TextFile[]): string {
  const hash = createHash('sha256')
  for (const file of files.map(({ path, text }) => JSON.stringify([path, text])).sort()) hash.update(file)
  return hash.digest('hex')
}
