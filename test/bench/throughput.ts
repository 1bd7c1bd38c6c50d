import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, bodyOf, difference } from './answers.ts'
import { burst, median, quantile } from './load.ts'
import type { Operation } from './operations.ts'
import { scratchFolder } from './scratch.ts'
import { type Running, type ServerName, start } from './servers.ts'
import { inTurn, roundsOfStarts } from './turns.ts'

/** One question repeated, or a new question each time. */
export type Asking = 'repeat' | 'never-seen'

export interface Measured {
  readonly operation: string
  readonly asks: string
  readonly asking: Asking
  readonly server: ServerName
  /** Medians over the rounds of all starts: answers a second, and milliseconds. */
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
  /** The measured rounds of an operation, divided among the starts. */
  readonly rounds: number
  /** So many times each server is started anew: equal servers differ from process to process. */
  readonly starts: number
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

/** An operation that is asked in turns, repeated or never seen. */
interface Row {
  readonly operation: Operation
  readonly asking: Asking
  /** The servers that are timed on it, with the bursts that count. */
  readonly bursts: ReadonlyMap<ServerName, Timed[]>
}

interface Timed {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  readonly bytes: number
}

/** Starts the servers on the same data several times, compares their answers, and times them in turns. */
export async function throughput(options: ThroughputOptions): Promise<Throughput> {
  const { data, peerArgs, operations, servers, starts, log } = options
  if (operations.length === 0) return { measured: [], differences: [] }
  const running = new Set<Running>()
  const begin = async (name: ServerName, args: readonly string[]) => {
    const server = await start(name, args)
    running.add(server)
    return server
  }
  const end = async (server: Running) => {
    running.delete(server)
    await server.stop()
  }
  try {
    // A server of its own tells the right answers, so that all which are timed have been asked the same before.
    const dataArgs = ['--data', data, '--no-snapshots']
    const right = await begin('entente', dataArgs)
    const staticArgs = answersFile(await answersOf(right, operations))
    const argsOf = (name: ServerName) =>
      name === 'entente' ? dataArgs : name === 'static' ? staticArgs : ['--data', data, ...peerArgs]
    const names = [...new Set<ServerName>(['entente', ...servers])]
    let compared: { readonly rows: readonly Row[]; readonly differences: readonly string[] } | undefined
    let round = 0
    for (const [at, rounds] of roundsOfStarts(options.rounds, starts).entries()) {
      const timed = new Map<ServerName, Running>()
      for (const name of inTurn(names, at)) timed.set(name, await begin(name, argsOf(name)))
      if (!compared) {
        compared = await compare(right, [...timed.values()], operations, log)
        await end(right)
      }
      for (const row of compared.rows) {
        log(`${row.operation.asks}, ${row.asking}, start ${at + 1}`)
        await turns(row, timed, { ...options, rounds }, round)
      }
      round += rounds
      await Promise.all([...timed.values()].map(end))
    }
    const { rows = [], differences = [] } = compared ?? {}
    return { measured: rows.flatMap(measuredOf), differences }
  } finally {
    await Promise.all([...running].map(end))
  }
}

/** An answer of each kind, which the static server sends. */
async function answersOf({ url }: Running, operations: readonly Operation[]): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  for (const operation of operations) {
    answers[`/${operation.name}/repeat`] = await ask(url, bodyOf(operation, operation.variables(0)))
    const others = await Promise.all(CHECKED.map((i) => ask(url, bodyOf(operation, operation.variables(i)))))
    answers[`/${operation.name}/never-seen`] = ofMeanSize(others)
  }
  return answers
}

/** The rows to be timed: each operation by the servers whose answers are right. */
async function compare(
  right: Running,
  timed: readonly Running[],
  operations: readonly Operation[],
  log: (line: string) => void,
): Promise<{ rows: Row[]; differences: string[] }> {
  const rows: Row[] = []
  const differences: string[] = []
  for (const operation of operations) {
    const equal: ServerName[] = []
    for (const server of timed) {
      const found = server.name === 'static' ? undefined : await difference(right, server, operation, CHECKED)
      if (found === undefined) equal.push(server.name)
      else {
        differences.push(`${operation.name}, ${server.name}: ${found}`)
        log(`the answers to ${operation.name} differ, so ${server.name} is not timed on it: ${found}`)
      }
    }
    // An operation with a new date each time cannot be repeated.
    for (const asking of ['repeat', 'never-seen'] as const)
      if (asking === 'never-seen' || operation.name !== 'as-of')
        rows.push({ operation, asking, bursts: new Map(equal.map((name) => [name, []])) })
  }
  return { rows, differences }
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

/** @param before the rounds of earlier starts */
async function turns(
  { operation, asking, bursts }: Row,
  running: ReadonlyMap<ServerName, Running>,
  { rounds, connections, requests, milliseconds }: ThroughputOptions,
  before: number,
): Promise<void> {
  const servers = [...bursts].flatMap(([name, mine]) => {
    const server = running.get(name)
    // The questions of the comparison are no longer new to the servers.
    return server ? [{ server, mine, asked: Math.max(...CHECKED) + 1 }] : []
  })
  // The first round warms up, and counts for nothing. It is long, because V8 compiles on the servers' core meanwhile.
  // Repeats are many, because 4,000 of them take a tenth of a second, and a turn begins slowly.
  for (let round = 0; round <= rounds; round++) {
    for (const one of inTurn(servers, before + round)) {
      const { server, mine, asked } = one
      await sleep(REST)
      const body = (i: number) => bodyOf(operation, operation.variables(asking === 'repeat' ? 0 : asked + i))
      const url = server.name === 'static' ? server.url.replace('/graphql', `/${operation.name}/${asking}`) : server.url
      const { rate, latencies, bytes } = await burst({
        url,
        body,
        connections,
        requests: round === 0 || asking === 'repeat' ? 4 * requests : requests,
        milliseconds: round === 0 ? 3 * milliseconds : milliseconds,
      })
      one.asked = asked + latencies.length + connections
      if (round > 0) mine.push({ rate, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), bytes })
    }
  }
}

function measuredOf({ operation, asking, bursts }: Row): Measured[] {
  return [...bursts].map(([server, mine]) => {
    const rates = mine.map(({ rate }) => rate)
    const middle = (key: keyof Timed) => median(mine.map((one) => one[key]))
    return {
      operation: operation.name,
      asks: operation.asks,
      asking,
      server,
      rate: middle('rate'),
      p50: middle('p50'),
      p99: middle('p99'),
      bytes: middle('bytes'),
      spread: [Math.min(...rates), Math.max(...rates)],
    }
  })
}
