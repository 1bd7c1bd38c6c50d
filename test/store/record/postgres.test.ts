import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { openPostgres } from '../../../src/store/record/postgres.ts'
import { databaseError } from '../../../src/store/record/postgres-errors.ts'
import { MIGRATIONS, openSchema } from '../../../src/store/record/postgres-schema.ts'
import { type RecordStore, verifyRecord } from '../../../src/store/record/record.ts'
import { run as command } from '../../cli/run.ts'
import { emptySchema, schemaOf, socketOf } from '../../fixtures/empty-schema.ts'
import { run } from '../../fixtures/postgres.ts'
import { wireTo } from '../../fixtures/wire.ts'
import { all, change, keysOf } from './changes.ts'
import { contract } from './contract.ts'

contract('PostgreSQL', async (now) => {
  const address = await emptySchema()
  const options = now ? { now } : {}
  return { store: await openPostgres(address, options), reopen: () => openPostgres(address, options) }
})

/** Appends until the record takes it, as clients do. */
async function insist(store: RecordStore, key: string): Promise<number> {
  for (;;) {
    try {
      const result = await store.append((await store.head()).seq, [change(key)])
      if (!('conflict' in result)) return result.seq
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'UNAVAILABLE')) throw error
    }
  }
}

async function heard(store: RecordStore, count: number): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.subscribe(0)) if (keys.push(key) === count) break
  return keys
}

describe('servers on one record', () => {
  test('write in one order, which all of them hear', async () => {
    const address = await emptySchema()
    const stores = await Promise.all([1, 2, 3].map(() => openPostgres(address)))
    const listening = stores.map((store) => heard(store, 30))
    await Promise.all(
      stores.map(async (store, server) => {
        for (let index = 0; index < 10; index++) await insist(store, `${server}-${index}`)
      }),
    )
    const [first, ...others] = await Promise.all(listening)
    expect(first).toHaveLength(30)
    for (const other of others) expect(other).toEqual(first)
    const [store] = stores
    expect(store && (await verifyRecord(store))).toEqual([])
    await Promise.all(stores.map((one) => one.close()))
  })

  test('make the tables once, however many start at once', async () => {
    const address = await emptySchema()
    const stores = await Promise.all([1, 2, 3, 4].map(() => openPostgres(address)))
    expect(await run(address, 'SELECT number FROM entente_migrations')).toHaveLength(MIGRATIONS.length)
    await Promise.all(stores.map((store) => store.close()))
  })

  test('hear of changes by polls where no notification comes', async () => {
    const address = await emptySchema()
    const [writer, reader] = await Promise.all([openPostgres(address), openPostgres(address, { poll: 5 })])
    vi.spyOn(Pool.prototype, 'query').mockImplementation(function (this: Pool, ...args: unknown[]) {
      return args[0] === 'NOTIFY entente' ? Promise.resolve() : Reflect.apply(query, this, args)
    })
    try {
      const listening = heard(reader, 2)
      for (const key of ['a', 'b']) await insist(writer, key)
      expect(await listening).toEqual(['a', 'b'])
    } finally {
      vi.restoreAllMocks()
      await Promise.all([writer.close(), reader.close()])
    }
  })

  test('read a page once for all who read it at one time', async () => {
    const store = await openPostgres(await emptySchema())
    await store.append(0, [change('a')])
    const asked = vi.spyOn(Pool.prototype, 'query')
    const pages = await Promise.all([1, 2, 3].map(() => all(store.read(0))))
    expect(pages.map((page) => keysOf(page))).toEqual([['a'], ['a'], ['a']])
    expect(asked).toHaveBeenCalledTimes(1)
    vi.restoreAllMocks()
    await store.close()
  })
})
const { query } = Pool.prototype

