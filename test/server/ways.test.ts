import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { HeavyWorkers } from '../../src/server/heavy/heavy-workers.ts'
import type { Hook } from '../../src/server/hook.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import type { Listening } from '../../src/server/listen.ts'
import { refuse } from '../../src/server/refuse.ts'
import { type Phase, phases, type RequestState, ways } from '../../src/server/request-state.ts'
import { readData } from '../../src/store/folder.ts'
import { shareSections } from '../../src/store/sections.ts'
import { sectionsOf } from '../../src/store/snapshot.ts'
import { writeFolder } from '../bench/folder.ts'
import { generate } from '../bench/generate.ts'
import { builtWorker } from '../fixtures/built-worker.ts'
import { runs, seed } from '../fixtures/runs.ts'
import { type ServeOptions, serve } from './serve.ts'

/** The phases that the hooks saw of each request. */
const seen = new Map<RequestState, Phase[]>()
const note = (phase: Phase) => (state: RequestState) => {
  const before = seen.get(state)
  if (before) before.push(phase)
  else seen.set(state, [phase])
}
const counting: Hook = Object.fromEntries(phases.map((phase) => [phase, note(phase)]))

/** Refuses, fails or waits if the request says so. */
const moody: Hook = Object.fromEntries(
  phases.map((phase) => [
    phase,
    ({ request: { headers } }: RequestState): void | Promise<void> => {
      if (headers.refuse === phase) throw refuse(401, 'BAD_REQUEST', 'refused on request')
      if (headers.fail === phase) throw new TypeError('failed on request')
      if (headers.hang === phase) return new Promise(() => {})
      if (headers.wait === phase) return new Promise((done) => setImmediate(done))
    },
  ]),
)

let folder: string
let nation: string
let context: ServeOptions['context']
let workers: HeavyWorkers
let server: Listening
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-ways-'))
  writeFolder(folder, generate(4_000))
  context = { graph: buildGraph(await readData([folder])), clearance: 'public' }
  nation = [...context.graph.facts.entities.values()].find(({ kind }) => kind === 'nation')?.id ?? ''
  // The counting hook comes after one that refuses and fails, and misses nothing.
  const { graph } = context
  const shared = () => shareSections(sectionsOf(graph))
  workers = new HeavyWorkers({ graph, shared, limits: defaultLimits, log: () => {}, workers: 1, module: builtWorker })
  // A long turn, so that the load of the machine does not decide which requests are heavy.
  const limits = { ...defaultLimits, turn: 5_000 }
  const answers = new Answers(new Budget(1_000_000))
  server = await serve({ context, limits, debug: true, answers, workers, more: [moody, counting] })
})
beforeEach(() => seen.clear())
afterAll(async () => {
  await server.close()
  await workers.close()
  await rm(folder, { recursive: true })
})

interface Asked extends Pick<RequestOptions, 'method' | 'path' | 'headers' | 'setHost'> {
  readonly body?: string
}
interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly size: number
}

const send = ({ body, ...options }: Asked, agent: Agent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const sending = request(server.url, { agent, ...options }, (response) => {
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.byteLength
      })
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, size }))
    })
    sending.on('error', reject)
    sending.end(body)
  })

const post = (query: string, variables: object, headers: Asked['headers'] = {}): Asked => {
  const body = JSON.stringify({ query, variables })
  const length = Buffer.byteLength(body)
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
    body,
  }
}
const get = (path: string, headers: Asked['headers'] = {}): Asked => ({ path, headers })

