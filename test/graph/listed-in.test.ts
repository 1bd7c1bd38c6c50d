import fc from 'fast-check'
import { expect, test } from 'vitest'
import { officesOf, termsIn } from '../../src/api/terms.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { isoDay } from '../../src/facts/date.ts'
import type { Leader } from '../../src/facts/facts.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const chair = { object: 'ayland', qualifiers: { office: 'office-chair' } }
const told = ({ id, certainty }: Relationship) => `${id} ${certainty}`

test('nothing that may not have begun is listed among what has ended, unless a lens asks for it', () => {
  const look = world(
    [document('one', '2025')],
    [
      says('one', 'a', 'member-of', '[2010..2020]/..', { object: 'club-x' }),
      says('one', 'b', 'member-of', '2000-01-01/2015', { object: 'club-x' }),
      says('one', 'leader-l', 'holds-office', '2005-01-01', chair),
      says('one', 'leader-m', 'holds-office', '[2014..2016]', chair),
    ],
  )
  const routes = (presumed: boolean) => {
    const view = look({ asOf: '2015-06-01', presumed })
    const all = view.relationships({ ended: true }).map(told).toSorted()
    expect(all).toEqual([...new Selection(view, { ended: true }).relationships].map(told).toSorted())
    for (const end of ['club-x', 'a', 'leader-l'])
      expect(view.relationshipsOf(end, { ended: true }).map(told).toSorted()).toEqual(
        all.filter((one) => one.split(/[ .]/).includes(end)),
      )
    expect(termsIn(view, 'office-chair').map(told).toSorted()).toEqual(all.filter((one) => one.includes('office')))
    const record = view.entity('leader-l') as Leader
    expect(officesOf({ view, record }).map(({ record }) => told(record))).toEqual(
      all.filter((one) => one.startsWith('leader-l')),
    )
    return all
  }
  expect(routes(false)).toEqual([
    'b.member-of.club-x possible',
    expect.stringMatching(/^leader-l\.holds-office\.ayland\S* presumed$/),
  ])
  expect(routes(true)).toHaveLength(4)
})

test('law: what is listed with what has ended holds, held on a day before, or has ended', () => {
  fc.assert(
    fc.property(facts, fc.nat(), (all, place) => {
      const graph = buildGraph(all)
      const ends = [...all.claims.values()].flatMap(({ time }) => [time, time?.interval?.since, time?.interval?.until])
      const named = ends.flatMap((end) => (end && end !== 'open' ? [end.earliest, end.latest] : []))
      const days = [...new Set(named.filter(Number.isFinite))].sort((a, b) => a - b)
      const at = (day: number) => new View(graph, toLens({ asOf: isoDay(day) }, 'public', all))
      const day = days[place % days.length] ?? 0
      const earlier = days.flatMap((one) => [one - 1, one, one + 1]).filter((one) => one <= day)
      const ever = new Set(
        earlier.flatMap((one) =>
          at(one)
            .relationships()
            .map(({ id }) => id),
        ),
      )
      const view = at(day)
      const listed = view.relationships({ ended: true })
      for (const one of listed)
        if (one.certainty === 'possible' || one.certainty === 'disputed')
          expect([told(one), ever.has(one.id)]).toEqual([told(one), true])
      const ids = new Set(listed.map(({ id }) => id))
      for (const { id } of view.relationships()) expect(ids).toContain(id)
    }),
    { numRuns: runs(100) },
  )
})
