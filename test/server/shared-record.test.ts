import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'
import { openStore } from '../../src/store/record/open-store.ts'
import { emptySchema, schemaOf, socketOf } from '../fixtures/empty-schema.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { run } from '../fixtures/postgres.ts'
import { revokeOn, tokenOn } from '../fixtures/tokens.ts'
import { type Wire, wireTo } from '../fixtures/wire.ts'

let folder: string
let address: string
let wire: Wire
let near: Server
/** Reaches the database by a wire that can be cut. */
let far: Server
beforeAll(async () => {
  folder = await writeFolder(small)
  address = await emptySchema()
  wire = await wireTo(socketOf(address))
  near = await start(address)
  far = await start(`postgres://postgres@127.0.0.1:${wire.port}/postgres?${schemaOf(address)}`)
})
afterAll(async () => {
  await Promise.all([near.close(), far.close()])
  await wire.close()
})

const start = (record: string, patience?: number) =>
  startServer({ data: [folder], host: '127.0.0.1', port: 0, record, author: 'mere', patience, heavyWorkers: 0 })

let keys = 0
const renamed = (name: string) => ({ kind: 'amend-entity', entity: 'arden', set: { name } })
/** Sends a mutation that renames a nation. */
async function send({ url, recorded }: Server, name: string, expected = recorded?.seq, key = `k${keys++}`) {
  const common = `expectedRevision: ${expected}, key: "${key}"`
  const query = `mutation { done: amendEntity(entity: "arden", set: { name: "${name}" }, ${common}) { revision } }`
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await response.json()
  return { revision: data?.done?.revision as number, errors }
}
/** Renames it, and returns the number of the change. */
async function rename(server: Server, name: string): Promise<number> {
  const { revision, errors } = await send(server, name)
  expect(errors).toBeUndefined()
  return revision
}

async function ask({ url }: Server, headers: Record<string, string> = {}) {
  const query = '{ graph { revision nation(id: "arden") { name } } }'
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers })
  const { data, errors } = await response.json()
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    name: data?.graph?.nation?.name,
    revision: data?.graph?.revision,
    errors,
  }
}
const knowing = (seq: number) => ({ 'entente-at-least': String(seq) })

test('a client reads what it wrote on every server, and all of them answer the same', async () => {
  const [first, second] = [await rename(near, 'delta'), await rename(near, 'eagle')]
  const there = await ask(far, knowing(second))
  expect(there).toMatchObject({ status: 200, name: 'eagle' })
  expect(await ask(near, knowing(first))).toEqual(there)
  const back = await rename(far, 'fox')
  expect(await ask(near, knowing(back))).toMatchObject({ name: 'fox' })
  expect(near.graph.revisions).toEqual(far.graph.revisions)
})

/** Asks a server by POST, as compiled plans answer it from the second time on. */
async function post({ url }: Server, query: string, variables = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, ...(await response.json()) }
}

test('an operation that names a change in an argument is answered from one graph that has it', async () => {
  const asked = [
    'record(atLeastRevision: $seq) { revision }',
    'node(id: "arden") { id } record(atLeastRevision: $seq) { revision }',
    '...Record } fragment Record on Query { graph(atLeastRevision: $seq) { revision } record { revision }',
  ]
  for (const [index, fields] of [...asked, ...asked].entries()) {
    const seq = await rename(near, `n${index}`)
    const query = `query ($seq: Int) { before: graph { nation(id: "arden") { name } } ${fields} }`
    const { data } = await post(far, query, { seq })
    expect([data.record.revision, data.before.nation.name]).toEqual([seq, `n${index}`])
  }
  const back = await rename(near, 'fox')
  const byGet = `{ graph(atLeastRevision: ${back}) { nation(id: "arden") { name } } }`
  const response = await fetch(`${far.url}/graphql?query=${encodeURIComponent(byGet)}`)
  expect((await response.json()).data.graph.nation.name).toBe('fox')
})

test('a change that another server wrote meanwhile is a conflict that names it, or is found by its key', async () => {
  const { seq = 0 } = near.recorded ?? {}
  expect((await send(near, 'india', seq, 'same')).revision).toBe(seq + 1)
  const { errors } = await send(far, 'juliet', seq)
  expect(errors[0].extensions).toMatchObject({ code: 'CONFLICT', changes: [{ revision: seq + 1, author: 'mere' }] })
  expect((await send(near, 'kilo', seq + 1)).revision).toBe(seq + 2)
  expect((await send(far, 'india', seq, 'same')).revision).toBe(seq + 1)
  expect((await send(far, 'lima', seq + 2)).revision).toBe(seq + 3)
  expect((await send(near, 'fox', seq + 3)).revision).toBe(seq + 4)
  expect(await ask(far, knowing(seq + 4))).toMatchObject({ name: 'fox' })
})

