import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import type { Hook } from '../../src/server/hook.ts'
import type { Listening } from '../../src/server/listen.ts'
import { jsonLogs } from '../../src/server/monitoring/json-logs.ts'
import type { LogLevel } from '../../src/server/monitoring/logs.ts'
import { idIn, newId, traceIn } from '../../src/server/request-id.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { serve } from './serve.ts'

const lines: string[] = []
const records = () => lines.map((line) => JSON.parse(line))
let server: Listening | undefined
const logsFrom = (level: LogLevel) => jsonLogs(level, { write: (line) => void lines.push(line) })
beforeEach(() => void lines.splice(0))
afterEach(() => server?.close())

async function start(level: LogLevel, more: readonly Hook[] = []): Promise<string> {
  const logs = logsFrom(level)
  const context = { graph: buildGraph(await readData([await writeFolder(small)])), clearance: 'public' as const }
  server = await serve({
    context,
    answers: new Answers(new Budget(1_000_000)),
    isLogged: true,
    log: logs.fault,
    more: [...more, ...(logs.hook ? [logs.hook] : [])],
  })
  return server.url
}
const post = (url: string, query: string, variables: object, headers = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })

describe('the log in JSON', () => {
  test('has a line of each request, with what an operator needs and nothing that a client sent', async () => {
    const url = await start('info')
    const query =
      'query Count($text: String!) { graph { nations(where: { name: { contains: $text } }) { totalCount } } }'
    const secrets = { authorization: 'Bearer hush-hush', cookie: 'session=hush-hush' }
    for (const headers of [secrets, { ...secrets, 'x-request-id': 'from-client' }])
      await (await post(url, query, { text: 'hush-hush' }, headers)).text()
    await (await fetch(`${url}/hush-hush?token=hush-hush`, { headers: secrets })).text()
    await (await fetch(`${url}/graphql?query={graph{revision}}#hush-hush`)).text()
    await (await fetch(`${url}/health`)).text()
    await expect.poll(() => lines.length).toBe(4)
    const [first, second, third, fourth] = records()
    const own = expect.stringMatching(/^[0-9a-f]{12}-[0-9a-z]+$/)
    const whole = { type: 'query', operation: 'Count', outcome: 'ok', status: 200, level: 'info', msg: 'request' }
    const times = { time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), ms: expect.any(Number) }
    const cost = { predicted: expect.any(Number), paid: expect.any(Number), bytes: expect.any(Number) }
    expect(first).toEqual({ ...whole, ...times, ...cost, way: 'yoga', request: own })
    // An answer from the cache has cost nothing.
    const { paid: _, ...cached } = { ...whole, ...times, ...cost, way: 'cached', request: 'from-client' }
    expect(second).toEqual(cached)
    expect(third).toMatchObject({ way: 'refused', outcome: 'refused', status: 404, level: 'info' })
    expect(fourth).toMatchObject({ way: 'yoga', type: 'query', outcome: 'ok' })
    expect(lines.join('')).not.toContain('hush')
  })

  test('notes frequent checks only from level debug on, and faults from every level', async () => {
    const url = await start('debug')
    await (await fetch(`${url}/health`)).text()
    await expect.poll(() => records().map(({ way, level }) => `${way} ${level}`)).toEqual(['health debug'])
    const quiet = logsFrom('error')
    quiet.news('begins')
    quiet.trouble('the record is not followed', new Error('because', { cause: new Error('of this') }))
    const [, { level, msg, err }] = records()
    expect({ level, msg, ...err }).toEqual({
      level: 'error',
      msg: 'the record is not followed',
      type: 'Error',
      message: 'because',
      stack: expect.stringMatching(/^Error: because\n[\s\S]*\ncaused by Error: of this\n/),
    })
  })

  test('joins a fault to its request and to the answer', async () => {
    const failing: Hook = {
      operationKnown() {
        throw new TypeError('broken')
      },
    }
    const url = await start('warn', [failing])
    const response = await post(url, '{ graph { revision } }', {}, { 'x-request-id': 'mine' })
    const { errors } = await response.json()
    await expect.poll(() => lines.length).toBe(2)
    const [fault, request] = records()
    expect(response.headers.get('x-request-id')).toBe('mine')
    const { reference } = errors[0].extensions
    expect(fault).toMatchObject({ reference, request: 'mine', level: 'error', err: { message: 'broken' } })
    expect(request).toMatchObject({ request: 'mine', level: 'error', outcome: 'failed', status: 500 })
  })
})

describe('the id of a request', () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
  test.each([
    [{ 'x-request-id': 'a.B_c:1/+=-' }, 'a.B_c:1/+=-'],
    [{ traceparent: `00-${trace}-00f067aa0ba902b7-01` }, trace],
    [{ traceparent: `cc-${trace}-00f067aa0ba902b7-01-more` }, trace],
    [{ traceparent: `00-${trace}-00f067aa0ba902b7-01`, 'x-request-id': 'mine' }, 'mine'],
    [{ traceparent: `00-${trace}-00f067aa0ba902b7-01`, 'x-request-id': 'not mine' }, trace],
    [{ traceparent: `ff-${trace}-00f067aa0ba902b7-01` }, undefined],
    [{ traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }, undefined],
    [{ traceparent: `00-${trace}-${'0'.repeat(16)}-01` }, undefined],
    [{ traceparent: `00-${trace.toUpperCase()}-00f067aa0ba902b7-01` }, undefined],
    [{ 'x-request-id': 'a'.repeat(129) }, undefined],
    [{ 'x-request-id': '' }, undefined],
  ])('in %j is %s', (headers, id) => {
    expect(idIn(headers)).toBe(id)
  })

  test('is short and of plain characters, whatever a client sends', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String(),
      fc.constant(`00-${trace}-00f067aa0ba902b7-01`),
    )
    fc.assert(
      fc.property(text, text, (given, traceparent) => {
        const headers = { 'x-request-id': given, traceparent }
        const id = idIn(headers)
        const isPlain = id === undefined || /^[\w.:+/=-]{1,128}$/.test(id)
        return isPlain && [given, traceIn(headers), undefined].includes(id)
      }),
    )
  })

  test('of the server is another one each time', () => {
    const ids = Array.from({ length: 1_000 }, newId)
    expect(new Set(ids).size).toBe(1_000)
    expect(ids.filter((id) => idIn({ 'x-request-id': id }) !== id)).toEqual([])
  })

  test('goes out only if the client gave one, where nothing is logged', async () => {
    const context = { graph: buildGraph(await readData([await writeFolder(small)])), clearance: 'public' as const }
    server = await serve({ context })
    const sent = async (headers = {}) => (await fetch(`${server?.url}/health`, { headers })).headers.get('x-request-id')
    expect([await sent(), await sent({ 'x-request-id': 'mine' }), await sent({ 'x-request-id': 'a b' })]).toEqual([
      null,
      'mine',
      null,
    ])
  })
})
