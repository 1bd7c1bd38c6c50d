import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import {
  execute,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../../src/api/context.ts'
import { compile } from '../../../src/api/execute/compile.ts'
import { newRun } from '../../../src/api/execute/run.ts'
import { schema } from '../../../src/api/schema.ts'
import { ChangesDocument } from '../../../src/explorer/generated/graphql.ts'
import { toLens } from '../../../src/graph/lens.ts'
import { viewThrough } from '../../../src/graph/view.ts'
import { curated } from '../../fixtures/curated.ts'
import { runs } from '../../fixtures/runs.ts'
import { type Made, operations, operationsAtDates } from './operations.ts'

let context: Context
beforeAll(async () => {
  context = { graph: curated, clearance: 'public' }
})

/** The text of the data in an answer. */
const textOf = (written: string | Buffer = '') => {
  const text = (typeof written === 'string' ? Buffer.from(written, 'latin1') : written).toString()
  // Not by a pattern, which fails on an export of 9 MB.
  const [before, after] = ['{"data":', '}']
  expect([text.startsWith(before), text.endsWith(after)]).toEqual([true, true])
  return text.slice(before.length, -after.length)
}

const words = {
  ids: [
    'japan',
    'new-zealand',
    'five-eyes',
    'fumio-kishida',
    'japan-new-zealand-information-security-agreement',
    'ap-2024-06-19',
    'atlantis',
    'ap-2024-06-19:6',
  ],
  texts: ['Japan', 'kishida', 'information', 'nix', ''],
  dates: ['2022-05-01', '2024', '2024-06-19', '2019/2024', '1900'],
}

/** The answers of graphql-js and of the plan; undefined if the plan gives up. */
async function both({ query, variables }: Made) {
  const document = parse(query)
  const told = await execute({
    schema,
    document,
    contextValue: context,
    variableValues: JSON.parse(JSON.stringify(variables)),
  })
  const operation = getOperationAST(document)
  const { coerced } = operation
    ? getVariableValues(schema, operation.variableDefinitions ?? [], JSON.parse(JSON.stringify(variables)))
    : {}
  // Other values of flags, at which the plan is made first if it holds for all of them.
  const others = Object.fromEntries(
    Object.entries(coerced ?? {}).map(([name, value]) => [name, typeof value === 'boolean' ? !value : value]),
  )
  const other = operation && coerced && compile(schema, document, operation, others)
  const isForAll = other?.closed.length === 0
  const plan = isForAll ? other : operation && coerced && compile(schema, document, operation, coerced)
  const written = (variables = coerced): string | undefined => {
    try {
      return variables && plan ? textOf(plan.write(newRun(context, variables))) : undefined
    } catch {
      return undefined
    }
  }
  if (isForAll) written(others)
  const hasFlags = isForAll && /@(skip|include)\(if: \$/.test(query)
  return { told, written: written(), again: written(), hasFlags }
}

describe('a compiled plan', () => {
  // The cost of an operation and the points that are left come from the server.
  const ofServer = ['cost.graphql', 'rate-limit.graphql']
  const names = readdirSync('test/examples').filter((name) => name.endsWith('.graphql') && !ofServer.includes(name))

  test.each(names)('answers the example %s as graphql-js does', async (name) => {
    const { told, written, again } = await both({ query: readFileSync(`test/examples/${name}`, 'utf8'), variables: {} })
    expect(told.errors).toBeUndefined()
    expect(written).toBe(JSON.stringify(told.data))
    expect(again).toBe(written)
  })

  test('answers any operation as graphql-js does, or bails out if that has errors', async () => {
    let [whole, flawed, flagged] = [0, 0, 0]
    await fc.assert(
      fc.asyncProperty(operations(schema, words), async (made) => {
        // Sometimes two fields of one name have different arguments, and the operation is invalid.
        fc.pre(validate(schema, parse(made.query)).length === 0)
        const { told, written, again, hasFlags } = await both(made)
        if (hasFlags && !told.errors) flagged += 1
        if (told.errors || /\b(cost|rateLimit)\b/.test(made.query)) {
          flawed += 1
          expect([written, again]).toEqual([undefined, undefined])
        } else {
          whole += 1
          expect(written).toBe(JSON.stringify(told.data))
          expect(again).toBe(written)
        }
      }),
      { numRuns: runs(300) },
    )
    // Both kinds are met, or the test would say little.
    expect(Math.min(whole, flawed)).toBeGreaterThan(50)
    expect(flagged).toBeGreaterThan(5)
  }, 600_000)

  test('answers at many dates in turn as graphql-js does, whatever it has written at other dates', async () => {
    const dates = fc.shuffledSubarray(['1900', '2010', '2022-05-01', '2024-06-19', '2024-06-30'], { minLength: 2 })
    let answered = 0
    await fc.assert(
      fc.asyncProperty(operationsAtDates(schema, words), dates, async ({ query, variables }, asked) => {
        const document = parse(query)
        fc.pre(validate(schema, document).length === 0)
        const operation = getOperationAST(document)
        const at = (date: string) => JSON.parse(JSON.stringify({ ...variables, date }))
        const { coerced } = operation ? getVariableValues(schema, operation.variableDefinitions ?? [], at('2024')) : {}
        const plan = operation && coerced && compile(schema, document, operation, coerced)
        fc.pre(plan !== undefined)
        for (const date of [...asked, ...asked]) {
          const told = await execute({ schema, document, contextValue: context, variableValues: at(date) })
          const write = () => textOf(plan?.write(newRun(context, { ...coerced, date })))
          if (told.errors) expect(write).toThrow()
          else expect(write()).toBe(JSON.stringify(told.data))
          if (!told.errors) answered += 1
        }
      }),
      { numRuns: runs(60) },
    )
    expect(answered).toBeGreaterThan(50)
  }, 600_000)

  test('writes edges that join the nodes of their drawing, whatever it has drawn before', () => {
    const document = parse(`query ($limit: Int) {
      graph { subgraph(around: ["japan"], limit: $limit) { nodes { id } edges { id source target label } } }
    }`)
    const operation = getOperationAST(document)
    const plan = operation && compile(schema, document, operation, {})
    for (const limit of [20, 21, 22, 23]) {
      const { nodes, edges } = JSON.parse(textOf(plan?.write(newRun(context, { limit })))).graph.subgraph
      const ids = new Set(nodes.map(({ id }: { id: string }) => id))
      expect(edges.length).toBeGreaterThan(20)
      for (const { source, target } of edges) expect([ids.has(source), ids.has(target)]).toEqual([true, true])
    }
  })

  test('writes the places of nodes in their drawing, whatever it has drawn before', async () => {
    const document = parse(`query ($limit: Int) {
      graph {
        subgraph(around: ["japan"], limit: $limit) { nodes { id label kind size x y } named: nodes { id label kind } }
      }
    }`)
    const operation = getOperationAST(document)
    const plan = operation && compile(schema, document, operation, {})
    for (const limit of [20, 21, 22, 20, 22]) {
      const told = await execute({ schema, document, contextValue: context, variableValues: { limit } })
      expect(textOf(plan?.write(newRun(context, { limit })))).toBe(JSON.stringify(told.data))
    }
  })

  test('caches texts of records, separately for missing and null variables', async () => {
    const view = viewThrough(context.graph, toLens({}, 'public', context.graph.facts))
    const inView = { view, record: {} }
    let resolved = 0
    const Nation = new GraphQLObjectType({
      name: 'Nation',
      fields: {
        a: {
          type: GraphQLInt,
          args: { x: { type: GraphQLInt, defaultValue: 5 } },
          resolve: (_, { x }) => {
            resolved += 1
            return x
          },
        },
        b: { type: GraphQLInt },
        c: { type: GraphQLInt },
      },
    })
    const small = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: { nations: { type: new GraphQLList(Nation), resolve: () => [inView] } },
      }),
    })
    const document = parse('query($x: Int) { nations { a(x: $x) b c } }')
    const operation = getOperationAST(document)
    const plan = operation && compile(small, document, operation, {})
    const answers = [{}, {}, {}, { x: null }, { x: null }, { x: 1 }, {}].map(
      (variables) => JSON.parse(textOf(plan?.write(newRun(context, variables)))).nations[0].a,
    )
    expect(answers).toEqual([5, 5, 5, null, null, 1, 5])
    // The third and the last are cached.
    expect(resolved).toBe(5)
  })

  test('stays small for repeated selections, and is not made for operations that are too large', async () => {
    const compiled = (query: string) => {
      const document = parse(query)
      const operation = getOperationAST(document)
      return { document, plan: operation && compile(schema, document, operation, {}) }
    }
    // Each of eight steps selects five types, so that compiling every way anew would take 5^8 plans.
    let step = 'id'
    for (let depth = 0; depth < 8; depth += 1)
      step = `relationships(first: 1) { edges { node { source { ${step} } } } }`
    const { document, plan } = compiled(`{ graph { nation(id: "japan") { ${step} } } }`)
    expect(validate(schema, document)).toEqual([])
    expect(plan?.size).toBeGreaterThan(8)
    expect(plan?.size).toBeLessThan(500)
    const { data } = await execute({ schema, document, contextValue: context })
    expect(JSON.parse(textOf(plan?.write(newRun(context, {}))))).toEqual(JSON.parse(JSON.stringify(data)))
    const many = Array.from({ length: 2_001 }, (_, index) => `a${index}: id`).join(' ')
    expect(compiled(`{ graph { nation(id: "japan") { ${many} } } }`).plan).toBeUndefined()
  })

  test('is one for all values of flags, in the explorer, too', async () => {
    const changes = String(ChangesDocument)
    const operation = getOperationAST(parse(changes))
    const flags = (operation?.variableDefinitions ?? []).flatMap(({ defaultValue, variable }) =>
      defaultValue?.kind === 'BooleanValue' ? [variable.name.value] : [],
    )
    expect(flags).toHaveLength(6)
    const variables = { from: { asOf: '2010' }, to: { asOf: '2024-06-30' }, first: 3 }
    const all = Object.fromEntries(flags.map((flag) => [flag, true]))
    const plan = operation && compile(schema, parse(changes), operation, { ...variables, ...all })
    expect(plan?.closed).toEqual([])
    for (let left = 0; left < 64; left += 5) {
      const chosen = Object.fromEntries(flags.map((flag, bit) => [flag, (left >> bit) % 2 === 0]))
      const variableValues = { ...variables, ...chosen }
      const told = await execute({ schema, document: parse(changes), contextValue: context, variableValues })
      expect(told.errors).toBeUndefined()
      expect(textOf(plan?.write(newRun(context, variableValues)))).toBe(JSON.stringify(told.data))
    }
  })

  test('is for one value of a flag that decides how fields merge, or which filters are read', () => {
    const closed = (selection: string, x = true) => {
      const document = parse(`query ($x: Boolean!, $y: Boolean!) { graph { ${selection} } }`)
      expect(validate(schema, document).filter(({ message }) => !message.includes('never used'))).toEqual([])
      const operation = getOperationAST(document)
      return operation && compile(schema, document, operation, { x, y: true })?.closed
    }
    const pacts = 'pacts(where: { name: { contains: "a" } }) { totalCount }'
    expect(closed('revision @include(if: $x) nation(id: "japan") @skip(if: $y) { name }')).toEqual([])
    expect(closed('revision @include(if: $x) revision')).toEqual(['x'])
    expect(closed('... @include(if: $x) { revision }')).toEqual(['x'])
    expect(closed(`${pacts.replace(') {', ') @include(if: $x) {')} revision @include(if: $y)`)).toEqual(['x'])
    expect(closed(`... @include(if: $x) { ${pacts.replace(') {', ') @skip(if: $y) {')} }`)).toEqual(['x', 'y'])
    expect(closed(`... @include(if: $x) { ${pacts.replace(') {', ') @skip(if: $y) {')} }`, false)).toEqual(['x'])
  })

  test('is not made for introspection, nor for an operation that asks for its cost', () => {
    for (const query of [
      '{ cost { predicted } }',
      '{ __schema { queryType { name } } }',
      '{ a: __type(name: "Nation") { name } }',
    ]) {
      const document = parse(query)
      const operation = getOperationAST(document)
      expect(operation && compile(schema, document, operation, {})).toBeUndefined()
    }
  })
})
