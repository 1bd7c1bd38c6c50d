import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readExamples, readPageOperations } from '../../src/server/built-files.ts'
import { startServer } from '../../src/server/server.ts'
import { median } from './load.ts'
import { processorOf } from './processor.ts'

// Mixed load at half of what a server can do, for minutes. Its memory after collection must stay flat, and its dearest
// requests must not become dearer.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    data: { type: 'string', multiple: true, default: ['graph-data'] },
    'cache-mb': { type: 'string', default: '64' },
    rate: { type: 'string' },
  },
})

/** The requests of a probe, of which the dearest percent is looked at. */
const PROBES = 600
/** The p99 of the last tenth of the time may be so many times that of the first. */
const STEADY = 1.5

if (process.send) await serve()
else process.exitCode = (await soak()) ? 0 : 1

/** The server, in a process of its own, which tells its memory when it is asked. */
async function serve(): Promise<void> {
  const { data, 'cache-mb': cacheMb } = values
  const server = await startServer({ data, host: '127.0.0.1', port: 0, cacheBytes: Number(cacheMb) * 1_000_000 })
  process.on('message', () => {
    globalThis.gc?.()
    process.send?.({ megabytes: process.memoryUsage().heapUsed / 1e6 })
  })
  process.send?.({ url: server.url })
}

interface Request {
  readonly path: string
  readonly body?: string
  /** The statuses that are no error. */
  readonly statuses: readonly number[]
}

/** The i-th request: examples and operations of the explorer with varying dates, exports, searches and bad ones. */
async function requests(): Promise<(i: number) => Request> {
  const texts = [...(await readExamples()), ...(await readPageOperations())]
  const dated = (i: number) => `${1940 + (i % 90)}-${String(1 + (i % 12)).padStart(2, '0')}-${10 + (i % 18)}`
  const post = (query: string, variables: object = {}): Request => ({
    path: '/graphql',
    body: JSON.stringify({ query, variables }),
    statuses: [200],
  })
  const formats = ['gexf', 'csv-edges', 'dot', 'n-quads']
  const bad = ['{', '{ graph { nix } }', '{ graph(lens: { asOf: "2020-99" }) { revision } }']
  const list = 'query ($d: EDTF) { graph(lens: { asOf: $d }) { entities(first: 50) { nodes { id name } } } }'
  const search = 'query ($t: String!) { graph { search(text: $t) { totalCount } } }'
  return (i) => {
    const turn = i % 20
    // Some examples want variables, so that a refusal is no error.
    if (turn < 8) return { ...post(texts[i % texts.length] ?? ''), statuses: [200, 400] }
    if (turn < 14) return post(list, { d: dated(i) })
    if (turn < 17) return post(search, { t: `treaty ${i % 1_000}` })
    if (turn < 18) return { path: `/export/${formats[i % 4]}?asOf=${dated(i)}`, statuses: [200] }
    return { ...post(bad[i % bad.length] ?? ''), statuses: [200, 400] }
  }
}

async function soak(): Promise<boolean> {
  const child = fork(import.meta.filename, process.argv.slice(2), {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  try {
    const [{ url }] = await once(child, 'message')
    const next = await requests()
    let [i, errors] = [0, 0]
    const ask = async () => {
      const { path, body, statuses } = next(i++)
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      const response = await fetch(url + path, { headers, ...(body !== undefined && { method: 'POST', body }) })
      const text = await response.text()
      if (!statuses.includes(response.status) || text.includes('"INTERNAL"')) errors++
    }
    /** As many as it can, over eight connections, or so many a second. */
    const run = async (seconds: number, rate = Infinity) => {
      const [start, before] = [performance.now(), i]
      const over = () => performance.now() - start > 1_000 * seconds
      const connection = async () => {
        while (!over()) {
          await ask()
          const ahead = ((i - before) / rate) * 1_000 - (performance.now() - start)
          if (ahead > 0) await wait(ahead)
        }
      }
      await Promise.all(Array.from({ length: 8 }, connection))
      return (i - before) / seconds
    }
    /** The milliseconds of processor of each of some requests, one after the other, in ascending order. */
    const probe = async () => {
      const spent: number[] = []
      for (let turn = 0; turn < PROBES; turn++) {
        const before = processorOf(child.pid ?? 0)
        await ask()
        spent.push(processorOf(child.pid ?? 0) - before)
      }
      return spent.sort((a, b) => a - b)
    }
    await run(5)
    const rate = values.rate === undefined ? (await run(10)) / 2 : Number(values.rate)
    console.log(`${rate.toFixed(0)} requests a second; caches ${values['cache-mb']} MB`)
    const memory: number[] = []
    const dearest: number[] = []
    // Ten measurements, or one a minute.
    const minutes = Number(values.minutes)
    const parts = Math.max(10, Math.round(minutes))
    for (let part = 1; part <= parts; part++) {
      await run((60 * minutes) / parts, rate)
      child.send('memory')
      const [{ megabytes }] = await once(child, 'message')
      const spent = await probe()
      const [p50 = 0, p99 = 0] = [0.5, 0.99].map((share) => spent[Math.floor(share * spent.length)] ?? 0)
      memory.push(megabytes)
      dearest.push(p99)
      const figures = `${megabytes.toFixed(1)} MB, processor p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(1)} ms`
      console.log(`${((part * minutes) / parts).toFixed(1)} min: ${figures}, ${errors} errors, ${i} requests`)
    }
    // Flat within 10 % after the first tenth.
    const tenth = Math.ceil(parts / 10)
    const [first = 0, ...rest] = memory.slice(tenth - 1)
    const isFlat = rest.every((one) => Math.abs(one - first) <= first / 10)
    const [early, late] = [median(dearest.slice(0, tenth)), median(dearest.slice(-tenth))]
    const isSteady = late <= STEADY * early
    console.log(`p99 of the first tenth ${early.toFixed(1)} ms, of the last ${late.toFixed(1)} ms`)
    console.log(`memory flat: ${isFlat}; no error: ${errors === 0}; p99 steady: ${isSteady}`)
    return isFlat && errors === 0 && isSteady
  } finally {
    child.kill('SIGKILL')
  }
}
