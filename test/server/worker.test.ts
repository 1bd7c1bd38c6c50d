import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { constants, getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import ofCommunities from '../../src/analysis/communities.ts'
import ranking from '../../src/analysis/ranking.ts'
import { Budget } from '../../src/graph/budget.ts'
import { toLens } from '../../src/graph/lens.ts'
import { project } from '../../src/graph/projection.ts'
import { View, viewThrough } from '../../src/graph/view.ts'
import { Answers } from '../../src/server/answers.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { runInWorker } from '../../src/server/worker.ts'
import { writeFolder } from '../bench/folder.ts'
import { generate } from '../bench/generate.ts'
import { ask } from './ask.ts'
import { serve } from './serve.ts'

let folder: string
let server: Server
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-worker-'))
  writeFolder(folder, generate(10_000))
  server = await startServer({ data: [folder], host: '127.0.0.1', port: 0 })
}, 60_000)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const long = (asOf: string, by = 'BETWEENNESS') =>
  `{ graph(lens: { asOf: "${asOf}" }) { ranking(by: ${by}, first: 5) { edges { node { rank score entity ` +
  '{ key } } } } } }'
const small = '{ graph { revision } }'

describe('a slow measure', () => {
  test.each(['BETWEENNESS', 'CLOSENESS'] as const)('%s equals the result computed in the main thread', async (by) => {
    const { data, errors } = await ask(server.url, long('2024-06-01', by))
    expect(errors).toEqual([])
    const view = viewThrough(server.graph, toLens({ asOf: '2024-06-01' }, 'public', server.graph.facts))
    const entries = ranking.fn(view, { by: by === 'CLOSENESS' ? 'closeness' : 'betweenness' }).slice(0, 5)
    const edges = entries.map(({ rank, score, entity }) => ({ node: { rank, score, entity: { key: entity } } }))
    expect(data).toEqual({ graph: { ranking: { edges } } })
  })

  test('communities equal the result computed in the main thread', async () => {
    const query =
      '{ graph(lens: { asOf: "2024-06-01" }) { communities { modularity communities(first: 20) { edges { ' +
      'node { number size center { key } } } } } } }'
    const { data, errors } = await ask(server.url, query)
    expect(errors).toEqual([])
    const view = new View(server.graph, toLens({ asOf: '2024-06-01' }, 'public', server.graph.facts))
    expect(project(view).order + project(view).size).toBeGreaterThan(5_000)
    const { modularity, communities } = ofCommunities.fn(view, {})
    const edges = communities
      .slice(0, 20)
      .map(({ number, members, center }) => ({ node: { number, size: members.length, center: { key: center } } }))
    expect(data).toEqual({ graph: { communities: { modularity, communities: { edges } } } })
  })

  test('runs in a worker even if the operation has a compiled plan', async () => {
    const context = { graph: server.graph, clearance: 'public' } as const
    const fast = await serve({ context, answers: new Answers(new Budget(1_000_000)), debug: true })
    const query = 'query ($asOf: EDTF!) { graph(lens: { asOf: $asOf }) { communities { modularity } } }'
    const ways: unknown[] = []
    // The first prepares the plan.
    for (const asOf of ['2018-06-01', '2018-07-01', '2018-08-01']) {
      const response = await fetch(`${fast.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { asOf } }),
      })
      const view = new View(server.graph, toLens({ asOf }, 'public', server.graph.facts))
      const { modularity } = ofCommunities.fn(view, {})
      expect(await response.json()).toEqual({ data: { graph: { communities: { modularity } } } })
      ways.push(/desc="(\w+)"/.exec(response.headers.get('server-timing') ?? '')?.[1])
    }
    expect(ways).toEqual(['worker', 'worker', 'worker'])
    await fast.close()
  })

  test('does not block later requests', async () => {
    const answered: string[] = []
    await Promise.all([
      ask(server.url, long('2023-06-01')).then(({ errors }) => answered.push(errors.length === 0 ? 'long' : 'failed')),
      ask(server.url, small)
        .then(() => ask(server.url, small))
        .then(() => answered.push('small')),
    ])
    expect(answered).toEqual(['small', 'long'])
  })

  test('is canceled when the client disconnects, and frees its slot', async () => {
    const asked = ['2022-06-01', '2021-06-01', '2020-06-01'].map(async (asOf) => {
      const left = new AbortController()
      const body = JSON.stringify({ query: long(asOf) })
      const answer = fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: left.signal,
      })
      // Once another request is answered, this one is running.
      await ask(server.url, small)
      left.abort()
      await expect(answer).rejects.toThrow()
    })
    await Promise.all(asked)
    expect((await ask(server.url, long('2019-06-01'))).errors).toEqual([])
  })
})

describe('a job in a worker thread', () => {
  const module = (name: string) => new URL(`../fixtures/${name}.worker.ts`, import.meta.url)
  const double = (number: number) =>
    runInWorker<{ doubled: number; threadId: number }>(module('doubling'), number, undefined)

  test('returns its result or error, and frees the thread for the next job', async () => {
    const first = await double(21)
    expect(first.doubled).toBe(42)
    await expect(double(Number.NaN)).rejects.toThrow(new RangeError('no number'))
    expect(await double(4)).toEqual({ doubled: 8, threadId: first.threadId })
  })

  test('gets another thread if an idle one has failed', async () => {
    for (const answer of ['first', 'second']) {
      const started = once(process, 'worker')
      expect(await runInWorker(module('failing'), answer, undefined)).toBe(answer)
      const [worker] = await started
      const ended = new Promise((exit) => worker.once('exit', exit))
      // Without the server, for which the thread is idle.
      worker.postMessage('fail')
      await ended
    }
    expect((await double(3)).doubled).toBe(6)
  })

  test('waits while two others run, and stops its thread when the client disconnects', async () => {
    const started: Worker[] = []
    const note = (worker: Worker) => started.push(worker)
    process.on('worker', note)
    const counters = Array.from({ length: 5 }, () => new Int32Array(new SharedArrayBuffer(4)))
    const left = new AbortController()
    const jobs = counters.map((counter) => runInWorker(module('counting'), counter.buffer, left.signal))
    const counting = () => counters.filter((counter) => Atomics.load(counter, 0) > 0).length
    await expect.poll(counting, { timeout: 15_000 }).toBe(2)
    expect(started).toHaveLength(2)
    const ended = started.map((worker) => once(worker, 'exit'))
    left.abort()
    const outcomes = await Promise.allSettled(jobs)
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.message)).toEqual(
      Array(5).fill('the client disconnected before the answer was ready'),
    )
    await Promise.all(ended)
    const counted = counters.map((counter) => Atomics.load(counter, 0))
    expect((await double(4)).doubled).toBe(8)
    expect(counters.map((counter) => Atomics.load(counter, 0))).toEqual(counted)
    // The waiting requests had no thread yet.
    expect(counted.filter((count) => count === 0)).toHaveLength(3)
    process.off('worker', note)
  })

  test.runIf(process.platform === 'linux')('lets the threads of the server go first', async () => {
    expect(await runInWorker(module('priority'), null, undefined)).toBe(constants.priority.PRIORITY_LOW)
    expect(getPriority()).toBe(0)
  })
})
