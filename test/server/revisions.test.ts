import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hook } from '../../src/server/hook.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import type { JsonObject } from '../../src/store/record/canonical.ts'
import { small, writeFolder } from '../fixtures/folder.ts'

let server: Server
/** Answers everything in its worker thread. */
let heavy: Server
/** Holds requests with the header `hold` back until they may go on. */
let held: (() => void)[] = []
const hold: Hook = {
  operationKnown: ({ request }) =>
    request.headers.hold === undefined ? undefined : new Promise((goOn) => void held.push(goOn)),
}
beforeAll(async () => {
  const folder = await writeFolder(small)
  const start = (record: string, limits: object) =>
    startServer({
      data: [folder],
      author: 'mere',
      host: '127.0.0.1',
      port: 0,
      record: join(folder, record),
      limits,
      debug: true,
      hooks: [hold],
    })
  server = await start('one.db', {})
  heavy = await start('two.db', { heavyCost: -1 })
})
afterAll(() => Promise.all([server.close(), heavy.close()]))

let keys = 0
async function change({ recorded }: Server, content: JsonObject): Promise<void> {
  const draft = { key: `k${keys++}`, author: 'mere', reason: 'because', content }
  expect(await recorded?.append(recorded.seq, [draft])).not.toHaveProperty('conflict')
}

const query =
  '{ graph { revision nation(id: "brisk") { id }' +
  ' claims(where: { id: { eq: "cove-report#in-force" } }) { totalCount } } }'
async function read(url: string, path: string, body?: string, headers: HeadersInit = {}) {
  const type =
    body === undefined
      ? undefined
      : { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }
  const response = await fetch(url + path, type ?? { headers })
  const { status, headers: got } = response
  const way = /^way;desc="([^"]+)"/.exec(got.get('server-timing') ?? '')?.[1]
  return { status, way, etag: got.get('etag') ?? '', text: await response.text() }
}
/** The answer in every way: by POST and GET, by Yoga alone, from the cache, and as a file. */
async function everyWay(url: string) {
  const address = `/graphql?query=${encodeURIComponent(query)}`
  const body = JSON.stringify({ query })
  const asked = async () => [
    await read(url, '/graphql', body),
    await read(url, '/graphql', body, { accept: 'application/json, text/event-stream' }),
    await read(url, address),
  ]
  const [first, second] = [await asked(), await asked()]
  const [file] = [await read(url, '/export/cytoscape')]
  expect([...new Set([...first, ...second].map(({ text }) => text.replace(/^.*?(?={)/s, '').trim()))]).toHaveLength(1)
  return { answer: first[0]?.text, etag: first[2]?.etag ?? '', file, ways: [...first, ...second].map(({ way }) => way) }
}

test('after a change, every way through the server answers with the new revision', async () => {
  for (const one of [server, heavy]) {
    const before = await everyWay(one.url)
    expect((await read(one.url, '/export/cytoscape', undefined, { 'if-none-match': before.file.etag })).status).toBe(
      304,
    )
    await change(one, { kind: 'retract', claims: ['cove-report#in-force'] })
    const after = await everyWay(one.url)
    expect(after.answer).toContain('"totalCount":0')
    expect(after.answer).not.toEqual(before.answer)
    expect(after.etag).not.toBe(before.etag)
    expect(after.file.text).not.toEqual(before.file.text)
    expect((await read(one.url, '/export/cytoscape', undefined, { 'if-none-match': before.file.etag })).status).toBe(
      200,
    )
    await change(one, { kind: 'undo', change: one.recorded?.seq ?? 0 })
    expect(await everyWay(one.url)).toMatchObject({ answer: before.answer, file: { text: before.file.text } })
  }
})

test('a request that has begun is answered at its own revision', async () => {
  for (const one of [server, heavy]) {
    held = []
    const body = JSON.stringify({ query })
    const before = (await read(one.url, '/graphql', body)).text
    const bodies = [body, JSON.stringify({ query: `${query} ` })]
    const begun = bodies.map((body) => read(one.url, '/graphql', body, { hold: '1' }))
    await expect.poll(() => held.length).toBe(2)
    await change(one, { kind: 'retract', claims: ['cove-report#in-force'] })
    expect((await read(one.url, '/graphql', body)).text).not.toBe(before)
    for (let goOn = held.pop(); goOn; goOn = held.pop()) goOn()
    expect((await Promise.all(begun)).map(({ text }) => text)).toEqual([before, before])
    await change(one, { kind: 'undo', change: one.recorded?.seq ?? 0 })
  }
})
