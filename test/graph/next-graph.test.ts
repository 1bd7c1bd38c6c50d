import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../src/facts/facts.ts'
import { ChangedMap, type Compare } from '../../src/graph/changes/changed-map.ts'
import { type ChangedFacts, nextGraph } from '../../src/graph/changes/next-graph.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { revisionsOf, sumsOf } from '../../src/graph/visible/revision.ts'
import { contentOf, plainFacts } from '../fixtures/graph-content.ts'
import { facts } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

const byId: Compare<{ readonly id: string }> = (a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))
const sorted = <T extends { readonly id: string }>(map: ReadonlyMap<string, T>) =>
  new Map([...map.values()].sort(byId).map((record) => [record.id, record]))
const startOf = ({ documents, entities, passages, claims }: Facts): ChangedFacts => ({
  documents: ChangedMap.of(sorted(documents), byId),
  entities: ChangedMap.of(sorted(entities), byId),
  passages: ChangedMap.of(sorted(passages), byId),
  claims: ChangedMap.of(sorted(claims), byId),
})
test('law: the graph after any changes is the one built from the facts, and those before stay as they were', () => {
  fc.assert(
    fc.property(fc.array(facts, { minLength: 2, maxLength: 4 }), fc.nat(), (worlds, few) => {
      let changed = startOf(worlds[0] as Facts)
      let graph = buildGraph(changed)
      const seen: { readonly graph: Graph; readonly content: object }[] = []
      for (const world of worlds) {
        // Some of what differs, so that steps are small ones and large ones.
        const differs = (id: string) => (id.charCodeAt(id.length - 1) + few) % 3 > 0
        const towards = <T>(now: ReadonlyMap<string, T>, then: ReadonlyMap<string, T>) =>
          new Map([...now.keys(), ...then.keys()].filter(differs).map((id) => [id, then.get(id)]))
        const documents = [...world.documents].map(([id, document]) => {
          const { clearance } = (few % 8 > 0 && changed.documents.get(id)) || document
          return [id, { ...document, clearance }] as const
        })
        changed = {
          documents: changed.documents.with(new Map(documents)),
          entities: changed.entities,
          passages: changed.passages,
          claims: changed.claims.with(towards(changed.claims, world.claims)),
        }
        graph = nextGraph(graph, changed)
        const content = contentOf(graph)
        expect(content).toEqual(contentOf(buildGraph(plainFacts(changed))))
        expect(graph.revisions).toEqual(revisionsOf(sumsOf(graph)))
        const indexes = [...graph.claimGroups.values()].map(({ index }) => index)
        expect(new Set(indexes).size).toBe(indexes.length)
        expect(indexes.every((index) => index < graph.groupIndexes)).toBe(true)
        seen.push({ graph, content })
        if (few % 8 > 0) expect(graph.claimGroups).toBeInstanceOf(ChangedMap)
      }
      for (const { graph, content } of seen) expect(contentOf(graph)).toEqual(content)
    }),
    { numRuns: runs(15) },
  )
}, 3_600_000)
