import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../src/store/record/embedded.ts'
import { change } from '../store/record/changes.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-record-'))
const path = join(folder, 'record.db')
const damaged = join(folder, 'damaged.db')
let head: string

beforeAll(async () => {
  const now = () => new Date('2026-11-26T09:00:00Z')
  for (const file of [path, damaged]) {
    const store = await openEmbedded(file, { now })
    await store.append(0, [change('a'), { key: 'b', author: 'mere', content: { kind: 'test', 語: 'ō' } }, change('c')])
    const { seq, hash } = await store.head()
    head = `${seq}:${hash}`
    await store.close()
  }
  const db = new Database(damaged)
  db.exec("UPDATE changes SET text = replace(text, 'mere', 'mary') WHERE seq = 2; DELETE FROM changes WHERE seq = 3")
  db.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.concurrent('entente record', () => {
  test('lists changes', async () => {
    const { code, out } = await run(['record', 'list', '--record', path])
    expect({ code, out: out.split('\n') }).toEqual({
      code: 0,
      out: [
        '1  2026-11-26T09:00:00.000Z  akira  test  a test',
        '2  2026-11-26T09:00:00.000Z  mere  test',
        '3  2026-11-26T09:00:00.000Z  akira  test  a test',
        '',
      ],
    })
    expect((await run(['record', 'list', '--record', path, '--after', '2'])).out).toMatch(/^3 .*\n$/)
  })

  test('lists them as JSON that a program not ours verifies', async () => {
    const { out } = await run(['record', 'list', '--record', path, '--json'])
    const verified = (input: string) => {
      try {
        return execFileSync(process.execPath, ['test/store/record/verify-chain.mjs'], { input, encoding: 'utf8' })
      } catch (error) {
        return (error as { stdout: string }).stdout
      }
    }
    expect(verified(out)).toBe(`${head.replace(':', ' ')}\n`)
    const lines = out.split('\n')
    expect(verified(out.replace('mere', 'mary'))).toBe('change 3 does not follow the one before\n')
    expect(verified(lines.toSpliced(1, 1).join('\n'))).toBe('change 2 is missing\n')
    expect(verified(out.replace('"author":"mere",', ''))).toBe('change 2 has no author\n')
    expect(verified(out.replace('"akira"', ' "akira"'))).toBe('change 1 is not canonical\n')
    expect(verified(out.slice(0, -20))).toBe('change 3 is torn\n')
  })

  test('verifies a whole record', async () => {
    expect(await run(['record', 'verify', '--record', path])).toEqual({
      code: 0,
      err: '',
      out: `${path}: no problems in 3 changes; the record ends at ${head}\n`,
    })
    expect((await run(['record', 'verify', '--record', path, '--has', head])).code).toBe(0)
  })

  test('names each change that is altered, missing or rewritten', async () => {
    const { code, err } = await run(['record', 'verify', '--record', damaged])
    expect(code).toBe(1)
    expect(err.split('\n').map((line) => line.replace(/[0-9a-f]{64}/, 'HASH'))).toEqual([
      'BAD_RECORD change 2 was altered: its text does not fit its hash HASH',
      'BAD_RECORD change 3 is missing',
      '2 problems in the record',
      '',
    ])
    const other = `2:${'a'.repeat(64)}`
    expect((await run(['record', 'verify', '--record', path, '--has', other])).err).toContain(
      'the record was rewritten',
    )
  })

  test('fails in one line without a record, or with a wrong number', async () => {
    expect(await run(['record', 'list', '--record', '/no/such/record.db'])).toEqual({
      code: 1,
      out: '',
      err: "UNREADABLE there is no record '/no/such/record.db'; name the file with --record\n",
    })
    for (const wrong of [
      ['list', '--after', '-1'],
      ['verify', '--has', '3'],
    ])
      expect((await run(['record', ...wrong])).code).toBe(2)
  })
})