/** Requests of each way, equal or different by their number; the common ones come more often. */
const kinds: readonly (readonly [weight: number, (number: number) => Asked])[] = [
  [30, (n) => post('query Claims($first: Int) { graph { claims(first: $first) { totalCount } } }', { first: n % 100 })],
  [20, (n) => post(`query ($id: ID!) { graph { nation(id: $id) { name } } }`, { id: n % 2 ? nation : `x${n}` })],
  [5, (n) => post(`{ graph { a${n % 50}: revision } }`, {})],
  [5, (n) => get(`/graphql?query={graph{a${n % 50}:revision}}`)],
  [5, () => get('/graphql?query={graph{revision}}', { 'if-none-match': '*' })],
  [5, () => post('{ graph { revision } }', {}, { 'content-type': 'application/json; charset=UTF-8; x' })],
  [3, () => post('{ graph { nix } }', {})],
  [2, () => ({ ...post('', {}), headers: { 'content-type': 'application/json' }, body: '{"query' })],
  [2, () => post('{ graph { revision } }', {}, { 'content-type': 'text/plain' })],
  [2, () => post('{ graph { revision } }', {}, { accept: 'text/csv' })],
  [
    2,
    (n) =>
      get(
        `/export/${['gexf', 'csv-edges', 'nix'][n % 3]}?around=${nation}&depth=1`,
        n % 2 ? { 'if-none-match': '*' } : {},
      ),
  ],
  [2, (n) => get('/', n % 2 ? { 'if-none-match': '*' } : { 'accept-encoding': 'br' })],
  [2, () => get('/health')],
  [1, () => get('/schema.graphql')],
  [1, () => get('/passages')],
  [1, () => get('/graphql?documentId=nix')],
  [1, (n) => get('/export/csv-edges', { 'accept-encoding': n % 2 ? 'br' : 'gzip' })],
  [2, () => get('/nix')],
  [2, () => get('/health', { host: 'a b' })],
  [2, () => get('/health', { host: 'stranger.example' })],
  [2, () => get('/health', { expect: 'a miracle' })],
  [1, () => ({ path: '/health', setHost: false })],
  [1, () => ({ method: 'OPTIONS', path: '/graphql' })],
  [1, () => ({ method: 'HEAD', path: '/export/gexf' })],
  [3, (n) => post('{ graph { revision } }', {}, { refuse: phases[n % 3] })],
  [1, (n) => post('{ graph { revision } }', {}, { fail: phases[n % 4] })],
  [3, (n) => post('query ($id: ID) { graph { nation(id: $id) { name } } }', { id: nation }, { wait: phases[n % 4] })],
]
/** Too large, or too slow, for more than a few. */
const rare = Array.from({ length: 3 }, (_, n) => [
  get(`/graphql`, { accept: 'text/html' }),
  post(`{ graph(lens: { asOf: "${2001 + n}" }) { communities { modularity } } }`, {}),
]).flat()

const countBy = <T>(items: Iterable<T>, key: (item: T) => string | undefined) => {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item) ?? 'none'] = (counts[key(item) ?? 'none'] ?? 0) + 1
  return counts
}

test('mixed requests run every phase of every hook once, and the counts by way add up', async () => {
  const arbitrary = fc.oneof(
    ...kinds.map(([weight, make]) => ({ weight, arbitrary: fc.nat(1_000).map((number) => make(number)) })),
  )
  const count = runs(500)
  const asked = [...rare, ...fc.sample(arbitrary, count - rare.length)]
  const answers: Answered[] = []
  for (let start = 0; start < asked.length; start += 500) {
    // On a busy machine, the server might close an idle connection just when the next request uses it.
    const agent = new Agent({ keepAlive: false, maxSockets: 300 })
    answers.push(...(await Promise.all(asked.slice(start, start + 500).map((one) => send(one, agent)))))
    agent.destroy()
  }

  // The last responses are sent, and not yet closed.
  await expect.poll(() => [...seen.values()].filter((of) => of.includes('responseSent')).length).toBe(count)
  expect(countBy(seen.values(), String), `seed ${seed}`).toEqual({ [String(phases)]: count })
  const byHook = countBy(seen.keys(), ({ way }) => way)
  const byClient = countBy(answers, ({ headers }) => /^way;desc="([^"]+)"/.exec(String(headers['server-timing']))?.[1])
  expect(byClient, `seed ${seed}`).toEqual(byHook)
  const met = Object.keys(byHook).sort()
  expect(met).toEqual(
    Object.keys(ways)
      // Nobody logs in on a server that tells nobody apart.
      .filter((way) => way !== 'client-left' && way !== 'session')
      .sort(),
  )
  expect(countBy(seen.keys(), ({ status }) => String(status))).toEqual(countBy(answers, ({ status }) => String(status)))
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  expect(sum([...seen.keys()].map(({ bytes }) => bytes))).toBe(sum(answers.map(({ size }) => size)))
}, 180_000)

/** Writes bytes to the server over a socket. */
const write = (bytes: string, { url } = server) => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes))
  return socket
}
const plainPost =
  'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 24\r\n'

