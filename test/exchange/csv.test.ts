import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edgeColumns, edgeRow, nodeColumns, nodeRow, type Row } from '../../src/exchange/columns.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { parseDate } from '../../src/facts/date.ts'
import { oddFacts, partOf, plainRow, written } from '../fixtures/exported.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

/** The rows as csv-parse reads them, without the apostrophe before formulas. */
const read = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, cast: (value) => value.replace(/^'('*[=+\-@\t\r＝＋－＠])/, '$1') })
/** A text without signs that UTF-8 lacks, or at which programs stop to read. */
const readable = (text: string) => text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
const cells = (row: Row, columns: object) =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, readable(String(plainRow(row)[name] ?? ''))]))

test('CSV, read by csv-parse, has every entity, relationship and claim with every column', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      const part = partOf(all)
      expect(read(written('csv-nodes', part))).toEqual(
        part.entities.map((entity) => ({ id: entity.id, ...cells(nodeRow(part, entity), nodeColumns(part)) })),
      )
      expect(read(written('csv-edges', part))).toEqual(
        [...part.relationships].map((one) => ({
          id: one.id,
          source: one.source,
          target: one.target,
          ...cells(edgeRow(part, one), edgeColumns(part)),
        })),
      )
      expect(read(written('csv-claims', part)).map(({ id, summary, subject }) => ({ id, summary, subject }))).toEqual(
        part.claims.map(({ id, summary, subject }) => ({ id, summary: readable(summary), subject })),
      )
    }),
    { numRuns: runs(60) },
  )
})

test('dates have their first and last possible day beside them, and ids their names', () => {
  const look = world(
    [document('one', '2020-05')],
    [
      says('one', 'ada', 'holds-office', '2019/..', { object: 'atlantis', qualifiers: { office: 'office-consul' } }),
      says('one', 'event-fair', 'occurred-on', '2018-02', { value: { type: 'time', time: parseDate('2018-02') } }),
      says('one', 'pact-x', 'depositary', undefined, { value: { type: 'entity', entity: 'atlantis' } }),
    ],
  )
  const part = new Selection(look({ presumed: true }))
  const row = (name: 'csv-nodes' | 'csv-edges' | 'csv-claims', id: RegExp) =>
    read(written(name, part)).find((one) => id.test(`${one.id} ${one.predicate}`))
  expect(row('csv-edges', /holds-office/)).toMatchObject({
    sourceName: 'ada',
    targetName: 'atlantis',
    since: '2019',
    sinceEarliest: '2019-01-01',
    sinceLatest: '2019-12-31',
    qualifierNames: '{"office":"office-consul"}',
    documentTitles: '["one"]',
  })
  expect(row('csv-nodes', /event-fair/)).toMatchObject({
    'occurred-on': '2018-02',
    'occurred-on-earliest': '2018-02-01',
    'occurred-on-latest': '2018-02-28',
  })
  expect(row('csv-claims', /holds-office/)).toMatchObject({
    subjectName: 'ada',
    objectName: 'atlantis',
    published: '2020-05',
    publishedEarliest: '2020-05-01',
    publishedLatest: '2020-05-31',
    timeEarliest: '2019-01-01',
    timeLatest: '',
  })
})

test('no text cell is a formula in a spreadsheet', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      for (const name of ['csv-nodes', 'csv-edges', 'csv-claims'] as const) {
        const rows: string[][] = parse(written(name, partOf(all)))
        for (const cell of rows.flat())
          expect(/^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?[\d.]+$/.test(cell)).toBe(false)
      }
    }),
    { numRuns: runs(60) },
  )
})

test('no file has a NUL, at which some programs stop to read', () => {
  const summary = 'a\0b'
  const part = partOf(
    world([document('one', '2020')], [{ ...says('one', 'ada', 'visited', '2019', { object: 'atlantis' }), summary }])()
      .graph.facts,
  )
  expect(read(written('csv-claims', part))).toMatchObject([{ summary: 'a\uFFFDb' }])
  fc.assert(
    fc.property(oddFacts, (all) => {
      for (const name of ['csv-nodes', 'csv-edges', 'csv-claims'] as const)
        expect(written(name, partOf(all))).not.toContain('\0')
    }),
    { numRuns: runs(20) },
  )
})

test('lines end as RFC 4180 requires', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      expect(parse(written('csv-nodes', partOf(all)), { record_delimiter: '\r\n' })).toHaveLength(
        partOf(all).entities.length + 1,
      )
    }),
    { numRuns: runs(20) },
  )
})
