import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'
import type { JsonObject } from '../../src/store/record/canonical.ts'
import { small, writeFolder } from '../fixtures/folder.ts'

/** Two servers of the same facts for a viewer; the record of one of them has hidden changes. */

let servers: Server[]
beforeAll(async () => {
  const folder = await writeFolder(small)
  const start = (record: string) =>
    startServer({
      ...{ data: [folder], host: '127.0.0.1', port: 0, heavyWorkers: 0, clearance: 'public', author: 'mere' },
      ...{ record: join(folder, record), patience: 1 },
    })
  servers = await Promise.all(['hidden.db', 'never.db'].map(start))
  const note = (id: string, clearance: string): JsonObject => ({
    kind: 'add-document',
    document: { id, title: id, published: '2024', language: 'en', clearance },
  })
  const shown = [note('one', 'public'), note('two', 'public')]
  await write(servers[0], [
    note('x', 'secret'),
    shown[0] ?? {},
    note('y', 'secret'),
    shown[1] ?? {},
    note('z', 'secret'),
  ])
  await write(servers[1], shown)
})
afterAll(() => Promise.all(servers.map((server) => server.close())))

async function write(server: Server | undefined, contents: readonly JsonObject[]): Promise<void> {
  for (const [seq, content] of contents.entries())
    await server?.recorded?.append(seq, [{ key: `k${seq}`, author: 'mere', reason: 'because', content }])
}

/** The status, the tag and the text of an answer. */
async function seen({ url }: Server, path: string, headers: Record<string, string>) {
  const response = await fetch(url + path, { headers })
  const names = ['etag', 'retry-after', 'cache-control', 'content-length']
  return [response.status, names.map((name) => response.headers.get(name)), await response.text()]
}

const asked = (query: string) => `/graphql?query=${encodeURIComponent(query)}`
const changes = '{ record { revision } graph { revision changes { totalCount edges { cursor node { revision } } } } }'

test.each([
  [asked(changes), {}],
  [asked('{ graph(lens: { revision: 1 }) { id documents { nodes { id } } } }'), {}],
  [asked('{ graph(lens: { revision: 4 }) { id } }'), {}],
  [asked(changes), { 'entente-at-least': '2' }],
  [asked(changes), { 'entente-at-least': '3' }],
  [asked('{ record(atLeastRevision: 3) { revision } }'), {}],
  ['/health', {}],
  ['/health/ready', {}],
  ['/ready', {}],
  ['/export/csv-nodes?revision=1', {}],
  ['/export/csv-nodes?revision=3', {}],
])('%s %o tells nothing of hidden changes', async (path, headers) => {
  const [hidden, never] = await Promise.all(servers.map((server) => seen(server, path, headers)))
  expect(hidden).toEqual(never)
  // Once more, as caches answer.
  expect(await seen(servers[0] as Server, path, headers)).toEqual(never)
})