describe('a database that fails', () => {
  test('after the commit: sent again, the change is found', async () => {
    const address = await emptySchema()
    const wire = await wireTo(socketOf(address))
    const store = await openPostgres(`postgres://postgres:secret@127.0.0.1:${wire.port}/postgres?${schemaOf(address)}`)
    wire.letsThrough = (answer) => !answer.includes('INSERT 0 1')
    const lost = await store.append(0, [change('a')]).catch((error: unknown) => error)
    expect(lost).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('send the request again') })
    expect(String(lost)).not.toMatch(/secret|127\.0\.0\.1/)
    expect(await run(address, 'SELECT key FROM entente_changes')).toEqual([{ key: 'a' }])
    wire.letsThrough = () => true
    expect(await store.append(0, [change('a')])).toEqual({ seq: 1, isRepeated: true })
    expect(await store.append(1, [change('b')])).toEqual({ seq: 2, isRepeated: false })
    await store.close()
    await wire.close()
  })

  test('and comes back: subscribers go on where they were', async () => {
    const address = await emptySchema()
    const wire = await wireTo(socketOf(address))
    const [near, far] = await Promise.all([
      openPostgres(address),
      openPostgres(`postgres://postgres@127.0.0.1:${wire.port}/postgres?${schemaOf(address)}`),
    ])
    const keys: string[] = []
    const listening = (async () => {
      for await (const { key } of far.subscribe(0)) {
        keys.push(key)
        if (key === 'd') break
      }
    })()
    await insist(near, 'a')
    wire.target = undefined
    wire.cut()
    await insist(near, 'b')
    await expect(far.append(2, [change('c')])).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(far.head()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    wire.target = socketOf(address)
    await insist(far, 'c')
    await insist(near, 'd')
    await listening
    expect(keys).toEqual(['a', 'b', 'c', 'd'])
    await Promise.all([near.close(), far.close()])
    await wire.close()
  })

  test('while a commit waits for a standby: not acknowledged until a standby has it', async () => {
    const address = await emptySchema()
    // All other tests commit without a standby.
    const store = await openPostgres(`${address}%20-csynchronous_commit%3Don`)
    await run(address, "ALTER SYSTEM SET synchronous_standby_names = 'gone'")
    await run(address, 'SELECT pg_reload_conf()')
    try {
      const { seq, refused } = await firstThatWaits(store, address)
      while ((await run(address, CANCEL)).length === 0);
      // PostgreSQL answers that it is committed, with a notice that it may be lost.
      await refused
      let isSettled = false
      const again = store.append(seq, [change(`a${seq}`)]).finally(() => {
        isSettled = true
      })
      while ((await run(address, WAITING)).length === 0);
      expect(isSettled).toBe(false)
      await run(address, 'ALTER SYSTEM RESET synchronous_standby_names')
      await run(address, 'SELECT pg_reload_conf()')
      expect(await again).toEqual({ seq: seq + 1, isRepeated: true })
    } finally {
      await run(address, 'ALTER SYSTEM RESET synchronous_standby_names')
      await run(address, 'SELECT pg_reload_conf()')
      await store.close()
    }
  })
  /** PostgreSQL takes the setting in its own time, and until then acknowledges at once. */
  async function firstThatWaits(store: Awaited<ReturnType<typeof openPostgres>>, address: string) {
    for (let seq = 0; ; seq += 1) {
      let isAcknowledged = false
      const appended = store.append(seq, [change(`a${seq}`)]).then((receipt) => {
        isAcknowledged = true
        return receipt
      })
      const refused = appended.catch((error: unknown) => error)
      while (!isAcknowledged && (await run(address, WAITING)).length === 0);
      if (!isAcknowledged)
        return { seq, refused: refused.then((error) => expect(error).toMatchObject({ code: 'UNAVAILABLE' })) }
    }
  }
  const WAITING = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
  const CANCEL = "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
})

describe('the tables', () => {
  test.each([
    ["UPDATE entente_changes SET text = replace(text, 'akira', 'mallory') WHERE seq = 2", /^change 2 was altered/],
    ['DELETE FROM entente_changes WHERE seq = 2', /^change 2 is missing$/],
    ["UPDATE entente_head SET seq = 4, hash = 'x'", /^change 4 is missing$/],
  ])('altered by %s are found out', async (damage, problem) => {
    const address = await emptySchema()
    const store = await openPostgres(address)
    await store.append(
      0,
      ['a', 'b', 'c'].map((key) => change(key)),
    )
    await run(address, damage)
    expect((await verifyRecord(store))[0]).toMatch(problem)
    await store.close()
  })

  test('of a newer Entente are refused, and of an older one brought up to date', async () => {
    const address = await emptySchema()
    await (await openPostgres(address)).close()
    const pool = new Pool({ connectionString: address })
    const newer = [...MIGRATIONS, 'ALTER TABLE entente_changes ADD COLUMN more int']
    await openSchema(pool, false, newer)
    await openSchema(pool, false, newer)
    await pool.end()
    await expect(openPostgres(address)).rejects.toMatchObject({
      code: 'BAD_RECORD',
      message: 'the record has the format 2 and this program knows 1; use a newer Entente',
    })
  })

  test('are not made by one who only reads', async () => {
    const address = await emptySchema()
    await expect(openPostgres(address, { isReader: true })).rejects.toMatchObject({ code: 'UNREADABLE' })
    expect(await run(address, "SELECT to_regclass('entente_changes') AS made")).toEqual([{ made: null }])
    await (await openPostgres(address)).close()
    const reader = await openPostgres(address, { isReader: true })
    await expect(reader.append(0, [change('a')])).rejects.toMatchObject({ code: 'RECORD_UNWRITABLE' })
    await reader.close()
  })

  test('need no more than the privileges that are documented', async () => {
    const address = await emptySchema()
    await (await openPostgres(address)).close()
    const schema = /r[0-9a-f]+$/.exec(address)?.[0]
    await run(address, `CREATE ROLE writer_${schema} LOGIN; GRANT USAGE ON SCHEMA ${schema} TO writer_${schema}`)
    const limited = address.replace('postgres@', `writer_${schema}@`)
    await expect(openPostgres(limited)).rejects.toMatchObject({ code: 'RECORD_UNWRITABLE' })
    await run(
      address,
      `GRANT SELECT ON entente_changes, entente_head, entente_migrations TO writer_${schema};
       GRANT INSERT ON entente_changes TO writer_${schema}; GRANT UPDATE ON entente_head TO writer_${schema}`,
    )
    const store = await openPostgres(limited)
    expect(await store.append(0, [change('a')])).toMatchObject({ seq: 1 })
    expect(await store.append(0, [change('a')])).toMatchObject({ isRepeated: true })
    await expect(run(limited, 'DELETE FROM entente_changes')).rejects.toThrow('permission denied')
    await expect(run(limited, "UPDATE entente_changes SET text = ''")).rejects.toThrow('permission denied')
    await store.close()
  })

  test('are not used where changes are acknowledged before they are on disk', async () => {
    const address = await emptySchema()
    await expect(openPostgres(`${address}%20-csynchronous_commit%3Doff`)).rejects.toMatchObject({
      code: 'RECORD_UNWRITABLE',
      message: 'the database acknowledges changes before they are on disk; set synchronous_commit = on for the role',
    })
  })
})

