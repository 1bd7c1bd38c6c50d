import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers, type Question } from '../../src/server/fast/answers.ts'
import { type Hook, Hooks } from '../../src/server/hook.ts'
import type { Listening } from '../../src/server/listen.ts'
import { refuse } from '../../src/server/refuse.ts'
import { phases, type RequestState } from '../../src/server/request-state.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask, expectError, send } from './ask.ts'
import { type ServeOptions, serve } from './serve.ts'

let context: ServeOptions['context']
beforeAll(async () => {
  const restricted = small['claims/cove-report.yaml'].replace(
    '    passages: [4]\n',
    '    passages: [4]\n    clearance: restricted\n',
  )
  const folder = await writeFolder({ ...small, 'claims/cove-report.yaml': restricted })
  context = { graph: buildGraph(await readData([folder])), clearance: 'public' }
})

let server: Listening
afterEach(() => server.close())
const start = async (...more: Hook[]) => {
  server = await serve({ context, debug: true, answers: new Answers(new Budget(1_000_000)), more })
  return server.url
}
const wayOf = ({ headers }: Response) => /way;desc="([^"]*)"/.exec(headers.get('server-timing') ?? '')?.[1]

const query = '{ graph { claims { totalCount } } }'
const count = (totalCount: number) => ({ graph: { claims: { totalCount } } })

