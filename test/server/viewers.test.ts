import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/api/viewer.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { refuse } from '../../src/server/refuse.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { serve } from './serve.ts'

const viewer = (name: string, clearance: Viewer['clearance']): Viewer => ({
  ...{ name, person: name, role: 'reader', clearance, compartments: [], isKnown: true },
})
const viewers = new Map(
  [viewer('ann', 'public'), viewer('ben', 'secret'), viewer('cat', 'secret')].map((one) => [one.name, one]),
)

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  const graph = buildGraph(await readData([await writeFolder(small)]))
  const budget = new Budget(20_000_000)
  server = await serve({
    context: { graph, clearance: 'public' },
    contextFor: (viewer) => ({ graph, clearance: viewer.clearance, viewer }),
    authenticator: {
      async find({ headers: { authorization: name } }) {
        if (name === undefined) return undefined
        const found = viewers.get(name)
        if (!found) throw refuse(401, 'UNAUTHENTICATED', 'unknown')
        return { viewer: found, by: 'bearer' }
      },
    },
    budget,
    answers: new Answers(budget),
  })
})
afterAll(() => server.close())

const query = '{ viewer { name clearance } graph { revision } }'
const post = (name: string | undefined) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(name !== undefined && { authorization: name }) },
    body: JSON.stringify({ query }),
  })
const get = (name: string, headers = {}) =>
  fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { authorization: name, ...headers } })

describe('the answer of each viewer', () => {
  test('is its own, however often it is asked for, and never that of another with the same clearance', async () => {
    for (const round of [1, 2, 3, 4])
      for (const name of viewers.keys()) {
        const answers = [await post(name), await get(name)].map((answer) => answer.json())
        for (const { data } of await Promise.all(answers)) expect(data.viewer.name, `round ${round}`).toBe(name)
      }
  })

  test('has an ETag of its own', async () => {
    const tags = await Promise.all([...viewers.keys()].map(async (name) => (await get(name)).headers.get('etag')))
    expect(new Set(tags).size).toBe(3)
    const [, ofBen = ''] = tags
    expect((await get('cat', { 'if-none-match': ofBen ?? '' })).status).toBe(200)
    expect((await get('ben', { 'if-none-match': ofBen ?? '' })).status).toBe(304)
  })
})

test.each([
  '/graphql?query={viewer{name}}',
  '/graphql',
  '/export/gexf',
  '/schema.graphql',
  '/passages',
  '/nothing',
  '/assets/../graphql?query={viewer{name}}',
  '//graphql',
  '/health/../export/gexf',
  '/?query={viewer{name}}x',
])('%s without a credential is refused, or has nothing of the graph', async (path) => {
  const answer = await fetch(server.url + path, { headers: { accept: 'application/json' } })
  const text = await answer.text()
  expect(text).not.toContain('"viewer"')
  if (!path.startsWith('/?')) expect(answer.status).toBe(401)
})

test('a wrong credential is refused at an address that needs none, too', async () => {
  expect((await fetch(`${server.url}/health`, { headers: { authorization: 'eve' } })).status).toBe(401)
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
})
