import { graphql } from 'graphql'
import { beforeEach, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { readData } from '../../src/store/folder.ts'

let graph: Graph
beforeEach(async () => {
  graph = buildGraph(await readData(['graph-data']))
})

async function keysOf(list: string, where: object, lens: object = {}): Promise<string[]> {
  const type = list === 'pacts' ? 'PactWhere' : 'EventWhere'
  const source = `query ($where: ${type}, $lens: LensInput) { graph(lens: $lens) {
    ${list}(first: 200, where: $where) { nodes { key } } } }`
  const contextValue = { graph, clearance: 'public' }
  const { data, errors } = await graphql({ schema, source, variableValues: { where, lens }, contextValue })
  expect(errors).toBeUndefined()
  return Object(data).graph[list].nodes.map(({ key }: { key: string }) => key)
}

type Id = { readonly eq?: string; readonly in?: readonly string[] }
/** Conditions on an end that is given by its id. */
const conditions: readonly ((nodeOf: (id: Id) => object, key: string) => object)[] = [
  (nodeOf, key) => ({ some: { node: nodeOf({ eq: key }) } }),
  (nodeOf, key) => ({ some: { node: nodeOf({ in: [key, 'australia'] }) } }),
  (nodeOf, key) => ({ single: { node: nodeOf({ in: [key, 'australia'] }) } }),
  (nodeOf, key) => ({
    some: { edge: { stance: { in: ['PLANNED', 'DENIED'] } }, AND: [{ node: nodeOf({ eq: key }) }] },
  }),
  (nodeOf, key) => ({ some: { node: nodeOf({ eq: key }) }, none: { node: { id: { eq: 'australia' } } } }),
]
const named = (id: Id) => ({ id })
/** It names nothing that must hold, so all ends are read. */
const oneOf = (id: Id) => ({ OR: [{ id }] })

test.each([{}, { asOf: '2019-06-30' }, { presumed: true }, { stances: ['PLANNED', 'DENIED'] }])(
  'an end that is named fits the same items as one that is looked for, through %o',
  async (lens) => {
    let count = 0
    for (const [list, field, keys] of [
      ['pacts', 'parties', ['japan', 'new-zealand', 'united-kingdom', 'taiwan', 'european-union']],
      ['events', 'participants', ['japan', 'new-zealand', 'fumio-kishida']],
    ] as const)
      for (const key of keys)
        for (const condition of conditions) {
          const found = await keysOf(list, { [field]: condition(named, key) }, lens)
          expect(found).toEqual(await keysOf(list, { [field]: condition(oneOf, key) }, lens))
          count += found.length
        }
    expect(count).toBeGreaterThan(0)
  },
)

test('the parties to pacts that the named party has nothing to do with are not read', async () => {
  const readBy = async (where: object) => {
    const before = viewThrough(graph, toLens({}, 'public', graph.facts)).groupsRead
    await keysOf('pacts', { parties: where })
    return viewThrough(graph, toLens({}, 'public', graph.facts)).groupsRead - before
  }
  const few = await readBy({ some: { node: named({ eq: 'france' }) } })
  const others = await readBy({ some: { node: oneOf({ eq: 'france' }) } })
  expect([few > 0, few < others / 3]).toEqual([true, true])
})
