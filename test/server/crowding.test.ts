import { afterAll, beforeAll, expect, test } from 'vitest'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { HeavyWorkers } from '../../src/server/heavy/heavy-workers.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import type { Listening } from '../../src/server/listen.ts'
import type { RequestState } from '../../src/server/request-state.ts'
import { shareSections } from '../../src/store/sections.ts'
import { sectionsOf } from '../../src/store/snapshot.ts'
import { builtWorker } from '../fixtures/built-worker.ts'
import { curated } from '../fixtures/curated.ts'
import { serve } from './serve.ts'

let workers: HeavyWorkers
let server: Listening
beforeAll(async () => {
  const graph = buildGraph(curated.facts)
  // No request is too short to be handed over.
  const limits = { ...defaultLimits, short: -1 }
  const shared = () => shareSections(sectionsOf(graph))
  workers = new HeavyWorkers({ graph, shared, limits, log: () => {}, workers: 1, module: builtWorker })
  /** Stands for the hook that counts what a viewer has used. */
  const crowds = {
    requestBegins(state: RequestState) {
      const isCrowding = state.request.headers.crowds !== undefined
      state.turn = { charge: { viewer: {} as never, charged: 0 }, isCrowding, used: 0 }
    },
  }
  const answers = new Answers(new Budget(1_000_000))
  const context = { graph, clearance: 'public' } as const
  server = await serve({ context, workers, answers, debug: true, limits, more: [crowds] })
}, 60_000)
afterAll(() => Promise.all([server.close(), workers.close()]))

async function ask(first: number, headers: Record<string, string> = {}) {
  const query = 'query ($first: Int!) { graph { claims(first: $first) { nodes { id } } } }'
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: { first } }),
  })
  const way = /desc="([^"]+)"/.exec(response.headers.get('server-timing') ?? '')?.[1]
  return { way, text: await response.text() }
}

test('a worker thread answers whoever crowds others out, in the same way', async () => {
  const crowds = { crowds: 'yes' }
  expect((await ask(3)).way).toBe('yoga')
  const own = await ask(4)
  const crowding = await ask(4, crowds)
  expect([own.way, crowding]).toEqual(['compiled', { way: 'heavy', text: own.text }])
  // Kept from the second time on, like a compiled answer.
  const ways = [(await ask(5, crowds)).way, (await ask(5, crowds)).way, (await ask(5, crowds)).way]
  expect(ways).toEqual(['heavy', 'heavy', 'cached'])
})
