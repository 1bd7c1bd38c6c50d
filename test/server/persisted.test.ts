import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { Problems } from '../../src/errors.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { readPageOperations } from '../../src/server/built-files.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { PersistedOperations } from '../../src/server/persisted.ts'
import { readOperations } from '../../src/server/read-operations.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { serve } from './serve.ts'

type Served = Awaited<ReturnType<typeof serve>>
const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const nation = 'query Nation($id: ID!) { graph { nation(id: $id) { name } } }'
const count = '{ graph { nations { totalCount } } }'
const secret = '{ graph { claims { totalCount } } }'
const arden = { data: { graph: { nation: { name: 'Arden' } } } }

let free: Served
let only: Served
beforeAll(async () => {
  const context = { graph: buildGraph(await readData([await writeFolder(small)])), clearance: 'public' } as const
  const options = { context, debug: true, answers: new Answers(new Budget(1_000_000)) }
  const operations = new Map([
    ['nation', nation],
    ['count', count],
  ])
  free = await serve({ ...options, persisted: new PersistedOperations({ budget: new Budget(1_000_000), operations }) })
  only = await serve({
    ...options,
    answers: new Answers(new Budget(1_000_000)),
    persisted: new PersistedOperations({
      budget: new Budget(1_000_000),
      operations,
      isOnly: true,
      trusted: await readPageOperations(),
    }),
  })
})
afterAll(() => Promise.all([free.close(), only.close()]))

const of = async (response: Response) => ({
  way: /way;desc="([^"]*)"/.exec(response.headers.get('server-timing') ?? '')?.[1],
  status: response.status,
  body: await response.json(),
})
const post = async ({ url }: Served, body: object, accept = 'application/graphql-response+json') =>
  of(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
    }),
  )
const get = async ({ url }: Served, words: Record<string, string>) =>
  of(await fetch(`${url}/graphql?${new URLSearchParams(words)}`))
const apq = (text: string, version = 1) => ({ persistedQuery: { version, sha256Hash: sha(text) } })
const codeOf = ({ status, body }: Awaited<ReturnType<typeof of>>) => [status, body.errors?.[0]?.extensions.code]

