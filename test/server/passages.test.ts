import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'
import { copy, small, writeFolder } from '../fixtures/folder.ts'

const paragraph = 'Arden and Brisk signed the Treaty of Cove on 3 May 2021.'
/** A document whose claim is restricted, one whose file lies outside the folder, and one that a link leads out to. */
const more = {
  ...small,
  'documents.yaml': ['cove-report', 'hidden', 'outside', 'linked']
    .map((id) => `${id}:\n  title: ${id}\n  published: 2021-05-04\n  language: en\n  file: ${fileOf(id)}\n`)
    .join(''),
  ...Object.fromEntries(
    ['hidden', 'outside', 'linked'].map((id) => [
      `claims/${id}.yaml`,
      small['claims/cove-report.yaml']
        .replace('document: cove-report', `document: ${id}`)
        .replaceAll(/^( {4}passages: \[\d\])/gm, id === 'hidden' ? '$1\n    clearance: restricted' : '$1'),
    ]),
  ),
}

function fileOf(id: string): string {
  return id === 'outside' ? '../secret.txt' : id === 'linked' ? 'link.txt' : 'cove.txt'
}

let [open, cleared, bare]: (Server | undefined)[] = []
beforeAll(async () => {
  const root = await writeFolder({ 'copies/cove.txt': copy, 'secret.txt': copy })
  await symlink(join(root, 'secret.txt'), join(root, 'copies/link.txt'))
  const documents = join(root, 'copies')
  const options = { data: [await writeFolder(more)], host: '127.0.0.1', port: 0, heavyWorkers: 0 }
  open = await startServer({ ...options, documents })
  cleared = await startServer({ ...options, documents, clearance: 'restricted' })
  bare = await startServer(options)
})
afterAll(() => Promise.all([open, cleared, bare].map((server) => server?.close())))

async function read(server: Server | undefined, path: string) {
  const response = await fetch(`${server?.url}/passages${path}`)
  const answer = await response.json()
  return [response.status, answer.errors?.[0].extensions.code ?? answer]
}

test('a cited paragraph is read from the copy whose fingerprint matches', async () => {
  expect(await read(open, '')).toEqual([200, { available: true }])
  expect(await read(open, '/cove-report:2')).toEqual([200, { text: paragraph, problem: null }])
  expect(await read(open, '/cove-report%3A2')).toEqual([200, { text: paragraph, problem: null }])
})

test('a viewer reads no passage of a hidden claim', async () => {
  expect(await read(open, '/hidden:2')).toEqual([404, 'NOT_FOUND'])
  expect(await read(cleared, '/hidden:2')).toEqual([200, { text: paragraph, problem: null }])
})

test.each(['outside', 'linked'])('no file is read that lies outside the folder: %s', async (id) => {
  const problem = `the copy ${fileOf(id)} is missing or unreadable`
  expect(await read(open, `/${id}:2`)).toEqual([200, { text: null, problem }])
})

test.each(['/cove-report:1', '/..%2Fsecret.txt', '/%2e%2e/secret.txt', '/cove.txt', '/%', '/'])(
  'what is no passage is not found: %s',
  async (path) => expect(await read(open, path)).toEqual([404, 'NOT_FOUND']),
)

test('a server without copies says so, and other methods are refused', async () => {
  expect(await read(bare, '')).toEqual([200, { available: false }])
  expect(await read(bare, '/cove-report:2')).toEqual([404, 'NOT_FOUND'])
  expect((await fetch(`${open?.url}/passages`, { method: 'PUT' })).status).toBe(405)
})

test('a folder that is missing is refused at the start', async () => {
  const start = startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0, documents: '/no/such/folder' })
  await expect(start).rejects.toThrow("'/no/such/folder' cannot be read as a folder")
})
