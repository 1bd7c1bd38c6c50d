import { getHeapStatistics } from 'node:v8'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { isoDay } from '../../src/facts/date.ts'
import type { Claim, Facts } from '../../src/facts/facts.ts'
import { keysOf, stances, stepKinds } from '../../src/facts/vocabulary.ts'
import { buildGraph, type ClaimGroup, type Graph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { SimpleThrough } from '../../src/graph/relationships/simple-through.ts'
import { View } from '../../src/graph/view.ts'
import { collectAll } from '../fixtures/collect-all.ts'
import { graphOf, tiny } from '../fixtures/data.ts'
import { facts, factsOf } from '../fixtures/random.ts'
import { allOf } from '../fixtures/relationships.ts'
import { runs } from '../fixtures/runs.ts'

afterEach(() => vi.restoreAllMocks())

/** Random facts in which some relationships to the pact are steps of its parties. */
const withSteps = fc
  .tuple(facts, fc.array(fc.constantFrom(...stepKinds), { minLength: 20, maxLength: 20 }))
  .map(([all, kinds]): Facts => {
    const claims = [...all.claims.values()].map((claim, at): Claim => {
      const predicate = kinds[at]
      const isSeen = claim.predicate === 'visited' || claim.predicate.includes('cooperates')
      return isSeen && predicate ? { ...claim, subject: 'atlantis', predicate, object: 'accord' } : claim
    })
    return factsOf(all.documents.values(), claims)
  })

/** Days that the facts name, and those beside them. */
const daysOf = (all: Facts): string[] => {
  const named = [...all.claims.values()].flatMap(({ time }) => (time ? [time.earliest, time.latest] : []))
  const close = named.filter(Number.isFinite).flatMap((day) => [-2, -1, 0, 1, 2].map((by) => day + by))
  return [...new Set([...close, 0, 40_000])].map((day) => isoDay(day) ?? '')
}

const conditions = fc.record({
  at: fc.nat(),
  presumed: fc.boolean(),
  knownAt: fc.constantFrom(null, null, '2021-12', '2022-07'),
  minCorroboration: fc.constantFrom(1, 1, 2),
  stances: fc.option(fc.subarray(keysOf(stances), { minLength: 1 }), { nil: undefined }),
  documents: fc.constantFrom(null, null, { notIn: ['d1'] }),
})
/** All fields, also of the relationships that one rests on, which may be of other classes. */
const plain = (one: Relationship): object => ({
  ...allOf(one),
  standing: one.standing && {
    ...one.standing,
    history: one.standing.history.map((step) => ({ ...step, relationship: step.relationship?.id })),
  },
  derivedFrom: one.derivedFrom && {
    ...one.derivedFrom,
    relationships: one.derivedFrom.relationships.map(plain),
  },
})
const allIn = (all: readonly Relationship[] = []) => all.map(plain)

type Clearance = 'public' | 'restricted' | 'secret'

function shown(graph: Graph, request: LensRequest, clearance: Clearance) {
  const view = new View(graph, toLens(request, clearance, graph.facts))
  const { episodes, day } = view
  return {
    all: allIn(view.relationships()),
    ended: allIn(view.relationships({ ended: true })),
    ofEach: view.entities().map(({ id }) => allIn(view.relationshipsOf(id))),
    ofGroups: [...graph.claimGroups.values()].map((group) => ({
      whole: allIn(episodes.of(group, day).value),
      stated: allIn(episodes.withoutStanding(group, day).value),
      days: [...episodes.daysOf(group, day)],
    })),
  }
}

test('law: simple groups show through any lens what they show as contested ones', () => {
  const clearances = fc.constantFrom<Clearance>('public', 'restricted', 'secret')
  let simple = 0
  fc.assert(
    fc.property(
      withSteps,
      fc.array(conditions, { minLength: 1, maxLength: 3 }),
      clearances,
      (all, asked, clearance) => {
        const hidden = [...all.documents.values()].filter((one) => one.id === 'd1' && one.clearance !== 'public')
        const days = daysOf(all)
        const [graph, other] = [buildGraph(all), buildGraph(all)]
        for (const { at, documents, ...rest } of asked) {
          const asOf = days[at % days.length]
          const request = { ...rest, asOf, documents: hidden.length > 0 ? null : documents }
          const on = vi.spyOn(SimpleThrough.prototype, 'on')
          const short = shown(graph, request, clearance)
          simple += on.mock.results.filter(({ value }) => value?.episode).length
          on.mockReturnValue(undefined)
          vi.spyOn(SimpleThrough.prototype, 'isListedOn').mockReturnValue(undefined)
          const long = shown(other, request, clearance)
          vi.restoreAllMocks()
          expect(short).toEqual(long)
        }
      },
    ),
    { numRuns: runs(150) },
  )
  expect(simple).toBeGreaterThan(runs(150))
})

test('what a simple group shows is the same on all days of its interval', () => {
  fc.assert(
    fc.property(withSteps, fc.boolean(), (all, presumed) => {
      const graph = buildGraph(all)
      const view = new View(graph, toLens({ presumed }, 'secret', all))
      for (const group of graph.claimGroups.values()) {
        const days = daysOf(all).map((date) => toLens({ asOf: date }, 'secret', all).asOf.latest)
        const results = days.map((day) => view.episodes.withoutStanding(group, day))
        for (const { value, from, before } of results)
          for (const [at, day] of days.entries())
            if (from <= day && day < before) expect(allIn(results[at]?.value)).toEqual(allIn(value))
      }
    }),
    { numRuns: runs(15) },
  )
})

test('the result of a simple group keeps no list and no infinite number', async () => {
  const MANY = 50_000
  const graph = graphOf(tiny)
  const { episodes, day } = new View(graph, toLens({}, 'public', graph.facts))
  const group = graph.claimGroups.get('arden.member-of.league') as ClaimGroup
  await collectAll()
  const before = getHeapStatistics().used_heap_size
  const all = Array.from({ length: MANY }, () => episodes.withoutStanding(group, day))
  await collectAll()
  // Its six words, and its place in the list. With a list and two numbers it had 160 bytes.
  expect((getHeapStatistics().used_heap_size - before) / MANY).toBeLessThan(100)
  expect(all[7]).toMatchObject({ value: [{ id: group.id }], from: expect.any(Number), before: Infinity })
})
