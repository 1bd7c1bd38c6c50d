import { readdirSync, readFileSync } from 'node:fs'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import paths from '../../src/analysis/paths.ts'
import subgraph from '../../src/analysis/subgraph.ts'
import { schema } from '../../src/api/schema.ts'
import { defaultLimits } from '../../src/server/limits.ts'

const cost = (source: string) => complexityFromQuery(parse(source), { schema, ctx: {}, variables: {} }).complexity
const example = (name: string) => readFileSync(`test/examples/${name}.graphql`, 'utf8')

test('subgraphs and paths at their limits stay below the cost limit', () => {
  expect(cost(example('Q22').replace('steps: 2', `steps: 2, limit: ${subgraph.bounds.limit}`))).toBeLessThan(
    defaultLimits.cost,
  )
  expect(cost(example('Q18').replace('count: 5', `count: ${paths.bounds.count}`))).toBeLessThan(defaultLimits.cost)
})

test('every example is far below the limit, and larger requests cost more', () => {
  for (const file of readdirSync('test/examples').filter((file) => file.endsWith('.graphql'))) {
    expect(cost(example(file.replace('.graphql', ''))), file).toBeLessThan(defaultLimits.cost)
  }
  const page = (first: number) =>
    cost(`{ graph { claims(first: ${first}) { edges { node { summary document { title } } } } } }`)
  expect(page(100)).toBeGreaterThan(page(10) * 5)
})
