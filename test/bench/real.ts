import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { importFile } from '../../src/exchange/import/import.ts'
import { readMapping } from '../../src/exchange/import/mapping.ts'
import type { Facts } from '../../src/facts/facts.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { readPageOperations } from '../../src/server/built-files.ts'
import { ask, bodyOf } from './answers.ts'
import { dense } from './dense.ts'
import { writeFolder } from './folder.ts'
import { median } from './load.ts'
import { type Operation, turning } from './operations.ts'
import { processorOf } from './processor.ts'
import { pactsInPostgres } from './real-peer.ts'
import { scratchFolder } from './scratch.ts'
import { start } from './servers.ts'
import { number } from './verdict.ts'

const sources = [
  ['countries', 'countries/countries.json'],
  ['cow-states', 'cow-states/states2016.csv'],
  ['cow-alliances', 'cow-alliances/alliance_v4.1_by_member.csv'],
  ['desta-agreements', 'manytreaties/desta_agreements.csv'],
  ['desta-parties', 'manytreaties/desta_parties.csv'],
  ['ggo-agreements', 'manytreaties/ggo_agreements.csv'],
  ['ggo-parties', 'manytreaties/ggo_parties.csv'],
] as const

/** Imports the real data into a folder; without its files, a generated network of the same degrees. */
export async function writeReal(into: string, from: string): Promise<void> {
  await mkdir(into, { recursive: true })
  if (!existsSync(from)) return writeFolder(into, dense())
  for (const [name, file] of sources) {
    const mapping = await readMapping(`src/exchange/mappings/${name}.yaml`)
    await importFile({ file: join(from, file), mapping, name, into, known: [] })
  }
}

type Line = (line: string) => void

/**
 * The questions of the explorer, each to a server that has just started from its snapshot, and then about others. Each
 * row is written when it is known, and a question that fails is a row too.
 */
