import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { CompiledExecutor } from '../../src/server/fast/compiled-executor.ts'
import { endsAtDeadline } from '../../src/server/heavy/bounds.ts'
import { RequestWatch } from '../../src/server/heavy/watch.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { curated } from '../fixtures/curated.ts'
import { runs } from '../fixtures/runs.ts'

const folder = 'test/examples'
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => ({ query: readFileSync(`${folder}/${name}`, 'utf8') }))
const executor = new CompiledExecutor(schema, defaultLimits, new Budget(20_000_000))

/** The answer, if it comes before so many checks; each check counts as a millisecond. */
function answered(graph: Graph, example: { readonly query: string }, checks: number) {
  let time = 0
  const watch = new RequestWatch({ limit: checks, beyond: () => new Error('the end'), clock: () => time++ })
  const bounds = endsAtDeadline(defaultLimits)
  const state = {
    context: { graph, clearance: 'public' as const },
    bounds,
    predict: () => {},
    handOver: () => {},
  }
  executor.prepare(example)
  return executor.find(example)?.write({ ...state, watch })
}

test('a request that ends at any check point leaves nothing half done', () => {
  const graph = buildGraph(curated.facts)
  const ended = new Set<(typeof examples)[number]>()
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.nat(40), (example, checks) => {
      if (answered(graph, example, checks) === undefined) ended.add(example)
    }),
    { numRuns: runs(15) },
  )
  expect(ended.size).toBeGreaterThan(3)
  for (const example of [...ended].slice(0, runs(4)))
    expect(answered(graph, example, Infinity)).toEqual(answered(curated, example, Infinity))
})