test('entente record works with addresses, and copies a record there and back', async () => {
  const address = await emptySchema()
  const folder = mkdtempSync(join(tmpdir(), 'entente-record-'))
  const file = join(folder, 'record.db')
  const back = join(folder, 'back.db')
  const changes = join(folder, 'changes.yaml')
  writeFileSync(changes, '- kind: add-entity\n  entity: { id: delta, kind: nation, name: Delta }\n')
  const store = await openEmbedded(file)
  await store.append(0, [change('a'), change('b')])
  const { hash } = await store.head()
  await store.close()
  try {
    const end = `2 changes without problems; the record ends at 2:${hash}\n`
    expect(await command(['record', 'copy', file, address])).toEqual({ code: 0, err: '', out: `postgres://: ${end}` })
    expect((await command(['record', 'copy', address, back])).out).toBe(`${back}: ${end}`)
    const { out: listed } = await command(['record', 'list', '--record', address, '--json'])
    expect(
      createHash('sha256')
        .update(listed.split('\n')[1] ?? '')
        .digest('hex'),
    ).toBe(hash)
    const second = await emptySchema()
    const written = ['record', 'append', changes, '--author', 'mere', '--record', second]
    expect(await command(written)).toEqual({ code: 0, err: '', out: 'postgres://: change 1\n' })
    const { out } = await command(['record', 'verify', '--record', second])
    expect(out).toContain('postgres://: no problems in 1 change; the record ends at 1:')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('errors say what is wrong, and neither address nor password', () => {
  test('of a database that is not there', async () => {
    const lost = await openPostgres('postgres://mere:secret@127.0.0.1:1/x').catch((error: unknown) => error)
    expect(lost).toMatchObject({ code: 'UNAVAILABLE' })
    expect(String(lost)).not.toMatch(/secret|mere|127/)
  })

  test('of a connection without TLS or a password, for which pg has only sentences', () => {
    const password = new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string')
    expect(databaseError(password)).toMatchObject({ code: 'UNREADABLE', message: expect.stringMatching(/PGPASSWORD/) })
    const tls = new Error('The server does not support SSL connections')
    expect(databaseError(tls)).toMatchObject({ code: 'UNREADABLE', message: expect.stringMatching(/sslmode/) })
    const other = new Error('nobody expects this')
    const plain = Object.assign(new Error('no pg_hba.conf entry for host "::1", no encryption'), { code: '28000' })
    expect(databaseError(plain)).toMatchObject({ code: 'UNREADABLE', message: expect.stringMatching(/asks for TLS/) })
    expect(databaseError(other)).toBe(other)
  })

  test('of another name, a key that PostgreSQL does not store', async () => {
    const address = await emptySchema()
    await expect(openPostgres(address.replace('/postgres?', '/nothing?'))).rejects.toMatchObject({ code: 'UNREADABLE' })
    const store = await openPostgres(address)
    await expect(store.append(0, [change('a\0b')])).rejects.toMatchObject({ code: 'BAD_DATA' })
    await store.close()
  })
})