export async function realRows(folder: string, graph: Graph, only: readonly string[] | undefined, line: Line) {
  const asked = (await questions(graph.facts)).filter(({ name }) => !only || only.includes(name))
  const caches = scratchFolder()
  const args = ['--data', folder]
  const before = process.env.XDG_CACHE_HOME
  process.env.XDG_CACHE_HOME = caches
  try {
    if (asked.length > 0) {
      await writeSnapshot(args, join(caches, 'entente'))
      const peer = await pactsInPostgres(graph)
      line(row('question', 'answer', 'first ms', 'processor', 'others ms', 'processor', 'PostgreSQL ms'))
      for (const operation of asked)
        line(await measured(operation, args, peer).catch((fault) => row(operation.asks, String(fault).slice(0, 300))))
      await peer.end()
    }
    // A change and the first answers after it; subscriptions.
    for (const name of ['change', 'subscribers'])
      if (!only || only.includes(name)) {
        const script = [process.execPath, '--max-old-space-size=12000', '--import', 'tsx', `test/bench/${name}.ts`]
        const [program = '', ...rest] = [...script, folder]
        const { stdout, status } = spawnSync(program, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
        line(`\n${name}\n${status === 0 ? stdout : `ended with ${status}`}`)
      }
  } finally {
    if (before === undefined) delete process.env.XDG_CACHE_HOME
    else process.env.XDG_CACHE_HOME = before
  }
}

const row = (asks: string, ...cells: string[]) =>
  [asks.padEnd(42), ...cells.map((cell) => cell.padStart(14))].join('').trimEnd()

/** Starts a server until it has written its snapshot, with what takes long to work out of pacts. */
async function writeSnapshot(args: readonly string[], into: string): Promise<void> {
  const server = await start('entente', args, 600_000)
  while (!existsSync(into) || !readdirSync(into).some((name) => name.endsWith('.snapshot'))) await setTimeout(100)
  await server.stop()
}

/** Of each question, as many others. */
const ASKED = 6
/** The milliseconds in which a new server makes ready for searches. */
const REST = 2_000

async function measured(operation: Operation, args: readonly string[], peer: Peer): Promise<string> {
  const server = await start('entente', args)
  try {
    await setTimeout(REST)
    const times: { ms: number; processor: number }[] = []
    const theirs: number[] = []
    let bytes = 0
    for (let i = 0; i <= ASKED; i++) {
      const variables = operation.variables(i)
      const [begin, used] = [performance.now(), processorOf(server.pid)]
      const text = await ask(server.url, bodyOf(operation, variables))
      times.push({ ms: performance.now() - begin, processor: processorOf(server.pid) - used })
      const answer = JSON.parse(text)
      if (answer.errors) throw new Error(`${JSON.stringify(variables)}: ${answer.errors[0].message}`)
      bytes = text.length
      // Held equal before its time counts.
      const milliseconds = await peer.answer(operation.name, variables, answer)
      if (milliseconds !== undefined && i > 0) theirs.push(milliseconds)
    }
    const [cold = { ms: 0, processor: 0 }, ...others] = times
    const middle = (key: 'ms' | 'processor') => median(others.map((one) => one[key]))
    const figures = [cold.ms, cold.processor, middle('ms'), middle('processor')].map(number)
    const ofPeer = theirs.length > 0 ? number(median(theirs)) : '–'
    return row(operation.asks, `${(bytes / 1_000).toFixed(0)} kB`, ...figures, ofPeer)
  } finally {
    await server.stop()
  }
}
type Peer = Awaited<ReturnType<typeof pactsInPostgres>>

/** Operations of the explorer, about the nations in most pacts first; each with other variables every time. */
async function questions(facts: Facts): Promise<Operation[]> {
  const texts = await readPageOperations()
  const pacts = new Map<string, number>()
  for (const { subject, predicate } of facts.claims.values())
    if (predicate === 'party-to' && facts.entities.get(subject)?.kind === 'nation')
      pacts.set(subject, (pacts.get(subject) ?? 0) + 1)
  const nations = [...pacts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id)
  const nation = (i: number) => turning(nations, i)[0]
  const some = (from: number, count: number, step: number) =>
    Array.from({ length: count }, (_, at) => nation(from + at * step))
  const lens = {}
  const ask = (name: string, asks: string, variables: Operation['variables'], is = name): Operation => {
    const query = texts.find((text) => new RegExp(`query ${name}\\b`).test(text))
    if (!query) throw new RangeError(`the explorer has no operation '${name}'`)
    // These sources tell no members of organizations, so the rows of a matrix are named.
    const named = query.replace('$membersOf: ID!', '$nations: [ID!]!').replace('membersOf: $membersOf', 'in: $nations')
    return { name: is, asks, query: named, variables }
  }
  const drawing = (i: number) => ({ around: [nation(i)], steps: 1, limit: 600, edgeLimit: 1_000, fold: {} })
  return [
    ask('Network', 'the folded drawing around a nation', (i) => ({ lens, ...drawing(i) })),
    ask(
      'Network',
      'the same, at a date never asked for',
      (i) => ({ lens: { asOf: `${2_010 - 5 * i}-06-30` }, ...drawing(i) }),
      'NetworkAsOf',
    ),
    ask('PactsOf', "the table of a nation's pacts", (i) => ({
      ...{ lens, id: nation(i), where: { kind: { eq: 'PARTY_TO' } }, field: 'SIGNED', direction: 'DESC' },
      ...{ first: 50, partners: 3 },
    })),
    ask('PactStatuses', 'how many of them have which status', (i) => ({ lens, id: nation(i) })),
    ask('DisagreementsOf', 'the disagreements on a nation', (i) => ({ lens, id: nation(i), first: 10 })),
    ask('Changes', 'what two decades changed', (i) => ({
      ...{ from: { asOf: `${1_950 + i}-06-30` }, to: { asOf: `${1_970 + i}-06-30` }, first: 20 },
    })),
    ask('Search', 'search for a prefix', (i) => ({
      ...{ lens, text: (facts.entities.get(nation(i))?.name ?? '').slice(0, 3 + (i % 3)), kinds: ['NATION', 'PACT'] },
    })),
    ask('CoverageMatrix', 'the matrix of 20 nations and 5 partners', (i) => ({
      ...{ lens, nations: some(i + 1, 20, 3), partners: some(i, 5, 7), pactKinds: ['TRADE', 'DEFENSE', 'ENVIRONMENT'] },
    })),
  ]
}
