import { readdirSync, readFileSync } from 'node:fs'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anonymous, type Viewer } from '../../src/api/viewer.ts'
import { EntenteError } from '../../src/errors.ts'
import { PUBLIC } from '../../src/facts/label.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { type KeptDays, setKeptDays } from '../../src/graph/visible/kept-days.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { HeavyAnswers } from '../../src/server/heavy/heavy-answers.ts'
import type { HeavyRequest } from '../../src/server/heavy/heavy-request.ts'
import { HeavyWorkers } from '../../src/server/heavy/heavy-workers.ts'
import { audit } from '../../src/server/hooks/audit.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import type { Listening } from '../../src/server/listen.ts'
import type { AuditFile } from '../../src/server/monitoring/audit-file.ts'
import { RequestState } from '../../src/server/request-state.ts'
import { shareSections } from '../../src/store/sections.ts'
import { sectionsOf } from '../../src/store/snapshot.ts'
import { builtWorker } from '../fixtures/built-worker.ts'
import { curated } from '../fixtures/curated.ts'
import { graphOf, tiny } from '../fixtures/data.ts'
import { serve } from './serve.ts'

let graph: Graph
let workers: HeavyWorkers
/** One server leaves everything to a worker thread, the other whatever takes more than no time; the last nothing. */
let all: Listening
let late: Listening
let none: Listening

const workersWith = (limits: object = {}, more: object = {}) =>
  new HeavyWorkers({
    graph,
    shared: () => shareSections(sectionsOf(graph)),
    limits: { ...defaultLimits, ...limits },
    log: () => {},
    workers: 1,
    module: builtWorker,
    ...more,
  })

beforeAll(async () => {
  // Without the views that other test files have made.
  graph = buildGraph(curated.facts)
  const context = { graph, clearance: 'public' } as const
  workers = workersWith()
  const answers = new Answers(new Budget(0))
  all = await serve({ context, workers, answers, debug: true, limits: { ...defaultLimits, heavyCost: -1 } })
  late = await serve({ context, workers, answers, debug: true, limits: { ...defaultLimits, turn: -1 } })
  none = await serve({ context, answers, debug: true })
}, 60_000)
afterAll(() => Promise.all([all.close(), late.close(), none.close(), workers.close()]))

/** A request whose client leaves when it is told to. */
function asked(what: HeavyRequest['asked'] = { query: '{ graph { revision } }' }): RequestState {
  const request = new IncomingMessage(new Socket())
  const state = new RequestState(request, new ServerResponse(request))
  state.context = { graph, clearance: 'public' }
  state.handOver(what)
  return state
}

async function read({ url }: Listening, path: string, request: RequestInit = {}) {
  const response = await fetch(url + path, request)
  const { 'server-timing': timing, date, ...headers } = Object.fromEntries(response.headers)
  const way = /^way;desc="([^"]+)"/.exec(timing ?? '')?.[1]
  return { status: response.status, headers, text: await response.text(), way }
}
const post = (query: string, accept = 'application/json', variables: object = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept },
  body: JSON.stringify({ query, variables }),
})

describe('a worker thread answers', () => {
  const folder = 'test/examples'
  const examples = readdirSync(folder).filter((name) => name.endsWith('.graphql'))

  test('the examples as the server itself does, from their first time on', async () => {
    for (const name of examples.filter((_, place) => place % 10 === 0)) {
      const query = readFileSync(`${folder}/${name}`, 'utf8')
      const { way, ...wanted } = await read(none, '/graphql', post(query))
      for (const _ of ['first', 'again'])
        expect(await read(all, '/graphql', post(query)), name).toEqual({ ...wanted, way: 'heavy' })
    }
  })

  test.each([
    ['an error in a field', '/graphql', post('{ graph { entity(key: "nix") { name } revision } }')],
    ['an unknown field', '/graphql', post('{ nix }')],
    ['another type of content', '/graphql', post('{ graph { revision } }', 'application/graphql-response+json')],
    ['an address', '/graphql?query={graph{revision}}', {}],
    ['events', '/graphql', post('{ graph { revision ... @defer { nations { totalCount } } } }', 'text/event-stream')],
  ])('%s in the same way', async (_, path, request) => {
    const { way, ...wanted } = await read(none, path, request)
    expect(await read(all, path, request)).toEqual({ ...wanted, way: path.includes('nix') ? way : expect.anything() })
  })

  test('whole exports in the same way, and those of a part if they turn out to be heavy', async () => {
    for (const path of ['/export/n-quads', '/export/gexf?around=japan&depth=2&knownAt=2024-01-01']) {
      // Before the other server, which has the same graph, keeps the view.
      const { way: other, ...found } = await read(late, path)
      const { way, ...wanted } = await read(none, path)
      expect([way, other]).toEqual(['export', path.includes('around') ? 'heavy' : 'export'])
      expect(found).toEqual(wanted)
    }
  })

  test('a request that is heavier than predicted, whether Yoga or a plan runs it', async () => {
    const query = 'query ($day: EDTF) { graph(lens: { knownAt: $day }) { claims(first: 9) { totalCount } } }'
    for (const day of ['2024-01-01', '2024-01-02']) {
      const found = await read(late, '/graphql', post(query, undefined, { day }))
      const { way, ...wanted } = await read(none, '/graphql', post(query, undefined, { day }))
      expect(found).toEqual({ ...wanted, way: 'heavy' })
    }
    expect((await read(late, '/graphql', post('{ graph { revision } }'))).way).toBe('yoga')
  })

  test('without predicting the cost again', async () => {
    const [budget, limits] = [new Budget(1_000_000), defaultLimits]
    const answers = new HeavyAnswers({ graph, recorded: undefined, budget, limits, log: () => {} })
    const state = asked()
    state.predicted = 4711
    state.handOver({ query: '{ graph { revision } }' })
    if (!state.heavy) throw new Error('the request is not heavy')
    const { state: inThread } = await answers.answer(state.heavy, new Int32Array(new SharedArrayBuffer(4)))
    expect(inThread.predicted).toBe(4711)
  })
})

