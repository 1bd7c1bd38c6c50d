import { Pool, type PoolConfig } from 'pg'
import { EntenteError } from '../../errors.ts'
import { type Change, changeOf, type Head, type LastChange, type NewChange, type Sealed, sealAll } from './change.ts'
import { databaseError, unavailable } from './postgres-errors.ts'
import { CHANNEL, Hints, waitBefore } from './postgres-hints.ts'
import { openSchema } from './postgres-schema.ts'
import { type Appended, type Conflict, type RecordStore, repeated } from './record.ts'

interface PostgresOptions {
  /** Opens an existing record for reading only. */
  readonly isReader?: boolean
  readonly now?: () => Date
  /** The milliseconds between looks for new changes, beside the notifications. */
  readonly poll?: number
  /** The milliseconds until the database counts as not answering. */
  readonly patience?: number
}

/** The most changes that are read at once. */
const PAGE = 1_000

/**
 * Takes the next numbers and writes the changes in one statement. It finds no row if another writer was faster, also
 * if that one commits while this one waits for the row.
 */
const WRITE = `
  WITH next AS (
    UPDATE entente_head SET seq = $1, hash = $2 WHERE seq = $3 AND hash = $4 RETURNING seq
  )
  INSERT INTO entente_changes (seq, key, text, hash)
  SELECT new.* FROM next, unnest($5::bigint[], $6::text[], $7::text[], $8::text[]) AS new`
const READ = 'SELECT seq, key, text, hash FROM entente_changes WHERE seq > $1 ORDER BY seq LIMIT $2'
const FIND = 'SELECT seq, key, text, hash FROM entente_changes WHERE key = ANY ($1)'
const HEAD = 'SELECT h.seq, h.hash, c.text FROM entente_head h LEFT JOIN entente_changes c ON c.seq = h.seq'
/** Writes nothing new, but is acknowledged only when all that was written before is where acknowledged changes are. */
const SETTLE = 'UPDATE entente_head SET seq = seq'

/**
 * Opens a record in PostgreSQL, which many servers can share, and makes its tables if there are none. What the address
 * leaves out is taken from the PG variables.
 * @throws EntenteError UNAVAILABLE, UNREADABLE, RECORD_UNWRITABLE or BAD_RECORD
 */
export async function openPostgres(
  address: string,
  { isReader = false, now = () => new Date(), poll = 1_000, patience = 10_000 }: PostgresOptions = {},
): Promise<RecordStore> {
  const config: PoolConfig = {
    connectionString: address,
    application_name: 'entente',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    // A writer behind another that waits for a standby gives up first, so that its outcome is known.
    lock_timeout: patience / 2,
    max: 4,
  }
  const pool = new Pool(config)
  // A connection that breaks also fails its query, or is replaced by the next one.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await openSchema(pool, isReader)
    if (!isReader) await checkDurability(pool)
    return new PostgresRecord(pool, new Hints(config, poll), isReader, now)
  } catch (error) {
    await pool.end()
    throw databaseError(error)
  }
}

async function checkDurability(pool: Pool): Promise<void> {
  const { rows } = await pool.query('SHOW synchronous_commit')
  if (rows[0].synchronous_commit === 'off')
    throw new EntenteError(
      'RECORD_UNWRITABLE',
      'the database acknowledges changes before they are on disk; set synchronous_commit = on for the role',
    )
}

class PostgresRecord implements RecordStore {
  readonly #pool: Pool
  readonly #hints: Hints
  readonly #isReader: boolean
  readonly #now: () => Date
  /** The reads that are on their way, by the place that they follow. */
  readonly #reading = new Map<number, Promise<Sealed[]>>()
  /** The last change that was written here, as long as no other writer came between. */
  #last: LastChange | undefined
  readonly #asking = new Set<Promise<unknown>>()
  #closing: Promise<void> | undefined

  constructor(pool: Pool, hints: Hints, isReader: boolean, now: () => Date) {
    this.#pool = pool
    this.#hints = hints
    this.#isReader = isReader
    this.#now = now
  }

