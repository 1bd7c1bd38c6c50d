/**
 * `npx tsx test/bench/shared-record.ts [appends|servers|starts]`: the record in PostgreSQL, and servers that share it.
 */
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import type { NewChange } from '../../src/store/record/change.ts'
import { copyRecord } from '../../src/store/record/copy-record.ts'
import { openEmbedded } from '../../src/store/record/embedded.ts'
import { openPostgres } from '../../src/store/record/postgres.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { addressOf, newDatabase, run, startPostgres } from '../fixtures/postgres.ts'
import { change } from '../store/record/changes.ts'
import { burst, median, quantile } from './load.ts'
import { scratchFolder } from './scratch.ts'
import { table } from './table.ts'

const ROUNDS = 15
const script = new URL('../cluster/server.ts', import.meta.url)
const text = 'A claim of some length, as changes have. '.repeat(10)
const { socket } = await startPostgres(await newDatabase(), [])
const whole = (value: number) => Math.round(value).toLocaleString('en')
const folder = await writeFolder(small)

/** The address of an empty schema. */
async function schema(name: string): Promise<string> {
  await run(socket, `CREATE SCHEMA ${name}`)
  return addressOf(socket, `&options=-csearch_path%3D${name}`)
}

/** Appends a second, beside rows that bare `pg` inserts into a table with one index, in turns. */
async function appends(): Promise<void> {
  const address = await schema('appends')
  const store = await openPostgres(address)
  const bare = new Client(address)
  await bare.connect()
  await bare.query('CREATE TABLE log (seq bigint PRIMARY KEY, body text NOT NULL)')
  let [last, written] = [0, 0]
  const ways: Record<string, (size: number) => Promise<unknown>> = {
    record: async (size) => {
      const changes = Array.from({ length: size }, (_, index) => change(`k${last + index}`, { kind: 'test', text }))
      last += size
      await store.append(last - size, changes)
    },
    bare: (size) => {
      const places = Array.from({ length: size }, () => ++written)
      const bodies = places.map((place) => JSON.stringify(change(`k${place}`, { kind: 'test', text })))
      return bare.query('INSERT INTO log SELECT * FROM unnest($1::bigint[], $2::text[])', [places, bodies])
    },
  }
  const rows: string[][] = []
  for (const [size, times] of [
    [1, 50],
    [100, 5],
  ] as const) {
    const rates: Record<string, number[]> = { record: [], bare: [] }
    for (let round = 0; round <= ROUNDS; round++)
      for (const [name, append] of Object.entries(ways)) {
        const begin = performance.now()
        for (let done = 0; done < times; done++) await append(size)
        // The first round warms up.
        if (round > 0) rates[name]?.push((1_000 * size * times) / (performance.now() - begin))
      }
    const [ours, theirs] = [median(rates.record ?? []), median(rates.bare ?? [])]
    rows.push([String(size), whole(ours), whole(theirs), (ours / theirs).toFixed(2)])
  }
  console.log(table(['changes in an append', 'record, a second', 'bare pg', 'ratio'], rows))
  await store.close()
  await bare.end()
}

interface Said {
  readonly url?: string
  readonly revision?: number
  readonly at?: number
}

/** Servers on one record, the time of each revision on each, and reads a second of one, two and three. */
async function servers(): Promise<void> {
  const address = await schema('servers')
  const seen: Map<number, number>[] = [new Map(), new Map(), new Map()]
  const children = seen.map((times) => {
    const child = fork(script, [folder, address], { execArgv: ['--import', 'tsx'] })
    child.on('message', ({ revision, at }: Said) => {
      if (revision !== undefined && at !== undefined) times.set(revision, at)
    })
    return child
  })
  const urls = await Promise.all(
    children.map(async (child) => {
      const [{ url }] = await once(child, 'message')
      return String(url)
    }),
  )
  const delays: number[] = []
  for (let id = 1; id <= 300; id++) {
    children[0]?.send({ id, key: `k${id}` })
    while (!seen.every((times) => times.has(id))) await new Promise(setImmediate)
    const acknowledged = seen[0]?.get(id) ?? 0
    for (const others of seen.slice(1)) delays.push((others.get(id) ?? 0) - acknowledged)
  }
  const sorted = Float64Array.from(delays).sort()
  const [p50, p99] = [0.5, 0.99].map((share) => quantile(sorted, share).toFixed(1))
  console.log(`from acknowledged to visible on another server: p50 ${p50} ms, p99 ${p99} ms`)

  const body = JSON.stringify({ query: '{ graph { nation(id: "arden") { name description } } }' })
  const rates: number[][] = [[], [], []]
  for (let round = 0; round < 7; round++)
    for (const count of [1, 2, 3]) {
      const options = { body: () => body, connections: 8, requests: 100_000, milliseconds: 1_000 }
      const bursts = await Promise.all(urls.slice(0, count).map((url) => burst({ url: `${url}/graphql`, ...options })))
      rates[count - 1]?.push(bursts.reduce((sum, { rate }) => sum + rate, 0))
    }
  console.log(`reads a second of 1, 2, 3 servers: ${rates.map((each) => whole(median(each))).join(', ')}`)
  for (const child of children) child.kill('SIGKILL')
}

