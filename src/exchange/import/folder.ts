import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isDeepStrictEqual } from 'node:util'
import { EntenteError, Problems } from '../../errors.ts'
import type { Entity } from '../../facts/facts.ts'
import { readLines } from '../../facts/ndjson.ts'
import { piecesOf } from '../../facts/pieces.ts'
import { type LineRecord, recordShapes } from '../../facts/schema.ts'
import { entityFields } from '../value.ts'
import type { ClaimLine } from './claim-lines.ts'
import { ClaimsFile, type Source, type Taken, withLabel } from './claims-file.ts'
import { clearParts, Lock } from './lock.ts'
import { RecordsFile } from './records-file.ts'
import { partOf, removeIfEmpty, WrittenLines } from './written-lines.ts'

type DocumentLine = LineRecord<'document'>

/**
 * The data folder that an import writes: documents.ndjson, entities.ndjson, claims/<document>.ndjson, and rejected/ for
 * rejected rows. Nothing that grows with the rows is in memory, but for some bytes of each id. The old files stay until
 * `finish`.
 */
export class ImportFolder {
  readonly #path: string
  readonly entities: RecordsFile<Entity>
  readonly documents: RecordsFile<DocumentLine>
  readonly passages: RecordsFile<LineRecord<'passage'>>
  readonly #claims: ClaimsFile
  readonly #rejected: WrittenLines
  #made = false
  #lock: Lock | undefined

  private constructor(path: string, source: Source) {
    this.#path = path
    this.entities = new RecordsFile(partOf(join(path, 'entities.seen')))
    this.documents = new RecordsFile(partOf(join(path, 'documents.seen')))
    this.passages = new RecordsFile(partOf(join(path, 'passages.seen')))
    this.#claims = new ClaimsFile(path, source)
    this.#rejected = new WrittenLines(join(path, 'rejected', `${source.mapping}.ndjson`))
  }

  /** @throws EntenteError if the folder has curated files, Problems if an earlier import in it is unreadable */
  static async open(path: string, source: Source): Promise<ImportFolder> {
    if (existsSync(join(path, 'documents.yaml')))
      throw new EntenteError(
        'BAD_USAGE',
        `'${path}' holds curated files; give another folder with --into, and serve both`,
      )
    const folder = new ImportFolder(path, source)
    folder.#made = (await mkdir(path, { recursive: true })) !== undefined
    folder.#lock = await Lock.take(path)
    try {
      await clearParts(path)
      await folder.#read()
    } catch (error) {
      await folder.abandon()
      throw error
    }
    return folder
  }

  /** The documents that the import makes besides those of rows: that of the source, and that of this edition of it. */
  get sourceDocuments(): readonly DocumentLine[] {
    return this.#claims.sourceDocuments
  }

  get rejectedPath(): string {
    return this.#rejected.path
  }

  /** True if it is new. One that is there keeps the stricter clearance and the compartments of both. */
  addDocument(document: DocumentLine): boolean {
    const before = this.documents.get(document.id)
    const whole = withLabel(document, before ?? document)
    // As texts, because the order of the fields is that of the last mapping.
    if (JSON.stringify(before) !== JSON.stringify(whole)) this.documents.set(whole)
    return before === undefined
  }

  addPassage(passage: LineRecord<'passage'>): boolean {
    const before = this.passages.get(passage.id)
    if (!isDeepStrictEqual(before, passage)) this.passages.set(passage)
    return before === undefined
  }

  addEntity(entity: Entity): Taken {
    const before = this.entities.get(entity.id)
    if (before === entity || isDeepStrictEqual(before, entity)) return 'there'
    this.entities.set(entity)
    return before ? 'more' : 'new'
  }

  addClaim(claim: ClaimLine): Promise<Taken> {
    return this.#claims.add(claim)
  }

  /** The claims that an earlier edition of the source made and this one has not made. */
  get unsaid(): number {
    return this.#claims.unsaid
  }

  reject(row: object): Promise<void> {
    return this.#rejected.write(row)
  }

  /**
   * Puts the new files in place, entities before the claims that name them.
   * @param replaces true to retract what this edition of the source no longer says
   */
  async finish(replaces: boolean): Promise<void> {
    for (const document of this.#claims.documents(this.documents)) this.addDocument(document)
    const documents = join(this.#path, 'documents.ndjson')
    const entities = join(this.#path, 'entities.ndjson')
    // All is written before anything is put in place, because the disk may be full.
    await this.#claims.complete(replaces)
    await this.#rejected.complete()
    await writePart(documents, this.documents.values(), this.passages.values())
    await writePart(entities, linesOf(this.entities.values()))
    await rename(partOf(documents), documents)
    await rename(partOf(entities), entities)
    await this.#claims.place()
    await this.#rejected.place()
    await this.#close()
  }

  /** Leaves the old files as they were. */
  async abandon(): Promise<void> {
    await this.#claims.abandon()
    await this.#rejected.abandon()
    await this.#close()
    if (this.#made) await removeIfEmpty(this.#path)
  }

  async #close(): Promise<void> {
    for (const records of [this.entities, this.documents, this.passages]) records.close()
    if (this.#lock) await clearParts(this.#path)
    await this.#lock?.free()
  }

  async #read(): Promise<void> {
    const problems: EntenteError[] = []
    for (const file of ['documents.ndjson', 'entities.ndjson']) {
      const name = join(this.#path, file)
      if (!existsSync(name)) continue
      for (const line of readLines({ path: file, name, text: '', pieces: piecesOf(name) }, 'others', problems)) {
        if (line.name === 'document') this.documents.set(line.data)
        if (line.name === 'passage') this.passages.set(line.data)
        if (line.name === 'entity') {
          const { record: _, ...entity } = line.data
          this.entities.set(entity)
        }
      }
    }
    if (problems.length > 0) throw new Problems(problems)
    await this.#claims.read(this.documents)
  }
}

async function writePart(path: string, ...records: Iterable<object>[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await pipeline(
    function* () {
      for (const some of records) for (const record of some) yield `${JSON.stringify(record)}\n`
    },
    createWriteStream(partOf(path)),
  )
}

function* linesOf(entities: Iterable<Entity>): Generator<object> {
  for (const entity of entities) yield entityLine(entity)
}

/** The line of an entity. The order of its fields is fixed, so that equal entities give equal lines. */
function entityLine(entity: Entity): object {
  const { id, kind, name, names, aliases, ...rest } = entityFields(entity) as Record<string, unknown>
  const sorted = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { record: 'entity', id, kind, name, ...sorted, ...(names ? { names } : {}), ...(aliases ? { aliases } : {}) }
}

/** The problems of an entity by its shape. */
export function wrongWithEntity(entity: Entity): string[] {
  const checked = recordShapes.entity.safeParse(entityLine(entity))
  return checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => `${entity.id}: ${path.join('.')}: ${message}`)
}