/** A request to the fast path, and one that only Yoga takes. */
const posts = ['', '; x'].map(
  (more) => (hook: string) =>
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json${more}\r\n${hook}\r\n` +
    'Content-Length: 24\r\n\r\n{"query":"{__typename}"}',
)

test.each(posts)('pipelined requests that wait run every phase, too', async (post) => {
  const socket = write(post('wait: operationKnown').repeat(3))
  await expect.poll(() => countBy(seen.values(), String)).toEqual({ [String(phases)]: 3 })
  expect(countBy(seen.keys(), ({ isWhole }) => String(isWhole))).toEqual({ true: 3 })
  socket.destroy()
})

describe('before the turn of the event loop ends', () => {
  // No turn ends by itself.
  let ends: (() => void)[]
  beforeEach(() => {
    ends = []
    vi.stubGlobal('setImmediate', (end: () => void) => ends.push(end))
  })
  afterEach(() => vi.unstubAllGlobals())
  const end = () => {
    for (const one of ends.splice(0)) one()
  }
  /** Asks each question over a connection of its own, and notes which of them were answered. */
  const asking = async (firsts: readonly number[]) => {
    const answered: number[] = []
    for (const first of firsts) {
      const { headers, body } = post('query Turn($first: Int) { graph { claims(first: $first) { totalCount } } }', {
        first,
      })
      const head = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}\r\n`)
      const before = seen.size
      const socket = write(`POST /graphql HTTP/1.1\r\nHost: localhost\r\n${head.join('')}\r\n${body}`)
      socket.on('data', () => {
        answered.push(first)
        socket.destroy()
      })
      await expect.poll(() => [...seen.values()].filter((of) => of.includes('answerReady')).length).toBe(before + 1)
    }
    return answered
  }
  const wayOf = () => [...seen.keys()].at(-1)?.way

  test('four answers that were made are sent together, or two if the last is from memory', async () => {
    const learned = await asking([1])
    expect(learned).toEqual([])
    end()
    await expect.poll(() => learned).toEqual([1])

    const made = await asking([2, 3, 4])
    expect([wayOf(), made]).toEqual(['compiled', []])
    const last = await asking([5])
    await expect.poll(() => [...made.toSorted(), ...last]).toEqual([2, 3, 4, 5])

    const waiting = await asking([6])
    expect(waiting).toEqual([])
    const known = await asking([1])
    expect(wayOf()).toBe('cached')
    await expect.poll(() => [...waiting, ...known]).toEqual([6, 1])
  })
})

test('a body that comes in parts, or while a hook waits, is whole', async () => {
  const [post = () => ''] = posts
  const text = post('wait: requestBegins')
  const socket = write(text.slice(0, -20))
  await expect.poll(() => seen.size).toBe(1)
  for (const part of [text.slice(-20, -9), text.slice(-9)]) {
    await new Promise((done) => setTimeout(done, 20))
    socket.write(part)
  }
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toContain('{"data":{"__typename":"Query"}}')
  socket.destroy()
})

describe('a client that disconnects', () => {
  test('while it sends its body ends the request without an answer', async () => {
    const socket = write(`${plainPost}\r\n{`)
    await expect.poll(() => seen.size).toBe(1)
    socket.destroy()
    await expect.poll(() => [...seen.values()]).toEqual([['requestBegins', 'responseSent']])
    expect([...seen.keys()].map(({ way }) => way)).toEqual(['client-left'])
  })

  test('ends all its pipelined requests', async () => {
    const socket = write(`${plainPost}hang: operationKnown\r\n\r\n{"query":"{__typename}"}`.repeat(3))
    await expect.poll(() => seen.size).toBe(3)
    socket.destroy()
    await expect.poll(() => countBy(seen.values(), (of) => of.at(-1))).toEqual({ responseSent: 3 })
  })

  test('while it reads a stream cancels the stream', async () => {
    let isCanceled = false
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: async (controller) => {
            await new Promise(setImmediate)
            controller.enqueue(new Uint8Array(65_536))
          },
          cancel: () => {
            isCanceled = true
          },
        }),
      )
    const own = await serve({
      context,
      app: { fetch: endless, handleNodeRequestAndResponse: endless },
      more: [counting],
    })
    const socket = write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n', own)
    await once(socket, 'data')
    socket.destroy()
    await expect.poll(() => isCanceled).toBe(true)
    expect([...seen]).toEqual([[expect.objectContaining({ way: 'yoga-node', isWhole: false }), [...phases]]])
    expect([...seen.keys()][0]?.bytes).toBeGreaterThan(0)
    await own.close()
  })
})
