import { didYouMean, EntenteError, type SourceLocation } from '../errors.ts'
import { checkClaim, checkNames, danglingNames, type Fault, Ids, toValue } from './check.ts'
import { type EdtfTime, parseDate, parseTime } from './date.ts'
import type { Claim, ClaimTable, Document, Entity, NamedRecords, Passage, RecordTable } from './facts.ts'
import { passageId } from './facts.ts'
import { IdPlaces } from './id-places.ts'
import { stricter, together } from './label.ts'
import { type Merged, mergeAll, mergeDocuments, mergeEntities, mergeSame } from './merge.ts'
import type { ReadLine } from './ndjson.ts'
import { type ClaimRecord, type ClaimsFile, claimsOutline } from './schema.ts'
import type { Located } from './shape.ts'
import type { ReadYaml, TextFile } from './yaml.ts'

type Retracted = { readonly on: string; readonly reason: string }

/**
 * Adds the records of data folders one after another: documents and entities first, then passages, then claims. Checks
 * each against the others and merges records with the same id from several folders. Collects all problems in
 * `problems`.
 */
export class FactsReader {
  readonly problems: EntenteError[] = []
  readonly documents = new Map<string, Document>()
  readonly entities = new Map<string, Entity>()
  readonly passages = new Map<string, Passage>()
  readonly claims: ClaimTable
  readonly documentIds = new Ids()
  readonly entityIds = new Ids()
  readonly #places = new IdPlaces()
  readonly #files: { readonly name: string; readonly folder: string | undefined }[] = []
  /** The places where offices name their nation or organization, which may be read later. */
  readonly #offices = new Map<string, () => SourceLocation>()
  /** The records of ids that several folders describe, in the order in which they were read. */
  readonly #parts = new Map<string, { readonly id: string }[]>()
  /** Passages of NDJSON files that no claim has cited yet. */
  readonly #uncited = new Map<string, Located>()

  /** @param claimsOf makes the table of the claims on these records */
  constructor(claimsOf: (named: NamedRecords) => ClaimTable) {
    this.claims = claimsOf(this)
  }

  /** Sets the file of the records that follow. */
  beginFile({ name, folder }: TextFile): void {
    this.#files.push({ name, folder })
  }

  registerIds(ids: Ids, yaml: ReadYaml): void {
    const table = typeof yaml.data === 'object' && !Array.isArray(yaml.data) ? yaml.data : undefined
    if (table === undefined) ids.isComplete = false
    for (const id of Object.keys(table ?? {})) this.#registerName(ids, id, yaml, [], id)
  }

  addDocument(
    id: string,
    record: Omit<Document, 'id' | 'published' | 'read'> & { published: string; read?: string | undefined },
    at: Located,
  ): void {
    const isUnknown = record.published === 'unknown'
    const published = isUnknown ? undefined : this.#readTime(parseDate, record.published, at, [id, 'published'])
    const read = record.read === undefined ? undefined : this.#readTime(parseDate, record.read, at, [id, 'read'])
    const sentence = 'where published is unknown, give the day on which the page was read as read'
    if (isUnknown && record.read === undefined) this.#fault({ path: [id, 'published'], sentence }, at)
    const times = { published, read, compartments: together(record.compartments) }
    this.#addRecord(this.documents, { ...record, id, ...times }, mergeDocuments, at, [id])
  }

  addEntity(entity: Entity, at: Located): void {
    if (entity.kind === 'office') this.#offices.set(entity.of, () => at.locate([entity.id, 'of']))
    for (const { during } of (entity.kind === 'nation' && entity.codes) || [])
      if (during !== undefined) this.#readTime(parseTime, during, at, [entity.id, 'codes'])
    this.#addRecord(this.entities, entity, mergeEntities, at, [entity.id])
  }

