import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RequestState } from '../../src/server/request-state.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import type { ServerOptions } from '../../src/server/server-options.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask, expectError, send } from './ask.ts'

let folder: string
let server: Server
/** Requests with the header `hold` wait here before they run. */
let held: { readonly state: RequestState; readonly go: () => void }[]
let ended: RequestState[]
beforeEach(async () => {
  folder = await writeFolder(small)
  held = []
  ended = []
})
afterEach(() => server.close())

const start = async (limits: Partial<ServerOptions['allowances']>, more: Partial<ServerOptions> = {}) => {
  const allowances = { points: Infinity, requests: Infinity, subscriptions: Infinity, ...limits }
  const hold = {
    operationKnown: (state: RequestState) =>
      state.request.headers.hold ? new Promise<void>((go) => held.push({ state, go })) : undefined,
    responseSent: (state: RequestState) => void ended.push(state),
  }
  const data = { data: [folder], record: join(folder, 'one.db'), author: 'mere', documents: folder }
  const place = { host: '127.0.0.1', port: 0, heavyWorkers: 0, trustProxy: ['1'], grace: 10 }
  server = await startServer({ ...data, ...place, allowances, hooks: [hold], ...more })
}
const query = '{ graph { nations { totalCount } } }'
const body = JSON.stringify({ query })
const json = { 'content-type': 'application/json' }
const post = (headers: Record<string, string> = {}, text = body, signal?: AbortSignal) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: text,
    signal: signal ?? null,
  })
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })
const leftIn = ({ headers }: Response) => Number(headers.get('x-ratelimit-remaining'))
const until = async (is: () => boolean) => {
  while (!is()) await new Promise(setImmediate)
}

test('every way uses points: the same for the same operation, and at least one', async () => {
  await start({ points: 1_000_000 })
  let left = 1_000_000
  const used = async (response: Response, status = 200) => {
    expect(response.status).toBe(status)
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) await response.arrayBuffer()
    else await response.body?.cancel()
    const before = left
    left = leftIn(response)
    return before - left
  }
  const asked = `/graphql?query=${encodeURIComponent(query)}`
  const tagged = await get(asked)
  const etag = tagged.headers.get('etag') ?? ''
  const price = await used(tagged)
  expect(price).toBeGreaterThan(50)
  const again = () => get(asked, { 'if-none-match': etag })
  const ways = [() => post(), () => post(), () => post(), () => post({ accept: 'text/event-stream' }), again]
  const statuses: number[] = []
  for (const way of ways) {
    const response = await way()
    statuses.push(response.status)
    expect(await used(response, response.status)).toBe(price)
  }
  expect(statuses).toEqual([200, 200, 200, 200, 304])
  const [whole, part] = ['/export/gexf', '/export/gexf?around=arden']
  const exported = await get(whole)
  expect(await used(exported)).toBe(3 * server.graph.facts.claims.size)
  expect(await used(await get(part))).toBe(1_000)
  const tag = exported.headers.get('etag') ?? ''
  expect(await used(await get(whole, { 'if-none-match': tag }), 304)).toBe(1)
  for (const path of ['/', '/schema.graphql', '/passages', '/passages/cove-report:2'])
    expect(await used(await get(path))).toBe(1)
  expect(await used(await get('/nix'), 404)).toBe(1)
  expect(await used(await post({}, '{"query":"{"}'), 200)).toBe(1)
  const stream = JSON.stringify({ query: 'subscription { changes { revision } }' })
  expect(await used(await post({ accept: 'text/event-stream' }, stream))).toBeGreaterThan(0)
  expect(leftIn(await get('/health'))).toBe(0)
  const dry = JSON.stringify({ query: `{ cost(dryRun: true) { predicted } ${query.slice(1)}` })
  expect(await used(await post({}, dry))).toBe(1)
})

test('the API tells the points, and refuses an operation before it runs', async () => {
  await start({ points: 2_000 })
  const first = leftIn(await post())
  const { data } = await ask(server.url, '{ rateLimit { limit cost remaining resetAt } }')
  const { rateLimit } = data as { rateLimit: { cost: number; remaining: number; resetAt: string } }
  expect(rateLimit).toEqual({
    limit: 2_000,
    cost: rateLimit.cost,
    remaining: first - rateLimit.cost,
    resetAt: expect.stringMatching(/Z$/),
  })
  while ((await post()).status === 200);
  // The answer in memory is refused, too.
  const refused = await post()
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_500)
  const other = '{ graph { pacts { totalCount nodes { name } } } }'
  expectError(await ask(server.url, other), 429, 'RATE_LIMITED', /costs \d+ points, and \d+ of 2000 are left/)
  await until(() => ended.at(-1)?.way === 'refused')
  // No processor time, so nothing ran.
  expect(ended.at(-1)).toMatchObject({ way: 'refused', paid: undefined })
  expect((await get('/export/gexf?around=arden')).status).toBe(429)
  while ((await get('/nix')).status === 404);
  expectError(await ask(server.url, query), 429, 'RATE_LIMITED', /the 2000 points of this hour are used/)
  expect((await get('/health/ready')).status).toBe(200)
  // Another address, as the trusted proxy tells it, has all of its points.
  expect(leftIn(await post({ 'x-forwarded-for': '192.0.2.7' }))).toBe(first)
})

test('requests of one viewer wait for each other and not for others, and who leaves frees the place', async () => {
  await start({ requests: 1 })
  const one = post({ hold: 'yes' })
  await until(() => held.length === 1)
  const [second, gone] = [post({ hold: 'yes' }), new AbortController()]
  const left = post({}, body, gone.signal).catch(() => 'left')
  const other = { 'x-forwarded-for': '192.0.2.7' }
  expect((await post(other)).status).toBe(200)
  expect(held).toHaveLength(1)
  const third = post()
  gone.abort()
  expect(await left).toBe('left')
  held[0]?.go()
  expect((await one).status).toBe(200)
  await until(() => held.length === 2)
  held[1]?.go()
  expect([(await second).status, (await third).status, (await post()).status]).toEqual([200, 200, 200])
})

test('too many waiting requests are refused at once', async () => {
  await start({ requests: 1 })
  const all = [post({ hold: 'yes' })]
  await until(() => held.length === 1)
  for (let n = 0; n < 17; n += 1) all.push(post())
  const refused = await Promise.race(all)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
  held[0]?.go()
  const statuses = (await Promise.all(all)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(17)
})

test('subscriptions of a viewer are counted until they end, apart from requests', async () => {
  await start({ subscriptions: 2, requests: 1 })
  const text = JSON.stringify({ query: 'subscription { changes { revision } }' })
  const open = (headers = {}) => post({ accept: 'text/event-stream', ...headers }, text)
  const [one, two] = [await open(), await open()]
  expect([one.status, two.status, (await post()).status]).toEqual([200, 200, 200])
  const refused = await open()
  expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('RATE_LIMITED')])
  const other = await open({ 'x-forwarded-for': '192.0.2.7' })
  expect(other.status).toBe(200)
  const before = ended.length
  await one.body?.cancel()
  await until(() => ended.length > before)
  const three = await open()
  expect(three.status).toBe(200)
  for (const stream of [two, three, other]) await stream.body?.cancel()
})

test('nothing is limited or told without these options', async () => {
  await start({}, { allowances: undefined })
  const response = await post()
  expect([response.status, response.headers.get('x-ratelimit-limit')]).toEqual([200, null])
  expect((await send(server.url, { body: JSON.stringify({ query: '{ rateLimit { limit } }' }) })).data).toEqual({
    rateLimit: null,
  })
})