/** Starting a thread takes long while other tests run. */
const patience = { timeout: 20_000 }

describe('a heavy request of a viewer', () => {
  const hidden = { hush: { subject: 'arden', predicate: 'stated', value: 'Hush', clearance: 'secret' } }
  const own = graphOf({ ...tiny, claims: { 'cove-report': { ...tiny.claims['cove-report'], ...hidden } } })
  const ann: Viewer = { ...anonymous({ clearance: 'secret' }), person: 'Ann', name: 'ann', isKnown: true }
  const viewers = new Map(
    [ann, { ...ann, person: 'Ben', name: 'ben', clearance: 'public' as const }].map((one) => [one.name, one]),
  )
  const authenticator = {
    find({ headers }: IncomingMessage) {
      const viewer = viewers.get(headers.authorization ?? '')
      return viewer && { viewer }
    },
  }
  const rows: object[] = []
  const written = { append: async (row: object) => void rows.push(row), page: () => Promise.reject() }
  let fails = false
  const file = {
    ...written,
    append: (row: object) => (fails ? Promise.reject(new Error('the disk is full')) : written.append(row)),
  }
  const contextFor = (viewer: Viewer) => ({ graph: own, clearance: viewer.clearance, viewer })
  let ownWorkers: HeavyWorkers
  let server: Listening
  beforeAll(async () => {
    ownWorkers = workersWith({}, { graph: own, shared: () => shareSections(sectionsOf(own)) })
    server = await serve({
      ...{
        context: contextFor(anonymous({ clearance: 'public' })),
        contextFor,
        authenticator,
        workers: ownWorkers,
        debug: true,
      },
      answers: new Answers(new Budget(1_000_000)),
      limits: { ...defaultLimits, heavyCost: -1, turn: -1 },
      more: [
        audit(
          file as unknown as AuditFile,
          () => PUBLIC,
          true,
          () => {},
        ),
      ],
    })
  }, 60_000)
  afterAll(() => Promise.all([server.close(), ownWorkers.close()]))
  const as = (authorization: string, request: { method?: string; headers?: object; body?: string } = {}) => ({
    ...request,
    headers: { ...request.headers, authorization },
  })
  const query = '{ graph { claims { totalCount nodes { id } } } viewer { person clearance } }'

  test('sees what its viewer may see, whichever answer was kept before', async () => {
    for (const _ of ['first', 'kept']) {
      const seen = await read(server, '/graphql', as('ann', post(query)))
      const hidden = await read(server, '/graphql', as('ben', post(query)))
      expect([seen.way, hidden.way]).toEqual(_ === 'first' ? ['heavy', 'heavy'] : ['cached', 'cached'])
      expect([seen.text, hidden.text]).toEqual([expect.stringContaining('hush'), expect.not.stringContaining('hush')])
      expect(JSON.parse(seen.text).data.viewer).toEqual({ person: 'Ann', clearance: 'SECRET' })
      expect(JSON.parse(hidden.text).data.viewer).toEqual({ person: 'Ben', clearance: 'PUBLIC' })
    }
    const file = await read(server, '/export/claims-ndjson?around=arden', as('ben'))
    expect(file.text).not.toContain('hush')
    expect((await read(server, '/export/claims-ndjson?around=arden', as('ann'))).text).toContain('hush')
    expect((await read(server, '/graphql', as('eve', post(query)))).status).toBe(401)
  })

  test('is in the audit before it goes out, and is not answered if it cannot be', async () => {
    rows.length = 0
    const asked = post('query Audited { graph { nations { nodes { name } } } }')
    await read(server, '/graphql', as('ben', asked))
    await read(server, '/export/gexf?around=arden', as('ben'))
    const who = { person: 'Ben', clearance: 'public', status: 200, seen: expect.any(Number) }
    expect(rows).toMatchObject([{ ...who, way: 'heavy', operation: 'Audited' }, who])
    fails = true
    for (const path of ['/graphql', '/export/gexf?around=brisk']) {
      const refused = await read(
        server,
        path,
        as('ben', path === '/graphql' ? post(query.replace('id', 'summary')) : {}),
      )
      expect([refused.status, refused.text]).toEqual([503, expect.not.stringMatching(/Arden|"data"/)])
    }
    fails = false
  })

  test('ends in its worker when its client leaves', async () => {
    const module = new URL('../fixtures/never-answers.worker.ts', import.meta.url)
    const hanging = workersWith({}, { module, graph: own })
    const of = { context: contextFor(anonymous({ clearance: 'public' })), contextFor, authenticator, workers: hanging }
    const answers = new Answers(new Budget(0))
    const slow = await serve({ ...of, answers, limits: { ...defaultLimits, heavyCost: -1 } })
    const gone = new AbortController()
    const init = { ...as('ann', post(query)), signal: gone.signal } as RequestInit
    const left = fetch(`${slow.url}/graphql`, init).catch(() => 'left')
    await expect.poll(() => hanging.isRunning, patience).toBe(true)
    const waits = new AbortController()
    const waiting = fetch(`${slow.url}/graphql`, { ...init, signal: waits.signal }).catch(() => 'left')
    await expect.poll(() => hanging.load.waiting, patience).toBe(1)
    waits.abort()
    await expect.poll(() => hanging.load.waiting, patience).toBe(0)
    gone.abort()
    expect([await left, await waiting]).toEqual(['left', 'left'])
    await hanging.close()
    await slow.close()
  })
})

