import { join } from 'node:path'
import { type Compartments, isSameLabel, joined, type Label } from '../../facts/label.ts'
import type { LineRecord } from '../../facts/schema.ts'
import { type Clearance, clearanceOrder } from '../../facts/vocabulary.ts'
import type { ClaimLine } from './claim-lines.ts'
import { IdNumbers } from './id-numbers.ts'
import { WrittenLines } from './written-lines.ts'

type DocumentLine = LineRecord<'document'>
type Documents = Pick<Map<string, DocumentLine>, 'get'>

/** The result of adding a record: it was new, it added to an existing one, or it was already there. */
export type Taken = 'new' | 'more' | 'there'

/** A file that is imported by a mapping, as an edition of a document. */
export interface Source {
  /** The document of the mapping; its id names the file of claims. */
  readonly document: DocumentLine
  /** The name of the mapping. Two mappings can read two files of one document, and neither replaces the other. */
  readonly mapping: string
  /** The date of this edition, if it is given. */
  readonly edition?: string | undefined
  readonly today: string
  /** True if it is another part of the last edition. */
  readonly adds?: boolean
  /** True if the rows are records with documents of their own. */
  readonly records?: boolean
}

/**
 * The claims of one document in a data folder. The ids of claims are in memory, the claims are not. A later import by
 * the same mapping is a new edition. Its new claims are of a document of its own, and it retracts what it leaves out.
 */
export class ClaimsFile {
  readonly #source: Source
  readonly #lines: WrittenLines
  /** The keys of the claims that the last edition made, for the next. */
  readonly #said: WrittenLines
  /** Of each claim that is not retracted, the place of its clearance; as `UNSAID` if only the last edition made it. */
  readonly #ids = new IdNumbers()
  #unsaid = 0
  /** The compartments of the claims that are in some. */
  readonly #compartments = new Map<string, Compartments>()
  /** The clearances of claims that stand in the file with less than a later row gives them. */
  readonly #raised = new IdNumbers()
  /** Claims that stand in the file as retracted, and those of them that are so no more. */
  readonly #past = new IdNumbers()
  /** Retractions that records give to claims that stand in the file without one. */
  readonly #retractions = new Map<string, NonNullable<ClaimLine['retracted']>>()
  /** Of the claims that a later edition made, the place of its document among `#editions`, by the key of the claim. */
  readonly #later = new IdNumbers(true)
  readonly #editions: string[] = []
  #changes = 0
  #edition: DocumentLine
  #isUsed = false

  constructor(path: string, source: Source) {
    this.#source = source
    this.#edition = source.document
    this.#lines = new WrittenLines(join(path, 'claims', `${source.document.id}.ndjson`))
    // Of no type that a data folder has.
    this.#said = new WrittenLines(join(path, 'editions', `${source.mapping}.said`))
  }

  async read(documents: Documents): Promise<void> {
    await this.#lines.continue((line) => {
      const id = idIn(line)
      if (line.includes('"retracted":')) this.#past.set(id, RETRACTED)
      else {
        const { clearance, compartments } = labelIn(line)
        this.#ids.set(id, placeOf(clearance))
        if (compartments) this.#compartments.set(id, compartments)
        const { document, key } = partsOf(id)
        if (document !== this.#source.document.id) this.#setLater(key, document)
      }
    })
    for await (const line of this.#said.lines()) this.#setUnsaid(JSON.parse(line))
    const isNext = this.#unsaid > 0 && !this.#source.adds
    this.#edition = isNext ? nextEdition(this.#source, documents) : firstEdition(this.#source)
  }

  /** The documents of its claims: that of the source, and that of this edition. None if rows have their own. */
  get sourceDocuments(): readonly DocumentLine[] {
    return this.#source.records ? [] : [this.#source.document, this.#edition]
  }

  /** The claims that the last edition made and this one has not made. */
  get unsaid(): number {
    return this.#unsaid
  }

