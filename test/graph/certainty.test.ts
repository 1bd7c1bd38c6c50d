import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/facts/facts.ts'
import type { RelationshipKind } from '../../src/facts/vocabulary.ts'
import { possibleStages } from '../../src/graph/pacts/possible-stages.ts'
import { disagreementsIn } from '../../src/graph/relationships/disagreements.ts'
import { document, says, world } from '../fixtures/world.ts'

const documents = [
  document('one', '2025-01-01'),
  document('two', '2025-01-01'),
  document('three', '2025-01-01'),
  document('treaty', '2025-01-01', { primary: true }),
  document('old', '2005-01-01'),
]
const objects: Partial<Record<RelationshipKind, string>> = { 'member-of': 'club-c', 'holds-office': 'ayland' }
type Said = readonly [source: string, time: string, more?: Partial<Claim>]
const claims = (kind: RelationshipKind, said: readonly Said[]) =>
  said.map(([source, time, more]): Claim => {
    const subject = kind === 'holds-office' ? 'leader-l' : 'ayland'
    const qualifiers = kind === 'holds-office' ? { office: 'office-chair' } : {}
    const claim = says(source, subject, kind, time, { object: objects[kind] ?? 'pact-p', qualifiers })
    return { ...claim, ...more }
  })
/** The certainty on each day, of what has ended too; nothing before it began. */
const on = (days: readonly string[], kind: RelationshipKind, ...said: readonly Said[]) => {
  const look = world(documents, claims(kind, said))
  return days.map((asOf) =>
    look({ asOf, presumed: true })
      .relationshipsOf('ayland', { ended: true })
      .filter((one) => one.kind === (kind === 'acceded-to' || kind === 'withdrew-from' ? 'party-to' : kind))
      .map(({ certainty }) => certainty)
      .join(),
  )
}

describe('a beginning on some day from a given one on', () => {
  const denied: Partial<Claim> = { stance: 'denied' }
  test('is not ended by a denial of that day or before, and by a later one', () => {
    const endOn = (day: string) => {
      const look = world(
        documents,
        claims('member-of', [
          ['one', '[2021-03-04..]'],
          ['two', day, denied],
        ]),
      )
      const [one] = look({ asOf: '2022', presumed: true }).relationshipsOf('ayland', { ended: true })
      return [one?.certainty === 'ended', one?.until?.edtf]
    }
    for (const day of ['2020-01-01', '2021-03-03', '2021-03-04']) expect(endOn(day)).toEqual([false, undefined])
    expect(endOn('2021-03-06')).toEqual([true, '[2021-03-04..2021-03-05]'])
  })

  test('is not in the way of the end of what was certain before', () => {
    const said: Said[] = [
      ['one', '2021-03-03'],
      ['one', '[2021-03-06..]'],
      ['two', '2021-03-05', denied],
    ]
    const look = world(documents, claims('member-of', said))
    const [one] = look({ asOf: '2022', presumed: true }).relationshipsOf('ayland', { ended: true })
    expect([one?.certainty, one?.until?.edtf]).toEqual(['ended', '[2021-03-03..2021-03-04]'])
  })
})

describe('one document', () => {
  test('that gives a vague end is certain up to its first day, and possible up to its last', () => {
    for (const kind of ['member-of', 'holds-office'] as const)
      expect(on(['2005-01-01', '2005-01-02', '2005-12-31', '2006-01-01'], kind, ['one', '2000-01-01/2005'])).toEqual([
        ...['certain', 'possible', 'possible', 'ended'],
      ])
  })

  test('that gives an end and none says that it holds, for a membership; an office ends', () => {
    const said: Said[] = [
      ['old', '2000-01-01/..'],
      ['old', '2000-01-01/2006-01-01'],
    ]
    expect(on(['2007-01-01'], 'member-of', ...said)).toEqual(['certain'])
    expect(on(['2007-01-01'], 'holds-office', ...said)).toEqual(['ended'])
  })

  test('that tells of a withdrawal ends a membership on its day', () => {
    const said = [...claims('acceded-to', [['one', '2000-01-01']]), ...claims('withdrew-from', [['one', '2005-01-01']])]
    const look = world(documents, said)
    const certainty = (asOf: string) =>
      look({ asOf, presumed: true })
        .relationshipsOf('ayland', { ended: true })
        .filter(({ kind }) => kind === 'party-to')
        .map((one) => one.certainty)
    expect(['2004-12-31', '2005-01-01'].map(certainty)).toEqual([['certain'], ['ended']])
  })
})

