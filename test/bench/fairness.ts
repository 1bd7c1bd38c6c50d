/**
 * `npx tsx test/bench/fairness.ts`: the latency of one viewer alone, and while another floods the server, with limits
 * for each viewer and without. The flood comes from a process of its own that goes on and off, so that short bursts
 * with and without it take turns. It yields to the process that measures, so what slows that is the server.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { writeFolder } from './folder.ts'
import { generate } from './generate.ts'
import { burst, median, quantile } from './load.ts'
import { scratchFolder } from './scratch.ts'
import { type Running, start } from './servers.ts'
import { table } from './table.ts'

const [ROUNDS, REQUESTS, CONNECTIONS, CLAIMS] = [Number(process.env.ROUNDS ?? 20), 200, 32, 10_000]
/** In milliseconds: how long a flood lasts before anything is measured, and what is left of it afterwards. */
const BEGINS = 1_500
const pages = (first: number) =>
  `query ($at: EDTF!) { graph(lens: { asOf: $at }) { pacts(first: ${first}) { nodes { name parties(first: 20) { nodes {
    name } } } } } }`
const questions = { 'a short page': pages(5), 'a long page': pages(100) }
/** Never asked before, because the name of its client is another each time. */
const asking = (query: string, client: string) => {
  const name = `${process.pid} ${Math.random()}`
  return {
    body: (i: number) =>
      JSON.stringify({ query, variables: { at: '2024-12-31' }, extensions: { client: `${name} ${i}` } }),
    headers: { 'x-forwarded-for': client },
    milliseconds: 120_000,
  }
}

/** A process that floods the server from `go` to `stop`. */
class Flood {
  readonly #process: ChildProcess

  constructor(url: string, query: string) {
    const args = ['--import', 'tsx', fileURLToPath(import.meta.url), url, query]
    this.#process = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    if (this.#process.pid !== undefined) setPriority(this.#process.pid, constants.priority.PRIORITY_LOW)
  }

  /** Answered when the flood has begun or ended. */
  async tell(word: 'go' | 'stop'): Promise<void> {
    const done = once(this.#process, 'message')
    this.#process.send(word)
    await done
  }

  end(): void {
    this.#process.kill('SIGKILL')
  }
}

async function floodWhenTold(url: string, query: string): Promise<void> {
  let [ends, flooding] = [new AbortController(), Promise.resolve()]
  for await (const [word] of on(process, 'message')) {
    if (word === 'go') {
      ends = new AbortController()
      const of = { ...asking(query, '192.0.2.2'), url, connections: CONNECTIONS, signal: ends.signal }
      flooding = burst({ ...of, requests: 1_000_000 }).then(() => {})
    } else {
      ends.abort()
      await flooding
    }
    process.send?.('done')
  }
}

const [floodUrl, floodQuery] = process.argv.slice(2)
if (floodUrl !== undefined && floodQuery !== undefined) await floodWhenTold(floodUrl, floodQuery)
else await compare()

async function compare(): Promise<void> {
  const folder = scratchFolder()
  writeFolder(folder, generate(CLAIMS))
  const limits = ['--viewer-points', '2000000000', '--viewer-requests', '16']
  const servers = new Map<string, Running>()
  try {
    for (const [name, options] of [['none', []] as const, ['with', limits] as const]) {
      const common = ['--data', folder, '--no-record', '--trust-proxy', '1']
      servers.set(name, await start('entente', [...common, ...options]))
    }
    const rows: string[][] = []
    for (const [asks, query] of Object.entries(questions))
      for (const [floods, flooding] of Object.entries(questions)) {
        const measured = await rounds(servers, query, flooding)
        for (const [name, { alone, flooded }] of measured) rows.push([asks, floods, name, ...figures(alone, flooded)])
        const columns = ['p50 alone', 'flooded', 'ratio', 'p99 alone', 'flooded', 'ratio', 'half of the rounds']
        console.error(table(['asks', 'floods with', 'limits', ...columns], rows))
      }
  } finally {
    for (const server of servers.values()) await server.stop()
  }
}

interface Measured {
  readonly alone: Float64Array[]
  readonly flooded: Float64Array[]
}

async function rounds(servers: Map<string, Running>, query: string, flooding: string): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>()
  const floods = new Map<string, Flood>()
  try {
    for (const [name, { url }] of servers) {
      measured.set(name, { alone: [], flooded: [] })
      floods.set(name, new Flood(url, flooding))
    }
    for (let round = -1; round < ROUNDS; round++)
      for (const [name, { url }] of servers) {
        const latencies = async () => {
          const of = { ...asking(query, '192.0.2.1'), url, connections: 1, requests: REQUESTS }
          return (await burst(of)).latencies
        }
        await delay(BEGINS)
        const alone = await latencies()
        await floods.get(name)?.tell('go')
        await delay(BEGINS)
        const flooded = await latencies()
        await floods.get(name)?.tell('stop')
        // One round warms up.
        if (round < 0) continue
        measured.get(name)?.alone.push(alone)
        measured.get(name)?.flooded.push(flooded)
      }
  } finally {
    for (const flood of floods.values()) flood.end()
  }
  return measured
}

/** Quantiles of the requests of all rounds, in milliseconds, and the ratios of the p99 of a round. */
function figures(alone: readonly Float64Array[], flooded: readonly Float64Array[]): string[] {
  const all = (rounds: readonly Float64Array[]) => Float64Array.from(rounds.flatMap((one) => [...one])).sort()
  const [before, during] = [all(alone), all(flooded)]
  const of = (share: number) => {
    const [one, two] = [quantile(before, share), quantile(during, share)]
    return [one.toFixed(2), two.toFixed(2), (two / one).toFixed(1)]
  }
  const ratios = alone.map((own, round) => quantile(flooded[round] ?? [], 0.99) / quantile(own, 0.99))
  const sorted = ratios.toSorted((a, b) => a - b)
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)].map((ratio) => ratio.toFixed(1))
  return [...of(0.5), ...of(0.99), `${low} … ${median(sorted).toFixed(1)} … ${high}`]
}