  addPassages({ document, passages }: ClaimsFile, yaml: ReadYaml): void {
    for (const [paragraph, passage] of Object.entries(passages)) {
      const id = passageId(document, paragraph)
      this.#registerId(id, yaml, ['passages'], paragraph)
      this.#addRecord(this.passages, { ...passage, id, document, paragraph: Number(paragraph) }, mergeSame, yaml, [
        'passages',
        paragraph,
      ])
    }
  }

  /** @param isWhole true if every record of the file is in `file`, because all have the right shape */
  addClaims(file: ClaimsFile | undefined, yaml: ReadYaml, isWhole = false): void {
    const outline = file && isWhole ? file : claimsOutline.parse(yaml.data)
    for (const fault of checkNames(outline, this.entityIds)) this.#fault(fault, yaml)
    if (!file) return
    const { document } = file
    this.#checkDocument(document, yaml)
    const retractions = new Map(
      file.retractions.map((record, index) => [
        record.claim,
        this.#retraction(record, yaml, ['retractions', index, 'on']),
      ]),
    )
    for (const [key, record] of Object.entries(file.claims)) {
      this.#registerId(`${document}#${key}`, yaml, ['claims'], key)
      this.#addClaim(`${document}#${key}`, record, document, retractions.get(key), yaml, ['claims', key])
    }
  }

  /** Adds a line other than a claim. */
  addLine(line: Exclude<ReadLine, { name: 'claim' }>): void {
    const { at } = line
    if (line.name === 'document') {
      const { record: _, id, ...document } = line.data
      this.#registerName(this.documentIds, id, at)
      this.addDocument(id, document, at)
    } else if (line.name === 'entity') {
      const { record: _, ...entity } = line.data
      this.#registerName(this.entityIds, entity.id, at)
      this.addEntity(entity, at)
    } else {
      const { record: _, ...passage } = line.data
      const { id, document, paragraph } = passage
      this.#checkDocument(document, at)
      if (id !== passageId(document, paragraph))
        this.#fault(
          { path: ['id'], sentence: `the passage is '${passageId(document, paragraph)}': its document and paragraph` },
          at,
        )
      this.#registerId(id, at)
      if (!this.passages.has(id)) this.#uncited.set(id, at)
      this.#addRecord(this.passages, passage, mergeSame, at)
    }
  }

  addClaimLine({ data, at }: Extract<ReadLine, { name: 'claim' }>): void {
    const { id, document, retracted } = data
    this.#checkDocument(document, at)
    if (!id.startsWith(`${document}#`))
      this.#fault({ path: ['id'], sentence: `the id of a claim is its document, # and a key: ${document}#key` }, at)
    this.#registerId(id, at)
    for (const fault of danglingNames(data, this.entityIds)) this.#fault(fault, at)
    for (let index = 0; index < data.passages.length; index++) {
      const passage = passageId(document, data.passages[index] ?? 0)
      this.#uncited.delete(passage)
      if (!this.passages.has(passage))
        this.#fault({ path: ['passages', index], sentence: `no passage '${passage}'; add its record` }, at)
    }
    this.#addClaim(id, data, document, retracted && this.#retraction(retracted, at, ['retracted', 'on']), at)
  }

  finish(): void {
    for (const [of, place] of this.#offices)
      if (!this.entityIds.has(of))
        this.problems.push(
          new EntenteError('BAD_DATA', `no entity '${of}'${didYouMean(of, this.entityIds.known)}`, place()),
        )
    for (const at of this.#uncited.values())
      this.#fault({ path: [], sentence: 'no claim cites this passage; cite it or leave it out' }, at)
  }

  #addClaim(
    id: string,
    record: ClaimRecord,
    document: string,
    retracted: Claim['retracted'],
    at: Located,
    path: readonly PropertyKey[] = [],
  ): void {
    const { file, clearance = 'public', compartments } = this.documents.get(document) ?? {}
    for (const fault of checkClaim(record, this.entities, file !== undefined))
      this.#fault({ ...fault, path: [...path, ...fault.path] }, at)
    const time = record.time === undefined ? undefined : this.#readTime(parseTime, record.time, at, [...path, 'time'])
    const { object } = record
    // An object literal, because with spread, reading a million claims takes a quarter longer.
    const claim: Claim = {
      id,
      document: this.documents.get(document)?.id ?? document,
      passages: record.passages.map((paragraph) => this.#passageId(document, paragraph)),
      summary: record.summary,
      // One shared string for each entity instead of one for each claim, to save memory.
      subject: this.entities.get(record.subject)?.id ?? record.subject,
      predicate: record.predicate,
      object: object === undefined ? undefined : (this.entities.get(object)?.id ?? object),
      value: toValue(record, time),
      time,
      dating: record.dating,
      stance: record.stance,
      speakers: record.speakers,
      about: record.about,
      qualifiers: record.qualifiers,
      rank: record.rank,
      reason: record.reason,
      retracted,
      clearance: stricter(clearance, record.clearance ?? clearance),
      compartments: together(compartments, record.compartments),
    }
    this.#addRecord(this.claims, claim, mergeSame, at, path)
  }

  /** One shared string for each passage, to save memory. */
  #passageId(document: string, paragraph: number): string {
    const id = passageId(document, paragraph)
    return this.passages.get(id)?.id ?? id
  }

  #retraction({ on, reason }: Retracted, at: Located, path: readonly PropertyKey[]): Claim['retracted'] {
    const day = this.#readTime(parseDate, on, at, path)
    return day && { on: day, reason }
  }

  #checkDocument(id: string, at: Located): void {
    if (!this.documentIds.has(id))
      this.#fault(
        {
          path: ['document'],
          sentence: `no document '${id}' in documents.yaml${didYouMean(id, this.documentIds.known)}`,
        },
        at,
      )
  }

  #registerName(ids: Ids, id: string, at: Located, path: readonly PropertyKey[] = [], key?: string): void {
    const others = ids === this.documentIds ? this.entityIds : this.documentIds
    this.#registerId(id, at, path, key, others.known.has(id))
    ids.known.add(id)
  }

  /**
   * Registers an id. All ids share one space, so that any of them can be looked up without its type. The same id in
   * another folder is the same record.
   */
  #registerId(id: string, at: Located, path: readonly PropertyKey[] = [], key?: string, isOtherTable = false): void {
    if (!this.#places.has(id)) this.#places.set(id, this.#files.length - 1, at, path, key)
    else if (isOtherTable || !this.#isOfOtherFolder(id)) {
      const sentence = `the id '${id}' is taken at ${this.#nameOfPlace(id)}; ids are unique over all files`
      this.problems.push(new EntenteError('BAD_DATA', sentence, at.locate(path, key)))
    }
  }

  #nameOfPlace(id: string): string {
    return `${this.#files[this.#places.fileOf(id)]?.name}:${this.#places.lineOf(id)}`
  }

  #addRecord<T extends { readonly id: string }>(
    table: RecordTable<T>,
    record: T,
    merge: (one: T, other: T) => Merged<T>,
    at: Located,
    path: readonly PropertyKey[] = [],
  ): void {
    const before = table.get(record.id)
    if (!before) {
      table.set(record.id, record)
      return
    }
    const parts = [...((this.#parts.get(record.id) as T[] | undefined) ?? [before]), record]
    const merged = mergeAll(parts, merge)
    if ('record' in merged) {
      table.set(record.id, merged.record)
      this.#parts.set(record.id, parts)
    } else if (this.#isOfOtherFolder(record.id)) {
      const sentence =
        `'${record.id}' has another '${merged.contradiction}' at ${this.#nameOfPlace(record.id)}; one id means ` +
        'one thing in all folders'
      this.problems.push(new EntenteError('BAD_DATA', sentence, at.locate([...path, merged.contradiction])))
    }
  }

  // An id repeated within one folder is already reported elsewhere.
  #isOfOtherFolder(id: string): boolean {
    return this.#files[this.#places.fileOf(id)]?.folder !== this.#files.at(-1)?.folder
  }

  #readTime(
    parse: (text: string) => EdtfTime,
    text: string,
    at: Located,
    path: readonly PropertyKey[],
  ): EdtfTime | undefined {
    try {
      return parse(text)
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error
      this.problems.push(new EntenteError(error.code, `${path.join('.')}: ${error.message}`, at.locate(path)))
      return undefined
    }
  }

  #fault({ path, sentence }: Fault, at: Located): void {
    this.problems.push(
      new EntenteError('BAD_DATA', `${path.length > 0 ? `${path.join('.')}: ` : ''}${sentence}`, at.locate(path)),
    )
  }
}
