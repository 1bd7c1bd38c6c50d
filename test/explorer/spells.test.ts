import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../../src/explorer/days.ts'
import { barOf, type Moment, type Phase, spellsOf, spellsOfPact, yearsOf } from '../../src/explorer/spells.ts'
import { runs } from '../fixtures/runs.ts'

const at = (edtf: string, earliest: string | null = edtf, latest: string | null = edtf): Moment => ({
  edtf,
  earliest,
  latest,
})
const today = dayOf('2026-01-01')

const days = fc.integer({ min: 1900, max: 2030 }).map((year) => `${year}-06-15`)
const moments = fc.oneof(
  days.map((day) => at(day)),
  fc.tuple(days, days).map((ends) => at('range', ...(ends.sort() as [string, string]))),
  days.map((day) => at(`[..${day}]`, null, day)),
  days.map((day) => at(`[${day}..]`, day, null)),
)
const orNull = fc.option(moments, { nil: null })
const spells = fc.record({
  phase: fc.constantFrom<Phase>('talks', 'signed', 'force', 'held'),
  from: orNull,
  to: orNull,
  isOver: fc.boolean(),
  sureUntil: orNull,
})

test('the certain part of a bar lies within it, and no bar goes on that is over', () => {
  fc.assert(
    fc.property(spells, (spell) => {
      const bar = barOf(spell, today)
      if (!bar) {
        expect([spell.from, spell.to]).toEqual([null, null])
        return
      }
      const { start, end, sure, goesOn } = bar
      expect(start).toBeLessThanOrEqual(end)
      if (sure) {
        expect(start).toBeLessThanOrEqual(sure[0])
        expect(sure[0]).toBeLessThanOrEqual(sure[1])
        expect(sure[1]).toBeLessThanOrEqual(end)
        expect(spell.from).not.toBeNull()
      }
      expect(goesOn).toBe(spell.to === null && !spell.isOver)
    }),
    { numRuns: runs(200) },
  )
})

test('a bar is as certain as its dates', () => {
  const bar = (from: Moment | null, to: Moment | null, isOver = to !== null, sureUntil?: Moment) =>
    barOf({ phase: 'held', from, to, isOver, ...(sureUntil ? { sureUntil } : {}) }, today)
  const [first, last] = [dayOf('2012-12-26'), dayOf('2017-08-03')]
  expect(bar(at('2012-12-26'), at('2017-08-03'))).toMatchObject({ start: first, end: last, sure: [first, last] })
  expect(bar(at('2012', '2012-01-01', '2012-12-31'), null)).toMatchObject({
    ...{ start: dayOf('2012-01-01'), end: today, goesOn: true },
    sure: [dayOf('2012-12-31'), today],
  })
  const by = at('[..2012-12-26]', null, '2012-12-26')
  expect(bar(by, null)).toMatchObject({ start: first, isOpenStart: true, sure: [first, today] })
  // Over at a time that no document tells: only its start is known.
  expect(bar(at('2012-12-26'), null, true)).toMatchObject({ end: first, isOpenEnd: true, sure: undefined })
  expect(bar(at('2012-12-26'), null, false, at('2017-08-03'))).toMatchObject({ sure: [first, last], end: today })
  expect(bar(null, null)).toBeUndefined()
})

test('a party has signed until the pact is in force for it, and a term is one spell', () => {
  const plain = { certainty: 'CERTAIN', since: at('2016-05-18'), until: null, lastSeen: null }
  const standing = { signed: at('2016-05-18'), inForce: at('2017-05-11') }
  expect(spellsOf({ ...plain, standing }).map(({ phase, isOver }) => [phase, isOver])).toEqual([
    ['signed', true],
    ['force', false],
  ])
  expect(spellsOf({ ...plain, standing: { ...standing, inForce: null } }).map(({ phase }) => phase)).toEqual(['signed'])
  expect(spellsOf({ ...plain, certainty: 'PRESUMED', lastSeen: at('2020-01-01') })).toMatchObject([
    { phase: 'held', sureUntil: at('2020-01-01') },
  ])
})

test('a pact that ended and was signed again has two spells in force', () => {
  const steps = ['NEGOTIATING', 'SIGNED', 'RATIFIED', 'IN_FORCE', 'TERMINATED', 'SIGNED', 'IN_FORCE'] as const
  const dated = steps.map((stage, index) => ({ stage, since: at(`${2000 + index}-01-01`) }))
  expect(spellsOfPact(dated).map(({ phase, from, to }) => [phase, from?.edtf, to?.edtf])).toEqual([
    ['talks', '2000-01-01', '2001-01-01'],
    ['signed', '2001-01-01', '2003-01-01'],
    ['force', '2003-01-01', '2004-01-01'],
    ['signed', '2005-01-01', '2006-01-01'],
    ['force', '2006-01-01', undefined],
  ])
})

test('an axis has few marks, at round years within its days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1800, max: 2020 }), fc.integer({ min: 1, max: 400 }), (year, long) => {
      const years = yearsOf(dayOf(`${year}-01-01`), dayOf(`${year + long}-01-01`), 8)
      expect(years.length).toBeLessThanOrEqual(9)
      for (const one of years) expect(one >= year && one <= year + long).toBe(true)
    }),
    { numRuns: runs(100) },
  )
})
