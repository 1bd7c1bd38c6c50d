import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'

/** Each example of a change is sent to a server with an empty record, and gives the answer beside it. */
const folder = fileURLToPath(new URL('mutations/', import.meta.url))
/** The last one is recorded; those before it must leave the record empty. */
const examples = ['preview', 'clearance', 'correction']

let [server, records]: [Server | undefined, string] = [undefined, '']
beforeAll(async () => {
  records = await mkdtemp(join(tmpdir(), 'entente-examples-'))
  const record = join(records, 'record.db')
  server = await startServer({
    data: ['graph-data'],
    host: '127.0.0.1',
    port: 0,
    author: 'mere',
    clearance: 'restricted',
    record,
  })
})
afterAll(async () => {
  await server?.close()
  await rm(records, { recursive: true, force: true })
})

test.each(examples)('%s', async (name) => {
  const query = await readFile(`${folder}${name}.graphql`, 'utf8')
  expect(query, 'an example opens with its question').toMatch(/^# \S/)
  const response = await fetch(`${server?.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const answer = await response.json()
  expect(answer.errors).toBeUndefined()
  await expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(`mutations/${name}.json`)
})

test('no file is left out', async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql'))
  expect(files.sort()).toEqual(examples.map((name) => `${name}.graphql`).sort())
})
