import { describe, expect, test } from 'vitest'
import { parseDate, parseTime } from '../../src/facts/date.ts'
import type { Claim, Document, Facts } from '../../src/facts/facts.ts'
import type { RelationshipKind, Stance } from '../../src/facts/vocabulary.ts'
import type { ClaimGroup } from '../../src/graph/graph.ts'
import { Episode, extentsByEpisode } from '../../src/graph/relationships/episode.ts'
import { extentsOf } from '../../src/graph/relationships/extent.ts'
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

describe('the start and end that documents give', () => {
  test('are not contradicted by a sighting on the first or the last day', () => {
    const made = episodes(
      'member-of',
      says('d1', '2000-01-01/2005-06-30'),
      says('d2', '2000-01-01'),
      says('d2', '2005-06-30'),
    )
    expect(made).toMatchObject([{ since: '2000-01-01', until: '2005-06-30' }])
  })

  test('are a range if a sighting is before the start', () => {
    expect(episodes('member-of', says('d1', '2000-01-01/..'), says('d2', '1999-06-01'))).toMatchObject([
      { since: '[..2000-01-01]' },
    ])
  })

  test('are the better supported, a sighting on the last day included', () => {
    const [one, two] = [says('d1', '2000-01-01/2005-01-01'), says('d2', '2000-01-01/2005-06-30')]
    expect(episodes('member-of', one, two)).toMatchObject([{ until: '[2005-01-01..2005-06-30]' }])
    expect(episodes('member-of', one, two, says('treaty', '2005-06-30'))).toMatchObject([{ until: '2005-06-30' }])
  })

  test('do not count within a document that sees it later than its own end', () => {
    const [one, two] = [says('treaty', '2000-01-01/2003-01-01'), says('d2', '2000-01-01/2005-01-01')]
    expect(episodes('member-of', one, two)).toMatchObject([{ until: '2003-01-01' }])
    expect(episodes('member-of', one, says('treaty', '2004-01-01'), two)).toMatchObject([{ until: undefined }])
  })
})

describe('an exclusive relationship', () => {
  const of = (claims: Claim[], ...others: Claim[]) =>
    toRelationships(
      { index: 0, id: 's', kind: 'holds-office', source: 'a', target: 'b', claims },
      factsOf(documents, claims),
      others,
    ).map(({ id, until, firstSeen, lastSeen }) => [id, until?.edtf, firstSeen?.edtf, lastSeen?.edtf])

  test('goes on if another is seen to hold it on a day of its own', () => {
    const seen = [says('d1', '2001-01-01'), says('d2', '2003-05-02')]
    expect(of(seen, says('d3', '2003-05-02'))).toEqual([['s', undefined, '2001-01-01', '2003-05-02']])
    expect(of(seen, says('d3', '2003-05-01'))).toHaveLength(2)
  })

  test('is first and last seen by the dates of its claims, in whatever order, and by a publication', () => {
    expect(of([says('d1', '2003-05-02'), says('d2', '2001-01-01')])).toEqual([
      ['s', undefined, '2001-01-01', '2003-05-02'],
    ])
    expect(of([says('late', '2022/..')])).toEqual([['s', undefined, '2022', '2025']])
    expect(of([says('d1', undefined), says('d2', '2001-01-01')])).toEqual([['s', undefined, '2001-01-01', '2024']])
  })

  test('has the qualifiers of its first claim, and of the others what that lacks', () => {
    const qualified = (time: string, qualifiers: Claim['qualifiers']) => ({
      ...says('d1', time),
      predicate: 'holds-office' as const,
      qualifiers,
    })
    const claims = [qualified('2001', { role: 'first' }), qualified('2002', { role: 'second', office: 'chair' })]
    const [made] = toRelationships(
      { index: 0, id: 's', kind: 'holds-office', source: 'a', target: 'b', claims },
      factsOf(documents, claims),
    )
    expect(made?.qualifiers).toEqual({ role: 'first', office: 'chair' })
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

  test('that can recur is another for a date that cannot mean the same day as every date before', () => {
    expect(
      episodes('visited', says('d1', '2022-04'), says('d1', '2022-04-21'), says('d2', '2022-04-30')),
    ).toMatchObject([
      { id: 's', since: '2022-04-21' },
      { id: 's~2', since: '2022-04-30' },
    ])
  })

  test('comes again only after something else: on the day of a withdrawal, but not if two report one day', () => {
    const again = (second: string, withdrawal: string) => {
      const claims = [says('d1', '2000-01-01'), says('d2', second)]
      const group = { index: 0, id: 's', kind: 'ratified', source: 'a', target: 'b', claims } as const
      const withdrew = { ...says('d1', withdrawal), predicate: 'withdrew-from' } as const
      return toRelationships(group, factsOf(documents, [...claims, withdrew]), [withdrew]).length
    }
    expect([again('2005-01-01', '2005-01-01'), again('2005-01-01', '2000-01-01')]).toEqual([2, 2])
    expect([again('2005-01-01', '2006-01-01'), again('2000-01-01', '2000-01-01')]).toEqual([1, 1])
  })
})
