import { access, constants, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type Libsql from 'libsql'
import Database from 'libsql'
import { EntenteError } from '../../errors.ts'
import {
  type Change,
  changeOf,
  EMPTY,
  type Head,
  type LastChange,
  type NewChange,
  type Sealed,
  sealAll,
} from './change.ts'
import { type Appended, type Conflict, type RecordStore, repeated } from './record.ts'
import { readingError, writingError } from './sqlite-errors.ts'
import { Waiters } from './waiters.ts'

interface EmbeddedOptions {
  /** Opens an existing record for reading only, also while another program writes to it. */
  readonly isReader?: boolean
  readonly now?: () => Date
  /** The milliseconds between looks of a reader for what another program writes. */
  readonly poll?: number | undefined
}

/** The number in the header of the file by which programs such as `file` know a record: `ENTE` in ASCII. */
const APPLICATION = 0x454e5445
/** The format of the file. An older program refuses a newer one. */
const FORMAT = 1
/** The most changes that are read at once. */
const PAGE = 1_000
/** The changes that one statement writes, if there are so many: each call to the database has a cost. */
const MANY = 25

/**
 * Opens a record in one SQLite file, and makes it if there is none. Only one program at a time can write to it. The
 * file `NAME-lock` holds the lock, which the system drops when the program ends.
 * @throws EntenteError RECORD_IN_USE, RECORD_UNWRITABLE, BAD_RECORD or UNREADABLE
 */
export async function openEmbedded(
  path: string,
  { isReader = false, now = () => new Date(), poll = 1_000 }: EmbeddedOptions = {},
): Promise<RecordStore> {
  const exists = await stat(path).then(
    (found) => found.isFile() || Promise.reject(new EntenteError('UNREADABLE', `'${path}' is no file; name a file`)),
    () => false,
  )
  if (isReader && !exists)
    throw new EntenteError('UNREADABLE', `there is no record '${path}'; name the file with --record`)
  try {
    if (!exists) await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const isWritable = !exists || (await mayWrite(path))
    return new EmbeddedRecord(path, { isWriter: !isReader && isWritable, now, poll })
  } catch (error) {
    throw readingError(error, path)
  }
}

const mayWrite = (path: string) =>
  Promise.all([access(path, constants.W_OK), access(dirname(path), constants.W_OK)]).then(
    () => true,
    () => false,
  )

class EmbeddedRecord implements RecordStore {
  readonly #path: string
  readonly #now: () => Date
  readonly #db: Libsql.Database
  /** Undefined if it is only read. */
  readonly #lock: { close(): void } | undefined
  readonly #selectHead: Libsql.Statement<[]>
  readonly #selectAfter: Libsql.Statement<[number, number]>
  readonly #selectKey: Libsql.Statement<[string]>
  readonly #insert: Libsql.Statement<(number | string)[]>
  readonly #insertMany: Libsql.Statement<(number | string)[]>
  readonly #updateHead: Libsql.Statement<[number, string]>
  /** Subscribers that have read all changes. */
  readonly #waiters = new Waiters()
  /** The last change that was written here. */
  #last: LastChange = { ...EMPTY, at: undefined }
  #isOpen = true
  readonly #looks: NodeJS.Timeout | undefined

  constructor(path: string, { isWriter, now, poll }: { isWriter: boolean; now: () => Date; poll: number }) {
    this.#path = path
    this.#now = now
    this.#lock = isWriter ? takeLock(path) : undefined
    try {
      this.#db = new Database(path)
      checkFormat(this.#db, path, isWriter)
      this.#selectHead = this.#db.prepare('SELECT seq, hash FROM head')
      this.#selectAfter = this.#db.prepare(
        'SELECT seq, key, text, hash FROM changes WHERE seq > ? ORDER BY seq LIMIT ?',
      )
      this.#selectKey = this.#db.prepare('SELECT seq, key, text, hash FROM changes WHERE key = ?')
      const insert = 'INSERT INTO changes (seq, key, text, hash) VALUES (?, ?, ?, ?)'
      this.#insert = this.#db.prepare(insert)
      this.#insertMany = this.#db.prepare(insert + ', (?, ?, ?, ?)'.repeat(MANY - 1))
      this.#updateHead = this.#db.prepare('UPDATE head SET seq = ?, hash = ?')
      if (!isWriter) this.#looks = this.#lookEvery(poll)
    } catch (error) {
      this.#lock?.close()
      throw error
    }
  }

  /** Nothing tells a reader of the changes of another program, except that the file has another version. */
  #lookEvery(milliseconds: number): NodeJS.Timeout {
    const select: Libsql.Statement<[]> = this.#db.prepare('PRAGMA data_version')
    const version = () => Object(select.get()).data_version
    let last = version()
    const look = () => {
      const now = version()
      if (now !== last) this.#waiters.wake()
      last = now
    }
    return setInterval(look, milliseconds).unref()
  }

  async append(expected: number, changes: readonly (NewChange | Change)[]): Promise<Appended | Conflict> {
    if (!this.#lock)
      throw new EntenteError('RECORD_UNWRITABLE', `'${this.#path}' is read only; allow writing to it and its folder`)
    let result: Appended | Conflict
    try {
      this.#db.exec('BEGIN IMMEDIATE')
      result = this.#write(expected, changes)
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#rollBack()
      if (!isTakenKey(error)) throw writingError(error, this.#path)
      result = this.#repeated(changes) ?? { conflict: this.#headNow().seq }
    }
    this.#waiters.wake()
    return result
  }

  #write(expected: number, changes: readonly (NewChange | Change)[]): Appended | Conflict {
    const head = this.#headNow()
    if (changes.length === 0) return { seq: head.seq, isRepeated: false }
    if (head.seq !== expected) return this.#repeated(changes) ?? { conflict: head.seq }
    const at = this.#last.seq === head.seq ? this.#last.at : this.#timeOf(head.seq)
    const { sealed, last } = sealAll(changes, { ...head, at }, this.#now)
    const rows = sealed.map(({ seq, key, text, hash }) => [seq, key, text, hash])
    for (let from = 0; from < rows.length; ) {
      const isMany = rows.length - from >= MANY
      const part = rows.slice(from, from + (isMany ? MANY : 1))
      if (isMany) this.#insertMany.run(...part.flat())
      else this.#insert.run(...part.flat())
      from += part.length
    }
    this.#updateHead.run(last.seq, last.hash)
    this.#last = last
    return { seq: last.seq, isRepeated: false }
  }

  #repeated(changes: readonly NewChange[]): Appended | undefined {
    return repeated(
      changes.map(({ key }) => this.#selectKey.get(key) as Sealed | undefined),
      changes,
    )
  }

  // After a disk that was full, SQLite may have ended the transaction itself.
  #rollBack(): void {
    if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
  }

  async *read(after: number): AsyncGenerator<Sealed> {
    for (let last = after; ; ) {
      const page = this.#page(last)
      yield* page
      if (page.length < PAGE) return
      last = page.at(-1)?.seq ?? last
    }
  }

  async *subscribe(after: number, signal?: AbortSignal): AsyncGenerator<Sealed> {
    for (let last = after; this.#isOpen && !signal?.aborted; ) {
      const page = this.#page(last)
      for (const sealed of page) {
        if (signal?.aborted) return
        yield sealed
        last = sealed.seq
      }
      if (page.length === 0) await this.#waiters.next(signal)
    }
  }

  #page(after: number): Sealed[] {
    try {
      return this.#selectAfter.all(after, PAGE) as Sealed[]
    } catch (error) {
      throw readingError(error, this.#path)
    }
  }

  async head(): Promise<Head> {
    return this.#headNow()
  }

  #headNow(): Head {
    try {
      const { seq, hash } = this.#selectHead.get() as Head
      return { seq, hash }
    } catch (error) {
      throw readingError(error, this.#path)
    }
  }

  #timeOf(seq: number): string | undefined {
    const [last] = this.#selectAfter.all(seq - 1, 1) as Sealed[]
    return last && changeOf(last).recordedAt
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return
    this.#isOpen = false
    clearInterval(this.#looks)
    this.#waiters.wake()
    this.#db.close()
    this.#lock?.close()
  }
}

/** True if a change has the key of one that is in the record, or of another that is sent with it. */
const isTakenKey = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'

/** Locks another file, so that other programs can still read this one. */
export function takeLock(path: string): { close(): void } {
  const lock = new Database(`${path}-lock`)
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw readingError(error, path)
  }
}

