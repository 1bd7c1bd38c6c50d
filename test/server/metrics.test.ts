import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hook } from '../../src/server/hook.ts'
import { Distribution } from '../../src/server/monitoring/counts.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask } from './ask.ts'

let server: Server
const ended: string[] = []
const ending: Hook = { responseSent: ({ request }) => void ended.push(request.url ?? '') }
const local = { host: '127.0.0.1', port: 0 }
beforeAll(async () => {
  const operations = await writeFolder({ 'Known.graphql': 'query Known { graph { revision } }' })
  server = await startServer({
    ...local,
    data: [await writeFolder(small)],
    operations,
    heavyWorkers: 0,
    metrics: local,
    hooks: [ending],
  })
})
afterAll(() => server.close())

/** The samples of the metrics, without the help. */
async function scrape(): Promise<string[]> {
  const response = await fetch(server.metricsUrl ?? '')
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  // The form of Prometheus: a name, labels, and a number.
  for (const line of lines)
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\\\n]*",?)*\})? (-?[\d.]+(e[+-]?\d+)?|Nan|[+-]Inf))$/)
  return lines.filter((line) => !line.startsWith('#'))
}
const sampleOf = (samples: readonly string[], name: string) =>
  Number(samples.find((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))?.split(' ')[1])

test('metrics count requests by way, known operation and outcome, with their times and costs', async () => {
  const known = () => ask(server.url, 'query Known { graph { revision } }')
  for (let time = 0; time < 2; time += 1) await known()
  await ask(server.url, 'query Secret { graph { revision } }')
  await ask(server.url, '{ nix }')
  // A client of plain JSON gets status 200, and the errors are in the answer.
  const plain = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ nix }"}',
  })
  expect([plain.status, (await plain.json()).errors.length]).toEqual([200, 1])
  await fetch(`${server.url}/nix`)
  await expect.poll(() => ended.length).toBe(6)

  const samples = await scrape()
  const label = (way: string, type: string, operation: string, outcome: string, count: number) =>
    `entente_requests_total{way="${way}",type="${type}",operation="${operation}",outcome="${outcome}"} ${count}`
  expect(samples.filter((line) => line.startsWith('entente_requests_total')).sort()).toEqual([
    label('cached', 'query', 'Known', 'ok', 1),
    label('refused', 'none', '', 'refused', 1),
    label('yoga', 'none', '', 'errors', 1),
    label('yoga', 'none', '', 'refused', 1),
    label('yoga', 'query', '', 'ok', 1),
    label('yoga', 'query', 'Known', 'ok', 1),
  ])
  expect(samples).toContain('entente_request_seconds_count{way="yoga"} 4')
  expect(samples).toContain('entente_request_seconds_bucket{way="yoga",le="+Inf"} 4')
  expect(sampleOf(samples, 'entente_cost_predicted_points_count')).toBe(2)
  expect(sampleOf(samples, 'entente_cost_predicted_points_sum')).toBeGreaterThan(0)
  expect(sampleOf(samples, 'entente_cache_bytes')).toBeGreaterThan(0)
  expect(sampleOf(samples, 'entente_views')).toBeGreaterThan(0)
  expect(sampleOf(samples, 'entente_views_bytes')).toBeGreaterThan(0)
  expect(sampleOf(samples, 'entente_subscriptions')).toBe(0)
  expect(
    ['waiting', 'running', 'heap_bytes', 'cache_bytes'].map((name) => sampleOf(samples, `entente_heavy_${name}`)),
  ).toEqual([0, 0, 0, 0]) // Without worker threads.
  expect(sampleOf(samples, 'entente_claims')).toBe(3)
  expect(sampleOf(samples, 'entente_process_resident_memory_bytes')).toBeGreaterThan(1e6)
  expect(sampleOf(samples, 'entente_process_cpu_seconds_total')).toBeGreaterThan(0)
  expect(sampleOf(samples, 'entente_nodejs_eventloop_utilization')).toBeGreaterThanOrEqual(0)
  expect(sampleOf(samples, 'entente_nodejs_heap_size_used_bytes')).toBeGreaterThan(0)
  expect(samples.some((line) => line.startsWith('entente_nodejs_eventloop_lag_p99_seconds '))).toBe(true)
  expect(samples.join()).not.toContain('Secret')
})

test('metrics are at their own address only, and nothing else is there', async () => {
  const url = new URL(server.metricsUrl ?? '')
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  expect((await fetch(new URL('/graphql?query={__typename}', url))).status).toBe(404)
  expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
})

test('a value counts in the first bucket that is large enough', () => {
  const distribution = new Distribution([1, 10])
  for (const value of [0, 1, 2, 10, 11]) distribution.add(value)
  expect([distribution.counts, distribution.sum]).toEqual([[2, 2, 1], 24])
})
