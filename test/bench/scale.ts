import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readData } from '../../src/store/folder.ts'
import { ask, bodyOf } from './answers.ts'
import { writeFolder } from './folder.ts'
import { generate } from './generate.ts'
import { burst, quantile } from './load.ts'
import { operationsOn } from './operations.ts'
import { packageVerdicts } from './package.ts'
import { scratchFolder } from './scratch.ts'
import { start } from './servers.ts'
import { tailOf } from './tail.ts'
import { number, type Verdict } from './verdict.ts'

/** The longest time of a measurement; a longer one is reported as stopped, and its goal as not reached. */
const PATIENCE = 240_000
const probeFile = fileURLToPath(new URL('probe.ts', import.meta.url))

type Probed<T> = T | { readonly late: true }
const isLate = (found: object): found is { readonly late: true } => 'late' in found

/** Runs a probe in a process of its own. */
async function probe<T extends object>(what: string, folder: string): Promise<Probed<T>> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=14000', '--import', 'tsx', probeFile, what, folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  let output = ''
  child.stdout.on('data', (part) => {
    output += part
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  // A process is killed if it takes too long or needs too much memory.
  return code === 0 ? (JSON.parse(output) as T) : { late: true }
}

/** All measurements except throughput, at these numbers of claims. */
export async function scale(sizes: readonly number[], log: (line: string) => void): Promise<Verdict[]> {
  const scratch = scratchFolder()
  const folders = new Map(sizes.map((size) => [size, join(scratch, String(size))]))
  for (const [size, folder] of folders) writeFolder(folder, generate(size))
  const verdicts: Verdict[] = []
  const told = (more: readonly Verdict[]) => {
    for (const { goal, measured, reached } of more) log(`${goal}: ${measured}, ${reached ? 'reached' : 'not reached'}`)
    verdicts.push(...more)
  }
  told(await packageVerdicts())
  for (const [size, folder] of folders) told(await opening(size, folder))
  told(await lenses(folders))
  const largest = (most: number) => [...folders].filter(([size]) => size <= most).at(-1)
  const some = largest(100_000)
  if (some) told([await disagreements(...some)])
  if (some) told(await analyses(...some))
  const few = largest(10_000)
  if (few) told([await whileBusy(...few)])
  told(await tail(folders))
  return verdicts
}

interface Opened {
  readonly milliseconds: number
  readonly megabytes: number
}

async function opening(size: number, folder: string): Promise<Verdict[]> {
  const bare = await probe<Opened>('bare', folder)
  const first = await probe<Opened>('open', folder)
  const second = isLate(first) ? first : await probe<Opened>('open', folder)
  const compared = (goal: string, ours: Probed<Opened>, key: keyof Opened, unit: string, atMost: number): Verdict => {
    if (isLate(ours) || isLate(bare)) return { goal, measured: late, reached: false }
    const ratio = ours[key] / bare[key]
    return {
      goal,
      measured: `${ratio.toFixed(2)}× (${number(ours[key])} of ${number(bare[key])} ${unit})`,
      reached: ratio <= atMost,
    }
  }
  const of = `${size.toLocaleString('en')} claims`
  return [
    compared(`open ${of}: at most 1.5 × bare graphology`, first, 'milliseconds', 'ms', 1.5),
    compared(`open ${of} again: at most 0.3 ×`, second, 'milliseconds', 'ms', 0.3),
    compared(`memory of ${of}: at most 1.5 ×`, first, 'megabytes', 'MB', 1.5),
  ]
}

const late = `gave up after ${PATIENCE / 1_000} s, or out of memory`

async function lenses(folders: ReadonlyMap<number, string>): Promise<Verdict[]> {
  const costs = new Map<number, Probed<{ readonly one: number; readonly all: number }>>()
  for (const [size, folder] of folders) costs.set(size, await probe('lenses', folder))
  return [...costs].map(([size, cost]) => {
    const before = costs.get(size / 10)
    const isMillion = size === 1_000_000
    const goal =
      `a new asOf at ${size.toLocaleString('en')} claims, all that it shows: ` +
      `${isMillion ? 'at most 10 × that at 100,000' : 'at most 50 ms'}`
    if (isLate(cost)) return { goal, measured: late, reached: false }
    const measured = `${number(cost.all)} ms; ${number(cost.one)} ms for the relationships of the busiest entity`
    if (!isMillion) return { goal, measured, reached: cost.all <= 50 }
    return { goal, measured, reached: before !== undefined && !isLate(before) && cost.all <= 10 * before.all }
  })
}

async function disagreements(size: number, folder: string): Promise<Verdict> {
  const goal = `all disagreements of ${size.toLocaleString('en')} claims: at most 1 s and 150 MB; at a new date 0.3 s`
  const cost = await probe<{ first: number; date: number; megabytes: number }>('disagreeing', folder)
  if (isLate(cost)) return { goal, measured: late, reached: false }
  const { first, date, megabytes } = cost
  return {
    goal,
    measured: `${number(first)} ms and ${number(megabytes)} MB; ${number(date)} ms at a new date`,
    reached: first <= 1_000 && megabytes <= 150 && date <= 300,
  }
}

async function analyses(size: number, folder: string): Promise<Verdict[]> {
  type Row = { name: string; nodes: number; edges: number } & (
    | { ours: number; theirs: number; projecting: number }
    | { refused: string }
  )
  const rows = await probe<Row[]>('analyses', folder)
  if (isLate(rows))
    return [{ goal: `analyses at ${size} claims: never slower than graphology's own`, measured: late, reached: false }]
  return rows.map((row) => {
    const goal =
      `${row.name} on ${number(row.nodes)} entities and ${number(row.edges)} edges: never slower than ` +
      "graphology's own"
    if ('refused' in row) return { goal, measured: `refused: ${row.refused}`, reached: false }
    return {
      goal,
      measured:
        `${(row.ours / row.theirs).toFixed(2)}× (${number(row.ours)} of ${number(row.theirs)} ms` +
        `${row.projecting > 1 ? `; ${number(row.projecting)} ms before, once for a lens, to make its network` : ''}` +
        ')',
      reached: row.ours <= row.theirs * 1.05,
    }
  })
}

/** The p99 of small queries, alone and while others ask for betweenness over and over. */
async function whileBusy(size: number, folder: string): Promise<Verdict> {
  const goal = `p99 of two steps during betweenness of ${size.toLocaleString('en')} claims: at most 2 × alone`
  const server = await start('entente', ['--data', folder, '--no-snapshots'])
  try {
    const operation = operationsOn(await readData([folder])).find(({ name }) => name === 'two-steps')
    if (!operation) throw new RangeError('there is no operation of two steps')
    // Each time with other numbers, so that no request is sent twice.
    const small = (from: number) =>
      burst({
        url: server.url,
        body: (i) => bodyOf(operation, operation.variables(from + i)),
        connections: 2,
        requests: 20_000,
        milliseconds: 3_000,
      })
    await small(0)
    const alone = quantile((await small(30_000)).latencies, 0.99)
    // Another date each time, so that no answer is cached.
    const long = (i: number) =>
      JSON.stringify({
        query:
          `{ graph(lens: { asOf: "2024-${String(1 + (i % 12)).padStart(2, '0')}-10" }) { ranking(by: ` +
          'BETWEENNESS, first: 1, kinds: [PARTY_TO, MEMBER_OF, COOPERATES_WITH]) { edges { node { score } ' +
          '} } } }',
      })
    const refused = await ask(server.url, long(11))
    if (refused.includes('errors')) return { goal, measured: `refused: ${refused.slice(0, 200)}`, reached: false }
    const [, busy] = await Promise.all([
      burst({ url: server.url, body: long, connections: 1, requests: 12, milliseconds: 3_000 }),
      small(60_000),
    ])
    const during = quantile(busy.latencies, 0.99)
    return {
      goal,
      measured: `${(during / alone).toFixed(1)}× (${number(during)} of ${number(alone)} ms)`,
      reached: during <= 2 * alone,
    }
  } finally {
    await server.stop()
  }
}

/** The p99 of two steps, at the largest size against the smallest. */
async function tail(folders: ReadonlyMap<number, string>): Promise<Verdict[]> {
  const [small, large] = [Math.min(...folders.keys()), Math.max(...folders.keys())]
  if (small === large) return []
  const goal =
    `p99 of two steps at ${large.toLocaleString('en')} claims: at most 1.5 × that at ` + `${small.toLocaleString('en')}`
  const found: number[] = []
  for (const size of [small, large]) {
    const folder = folders.get(size) ?? ''
    const measured = await tailOf(folder, `${folder}-snapshots`).catch(() => undefined)
    if (measured === undefined) return [{ goal, measured: `${late}, at ${size.toLocaleString('en')}`, reached: false }]
    found.push(measured.p99)
  }
  const [few = 0, many = 0] = found
  return [
    {
      goal,
      measured: `${(many / few).toFixed(2)}× (${number(many)} of ${number(few)} ms)`,
      reached: many <= 1.5 * few,
    },
  ]
}
