import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { propose } from '../../../src/exchange/match/match.ts'
import type { Entity, Facts } from '../../../src/facts/facts.ts'
import { parseFacts } from '../../../src/facts/parse.ts'
import { ndjsonFile } from '../../fixtures/lines.ts'
import { facts } from '../../fixtures/random.ts'
import { runs } from '../../fixtures/runs.ts'

interface Told {
  readonly name: string
  readonly parties: readonly string[]
  readonly signed?: string
  readonly pactKind?: string
}

/** Two sources that tell of pacts; the first half of an id names its source. */
function told(pacts: Readonly<Record<string, Told>>, others: readonly object[] = []): Facts {
  const parties = new Set(Object.values(pacts).flatMap(({ parties }) => parties))
  const records = [
    ...['a', 'b'].map((id) => ({ record: 'document', id, title: id, published: '2020', language: 'en' })),
    ...[...parties].map((id) => ({ record: 'entity', kind: 'nation', id, name: id })),
    ...Object.entries(pacts).map(([id, { name, pactKind = 'trade' }]) => ({
      record: 'entity',
      kind: 'pact',
      id,
      name,
      pactKind,
    })),
    ...others,
    ...Object.entries(pacts).flatMap(([id, { parties, signed }]) => {
      const [document = ''] = id.split('-')
      const common = { record: 'claim', document, summary: 'S' }
      return [
        ...(signed
          ? [{ ...common, id: `${document}#${id}-s`, subject: id, predicate: 'stage', value: 'signed', time: signed }]
          : []),
        ...parties.map((party) => ({
          ...common,
          id: `${document}#${id}-${party}`,
          subject: party,
          predicate: 'party-to',
          object: id,
        })),
      ]
    }),
  ]
  return parseFacts([ndjsonFile('told.ndjson', records.map((record) => `${JSON.stringify(record)}\n`).join(''))])
}

const accord: Told = { name: 'Cove Fisheries Accord', parties: ['ada', 'bor'], signed: '1990-05-04' }
const pairs = (all: Facts) => propose(all, 'a', 'b').map(({ one, other, certain }) => `${one} ${other} ${certain}`)

describe('two sources that tell of pacts', () => {
  test('may agree without a date, but never for certain', () => {
    const { signed, ...undated } = accord
    expect(pairs(told({ 'a-1': accord, 'b-1': undated }))).toEqual(['a-1 b-1 false'])
    const many = { name: 'LOME_1984O3', parties: ['ada', 'bor', 'cin', 'dov', 'eld'] }
    expect(pairs(told({ 'a-1': { ...many, name: 'Lome 3', signed: '1984' }, 'b-1': many }))).toEqual(['a-1 b-1 false'])
    const few = { ...many, parties: ['ada', 'bor'] }
    expect(pairs(told({ 'a-1': { ...few, name: 'Lome 3', signed: '1984' }, 'b-1': few }))).toEqual([])
  })

  test('agree for certain by parties, dates and titles', () => {
    const all = told({ 'a-1': accord, 'b-1': { ...accord, name: 'Accord on Fisheries, Cove', signed: '1990' } })
    expect(propose(all, 'a', 'b')).toEqual([
      {
        one: 'a-1',
        other: 'b-1',
        score: 1,
        certain: true,
        reasons: [
          '2 of 2 and 2 parties in common',
          'the same date, as far as both give it',
          'titles alike by 100 %',
          'a kind in common',
        ],
      },
    ])
  })

  test.each<[string, Partial<Told>]>([
    ['of another title', { name: 'Harbor Treaty' }],
    ['of another kind', { pactKind: 'defense' }],
    ['of a day months away', { signed: '1990-09-04' }],
    ['of which half the parties are others', { parties: ['ada', 'cag', 'dor'] }],
  ])('may tell of one, but not for certain: %s', (_, other) => {
    expect(
      propose(told({ 'a-1': accord, 'b-1': { ...accord, ...other } }), 'a', 'b').every(({ certain }) => !certain),
    ).toBe(true)
  })

  test('may agree by date and title alone if one names no parties, but never for certain', () => {
    const untold = { ...accord, parties: [] }
    const [found] = propose(told({ 'a-1': accord, 'b-1': untold }), 'a', 'b')
    expect(found).toMatchObject({ score: 0.85, certain: false })
    expect(found?.reasons[0]).toBe('one source names no parties')
    expect(pairs(told({ 'a-1': untold, 'b-1': untold }))).toEqual(['a-1 b-1 false'])
    expect(pairs(told({ 'a-1': accord, 'b-1': { ...untold, name: 'Harbor Treaty' } }))).toEqual([])
    expect(pairs(told({ 'a-1': accord, 'b-1': { ...untold, signed: '1990-09-04' } }))).toEqual([])
  })

  test('never agree for certain on two that are as near', () => {
    expect(pairs(told({ 'a-1': accord, 'b-1': accord, 'b-2': accord }))).toEqual(['a-1 b-1 false', 'a-1 b-2 false'])
  })

  test('do not tell of one if years or all parties are others', () => {
    expect(pairs(told({ 'a-1': accord, 'b-1': { ...accord, signed: '1993-01-01' } }))).toEqual([])
    expect(pairs(told({ 'a-1': accord, 'b-1': { ...accord, parties: ['cag', 'dor'] } }))).toEqual([])
  })
})

describe('persons and nations', () => {
  const visit = (document: string, subject: string) => ({
    record: 'claim',
    id: `${document}#v`,
    document,
    summary: 'S',
    subject,
    predicate: 'visited',
    object: 'ada',
    time: '2001',
  })
  const people = (one: Partial<Entity>, other: Partial<Entity>) =>
    told({ 'a-1': accord, 'b-1': { ...accord, signed: '1950' } }, [
      { record: 'entity', kind: 'leader', id: 'x', name: 'Ana Aoki', ...one },
      { record: 'entity', kind: 'leader', id: 'y', name: 'AOKI, Ana', ...other },
      visit('a', 'x'),
      visit('b', 'y'),
    ])

  test('of one name may be the same, and of one id in Wikidata are', () => {
    expect(pairs(people({}, {}))).toEqual(['x y false'])
    expect(pairs(people({ wikidata: 'Q1' }, { wikidata: 'Q1', name: 'Someone' }))).toEqual(['x y true'])
    expect(pairs(people({ wikidata: 'Q1' }, { wikidata: 'Q2' }))).toEqual([])
  })
})

test('law: proposals pair two entities of two sources, and no entity has two that are certain', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const found = propose(all, 'd1', 'd2')
      for (const { one, other, score, reasons } of found) {
        expect(one).not.toBe(other)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(reasons.length).toBeGreaterThan(0)
      }
      const certain = found.filter((pair) => pair.certain && all.entities.get(pair.one)?.kind === 'pact')
      expect(new Set(certain.map(({ one }) => one)).size).toBe(certain.length)
      expect(new Set(certain.map(({ other }) => other)).size).toBe(certain.length)
    }),
    { numRuns: runs(30) },
  )
})
