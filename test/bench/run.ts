import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildGraph } from '../../src/graph/graph.ts'
import { readData } from '../../src/store/folder.ts'
import { writeFolder } from './folder.ts'
import { generate } from './generate.ts'
import { graphQuestions, graphTable } from './graphs.ts'
import { type Listed, listedIn } from './listed.ts'
import { type Operation, operationsOn } from './operations.ts'
import { realRows, writeReal } from './real.ts'
import { scale } from './scale.ts'
import { scratchFolder } from './scratch.ts'
import { pinning, type ServerName, serverNames } from './servers.ts'
import { throughputTable, throughputVerdicts, verdictTable } from './table.ts'
import { throughput } from './throughput.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    peers: { type: 'string' },
    claims: { type: 'string' },
    data: { type: 'string' },
    real: { type: 'boolean', default: false },
    sources: { type: 'string', default: '../shared/data' },
    rounds: { type: 'string' },
    starts: { type: 'string' },
    scales: { type: 'string' },
    json: { type: 'string' },
  },
})

// The peers are not part of the package; the first measurement installs them.
const here = import.meta.dirname
if (!existsSync(join(here, 'node_modules')))
  spawnSync('npm', ['ci'], { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] })

const log = (line: string) => console.error(line)
const machine =
  `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ` +
  `${process.version}; ${pinning}`
const existing = (name: string): ServerName => {
  const found = serverNames.find((one) => one === name)
  if (!found) throw new RangeError(`no server '${name}'; there are ${serverNames.join(', ')}`)
  return found
}
const servers = (
  values.peers?.split(',') ??
  (values.quick || values.real ? ['static', 'mercurius'] : serverNames.filter((name) => name !== 'entente'))
).map(existing)
const claims = Number(values.claims ?? 10_000)

const sizes = (
  values.scales ?? (values.quick || values.only || values.data || values.real ? '' : '1000,10000,100000,1000000')
)
  .split(',')
  .filter(Boolean)
  .map(Number)

const folder = values.data ?? scratchFolder()
if (values.real && !(values.data && existsSync(values.data))) await writeReal(folder, values.sources)
else if (!values.data) writeFolder(folder, generate(claims))
const facts = await readData([folder])
// With a new date each time, peers would need what Entente lists at each of them.
const all = operationsOn(facts).filter(({ name }) => !values.real || name !== 'as-of')
const only = values.only?.flatMap((names) => names.split(','))
const peerArgs: string[] = []
if (values.real) {
  console.log(`${machine}\n${facts.claims.size} claims, ${facts.entities.size} entities\n`)
  const graph = buildGraph(facts)
  await realRows(folder, graph, only, (line) => console.log(line))
  peerArgs.push('--listed', writeListed(listedIn(graph)))
}
const operations = only ? all.filter(({ name }) => only.includes(name)) : all
if (operations.length === 0 && !values.scales && !values.real)
  throw new RangeError(`no such operation; there are ${all.map(({ name }) => name).join(', ')}`)
const hasGraphs = only ? only.includes('graphs') : !values.quick
// With `--only` of rows on real data, there may be nothing else to measure.
if (operations.length > 0 || hasGraphs || !values.real) await compare(operations, peerArgs, hasGraphs)

async function compare(
  operations: readonly Operation[],
  peerArgs: readonly string[],
  hasGraphs: boolean,
): Promise<void> {
  const { measured, differences } = await throughput({
    data: folder,
    peerArgs,
    operations,
    servers: ['entente', ...servers],
    rounds: Number(values.rounds ?? (values.quick || values.real ? 3 : 6)),
    starts: Number(values.starts ?? (values.quick || values.real ? 1 : 3)),
    connections: 8,
    requests: 4_000,
    milliseconds: values.quick || values.real ? 400 : 700,
    log,
  })
  const asked = values.data ?? (values.real ? values.sources : `${claims} generated claims`)
  console.log(`${machine}\n${asked}\n\n${throughputTable(measured)}\n`)
  const graphs = hasGraphs ? graphQuestions(['--data', folder, ...peerArgs], log) : []
  if (graphs.length > 0) console.log(`${graphTable(graphs)}\n`)
  const verdicts = [...throughputVerdicts(measured), ...(sizes.length > 0 ? await scale(sizes, log) : [])]
  console.log(verdictTable(verdicts))
  if (values.json)
    writeFileSync(
      values.json,
      JSON.stringify({ machine, claims: values.data ?? claims, measured, graphs, differences, verdicts }, null, 2),
    )
  // The plain peers ignore contradictions of the curated documents; on generated facts all answers must be equal.
  const differ = differences.length > 0 || graphs.some((one) => one.differences.length > 0)
  if (!values.data && !values.real && differ) process.exitCode = 1
}

function writeListed(listed: Listed): string {
  const file = join(scratchFolder(), 'listed.json')
  writeFileSync(file, JSON.stringify(listed))
  return file
}
