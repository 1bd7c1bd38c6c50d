import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDay, parseDate, possibleFrom, soFrom } from '../../src/facts/date.ts'
import { type Claim, knownFrom, originOf } from '../../src/facts/facts.ts'
import { isCleared } from '../../src/facts/label.ts'
import { type Clearance, isProperty, keysOf, rankOrder, stances } from '../../src/facts/vocabulary.ts'
import { budgetOf, setBudget } from '../../src/graph/caches/budget.ts'
import { episodesThrough } from '../../src/graph/caches/episodes-through.ts'
import { buildGraph, claimGroupId } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { Visibility, visibilityThrough } from '../../src/graph/visible/visibility.ts'
import { expectBound } from '../fixtures/bound.ts'
import { and, graphOf, tiny } from '../fixtures/data.ts'
import { facts } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const graph = graphOf(tiny)
const visibility = (asOf: string, knownAt: string) =>
  visibilityThrough(graph, toLens({ asOf, knownAt }, 'public', graph.facts))

test('lenses that differ in their date alone share a visibility', () => {
  expect(visibility('2020', '2023')).toBe(visibility('2021-05', '2023'))
  expect(visibility('2020', '2023')).not.toBe(visibility('2020', '2022'))
})

test('viewers share what is derived only if each sees as much as the others', () => {
  const memo = and(tiny, { documents: { memo: { clearance: 'restricted' } } })
  for (const [own, isHidden] of [
    [graphOf(tiny), false],
    [graphOf(memo), true],
  ] as const) {
    const through = (clearance: Clearance, compartments?: string[]) =>
      episodesThrough(own, toLens({}, compartments ? { clearance, compartments } : clearance, own.facts))
    expect(through('secret') === through('public')).toBe(!isHidden)
    expect(through('secret')).toBe(through('restricted'))
    expect(through('public')).toBe(through('public', ['harbor']))
  }
})

test('visibilities are cached within the budget of the graph', () => {
  const own = graphOf(tiny)
  setBudget(own, 30_000)
  const knownAt = (index: number) => toLens({ knownAt: String(1900 + index) }, 'public', own.facts)
  expectBound((index) => visibilityThrough(own, knownAt(index)), { held: 3, gone: 500 })
  expect(budgetOf(own).bytes).toBeLessThanOrEqual(30_000)
})

test('the days of a claim group are exact up to the first and the last year, in eight bytes', () => {
  const days = fc.integer({ min: -4_371_587, max: 2_932_896 })
  const of = (day: number) => {
    const own = world(
      [document('a', '2020')],
      [says('a', 'aland', 'cooperates-with', isoDay(day) ?? undefined, { object: 'bland' })],
    )
    const { graph } = own()
    const through = new Visibility(graph, toLens({ knownAt: '2023' }, 'public', graph.facts))
    const [group] = graph.claimGroups.values()
    return [group && through.firstVisible(group), through.spans.byteLength]
  }
  expect([isoDay(-4_371_587), isoDay(2_932_896)]).toEqual(['-9999-01-01', '9999-12-31'])
  fc.assert(
    fc.property(days, (day) => {
      expect(of(day)).toEqual([day, 8])
    }),
    { numRuns: runs(100), examples: [[-4_371_587], [2_932_896]] },
  )
})

const requests: fc.Arbitrary<LensRequest> = fc.record({
  knownAt: fc.constantFrom(null, '2021-12', '2022-07'),
  minRank: fc.constantFrom(...rankOrder),
  stances: fc.constantFrom(null, keysOf(stances), ['asserted' as const, 'planned' as const]),
  presumed: fc.boolean(),
})
const days = fc.array(fc.integer({ min: 18_200, max: 19_800 }), { minLength: 1, maxLength: 6 })

