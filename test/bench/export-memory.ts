/** `npx tsx test/bench/export-memory.ts DIR [FORMAT …]`: the memory that exports of a data folder need. */

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chosenPart } from '../../src/api/export.ts'
import { chunksOf } from '../../src/exchange/chunks.ts'
import { format, formatNamed } from '../../src/exchange/formats.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { readData } from '../../src/store/folder.ts'
import { table } from './table.ts'

const usual = [
  'csv-nodes',
  'csv-edges',
  'csv-claims',
  'graphml',
  'gexf',
  'cytoscape',
  'node-link',
  'n-quads',
  'json-ld',
]
/** Megabytes of text between two collections of garbage. */
const PIECE = 50

const [folder, ...names] = process.argv.slice(2)
if (folder === undefined) throw new Error('name a data folder')
if (process.env.BENCH_ONE !== undefined) await measure(folder, process.env.BENCH_ONE)
else inProcesses(folder, names.length > 0 ? names : usual)

/**
 * Each format in two processes of its own. One collects garbage before each look at the heap. The other collects only
 * when V8 does, as the process of a user.
 */
function inProcesses(data: string, all: readonly string[]): void {
  const run = (name: string, ...flags: string[]) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [...flags, '--import', 'tsx', fileURLToPath(import.meta.url), data],
      { env: { ...process.env, BENCH_ONE: name }, encoding: 'utf8' },
    )
    return stdout === '' ? [stderr.slice(-80)] : stdout.trim().split(' ')
  }
  const rows = all.map((name) => {
    const [, graph, highest] = run(name, '--expose-gc')
    const [file, loaded, peak, seconds] = run(name)
    return [name, file, graph, highest, loaded, peak, seconds].map(String)
  })
  console.log(
    table(
      [
        'format',
        'file MB',
        'heap of graph MB',
        'highest heap MB',
        'process with graph MB',
        'highest process MB',
        'CPU s',
      ],
      rows,
    ),
  )
}

async function measure(data: string, name: string): Promise<void> {
  const graph = buildGraph(await readData([data]))
  const before = memory()
  const { user, system } = process.cpuUsage()
  const part = chosenPart(viewThrough(graph, toLens({}, 'public', graph.facts)), formatNamed(name), {})
  let [bytes, highest, next] = [0, before, 0]
  for (const chunk of chunksOf(format(formatNamed(name)).write(part))) {
    bytes += Buffer.byteLength(chunk)
    if (bytes < next) continue
    highest = Math.max(highest, memory())
    next = bytes + PIECE * 1e6
  }
  highest = Math.max(highest, memory())
  const spent = process.cpuUsage({ user, system })
  const seconds = (spent.user + spent.system) / 1e6
  console.log([bytes / 1e6, before / 1e6, highest / 1e6, seconds].map((figure) => figure.toFixed(0)).join(' '))
  // Named once more, so that the graph is not collected before.
  if (part.view.graph !== graph) throw new Error('the selection has another graph')
}

/** The live heap, or without access to the collection of garbage the most memory that the process has had. */
function memory(): number {
  if (!globalThis.gc) return process.resourceUsage().maxRSS * 1024
  globalThis.gc()
  return process.memoryUsage().heapUsed
}
