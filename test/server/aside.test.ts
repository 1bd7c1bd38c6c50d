import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import ranking from '../../src/analysis/ranking.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { writeFolder } from '../bench/folder.ts'
import { generate } from '../bench/generate.ts'
import { ask } from './ask.ts'

let folder: string
let server: Server
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-aside-'))
  writeFolder(folder, generate(6000))
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

  test('does not keep others waiting: what is asked later is answered before', async () => {
    const answered: string[] = []
    await Promise.all([
      ask(server.url, long('2023-06-01')).then(() => answered.push('long')),
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
      const answer = fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: left.signal })
      // By the time that another request was answered this one is under way.
      await ask(server.url, small)
      left.abort()
      await expect(answer).rejects.toThrow()
    })
    await Promise.all(asked)
    expect((await ask(server.url, long('2019-06-01'))).errors).toEqual([])
  })
})