/** True if two claims say the same of one thing, whatever dates they give. */
const isSaidAgain = (one: Claim, other: Claim) =>
  claimGroupId(one) === claimGroupId(other) &&
  one.stance === other.stance &&
  (one.value?.type === 'time' || JSON.stringify(one.value) === JSON.stringify(other.value))

test('law: a claim shows by its own document, rank, stance and time, in whatever order days are asked', () => {
  fc.assert(
    fc.property(facts, requests, fc.constantFrom('public', 'secret'), days, (all, request, clearance, asked) => {
      const graph = buildGraph(all)
      const lens = toLens(request, clearance, all)
      const visibility = new Visibility(graph, lens)
      const shows = (claim: Claim, day: number): boolean => {
        const document = all.documents.get(claim.document)
        const known = document && knownFrom(claim, document)
        const counts =
          document !== undefined &&
          [document, claim].every((one) => isCleared(one.clearance, clearance)) &&
          lens.stances.has(claim.stance) &&
          rankOrder.indexOf(claim.rank) >= rankOrder.indexOf(lens.minRank) &&
          (lens.knownAt === null || (known !== undefined && soFrom(known) <= lens.knownAt.latest))
        if (!counts) return false
        const isOfFuture = claim.stance === 'planned' || claim.stance === 'possible'
        if (isOfFuture || (!claim.time && !isProperty(claim.predicate))) return !known || soFrom(known) <= day
        if (!claim.time) return true
        return (lens.presumed && claim.predicate !== 'stage' ? possibleFrom : soFrom)(claim.time) <= day
      }
      for (const day of asked) {
        const on = isoDay(day)
        for (const group of graph.claimGroups.values()) {
          const shown = group.claims.filter((claim) => shows(claim, day))
          expect([on, group.id, visibility.someVisible(group, day), visibility.allVisible(group, day)]).toEqual([
            ...[on, group.id, shown.length > 0, shown.length === group.claims.length],
          ])
        }
        for (const claim of all.claims.values()) {
          expect([on, claim.id, visibility.shows(claim, day, 1)]).toEqual([on, claim.id, shows(claim, day)])
          const same = [...all.claims.values()].filter((other) => isSaidAgain(claim, other) && shows(other, day))
          const origins = new Set(same.map(({ document }) => originOf(all.documents.get(document) as never)))
          expect([on, claim.id, visibility.supportOf(claim, day)]).toEqual([on, claim.id, origins.size])
        }
        // First, because it must not need what single entities have left.
        const named = [...all.entities.keys()].filter((id) =>
          graph.claimsNaming.get(id)?.some((claim) => shows(claim, day)),
        )
        expect([on, visibility.entitiesOn(day).map(({ id }) => id)]).toEqual([on, named])
        for (const [entity, claims] of graph.claimsNaming)
          expect([on, entity, visibility.isNamed(entity, day)]).toEqual([
            ...[on, entity, claims.some((claim) => shows(claim, day))],
          ])
      }
    }),
    { numRuns: runs(100) },
  )
})

test('a claim is deprecated from the last day that the date of its retraction can mean', () => {
  const retracted = {
    ...says('one', 'ayland', 'member-of', '2018', { object: 'club-c' }),
    retracted: { on: parseDate('2021'), reason: 'Misread.' },
  }
  const look = world([document('one', '2019')], [retracted])
  const members = (knownAt: string | null) => look({ knownAt }).relationshipsOf('ayland').length
  expect([members('2021-06-01'), members('2021-12-31'), members(null)]).toEqual([1, 0, 0])
})

test('documents support each other that it happened if they give different days, and only once they speak', () => {
  const held = (source: string, day: string) => says(source, 'event-e', 'occurred-on', day)
  const look = world(
    [document('one', '2021'), document('two', '2021')],
    [held('one', '2020-01-01'), held('two', '2020-03-01')],
  )
  const shown = (asOf: string) => look({ asOf, minCorroboration: 2 }).claims().length
  expect([shown('2020-02-01'), shown('2020-03-01')]).toEqual([0, 2])
})
