import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { format } from '../../src/exchange/formats.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { canMeet, parseDate } from '../../src/facts/date.ts'
import { type PartyStatus, statusRank } from '../../src/facts/vocabulary.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { graphOf } from '../fixtures/data.ts'
import { runs } from '../fixtures/runs.ts'
import { importing } from './import/world.ts'

type Row = Readonly<Record<string, string>>
type Said = readonly [subject: string, word: string, time: string]

const viewOf = (graph: Graph, asOf: string) => viewThrough(graph, toLens({ asOf }, 'public', graph.facts))
const textOf = (view: View, entities?: string[]) =>
  [...format('csv-status').write(new Selection(view, { entities, ended: true }))].join('')
const rowsOf = (view: View, entities?: string[]): Row[] => parse(textOf(view, entities), { columns: true })
const short = (rows: readonly Row[]) => rows.map(({ party, year, status }) => `${party} ${year} ${status}`)

/** Steps of two nations toward one pact, and stages of the pact. */
function world(said: readonly Said[]): Graph {
  return graphOf({
    documents: { d1: { published: '2024' } },
    nations: {
      arden: {
        alpha3: 'ARD',
        codes: [
          { scheme: 'cow', code: '100', during: '../1999' },
          { scheme: 'cow', code: '101', during: '2000/..' },
        ],
      },
      brisk: {},
      corvia: {},
      delta: {},
    },
    pacts: { accord: {} },
    claims: {
      d1: Object.fromEntries(
        said.map(([subject, word, time], index) => [
          `c${index}`,
          subject === 'accord'
            ? { subject, predicate: 'stage', value: word, time }
            : { subject, predicate: word, object: 'accord', time },
        ]),
      ),
    },
  })
}

describe('statuses by year', () => {
  const graph = world([
    ['arden', 'signed', '1998-03-08'],
    ['arden', 'ratified', '1998-12-30'],
    ['arden', 'bound-by', '2000-02-01'],
    ['brisk', 'acceded-to', '1999-05'],
    ['brisk', 'withdrew-from', '2001-06-01'],
    ['corvia', 'signed', '1998-03-09'],
    ['corvia', 'party-to', '1998-03-09/2000-05-01'],
  ])

  test('are those of the end of each year, from the first step to a withdrawal or the date of the lens', () => {
    expect(short(rowsOf(viewOf(graph, '2003-06-30')))).toEqual([
      'arden 1998 ratified',
      'corvia 1998 signed',
      'arden 1999 ratified',
      'brisk 1999 acceded',
      'corvia 1999 signed',
      'arden 2000 in-force',
      'brisk 2000 acceded',
      'corvia 2000 ended',
      'arden 2001 in-force',
      'brisk 2001 withdrew',
      'arden 2002 in-force',
      'arden 2003 in-force',
    ])
    expect(short(rowsOf(viewOf(graph, '1998-06-30')))).toEqual(['arden 1998 signed', 'corvia 1998 signed'])
    expect(rowsOf(viewOf(graph, '1997'))).toEqual([])
    const late = rowsOf(viewOf(graph, '9999'))
    expect(late.at(-1)).toMatchObject({ party: 'arden', year: '2101', status: 'in-force' })
    expect(late).toHaveLength(10 + 100)
  })

  test('name who has only applied to join, who is no party yet', () => {
    const applied = world([
      ['arden', 'signed', '2020-03-01'],
      ['brisk', 'applied-to-join', '2021-05-02'],
      ['brisk', 'acceded-to', '2023-02-03'],
    ])
    const rows = rowsOf(viewOf(applied, '2023'))
    expect(rows.filter(({ party }) => party === 'brisk')).toMatchObject([
      { year: '2021', status: 'applied', since: '2021-05-02', partySince: '', lastStep: 'applied-to-join' },
      { year: '2022', status: 'applied', since: '2021-05-02', partySince: '' },
      { year: '2023', status: 'acceded', since: '2023-02-03' },
    ])
  })

  test('have dates, codes of the year, and their evidence', () => {
    const rows = rowsOf(viewOf(graph, '2003'))
    const [first, later] = ['1998', '2000'].map((year) =>
      rows.find((row) => row.year === year && row.party === 'arden'),
    )
    expect(first).toEqual({
      pact: 'accord',
      pactName: 'accord',
      party: 'arden',
      partyName: 'arden',
      alpha3: 'ARD',
      cow: '100',
      gw: '',
      partySince: '1998-03-08',
      partySinceEarliest: '1998-03-08',
      partySinceLatest: '1998-03-08',
      year: '1998',
      status: 'ratified',
      since: '1998-12-30',
      sinceEarliest: '1998-12-30',
      sinceLatest: '1998-12-30',
      lastStep: 'ratified',
      lastStepOn: '1998-12-30',
      lastStepOnEarliest: '1998-12-30',
      lastStepOnLatest: '1998-12-30',
      stance: 'asserted',
      certainty: 'certain',
      documents: '1',
      clearance: 'public',
    })
    expect(later).toMatchObject({ cow: '101', since: '2000-02-01' })
  })

  test('of a part are those of its pacts and parties', () => {
    expect(new Set(rowsOf(viewOf(graph, '2003'), ['accord', 'brisk']).map(({ party }) => party))).toEqual(
      new Set(['brisk']),
    )
    expect(rowsOf(viewOf(graph, '2003'), ['arden', 'brisk'])).toEqual([])
  })
})

