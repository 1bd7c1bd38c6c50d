import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDay, parseDate } from '../../src/facts/date.ts'
import { DatelessView, NeedsDate } from '../../src/graph/caches/dateless-view.ts'
import { SpanView } from '../../src/graph/caches/span-view.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { allIn } from '../fixtures/relationships.ts'

/** Everything that can be read of a view. */
function readsOf({ graph }: View): ((view: View) => unknown)[] {
  const { entities, claims, documents, passages } = graph.facts
  return [
    (view) => view.lens,
    (view) => view.documents(),
    (view) => view.claims(),
    (view) => view.entities(),
    (view) => view.nodes(),
    (view) => view.relationships(),
    ...[...entities.keys()].flatMap((id): ((view: View) => unknown)[] => [
      (view) => view.entity(id),
      (view) => view.claimsNaming(id),
      (view) => view.propertiesOf(id),
      (view) => view.claimsOf(id, 'stage'),
      (view) => view.plannedStagesOf(id),
      (view) => view.relationshipsOf(id),
      (view) => view.relationshipsOf(id, { ended: true }),
      (view) => view.stageOf(id),
      (view) => view.shownFrom(id),
    ]),
    ...[...claims.values()].flatMap((claim): ((view: View) => unknown)[] => [
      (view) => view.claim(claim.id),
      (view) => view.shows(claim),
      (view) => view.rankOf(claim),
      (view) => view.relationshipOf(claim),
    ]),
    ...[...documents.keys()].flatMap((id): ((view: View) => unknown)[] => [
      (view) => view.document(id),
      (view) => view.claimsIn(id),
      (view) => view.passagesIn(id),
    ]),
    ...[...passages.keys()].flatMap((id): ((view: View) => unknown)[] => [
      (view) => view.passage(id),
      (view) => view.claimsCiting(id),
    ]),
    ...[...graph.claimGroups.values()].map((group) => (view: View) => view.episodesOf(group)),
  ]
}

const lenses = fc.record({
  asOf: fc.constantFrom('2020', '2021-03-05', '2022-06', '2030'),
  knownAt: fc.constantFrom(null, '2022'),
  minCorroboration: fc.constantFrom(1, 1, 2),
  presumed: fc.boolean(),
})
const days = fc.array(fc.integer({ min: 18_200, max: 19_800 }), { minLength: 1, maxLength: 4 })

test('law: what a view without a date answers holds at each date from the day on that it notes', () => {
  let answered = 0
  fc.assert(
    fc.property(facts, lenses, days, fc.nat(), (all, request, asked, start) => {
      const graph = buildGraph(all)
      const lens = toLens(request, 'restricted', all)
      const dated = asked.map((day) => new View(graph, { ...lens, asOf: parseDate(isoDay(day) ?? '') }))
      const reads = readsOf(new View(graph, lens))
      // One reads several things in turn, and some of them again.
      const dateless = new DatelessView(new View(graph, lens))
      for (let count = 0; count < 12; count += 1) {
        const read = reads[(start + count * 7) % reads.length]
        if (!read) continue
        let answer: unknown
        try {
          answer = read(dateless)
        } catch (error) {
          expect(error).toBeInstanceOf(NeedsDate)
          continue
        }
        answered += 1
        for (const view of dated) if (view.isWithin(dateless.from)) expect(allIn(read(view))).toEqual(allIn(answer))
      }
    }),
  )
  expect(answered).toBeGreaterThan(100)
})

test('law: what a view answers holds on the days that it notes, which are about its date', () => {
  let [answered, taken] = [0, 0]
  fc.assert(
    fc.property(facts, lenses, days, fc.nat(), (all, request, asked, start) => {
      const graph = buildGraph(all)
      const lens = toLens(request, 'restricted', all)
      const near = asked.flatMap((day) => [day, day + 1, day + 40])
      const dated = near.map((day) => new View(graph, { ...lens, asOf: parseDate(isoDay(day) ?? '') }))
      const reads = readsOf(new View(graph, lens))
      for (const base of dated.slice(0, 3)) {
        const noting = new SpanView(base)
        for (let count = 0; count < 8; count += 1) {
          const read = reads[(start + count * 7) % reads.length]
          if (!read) continue
          let answer: unknown
          try {
            answer = read(noting)
          } catch (error) {
            expect(error).toBeInstanceOf(NeedsDate)
            continue
          }
          answered += 1
          expect(base.isWithin(noting.from, noting.before)).toBe(true)
          for (const view of dated) {
            if (!view.isWithin(noting.from, noting.before)) continue
            if (view !== base) taken += 1
            expect(allIn(read(view))).toEqual(allIn(answer))
          }
        }
      }
    }),
  )
  expect(Math.min(answered, taken)).toBeGreaterThan(100)
})