describe('several documents', () => {
  test('that give one range for a beginning make it possible from its first day', () => {
    const range = '[2018-03-01..2018-05-31]'
    const days = ['2018-02-28', '2018-03-01', '2018-05-30', '2018-05-31']
    expect(on(days, 'member-of', ['one', range], ['two', range])).toEqual(['', 'possible', 'possible', 'certain'])
  })

  test('with a preferred claim go by that one alone: nothing holds before its start', () => {
    const preferred = { rank: 'preferred' } as const
    const said: Said[] = [
      ['one', '2020-01-01'],
      ['two', '2022-01-01/..', preferred],
    ]
    expect(on(['2021-12-31', '2022-01-01'], 'member-of', ...said)).toEqual(['', 'certain'])
  })

  test('do not disagree if one sees it on the last day that another gives', () => {
    expect(on(['2005-07-10'], 'member-of', ['one', '2000-01-01/2005-06-30'], ['two', '2005-06-30'])).toEqual(['ended'])
  })

  test('disagree if one sees it before the start that another gives', () => {
    const seen = ['two', '1999-06-01'] as const
    const [start, better] = [['one', '2000-01-01/..'] as const, ['treaty', '2000-01-01/..'] as const]
    expect(on(['1999-08-01', '2000-01-01'], 'member-of', seen, start)).toEqual(['disputed', 'certain'])
    expect(on(['1999-08-01', '2000-01-01'], 'member-of', seen, better)).toEqual(['', 'certain'])
  })

  test('show nothing before a start if another only allows that it began earlier', () => {
    const said = [['one', '2000-01-01/..'] as const, ['two', '[1999-01-01..2001-12-31]'] as const]
    expect(on(['1999-06-01', '2000-01-01'], 'member-of', ...said)).toEqual(['', 'certain'])
  })

  test('do not make an office certain between a sighting and a term of which no day is certain', () => {
    expect(on(['2004-03-01'], 'holds-office', ['two', '2003-06-01'], ['one', '2004/2004'])).toEqual(['possible'])
  })

  test('keep it certain before a later sighting, though a better one gives a vague end', () => {
    const said = [
      ['treaty', '2000-01-01/2005'] as const,
      ['two', '2004-06-01'] as const,
      ['three', '2005-09-01'] as const,
    ]
    expect(on(['2005-06-01', '2005-10-01'], 'member-of', ...said)).toEqual(['certain', 'possible'])
  })

  test('do not disagree on a later start once a step has made it a party, only before it', () => {
    const step = claims('acceded-to', [['two', '2005-01-01']])
    const later = claims('party-to', [['one', '2010-01-01/..']])
    const seen = claims('party-to', [['three', '2002-01-01']])
    const certainty = (asOf: string, ...said: Claim[]) =>
      world(
        documents,
        said,
      )({ asOf, presumed: true })
        .relationshipsOf('ayland')
        .filter(({ kind }) => kind === 'party-to')
        .map((one) => one.certainty)
    expect(certainty('2003-01-01', ...step, ...later, ...seen)).toEqual(['disputed'])
    expect(certainty('2006-01-01', ...step, ...later)).toEqual(['certain'])
  })

  test('leave it possible after the end that the better gives vaguely, while the other knows of none', () => {
    const said = [['treaty', '2000-01-01/2005'] as const, ['two', '2000-01-01/..'] as const]
    expect(on(['2005-01-01', '2005-06-01', '2006-01-01'], 'member-of', ...said)).toEqual([
      ...['certain', 'possible', 'ended'],
    ])
  })
})

test('another holder within a year that an office began and ended in need not be the next', () => {
  const look = world(documents, [
    ...claims('holds-office', [['one', '2004/2004']]),
    ...claims('holds-office', [['two', '2004-06-01', { subject: 'leader-m' }]]),
  ])
  const certainty = (asOf: string) =>
    look({ asOf, presumed: true })
      .relationshipsOf('leader-l', { ended: true })
      .map((one) => one.certainty)
  expect([certainty('2004-08-01'), certainty('2005-01-01')]).toEqual([['possible'], ['ended']])
})

