import fc from 'fast-check'
import { execute, getOperationAST, getVariableValues, parse } from 'graphql'
import { expect, test, vi } from 'vitest'
import { compile } from '../../src/api/execute/compile.ts'
import { newRun } from '../../src/api/execute/run.ts'
import { entityRelationships } from '../../src/api/lists/lists.ts'
import { edgesOf } from '../../src/api/refs.ts'
import { schema } from '../../src/api/schema.ts'
import { RelationshipsOfDocument } from '../../src/explorer/generated/graphql.ts'
import { keysOf, relationshipKinds } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'
import { facts } from '../fixtures/random.ts'

const kinds = fc.shuffledSubarray(keysOf(relationshipKinds), { minLength: 1 })
const lenses = fc.record({ asOf: fc.constantFrom('2020', '2021-03-05', '2022-06', '2030'), presumed: fc.boolean() })

test('law: a page of some kinds is the same if all relationships were read before', () => {
  let [unread, shown] = [0, 0]
  fc.assert(
    fc.property(
      facts,
      kinds,
      lenses,
      fc.integer({ min: 0, max: 3 }),
      fc.boolean(),
      fc.constantFrom('other', 'other', 'since', 'signed'),
      (all, some, asked, size, isLast, field) => {
        const graph = buildGraph(all)
        const lens = toLens(asked, 'restricted', all)
        const args = { where: { kind: { in: some } }, orderBy: { field }, [isLast ? 'last' : 'first']: size }
        const pageIn = (view: View, id: string) => {
          const record = view.entity(id)
          if (!record) return undefined
          const page = entityRelationships.page(view, `${id} relationships`, edgesOf({ view, record }, args), args)
          const edges = page.edges.map(({ cursor, node }) => [cursor, node.record.id, node.other.id])
          const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo
          const { totalCount } = page
          shown += edges.length
          return [edges, page.all.length, totalCount, hasNextPage, hasPreviousPage, startCursor, endCursor]
        }
        for (const id of all.entities.keys()) {
          const [one, other] = [new View(graph, lens), new View(graph, lens)]
          const record = other.entity(id)
          if (record) edgesOf({ view: other, record }).items.forEach(() => {})
          const reads = vi.spyOn(one, 'relationshipsOf')
          expect(pageIn(one, id)).toEqual(pageIn(other, id))
          if (record && reads.mock.calls.length === 0) unread += 1
          // If it is asked for often, all are read and kept.
          for (let time = 0; time < 5; time++) expect(pageIn(one, id)).toEqual(pageIn(other, id))
        }
      },
    ),
  )
  expect(Math.min(unread, shown)).toBeGreaterThan(50)
})

test('a list is read as a whole only if it is asked for often', () => {
  const view = new View(curated, toLens({ asOf: '2024-06-30' }, 'public', curated.facts))
  const record = view.entity('united-kingdom')
  const args = { where: { kind: { in: keysOf(relationshipKinds).slice(0, 2) } }, orderBy: { field: 'other' }, first: 2 }
  if (!record) return expect.unreachable()
  const list = edgesOf({ view, record }, args)
  const isReadNow = () => {
    entityRelationships.page(view, 'relationships', list, args)
    return list.isRead
  }
  expect(Array.from({ length: 6 }, isReadNow)).toEqual([false, false, false, false, true, true])
})

test('the table of the explorer at a new date reads only relationships of its kind', async () => {
  const document = parse(String(RelationshipsOfDocument))
  const operation = getOperationAST(document)
  const read = vi.spyOn(View.prototype, 'relationshipsOf')
  for (const asOf of ['2019-02-03', '2020-03-04', '2021-04-05']) {
    const given = { lens: { asOf }, id: 'japan', where: { kind: { eq: 'COOPERATES_WITH' } }, first: 2 }
    const contextValue = { graph: curated, clearance: 'public' as const }
    const { coerced = {} } = getVariableValues(schema, operation?.variableDefinitions ?? [], given)
    const plan = operation && compile(schema, document, operation, coerced)
    read.mockClear()
    const written = plan?.write(newRun(contextValue, coerced)) ?? ''
    expect(read).not.toHaveBeenCalledWith('japan', expect.anything())
    const told = await execute({ schema, document, contextValue, variableValues: given })
    const text = typeof written === 'string' ? Buffer.from(written, 'latin1') : written
    expect(JSON.parse(text.toString())).toEqual(JSON.parse(JSON.stringify({ data: told.data })))
  }
  read.mockRestore()
})
