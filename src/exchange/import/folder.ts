import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { isDeepStrictEqual } from 'node:util'
import { EntenteError, Problems } from '../../errors.ts'
import type { Entity } from '../../facts/facts.ts'
import { stricter } from '../../facts/merge.ts'
import { readLines } from '../../facts/ndjson.ts'
import { type LineRecord, recordShapes } from '../../facts/schema.ts'
import type { Clearance } from '../../facts/vocabulary.ts'
import { entityFields } from '../value.ts'
import type { ClaimLine } from './claim-lines.ts'
import { clearParts, Lock } from './lock.ts'

type DocumentLine = LineRecord<'document'>

/** The result of adding a record: it was new, it added to an existing one, or it was already there. */
export type Taken = 'new' | 'more' | 'there'

/**
 * The data folder that an import writes: documents.ndjson, entities.ndjson, claims/<document>.ndjson, and rejected/ for
 * rejected rows. Entities and the ids of claims are in memory, claims are not. The old files stay until `finish`.
 */
export class ImportFolder {
  readonly #path: string
  readonly #entities = new Map<string, Entity>()
  readonly #documents = new Map<string, DocumentLine>()
  readonly #passages = new Map<string, LineRecord<'passage'>>()
  readonly #claimIds = new Map<string, Clearance>()
  /** Claims that stand in the file with a lower clearance than a later row gives them. */
  readonly #raised = new Map<string, Clearance>()
  readonly #claims: Lines
  readonly #rejected: Lines
  #made = false
  #lock: Lock | undefined

  private constructor(path: string, document: string, rejected: string) {
    this.#path = path
    this.#claims = new Lines(join(path, 'claims', `${document}.ndjson`))
    this.#rejected = new Lines(join(path, 'rejected', `${rejected}.ndjson`))
  }

