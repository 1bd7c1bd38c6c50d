import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDay, parseDate } from '../../src/facts/date.ts'
import { keysOf, relationshipKind, relationshipKinds, stances } from '../../src/facts/vocabulary.ts'
import type { View } from '../../src/graph/view.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const days = ['2021-03-03', '2021-03-04', '2021-03-05', '2021-03-06', '2021-03-08']
const vague = ['2021-03', '2021-03-05?', '[..2021-03-05]', '[2021-03-04..]', '[2021-03-04..2021-03-06]']
const intervals = ['2021-03-04/2021-03-06', '2021-03-05/..', '2021-03-04/[2021-03-05..2021-03-07]', '/2021-03-06']
const steps = keysOf(relationshipKinds).filter((kind) => kind === 'party-to' || relationshipKind(kind).step)
const said = fc.record({
  source: fc.constantFrom('one', 'two'),
  party: fc.constantFrom('ayland', 'beland'),
  kind: fc.oneof(fc.constant('party-to' as const), fc.constantFrom(...steps)),
  time: fc.option(fc.constantFrom(...days, ...days, ...vague, ...intervals), { nil: undefined, freq: 6 }),
  stance: fc.constantFrom('asserted' as const, 'asserted' as const, ...keysOf(stances)),
})
const published = fc.constantFrom(...days)
const lenses = fc.constantFrom({}, { presumed: true }, { minCorroboration: 2 }, { knownAt: '2021-03-05' })
/** Days about all of these, in any order. */
const first = parseDate('2021-02-28').earliest
const walks = fc.shuffledSubarray(
  Array.from({ length: 16 }, (_, day) => isoDay(first + day) ?? ''),
  { minLength: 8 },
)

const shownBy = (view: View) => [
  view.relationships({ ended: true }).map((one) => {
    const { id, certainty, stage, since, until, firstSeen, lastSeen, corroboration, stance } = one
    return [id, certainty, stage, since?.edtf, until?.edtf, firstSeen?.edtf, lastSeen?.edtf, corroboration, stance]
  }),
  view.relationships().map(({ id }) => id),
  view.stagesOf('pact-p').map(({ stage, since }) => [stage, since?.edtf]),
]

const pact = { object: 'pact-p' }
const heldBy = ['leader-a', 'leader-b', 'leader-c']
const office = { object: 'ayland', qualifiers: { office: 'office-o' } }
const held = fc.record({
  source: fc.constantFrom('one', 'two'),
  holder: fc.constantFrom(...heldBy),
  time: fc.option(fc.constantFrom(...days, ...vague, ...intervals, ...intervals), { nil: undefined, freq: 6 }),
  stance: fc.constantFrom('asserted' as const, 'asserted' as const, ...keysOf(stances)),
})

test('law: at days next to each other, in any order, holders of an office are those of a graph never asked', () => {
  fc.assert(
    fc.property(fc.array(held, { minLength: 2, maxLength: 7 }), published, published, lenses, walks, (all, ...rest) => {
      const [one, two, lens, walk] = rest
      const documents = [document('one', one), document('two', two)]
      const claims = all.map(({ source, holder, time, stance }) =>
        says(source, holder, 'holds-office', time, { ...office, stance }),
      )
      const look = world(documents, claims)
      for (const asOf of walk)
        expect(shownBy(look({ ...lens, asOf })), asOf).toEqual(shownBy(world(documents, claims)({ ...lens, asOf })))
    }),
    { numRuns: runs(60) },
  )
})

test('an office is read anew only on days that change its holder, not on all days that its other holders name', () => {
  const [first, second, third] = ['1990/1994', '1996/2000', '2002/2010']
  const claims = [first, second, third].map((time, at) => says('one', heldBy[at] ?? '', 'holds-office', time, office))
  const look = world([document('one', '2011')], claims)
  const [group] = look({ asOf: '1992' }).graph.claimGroups.values()
  if (!group) throw new Error('there is no claim group')
  const at = (asOf: string) => {
    const view = look({ asOf })
    return view.episodes.of(group, view.day)
  }
  expect(group.source).toBe('leader-a')
  const past = at('1998')
  expect(past.value.map(({ certainty }) => certainty)).toEqual(['ended'])
  // Meanwhile the second holder leaves, and the third comes.
  for (const later of ['2001', '2003', '2009']) expect(at(later)).toBe(past)
})

test('a membership is read anew once another claim shows, not on all days that its claims and documents name', () => {
  const claims = [says('one', 'ayland', 'party-to', '1990', pact), says('two', 'ayland', 'party-to', '2005', pact)]
  const look = world([document('one', '2000'), document('two', '2011')], claims)
  const [group] = look().graph.claimGroups.values()
  if (!group) throw new Error('there is no claim group')
  const at = (asOf: string) => {
    const view = look({ asOf })
    return view.episodes.withoutStanding(group, view.day)
  }
  const early = at('1991-01-01')
  expect(early.value.map(({ certainty, claims }) => [certainty, claims.length])).toEqual([['certain', 1]])
  for (const later of ['1999', '2000-12-31', '2001-01-01', '2004']) expect(at(later)).toBe(early)
  expect(at('2006').value.map(({ claims }) => claims.length)).toEqual([2])
})

test('law: at days next to each other, in any order, parties and stages are those of a graph never asked', () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 2, maxLength: 8 }), published, published, lenses, walks, (all, ...rest) => {
      const [one, two, lens, walk] = rest
      const documents = [document('one', one), document('two', two)]
      const claims = all.map(({ source, party, kind, time, stance }) =>
        says(source, party, kind, time, { object: 'pact-p', stance }),
      )
      const look = world(documents, claims)
      for (const asOf of walk)
        expect(shownBy(look({ ...lens, asOf })), asOf).toEqual(shownBy(world(documents, claims)({ ...lens, asOf })))
    }),
    { numRuns: runs(60) },
  )
})
