import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim, Facts } from '../../src/facts/facts.ts'
import { clearanceOrder } from '../../src/facts/vocabulary.ts'
import { derivationsOf } from '../../src/graph/caches/derivations.ts'
import { carryDerived } from '../../src/graph/changes/carry-derived.ts'
import { ChangedMap, type Compare } from '../../src/graph/changes/changed-map.ts'
import { type ChangedFacts, nextGraph } from '../../src/graph/changes/next-graph.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { viewThrough } from '../../src/graph/view.ts'
import { plainFacts } from '../fixtures/graph-content.ts'
import { factsOf, facts as randomFacts } from '../fixtures/random.ts'
import { allOf } from '../fixtures/relationships.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const byId: Compare<{ readonly id: string }> = (a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))
const sorted = <T extends { readonly id: string }>(map: ReadonlyMap<string, T>) =>
  ChangedMap.of(new Map([...map.values()].sort(byId).map((record) => [record.id, record])), byId)
const startOf = ({ documents, entities, passages, claims }: Facts): ChangedFacts => ({
  documents: sorted(documents),
  entities: sorted(entities),
  passages: sorted(passages),
  claims: sorted(claims),
})

/** Steps of three nations toward two pacts, of which stages of the pacts and relationships follow. */
const steps = fc.constantFrom(
  ...(['party-to', 'party-to', 'signed', 'ratified', 'bound-by', 'withdrew-from', 'applied-to-join'] as const),
)
const years = fc.constantFrom('2018', '2019-06', '2020', '2020-06-15', '2021')
const sources = [document('a', '2017'), document('b', '2019', { clearance: 'restricted' }), document('c', '2021')]
const step: fc.Arbitrary<Claim> = fc
  .record({
    source: fc.constantFrom('a', 'a', 'b', 'c'),
    nation: fc.constantFrom('aland', 'bland', 'cland'),
    predicate: steps,
    time: years,
    object: fc.constantFrom('pact-p', 'pact-q'),
  })
  .map(({ source, nation, predicate, time, object }) => says(source, nation, predicate, time, { object }))
const pactFacts = fc.array(step, { minLength: 3, maxLength: 14 }).map((claims) => {
  const { documents, entities } = world(sources, claims)().graph.facts
  return { ...factsOf(documents.values(), claims), entities }
})

const lenses = fc.record({
  asOf: fc.constantFrom('2020-06-15', '2021-03-05', '2022-06', '2030'),
  presumed: fc.boolean(),
  minCorroboration: fc.constantFrom(1, 1, 2),
  knownAt: fc.constantFrom(null, null, '2020'),
})

/** All that a lens shows of each entity and pact, and of all together. */
const shown = (graph: Graph, asked: LensRequest) =>
  clearanceOrder.map((clearance) => {
    const view = viewThrough(graph, toLens(asked, clearance, graph.facts))
    const entities = view.entities().map(({ id }) => id)
    const pacts = view.entitiesOf('pact').map(({ id }) => id)
    return {
      ofEach: entities.map((id) => [id, view.relationshipsOf(id).map(allOf)]),
      ever: entities.map((id) => view.relationshipsOf(id, { ended: true }).map(allOf)),
      stages: pacts.map((id) => [id, view.stagesOf(id), view.derivedFrom(id, { ended: true }).map(allOf)]),
      steps: pacts.flatMap((pact) => entities.map((id) => view.stepsOf(pact, id).map(allOf))),
      days: view.relationships().map((one) => [one.id, view.daysOf(one)]),
    }
  })

test('law: after any changes, what was derived before them shows as in a graph built from nothing', () => {
  let carried = 0
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(randomFacts, { minLength: 3, maxLength: 5 }),
        fc.array(pactFacts, { minLength: 3, maxLength: 5 }),
      ),
      fc.array(lenses, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      (worlds, asked, few) => {
        let facts = startOf(worlds[0] as Facts)
        let graph = buildGraph(facts)
        for (const [turn, world] of worlds.entries()) {
          // Not always, so that some is carried over several changes.
          if (turn % 3 !== few % 2) for (const lens of asked) shown(graph, lens)
          const differs = (id: string) => (id.charCodeAt(id.length - 1) + few + turn) % 4 === 0
          const now = [...facts.claims.keys(), ...world.claims.keys()].filter(differs)
          const isOfDocuments = few % 5 === 0
          const next: ChangedFacts = {
            documents: isOfDocuments ? facts.documents.with(world.documents) : facts.documents,
            // Of the other world, because its claims name them.
            entities: facts.entities.with(new Map([...world.entities].filter(([id]) => !facts.entities.has(id)))),
            passages: facts.passages,
            claims: facts.claims.with(new Map(now.map((id) => [id, world.claims.get(id)]))),
          }
          const after = nextGraph(graph, next)
          carryDerived(graph, after)
          if ((turn + few) % 3 > 0) {
            carried += derivationsOf(after).groupsRead
            for (const lens of asked) expect(shown(after, lens)).toEqual(shown(buildGraph(plainFacts(next)), lens))
          }
          // Whoever still looks at the graph before sees the same as then.
          const [first] = asked
          if (first && few % 2 === 0) expect(shown(graph, first)).toEqual(shown(buildGraph(plainFacts(facts)), first))
          facts = next
          graph = after
        }
      },
    ),
    { numRuns: runs(15) },
  )
  expect(carried).toBeGreaterThan(50)
}, 3_600_000)
