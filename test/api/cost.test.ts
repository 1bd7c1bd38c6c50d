import { readdirSync, readFileSync } from 'node:fs'
import { type DocumentNode, getOperationAST, parse } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import paths from '../../src/analysis/paths.ts'
import subgraph from '../../src/analysis/subgraph.ts'
import { priceOf } from '../../src/api/prices/price.ts'
import { schema } from '../../src/api/schema.ts'
import type { Clearance } from '../../src/facts/vocabulary.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { costLimit } from '../../src/server/plugins/cost.ts'
import { curated } from '../fixtures/curated.ts'

let graph: Graph
let limit: number
beforeAll(async () => {
  graph = buildGraph(curated.facts)
  limit = costLimit(defaultLimits, { graph, clearance: 'public' })
})

const priceIn = (document: DocumentNode, clearance: Clearance = 'public', of = graph) => {
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return priceOf(schema, document, operation, {}, { graph: of, clearance }).points
}
const cost = (source: string) => priceIn(parse(source))
const example = (name: string) => readFileSync(`test/examples/${name}.graphql`, 'utf8')
const examples = readdirSync('test/examples').filter((file) => file.endsWith('.graphql'))

test('subgraphs and paths at their limits stay below the cost limit', () => {
  expect(cost(example('Q22').replace('steps: 2', `steps: 2, limit: ${subgraph.bounds.limit}`))).toBeLessThan(limit)
  expect(cost(example('Q18').replace('count: 5', `count: ${paths.bounds.count}`))).toBeLessThan(limit)
})

test('every example is far below the limit, and larger requests cost more', () => {
  for (const file of examples) expect(cost(example(file.replace('.graphql', ''))), file).toBeLessThan(limit / 4)
  const page = (first: number) =>
    cost(`{ graph { claims(first: ${first}) { edges { node { summary document { title } } } } } }`)
  expect(page(200) - page(100)).toBeGreaterThan(5 * (page(20) - page(10)))
})
