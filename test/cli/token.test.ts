import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { small, writeFolder } from '../fixtures/folder.ts'
import { call, ended, run, start, urlOf } from './run.ts'

test('a token ends on a day of the calendar', async () => {
  const record = join(await mkdtemp(join(tmpdir(), 'entente-token-')), 'record.db')
  for (const day of ['2027-02-30', '2027-2-3', '2027-13-01', '2027']) {
    const refused = await call(['token', 'create', '--name', 'ann', '--expires', day, '--record', record])
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('The end is a day, like 2027-01-31')])
  }
})

test.each(['2020-01-31', '0d'])('a token that is over is not created: %s', async (end) => {
  const record = join(await mkdtemp(join(tmpdir(), 'entente-token-')), 'record.db')
  const refused = await call(['token', 'create', '--name', 'ann', '--expires', end, '--record', record])
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('It is over; give a day to come')])
})

test('a token that is to be revoked makes no record where there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-token-'))
  const refused = await call(['token', 'revoke', '--name', 'ann', '--record', join(folder, 'record.db')])
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('there is no record')])
  expect(await readdir(folder)).toEqual([])
})

test('a token is created, listed and revoked, and is in no log, error or snapshot', async () => {
  const data = await writeFolder(small)
  const record = join(data, 'record.db')
  const cache = await mkdtemp(join(tmpdir(), 'entente-token-'))
  const options = ['--name', 'ann', '--role', 'curator', '--clearance', 'secret', '--compartments', 'sea, air']
  const made = await run(['token', 'create', ...options, '--expires', '2999-01-31', '--record', record])
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^entente_[0-9a-f]{72}\n$/) })
  const token = made.out.trim()

  const serving = ['serve', '--port', '0', '--data', data, '--auth', '--record', record, '--log', 'json']
  const server = start(serving, { XDG_CACHE_HOME: cache })
  const said = ended(server)
  const url = await urlOf(server)
  const send = async (path: string, init: RequestInit = {}) =>
    (await fetch(url + path, { redirect: 'manual', ...init })).text()
  const logIn = (body: string) =>
    send('/login', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
  const answers = [
    await send('/graphql?query={viewer{name}}', { headers: { authorization: `Bearer ${token}` } }),
    await send('/graphql?query={viewer{name}}', { headers: { authorization: `Basic ${token}` } }),
    await send(`/graphql?query={viewer{name}}&token=${token}`),
    await send(`/${token}`, { headers: { cookie: `entente-session=${token}` } }),
    await logIn(`token=${token}`),
    await logIn(`token=${token}x`),
  ]
  server.kill()
  const { out, err } = await said
  expect(answers[0]).toContain('ann')
  const files = await readdir(cache, { recursive: true, withFileTypes: true })
  const kept = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'latin1'))
  expect(kept.length).toBeGreaterThan(0)
  const texts = [out, err, ...answers, ...(await Promise.all(kept))]
  for (const text of texts) expect(text).not.toContain(token.slice(8, 40))

  const list = await call(['token', 'list', '--record', record])
  const end = 'until 2999-01-31T23:59:59.999Z'
  expect(list.out).toMatch(/^[0-9a-f]{12} {2}ann {2}ann {2}curator {2}secret\+air\+sea {2}/)
  expect(list.out).toContain(end)
  const revoked = await call(['token', 'revoke', '--name', 'ann', '--record', record])
  expect(revoked).toMatchObject({ code: 0, out: expect.stringMatching(/^Token [0-9a-f]{12} is revoked\n$/) })
}, 60_000)
