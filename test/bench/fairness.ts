/**
 * `npx tsx test/bench/fairness.ts`: the latency of one viewer alone, and while another floods the server, with limits
 * for each viewer and without. The flood comes from a process of its own, and the servers take turns.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeFolder } from './folder.ts'
import { generate } from './generate.ts'
import { burst, median, quantile } from './load.ts'
import { type Running, start } from './servers.ts'
import { table } from './table.ts'

const [ROUNDS, REQUESTS, CONNECTIONS, CLAIMS] = [Number(process.env.ROUNDS ?? 7), 200, 32, 10_000]
const pages = (first: number) =>
  `query ($at: EDTF!) { graph(lens: { asOf: $at }) { pacts(first: ${first}) { nodes { name parties(first: 20) { nodes {
    name } } } } } }`
const questions = { 'a short page': pages(5), 'a long page': pages(100) }
/** Never asked before, because the name of its client is another each time. */
const asking = (query: string, client: string) => ({
  body: (i: number) =>
    JSON.stringify({ query, variables: { at: '2024-12-31' }, extensions: { client: `${process.pid} ${i}` } }),
  headers: { 'x-forwarded-for': client },
  milliseconds: 120_000,
})

async function flood(url: string, query: string): Promise<ChildProcess> {
  const self = fileURLToPath(import.meta.url)
  const child = spawn(process.execPath, ['--import', 'tsx', self, url, query], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

const [floodUrl, floodQuery] = process.argv.slice(2)
if (floodUrl !== undefined && floodQuery !== undefined) {
  const of = { ...asking(floodQuery, '192.0.2.2'), url: floodUrl, connections: CONNECTIONS }
  await burst({ ...of, requests: 200 })
  console.log('floods')
  await burst({ ...of, requests: 1_000_000 })
} else await compare()

async function compare(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-fairness-'))
  writeFolder(folder, generate(CLAIMS))
  const limits = ['--viewer-points', '2000000000', '--viewer-requests', '16']
  const servers = new Map<string, Running>()
  try {
    for (const [name, options] of [['none', []] as const, ['limits', limits] as const]) {
      const common = ['--data', folder, '--no-record', '--trust-proxy', '1']
      servers.set(name, await start('entente', [...common, ...options]))
    }
    const rows: string[][] = []
    for (const [asks, query] of Object.entries(questions))
      for (const [floods, flooding] of Object.entries(questions)) {
        const spent = new Map([...servers.keys()].map((name) => [name, [] as (readonly [number, number])[]]))
        for (let round = -1; round < ROUNDS; round++)
          for (const [name, { url }] of servers) {
            const of = { ...asking(query, '192.0.2.1'), url, connections: 1, requests: REQUESTS }
            const p99 = async () => quantile((await burst(of)).latencies, 0.99)
            const alone = await p99()
            const child = await flood(url, flooding)
            const flooded = await p99()
            child.kill('SIGKILL')
            // One round warms up.
            if (round >= 0) spent.get(name)?.push([alone, flooded])
          }
        for (const [name, times] of spent) {
          const ratio = median(times.map(([alone, flooded]) => flooded / alone))
          const [alone, flooded] = [median(times.map(([one]) => one)), median(times.map(([, two]) => two))]
          rows.push([asks, floods, name, alone.toFixed(2), flooded.toFixed(2), ratio.toFixed(1)])
        }
        console.error(table(['asks', 'floods with', 'limits', 'p99 alone, ms', 'p99 flooded, ms', 'ratio'], rows))
      }
  } finally {
    for (const server of servers.values()) await server.stop()
    await rm(folder, { recursive: true })
  }
}
