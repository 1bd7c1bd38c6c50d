import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetOf } from '../../src/graph/caches/budget.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask } from './ask.ts'

const MOST = 400_000
let server: Server
beforeAll(async () => {
  const data = [await writeFolder(small)]
  server = await startServer({ data, host: '127.0.0.1', port: 0, cacheBytes: MOST, heavyWorkers: 0 })
})
afterAll(() => server.close())

const aliases = (from: number, count = 165) =>
  Array.from(
    { length: count },
    (_, at) => `l${at}: graph(lens: { asOf: "${from + at}" }) { nodes: entities { totalCount } }`,
  )
const viewAt = (asOf: number) => {
  const { graph } = server
  return viewThrough(graph, toLens({ asOf: String(asOf) }, 'public', graph.facts))
}

test('165 lenses in one request stay within the memory of the caches, and the first are evicted', async () => {
  const before = viewAt(1700)
  for (const from of [1800, 2000, 2200]) {
    const { errors, data } = await ask(server.url, `{ ${aliases(from).join(' ')} }`)
    expect(errors ?? []).toEqual([])
    expect(Object.keys(data as object)).toHaveLength(165)
    expect(budgetOf(server.graph).bytes).toBeLessThanOrEqual(MOST)
  }
  expect(budgetOf(server.graph).bytes).toBeGreaterThan(MOST / 2)
  expect(viewAt(1700)).not.toBe(before)
  const last = viewAt(2364)
  expect(viewAt(2364)).toBe(last)
})

test('500 lenses in one request are refused; one after the other, they stay within it', async () => {
  const refused = await ask(server.url, `{ ${aliases(1000, 500).join(' ')} }`)
  expect(refused.errors?.[0]?.extensions?.code).toBe('TOO_LARGE')
  const first = viewAt(3000)
  for (let at = 0; at < 500; at += 1) {
    const view = viewAt(3000 + at)
    expect(view.relationships({ ended: true }).length).toBeLessThan(100)
    expect(budgetOf(server.graph).bytes).toBeLessThanOrEqual(MOST)
  }
  expect(viewAt(3000)).not.toBe(first)
})

test('answers of all kinds stay within it', async () => {
  for (let year = 0; year < 12; year += 1)
    for (const field of ['relationships', 'claims', 'documents'])
      for (let time = 0; time < 2; time += 1) {
        const query = `query ($y: EDTF) { graph(lens: { asOf: $y }) { ${field}(first: 50) { nodes { id } } } }`
        await ask(server.url, query, { y: String(1900 + year) })
        expect(budgetOf(server.graph).bytes).toBeLessThanOrEqual(MOST)
      }
})

test('by default a server that leaves heavy requests to a thread keeps less for each claim', async () => {
  const most = async (options: object) => {
    const data = [await writeFolder(small)]
    const started = await startServer({ data, host: '127.0.0.1', port: 0, ...options })
    const { maxBytes } = budgetOf(started.graph)
    await started.close()
    return maxBytes
  }
  const claims = server.graph.facts.claims.size
  expect(await most({ heavyWorkers: 0 })).toBe(96_000_000 + 2_300 * claims)
  expect(await most({ heavyWorkers: 1 })).toBe((96_000_000 + 600 * claims) / 2)
  expect(await most({ heavyWorkers: 1, cacheBytes: 64_000_000 })).toBe(32_000_000)
})