  /** Kept with the clearance, because there can be a million. */
  #setUnsaid(id: string): void {
    const place = this.#ids.get(id)
    if (place === undefined || place >= UNSAID) return
    this.#ids.set(id, place + UNSAID)
    this.#unsaid += 1
  }

  #setLater(key: string, document: string): void {
    if (this.#editions.at(-1) !== document && !this.#editions.includes(document)) this.#editions.push(document)
    this.#later.set(`#${key}`, this.#editions.indexOf(document))
  }

  async add(claim: ClaimLine): Promise<Taken> {
    const { key } = partsOf(claim.id)
    const isOwn = claim.document === this.#source.document.id && !this.#source.records
    const there = isOwn ? `${this.#editions[this.#later.get(`#${key}`) ?? -1] ?? claim.document}#${key}` : claim.id
    const given = labelOf(claim)
    const before = this.#ids.get(there)
    if (claim.retracted && this.#past.get(there) === RETRACTED) {
      if (!isSameLabel(given, labelOf())) this.#raise(there, given)
      return 'there'
    }
    if (claim.retracted && before !== undefined) {
      this.#retractions.set(there, claim.retracted)
      this.#past.set(there, RETRACTED)
      this.#raise(there, given)
      return 'new'
    }
    if (before !== undefined) {
      const known = { clearance: clearanceAt(before), compartments: this.#compartments.get(there) }
      const label = joined(known, given)
      this.#ids.set(there, placeOf(label.clearance))
      if (!isSameLabel(label, known)) this.#raise(there, label)
      if (before >= UNSAID) {
        this.#unsaid -= 1
        await this.#said.write(there)
      }
      return 'there'
    }
    const document = isOwn ? this.#edition.id : claim.document
    const id = `${document}#${key}`
    this.#ids.set(id, placeOf(given.clearance))
    if (given.compartments) this.#compartments.set(id, given.compartments)
    if (isOwn && document !== claim.document) this.#setLater(key, document)
    this.#isUsed ||= isOwn
    if (!this.#source.records) await this.#said.write(id)
    if (claim.retracted) {
      this.#past.set(id, RETRACTED)
      await this.#lines.write({ ...claim, id, document })
      return 'new'
    }
    // A claim that an edition of the same day retracted is not retracted any more.
    if (this.#past.get(id) === RETRACTED) {
      this.#past.set(id, RESTORED)
      this.#raise(id, given)
    } else await this.#lines.write({ ...claim, id, document })
    return 'new'
  }

  #raise(id: string, label: Label): void {
    this.#raised.set(id, placeOf(label.clearance))
    this.#changes += 1
    if (label.compartments) this.#compartments.set(id, label.compartments)
  }

  /** The documents to keep: that of the first edition, and that of this one if it says something new. */
  *documents(there: Documents): Generator<DocumentLine> {
    const { document, records } = this.#source
    if (records) return
    const isLater = this.#edition.id !== document.id
    // The first edition keeps its date, because its claims count as known from that day.
    const first = there.get(document.id)
    yield isLater && first ? { ...document, published: first.published, read: first.read } : this.#edition
    // A later edition is not less secret than the first.
    if (isLater && this.#isUsed) yield withLabel(this.#edition, labelOf(first))
  }

  /** Writes all that is still to be written. @param replaces true to retract what this edition no longer says */
  async complete(replaces: boolean): Promise<void> {
    const isGone = (id: string) => replaces && (this.#ids.get(id) ?? 0) >= UNSAID
    if (!replaces && this.#unsaid > 0)
      for await (const line of this.#said.lines()) {
        const id: string = JSON.parse(line)
        if ((this.#ids.get(id) ?? 0) >= UNSAID) await this.#said.write(id)
      }
    const isChanged = (replaces ? this.#unsaid : 0) + this.#changes > 0
    await this.#lines.complete(isChanged ? (line) => this.#changed(line, isGone) : undefined)
    await this.#said.complete()
  }

  async place(): Promise<void> {
    await this.#lines.place()
    await this.#said.place()
  }

  async abandon(): Promise<void> {
    await this.#lines.abandon()
    await this.#said.abandon()
  }

  #changed(line: string, gone: (id: string) => boolean): string {
    const id = idIn(line)
    const raised = this.#raised.get(id)
    const isGone = gone(id) && !line.includes('"retracted":')
    if (raised === undefined && !isGone && this.#past.get(id) !== RESTORED) return line
    const { retracted: past, ...claim } = JSON.parse(line)
    const { published } = this.#edition
    const isRestored = this.#past.get(id) === RESTORED
    const retracted = isGone
      ? { on: published, reason: `The edition of ${published} no longer says it.` }
      : (this.#retractions.get(id) ?? (isRestored ? undefined : past))
    const own = labelOf(claim)
    const more = { clearance: clearanceAt(raised ?? 0), compartments: this.#compartments.get(id) }
    const label = raised === undefined ? own : joined(own, more)
    return JSON.stringify({ ...claim, ...(!isSameLabel(own, label) && label), ...(retracted && { retracted }) })
  }
}

const firstEdition = ({ document, edition }: Source): DocumentLine =>
  edition === undefined ? document : { ...document, published: edition }

/** A document of its own, so that its claims count as known from its date on. */
function nextEdition({ document, edition, today }: Source, documents: Documents): DocumentLine {
  const { published } = document
  const before = documents.get(document.id)?.published ?? published
  const isNewer = /^\d{4}(-\d\d){0,2}$/.test(published) && before !== 'unknown' && published > before
  const date = edition ?? (isNewer ? published : today)
  return { ...document, id: `${document.id}-${date}`, published: date, note: `The edition of ${date}.` }
}

const LEAST: Clearance = 'public'
const UNSAID = 8
const RETRACTED = 0
const RESTORED = 1
const placeOf = (clearance: Clearance): number => clearanceOrder.indexOf(clearance)
const clearanceAt = (place: number): Clearance => clearanceOrder[place % UNSAID] ?? LEAST
/** Not parsed where it need not be, because a file may have a million lines. */
const idIn = (line: string): string =>
  /^\{"record":"claim","id":"([^"]+)"/.exec(line)?.[1] ?? String(JSON.parse(line).id)
const labelIn = (line: string): Label =>
  labelOf(line.includes('"clearance":') || line.includes('"compartments":') ? JSON.parse(line) : undefined)
const labelOf = ({ clearance = LEAST, compartments }: Pick<ClaimLine, keyof Label> = {}): Label => ({
  clearance,
  compartments,
})

/** A document that needs a label, too. */
export function withLabel(document: DocumentLine, label: Label): DocumentLine {
  const { clearance, compartments } = joined(document, label)
  return { ...document, clearance, ...(compartments && { compartments: [...compartments] }) }
}
const partsOf = (id: string) => ({ document: id.slice(0, id.indexOf('#')), key: id.slice(id.indexOf('#') + 1) })
