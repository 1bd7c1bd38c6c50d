import { createHash } from 'node:crypto'
import { didYouMean, EntenteError, Problems } from '../errors.ts'
import { checkClaim, checkFile, type Fault, toValue } from './check.ts'
import { type EdtfTime, parseDate, parseTime } from './date.ts'
import type { Claim, Document, Entity, Facts, Passage } from './facts.ts'
import type { ClaimRecord, ClaimsFile } from './schema.ts'
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
    if (pattern === 'documents.yaml') for (const [id, record] of Object.entries(data)) reader.addDocument(id, record, yaml)
    else if (pattern !== 'claims/*.yaml') for (const [id, record] of Object.entries(data)) reader.addEntity({ id, ...record }, yaml)
  }
  for (const { pattern, data, yaml } of shaped) if (pattern === 'claims/*.yaml') reader.addClaims(data, yaml)
  if (reader.problems.length > 0) throw new Problems(reader.problems)
  return { documents: reader.documents, entities: reader.entities, passages: reader.passages, claims: reader.claims, digest: digestOf(files) }
}

class FactsReader {
  readonly problems: EntenteError[] = []
  readonly documents = new Map<string, Document>()
  readonly entities = new Map<string, Entity>()
  readonly passages = new Map<string, Passage>()
  readonly claims = new Map<string, Claim>()
  readonly #taken = new Map<string, string>()

  addDocument(id: string, record: Omit<Document, 'id' | 'published'> & { published: string }, yaml: ReadYaml): void {
    this.#take(id, yaml, [])
    const published = this.#dated(parseDate, record.published, yaml, [id, 'published'])
    if (published) this.documents.set(id, { ...record, id, published })
  }

  addEntity(entity: Entity, yaml: ReadYaml): void {
    this.#take(entity.id, yaml, [])
    this.entities.set(entity.id, entity)
  }

  addClaims(file: ClaimsFile, yaml: ReadYaml): void {
    const document = this.documents.get(file.document)
    if (!document) {
      this.#fault({ path: ['document'], sentence: `no document '${file.document}' in documents.yaml${didYouMean(file.document, this.documents.keys())}` }, yaml)
      return
    }
    for (const fault of checkFile(file)) this.#fault(fault, yaml)
    for (const [paragraph, passage] of Object.entries(file.passages)) {
      const id = `${document.id}:${paragraph}`
      this.#take(id, yaml, ['passages'], paragraph)
      this.passages.set(id, { ...passage, id, document: document.id, paragraph: Number(paragraph) })
    }
    for (const [key, record] of Object.entries(file.claims)) this.#addClaim(key, record, file, document, yaml)
  }

  #addClaim(key: string, record: ClaimRecord, file: ClaimsFile, document: Document, yaml: ReadYaml): void {
    const id = `${document.id}#${key}`
    const path = ['claims', key]
    this.#take(id, yaml, ['claims'], key)
    for (const fault of checkClaim(record, file, this.entities)) this.#fault({ ...fault, path: [...path, ...fault.path] }, yaml)
    const time = record.time === undefined ? undefined : this.#dated(parseTime, record.time, yaml, [...path, 'time'])
    const retraction = file.retractions.findIndex(({ claim }) => claim === key)
    this.claims.set(id, {
      ...record,
      id,
      document: document.id,
      passages: record.passages.map((paragraph) => `${document.id}:${paragraph}`),
      time,
      value: toValue(record, time),
      retracted: retraction < 0 ? undefined : this.#retraction(file.retractions[retraction], yaml, ['retractions', retraction, 'on']),
      clearance: stricter(document.clearance, record.clearance ?? document.clearance),
    })
  }

  #retraction(record: ClaimsFile['retractions'][number] | undefined, yaml: ReadYaml, path: readonly PropertyKey[]): Claim['retracted'] {
    const on = record && this.#dated(parseDate, record.on, yaml, path)
    return on && { on, reason: record.reason }
  }

  /** Ids are one space, so that any of them can be looked up without saying what it is. */
  #take(id: string, yaml: ReadYaml, path: readonly PropertyKey[], key: string = id): void {
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

function digestOf(files: readonly TextFile[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex')
}
