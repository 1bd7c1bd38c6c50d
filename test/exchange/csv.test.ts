import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edgeColumns, edgeRow, nodeColumns, nodeRow, type Row } from '../../src/exchange/columns.ts'
import { oddFacts, partOf, plainRow, written } from '../fixtures/exported.ts'

/** The rows as csv-parse reads them, the apostrophe taken off that keeps a text from being a formula. */
const read = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, cast: (value) => value.replace(/^'('*[=+\-@\t\r＝＋－＠])/, '$1') })
const cells = (row: Row, columns: object) =>
  Object.fromEntries(
    Object.keys(columns).map((name) => [name, String(plainRow(row)[name] ?? '').replace(/\p{Surrogate}/gu, '\uFFFD')]),
  )

test('CSV, read by csv-parse, has every entity, relationship and claim with every column', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      const part = partOf(all)
      expect(read(written('csv-nodes', part))).toEqual(
        part.entities.map((entity) => ({ id: entity.id, ...cells(nodeRow(part, entity), nodeColumns(part)) })),
      )
      expect(read(written('csv-edges', part))).toEqual(
        part.relationships.map((one) => ({
          id: one.id,
          source: one.source,
          target: one.target,
          ...cells(edgeRow(part, one), edgeColumns),
        })),
      )
      expect(read(written('csv-claims', part)).map(({ id, summary, subject }) => ({ id, summary, subject }))).toEqual(
        part.claims.map(({ id, summary, subject }) => ({ id, summary, subject })),
      )
    }),
    { numRuns: 60 },
  )
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
    { numRuns: 60 },
  )
})

test('lines end as RFC 4180 requires', () => {
  fc.assert(
    fc.property(oddFacts, (all) => {
      expect(parse(written('csv-nodes', partOf(all)), { record_delimiter: '\r\n' })).toHaveLength(
        partOf(all).entities.length + 1,
      )
    }),
    { numRuns: 20 },
  )
})
