import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'
import type { JsonObject } from '../../src/store/record/canonical.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { runs } from '../fixtures/runs.ts'

let folder: string
let server: Server
const start = (record = 'one.db', clearance: 'public' | 'secret' = 'public') =>
  startServer({
    data: [folder],
    host: '127.0.0.1',
    port: 0,
    heavyWorkers: 0,
    record: join(folder, record),
    author: 'mere',
    clearance,
  })
beforeAll(async () => {
  folder = await writeFolder(small)
  server = await start()
  const document = { id: 'dune-note', title: 'A note', published: '2024-05-01', language: 'en' }
  await change({ kind: 'add-document', document })
})
afterAll(() => server.close())

let keys = 0
async function change(content: JsonObject, { recorded } = server): Promise<number> {
  const seq = recorded?.seq ?? 0
  const result = await recorded?.append(seq, [{ key: `k${keys++}`, author: 'mere', reason: 'because', content }])
  expect(result).toMatchObject({ seq: seq + 1 })
  return seq + 1
}
const nation = (id: string): JsonObject => ({ kind: 'add-entity', entity: { id, kind: 'nation', name: id } })
const party = (key: string, subject: string, more: JsonObject = {}): JsonObject => ({
  kind: 'propose',
  document: 'dune-note',
  review: 'none',
  claims: { [key]: { summary: 'It joins.', subject, predicate: 'party-to', object: 'cove-treaty', ...more } },
})

interface ServerEvent {
  readonly id: number | undefined
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any part of an event
  readonly data: any
}

/** Reads events until `close`. Each call of `next` waits for one. */
async function subscribe(query: string, { url } = server, headers: Record<string, string> = {}) {
  const left = new AbortController()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query: `subscription { ${query} }` }),
    signal: left.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<ServerEvent> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end < 0) {
        const part = await reader?.read()
        if (!part || part.done) throw new Error(`the stream ended after ${text}`)
        text += part.value
        continue
      }
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const field = (name: string) =>
        lines
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim()
      const [id, name, data] = [field('id'), field('event'), field('data')]
      if (name) return { id: id === undefined ? undefined : Number(id), name, data: data ? JSON.parse(data) : null }
    }
  }
  return { response, next, close: () => left.abort() }
}

const difference = `difference {
  entitiesAdded { key } relationshipsAdded { key } relationshipsGone { key }
  relationshipsChanged { after { key } changes { attribute before after } } stagesMoved { after } }`

