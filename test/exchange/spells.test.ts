import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Selection } from '../../src/exchange/selection.ts'
import { isoDay, parseDate } from '../../src/facts/date.ts'
import { derivedKinds, maxConnectedParties } from '../../src/facts/vocabulary.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import { View } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'
import { written } from '../fixtures/exported.ts'
import { facts as random } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

/** The ids of nodes or edges whose interval in a GEXF file has a day, in order. */
function shownBy(gexf: string, element: 'node' | 'edge', day: string): string[] {
  const all = gexf.matchAll(new RegExp(`<${element} id="([^"]*)"[^]*?</${element}>`, 'g'))
  const holdsOn = ([, start = '', end = '']: RegExpExecArray) => start <= day && (end === '' || day <= end)
  return [...all]
    .filter(([text]) => {
      const spells = [...text.matchAll(/<spell(?: start="([^"]*)")?(?: end="([^"]*)")?\/>/g)]
      return spells.length === 0 || spells.some(holdsOn)
    })
    .map(([, id = '']) => plain(id))
    .sort()
}
/** Earlier times of a derived relationship have a number in its id, which it does not have while it holds. */
const plain = (id: string) => (derivedKinds.some((kind) => kind === id.split('.')[1]) ? id.replace(/~\d+$/, '') : id)

const claimed = (ids: readonly string[]) => ids.filter((id) => !derivedKinds.some((kind) => kind === id.split('.')[1]))

function expectSame(graph: Graph, lens: LensRequest, days: readonly string[], isLarge = false): void {
  const { facts } = graph
  const through = (asOf: string) => new View(graph, toLens({ ...lens, asOf }, 'secret', facts))
  const now = through('2026-11-26')
  const gexf = written('gexf', new Selection(now, { ended: true }))
  // A later document can say that it was only planned, and then no file has it.
  const stands = ({ id }: { readonly id: string }) => holds(now.relationship(id) ?? { stance: 'denied' })
  for (const day of days) {
    const view = through(day)
    const part = new Selection(view)
    const ids = (all: Iterable<{ readonly id: string }>) => [...all].map(({ id }) => id).sort()
    const [shown, expected] = [shownBy(gexf, 'edge', day), ids([...part.relationships].filter(stands))]
    if (isLarge) {
      // Of large pacts, a file has only the derived relationships of its own date.
      expect([day, shown.filter((id) => !expected.includes(id))]).toEqual([day, []])
      expect([day, claimed(shown)]).toEqual([day, claimed(expected)])
    } else expect([day, shown]).toEqual([day, expected])
    expect([day, shownBy(gexf, 'node', day)]).toEqual([day, ids(part.entities)])
  }
}

const daysFrom = (first: string) =>
  fc.integer({ min: parseDate(first).earliest, max: 20_780 }).map((day) => isoDay(day) ?? '')

test('the intervals of a GEXF file show what the lens shows, at random dates', () => {
  const dates = fc.sample(fc.oneof(daysFrom('1940-01-01'), daysFrom('2015-01-01')), { numRuns: runs(100), seed: 15 })
  expectSame(curated, {}, dates)
}, 60_000)

test('so they do in random worlds, with and without the documents of later days', () => {
  const knownAt = fc.option(daysFrom('2018-01-01'), { nil: null, freq: 2 })
  const lens = fc.record({
    knownAt,
    presumed: fc.boolean(),
    minCorroboration: fc.constantFrom(1, 1, 2),
  })
  const dates = fc.array(daysFrom('2017-01-01'), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(random, lens, dates, (facts, looking, days) => expectSame(buildGraph(facts), looking, days)),
    { numRuns: runs(150) },
  )
})

test('so they do of pacts of about fifty parties, and of larger ones but for derived relationships', () => {
  const partyOf = (index: number) =>
    fc.record({ from: fc.integer({ min: 2010, max: 2014 }), years: fc.constantFrom(1, 3, 20) }).map(({ from, years }) =>
      says('one', `n${index}`, 'party-to', years === 20 ? `${from}/..` : `${from}/${from + years}`, {
        object: 'pact-x',
      }),
    )
  const parties = fc
    .integer({ min: maxConnectedParties - 1, max: maxConnectedParties + 4 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => partyOf(index))))
  const dates = fc.array(daysFrom('2010-01-01'), { minLength: 3, maxLength: 3 })
  const signed = says('one', 'pact-x', 'stage', '2010', { value: { type: 'stage', stage: 'signed' } })
  const sizes = new Set<boolean>()
  fc.assert(
    fc.property(parties, dates, (claims, days) => {
      const { graph } = world([document('one', '2010')], [signed, ...claims])()
      sizes.add(claims.length > maxConnectedParties)
      expectSame(graph, {}, days, claims.length > maxConnectedParties)
    }),
    { numRuns: runs(12) },
  )
  expect(sizes.size).toBe(2)
})
