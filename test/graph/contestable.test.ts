import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTime } from '../../src/facts/date.ts'
import type { Claim } from '../../src/facts/facts.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { contestableIn, mayDisagree, stagesMayDiffer } from '../../src/graph/relationships/contestable.ts'
import { onGroup, onRelationship } from '../../src/graph/relationships/disagreement.ts'
import { View } from '../../src/graph/view.ts'
import { facts, factsOf } from '../fixtures/random.ts'

const dates = fc.constantFrom('2020-12-31', '2021-03-05', '2022-06-15', '2024-01-01')
const through = (graph: Graph, asOf: string) => new View(graph, toLens({ asOf }, 'restricted', graph.facts))

/** The same facts, with steps of one party to the pact in place of most other claims. */
const steps = ['party-to', 'signed', 'ratified', 'acceded-to', 'bound-by', 'withdrew-from'] as const
const time = fc.constantFrom(
  '2020',
  '2021-03-05',
  '2021-03-06',
  '2021-04',
  '2021-03-05/..',
  '2020/2021',
  '../2021-03-05',
)
const step = fc.record({ predicate: fc.constantFrom(...steps), time: fc.option(time), document: fc.nat(3) })
const withSteps = fc.tuple(facts, fc.array(step, { minLength: 2, maxLength: 5 })).map(([all, taken]) => {
  const documents = [...all.documents.values()]
  const claims = taken.flatMap(({ predicate, time, document: at }, index): Claim[] => {
    const document = documents[at]?.id ?? ''
    const about = { id: `${document}#s${index}`, document, subject: 'atlantis', predicate, object: 'accord' }
    const said = { passages: [], summary: '', speakers: [], about: [], qualifiers: {}, value: undefined } as const
    const [stance, rank, clearance] = ['asserted', 'normal', 'public'] as const
    return [{ ...about, ...said, stance, rank, clearance, time: time === null ? undefined : parseTime(time) }]
  })
  return factsOf(documents, [...[...all.claims.values()].slice(0, 8), ...claims])
})

test('what no lens can show as a disagreement shows none at any date', () => {
  fc.assert(
    fc.property(fc.oneof(facts, withSteps), dates, (all, asOf) => {
      const graph = buildGraph(all)
      const view = through(graph, asOf)
      for (const group of graph.claimGroups.values()) {
        const found = view.episodesOf(group).flatMap((relationship) => onRelationship(view, relationship))
        if (!mayDisagree(group)) expect(found).toEqual([])
        expect(onGroup(view, group)).toEqual(found)
      }
      for (const [pact, groups] of graph.propertiesOf)
        if (!stagesMayDiffer(groups))
          for (const { named, dates, against } of view.statedStagesOf(pact))
            expect([named.length, dates.length < 2, against]).toEqual([1, true, undefined])
      const { terms } = contestableIn(graph)
      const held = [...graph.claimGroups.values()].filter(({ kind }) => kind === 'holds-office')
      const seen = held.flatMap((group) => view.episodesOf(group))
      for (const one of terms.has('atlantis') ? [] : seen)
        for (const other of seen) {
          const first = Math.max(one.firstSeen?.latest ?? Infinity, other.firstSeen?.latest ?? Infinity)
          const last = Math.min(one.lastSeen?.earliest ?? -Infinity, other.lastSeen?.earliest ?? -Infinity)
          if (one.source !== other.source) expect(last).toBeLessThan(first)
        }
    }),
  )
})