  /** @throws EntenteError if the folder has curated files, Problems if an earlier import in it is unreadable */
  static async open(
    path: string,
    { document, rejected }: { document: string; rejected: string },
  ): Promise<ImportFolder> {
    const curated = await readFile(join(path, 'documents.yaml')).then(
      () => true,
      () => false,
    )
    if (curated)
      throw new EntenteError(
        'BAD_USAGE',
        `'${path}' holds curated files; give another folder with --into, and serve both`,
      )
    const folder = new ImportFolder(path, document, rejected)
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

  get entities(): ReadonlyMap<string, Entity> {
    return this.#entities
  }

  get documents(): Iterable<DocumentLine> {
    return this.#documents.values()
  }

  get passages(): Iterable<string> {
    return this.#passages.keys()
  }

  get rejectedPath(): string {
    return this.#rejected.path
  }

  /** True if it is new. One that is there keeps the stricter clearance of both. */
  addDocument(document: DocumentLine): boolean {
    const before = this.#documents.get(document.id)
    const clearance = stricter(before?.clearance ?? document.clearance, document.clearance)
    this.#documents.set(document.id, { ...document, clearance })
    return before === undefined
  }

  addPassage(passage: LineRecord<'passage'>): boolean {
    const isNew = !this.#passages.has(passage.id)
    this.#passages.set(passage.id, passage)
    return isNew
  }

  addEntity(entity: Entity): Taken {
    const before = this.#entities.get(entity.id)
    if (before === entity || isDeepStrictEqual(before, entity)) return 'there'
    this.#entities.set(entity.id, entity)
    return before ? 'more' : 'new'
  }

  async addClaim(claim: ClaimLine): Promise<Taken> {
    const { id, clearance = LEAST } = claim
    const before = this.#claimIds.get(id)
    this.#claimIds.set(id, stricter(before ?? clearance, clearance))
    if (before !== undefined) {
      if (stricter(before, clearance) !== before) this.#raised.set(id, clearance)
      return 'there'
    }
    await this.#claims.write(claim)
    return 'new'
  }

  reject(row: object): Promise<void> {
    return this.#rejected.write(row)
  }

  /** Puts the new files in place, entities before the claims that name them. */
  async finish(document: DocumentLine | undefined): Promise<void> {
    if (document) this.addDocument(document)
    const documents = join(this.#path, 'documents.ndjson')
    const entities = join(this.#path, 'entities.ndjson')
    // All is written before anything is put in place, because the disk may be full.
    await this.#claims.complete(this.#raised.size > 0 ? (line) => this.#asRaised(line) : undefined)
    await this.#rejected.complete()
    await writePart(documents, [...this.#documents.values(), ...this.#passages.values()])
    await writePart(entities, [...this.#entities.values()].map(entityLine))
    await rename(partOf(documents), documents)
    await rename(partOf(entities), entities)
    await this.#claims.place()
    await this.#rejected.place()
    await this.#lock?.free()
  }

  /** Leaves the old files as they were. */
  async abandon(): Promise<void> {
    await this.#claims.abandon()
    await this.#rejected.abandon()
    if (this.#lock) await clearParts(this.#path)
    await this.#lock?.free()
    if (this.#made) await removeIfEmpty(this.#path)
  }

  async #read(): Promise<void> {
    const problems: EntenteError[] = []
    for (const file of ['documents.ndjson', 'entities.ndjson']) {
      const bytes = await readFile(join(this.#path, file)).catch(() => Buffer.alloc(0))
      for (const line of readLines({ path: file, name: join(this.#path, file), text: '', bytes }, 'others', problems)) {
        if (line.name === 'document') this.#documents.set(line.data.id, line.data)
        if (line.name === 'passage') this.#passages.set(line.data.id, line.data)
        if (line.name === 'entity') {
          const { record: _, ...entity } = line.data
          this.#entities.set(entity.id, entity)
        }
      }
    }
    if (problems.length > 0) throw new Problems(problems)
    await this.#claims.continue((line) => this.#claimIds.set(idIn(line), clearanceIn(line)))
  }

  #asRaised(line: string): string {
    const clearance = this.#raised.get(idIn(line))
    return clearance ? JSON.stringify({ ...JSON.parse(line), clearance }) : line
  }
}

const LEAST: Clearance = 'public'
/** Not parsed where it need not be, because a file may have a million lines. */
const idIn = (line: string): string =>
  /^\{"record":"claim","id":"([^"]+)"/.exec(line)?.[1] ?? String(JSON.parse(line).id)
const clearanceIn = (line: string): Clearance =>
  line.includes('"clearance":') ? (JSON.parse(line).clearance ?? LEAST) : LEAST

/** An NDJSON file that is written line by line beside the file that it replaces. */
class Lines {
  readonly path: string
  #stream: WriteStream | undefined
  #buffered: string[] = []
  #made = false

  constructor(path: string) {
    this.path = path
  }

  get #part(): string {
    return partOf(this.path)
  }

  /** Starts with the lines of the old file, and passes each to `tell`. */
  async continue(tell: (line: string) => void): Promise<void> {
    const there = await copyFile(this.path, this.#part).then(
      () => true,
      () => false,
    )
    if (!there) return
    for await (const line of createInterface({ input: createReadStream(this.path), crlfDelay: Infinity }))
      if (line !== '') tell(line)
    this.#stream = createWriteStream(this.#part, { flags: 'a' })
  }

  async write(record: object): Promise<void> {
    this.#buffered.push(JSON.stringify(record))
    if (this.#buffered.length >= 500) await this.#flush()
  }

  /** Writes all that is still to be written. @param change what becomes of each line */
  async complete(change?: (line: string) => string): Promise<void> {
    await this.#flush()
    if (!this.#stream) return
    await new Promise<void>((resolve, reject) =>
      this.#stream?.end((error?: Error | null) => (error ? reject(error) : resolve())),
    )
    if (change) await this.#rewrite(change)
  }

  /** Puts the complete file in the place of the old one. */
  place(): Promise<void> {
    return this.#stream ? rename(this.#part, this.path) : rm(this.path, { force: true })
  }

  async #rewrite(change: (line: string) => string): Promise<void> {
    const changed = `${this.path}.changed.part`
    const lines = createInterface({ input: createReadStream(this.#part), crlfDelay: Infinity })
    await pipeline(async function* () {
      for await (const line of lines) yield `${change(line)}\n`
    }, createWriteStream(changed))
    await rename(changed, this.#part)
  }

  async abandon(): Promise<void> {
    // Waits, because a stream that is still opening would create the file again.
    if (this.#stream && !this.#stream.closed) await once(this.#stream.destroy(), 'close')
    await rm(this.#part, { force: true })
    if (this.#made) await removeIfEmpty(dirname(this.path))
  }

  async #flush(): Promise<void> {
    if (this.#buffered.length === 0) return
    if (!this.#stream) {
      this.#made = (await mkdir(dirname(this.path), { recursive: true })) !== undefined
      this.#stream = createWriteStream(this.#part)
    }
    const ready = this.#stream.write(`${this.#buffered.join('\n')}\n`)
    this.#buffered = []
    if (!ready) await once(this.#stream, 'drain')
  }
}

const removeIfEmpty = (folder: string): Promise<void> => rmdir(folder).catch(() => undefined)

const partOf = (path: string) => `${path}.part`

async function writePart(path: string, records: readonly object[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(partOf(path), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
}

/** The line of an entity. The order of its fields is fixed, so that equal entities give equal lines. */
export function entityLine(entity: Entity): object {
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
