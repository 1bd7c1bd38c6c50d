import { describe, expect, test } from 'vitest'
import { parseDate, parseTime } from '../../src/facts/date.ts'
import type { Claim, Document, Facts } from '../../src/facts/facts.ts'
import type { RelationshipKind, Stance } from '../../src/facts/vocabulary.ts'
import { Episode, extentsByEpisode } from '../../src/graph/episode.ts'
import { extentsOf } from '../../src/graph/extent.ts'
import type { ClaimGroup } from '../../src/graph/graph.ts'
import { factsOf } from '../fixtures/random.ts'

const document = (id: string, rest: Partial<Document> = {}): Document => ({
  id,
  title: id,
  authors: [],
  published: parseDate('2024'),
  language: 'en',
  primary: false,
  clearance: 'public',
  ...rest,
})
const documents = [
  document('d1'),
  document('d2'),
  document('reprint-1', { wire: 'wire' }),
  document('reprint-2', { wire: 'wire' }),
  document('treaty', { primary: true }),
  document('late', { published: parseDate('2025') }),
]

let count = 0
const says = (in_: string, time: string | undefined, stance: Stance = 'asserted'): Claim => ({
  id: `${in_}#${count++}`,
  document: in_,
  passages: [],
  summary: '',
  subject: 'a',
  predicate: 'member-of',
  object: 'b',
  time: time === undefined ? undefined : parseTime(time),
  stance,
  speakers: [],
  about: [],
  qualifiers: {},
  rank: 'normal',
  clearance: 'public',
})
const toRelationships = (group: ClaimGroup, facts: Facts, others: readonly Claim[] = []) =>
  extentsByEpisode(group, extentsOf(group.claims, facts), extentsOf(others, facts)).map((extents, index) =>
    new Episode(group, index, extents, extents, extentsOf(others, facts), facts).at('certain'),
  )
const episodes = (kind: RelationshipKind, ...claims: Claim[]) =>
  toRelationships({ index: 0, id: 's', kind, source: 'a', target: 'b', claims }, factsOf(documents, claims)).map(
    ({ id, since, until, stance, corroboration }) => ({
      id,
      since: since?.edtf,
      until: until?.edtf,
      stance,
      corroboration,
    }),
  )

describe('a lasting relationship', () => {
  test('is one episode for any dates of observation', () => {
    expect(episodes('member-of', says('d1', '2020'), says('d2', '2023-05'))).toEqual([
      { id: 's', since: '[..2020-12-31]', until: undefined, stance: 'asserted', corroboration: 2 },
    ])
  })

  test('takes the most precise start and end that a document gives', () => {
    expect(episodes('member-of', says('d1', '1951/1986'), says('d2', '1951-09-01/1986-08-12'))).toMatchObject([
      { since: '1951-09-01', until: '1986-08-12' },
    ])
  })

  test('has two episodes if it ended and began again', () => {
    expect(episodes('member-of', says('d1', '1950/1960'), says('d1', '1970/1980'))).toMatchObject([
      { id: 's', since: '1950', until: '1960' },
      { id: 's~2', since: '1970', until: '1980' },
    ])
  })

  test('that is exclusive ends when another entity is seen to hold it, and begins again when it returns', () => {
    const other = [says('d2', '2023-05-02')]
    const claims = [says('d1', '2021-03-22'), says('d1', '2025-12-19')]
    const made = toRelationships(
      { index: 0, id: 's', kind: 'holds-office', source: 'a', target: 'b', claims },
      factsOf(documents, claims),
      other,
    )
    expect(made.map(({ id, until }) => [id, until?.edtf])).toEqual([
      ['s', '[2021-03-22..2023-05-01]'],
      ['s~2', undefined],
    ])
    expect(episodes('holds-office', ...claims)).toHaveLength(1)
  })

  test('stays one episode if reports of its end overlap', () => {
    expect(
      episodes('member-of', says('d1', '1950/1960'), says('d2', '1955/1970'), says('treaty', '1965/1980')),
    ).toHaveLength(1)
  })

  test('ends with a denial, between the last observation and the denial', () => {
    expect(episodes('member-of', says('d1', '2022-04-21'), says('d2', '2024-06-19', 'denied'))).toEqual([
      { id: 's', since: '[..2022-04-21]', until: '[2022-04-21..2024-06-18]', stance: 'asserted', corroboration: 1 },
    ])
  })

  test('has two episodes if it is observed again after such a denial', () => {
    expect(episodes('member-of', says('d1', '2020'), says('d1', '2021', 'denied'), says('d1', '2022'))).toMatchObject([
      { id: 's' },
      { id: 's~2', since: '[..2022-12-31]', until: undefined },
    ])
  })

  test('is not ended by the end of a plan', () => {
    expect(
      episodes('member-of', says('d1', '1950/1960', 'planned'), says('d1', '1950/..'), says('d2', '1970')),
    ).toMatchObject([{ id: 's', since: '1950', until: undefined, stance: 'asserted' }])
  })

  test('that is only denied is an episode that does not hold', () => {
    expect(episodes('member-of', says('d1', '2022', 'denied'))).toEqual([
      { id: 's', since: '[..2022-12-31]', until: undefined, stance: 'denied', corroboration: 1 },
    ])
  })

  test('has two episodes if it is denied first and asserted later', () => {
    expect(episodes('member-of', says('d1', '2020', 'denied'), says('d2', '2022'))).toMatchObject([
      { stance: 'denied' },
      { id: 's~2', stance: 'asserted' },
    ])
  })

  test('asserted and denied for the same day takes the preferred stance', () => {
    expect(episodes('member-of', says('d1', '2022'), says('treaty', '2022', 'denied'))).toMatchObject([
      { stance: 'denied', corroboration: 1 },
    ])
    expect(episodes('member-of', says('treaty', '2022'), says('late', '2022', 'denied'))).toMatchObject([
      { stance: 'asserted' },
    ])
    expect(episodes('member-of', says('d1', '2022'), says('late', '2022', 'denied'))).toMatchObject([
      { stance: 'denied' },
    ])
  })

  test('counts reprints of one wire report as one document', () => {
    expect(
      episodes('member-of', says('reprint-1', '2020'), says('reprint-2', '2020'), says('d1', '2020')),
    ).toMatchObject([{ corroboration: 2 }])
  })
})

describe('a momentary relationship', () => {
  test('that cannot recur is one episode with the preferred date', () => {
    expect(
      episodes('signatory-of', says('d1', '2024-06-18'), says('reprint-1', '2024-06-19'), says('d2', '2024-06-19')),
    ).toEqual([{ id: 's', since: '2024-06-19', until: undefined, stance: 'asserted', corroboration: 3 }])
  })

  test('that can recur has an episode for each possible day', () => {
    expect(episodes('visited', says('d1', '2022-04-21'), says('d2', '2022-04'), says('d1', '2024-06'))).toMatchObject([
      { id: 's', since: '2022-04-21', corroboration: 2 },
      { id: 's~2', since: '2024-06' },
    ])
  })
})
