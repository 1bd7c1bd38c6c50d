import type { ClientBase, Pool } from 'pg'
import { EntenteError } from '../../errors.ts'
import { GENESIS } from './change.ts'

/** The steps to the newest tables, from none on. A step that was released is never altered. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE entente_changes (
     seq bigint PRIMARY KEY, key text NOT NULL UNIQUE, text text NOT NULL, hash text NOT NULL);
   CREATE TABLE entente_head (one int PRIMARY KEY CHECK (one = 1), seq bigint NOT NULL, hash text NOT NULL)
     WITH (fillfactor = 10);
   INSERT INTO entente_head VALUES (1, 0, '${GENESIS}')`,
]

/** A number that only Entente locks, so that of servers that start at once one makes the tables. */
const LOCK = 0x454e5445

/**
 * Makes the tables of a record, or brings them to the newest format, once and under a lock. One who only reads makes
 * nothing.
 * @throws EntenteError UNREADABLE without tables, BAD_RECORD if they are newer than this program
 */
export async function openSchema(pool: Pool, isReader: boolean, steps = MIGRATIONS): Promise<void> {
  const client = await pool.connect()
  try {
    const format = await formatOf(client)
    if (format > steps.length)
      throw new EntenteError(
        'BAD_RECORD',
        `the record has the format ${format} and this program knows ${steps.length}; use a newer Entente`,
      )
    if (format === 0 && isReader)
      throw new EntenteError('UNREADABLE', 'the database has no record; name another one with --record')
    if (format < steps.length && !isReader) await migrate(client, steps)
  } finally {
    // Ends the transaction too, if a step failed.
    client.release(true)
  }
}

async function migrate(client: ClientBase, steps: readonly string[]): Promise<void> {
  await client.query('BEGIN')
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
  // Asked of the table itself, as the names of tables may be those from before the wait for the lock.
  await client.query('CREATE TABLE IF NOT EXISTS entente_migrations (number int PRIMARY KEY, made timestamptz)')
  const format = await lastStep(client)
  for (const [index, step] of steps.entries()) {
    if (index < format) continue
    await client.query(step)
    await client.query('INSERT INTO entente_migrations VALUES ($1, now())', [index + 1])
  }
  await client.query('COMMIT')
}

/** The number of the last step that was made, 0 if there is no record. */
async function formatOf(client: ClientBase): Promise<number> {
  const { rows: tables } = await client.query("SELECT to_regclass('entente_migrations') IS NOT NULL AS found")
  return tables[0].found ? lastStep(client) : 0
}

async function lastStep(client: ClientBase): Promise<number> {
  const { rows } = await client.query('SELECT coalesce(max(number), 0) AS last FROM entente_migrations')
  return rows[0].last
}
