import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { entityRelationships } from '../../src/api/lists/lists.ts'
import { edgesOf } from '../../src/api/refs.ts'
import type { Entity } from '../../src/facts/facts.ts'
import { changeable, editedFacts, nextGraph } from '../../src/graph/changes/next-graph.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { type GroupsAt, groupsAt, groupsFrom, groupsOfKinds } from '../../src/graph/relationships/groups-at.ts'
import { View } from '../../src/graph/view.ts'
import { LazyMap } from '../../src/store/lazy-map.ts'
import { shareSections } from '../../src/store/sections.ts'
import { graphIn, sectionsOf } from '../../src/store/snapshot.ts'
import { facts } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const stored = async (graph: Graph) => graphIn(await shareSections(sectionsOf(graph)))

/** All that it says; ranks by how each compares with the one before. */
const said = (groups: GroupsAt) =>
  Array.from({ length: groups.count }, (_, at) => [
    groups.groupAt(at).id,
    groups.indexAt(at) - groups.groupAt(at).index,
    groups.kindAt(at),
    groups.claimsAt(at),
    Math.sign(groups.rankAt(at) - groups.rankAt(Math.max(0, at - 1))),
  ])

test('law: the groups at an entity are the same from columns and from records, after changes too', async () => {
  await fc.assert(
    fc.asyncProperty(facts, facts, fc.constantFrom('', 'Zeta', 'ada'), async (all, other, name) => {
      const first = await stored(buildGraph(all))
      const [renamed] = first.facts.entities.values()
      const entities = new Map(name && renamed ? [[renamed.id, { ...renamed, name } as Entity]] : [])
      const some = [...other.claims].filter((_, at) => at % 4 === 0)
      const others = [...first.facts.entities.keys()].slice(0, 5)
      const edits = { documents: new Map(), entities, passages: new Map(), claims: new Map(some) }
      const then = nextGraph(first, editedFacts(changeable(first.facts), edits))
      for (const graph of [first, then]) {
        // Lists that are not those of the snapshot are read.
        const built = { ...graph, claimGroupsAt: new Map(graph.claimGroupsAt) }
        for (const id of graph.facts.entities.keys()) {
          expect(said(groupsAt(graph, id))).toEqual(said(groupsAt(built, id)))
          for (const other of others) {
            const [some, same] = [graph, built].map((one) => groupsFrom(one.claimGroupsAt, other, id))
            expect(some?.map((group) => group.id)).toEqual(same?.map((group) => group.id))
          }
        }
        const some = [graph, built].map((one) => [...groupsOfKinds(one, (kind) => kind !== 'party-to')])
        expect(some[0]?.map(({ id }) => id)).toEqual(some[1]?.map(({ id }) => id))
      }
    }),
    { numRuns: runs(40) },
  )
})

test('a short page of a hub reads few of its neighbors, however often it is asked', async () => {
  const neighbors = Array.from({ length: 1_000 }, (_, at) => `n${String(at).padStart(4, '0')}`)
  const claims = neighbors.map((id) => says('d', 'hub', 'cooperates-with', '2020', { object: id }))
  const graph = await stored(world([document('d', '2020')], claims)().graph)
  const view = new View(graph, toLens({}, 'public', graph.facts))
  const reads = vi.spyOn(LazyMap.prototype, 'at')
  for (const more of ['member-of', 'party-to', 'visited'] as const) {
    const args = { where: { kind: { in: ['cooperates-with', more] as const } }, orderBy: { field: 'other' }, first: 3 }
    const record = view.entity('hub')
    if (!record) throw new Error('no hub')
    const page = entityRelationships.page(view, 'hub relationships', edgesOf({ view, record }, args), args)
    expect(page.edges.map(({ node }) => node.other.id)).toEqual(neighbors.slice(0, 3))
  }
  expect(reads.mock.calls.length).toBeLessThan(100)
  reads.mockRestore()
})

test('a page reads no record of a neighbor that is none yet at its date', async () => {
  const neighbors = Array.from({ length: 1_000 }, (_, at) => `n${String(at).padStart(4, '0')}`)
  const claims = neighbors.map((id, at) =>
    says('d', 'hub', 'cooperates-with', at < 900 ? '2020' : '2010', { object: id }),
  )
  const graph = await stored(world([document('d', '2020')], claims)().graph)
  const pageAt = (asOf: string) => {
    const view = new View(graph, toLens({ asOf }, 'public', graph.facts))
    const record = view.entity('hub')
    if (!record) throw new Error('no hub')
    const args = { where: { kind: { in: ['cooperates-with'] as const } }, orderBy: { field: 'other' }, first: 3 }
    const page = entityRelationships.page(view, 'hub relationships', edgesOf({ view, record }, args), args)
    return page.edges.map(({ node }) => node.other.id)
  }
  expect(pageAt('2015')).toEqual(neighbors.slice(900, 903))
  const reads = vi.spyOn(LazyMap.prototype, 'at')
  expect(pageAt('2016')).toEqual(neighbors.slice(900, 903))
  expect(reads.mock.calls.length).toBeLessThan(100)
  reads.mockRestore()
})
