import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDay } from '../../src/facts/date.ts'
import type { Claim, Document } from '../../src/facts/facts.ts'
import { disagreementsIn } from '../../src/graph/relationships/disagreements.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const numRuns = runs(150)
const FIRST = 18_000
const day = (offset: number) => isoDay(FIRST + offset) ?? ''
/** An interval of days; one without an end is open. */
const intervals = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined, freq: 5 })),
  { minLength: 1, maxLength: 8 },
)
const sayingOf = (source: string, [from, length]: readonly [number, number | undefined]): Claim =>
  says(source, 'ayland', 'member-of', `${day(from)}/${length === undefined ? '..' : day(from + length)}`, {
    object: 'club-c',
  })
const membersAt = (look: ReturnType<typeof world>, offset: number) =>
  look({ asOf: day(offset) }).relationshipsOf('ayland').length

test('a state is as certain on any day if several documents give the same dates as if one does', () => {
  const dates = fc.constantFrom('2010', '2010/2019', '2015-06', '/2019', '2010/', '2010/..', '../2019', '2010~/2019-06')
  const sources = ['one', 'two', 'three'].map((id) => document(id, '2025'))
  fc.assert(
    fc.property(dates, fc.integer({ min: 2, max: 3 }), fc.integer({ min: -100, max: 4000 }), (dates, count, offset) => {
      const certainty = (ids: readonly string[]) => {
        const claims = ids.map((id) => says(id, 'ayland', 'member-of', dates, { object: 'club-c' }))
        const view = world(sources, claims)({ asOf: isoDay(14_600 + offset) ?? '', presumed: true })
        return view.relationshipsOf('ayland', { ended: true }).map(({ certainty }) => certainty)
      }
      expect(certainty(['one', 'two', 'three'].slice(0, count))).toEqual(certainty(['one']))
    }),
    { numRuns },
  )
})

describe('terms of one source', () => {
  const source = [document('one', '2025')]

  test('make a member on exactly the days that some interval holds', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 0, max: 90 }), (terms, offset) => {
        const look = world(
          source,
          terms.map((term) => sayingOf('one', term)),
        )
        const holds = terms.some(([from, length = Infinity]) => from <= offset && offset <= from + length)
        expect(membersAt(look, offset) > 0).toBe(holds)
      }),
      { numRuns },
    )
  })

  test('are one episode where they touch or overlap, from the first day to the last, and a gap stays a gap', () => {
    fc.assert(
      fc.property(intervals, (terms) => {
        const closed = terms.map(([from, length = 5]) => [from, from + length] as const)
        const union: [number, number][] = []
        for (const [from, to] of [...closed].sort(([a], [b]) => a - b)) {
          const last = union.at(-1)
          if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
          else union.push([from, to])
        }
        const look = world(
          source,
          closed.map(([from, to]) => sayingOf('one', [from, to - from])),
        )
        const episodes = look().relationshipsOf('ayland', { ended: true })
        expect(episodes.map(({ since, until }) => [since?.edtf, until?.edtf])).toEqual(
          union.map(([from, to]) => [day(from), day(to)]),
        )
        expect(disagreementsIn(look(), {})).toEqual([])
      }),
      { numRuns },
    )
  })

  test('that are open and ended from one day disagree on the end, and still hold', () => {
    const look = world(source, [sayingOf('one', [0, undefined]), sayingOf('one', [0, 10])])
    expect(membersAt(look, 20)).toBe(1)
    expect(disagreementsIn(look(), {})).toMatchObject([
      { topic: 'end', undecided: true, values: [{ value: day(10) }, { value: 'no end' }] },
    ])
  })
})

