import { afterAll, beforeAll, expect, test } from 'vitest'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { serve } from './serve.ts'

type Served = Awaited<ReturnType<typeof serve>>
let fast: Served
let bare: Served
beforeAll(async () => {
  const context = { graph: buildGraph(await readData([await writeFolder(small)])), clearance: 'public' } as const
  fast = await serve({ context, debug: true, answers: new Answers(new Budget(1_000_000)) })
  bare = await serve({ context, debug: true })
})
afterAll(() => Promise.all([fast.close(), bare.close()]))

/** Members that JavaScript or a library reads from any object, and keywords of GraphQL. */
const members = [...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Promise.prototype)]
const words = ['query', 'mutation', 'subscription', 'fragment', 'on', 'true', 'false', 'null', 'type', 'schema']
const others = [
  'toJSON',
  'prototype',
  'name',
  'length',
  'data',
  'errors',
  'extensions',
  'initialResult',
  'hasNext',
  '_',
]
const names = [...new Set([...members, ...words, ...others, '__typename', '__schema'])]

async function post({ url }: Served, query: string, variables: object) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const way = /way;desc="([^"]*)"/.exec(response.headers.get('server-timing') ?? '')?.[1]
  return { way, text: await response.text() }
}

/** An object, a list and a text under one alias, alone in each object or beside other fields. */
const queries = (alias: string) => {
  const nations = `${alias}: nations(first: $first) { ${alias}: edges { ${alias}: node { ${alias}: id } } }`
  return [
    `query ($first: Int) { ${alias}: graph { ${nations} } }`,
    `query ($first: Int) { beside: __typename ${alias}: graph { ${nations} beside: revision } }`,
  ]
}

test.each(names)('the alias %s names objects, lists and texts on every way', async (name) => {
  for (const [at, query] of queries(name).entries()) {
    const alone = await post(bare, query, { first: 1 })
    const plain = await post(bare, queries('alias')[at] ?? '', { first: 1 })
    expect(alone.text).toBe(plain.text.replaceAll('"alias":', `${JSON.stringify(name)}:`))
    expect(alone.text).toContain(`${JSON.stringify(name)}:[{`)
    const answers = [
      await post(fast, query, { first: 1 }),
      await post(fast, query, { first: 0 }),
      await post(fast, query, { first: 1 }),
    ]
    expect(answers.map(({ way }) => way)).toEqual(['yoga', 'compiled', 'cached'])
    expect([answers[0]?.text, answers[2]?.text]).toEqual([alone.text, alone.text])
    expect(answers[1]?.text).toBe((await post(bare, query, { first: 0 })).text)
  }
})

test('an error under the alias then has its path, and its code', async () => {
  const query = '{ then: graph { then: nation(id: "atlantis") { name } } }'
  const { errors } = JSON.parse((await post(bare, query, {})).text)
  expect(errors).toMatchObject([{ path: ['then', 'then'], extensions: { code: 'NOT_FOUND' } }])
})
