import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDay } from '../../src/facts/date.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { derivationsOf } from '../../src/graph/caches/derivations.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { View } from '../../src/graph/view.ts'
import { expectBound } from '../fixtures/bound.ts'
import { graphOf } from '../fixtures/data.ts'
import { facts } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

/** Any day of the years that random facts name. */
const days = fc
  .date({ min: new Date('2018-12-25'), max: new Date('2024-01-05'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const requests: fc.Arbitrary<LensRequest> = fc.record({
  asOf: fc.oneof(fc.constantFrom('2020-12', '2021-03-05', '2021', '2022-06-15', '2023'), days),
  knownAt: fc.constantFrom(null, '2021-12', '2022-07'),
  documents: fc.subarray(['d1', 'd2', 'd3', 'd4']).map((notIn) => ({ notIn })),
  minCorroboration: fc.constantFrom(1, 1, 2),
})
const lenses = fc.tuple(requests, fc.constantFrom('public', 'restricted', 'secret'))

/** With what a derived relationship reads of its premises only when it is asked. */
const whole = (one: Relationship) => {
  const { stance, since, firstSeen, stageSince, corroboration, claims, derivedFrom } = one
  return { ...one, stance, since, firstSeen, stageSince, corroboration, claims, derivedFrom }
}

/** All results of a view. */
function shown(graph: Graph, [request, clearance]: [LensRequest, 'public' | 'restricted' | 'secret']) {
  const view = new View(graph, toLens(request, clearance, graph.facts))
  const entities = view.entities()
  return {
    relationships: view.relationships({ ended: true }).map(whole),
    ofEach: entities.map(({ id }) => view.relationshipsOf(id).map(whole)),
    stages: entities.map(({ id }) => [view.stageOf(id), view.stagesOf(id)]),
  }
}

test('a view does not depend on earlier views of the same graph', () => {
  fc.assert(
    fc.property(facts, fc.array(lenses, { minLength: 2, maxLength: 4 }), (all, asked) => {
      const graph = buildGraph(all)
      const visible = asked.filter(([{ documents }, clearance]) => {
        try {
          toLens({ documents: documents ?? null }, clearance, all)
          return true
        } catch {
          // It names a document above the clearance of the viewer.
          return false
        }
      })
      const [together, alone] = [
        visible.map((lens) => shown(graph, lens)),
        visible.map((lens) => shown(buildGraph(all), lens)),
      ]
      expect(together).toEqual(alone)
    }),
    { numRuns: runs(300) },
  )
})

/** Days that random facts name, and those beside them, on which most things change. */
const closeDays = (all: Facts): number[] => {
  const named = [...all.claims.values()].flatMap(({ time }) => (time ? [time.earliest, time.latest] : []))
  const close = named.filter(Number.isFinite).flatMap((day) => [-3, -2, -1, 0, 1, 2, 3].map((by) => day + by))
  return [...new Set(close)]
}
test('a walk through dates sees on each day what a new graph shows on that day', () => {
  fc.assert(
    fc.property(
      facts,
      fc.boolean(),
      fc.constantFrom(1, 1, 2),
      fc.integer(),
      (all, presumed, minCorroboration, seed) => {
        const graph = buildGraph(all)
        const close = closeDays(all)
        for (let step = 0; step < 12 && close.length > 0; step++) {
          const asOf = isoDay(close[Math.abs(seed + step * step * 7) % close.length] ?? 0) ?? ''
          const lens = { asOf, presumed, minCorroboration }
          expect(shown(graph, [lens, 'secret']), asOf).toEqual(shown(buildGraph(all), [lens, 'secret']))
        }
      },
    ),
    { numRuns: runs(100) },
  )
})

/** A pact and a membership of it, claimed by this many documents. */
function spokenOf(documents: number) {
  const ids = Array.from({ length: documents }, (_, index) => `d${index}`)
  const claims = {
    stage: { subject: 'accord', predicate: 'stage', value: 'signed', time: '2020' },
    party: { subject: 'arden', predicate: 'party-to', object: 'accord' },
  }
  const graph = graphOf({
    documents: Object.fromEntries(ids.map((id) => [id, {}])),
    nations: { arden: {} },
    pacts: { accord: {} },
    claims: Object.fromEntries(ids.map((id) => [id, claims])),
  })
  const derivations = derivationsOf(graph)
  const [group] = graph.claimGroups.values()
  if (!group) throw new Error('no claim group')
  return { pact: derivations.pact('accord'), group: derivations.contested(group) }
}
test('sixteen histories of a pact are cached, or as many as there can be', () => {
  const history = (claims: number) => {
    const { pact } = spokenOf(claims)
    return (index: number) => pact.stated(index.toString(2).padStart(claims, '0'))
  }
  expectBound(history(6), { held: 15, gone: 16 })
  expectBound(history(5), { held: 15, gone: 16 })
  const few = history(4)
  const all = Array.from({ length: 16 }, (_, index) => few(index))
  expect(new Set(all).size).toBe(16)
  expect(all.every((one, index) => few(index) === one)).toBe(true)
})

test('sixteen lists of the episodes of a claim group are cached, or as many as there can be', () => {
  const episodes = (claims: number) => {
    const { group } = spokenOf(claims)
    return (index: number) => group.episodesOf(index.toString(3).padStart(claims, '0'))
  }
  expectBound(episodes(4), { held: 15, gone: 16 })
  // Three claims make 27 lists.
  const some = episodes(3)
  expectBound((index) => some(index === 0 ? 0 : 1 + ((index - 1) % 26)), { held: 15, gone: 16 })
  const few = episodes(2)
  const all = Array.from({ length: 9 }, (_, index) => few(index))
  expect(all.every((one, index) => few(index) === one)).toBe(true)
})
