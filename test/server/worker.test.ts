import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import ofCommunities from '../../src/analysis/communities.ts'
import ranking from '../../src/analysis/ranking.ts'
import { toLens } from '../../src/graph/lens.ts'
import { project } from '../../src/graph/projection.ts'
import { View, viewThrough } from '../../src/graph/view.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { runInWorker } from '../../src/server/worker.ts'
import { writeFolder } from '../bench/folder.ts'
import { generate } from '../bench/generate.ts'
import { ask } from './ask.ts'

let folder: string
let server: Server
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-aside-'))
  writeFolder(folder, generate(8000))
  server = await startServer({ data: [folder], host: '127.0.0.1', port: 0 })
}, 60_000)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const long = (asOf: string, by = 'BETWEENNESS') =>
  `{ graph(lens: { asOf: "${asOf}" }) { ranking(by: ${by}, first: 5) { edges { node { rank score entity { id } } } } } }`
const small = '{ graph { revision } }'

describe('a measure that takes long', () => {
  test.each(['BETWEENNESS', 'CLOSENESS'] as const)('%s is the same as worked out at once', async (by) => {
    const { data, errors } = await ask(server.url, long('2024-06-01', by))
    expect(errors).toEqual([])
    const view = viewThrough(server.graph, toLens({ asOf: '2024-06-01' }, 'public', server.graph.facts))
    const entries = ranking.fn(view, { by: by === 'CLOSENESS' ? 'closeness' : 'betweenness' }).slice(0, 5)
    const edges = entries.map(({ rank, score, entity }) => ({ node: { rank, score, entity: { id: entity } } }))
    expect(data).toEqual({ graph: { ranking: { edges } } })
  })

  test('communities are the same as worked out at once', async () => {
    const query = `{ graph(lens: { asOf: "2024-06-01" }) { communities { modularity communities(first: 20) { edges { node { number size center { id } } } } } } }`
    const { data, errors } = await ask(server.url, query)
    expect(errors).toEqual([])
    const view = new View(server.graph, toLens({ asOf: '2024-06-01' }, 'public', server.graph.facts))
    expect(project(view).order + project(view).size).toBeGreaterThan(5_000)
    const { modularity, communities } = ofCommunities.fn(view, {})
    const edges = communities
      .slice(0, 20)
      .map(({ number, members, center }) => ({ node: { number, size: members.length, center: { id: center } } }))
    expect(data).toEqual({ graph: { communities: { modularity, communities: { edges } } } })
  })

  test('does not keep others waiting: what is asked later is answered before', async () => {
    const answered: string[] = []
    await Promise.all([
      ask(server.url, long('2023-06-01')).then(({ errors }) => answered.push(errors.length === 0 ? 'long' : 'failed')),
      ask(server.url, small)
        .then(() => ask(server.url, small))
        .then(() => answered.push('small')),
    ])
    expect(answered).toEqual(['small', 'long'])
  })

  test('is given up when the client leaves, and leaves its place to others', async () => {
    const asked = ['2022-06-01', '2021-06-01', '2020-06-01'].map(async (asOf) => {
      const left = new AbortController()
      const body = JSON.stringify({ query: long(asOf) })
      const answer = fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: left.signal,
      })
      // By the time that another request was answered this one is under way.
      await ask(server.url, small)
      left.abort()
      await expect(answer).rejects.toThrow()
    })
    await Promise.all(asked)
    expect((await ask(server.url, long('2019-06-01'))).errors).toEqual([])
  })
})

describe('a job that runs aside', () => {
  const job = (name: string) => new URL(`../fixtures/${name}.worker.ts`, import.meta.url)

  test('gives its message, or its fault', async () => {
    expect(await runInWorker<number>(job('doubling'), 21, undefined)).toBe(42)
    await expect(runInWorker(job('failing'), null, undefined)).rejects.toThrow('of the job')
  })

  test('is ended when the client leaves: its thread works no more, and its place goes to another', async () => {
    const counters = Array.from({ length: 3 }, () => new Int32Array(new SharedArrayBuffer(4)))
    const left = new AbortController()
    const jobs = counters.map((counter) => runInWorker(job('counting'), counter.buffer, left.signal))
    await expect
      .poll(() => counters.filter((counter) => Atomics.load(counter, 0) > 0).length, { timeout: 15_000 })
      .toBe(2)
    left.abort()
    const outcomes = await Promise.allSettled(jobs)
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.message)).toEqual(
      Array(3).fill('the client left before the answer was there'),
    )
    const ended = counters.map((counter) => Atomics.load(counter, 0))
    expect(await runInWorker<number>(job('doubling'), 4, undefined)).toBe(8)
    expect(counters.map((counter) => Atomics.load(counter, 0))).toEqual(ended)
    // The third had not begun when the client left.
    expect(ended.filter((count) => count === 0)).toHaveLength(1)
  })
})