describe('terms of several sources', () => {
  const of = (documents: readonly Document[], ...claims: Claim[]) => world(documents, claims)
  const two = [document('one', '2025-01-01'), document('two', '2025-01-01')]
  const primary = [document('one', '2025-01-01', { primary: true }), document('two', '2025-01-01')]
  const claims = [sayingOf('one', [0, 10]), sayingOf('two', [5, 10])]

  test('that date one membership differently are one episode with a disagreement on each end', () => {
    const topics = (documents: Document[]) =>
      disagreementsIn(of(documents, ...claims)(), {}).map(({ topic, undecided }) => [topic, undecided])
    expect(topics(two)).toEqual([
      ['start', true],
      ['end', true],
    ])
    expect(topics(primary)).toEqual([
      ['start', false],
      ['end', false],
    ])
  })

  test('are settled by the better document, and disputed where nothing tells them apart', () => {
    const at = (documents: Document[], offset: number, presumed = false) =>
      of(
        documents,
        ...claims,
      )({ asOf: day(offset), presumed })
        .relationshipsOf('ayland')
        .map(({ certainty }) => certainty)
    expect([2, 7, 12].map((offset) => at(primary, offset))).toEqual([['certain'], ['certain'], []])
    expect([2, 7, 12].map((offset) => at(two, offset))).toEqual([[], ['certain'], []])
    expect([2, 7, 12].map((offset) => at(two, offset, true))).toEqual([['disputed'], ['certain'], ['disputed']])
  })

  test('give a range where they are undecided, not the first of the values', () => {
    const [one] = of(two, ...claims)().relationshipsOf('ayland', { ended: true })
    expect([one?.since?.edtf, one?.until?.edtf]).toEqual([`[${day(0)}..${day(5)}]`, `[${day(10)}..${day(15)}]`])
  })
})

describe('a relationship that is only seen', () => {
  const office = (source: string, leader: string, time: string | undefined) =>
    says(source, leader, 'holds-office', time, { object: 'ayland', qualifiers: { office: 'office-chair' } })
  const look = world([document('two', '2023-06-01')], [office('two', 'leader-m', '2022/..')])
  const at = (asOf: string, presumed = false) =>
    look({ asOf, presumed })
      .relationshipsOf('ayland')
      .map(({ source, certainty }) => `${source} ${certainty}`)

  test('is certain between sightings and presumed after the last, which only a lens with presumed shows', () => {
    const alone = world(
      [document('one', '2020-06-01'), document('two', '2023-06-01')],
      [office('one', 'leader-l', '2020-05-01'), office('two', 'leader-l', '2023-05-01')],
    )
    const certainty = (asOf: string, presumed: boolean) =>
      alone({ asOf, presumed })
        .relationshipsOf('ayland')
        .map((one) => one.certainty)
    expect(certainty('2019-01-01', true)).toEqual([])
    expect(certainty('2020-05-01', false)).toEqual(['certain'])
    expect(certainty('2022-01-01', false)).toEqual(['certain'])
    expect(certainty('2023-05-02', false)).toEqual([])
    expect(certainty('2023-05-02', true)).toEqual(['presumed'])
  })

  test('holds up to the publication of a document that knows of no end', () => {
    expect(at('2023-06-01')).toContain('leader-m certain')
    expect(at('2023-06-02')).toEqual([])
    expect(at('2023-06-02', true)).toContain('leader-m presumed')
  })

  test('is certain from the last day of a range, and possible within it', () => {
    const ranged = world(
      [document('one', '2020')],
      [says('one', 'ayland', 'member-of', '[2018-03-01..2018-05-31]', { object: 'club-c' })],
    )
    const certainty = (asOf: string) =>
      ranged({ asOf, presumed: true })
        .relationshipsOf('ayland')
        .map((one) => one.certainty)
    expect(['2018-02-28', '2018-03-01', '2018-05-30', '2018-05-31', '2030'].map(certainty)).toEqual([
      [],
      ['possible'],
      ['possible'],
      ['certain'],
      ['certain'],
    ])
  })
})

test('a plan is dated by the plans that show, not by one made known later', () => {
  const plan = (source: string, time: string) =>
    says(source, 'ayland', 'party-to', time, { object: 'pact-p', stance: 'planned' })
  const look = world(
    [document('one', '2019'), document('late', '2023')],
    [plan('one', '../2020'), plan('late', '2021/2022')],
  )
  const planned = (asOf: string) =>
    look({ asOf })
      .relationshipsOf('ayland', { ended: true })
      .map(({ until, certainty }) => [until?.edtf, certainty])
  expect([planned('2020-06-01'), planned('2021-03-05')]).toEqual([[['2020', 'certain']], [['2020', 'ended']]])
})
