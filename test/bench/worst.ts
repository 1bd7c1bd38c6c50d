import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { GraphQLObjectType } from 'graphql'
import { POINTS_PER_MS } from '../../src/api/prices/price.ts'
import { schema } from '../../src/api/schema.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { startServer } from '../../src/server/server.ts'
import { processorOf } from './processor.ts'
import { randomOf } from './random.ts'
import { type Names, Requests } from './requests.ts'

/**
 * Sends the worst requests that the schema allows, and prints what was predicted beside what was paid. Those beyond the
 * limit of cost run, too, so that it shows whether they would have been refused with reason.
 */

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: ['graph-data'] },
    count: { type: 'string', default: '300' },
    exports: { type: 'string', default: '30' },
    seed: { type: 'string', default: 'worst' },
    only: { type: 'string' },
    json: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})

interface Paid {
  readonly query: string
  readonly predicted: number
  readonly limit: number
  /** Milliseconds of the server's processor; absent if the request is not valid. */
  readonly paid?: number
  readonly bytes: number
  readonly error?: string | undefined
}

/** Beyond any prediction. */
const UNLIMITED = 1e8

if (process.send) await serve()
else await attack()

/** The server, in a process of its own, whose limit of cost nothing reaches. */
async function serve(): Promise<void> {
  const server = await startServer({ data: options.data, host: '127.0.0.1', port: 0, limits: { cost: UNLIMITED } })
  process.send?.({ url: server.url })
}

