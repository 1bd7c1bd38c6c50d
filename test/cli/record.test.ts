import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../src/store/record/embedded.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask } from '../server/ask.ts'
import { change } from '../store/record/changes.ts'
import { call, run, start, urlOf } from './run.ts'

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

const changes = `- kind: add-document
  document:
    id: harbor-note
    title: A note of the harbor
    published: 2023-02
    language: en

- kind: propose
  reason: The note names a third party.
  document: harbor-note
  claims:
    delta-party:
      summary: Delta is a party, too.
      subject: delta
      predicate: party-to
      object: cove-treaty
      time: 2023-02

- kind: retract
  reason: The report was wrong.
  claims: [cove-report#in-force]
`
const delta = `- kind: add-entity
  entity: { id: delta, kind: nation, name: Delta }
`

describe.concurrent('entente record', () => {
  test('appends the changes of a file once, serves them, and folds them into the folder', async () => {
    const data = await writeFolder({ ...small, 'changes.txt': delta + changes })
    const file = join(data, 'changes.txt')
    const options = ['--record', join(data, 'record.db'), '--data', data]
    const append = await run(['record', 'append', file, '--author', 'mere', ...options])
    expect(append).toEqual({ code: 0, err: '', out: `${join(data, 'record.db')}: changes 1 to 4\n` })
    const again = await call(['record', 'append', file, '--author', 'mere', ...options])
    expect(again.out).toBe(`${join(data, 'record.db')}: changes 1 to 4, written before\n`)
    const server = start(['serve', '--port', '0', ...options])
    try {
      const query =
        '{ graph { nations { edges { node { name } } }' +
        ' document(id: "cove-report") { claims { edges { node { key } } } } } }'
      expect((await ask(await urlOf(server), query)).data).toEqual({
        graph: {
          nations: { edges: ['Arden', 'Brisk', 'Delta'].map((name) => ({ node: { name } })) },
          // A claim that is retracted is in no list that does not ask for it.
          document: {
            claims: {
              edges: [{ node: { key: 'cove-report#arden-party' } }, { node: { key: 'cove-report#brisk-party' } }],
            },
          },
        },
      })
    } finally {
      server.kill('SIGKILL')
    }
    const exported = async (...more: string[]) =>
      (await call(['export', '--format', 'csv-nodes', '--data', data, ...more])).out
        .split('\n')
        .map((line) => line.split(',')[1])
    expect(await exported('--record', join(data, 'record.db'))).toContain('Delta')
    expect(await exported('--no-record')).not.toContain('Delta')
    const fold = await run(['record', 'fold', '--into', data, '--record', join(data, 'record.db')])
    expect({ ...fold, out: fold.out.split('\n').map((line) => line.replaceAll(data, 'DIR')) }).toEqual({
      code: 0,
      err: '',
      out: [
        'DIR/claims/cove-report.yaml',
        'DIR/claims/harbor-note.yaml',
        'DIR/documents.yaml',
        'DIR/entities/nations.yaml',
        '4 files written for 4 changes',
        'DIR alone now has the facts of the record; put DIR/record.db away and begin a new one',
        '',
      ],
    })
    expect((await call(['check', data])).out).toContain('no problems in 2 documents, 4 entities, 2 passages, 4 claims')
  })

  test('lists every problem of the changes with its place in the file, and writes nothing', async () => {
    const data = await writeFolder({
      ...small,
      'changes.txt': changes.replace('2023-02\n    language', '2023-13\n    language'),
    })
    const file = join(data, 'changes.txt')
    const path = join(data, 'record.db')
    const { code, err } = await call(['record', 'append', file, '--author', 'mere', '--record', path, '--data', data])
    expect(code).toBe(1)
    expect(err.split('\n').map((line) => line.replace(file, 'FILE'))).toEqual([
      expect.stringMatching(/^FILE:5:16: BAD_DATE document.published: '2023-13' is not a date/),
      "FILE:14:16: BAD_DATA claims.delta-party.subject: no entity 'delta'",
      "FILE:10:13: BAD_DATA document: no document 'harbor-note'",
      '3 problems in the changes',
      '',
    ])
    expect((await call(['record', 'verify', '--record', path])).out).toContain('no problems in 0 changes')
  })

  test('refuses a file that is no list of changes', async () => {
    const data = await writeFolder({ ...small, 'changes.txt': 'kind: retract\n' })
    const options = ['--author', 'mere', '--record', join(data, 'record.db'), '--data', data]
    const { code, err } = await call(['record', 'append', join(data, 'changes.txt'), ...options])
    expect({ code, err: err.replaceAll(data, 'DIR') }).toEqual({
      code: 1,
      err: 'DIR/changes.txt:1:1: BAD_DATA give a list of changes\n1 problem in the changes\n',
    })
    expect((await call(['record', 'append', '/no/such/file', ...options])).err).toMatch(
      /^UNREADABLE '\/no\/such\/file'/,
    )
    expect((await call(['record', 'fold', '--into', data, '--data', data])).err).toMatch(/^UNREADABLE there is no/)
  })

  test('lists changes', async () => {
    const { code, out } = await call(['record', 'list', '--record', path])
    expect({ code, out: out.split('\n') }).toEqual({
      code: 0,
      out: [
        '1  2026-11-26T09:00:00.000Z  akira  test  a test',
        '2  2026-11-26T09:00:00.000Z  mere  test',
        '3  2026-11-26T09:00:00.000Z  akira  test  a test',
        '',
      ],
    })
    expect((await call(['record', 'list', '--record', path, '--after', '2'])).out).toMatch(/^3 .*\n$/)
  })

  test('lists them as JSON that a program not ours verifies', async () => {
    const { out } = await call(['record', 'list', '--record', path, '--json'])
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
    expect(await call(['record', 'verify', '--record', path])).toEqual({
      code: 0,
      err: '',
      out: `${path}: no problems in 3 changes; the record ends at ${head}\n`,
    })
    expect((await call(['record', 'verify', '--record', path, '--has', head])).code).toBe(0)
  })

  test('names each change that is altered, missing or rewritten', async () => {
    const { code, err } = await call(['record', 'verify', '--record', damaged])
    expect(code).toBe(1)
    expect(err.split('\n').map((line) => line.replace(/[0-9a-f]{64}/, 'HASH'))).toEqual([
      'BAD_RECORD change 2 was altered: its text does not fit its hash HASH',
      'BAD_RECORD change 3 is missing',
      '2 problems in the record',
      '',
    ])
    const other = `2:${'a'.repeat(64)}`
    expect((await call(['record', 'verify', '--record', path, '--has', other])).err).toContain(
      'the record was rewritten',
    )
  })

  test('fails in one line without a record, or with a wrong number', async () => {
    expect(await call(['record', 'list', '--record', '/no/such/record.db'])).toEqual({
      code: 1,
      out: '',
      err: "UNREADABLE there is no record '/no/such/record.db'; name the file with --record\n",
    })
    for (const wrong of [
      ['list', '--after', '-1'],
      ['verify', '--has', '3'],
    ])
      expect((await call(['record', ...wrong])).code).toBe(2)
  })
})
