import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { pick, randomOf } from './random.ts'
import { table } from './table.ts'

// `npx tsx test/bench/memory.ts --data DIR`: the memory of the built server under a mixed load, minute by minute.

const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: ['graph-data'] },
    minutes: { type: 'string', default: '10' },
    rate: { type: 'string', default: '20' },
    serve: { type: 'string', multiple: true, default: [] },
    node: { type: 'string', multiple: true, default: [] },
    trim: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
/** As the Docker image has it. */
const trims = { MALLOC_TRIM_THRESHOLD_: '131072' }
const ENTITY = `query ($id: ID!) { graph { nation(id: $id) { id name aliases description } } }`
const STEPS = `query ($id: ID!, $lens: LensInput) { graph(lens: $lens) { nation(id: $id) { name
  relationships(first: 20) { totalCount edges { other { id name relationships(first: 5) { edges { other { name } } } }
  node { kind since { edtf } claims { summary document { title } } } } } } } }`
const PACTS = `query ($party: ID!, $lens: LensInput) { graph(lens: $lens) { pacts(first: 50, where: { parties: {
  some: { node: { id: { eq: $party } } } } }) { totalCount nodes { id name stage } } } }`
const PACT = `query ($id: ID!, $lens: LensInput) { graph(lens: $lens) { pact(id: $id) { name stage
  parties(first: 100) { edges { node { name } } } } } }`
const SEARCH = `query ($text: String!) { graph { search(text: $text, first: 20) { totalCount edges { node { found {
  id } } } } } }`
const PATHS = `query ($from: ID!, $to: ID!, $lens: LensInput) { graph(lens: $lens) { paths(from: [$from], to: [$to]) {
  paths { length entities { id } } } } }`
const SUBGRAPH = `query ($id: ID!, $limit: Int!, $lens: LensInput) { graph(lens: $lens) { subgraph(around: [$id],
  steps: 2, limit: $limit) { nodes { id label x y } edges { id source target } } } }`
const LISTS = `query ($lens: LensInput) { graph(lens: $lens) { entities(first: 50) { totalCount nodes { id } }
  claims(first: 50) { totalCount nodes { id summary } } documents(first: 20) { totalCount } } }`
const RELATIONSHIPS = `query ($lens: LensInput) { graph(lens: $lens) { relationships(first: 50) { totalCount nodes {
  id } } } }`
const RANKING = `query ($lens: LensInput) { graph(lens: $lens) { ranking(by: DEGREE, first: 10) { nodes { score } } } }`