async function attack(): Promise<void> {
  const child = fork(import.meta.filename, process.argv.slice(2), {
    execArgv: ['--max-old-space-size=12000', '--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  try {
    const [{ url }] = await once(child, 'message')
    const all = await run({ url, pid: child.pid ?? 0 })
    if (options.json) writeFileSync(options.json, JSON.stringify(all))
    report(all)
  } finally {
    child.kill('SIGKILL')
  }
}

interface Server {
  readonly url: string
  readonly pid: number
}

/** Waits until the server rests, so that no request pays for the garbage of the last. */
async function rest({ pid }: Server): Promise<void> {
  let before = -Infinity
  for (let turn = 0; turn < 100 && processorOf(pid) - before > 1; turn += 1) {
    before = processorOf(pid)
    await setTimeout(30)
  }
}

async function get(server: Server, path: string, body?: object) {
  await rest(server)
  const begun = processorOf(server.pid)
  const headers = { 'content-type': 'application/json' }
  const options = { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) }
  // On a busy machine, the client may give up before the server does.
  const lost = (error: Error) => Response.json({ errors: [{ message: error.message }] }, { status: 504 })
  const response = await fetch(server.url + path, options).catch(lost)
  const text = await response.text()
  return { paid: processorOf(server.pid) - begun, text, isOk: response.ok }
}

function ask(server: Server, query: string) {
  return get(server, '/graphql', { query })
}

async function named(server: Server): Promise<Names> {
  const keys = async (list: string, order = ''): Promise<string[]> => {
    const { text } = await ask(server, `{ graph { ${list}(first: 8${order}) { nodes { key } } } }`)
    const nodes: { key: string }[] | undefined = JSON.parse(text).data?.graph[list].nodes
    // The first time, the degrees of a large graph can take longer than the deadline.
    return nodes ? nodes.map(({ key }) => key) : keys(list, order)
  }
  const most = ', orderBy: { field: DEGREE, direction: DESC }'
  const names: Record<string, string[]> = {}
  for (const kind of ['nation', 'organization', 'leader', 'person', 'office', 'pact', 'event', 'document', 'claim'])
    names[kind] = await keys(`${kind}s`, kind === 'nation' || kind === 'organization' ? most : '')
  return names
}

async function run(server: Server): Promise<Paid[]> {
  const fields = Object.keys((schema.getType('Graph') as GraphQLObjectType).getFields()).filter(
    (name) => options.only === undefined || options.only.split(',').includes(name),
  )
  const all: Paid[] = []
  const requests = new Requests(randomOf(options.seed), await named(server))
  // The first requests of a process pay for its compilation.
  for (const field of fields) await ask(server, requests.operation(field))
  for (let index = 0; index < Number(options.count); index += 1) {
    const query = requests.operation(fields[index % fields.length] ?? '')
    const dry = await ask(server, query.replace('{', '{ cost(dryRun: true) { predicted limit }'))
    const { data, errors } = JSON.parse(dry.text)
    if (!data?.cost) {
      all.push({ query, predicted: 0, limit: 0, bytes: 0, error: errors?.[0]?.message })
      continue
    }
    const cost = { predicted: data.cost.predicted, limit: data.cost.limit - UNLIMITED + defaultLimits.cost }
    if (options.verbose) console.error(index, cost.predicted, query.slice(0, 300))
    const { paid, text } = await ask(server, query)
    const error = text.startsWith('{"errors"') ? JSON.parse(text).errors[0].message : undefined
    all.push({ query, ...cost, paid, bytes: text.length, error })
  }
  for (let index = 0; index < Number(options.exports); index += 1) {
    const path = requests.export()
    const { paid, text, isOk } = await get(server, path)
    // Exports have a deadline, and no prediction.
    all.push({ query: path, predicted: 0, limit: 1, paid, bytes: text.length, error: isOk ? undefined : text })
  }
  return all
}

function report(all: readonly Paid[]): void {
  const paid = all.flatMap((one) => (one.paid === undefined ? [] : [{ ...one, paid: one.paid }]))
  const asked = paid.filter(({ predicted }) => predicted > 0)
  const beyond = asked.filter(({ predicted, limit }) => predicted > limit)
  const within = asked.filter(({ predicted, limit }) => predicted <= limit)
  const ran = within.filter(({ error }) => !error)
  const failed = within.filter(({ error }) => error)
  const ratioOf = ({ predicted, paid }: { predicted: number; paid: number }) => predicted / POINTS_PER_MS / paid
  const ratios = ran.map(ratioOf).sort((a, b) => a - b)
  const at = (share: number) => ratios[Math.floor(share * (ratios.length - 1))]?.toFixed(2)
  const close = ratios.filter((ratio) => ratio >= 0.2 && ratio <= 5).length
  const invalid = all.filter(({ limit }) => limit === 0)
  console.log(`${all.length} requests: ${ran.length} ran, ${beyond.length} would be refused, ${failed.length} failed`)
  const byPaid = <T extends { readonly paid: number }>(some: readonly T[]) => some.toSorted((a, b) => b.paid - a.paid)
  for (const one of byPaid(failed).slice(0, 5)) line(one)
  for (const { query, error } of invalid.slice(0, 5)) console.log(`invalid: ${error}\n  ${query.slice(0, 200)}`)
  console.log(`predicted / paid within a factor of five: ${close} of ${ran.length}`)
  console.log(`quantiles 0, 5, 25, 50, 75, 95, 100 %: ${[0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map(at).join(', ')}`)
  const cheap = beyond.filter(({ paid, limit, error }) => !error && paid < limit / POINTS_PER_MS / 5)
  console.log(`beyond the limit of cost: ${beyond.length}, of which ${cheap.length} cost less than a fifth of it:`)
  for (const one of byPaid(beyond)) line(one)
  console.log('exports by GET, the dearest:')
  for (const one of byPaid(paid.filter(({ predicted }) => predicted === 0)).slice(0, 10)) line(one)
  console.log('the dearest, in milliseconds predicted and paid:')
  for (const one of byPaid(ran).slice(0, 10)) line(one)
  console.log('the least well predicted:')
  for (const one of ran.sort((a, b) => Math.abs(Math.log(ratioOf(b))) - Math.abs(Math.log(ratioOf(a)))).slice(0, 25))
    line(one)
}

function line({ query, predicted, paid, bytes, error }: Paid): void {
  const times = [predicted / POINTS_PER_MS, paid ?? 0].map((time) => time.toFixed(1).padStart(9)).join('')
  console.log(
    `${times} ms ${String(bytes).padStart(9)} B  ${error ? `(${error.slice(0, 60)}) ` : ''}${query.slice(0, 400)}`,
  )
}