describe('worker threads', () => {
  const module = new URL('../fixtures/never-answers.worker.ts', import.meta.url)

  test('that reach no check point are ended at the deadline, and others take their place', async () => {
    let time = 0
    const own = workersWith({ deadline: 5_000 }, { module, clock: () => time })
    for (const _ of ['first', 'second']) {
      const answer = own.answer(asked())
      const ended = expect(answer).rejects.toMatchObject({ code: 'TIMED_OUT', figures: { spent: 9, limit: 5 } })
      await expect.poll(() => own.isRunning, patience).toBe(true)
      own.endUnfit()
      expect(own.isRunning).toBe(true)
      time += 9_000
      own.endUnfit()
      await ended
      expect(own.isRunning).toBe(false)
    }
    await own.close()
  })

  test('have the deadline of an export for its first part', async () => {
    let time = 0
    const own = workersWith({ deadline: 5_000 }, { module, clock: () => time })
    const answer = own.answer(asked('/export/gexf'))
    const ended = expect(answer).rejects.toMatchObject({ code: 'TIMED_OUT', figures: { spent: 104, limit: 100 } })
    await expect.poll(() => own.isRunning, patience).toBe(true)
    for (const [now, isRunning] of [
      [9_000, true],
      [102_000, true],
      [104_000, false],
    ] as const) {
      time = now
      own.endUnfit()
      expect(own.isRunning).toBe(isRunning)
    }
    await ended
    await own.close()
  })

  test('are ended for a client that has left, and begin no request of one that has', async () => {
    let time = 0
    const own = workersWith({}, { module, clock: () => time })
    const [running, waiting] = [asked(), asked()]
    const answers = [running, waiting].map((state) => expect(own.answer(state)).rejects.toThrow('disconnected'))
    await expect.poll(() => own.isRunning, patience).toBe(true)
    waiting.response.emit('close')
    await answers[1]
    time += 4_000
    running.response.emit('close')
    own.endUnfit()
    expect(own.isRunning).toBe(true)
    time += 4_000
    own.endUnfit()
    await answers[0]
    expect(own.isRunning).toBe(false)
    await own.close()
  })

  test('let only so many requests wait', async () => {
    const own = workersWith({}, { module })
    const outcome = () => own.answer(asked()).catch((error: unknown) => error)
    const answers = [outcome()]
    await expect.poll(() => own.isRunning, patience).toBe(true)
    for (let more = 0; more < 16; more++) answers.push(outcome())
    await expect(own.answer(asked())).rejects.toMatchObject({
      extensions: { code: 'BUSY', http: { status: 503, headers: { 'retry-after': '5' } } },
    })
    await own.close()
    expect(await Promise.all(answers)).toEqual(
      Array(17).fill(new EntenteError('NOT_READY', 'this server is about to end; ask another one')),
    )
  })

  test('without a request for two minutes are ended, and give their memory back', async () => {
    let now = 0
    const own = workersWith({}, { now: () => now })
    const ask = () => own.answer(asked())
    await ask()
    // Its memory, after its answer: what a thread has that has little to keep.
    await expect.poll(() => own.load.heap, patience).toBeGreaterThan(0)
    now += 119_000
    own.endUnfit()
    expect(own.size).toBe(1)
    await ask()
    own.endUnfit()
    now += 119_000
    own.endUnfit()
    expect(own.size).toBe(1)
    now += 2_000
    own.endUnfit()
    expect(own.size).toBe(0)
    expect(await ask()).toMatchObject({ status: 200 })
    await own.close()
  })

  test('of much memory are ended after a minute, and the metrics tell what they have', async () => {
    let now = 0
    const module = new URL('../fixtures/much-memory.worker.ts', import.meta.url)
    const own = workersWith({}, { module, now: () => now })
    for (const _ of ['first', 'second']) {
      await own.answer(asked())
      await expect.poll(() => own.load, patience).toMatchObject({ heap: 5e8, caches: 2e8 })
      now += 59_000
      own.endUnfit()
      expect(own.size).toBe(1)
      now += 2_000
      own.endUnfit()
      expect([own.size, own.load]).toEqual([0, { waiting: 0, running: 0, heap: 0, caches: 0 }])
    }
    await own.close()
  })

  test('get what was worked out of the graph since they began', async () => {
    const [old, more] = [{}, { 'pacts.kept.ids': [new SharedArrayBuffer(1), 0, 1] }]
    let shared: object = old
    const sections = new URL('../fixtures/tells-sections.worker.ts', import.meta.url)
    const own = workersWith({}, { module: sections, shared: async () => shared })
    const told = async () => String(((await own.answer(asked())) as { body?: unknown }).body)
    expect(await told()).toBe('')
    shared = more
    await own.renew()
    expect(await told()).toBe('pacts.kept.ids')
    await own.close()
  })

  test('have the processor for themselves: work that can wait pauses until an answer is there', async () => {
    let time = 0
    const own = workersWith({ deadline: 5_000 }, { module, clock: () => time })
    await own.pause()
    const answer = expect(own.answer(asked())).rejects.toMatchObject({ code: 'TIMED_OUT' })
    await expect.poll(() => own.isRunning, patience).toBe(true)
    let isPaused = true
    const pausing = own.pause().then(() => {
      isPaused = false
    })
    await setImmediate()
    await setImmediate()
    expect(isPaused).toBe(true)
    time += 9_000
    own.endUnfit()
    await answer
    await pausing
    expect(isPaused).toBe(false)
    await own.close()
  })

  test('start when somebody opens the page of a large graph, but not for a monitor or of a small one', async () => {
    const large = buildGraph(curated.facts)
    setKeptDays(large, {} as KeptDays)
    const sizes: number[] = []
    for (const [of, accept] of [
      [large, '*/*'],
      [graph, 'text/html'],
      [large, 'text/html,application/xhtml+xml'],
    ] as const) {
      const own = workersWith({}, { module, graph: of })
      const server = await serve({ context: { graph: of, clearance: 'public' }, workers: own })
      await fetch(`${server.url}/?selected=japan`, { headers: { accept } })
      await fetch(`${server.url}/graphql`, { headers: { accept } })
      await expect.poll(() => own.size, patience).toBe(accept.startsWith('text') && of === large ? 1 : 0)
      sizes.push(own.size)
      await Promise.all([server.close(), own.close()])
    }
    expect(sizes).toEqual([0, 0, 1])
  })

  test('that need more memory than they may have end with the request, and others take their place', async () => {
    const own = workersWith({}, { module: new URL('../fixtures/needs-memory.worker.ts', import.meta.url), memory: 4e7 })
    for (const _ of ['first', 'second']) await expect(own.answer(asked())).rejects.toMatchObject({ code: 'TOO_COSTLY' })
    await own.close()
  })

  test('that fail give the request its fault, and others take their place', async () => {
    const own = workersWith({}, { module: new URL('../fixtures/nowhere.worker.ts', import.meta.url) })
    for (const _ of ['first', 'second']) await expect(own.answer(asked())).rejects.toThrow('nowhere')
    await own.close()
  })
})
