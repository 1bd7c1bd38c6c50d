import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Selection } from '../../src/exchange/selection.ts'
import { isoDay, parseDate } from '../../src/facts/date.ts'
import { derivedKinds } from '../../src/facts/vocabulary.ts'
import { holds } from '../../src/graph/episodes.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { curated } from '../fixtures/curated.ts'
import { written } from '../fixtures/exported.ts'
import { facts as random } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'

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

function expectSame(graph: Graph, lens: LensRequest, days: readonly string[]): void {
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
    expect([day, shownBy(gexf, 'edge', day)]).toEqual([day, ids([...part.relationships].filter(stands))])
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
  const dates = fc.array(daysFrom('2017-01-01'), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(random, knownAt, dates, (facts, known, days) =>
      expectSame(buildGraph(facts), { knownAt: known }, days),
    ),
    { numRuns: runs(150) },
  )
})
