import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDate, parseTime } from '../../facts/date.ts'
import { digest } from '../../facts/digest.ts'
import type { Claim, Document } from '../../facts/facts.ts'
import { documentOf, type Plain, plainClaim, plainDocument } from '../../facts/plain.ts'
import type { Graph } from '../../graph/graph.ts'
import { codeDigest, leaveNewest } from '../open.ts'
import { readSections, type Section, type SharedSections, sectionIn, writeSections } from '../sections.ts'
import type { Head, Sealed } from './change.ts'
import type { Proposal, Retraction, TableEntries, TableName, Tables } from './tables.ts'

/** The tables of a record after a change, and the digest of all changes up to it. */
export interface StateSnapshot extends Head {
  readonly rows: string
  entries<N extends TableName>(table: N): Generator<[string, TableEntries[N]]>
}

/** A digest of the rows of a record, one after another. */
export class RowsDigest {
  readonly #hash = createHash('sha256')

  add({ seq, key, text, hash }: Sealed): void {
    this.#hash.update(`${seq} ${hash} ${key}\n${text}\n`)
  }

  get value(): string {
    return this.#hash.copy().digest('hex')
  }
}

const ENDING = '.state'
/** So many changes are applied faster than a snapshot is written. */
export const FEW_CHANGES = 1_000

/** The snapshots of a record's state, beside those of graphs: for one base, one record and one program. */
export class StateSnapshots {
  readonly #folder: string
  readonly #base: Graph

  constructor(folder: string, base: Graph) {
    this.#folder = folder
    this.#base = base
  }

  async #place(first: Sealed): Promise<{ readonly key: string; readonly path: string }> {
    const sums = this.#base.sums.map((sum) => sum.toString(16)).join(' ')
    const key = `${first.hash} ${sums} ${await codeDigest()}`
    return { key, path: join(this.#folder, digest(key, 32) + ENDING) }
  }

  /** The last snapshot of the record that begins with a change; undefined if there is none, or it is damaged. */
  async read(first: Sealed): Promise<StateSnapshot | undefined> {
    const { key, path } = await this.#place(first)
    const sections = await readSections(path, key)
    return sections && snapshotIn(sections)
  }

  async write(first: Sealed, head: Head & Pick<StateSnapshot, 'rows'>, tables: Tables): Promise<void> {
    const { key, path } = await this.#place(first)
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    await writeSections(path, key, sectionsOf(head, tables))
    await leaveNewest(this.#folder, ENDING)
  }
}

function snapshotIn(sections: SharedSections): StateSnapshot {
  const { seq, hash, rows } = JSON.parse(sectionIn(sections, 'head').toString())
  return {
    seq,
    hash,
    rows,
    *entries<N extends TableName>(table: N): Generator<[string, TableEntries[N]]> {
      const { of } = forms[table]
      for (const line of linesIn(sectionIn(sections, table))) {
        const [key, plain] = JSON.parse(line)
        yield [key, of(plain)]
      }
    },
  }
}

function* sectionsOf(head: Head & Pick<StateSnapshot, 'rows'>, tables: Tables): Generator<Section> {
  yield { name: 'head', bytes: [Buffer.from(JSON.stringify(head))] }
  for (const name of Object.keys(forms) as TableName[]) yield { name, bytes: linesOf(name, tables) }
}

function* linesOf<N extends TableName>(name: N, tables: Tables): Generator<Buffer> {
  const { plain } = forms[name]
  for (const [key, entry] of tables[name] as ReadonlyMap<string, TableEntries[N]>)
    yield Buffer.from(`${JSON.stringify([key, plain(entry)])}\n`)
}

function* linesIn(bytes: Buffer): Generator<string> {
  for (let at = 0, end = bytes.indexOf(10); end >= 0; at = end + 1, end = bytes.indexOf(10, at))
    yield bytes.toString('utf8', at, end)
}

interface Form<T> {
  readonly plain: (entry: T) => unknown
  // biome-ignore lint/suspicious/noExplicitAny: plain values as JSON has them
  readonly of: (plain: any) => T
}
const asItIs = { plain: <T>(entry: T) => entry, of: <T>(plain: T) => plain }

/** The form of the entries of each table in JSON, in which times are texts. */
const forms: { readonly [N in TableName]: Form<TableEntries[N]> } = {
  documents: { plain: plainDocument, of: (plain: Plain<Document>) => documentOf(plain) },
  passages: asItIs,
  entities: asItIs,
  proposals: {
    plain: ({ claim, ...proposal }: Proposal) => ({ claim: plainClaim(claim), ...proposal }),
    of: ({ claim, ...proposal }) => ({ claim: claimOf(claim), ...proposal }),
  },
  retractions: {
    plain: (retraction: Retraction) => retraction && { ...retraction, on: retraction.on.edtf },
    of: (plain) => plain && { ...plain, on: parseDate(plain.on) },
  },
  clearances: asItIs,
  compartments: asItIs,
  merged: asItIs,
  judged: asItIs,
}

/** A claim that was proposed, with all its fields, as it is read from a change. */
function claimOf(plain: Plain<Claim>): Claim {
  const time = plain.time === undefined ? undefined : parseTime(plain.time)
  return {
    id: plain.id,
    document: plain.document,
    passages: plain.passages,
    summary: plain.summary,
    subject: plain.subject,
    predicate: plain.predicate,
    object: plain.object,
    // A value that is a time is the time of its claim.
    value: plain.value?.type === 'time' ? time && { type: 'time', time } : plain.value,
    time,
    dating: plain.dating,
    stance: plain.stance,
    speakers: plain.speakers,
    about: plain.about,
    qualifiers: plain.qualifiers,
    rank: plain.rank,
    reason: plain.reason,
    retracted: undefined,
    clearance: plain.clearance,
    compartments: plain.compartments,
  }
}