function checkFormat(db: Libsql.Database, path: string, isWriter: boolean): void {
  const [{ application_id: application }] = db.pragma('application_id') as [{ application_id: number }]
  const [{ user_version: format }] = db.pragma('user_version') as [{ user_version: number }]
  const isEmpty = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number }
  if (isEmpty.n === 0 && application === 0 && isWriter) createTables(db)
  else if (application !== APPLICATION)
    throw new EntenteError('BAD_RECORD', `'${path}' is not a record of Entente; name another file with --record`)
  else if (format > FORMAT)
    throw new EntenteError(
      'BAD_RECORD',
      `'${path}' has the format ${format} and this program knows ${FORMAT}; use a newer Entente`,
    )
  if (isWriter) db.exec('PRAGMA synchronous = FULL')
}

function createTables(db: Libsql.Database): void {
  // The mode stays with the file, while `synchronous` is of the connection.
  db.pragma('journal_mode = WAL')
  db.exec(`
    BEGIN;
    CREATE TABLE changes (seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, text TEXT NOT NULL, hash TEXT NOT NULL);
    CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL);
    INSERT INTO head VALUES (1, 0, '${'0'.repeat(64)}');
    PRAGMA application_id = ${APPLICATION};
    PRAGMA user_version = ${FORMAT};
    COMMIT;`)
}
