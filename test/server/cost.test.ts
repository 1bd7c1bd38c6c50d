import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { RequestWatch } from '../../src/server/heavy/watch.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { useCost } from '../../src/server/plugins/cost.ts'
import { curated } from '../fixtures/curated.ts'
import { ask, expectError } from './ask.ts'
import { serve } from './serve.ts'

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  const context = { graph: buildGraph(curated.facts), clearance: 'public' } as const
  server = await serve({ context, limits, debug: true, answers: new Answers(new Budget(1_000_000)) })
})
afterAll(() => server.close())

const query = `query ($first: Int, $dry: Boolean!) {
  cost(dryRun: $dry) { predicted limit }
  graph { entities(first: $first) { nodes { id } } }
}`
/** Low enough for a few pages to exceed it. */
const limits = { ...defaultLimits, cost: 500, costPerClaim: 1 }
const limit = 500 + 1_703

interface Costed {
  readonly cost: { readonly predicted: number; readonly limit: number }
}
const predictedIn = (data: unknown) => (data as Costed).cost.predicted

describe('the cost of an operation', () => {
  test('is part of its answer, and grows with its variables', async () => {
    const small = await ask(server.url, query, { first: 1, dry: false })
    const large = await ask(server.url, query, { first: 100, dry: false })
    expect(small.data).toMatchObject({ cost: { limit }, graph: { entities: { nodes: [{}] } } })
    expect(predictedIn(large.data)).toBeGreaterThan(predictedIn(small.data) + 40)
  })

  test('is the only answer of a dry run, and covers the whole operation', async () => {
    for (let time = 0; time < 3; time += 1) {
      const [dry, whole] = [
        await ask(server.url, query, { first: 10, dry: true }),
        await ask(server.url, query, { first: 10, dry: false }),
      ]
      expect(dry.data).toEqual({ cost: { predicted: predictedIn(whole.data), limit } })
    }
  })

  test('is told with what the run paid, at the end of an answer that asks for it', async () => {
    const { predicted } = Object(await ask(server.url, query, { first: 5, dry: false })).data.cost
    const asked = async (dry: boolean, text = query) =>
      (await ask(server.url, text, { first: 5, dry })) as { readonly extensions?: { readonly cost?: object } }
    expect((await asked(false)).extensions).toEqual({ cost: { predicted, limit, paid: expect.any(Number) } })
    expect((await asked(true)).extensions).toBeUndefined()
    const inFragment = 'query { ... on Query { ...C } } fragment C on Query { cost { limit } }'
    expect((await asked(false, inFragment)).extensions?.cost).toMatchObject({ limit })
    expect((await asked(false, '{ graph { revision } }')).extensions).toBeUndefined()
  })

  test('that was paid is the processor time of all turns of the request', () => {
    let time = 1_000
    const watch = new RequestWatch({ limit: 5_000, beyond: () => new Error('beyond'), clock: () => time })
    const graph = buildGraph({ documents: new Map(), entities: new Map(), passages: new Map(), claims: new Map() })
    const contextValue = { graph, clearance: 'public', state: { watch, predict: () => {} } }
    const args = { schema, document: parse('{ cost { limit } graph { revision } }'), contextValue }
    const told: unknown[] = []
    const setResult = (result: unknown) => told.push(result)
    // Casts, because Yoga calls the plugin with much more.
    const done = useCost(limits).onExecute?.({ args, extendContext: () => {} } as never)
    for (const milliseconds of [12.5, 30])
      watch.run(() => {
        time += milliseconds
      })
    time += 400
    ;(done as { onExecuteDone(of: object): void }).onExecuteDone({ result: { data: { a: 1 } }, setResult })
    const cost = { predicted: expect.any(Number), limit: 500, paid: 4_250 }
    expect(told).toEqual([{ data: { a: 1 }, extensions: { cost } }])
  })

  test.each([
    ['entities { nodes { claims(first: 200) { nodes { id } } } }', /'claims' of Entity costs most \(\d+\), so ask /],
    ['documents(first: 200) { nodes { id title } }', /'documents' of Graph costs .*, or in smaller pages than 200/],
    [
      'statistics { pairs diameter }',
      /'diameter' of Statistics costs most \(\d+\), so ask for it fewer than 30 times$/,
    ],
  ])('is beyond the limit mostly for %s', async (field, advice) => {
    const fields = Array.from({ length: 30 }, (_, at) => `a${at}: ${field}`).join(' ')
    expectError(await ask(server.url, `{ graph { ${fields} } }`), 400, 'TOO_COSTLY', advice)
  })

  test('is predicted by a dry run even above the limit, and even with a bad filter', async () => {
    const page = 'entities(first: 200) { nodes { documents(first: 200) { nodes { id } } } }'
    const costly = (dryRun: boolean) => `query Q {
      cost(dryRun: ${dryRun}) { ...C }
      graph {
        ${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((alias) => `${alias}: ${page}`).join(' ')}
        pacts(where: { NOT: { name: {} } }) { totalCount }
      }
    }
    fragment C on OperationCost { predicted }`
    const { data, errors } = await ask(server.url, costly(true))
    expect([predictedIn(data) > limit, errors]).toEqual([true, []])
    expectError(
      await ask(server.url, costly(false)),
      400,
      'TOO_COSTLY',
      new RegExp(`cost of the operation is ${predictedIn(data)}; the limit is ${limit}`),
    )
  })

  test('of every example is predicted by a dry run, without the field itself', async () => {
    // A dry run is for queries, and `record` writes.
    const others = ['cost.graphql', 'record.graphql']
    const names = readdirSync('test/examples').filter((name) => name.endsWith('.graphql') && !others.includes(name))
    expect(names.length).toBeGreaterThan(30)
    for (const name of names) {
      const text = readFileSync(`test/examples/${name}`, 'utf8')
      const dry = text.replace(/^(query[^{]*\{)/m, '$1 cost(dryRun: true) { predicted }')
      const { data, errors } = await ask(server.url, dry)
      expect([Object.keys(Object(data)), errors], name).toEqual([['cost'], []])
    }
  })

  test('does not stop a limit on depth or fields', async () => {
    const level = (inner: string) =>
      `documents(first: 1) { nodes { claims(first: 1) { nodes { subject { ${inner} } } } } }`
    const deep = `entities(first: 1) { nodes { ${level(level(level(level(level('id')))))} } }`
    const { errors } = await ask(server.url, `{ cost(dryRun: true) { predicted } graph { ${deep} } }`)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['TOO_DEEP'])
    const fields = Array.from({ length: 500 }, (_, at) => `f${at}: revision`).join(' ')
    const wide = `{ cost(dryRun: true) { predicted } graph { ${fields} } }`
    expectError(await ask(server.url, wide), 400, 'TOO_COSTLY', /selects 503 fields/)
  })
})