describe('a subscription', () => {
  test('tells each change, and goes on after the last event that a client has', async () => {
    const stream = await subscribe('changes { revision kind author }')
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream')
    const first = await change(nation('dune'))
    const event = { revision: first, kind: 'ADD_ENTITY', author: 'mere' }
    expect(await stream.next()).toEqual({ id: first, name: 'next', data: { data: { changes: event } } })
    stream.close()
    await change(nation('eel'))
    await change(nation('fen'))
    const again = await subscribe('changes(after: 0) { revision }', server, { 'last-event-id': String(first) })
    expect([(await again.next()).id, (await again.next()).id]).toEqual([first + 1, first + 2])
    again.close()
  })

  test('tells the difference through its lens, and nothing where there is none', async () => {
    await change(nation('gull'))
    const seen = await subscribe(`graphChanged { revision changes { kind } ${difference} }`)
    const earlier = await subscribe(`graphChanged(lens: { asOf: "2000" }) { revision ${difference} }`)
    const other = await subscribe(`graphChanged(where: { source: { id: { eq: "brisk" } } }) { revision ${difference} }`)
    await change(party('gull', 'gull', { time: '2024-05-01' }))
    const old = await change(party('brisk-old', 'brisk', { time: '1999' }))
    const event = await seen.next()
    expect(event.data).toMatchObject({
      data: { graphChanged: { difference: { entitiesAdded: [{ key: 'gull' }] } } },
    })
    expect(event.data.data.graphChanged.difference.relationshipsAdded).toContainEqual({
      key: 'gull.party-to.cove-treaty',
    })
    // Only the second change is one at the date of this lens, and only it names the entity of that filter.
    expect((await earlier.next()).id).toBe(old)
    expect((await other.next()).id).toBe(old)
    for (const { close } of [seen, earlier, other]) close()
  })

  test('a client that is slow gets all that came meanwhile as one difference', async () => {
    const from = server.recorded?.seq ?? 0
    await change(nation('heron'))
    await change(party('heron', 'heron'))
    const last = await change({ kind: 'undo', change: from + 2 })
    await change(nation('ibis'))
    const kept = await change(party('ibis', 'ibis'))
    const stream = await subscribe(`graphChanged(after: ${from}) { revision changes { revision } ${difference} }`)
    const { id, data } = await stream.next()
    expect([id, kept]).toEqual([last + 2, last + 2])
    const { changes, difference: found } = data.data.graphChanged
    expect(changes.map(({ revision }: { revision: number }) => revision)).toEqual([1, 2, 3, 4, 5].map((n) => from + n))
    expect(found.entitiesAdded).toEqual([{ key: 'ibis' }])
    stream.close()
  })

  test('tells nobody of what they may not see', async () => {
    const stream = await subscribe('changes { revision }')
    const graph = await subscribe('graphChanged { revision }')
    await change(party('hidden', 'brisk', { clearance: 'secret' }))
    const ofRecord = await change(party('shown', 'arden', { time: '2024' }))
    // The hidden change has no number.
    expect((await stream.next()).id).toBe(ofRecord - 1)
    expect((await graph.next()).id).toBe(ofRecord - 1)
    stream.close()
    graph.close()
  })

  test('says why it is refused', async () => {
    const refusal = async (query: string, headers = {}) => (await (await subscribe(query, server, headers)).next()).data
    expect(await refusal('changes(after: 999) { revision }')).toMatchObject({
      errors: [{ extensions: { code: 'BAD_CURSOR', revision: expect.any(Number) } }],
    })
    expect(await refusal('graphChanged(lens: { revision: 1 }) { revision }')).toMatchObject({
      errors: [{ extensions: { code: 'BAD_LENS' } }],
    })
    expect(await refusal('changes { revision }', { 'last-event-id': 'x' })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    })
    const plain = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'subscription { changes { revision } }' }),
    })
    expect(await plain.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
  })

  test('law: over restarts, no change is lost and none comes twice', async () => {
    let [last, next] = [0, await start('kills.db')]
    const seen: (number | undefined)[] = []
    for (let kill = 0; kill < runs(3); kill++) {
      const stream = await subscribe('changes { revision }', next, { 'last-event-id': String(last) })
      for (let made = 0; made < 3; made++) await change(nation(`n${kill}-${made}`), next)
      // The last is not read, or is read and lost with the connection.
      for (let read = 0; read < 2 + (kill % 2); read++) {
        const { id } = await stream.next()
        seen.push(id)
        last = id ?? last
      }
      stream.close()
      await next.close()
      next = await start('kills.db')
    }
    const rest = await subscribe('changes { revision }', next, { 'last-event-id': String(last) })
    while (last < (next.recorded?.seq ?? 0)) {
      const { id } = await rest.next()
      seen.push(id)
      last = id ?? last
    }
    rest.close()
    expect(seen).toEqual(Array.from({ length: next.recorded?.seq ?? 0 }, (_, at) => at + 1))
    await next.close()
  }, 3_600_000)
})

test('a server that ends closes streams at once, and each told after which id it goes on', async () => {
  const own = await startServer({
    data: [folder],
    host: '127.0.0.1',
    port: 0,
    heavyWorkers: 0,
    record: join(folder, 'ending.db'),
    author: 'mere',
    grace: 30_000,
  })
  const open = () =>
    fetch(`${own.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { changes(after: 0) { revision } }' }),
    })
  await change(nation('fir'), own)
  const reader = (await open()).body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('data:')) text += (await reader?.read())?.value
  const rest = (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value
  })()
  await own.close()
  await rest
  expect(text).toBe('id: 0\n\nid: 1\nevent: next\ndata: {"data":{"changes":{"revision":1}}}\n\n')
})