const year = fc.integer({ min: 1990, max: 2012 })
const date = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
const joining = [
  'signed',
  'notified',
  'provisionally-applied',
  'definitively-signed',
  'ratified',
  'accepted',
  'approved',
  'acceded-to',
  'succeeded-to',
  'bound-by',
] as const
const nations = fc.constantFrom('arden', 'brisk', 'corvia')

describe('a law: statuses by year', () => {
  const steps = fc.array(
    fc.tuple(nations, fc.constantFrom(...joining, 'gave-notice', 'withdrew-from', 'suspended-notice'), date),
    { maxLength: 10 },
  )

  test('equal the statuses of the graph as of each year, in one row each', () => {
    fc.assert(
      fc.property(steps, (said) => {
        const graph = world(said)
        const rows = rowsOf(viewOf(graph, '2014'))
        expect(new Set(rows.map(({ party, year }) => `${party} ${year}`)).size).toBe(rows.length)
        const expected = Array.from({ length: 30 }, (_, index) => 1985 + index).flatMap((year) => {
          const view = viewOf(graph, String(year))
          const end = parseDate(String(year))
          return ['arden', 'brisk', 'corvia'].flatMap((party) => {
            const memberships = view.relationshipsOf(party, { ended: true }).filter(({ kind }) => kind === 'party-to')
            const { status, since } = memberships.at(-1)?.standing ?? {}
            const isPast = (status === 'withdrew' || status === 'ended') && !(since && canMeet(since, end))
            return status && !isPast ? [`${party} ${year} ${status}`] : []
          })
        })
        expect(short(rows)).toEqual(expected)
      }),
      { numRuns: runs(30) },
    )
  })

  test('of parties that had joined by some day are imported once the pact has ended', async () => {
    const ends = [...['arden', 'brisk'].map((party): Said => [party, 'party-to', '[..2000-12-31]'])]
    const graph = world([...ends, ['accord', 'in-force', '2001-01-01'], ['accord', 'terminated', '2004-12-04']])
    const exported = viewOf(graph, '2014')
    const again = await importing([...graph.facts.entities.values()])
    expect(rowsOf(exported).filter(({ status }) => status === 'ended')).toHaveLength(2)
    expect(await again.take('s.csv', textOf(exported), 'csv-status')).toMatchObject({ rejected: 0, inPart: 0 })
    const read = await again.view('2014')
    expect(read.relationshipsOf('accord', { ended: true }).map(({ certainty }) => certainty)).toContain('ended')
  })

  test('are imported by the included mapping', async () => {
    const stages = fc.array(fc.tuple(fc.constant('accord'), fc.constantFrom('signed', 'in-force'), date), {
      maxLength: 2,
    })
    // A party has one way to consent, then perhaps notices and a withdrawal, each in a year of its own.
    const life = fc
      .record({
        party: nations,
        years: fc.uniqueArray(year, { minLength: 6, maxLength: 6 }).map((years) => years.sort((a, b) => a - b)),
        first: fc.constantFrom('signed', 'provisionally-applied', 'notified', 'applied-to-join'),
        consent: fc.constantFrom(...joining.slice(3, 9)),
        rest: fc.subarray(['bound-by', 'gave-notice', 'withdrew-notice', 'withdrew-from'] as const),
      })
      .map(({ party, years, first, consent, rest }) =>
        [first, consent, ...rest].map((word, index): Said => [party, word, `${years[index]}-05-0${index + 1}`]),
      )
    const lives = fc.uniqueArray(life, { maxLength: 3, selector: ([first]) => first?.[0] })
    // A pact of two parties is in force for both, unless documents date its entry into force.
    const founder: Said = ['delta', 'signed', '1989-01-01']
    // No row has a new beginning after an end, or parties for which it was wrongly said to be in force.
    const isInRows = (rows: readonly Row[]) =>
      rows.every(({ status, party, year }) => {
        const next = rows.find((row) => row.party === party && Number(row.year) > Number(year))?.status as
          | PartyStatus
          | undefined
        if (next === undefined || status === 'notice-given' || status === 'withdrew') return true
        return status !== 'ended' && statusRank(status as PartyStatus) <= statusRank(next)
      })
    await fc.assert(
      fc.asyncProperty(lives, stages, async (said, ofPact) => {
        const graph = world([...said.flat(), ...(ofPact.length > 0 ? [founder, ...ofPact] : [])])
        const exported = viewOf(graph, '2014')
        fc.pre(isInRows(rowsOf(exported)))
        const again = await importing([...graph.facts.entities.values()])
        const { rows, rejected, inPart } = await again.take('s.csv', textOf(exported), 'csv-status')
        expect({ rejected, inPart }).toEqual({ rejected: 0, inPart: 0 })
        expect(short(rows === 0 ? [] : rowsOf(await again.view('2014')))).toEqual(short(rowsOf(exported)))
      }),
      { numRuns: runs(12) },
    )
  })
})
