import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'

/**
 * Each example of a change is sent to a server with an empty record, and gives the answer beside it. `outside` asks
 * another server of the same record, whose viewers are in no compartment.
 */
const folder = fileURLToPath(new URL('mutations/', import.meta.url))
/** In this order, because those from `correction` on are recorded. */
const examples = ['preview', 'clearance', 'correction', 'compartment', 'outside']

let records = ''
const servers: Server[] = []
const startOn = async (options: object) => {
  const record = join(records, 'record.db')
  const server = await startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0, record, ...options })
  servers.push(server)
  return server
}
beforeAll(async () => {
  records = await mkdtemp(join(tmpdir(), 'entente-examples-'))
  await startOn({ author: 'mere', clearance: 'restricted', compartments: ['embargo'] })
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await rm(records, { recursive: true, force: true })
})

test.each(examples)('%s', async (name) => {
  const query = await readFile(`${folder}${name}.graphql`, 'utf8')
  expect(query, 'an example opens with its question').toMatch(/^# \S/)
  const server = name === 'outside' ? await startOn({}) : servers[0]
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