describe('an operation that a client registers by its hash', () => {
  const query = 'query ($id: ID!) { graph { nation(id: $id) { name } } }'
  const variables = { id: 'arden' }

  test('is sent once, and then named, over POST on every way and over GET', async () => {
    const unknown = await post(free, { variables, extensions: apq(query) }, 'application/json')
    expect([unknown.status, unknown.body]).toEqual([
      200,
      { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
    ])
    expect((await post(free, { query, variables, extensions: apq(query) })).body).toEqual(arden)
    const named = (id: string) => post(free, { variables: { id }, extensions: apq(query) })
    const answers = [await named('arden'), await named('arden'), await named('arden'), await named('brisk')]
    expect(answers.map(({ way }) => way)).toEqual(['compiled', 'compiled', 'cached', 'compiled'])
    expect(answers.map(({ body }) => body.data.graph.nation.name)).toEqual(['Arden', 'Arden', 'Arden', 'Brisk'])
    const words = { variables: JSON.stringify(variables), extensions: JSON.stringify(apq(query)) }
    const got = [await get(free, words), await get(free, words)]
    expect(got.map(({ way, body }) => [way, body])).toEqual([
      ['yoga', arden],
      ['cached', arden],
    ])
    expect((await get(free, { documentId: `sha256:${sha(query)}`, variables: words.variables })).body).toEqual(arden)
  })

  test('is refused under a wrong hash, and is not kept', async () => {
    const text = '{ graph { revision } }'
    const wrong = { query: text, extensions: { persistedQuery: { version: 1, sha256Hash: sha('another') } } }
    for (const answer of [await post(free, wrong), await post(free, wrong)]) {
      expect(codeOf(answer)).toEqual([400, 'BAD_REQUEST'])
      expect(answer.body.errors[0].message).toMatch(/^provided sha does not match query/)
    }
    expect(codeOf(await post(free, { extensions: apq('another') }))).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND'])
  })

  test('in an unknown form gets the answer after which clients send the text', async () => {
    const extensions = [apq(query, 2), { persistedQuery: { version: 1 } }, { persistedQuery: 'x' }]
    for (const one of extensions) {
      const answer = await post(free, { query, variables, extensions: one })
      expect(codeOf(answer)).toEqual([400, 'PERSISTED_QUERY_NOT_SUPPORTED'])
      expect(answer.body.errors[0].message).toBe('PersistedQueryNotSupported')
    }
  })

  test('takes a bounded amount of memory', () => {
    const budget = new Budget(4_000_000)
    const persisted = new PersistedOperations({ budget })
    const texts = Array.from({ length: 50 }, (_, place) => `{ graph { revision } } # ${place} ${'x'.repeat(90_000)}`)
    for (const text of texts) persisted.resolve({ query: text, extensions: apq(text) })
    const isKept = texts.map((text) => {
      try {
        return persisted.resolve({ extensions: apq(text) }).query === text
      } catch {
        return false
      }
    })
    expect(isKept.filter(Boolean)).toHaveLength(22)
    expect(budget.bytes).toBeLessThanOrEqual(4_000_000)
    expect(isKept.at(-1)).toBe(true)
  })
})

describe('an operation of the folder', () => {
  test.each([
    ['its name', { documentId: 'nation' }],
    ['its hash', { documentId: `sha256:${sha(nation)}` }],
    ['its hash in the form of Apollo', { extensions: apq(nation) }],
  ])('runs by %s, with variables', async (_, named) => {
    for (const server of [free, only]) {
      const answers = [await post(server, { ...named, variables: { id: 'arden' } })]
      for (const id of ['arden', 'brisk'])
        answers.push(await post(server, { ...named, operationName: 'Nation', variables: { id } }))
      expect(answers.map(({ body }) => body.data?.graph.nation.name)).toEqual(['Arden', 'Arden', 'Brisk'])
      expect(answers[2]?.way).toBe('compiled')
    }
  })

  test('is unknown by another name, and may not come beside a text', async () => {
    const unknown = await post(free, { documentId: 'x'.repeat(500) })
    expect(codeOf(unknown)).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND'])
    expect(unknown.body.errors[0].message).toBe(
      `no operation has the documentId '${'x'.repeat(80)}…'; send its text as query`,
    )
    expect(codeOf(await post(free, { documentId: 'count', query: count }))).toEqual([400, 'BAD_REQUEST'])
    expect(codeOf(await post(free, { documentId: 7 }))).toEqual([400, 'BAD_REQUEST'])
    expect(codeOf(await get(free, { documentId: 'nix' }))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND'])
  })
})

describe('a server that runs only persisted operations', () => {
  test('refuses every other, however often it comes', async () => {
    const variables = { id: 'arden' }
    for (let time = 0; time < 3; time += 1) {
      expect(codeOf(await post(only, { query: secret }))).toEqual([400, 'PERSISTED_QUERY_ID_REQUIRED'])
      expect(codeOf(await get(only, { query: secret }))).toEqual([200, 'PERSISTED_QUERY_ID_REQUIRED'])
      expect(codeOf(await post(only, { query: secret, extensions: apq(secret) }))).toEqual([
        400,
        'PERSISTED_QUERY_ID_REQUIRED',
      ])
      expect(codeOf(await post(only, { extensions: apq(secret) }))).toEqual([400, 'PERSISTED_QUERY_NOT_IN_LIST'])
      // Another spelling is another operation.
      expect(codeOf(await post(only, { query: `${nation} `, variables }))).toEqual([400, 'PERSISTED_QUERY_ID_REQUIRED'])
      expect((await post(only, { query: nation, variables })).body).toEqual(arden)
    }
  })

  test('runs the operations of the explorer', async () => {
    const texts = (await readPageOperations()).filter((text) => /^\s*query/.test(text))
    expect(texts.length).toBeGreaterThan(8)
    for (const query of texts) {
      const { body } = await post(only, { query, variables: {} })
      expect(body.errors?.[0]?.extensions.code).not.toBe('PERSISTED_QUERY_ID_REQUIRED')
    }
  })
})

describe('a folder of operations', () => {
  const folders: string[] = []
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))
  const folderOf = async (files: Record<string, string>) => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-operations-'))
    folders.push(folder)
    await mkdir(join(folder, 'more'))
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    return folder
  }

  test('may hold files, texts by ids, and a manifest of Apollo', async () => {
    const operations = [{ id: 'a1', name: 'Nation', type: 'query', body: nation }]
    const folder = await folderOf({
      'more/count.graphql': count,
      'relay.json': JSON.stringify({ r1: secret }),
      'apollo.json': JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
      'notes.txt': 'nothing',
    })
    expect(await readOperations(folder, schema)).toEqual(
      new Map([
        ['a1', nation],
        ['more/count', count],
        ['r1', secret],
      ]),
    )
  })

  test('lists all its problems with file, line and column', async () => {
    const folder = await folderOf({
      'a.graphql': 'query A {\n  nix\n}',
      'b.graphql': '{ day ',
      'c.graphql': 'fragment C on Query { day }',
      'd.json': JSON.stringify({ a: '{ day }' }),
    })
    const error = await readOperations(folder, buildSchema('type Query { day: Int }')).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Problems)
    expect((error as Problems).problems.map((problem) => problem.toLine().replaceAll(`${folder}/`, ''))).toEqual([
      `a.graphql:2:3: BAD_DATA operation 'a': Cannot query field "nix" on type "Query".`,
      `b.graphql:1:7: BAD_DATA operation 'b': Syntax Error: Expected Name, found <EOF>.`,
      `c.graphql:1:1: BAD_DATA operation 'c': Fragment "C" is never used.`,
      `d.json:1:1: BAD_DATA another operation has the id 'a', too`,
    ])
  })

  test.each([
    ['nothing', {}, 'UNREADABLE'],
    ['a list', { 'a.json': '[]' }, 'BAD_DATA'],
    ['what is not JSON', { 'a.json': '{' }, 'BAD_DATA'],
  ])('may not hold %s', async (_, files: Record<string, string>, code) => {
    await expect(readOperations(await folderOf(files), schema)).rejects.toMatchObject({ code })
  })

  test('has to be there', async () => {
    await expect(readOperations('/nix', schema)).rejects.toMatchObject({ code: 'UNREADABLE' })
  })
})
