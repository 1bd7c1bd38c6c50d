import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { GraphQLObjectType } from 'graphql'
import { POINTS_PER_MS } from '../../src/api/price.ts'
import { schema } from '../../src/api/schema.ts'
import { randomOf } from './random.ts'
import { type Names, Requests } from './requests.ts'
import { start } from './servers.ts'

/** Sends the worst requests that the schema allows, and prints what was predicted beside what was paid. */

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: ['graph-data'] },
    count: { type: 'string', default: '300' },
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
  /** Milliseconds of the server's processor; absent if the request was refused beforehand. */
  readonly paid?: number
  readonly bytes: number
  readonly error?: string | undefined
}

const server = await start('entente', ['--no-snapshots', ...options.data.flatMap((folder) => ['--data', folder])])

/** The processor time of all threads of the server, in milliseconds. */
function spent(): number {
  let nanoseconds = 0
  for (const thread of readdirSync(`/proc/${server.pid}/task`))
    try {
      nanoseconds += Number(readFileSync(`/proc/${server.pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      // The thread has ended meanwhile.
    }
  return nanoseconds / 1e6
}

async function ask(query: string) {
  const begun = spent()
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const text = await response.text()
  return { paid: spent() - begun, text }
}

async function named(): Promise<Names> {
  const keys = async (list: string, order = '') => {
    const { text } = await ask(`{ graph { ${list}(first: 8${order}) { nodes { key } } } }`)
    const { nodes } = JSON.parse(text).data.graph[list] as { nodes: { key: string }[] }
    return nodes.map(({ key }) => key)
  }
  const most = ', orderBy: { field: DEGREE, direction: DESC }'
  const names: Record<string, string[]> = {}
  for (const kind of ['nation', 'organization', 'leader', 'person', 'office', 'pact', 'event', 'document', 'claim'])
    names[kind] = await keys(`${kind}s`, kind === 'nation' || kind === 'organization' ? most : '')
  return names
}

const fields = Object.keys((schema.getType('Graph') as GraphQLObjectType).getFields()).filter(
  (name) => options.only === undefined || options.only.split(',').includes(name),
)
const all: Paid[] = []
try {
  await run()
} finally {
  await server.stop()
}
if (options.json) writeFileSync(options.json, JSON.stringify(all))
report(all)

async function run(): Promise<void> {
  const requests = new Requests(randomOf(options.seed), await named())
  // The first requests of a process pay for its compilation.
  for (const field of fields) await ask(requests.operation(field))
  for (let index = 0; index < Number(options.count); index += 1) {
    const query = requests.operation(fields[index % fields.length] ?? '')
    const dry = JSON.parse((await ask(query.replace('{', '{ cost(dryRun: true) { predicted limit }'))).text)
    const cost = dry.data?.cost
    if (!cost) {
      all.push({ query, predicted: 0, limit: 0, bytes: 0, error: dry.errors?.[0]?.message })
      continue
    }
    if (cost.predicted > cost.limit) {
      all.push({ query, ...cost, bytes: 0, error: 'refused' })
      continue
    }
    if (options.verbose) console.error(index, cost.predicted, query.slice(0, 300))
    const { paid, text } = await ask(query)
    const error = text.startsWith('{"errors"') ? JSON.parse(text).errors[0].message : undefined
    all.push({ query, ...cost, paid, bytes: text.length, error })
  }
}

function report(all: readonly Paid[]): void {
  const ran = all.flatMap((one) => (one.paid === undefined || one.error ? [] : [{ ...one, paid: one.paid }]))
  const failed = all.filter(({ paid, error }) => paid !== undefined && error)
  const ratioOf = ({ predicted, paid }: { predicted: number; paid: number }) => predicted / POINTS_PER_MS / paid
  const ratios = ran.map(ratioOf).sort((a, b) => a - b)
  const at = (share: number) => ratios[Math.floor(share * (ratios.length - 1))]?.toFixed(2)
  const within = ratios.filter((ratio) => ratio >= 0.2 && ratio <= 5).length
  const invalid = all.filter(({ limit }) => limit === 0)
  const refused = all.length - ran.length - failed.length - invalid.length
  console.log(`${all.length} requests: ${ran.length} ran, ${refused} were refused, ${failed.length} failed`)
  for (const one of failed.sort((a, b) => (b.paid ?? 0) - (a.paid ?? 0)).slice(0, 5)) line(one)
  for (const { query, error } of invalid.slice(0, 5)) console.log(`invalid: ${error}\n  ${query.slice(0, 200)}`)
  console.log(`predicted / paid within a factor of five: ${within} of ${ran.length}`)
  console.log(`quantiles 0, 5, 25, 50, 75, 95, 100 %: ${[0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map(at).join(', ')}`)
  console.log('the dearest, in milliseconds predicted and paid:')
  for (const one of ran.sort((a, b) => b.paid - a.paid).slice(0, 10)) line(one)
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
