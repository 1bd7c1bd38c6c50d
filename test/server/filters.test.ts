import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/answers.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { ask } from './ask.ts'
import { serve } from './serve.ts'

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  const context = { graph: buildGraph(await readData([await writeFolder(small)])), clearance: 'public' } as const
  server = await serve({ context, debug: true, answers: new Answers(1_000_000) })
})
afterAll(() => server.close())

const problemsOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.errors.map(({ message, locations, path, extensions }) => [extensions.code, message, locations, path])

test('all bad filters are refused at once, each with its place, before anything runs', async () => {
  const answer = await ask(
    server.url,
    `{
      graph {
        good: nations { totalCount }
        one: pacts(where: { parties: { some: { node: { id: { eq: "nix" } } } } }) { totalCount }
        nation(id: "arden") { relationships(where: { NOT: { kind: {} } }) { totalCount } }
        ...More
      }
    }
    fragment More on Graph { two: events(where: { date: { after: "2024", before: "2023" } }) { totalCount } }`,
  )
  expect([answer.status, answer.data]).toEqual([400, undefined])
  expect(problemsOf(answer)).toEqual([
    [
      'BAD_FILTER',
      expect.stringContaining("where.parties.some.node.id: no entity 'nix'"),
      [{ line: 4, column: 9 }],
      undefined,
    ],
    ['BAD_FILTER', expect.stringContaining('where: NOT excludes everything'), [{ line: 5, column: 31 }], undefined],
    [
      'BAD_FILTER',
      expect.stringContaining('where.date: the conditions leave no day'),
      [{ line: 9, column: 30 }],
      undefined,
    ],
  ])
})

test('a filter in variables is refused on every way, and one that is left out is not read', async () => {
  const query = `query ($where: NationWhere, $with: Boolean!) {
    graph { revision nations(where: $where) @include(if: $with) { totalCount } ...F @skip(if: true) }
  }
  fragment F on Graph { pacts(where: { id: { eq: "nix" } }) { totalCount } }`
  const of = (eq: string, isWith = true) => ask(server.url, query, { where: { id: { eq } }, with: isWith })
  expect((await of('arden')).data).toMatchObject({ graph: { nations: { totalCount: 1 } } })
  expect((await of('brisk')).data).toMatchObject({ graph: { nations: { totalCount: 1 } } })
  for (let time = 0; time < 3; time += 1)
    expect(problemsOf(await of('nix'))).toEqual([
      ['BAD_FILTER', "where.id: no nation 'nix'", [{ line: 2, column: 22 }], undefined],
    ])
  expect(await of('nix', false)).toMatchObject({ status: 200, errors: [] })
})

test('of several operations only the filters of the one that runs are read', async () => {
  const query = `query Good { graph { revision } } query Bad { graph { nations(where: { NOT: {} }) { totalCount } } }`
  expect(await ask(server.url, query, {}, { operationName: 'Good' })).toMatchObject({ status: 200, errors: [] })
  expect((await ask(server.url, query, {}, { operationName: 'Bad' })).status).toBe(400)
})
