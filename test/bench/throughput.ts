import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, bodyOf, difference } from './answers.ts'
import { burst, median, quantile } from './load.ts'
import type { Operation } from './operations.ts'
import { scratchFolder } from './scratch.ts'
import { type Running, type ServerName, start } from './servers.ts'

/** One question repeated, or a new question each time. */
export type Asking = 'repeat' | 'never-seen'

export interface Measured {
  readonly operation: string
  readonly asks: string
  readonly asking: Asking
  readonly server: ServerName
  /** Medians over the rounds: answers a second, and milliseconds. */
  readonly rate: number
  readonly p50: number
  readonly p99: number
  /** The mean size of an answer with its head. */
  readonly bytes: number
  /** The slowest and the fastest round, in answers a second. */
  readonly spread: readonly [number, number]
}

export interface ThroughputOptions {
  readonly data: string
  /** Further arguments of the peers. */
  readonly peerArgs: readonly string[]
  readonly operations: readonly Operation[]
  readonly servers: readonly ServerName[]
  readonly rounds: number
  readonly connections: number
  /** The bounds of a round of one server. */
  readonly requests: number
  readonly milliseconds: number
  readonly log: (line: string) => void
}

export interface Throughput {
  readonly measured: readonly Measured[]
  /** Differences between answers; a peer that differs is not timed on the operation. */
  readonly differences: readonly string[]
}

/** Milliseconds before each turn. All servers share a core, and each still collects garbage after its own turn. */
const REST = 100

const CHECKED = Array.from({ length: 25 }, (_, i) => i * 37)

/** Starts the servers on the same data, compares their answers, and times them in turns. */
export async function throughput(options: ThroughputOptions): Promise<Throughput> {
  const { data, peerArgs, operations, servers, log } = options
  if (operations.length === 0) return { measured: [], differences: [] }
  let running: Running[] = []
  try {
    // A server of its own tells the right answers, so that all which are timed have been asked the same before.
    const dataArgs = ['--data', data, '--no-snapshots']
    const right = await start('entente', dataArgs)
    running.push(right)
    const answers: Record<string, string> = {}
    for (const operation of operations) {
      answers[`/${operation.name}/repeat`] = await ask(right.url, bodyOf(operation, operation.variables(0)))
      const others = await Promise.all(CHECKED.map((i) => ask(right.url, bodyOf(operation, operation.variables(i)))))
      answers[`/${operation.name}/never-seen`] = ofMeanSize(others)
    }
    const argsOf = (name: ServerName) =>
      name === 'entente' ? dataArgs : name === 'static' ? answersFile(answers) : ['--data', data, ...peerArgs]
    const timed: Running[] = []
    for (const name of new Set<ServerName>(['entente', ...servers])) {
      const server = await start(name, argsOf(name))
      running.push(server)
      timed.push(server)
    }
    const differences: string[] = []
    const same = new Map<Operation, Running[]>()
    for (const operation of operations) {
      const equal: Running[] = []
      for (const server of timed) {
        const found = server.name === 'static' ? undefined : await difference(right, server, operation, CHECKED)
        if (found === undefined) equal.push(server)
        else {
          differences.push(`${operation.name}, ${server.name}: ${found}`)
          log(`the answers to ${operation.name} differ, so ${server.name} is not timed on it: ${found}`)
        }
      }
      same.set(operation, equal)
    }
    running = timed
    await right.stop()
    const measured: Measured[] = []
    for (const [operation, servers] of same)
      for (const asking of ['repeat', 'never-seen'] as const) {
        // An operation with a new date each time cannot be repeated.
        if (asking === 'repeat' && operation.name === 'as-of') continue
        log(`${operation.asks}, ${asking}`)
        measured.push(...(await rounds(servers, operation, asking, options)))
      }
    return { measured, differences }
  } finally {
    await Promise.all(running.map((server) => server.stop()))
  }
}

/** The text whose length is nearest to the mean, so that the static server sends as much as the others do. */
function ofMeanSize(texts: readonly string[]): string {
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length
  return texts.toSorted((a, b) => Math.abs(a.length - mean) - Math.abs(b.length - mean))[0] ?? ''
}

function answersFile(answers: Readonly<Record<string, string>>): string[] {
  const file = join(scratchFolder(), 'answers.json')
  writeFileSync(file, JSON.stringify(answers))
  return ['--answers', file]
}

async function rounds(
  servers: readonly Running[],
  operation: Operation,
  asking: Asking,
  options: ThroughputOptions,
): Promise<Measured[]> {
  const { rounds, connections, requests, milliseconds } = options
  const bursts = servers.map((): { rate: number; p50: number; p99: number; bytes: number }[] => [])
  // The questions of the comparison are no longer new to the servers.
  const asked = servers.map(() => Math.max(...CHECKED) + 1)
  // The first round warms up, and counts for nothing. It is long, because V8 compiles on the servers' core meanwhile.
  // Repeats are many, because 4,000 of them take a tenth of a second, and a turn begins slowly.
  for (let round = 0; round <= rounds; round++) {
    for (const [index, server] of servers.entries()) {
      await sleep(REST)
      const from = asked[index] ?? 0
      const body = (i: number) => bodyOf(operation, operation.variables(asking === 'repeat' ? 0 : from + i))
      const url = server.name === 'static' ? server.url.replace('/graphql', `/${operation.name}/${asking}`) : server.url
      const { rate, latencies, bytes } = await burst({
        url,
        body,
        connections,
        requests: round === 0 || asking === 'repeat' ? 4 * requests : requests,
        milliseconds: round === 0 ? 2 * milliseconds : milliseconds,
      })
      asked[index] = from + latencies.length + connections
      if (round > 0) bursts[index]?.push({ rate, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), bytes })
    }
  }
  return servers.map(({ name }, index) => {
    const mine = bursts[index] ?? []
    const rates = mine.map(({ rate }) => rate)
    const middle = (key: 'rate' | 'p50' | 'p99' | 'bytes') => median(mine.map((one) => one[key]))
    return {
      operation: operation.name,
      asks: operation.asks,
      asking,
      server: name,
      rate: middle('rate'),
      p50: middle('p50'),
      p99: middle('p99'),
      bytes: middle('bytes'),
      spread: [Math.min(...rates), Math.max(...rates)],
    }
  })
}