const program = fileURLToPath(new URL('../../dist/cli/entente.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'entente-memory-'))
const random = randomOf('memory')

/** A claim in a compartment, so that most viewers get a part of the graph. */
const place = { record: 'entity', kind: 'organization', organizationKind: 'company' }
const hidden = [
  { ...place, id: 'hidden-place', name: 'Hidden Place' },
  { ...place, id: 'hidden-port', name: 'Hidden Port' },
  {
    record: 'document',
    id: 'hidden',
    title: 'Hidden',
    language: 'en',
    published: '2020-01-01',
    compartments: ['memory'],
  },
  {
    record: 'claim',
    id: 'hidden#claim',
    document: 'hidden',
    summary: 'They cooperate.',
    subject: 'hidden-place',
    predicate: 'cooperates-with',
    object: 'hidden-port',
    time: '2020-01-01',
  },
]
writeFileSync(join(folder, 'hidden.ndjson'), hidden.map((line) => `${JSON.stringify(line)}\n`).join(''))

/** A token for each clearance, and one for a viewer who is in the compartment. */
const record = join(folder, 'record.db')
const tokenOf = (name: string, ...more: string[]) => {
  const made = spawnSync(process.execPath, [program, 'token', 'create', '--record', record, '--name', name, ...more])
  if (made.status !== 0) throw new Error(made.stderr.toString())
  return made.stdout.toString().trim()
}
const tokens = [
  ...clearanceOrder.map((clearance) => tokenOf(clearance, '--clearance', clearance)),
  tokenOf('inside', '--clearance', 'secret', '--compartments', 'memory'),
]

const child = spawn(
  process.execPath,
  [
    ...values.node,
    program,
    'serve',
    ...[...values.data, folder].flatMap((data) => ['--data', data]),
    ...['--port', '0', '--metrics-port', '0', '--auth', '--record', record],
    ...['--viewer-points', '0', '--viewer-requests', '0'],
    ...values.serve,
  ],
  { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...(values.trim && trims) } },
)
/** The errors by what was asked and their code. */
const faults = new Map<string, number>()
const columns = ['', 'RSS', 'most', 'heap', 'external', 'caches', 'worker heap', 'its caches']
const rows: string[][] = []
try {
  const [url, metrics] = await addresses()
  rows.push(await figures('start', metrics))
  const next = await requests(url)
  for (let minute = 0; minute < Number(values.minutes); minute++) {
    const { count, errors, milliseconds } = await load(next, 60_000)
    const row = await figures(`minute ${minute + 1}`, metrics)
    const mean = (milliseconds / count).toFixed(0)
    rows.push([...row, String(count), String(errors), mean])
    console.error(rows.at(-1)?.join('  '))
  }
  let rest = 0
  // After the second, a worker thread that grew large has ended.
  for (const seconds of [5, 75]) {
    await wait((seconds - rest) * 1_000)
    rest = seconds
    rows.push(await figures(`${seconds} s after`, metrics))
  }
  console.log(table([...columns, 'requests', 'errors', 'ms'], rows))
  console.log(await kept(metrics))
  console.log(
    table(
      ['error', 'requests'],
      [...faults].map(([fault, count]) => [fault, String(count)]),
    ),
  )
} finally {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}

/** The addresses of the server and of its metrics, once it listens. */
async function addresses(): Promise<[string, string]> {
  let output = ''
  for await (const part of child.stdout) {
    output += part
    const url = /http:\S+(?=\/graphql)/.exec(output)?.[0]
    const metrics = /http:\S+\/metrics/.exec(output)?.[0]
    if (url && metrics) {
      child.stdout.resume()
      return [url, metrics]
    }
  }
  throw new Error('the server ended before it listened')
}

/** Megabytes: the memory of the process now and at most, and what the metrics tell of both threads. */
async function figures(when: string, metrics: string): Promise<string[]> {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  const ofSystem = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1_000
  const text = await (await fetch(metrics)).text()
  const of = (name: string) => Number(new RegExp(`^entente_${name} (\\S+)`, 'm').exec(text)?.[1]) / 1e6
  const all = [
    ofSystem('VmRSS'),
    ofSystem('VmHWM'),
    of('nodejs_heap_size_used_bytes'),
    of('nodejs_external_memory_bytes'),
    of('cache_bytes'),
    of('heavy_heap_bytes'),
    of('heavy_cache_bytes'),
  ]
  return [when, ...all.map((figure) => figure.toFixed(0))]
}

/** The lines of the metrics on caches and views. */
async function kept(metrics: string): Promise<string> {
  const text = await (await fetch(metrics)).text()
  return text
    .split('\n')
    .filter((line) => /^entente_(cache|views|claims|heavy)/.test(line))
    .join('\n')
}

interface Asked {
  readonly path: string
  readonly body?: string
}

interface Sent {
  /** The first field of the graph that was asked for, or an export. */
  readonly of: string
  readonly answer: Promise<Response>
}

/** The next request each time, from the keys of nations, organizations and pacts. */
async function requests(url: string): Promise<() => Sent> {
  const send = ({ path, body }: Asked, token: string) =>
    fetch(url + path, {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
      ...(body !== undefined && { method: 'POST', body }),
    })
  const asked = (query: string, variables: object = {}): Asked => ({
    path: '/graphql',
    body: JSON.stringify({ query, variables }),
  })
  const keys = async (field: string) => {
    const answer = await send(asked(`{ graph { ${field}(first: 200) { nodes { key name } } } }`), tokens[0] ?? '')
    const { data } = (await answer.json()) as { data: { graph: Record<string, { nodes: { key: string }[] }> } }
    return (data.graph[field]?.nodes ?? []).map(({ key }) => key)
  }
  const [nations, pacts] = [await keys('nations'), await keys('pacts')]
  const below = (count: number) => Math.floor(random() * count)
  const date = () => `${1950 + below(76)}-${String(1 + below(12)).padStart(2, '0')}-${10 + below(18)}`
  const id = () => pick(nations, random)
  /** Each with its weight. */
  const kinds: readonly (readonly [number, () => Asked])[] = [
    [20, () => asked(ENTITY, { id: id() })],
    [8, () => asked(STEPS, { id: id(), lens: {} })],
    [8, () => asked(STEPS, { id: id(), lens: { asOf: date() } })],
    [4, () => asked(STEPS, { id: id(), lens: { knownAt: date() } })],
    [8, () => asked(PACTS, { party: id(), lens: {} })],
    [4, () => asked(PACTS, { party: id(), lens: { asOf: date() } })],
    [4, () => asked(PACT, { id: pick(pacts, random), lens: { asOf: date() } })],
    [6, () => asked(SEARCH, { text: `${id().slice(0, 5)} agreement ${1950 + below(70)}` })],
    [4, () => asked(PATHS, { from: id(), to: id(), lens: {} })],
    [2, () => asked(PATHS, { from: id(), to: id(), lens: { asOf: date() } })],
    [4, () => asked(SUBGRAPH, { id: id(), limit: 50 + below(300), lens: {} })],
    [2, () => asked(SUBGRAPH, { id: id(), limit: 50 + below(300), lens: { asOf: date() } })],
    [1, () => asked(LISTS, { lens: { asOf: date() } })],
    [0.3, () => asked(RELATIONSHIPS, { lens: { asOf: date() } })],
    [0.1, () => asked(RANKING, { lens: { asOf: date() } })],
    [1, () => ({ path: `/export/${pick(['gexf', 'csv-edges', 'n-quads'], random)}?around=${id()}&asOf=${date()}` })],
    [0.05, () => ({ path: `/export/${pick(['gexf', 'csv-edges', 'csv-claims'], random)}?asOf=${date()}` })],
  ]
  const all = kinds.reduce((sum, [weight]) => sum + weight, 0)
  return () => {
    let rest = random() * all
    const [, make] =
      kinds.find(([weight]) => {
        rest -= weight
        return rest < 0
      }) ?? []
    if (!make) throw new RangeError('there is nothing to ask')
    const request = make()
    const of = /graph[^{]*\{ (\w+)/.exec(request.body ?? '')?.[1] ?? 'export'
    return { of, answer: send(request, pick(tokens, random)) }
  }
}

/** So many requests a second over eight connections, for some milliseconds. */
async function load(next: () => Sent, duration: number) {
  const start = performance.now()
  let [count, errors, milliseconds] = [0, 0, 0]
  const connection = async () => {
    for (;;) {
      const now = performance.now() - start
      if (now > duration) return
      const due = (count / Number(values.rate)) * 1_000 - now
      if (due > 0) {
        await wait(Math.min(due, duration - now))
        continue
      }
      count++
      const begin = performance.now()
      const { of, answer } = next()
      const { status, head } = await headOf(answer)
      milliseconds += performance.now() - begin
      if (status !== 200 || head.includes('"errors"')) {
        errors++
        const fault = `${of} ${/"code":"(\w+)/.exec(head)?.[1] ?? status}`
        faults.set(fault, (faults.get(fault) ?? 0) + 1)
        if (errors < 4) console.error(status, head)
      }
    }
  }
  await Promise.all(Array.from({ length: 8 }, connection))
  return { count, errors, milliseconds }
}

/** The status and the first characters of an answer that is read to its end. An export that fails breaks off. */
async function headOf(sent: Promise<Response>): Promise<{ readonly status: number; readonly head: string }> {
  try {
    const answer = await sent
    const reader = answer.body?.getReader()
    let head = ''
    for (let part = await reader?.read(); part?.value; part = await reader?.read())
      head ||= Buffer.from(part.value).toString('latin1', 0, 300)
    return { status: answer.status, head }
  } catch (fault) {
    return { status: 0, head: String(fault) }
  }
}
