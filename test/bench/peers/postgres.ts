import { Client } from 'pg'
import { addressOf, startForTests } from '../../fixtures/postgres.ts'
import type { Asked, Engine, Network, Question } from './engine.ts'

/** Each end of the last step with the claim that leads there; a step may go back. */
const steps = (count: number) => `
  WITH RECURSIVE walk(id, claim, step) AS (
    SELECT b, claim, 1 FROM tie WHERE a = $1
    UNION SELECT tie.b, tie.claim, step + 1 FROM walk JOIN tie ON tie.a = walk.id WHERE step < ${count}
  ) SELECT DISTINCT id || ' ' || claim FROM walk WHERE step = ${count}`

/** Everything within some steps, itself included. */
const within = (steps: number) => `
  WITH RECURSIVE walk(id, step) AS (
    SELECT $1::text, 0 UNION SELECT b, step + 1 FROM walk JOIN tie ON a = id WHERE step < ${steps}
  ), reached AS MATERIALIZED (SELECT DISTINCT id FROM walk)`

/** PostgreSQL in a process of its own, as the tests start it, over a socket. Paths and steps are recursive SQL. */
export async function postgresWith({
  nodes,
  related,
  rankOf,
  leastRank,
}: Network): Promise<Engine & { end(): Promise<void> }> {
  const server = await startForTests()
  const client = new Client(addressOf(server.socket))
  await client.connect()
  await client.query(`
    CREATE TABLE entity (id text PRIMARY KEY, name text, kind text, pact_kind text, stage int);
    CREATE TABLE tie (a text, b text, kind text, claim text, edge text, forward boolean)`)
  const columns = <T>(rows: readonly T[], ...of: ((row: T) => unknown)[]) => of.map((value) => rows.map(value))
  await client.query(
    'INSERT INTO entity SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[])',
    columns(
      nodes,
      ({ id }) => id,
      ({ name }) => name,
      ({ kind }) => kind,
      ({ pactKind }) => pactKind,
      ({ stage }) => rankOf(stage),
    ),
  )
  await client.query(
    `INSERT INTO tie SELECT *, true FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    columns(
      related,
      ({ source }) => source,
      ({ target }) => target,
      ({ kind }) => kind,
      ({ claim }) => claim,
      ({ edge }) => edge,
    ),
  )
  await client.query(`
    INSERT INTO tie SELECT b, a, kind, claim, edge, false FROM tie;
    CREATE INDEX ON tie (a); ANALYZE`)
  const texts: Record<Question, string> = {
    entity: 'SELECT unnest(ARRAY[name, kind]) FROM entity WHERE id = $1',
    neighbors: `${within(1)} SELECT id FROM reached`,
    reach: `${within(3)} SELECT count(*)::text FROM reached`,
    subgraph: `${within(2)}, edge AS (
        SELECT DISTINCT edge FROM tie
        WHERE forward AND a IN (SELECT id FROM reached) AND b IN (SELECT id FROM reached)
      ) SELECT (SELECT count(*) FROM reached) || ' ' || (SELECT count(*) FROM edge)`,
    'two steps': steps(2),
    'three steps': steps(3),
    path: `
      WITH RECURSIVE walk(id, step) AS (
        SELECT $1::text, 0 UNION SELECT b, step + 1 FROM walk JOIN tie ON a = id WHERE step < 4
      ) SELECT step::text FROM walk WHERE id = $2 ORDER BY step LIMIT 1`,
    list: `
      SELECT DISTINCT id FROM tie JOIN entity ON id = b
      WHERE a = $1 AND forward AND tie.kind = 'party-to' AND pact_kind = $2 AND stage >= ${leastRank}`,
  }
  const more: Partial<Record<Question, (asked: Asked) => string>> = {
    path: ({ to }) => to,
    list: ({ kind }) => kind.replaceAll('-', '_').toUpperCase(),
  }
  return {
    name: 'postgres',
    async answer(question, asked) {
      const values = [asked.id, ...(more[question] ? [more[question](asked)] : [])]
      // Prepared once by its name.
      const { rows } = await client.query<string[]>({ name: question, text: texts[question], values, rowMode: 'array' })
      return rows.map(([text = '']) => text)
    },
    // The shell of the fixture stops the server and removes its folders once this process has ended.
    end: () => client.end(),
  }
}
