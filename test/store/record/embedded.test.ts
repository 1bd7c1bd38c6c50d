import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'libsql'
import { afterAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { readChanges, verifyRecord } from '../../../src/store/record/record.ts'
import { runs } from '../../fixtures/runs.ts'
import { all, change } from './changes.ts'
import { contract } from './contract.ts'
import { bundle, killWriters } from './kills.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-record-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let made = 0
const newPath = () => join(folder, `${made++}.db`)

contract('one file', async (now) => {
  const path = newPath()
  const options = now ? { now } : {}
  return { store: await openEmbedded(path, options), reopen: () => openEmbedded(path, options) }
})

/** A record of five changes, closed. */
async function fiveChanges(): Promise<string> {
  const path = newPath()
  const store = await openEmbedded(path)
  await store.append(
    0,
    ['a', 'b', 'c', 'd', 'e'].map((key) => change(key)),
  )
  await store.close()
  return path
}

async function problemsAfter(damage: string): Promise<string[]> {
  const path = await fiveChanges()
  const db = new Database(path)
  db.exec(damage)
  db.close()
  const store = await openEmbedded(path)
  try {
    const problems = await verifyRecord(store)
    if (problems.length > 0) await expect(all(readChanges(store))).rejects.toMatchObject({ code: 'BAD_RECORD' })
    return problems
  } finally {
    await store.close()
  }
}
describe('verifying', () => {
  test('finds nothing in a whole record', async () => {
    expect(await problemsAfter('SELECT 1')).toEqual([])
  })

  test.each([
    ["UPDATE changes SET text = replace(text, 'akira', 'mallory') WHERE seq = 3", /^change 3 was altered: its text/],
    ["UPDATE changes SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE seq = 2", /^change 2 was altered/],
    ['DELETE FROM changes WHERE seq = 2', /^change 2 is missing$/],
    ['DELETE FROM changes WHERE seq IN (2, 3)', /^changes 2 to 3 are missing$/],
    ['DELETE FROM changes WHERE seq >= 4', /^changes 4 to 5 are missing$/],
    ['DELETE FROM changes', /^changes 1 to 5 are missing$/],
    ['UPDATE changes SET text = substr(text, 1, 80) WHERE seq = 5', /^change 5 was altered/],
    ["UPDATE changes SET key = 'z' WHERE seq = 1", /^change 1 was altered: its text is of change 1 with the key 'a'/],
    ['UPDATE head SET seq = 4', /^the record ends at change 4, but change 5 follows$/],
    ["UPDATE head SET hash = 'x'", /^change 5 was altered: the record ends at the hash x$/],
  ])('finds the damage of %s', async (damage, problem) => {
    const [first] = await problemsAfter(damage)
    expect(first).toMatch(problem)
  })

  test('finds a change that was altered together with its hash', async () => {
    const path = await fiveChanges()
    const db = new Database(path)
    const { digest } = await import('../../../src/facts/digest.ts')
    const { text } = db.prepare('SELECT text FROM changes WHERE seq = 3').get() as { text: string }
    const forged = text.replace('akira', 'mallory')
    db.prepare('UPDATE changes SET text = ?, hash = ? WHERE seq = 3').run(forged, digest(forged))
    db.close()
    const store = await openEmbedded(path)
    expect(await verifyRecord(store)).toEqual(['change 4 does not follow change 3: one of them was altered'])
    await store.close()
  })
})

describe('a file that is no good', () => {
  test('a text, another database, a record of a newer format, a folder', async () => {
    const text = newPath()
    writeFileSync(text, 'not a database, whatever its name says. '.repeat(40))
    await expect(openEmbedded(text)).rejects.toMatchObject({ code: 'BAD_RECORD' })
    const other = newPath()
    const db = new Database(other)
    db.exec('CREATE TABLE other (a)')
    db.close()
    await expect(openEmbedded(other)).rejects.toThrow('is not a record of Entente')
    const newer = await fiveChanges()
    const tool = new Database(newer)
    tool.exec('PRAGMA user_version = 2')
    tool.close()
    await expect(openEmbedded(newer)).rejects.toThrow('has the format 2 and this program knows 1; use a newer Entente')
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'UNREADABLE' })
  })

  test('none, to one who only reads', async () => {
    const path = newPath()
    await expect(openEmbedded(path, { isReader: true })).rejects.toMatchObject({ code: 'UNREADABLE' })
    expect(existsSync(path)).toBe(false)
  })

  test('a second program that writes is refused, one that reads is not', async () => {
    const path = newPath()
    const store = await openEmbedded(path)
    await store.append(0, [change('a')])
    await expect(openEmbedded(path)).rejects.toMatchObject({
      code: 'RECORD_IN_USE',
      message: `another program writes to '${path}'; stop it, or name another file with --record`,
    })
    const reader = await openEmbedded(path, { isReader: true, poll: 1 })
    const later = reader.subscribe(1)
    const next = later.next()
    expect(await all(reader.read(0))).toHaveLength(1)
    await expect(reader.append(1, [change('b')])).rejects.toMatchObject({ code: 'RECORD_UNWRITABLE' })
    await store.append(1, [change('b')])
    expect(await all(reader.read(0))).toHaveLength(2)
    expect((await next).value).toMatchObject({ seq: 2, key: 'b' })
    await later.return(undefined)
    await reader.close()
    await store.close()
    await (await openEmbedded(path)).close()
  })
})

describe('a disk that refuses', () => {
  const run = promisify(execFile)

  test('a full disk is one clear error, and nothing acknowledged is lost', async () => {
    const path = newPath()
    const script = await bundle('test/store/record/fill.ts', folder)
    // The system lets no file of the script grow beyond 400 blocks of 512 bytes.
    const shell = `trap '' XFSZ; ulimit -f 400; exec "$@"`
    const { stdout } = await run('sh', ['-c', shell, 'sh', process.execPath, script, path])
    const { acknowledged, code, message } = JSON.parse(stdout)
    expect(code, message).toBe('RECORD_UNWRITABLE')
    expect(message).toContain(`nothing was written to '${path}': the disk`)
    const store = await openEmbedded(path)
    expect(await verifyRecord(store)).toEqual([])
    expect(acknowledged).toBeGreaterThan(3)
    expect((await store.head()).seq).toBe(acknowledged)
    await store.append(acknowledged, [change('after')])
    await store.close()
  })

  test('a file that is read only can be read, and refuses changes', async () => {
    const path = await fiveChanges()
    const script = await bundle('test/store/record/fill.ts', folder)
    chmodSync(path, 0o444)
    // Root may write anyway, so it runs the script as nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    chmodSync(folder, 0o777)
    const { stdout } = await run(process.execPath, [script, path], nobody)
    expect(JSON.parse(stdout)).toMatchObject({ acknowledged: 5, code: 'RECORD_UNWRITABLE' })
  })
})

test('a writer that is killed loses nothing acknowledged, doubles nothing, and the next start is clean', async () => {
  const { acknowledged } = await killWriters(newPath(), { folder, kills: runs(3) })
  expect(acknowledged).toBeGreaterThan(0)
}, 3_600_000)