test('without the database reads go on and writes are refused; afterwards servers catch up by themselves', async () => {
  wire.target = undefined
  wire.cut()
  const seq = await rename(near, 'golf')
  const refused = (await send(far, 'hotel')).errors[0]
  expect(refused.extensions.code).toBe('UNAVAILABLE')
  expect(refused.message).toContain('send the request again in some seconds, a change with the same key')
  expect(await ask(far)).toMatchObject({ status: 200, name: 'fox' })
  expect((await fetch(`${far.url}/ready`)).status).toBe(200)
  wire.target = socketOf(address)
  expect(await ask(far, knowing(seq))).toMatchObject({ name: 'golf' })
  const next = await rename(far, 'hotel')
  expect(await ask(near, knowing(next))).toMatchObject({ name: 'hotel' })
})

test('a change that does not come is waited for only so long; other headers are refused', async () => {
  const hasty = await start(address, 1)
  const { seq = 0 } = hasty.recorded ?? {}
  const late = await ask(hasty, knowing(seq + 7))
  const asArgument = await post(hasty, `{ graph(atLeastRevision: ${seq + 7}) { revision } }`)
  const negative = await post(hasty, '{ record(atLeastRevision: -1) { revision } }')
  await hasty.close()
  expect(negative.errors[0]?.message).toBe('atLeastRevision is -1; give 0 or more')
  expect(asArgument).toEqual({ status: 503, errors: late.errors })
  expect(late).toMatchObject({ status: 503 })
  expect(late.errors[0]).toEqual({
    message: `this server has the record up to change ${seq}, not yet to ${seq + 7}; send the request again`,
    extensions: { code: 'STALE' },
  })
  const wrong = await ask(near, { 'entente-at-least': 'now' })
  expect(wrong.errors[0].extensions.code).toBe('BAD_REQUEST')
})

test('a server that lags too far behind is not ready, and one that catches up is again', async () => {
  const other = await emptySchema()
  const server = await start(other)
  expect((await fetch(`${server.url}/ready`)).status).toBe(200)
  await run(other, 'UPDATE entente_head SET seq = seq + 1001')
  const lagging = await fetch(`${server.url}/ready`)
  expect([lagging.status, lagging.headers.get('retry-after')]).toEqual([503, '1'])
  expect((await lagging.json()).errors[0]).toEqual({
    message: 'this server lacks 1001 changes of the record, more than 1000',
    extensions: { code: 'NOT_READY' },
  })
  await run(other, 'UPDATE entente_head SET seq = seq - 1001')
  expect((await fetch(`${server.url}/ready`)).status).toBe(200)
  await server.close()
})

test('a server takes nothing from a record that was altered, says where, and goes on answering', async () => {
  const other = await emptySchema()
  const server = await start(other)
  await rename(server, 'delta')
  const writer = await openStore(other)
  await run(other, "UPDATE entente_head SET hash = repeat('0', 64)")
  await writer.append(1, [{ key: 'x', author: 'mallory', content: renamed('eagle') }])
  let reason = ''
  while (reason === '') {
    const answer = await fetch(`${server.url}/ready`)
    if (answer.status === 503) reason = (await answer.json()).errors[0].message
  }
  expect(reason).toContain('change 2 does not follow change 1: one of them was altered')
  expect(await ask(server)).toMatchObject({ name: 'delta' })
  await Promise.all([server.close(), writer.close()])
})

test('a token that one server revokes is refused by all, and ends its streams there', async () => {
  const place = { data: [folder], host: '127.0.0.1', port: 0, record: await emptySchema(), heavyWorkers: 0, auth: true }
  const [one, two] = [await startServer(place), await startServer(place)]
  try {
    const [ann, ben] = [await tokenOn(one, 'ann'), await tokenOn(one, 'ben')]
    const asked = (query: string, { text }: { text: string }, headers = {}) =>
      fetch(`${two.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { authorization: `Bearer ${text}`, ...headers },
      })
    const statusOf = async (token: { text: string }) => (await asked('{ viewer { name } }', token)).status
    await expect.poll(() => statusOf(ben)).toBe(200)
    const open = (token: { text: string }) =>
      asked('subscription { changes { revision } }', token, { accept: 'text/event-stream' })
    const [ofAnn, ofBen] = [await open(ann), await open(ben)]
    const ended = ofAnn.text().catch(() => 'broken')
    await revokeOn(one, ann.id)
    expect(await ended).toBe('broken')
    expect([await statusOf(ann), await statusOf(ben)]).toEqual([401, 200])
    await ofBen.body?.cancel()
  } finally {
    await Promise.all([one.close(), two.close()])
  }
})
