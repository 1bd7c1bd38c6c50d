import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../src/facts/facts.ts'
import { changeable, editedFacts, nextGraph } from '../../src/graph/changes/next-graph.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { keptThrough } from '../../src/graph/visible/kept-days.ts'
import { Visibility } from '../../src/graph/visible/visibility.ts'
import { sectionIn, shareSections } from '../../src/store/sections.ts'
import { daySections, keepDays } from '../../src/store/stored-days.ts'
import { facts } from '../fixtures/random.ts'
import { allIn } from '../fixtures/relationships.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

/** The graph of facts with its days, as a snapshot keeps them. */
async function withDays(all: Facts): Promise<Graph> {
  const sections = await shareSections(daySections(buildGraph(all), 0))
  const graph = buildGraph(all)
  const ids = [...all.entities.keys()]
  const placeOf = (id: string) => (all.entities.has(id) ? ids.indexOf(id) : undefined)
  keepDays(graph, (name) => sectionIn(sections, name), {
    size: ids.length,
    keyAt: (place) => ids[place] ?? '',
    placeOf,
  })
  return graph
}

const shown = (graph: Graph, request: LensRequest, clearance: 'public' | 'secret') => {
  const view = new View(graph, toLens(request, clearance, graph.facts))
  const ofGroups = [...graph.claimGroups.values()].map((group) => allIn(view.withoutStanding(group)))
  const entities = view.entities().map(({ id }) => id)
  const relationships = allIn(view.relationships())
  const ofEntities = [...graph.facts.entities.keys()].map((id) => view.entity(id)?.id)
  return { entities, ofEntities, from: entities.map((id) => view.shownFrom(id)), ofGroups, relationships }
}

test('law: a graph with kept days shows through any lens what one without them shows', async () => {
  const lens = fc.record({
    asOf: fc.integer({ min: 2018, max: 2026 }).map(String),
    presumed: fc.constantFrom(false, false, true),
    minCorroboration: fc.constantFrom(1, 1, 2),
    knownAt: fc.constantFrom(undefined, undefined, '2022'),
  })
  let kept = 0
  await fc.assert(
    fc.asyncProperty(facts, lens, fc.constantFrom('public', 'secret'), async (all, request, clearance) => {
      const graph = await withDays(all)
      if (keptThrough(graph, toLens(request, clearance, all))) kept += 1
      expect(shown(graph, request, clearance)).toEqual(shown(buildGraph(all), request, clearance))
    }),
    { numRuns: runs(150) },
  )
  expect(kept).toBeGreaterThan(runs(150) / 10)
})

test('law: after a change, days that were kept go on for what it does not touch', async () => {
  const shownOf = (graph: Graph) => shown(graph, { asOf: '2023' }, 'secret')
  await fc.assert(
    fc.asyncProperty(facts, fc.nat(), async (all, at) => {
      const claims = [...all.claims.values()]
      const left = claims[at % Math.max(1, claims.length)]
      const edits = { documents: new Map(), entities: new Map(), passages: new Map() }
      const change = (graph: Graph) =>
        nextGraph(
          graph,
          editedFacts(changeable(graph.facts), { ...edits, claims: new Map(left && [[left.id, undefined]]) }),
        )
      const [graph, plain] = [await withDays(all), buildGraph(all)]
      expect(shownOf(graph)).toEqual(shownOf(plain))
      expect(shownOf(change(graph))).toEqual(shownOf(change(plain)))
      expect(shownOf(graph)).toEqual(shownOf(plain))
    }),
    { numRuns: runs(60) },
  )
})

test('days are kept for a lens without conditions, whatever its date, and read no claim', async () => {
  const all = [
    says('a', 'aland', 'party-to', '2018', { object: 'pact-p' }),
    says('a', 'bland', 'signed', '2019-05', { object: 'pact-p' }),
  ]
  const { facts } = world([document('a', '2020')], all)().graph
  const graph = await withDays(facts)
  const keeps = (request: LensRequest) => keptThrough(graph, toLens(request, 'public', facts)) !== undefined
  expect([{}, { asOf: '2018' }, { minCorroboration: 2 }].map(keeps)).toEqual([true, true, true])
  expect([{ knownAt: '2019' }, { presumed: true }, { stances: ['denied'] as const }].map(keeps)).toEqual([
    false,
    false,
    false,
  ])
  const visibility = new Visibility(graph, toLens({}, 'public', facts))
  const group = graph.claimGroups.get('bland.signed.pact-p')
  if (!group) throw new Error('there is no group')
  const unread = new Proxy(group, {
    get: (of, name) => {
      if (name === 'claims') throw new Error('its claims are read')
      return Reflect.get(of, name)
    },
  })
  expect([visibility.firstVisible(unread), visibility.lastVisible(unread)]).toEqual([18_047, 18_047])
  Object.defineProperty(graph, 'claimsNaming', {
    get: () => {
      throw new Error('claims are read')
    },
  })
  for (const one of [visibility, visibility.fresh()]) {
    expect([one.isNamed('bland', 18_046), one.isNamed('bland', 18_047), one.namedFrom('bland')]).toEqual([
      false,
      true,
      18_047,
    ])
  }
  // A small graph has none, because it takes less to read it.
  expect([...daySections(graph)]).toEqual([])
})