/**
 * The start of a server on a record of 100,000 changes: entities, claims and amendments. The record is in PostgreSQL or
 * in a file. The server has no snapshots, or those of an earlier start.
 */
async function starts(): Promise<void> {
  const address = await schema('long')
  const file = join(folder, 'long.db')
  const [store, copy] = [await openPostgres(address), await openEmbedded(file)]
  for (let last = 0; last < 100_000; last += 500)
    await store.append(
      last,
      Array.from({ length: 500 }, (_, index) => change(`k${last + index}`, contentOf(last + index))),
    )
  await copyRecord(store, copy)
  await store.close()
  await copy.close()
  for (const [name, record] of [
    ['PostgreSQL', address],
    ['a file', file],
  ] as const) {
    const cache = scratchFolder()
    const ways = { 'without snapshots': ['--no-snapshots'], 'with snapshots': [] }
    // Writes the snapshots, a while after the start.
    await start(record, [], cache, () =>
      readdirSync(cache, { recursive: true }).some((path) => `${path}`.endsWith('.state')),
    )
    for (const [way, options] of Object.entries(ways)) {
      const rounds: Start[] = []
      for (let round = 0; round < 5; round++) rounds.push(await start(record, options, cache))
      console.log(
        `a server with 100,000 changes in ${name}, ${way}: ` +
          `${whole(median(rounds.map(({ time }) => time)))} ms from start to answers, ` +
          `${whole(median(rounds.map(({ processor }) => processor)))} ms of processor`,
      )
    }
  }
}

/** Every tenth change adds an entity, others propose a claim about one, or amend it. */
function contentOf(number: number): NewChange['content'] {
  const entity = `place-${number - (number % 10)}`
  if (number % 10 === 0) return { kind: 'add-entity', entity: { id: entity, kind: 'nation', name: `Place ${number}` } }
  if (number % 2 === 0) return { kind: 'amend-entity', entity, set: { description: `Described by ${number}.` } }
  const claim = { summary: `Claim ${number}.`, subject: entity, predicate: 'party-to', object: 'cove-treaty' }
  const claims = { [`c${number}`]: { ...claim, passages: [2] } }
  return { kind: 'propose', document: 'cove-report', review: 'none', claims }
}

interface Start {
  readonly time: number
  readonly processor: number
}

/** Starts a server, waits until it answers and `isDone`, and kills it. */
async function start(record: string, options: string[], cache: string, isDone = () => true): Promise<Start> {
  const begin = performance.now()
  const server = spawn(
    process.execPath,
    ['dist/cli/entente.js', 'serve', '--port', '0', ...options, '--data', folder, '--record', record],
    { env: { ...process.env, XDG_CACHE_HOME: cache } },
  )
  let said = ''
  for await (const chunk of server.stdout) {
    said += chunk
    if (said.includes('/graphql')) break
  }
  const time = performance.now() - begin
  // Fields of the process, after its name: the ticks of 10 ms in user and in system.
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ')
  const processor = 10 * (Number(fields[11]) + Number(fields[12]))
  while (!isDone()) await setTimeout(200)
  server.kill('SIGKILL')
  return { time, processor }
}

const parts = { appends, servers, starts }
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts)) await parts[name as 'starts']()
process.exit()