describe('a hook', () => {
  test('that authenticates refuses before a cached answer is looked up', async () => {
    const looked: Question[] = []
    const answers = new (class extends Answers {
      override get(question: Question) {
        looked.push(question)
        return super.get(question)
      }
    })(new Budget(1_000_000))
    const authenticate: Hook = {
      requestBegins({ request }) {
        if (request.headers.authorization !== 'Bearer right')
          throw refuse(401, 'BAD_REQUEST', 'the token is not known; send another', { 'www-authenticate': 'Bearer' })
      },
    }
    server = await serve({ context, answers, more: [authenticate] })
    const post = (token: string) =>
      send(server.url, { body: JSON.stringify({ query }), headers: { authorization: `Bearer ${token}` } })
    for (let time = 0; time < 3; time += 1) expect((await post('right')).data).toEqual(count(2))
    // The first request never came before, so it is not looked up.
    expect(looked).toHaveLength(2)
    expectError(await post('wrong'), 401, 'BAD_REQUEST', /^BAD_REQUEST: the token is not known; send another$/)
    expect(looked).toHaveLength(2)
    for (const path of ['/', '/health', '/nix', '/export/gexf', '/graphql?query={__typename}']) {
      const response = await fetch(server.url + path)
      expect([response.status, response.headers.get('www-authenticate')], path).toEqual([401, 'Bearer'])
    }
  })

  test('that tells viewers apart keeps their answers apart, however often each asks', async () => {
    const viewer: Hook = {
      requestBegins(state) {
        const clearance = clearanceOrder.find((one) => one === state.request.headers.viewer)
        state.context = { ...state.context, clearance: clearance ?? 'public' }
      },
    }
    const url = await start(viewer)
    const post = async (clearance: string) => {
      const body = JSON.stringify({ query })
      return send(url, { body, headers: { viewer: clearance } })
    }
    const get = (clearance: string, headers = {}) =>
      fetch(`${url}/graphql?query=${query}`, { headers: { viewer: clearance, ...headers } })
    const tags = new Set<string | null>()
    for (let time = 0; time < 3; time += 1) {
      for (const [clearance, total] of [
        ['public', 2],
        ['restricted', 3],
        ['secret', 3],
      ] as const) {
        expect((await post(clearance)).data).toEqual(count(total))
        const response = await get(clearance)
        expect(await response.json()).toEqual({ data: count(total) })
        tags.add(response.headers.get('etag'))
        const text = await (await fetch(`${url}/export/claims-ndjson`, { headers: { viewer: clearance } })).text()
        expect(text.includes('#in-force')).toBe(clearance !== 'public')
      }
    }
    expect(tags.size).toBe(3)
    const etag = (await get('restricted')).headers.get('etag') ?? ''
    const statuses = [
      await get('restricted', { 'if-none-match': etag }),
      await get('public', { 'if-none-match': etag }),
    ]
    expect(statuses.map(({ status }) => status)).toEqual([304, 200])
  })

  test('that waits when an answer is ready holds it back, whichever way it is made', async () => {
    let open = () => {}
    const waiting: RequestState[] = []
    const audit: Hook = {
      answerReady: (state) => {
        waiting.push(state)
        return new Promise((done) => {
          open = done
        })
      },
    }
    const url = await start(audit)
    const variables = (first: number) => ({
      query: 'query Q($first: Int) { graph { claims(first: $first) { totalCount } } }',
      variables: { first },
    })
    const post = (body: object) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const asks = [
      () => post(variables(1)),
      () => post(variables(1)),
      () => post(variables(2)),
      () => fetch(`${url}/health`),
      () => fetch(`${url}/export/gexf`),
    ]
    const ways: unknown[] = []
    for (const ask of asks) {
      const answer = ask()
      await expect.poll(() => waiting.length).toBe(ways.length + 1)
      // Nothing is sent while a hook waits.
      expect(waiting.at(-1)?.response.headersSent).toBe(false)
      open()
      const response = await answer
      await response.text()
      ways.push(wayOf(response))
    }
    expect(ways).toEqual(['yoga', 'cached', 'compiled', 'health', 'export'])
    expect(waiting.map(({ operation }) => operation?.name)).toEqual(['Q', 'Q', 'Q', undefined, undefined])
  })

  test('that fails to write its audit leaves nothing answered', async () => {
    const full: Hook = { answerReady: () => Promise.reject(new Error('the disk is full')) }
    const url = await start(full)
    for (let time = 0; time < 2; time += 1) {
      const answer = await ask(url, query)
      expectError(answer, 500, 'INTERNAL', /reference/)
      expect(answer.text).not.toContain('totalCount')
    }
  })

  test('that limits operations refuses by name before they run, whichever way would answer', async () => {
    let isSpent = false
    const limit: Hook = {
      operationKnown({ operation }) {
        if (isSpent && operation?.name === 'Dear')
          throw refuse(429, 'TOO_COSTLY', 'too many; ask later', { 'retry-after': '9' })
      },
    }
    const url = await start(limit)
    const fields = '($first: Int) { graph { claims(first: $first) { totalCount } } }'
    const post = (name: string, first: number) => {
      const body = JSON.stringify({ query: `query ${name}${fields}`, variables: { first } })
      return fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    }
    const ways = []
    for (const first of [1, 2, 1]) ways.push(wayOf(await post('Dear', first)))
    expect(ways).toEqual(['yoga', 'compiled', 'cached'])
    isSpent = true
    // From the cache, by the plan, and by Yoga for the other document.
    for (const [name, first] of [
      ['Dear', 1],
      ['Dear', 3],
      ['Dear ', 1],
    ] as const) {
      const response = await post(name, first)
      expect([response.status, response.headers.get('retry-after'), wayOf(response)]).toEqual([429, '9', 'refused'])
      const errors = [{ message: 'too many; ask later', extensions: { code: 'TOO_COSTLY' } }]
      expect(await response.json()).toEqual({ errors })
    }
    expect((await post('Cheap', 1)).status).toBe(200)
  })
})

test('phases need no promise where no hook returns one', () => {
  const ran: string[] = []
  const hooks = new Hooks([Object.fromEntries(phases.map((phase) => [phase, () => void ran.push(phase)]))])
  const state = {} as RequestState
  for (const phase of [...phases, ...phases]) expect(hooks.run(phase, state)).toBeUndefined()
  expect(ran).toEqual(phases)
})