  async append(expected: number, changes: readonly (NewChange | Change)[]): Promise<Appended | Conflict> {
    if (this.#isReader) throw new EntenteError('RECORD_UNWRITABLE', 'the record was opened for reading only')
    return this.#answered(async () => {
      if (changes.length === 0) return { seq: (await this.#lastNow()).seq, isRepeated: false }
      try {
        for (;;) {
          const before = this.#last?.seq === expected ? this.#last : await this.#lastNow()
          this.#last = undefined
          if (before.seq !== expected) return (await this.#repeated(changes)) ?? { conflict: before.seq }
          const written = await this.#write(before, changes)
          if (written) return written
        }
      } catch (error) {
        if (!isTakenKey(error)) throw error
        return (await this.#repeated(changes)) ?? { conflict: (await this.#lastNow()).seq }
      }
    })
  }

  /** Undefined if the record has gone on since the change before. */
  async #write(before: LastChange, changes: readonly (NewChange | Change)[]): Promise<Appended | undefined> {
    const { sealed, last } = sealAll(changes, before, this.#now)
    const columns = [
      sealed.map(({ seq }) => seq),
      sealed.map(({ key }) => key),
      sealed.map(({ text }) => text),
      sealed.map(({ hash }) => hash),
    ]
    const count = await this.#commit(WRITE, [last.seq, last.hash, before.seq, before.hash, ...columns])
    if (count === 0) return undefined
    this.#last = last
    this.#hints.hint()
    // After the commit: a notification in a transaction makes all others that notify wait for its end.
    this.#answered(() => this.#pool.query(`NOTIFY ${CHANNEL}`)).catch(() => {})
    return { seq: last.seq, isRepeated: false }
  }

  /** The changes that the record has already, once they are where acknowledged changes are. */
  async #repeated(changes: readonly NewChange[]): Promise<Appended | undefined> {
    const { rows } = await this.#pool.query<Row>(FIND, [changes.map(({ key }) => key)])
    const byKey = new Map(rows.map((row) => [row.key, sealedOf(row)]))
    const found = repeated(
      changes.map(({ key }) => byKey.get(key)),
      changes,
    )
    if (found) await this.#commit(SETTLE)
    return found
  }

  /**
   * The rows that a statement changed.
   * @throws EntenteError UNAVAILABLE if the database no longer waits for a standby, which it tells only by a notice
   */
  async #commit(statement: string, values: readonly unknown[] = []): Promise<number | null> {
    const client = await this.#pool.connect()
    let isCertain = true
    client.once('notice', () => {
      isCertain = false
    })
    let isSound = false
    try {
      const { rowCount } = await client.query(statement, [...values])
      if (!isCertain) throw unavailable()
      isSound = true
      return rowCount
    } finally {
      client.removeAllListeners('notice')
      client.release(!isSound)
    }
  }

  async *read(after: number): AsyncGenerator<Sealed> {
    for (let last = after; ; ) {
      const page = await this.#answered(() => this.#page(last))
      yield* page
      if (page.length < PAGE) return
      last = page.at(-1)?.seq ?? last
    }
  }

  async *subscribe(after: number, signal?: AbortSignal): AsyncGenerator<Sealed> {
    let failures = 0
    for (let last = after; !this.#closing && !signal?.aborted; ) {
      const hints = this.#hints.count
      const page = await this.#pageOrNone(last)
      failures = page ? 0 : failures + 1
      for (const sealed of page ?? []) {
        if (signal?.aborted) return
        yield sealed
        last = sealed.seq
      }
      if (!page) await this.#hints.pause(waitBefore(failures), signal)
      else if (page.length === 0) await this.#hints.next(hints, signal)
    }
  }

  /** Undefined while the database does not answer, or once the record is closed. */
  async #pageOrNone(after: number): Promise<Sealed[] | undefined> {
    try {
      return await this.#answered(() => this.#page(after))
    } catch (error) {
      if (this.#closing || (error instanceof EntenteError && error.code === 'UNAVAILABLE')) return undefined
      throw error
    }
  }

  /** All who read on from one place at one time share one query. */
  #page(after: number): Promise<Sealed[]> {
    let page = this.#reading.get(after)
    if (!page) {
      page = this.#pool
        .query<Row>(READ, [after, PAGE])
        .then(({ rows }) => rows.map(sealedOf))
        .finally(() => this.#reading.delete(after))
      this.#reading.set(after, page)
    }
    return page
  }

  head(): Promise<Head> {
    return this.#answered(async () => {
      const { seq, hash } = await this.#lastNow()
      return { seq, hash }
    })
  }

  async #lastNow(): Promise<LastChange> {
    const { rows } = await this.#pool.query<{ seq: string; hash: string; text: string | null }>(HEAD)
    const [row] = rows
    if (!row) throw new EntenteError('BAD_RECORD', 'the record has lost its head; put a backup in place')
    const { seq, hash, text } = row
    return { seq: Number(seq), hash, at: text === null ? undefined : changeOf({ text }).recordedAt }
  }

  async #answered<T>(ask: () => Promise<T>): Promise<T> {
    const asking = ask()
    this.#asking.add(asking)
    try {
      return await asking
    } catch (error) {
      throw databaseError(error)
    } finally {
      this.#asking.delete(asking)
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#end()
    return this.#closing
  }

  async #end(): Promise<void> {
    await this.#hints.close()
    // A pool that ends answers no query that waits for a connection.
    await Promise.allSettled(this.#asking)
    await this.#pool.end()
  }
}

/** `pg` gives numbers of 64 bits as texts. */
interface Row extends Omit<Sealed, 'seq'> {
  readonly seq: string
}
const sealedOf = ({ seq, key, text, hash }: Row): Sealed => ({ seq: Number(seq), key, text, hash })

/** True if a change has the key of one that is in the record, or of another that is sent with it. */
const isTakenKey = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505'
