import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { WholeAnswer } from '../../src/server/fast/answers.ts'
import { Heads } from '../../src/server/fast/heads.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { runs } from '../fixtures/runs.ts'

let now = 0
let heads: Heads
/** Sends what the next request gets. */
let respond: (response: ServerResponse) => void
/** The heads that Node wrote. */
let written = 0
let server: Listening
beforeAll(async () => {
  const handler = (_: unknown, response: ServerResponse) => {
    const { writeHead } = response
    response.writeHead = (...all: unknown[]) => {
      written += 1
      return Reflect.apply(writeHead, response, all)
    }
    respond(response)
  }
  server = await listen(handler, { host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close())
beforeEach(() => {
  heads = new Heads(() => now)
  written = 0
})

const answerOf = (body: string | Buffer, more: Partial<WholeAnswer> = {}): WholeAnswer => ({
  status: 200,
  headers: ['content-type', 'application/json'],
  body,
  bytes: body.length,
  ...more,
})
/** A body with room for its head before it. */
const roomy = (body: string | Buffer, room = 800): WholeAnswer => {
  const memory = Buffer.concat([Buffer.alloc(room), Buffer.from(body as string, 'latin1')])
  return answerOf(memory.subarray(room), { room })
}
const ofCache = (body: string | Buffer) => answerOf(body, { wire: { head: undefined, bytes: undefined } })

/** All bytes of an answer but the date. It waits for the end of a connection that the answer says is closed. */
async function bytesFor(send: (response: ServerResponse) => void, request = 'GET / HTTP/1.1\r\nHost: localhost\r\n') {
  respond = send
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  // The second request tells that the answer to the first has ended.
  const end = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
  socket.write(`${request}\r\n`)
  let text = ''
  socket.on('data', (part) => {
    text += part.toString('latin1')
  })
  await once(socket, 'data')
  respond = (response) => response.end('the end')
  const closed = once(socket, 'close')
  if (!/connection: close/i.test(text)) socket.write(end)
  await closed
  return text.replaceAll(/Date: .*\r\n/g, 'Date\r\n')
}

/** As Node sends it. */
const plainly =
  ({ status, headers, body, bytes }: WholeAnswer, more: readonly string[]) =>
  (response: ServerResponse) =>
    void response
      .writeHead(status, [...headers, ...more, 'content-length', String(bytes)])
      .end(typeof body === 'string' ? Buffer.from(body, 'latin1') : body)

test('every answer has the bytes that Node would send', async () => {
  const bodies = fc.oneof(
    fc.string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)), maxLength: 40 }),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  )
  const answers = fc.uniqueArray(fc.tuple(bodies, fc.constantFrom('kept', 'once', 'roomy', 'narrow')), {
    minLength: 1,
    maxLength: 3,
  })
  const more = fc.constantFrom([], ['x-request-id', 'a'], ['x-request-id', 'b'], ['connection', 'close'])
  const requests = fc.constantFrom(
    'GET / HTTP/1.1\r\nHost: localhost\r\n',
    'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n',
    'HEAD / HTTP/1.1\r\nHost: localhost\r\n',
    'GET / HTTP/1.0\r\n',
    'GET / HTTP/1.0\r\nConnection: keep-alive\r\n',
  )
  const turns = fc.array(
    fc.record({ answer: fc.nat(2), more, request: requests, later: fc.boolean(), isSet: fc.boolean() }),
    { minLength: 3, maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(answers, turns, async (made, asked) => {
      const sent = made.map(([body, kind]) =>
        kind === 'kept' ? ofCache(body) : kind === 'once' ? answerOf(body) : roomy(body, kind === 'roomy' ? 800 : 20),
      )
      for (const { answer, more, request, later, isSet } of asked) {
        const place = answer % sent.length
        const [one, original] = [sent[place] as WholeAnswer, answerOf((made[place] as [string, string])[0])]
        if (later) now += 1_000
        const set = (response: ServerResponse) => isSet && response.setHeader('x-other', 'c')
        const expected = await bytesFor((response) => {
          set(response)
          plainly(original, more)(response)
        }, request)
        const found = await bytesFor((response) => {
          set(response)
          heads.send(response, one, more)
        }, request)
        expect(found).toBe(expected)
      }
    }),
    { numRuns: runs(15) },
  )
})

test.each(['x', 'x'.repeat(5_000), Buffer.from('x'.repeat(5_000))])(
  'Node writes the head of equal answers once a second',
  async (body) => {
    const [kept, once] = [ofCache(body), answerOf(body)]
    for (const answer of [kept, once, kept, kept, once, kept]) await bytesFor((to) => heads.send(to, answer, []))
    // Each connection ends with an answer of its own, whose head is implicit.
    expect([written - 6, kept.wire?.bytes?.subarray(-kept.bytes).equals(Buffer.from(body))]).toEqual([1, true])
    now += 1_000
    await bytesFor((to) => heads.send(to, kept, []))
    expect(written - 7).toBe(2)
  },
)

test('a head is written into the room before its body, if it is large enough', async () => {
  const [wide, narrow] = [roomy('{"data":1}'), roomy('{"data":2}', 20)]
  for (const answer of [wide, wide, narrow]) await bytesFor((to) => heads.send(to, answer, []))
  const before = ({ body, room = 0 }: WholeAnswer) => {
    const { buffer, byteOffset, byteLength } = body as Buffer
    return Buffer.from(buffer, byteOffset - room, room + byteLength).toString('latin1')
  }
  expect(before(wide)).toMatch(/HTTP\/1\.1 200 OK\r\n[^{]*\r\n\r\n\{"data":1\}$/)
  expect(before(narrow)).not.toContain('HTTP')
})

test('headers that differ each time cost little, and are right', async () => {
  for (let id = 0; id < 12; id += 1) {
    const text = await bytesFor((to) => heads.send(to, ofCache('{}'), ['x-request-id', `a${id}`]))
    expect(text).toContain(`x-request-id: a${id}\r\n`)
  }
  expect(written - 12).toBe(12)
})