describe('a denial', () => {
  test('ends a membership, which lasts until then', () => {
    const denied = ['two', '2005-01-01', { stance: 'denied' }] as const
    const days = ['2000-06-01', '2002-01-01', '2004-12-31', '2005-01-01']
    const expected = ['certain', 'certain', 'certain', 'ended']
    expect(on(days, 'member-of', ['one', '2000-06-01'], denied)).toEqual(expected)
    expect(on(days, 'member-of', ['one', '2000-05-01'], ['one', '2000-06-01'], denied)).toEqual(expected)
  })

  test('contradicts a document that knew of no end later', () => {
    const denied = ['old', '2003-01-01', { stance: 'denied' }] as const
    const said = [['one', '2000-01-01/..'] as const, denied]
    expect(on(['2004-01-01'], 'member-of', ...said)).toEqual(['certain'])
    expect(disagreementsIn(world(documents, claims('member-of', said))(), {})).toMatchObject([
      { topic: 'stance', values: [{ value: 'it is so' }, { value: 'it is not so' }] },
    ])
  })
})

test('the date of an event that a better document gives bounds when it can have happened', () => {
  const look = world(documents, [
    says('one', 'leader-l', 'signatory-of', '[2020-01-01..2022-12-31]', { object: 'pact-p' }),
    says('treaty', 'leader-l', 'signatory-of', '2021-06-01', { object: 'pact-p' }),
  ])
  const certainty = (asOf: string) =>
    look({ asOf, presumed: true })
      .relationshipsOf('leader-l')
      .map((one) => one.certainty)
  expect(['2020-06-01', '2021-05-31', '2021-06-01'].map(certainty)).toEqual([[], [], ['certain']])
})

test('a stage with a range as its date is reached on the last day, also for a lens with presumed', () => {
  const look = world(documents, [
    says('one', 'pact-p', 'stage', '[2020-01-01..2020-06-30]', { value: { type: 'stage', stage: 'in-force' } }),
  ])
  const stage = (asOf: string, presumed: boolean) => look({ asOf, presumed }).stageOf('pact-p')?.stage
  for (const presumed of [false, true])
    expect([stage('2020-03-01', presumed), stage('2020-06-30', presumed)]).toEqual([undefined, 'in-force'])
})

test('what ties two parties is as certain as the less certain membership, in either order', () => {
  const member = (nation: string, time: string) => says('one', nation, 'party-to', time, { object: 'pact-p' })
  const signed = says('one', 'pact-p', 'stage', '2018', { value: { type: 'stage', stage: 'signed' } })
  const edges = (...memberships: Claim[]) =>
    world(documents, [signed, ...memberships])({ asOf: '2020-06-01', presumed: true })
      .relationships()
      .flatMap((one) => (one.derivedFrom ? [[one.kind, one.certainty]] : []))
  const range = '[2020-01-01..2020-12-31]'
  expect(edges(member('ayland', '2019'), member('beland', range))).toEqual([['signed-with', 'possible']])
  expect(edges(member('ayland', range), member('beland', '2019'))).toEqual([['signed-with', 'possible']])
})

test('a stage with a range as its date is possible within it, with the claims that tell of it', () => {
  const stage = (source: string, name: 'signed' | 'in-force', time: string) =>
    says(source, 'pact-p', 'stage', time, { value: { type: 'stage', stage: name } })
  const look = world(documents, [
    stage('one', 'signed', '2019-05-02'),
    stage('two', 'signed', '2019'),
    stage('one', 'in-force', '[2020-01-01..2020-06-30]'),
    { ...stage('two', 'in-force', '2020'), clearance: 'secret' },
  ])
  const possible = (asOf: string, more = {}) =>
    possibleStages(look({ asOf, ...more }), 'pact-p').map(({ stage, time, claims }) => [
      ...[stage, time?.edtf, claims.map(({ document }) => document)],
    ])
  const inForce = ['in-force', '[2020-01-01..2020-06-30]', ['one']]
  expect(possible('2019-03-01')).toEqual([['signed', '2019', ['two']]])
  expect([possible('2019-06-01'), possible('2020-01-01'), possible('2020-06-29')]).toEqual([[], [inForce], [inForce]])
  expect([possible('2020-06-30'), possible('2020-03-01', { knownAt: '2024' })]).toEqual([[], []])
  expect(possible('2020-03-01', { minCorroboration: 2 })).toEqual([])
})
