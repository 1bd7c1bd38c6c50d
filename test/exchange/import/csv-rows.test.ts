import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../../src/exchange/import/csv.ts'
import type { ReadRow } from '../../../src/exchange/import/reader.ts'

async function* chunked(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function rows(text: string, { size = 7, separator }: { size?: number; separator?: string } = {}) {
  const notes: string[] = []
  const header: string[] = []
  const read: ReadRow[] = []
  const reader = {
    read: { lists: {}, missing: [], sparse: false, separator },
    columns: (names: readonly string[]) => void header.push(...names),
    note: (sentence: string) => void notes.push(sentence),
  }
  for await (const row of csvRows(chunked(text, size), 'd.csv', reader)) read.push(row)
  return { header, notes, read, cells: read.map((row) => ('data' in row ? Object.values(row.data) : row.raw)) }
}

describe('rows of CSV', () => {
  test.each([
    ['\n', 'a,b\n1,2\n3,4\n'],
    ['\r\n', 'a,b\r\n1,2\r\n3,4'],
    ['\r', 'a,b\r1,2\r3,4\r'],
    ['\n, then \r\n', 'a,b\n1,2\r\n3,4\r\n'],
    ['\r\n, and blank lines', 'a,b\r\n\r\n1,2\r\n \r\n3,4\r\n'],
  ])('may end in %j', async (_, text) => {
    for (const size of [1, 2, 3, 1000])
      expect((await rows(text, { size })).cells).toEqual([
        ['1', '2'],
        ['3', '4'],
      ])
  })

  test.each([
    ['a;b\n1,5;2\n', ['1,5', '2'], "d.csv is read with the separator ';', by its first line"],
    ['a\tb\n1\t2\n', ['1', '2'], "d.csv is read with the separator '\\t', by its first line"],
    ['"a;b",c\n1,2\n', ['1', '2'], undefined],
    ['sep=|\na|b\n1|2\n', ['1', '2'], undefined],
    ['"sep=;"\r\na;b\r\n1;2\r\n', ['1', '2'], undefined],
  ])('%j are separated by what the first line says', async (text, cells, note) => {
    expect(await rows(text)).toMatchObject({ cells: [cells], notes: note === undefined ? [] : [note] })
  })

  test('have columns without a name, or of one name, by their place', async () => {
    const { header, cells } = await rows('a,,b,a,\n1,2,3,4,5\n')
    expect(header).toEqual(['a', 'column 2', 'b', 'column 4', 'column 5'])
    expect(cells).toEqual([['1', '2', '3', '4', '5']])
  })

  const plain = 'a,b,c\n'
  test.each([
    ['a quote within a cell', `${plain}1,x "y" z,3\n`, [['1', 'x "y" z', '3']]],
    ['quotes written twice', `${plain}1,"x ""y"" z",3\n`, [['1', 'x "y" z', '3']]],
    ['spaces after a closing quote', `${plain}1,"x" ,3\n`, [['1', 'x', '3']]],
    [
      'a cell of two lines',
      `${plain}1,"x\r\ny",3\n4,5,6\n`,
      [
        ['1', 'x\r\ny', '3'],
        ['4', '5', '6'],
      ],
    ],
    ['text after a closing quote', `${plain}1,"x"y,3\n4,5,6\n`, ['1,"x"y,3', ['4', '5', '6']]],
    ['a quote never closed', `${plain}1,"x,3\n4,5,6\n7,8,9\n`, ['1,"x,3', ['4', '5', '6'], ['7', '8', '9']]],
    ['a quote closed by a later row', `${plain}1,"x,3\n4,"5",6\n7,8,9\n`, ['1,"x,3', ['4', '5', '6'], ['7', '8', '9']]],
    ['a quote closed in a row of too many cells', `${plain}1,"x,3\n4,5",6,7\n`, ['1,"x,3', '4,5",6,7']],
  ])('with %s', async (_, text, cells) => {
    expect((await rows(text)).cells).toEqual(cells)
  })

  const sign = fc.constantFrom('a', 'b', ',', '"', '""', '\n', '\r\n', ' ')
  test('account for every line once, whatever its quotes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (signs, size) => {
        const lines = signs.join('').split(/\r?\n/)
        const { read } = await rows(`x,y\n${signs.join('')}`, { size })
        const begins = read.map(({ line }) => line)
        expect(begins).toEqual([...new Set(begins)].toSorted((one, other) => one - other))
        let next = 2
        for (const [at, row] of read.entries()) {
          // Only blank lines lie between two rows.
          expect(
            lines
              .slice(next - 2, row.line - 2)
              .join('')
              .trim(),
          ).toBe('')
          const raw = 'data' in row ? undefined : row.raw
          const end = read[at + 1]?.line ?? lines.length + 2
          const own = raw === undefined ? lines.slice(row.line - 2, end - 2).join('\n') : raw
          if (raw !== undefined) expect(lines.slice(row.line - 2, end - 2).join('\n')).toContain(raw.replace(/\r/g, ''))
          else
            for (const cell of Object.values('data' in row ? row.data : {}))
              expect(own.replaceAll('"', '')).toContain(String(cell).replace(/\r/g, '').replaceAll('"', ''))
          next = raw === undefined ? end : row.line + raw.split('\n').length
        }
      }),
    )
  })

  test('come back as they were written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('x', '"', ',', ';', '\n', ' ', 'é', '=') })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (table) => {
        const text = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect((await rows(`a,b,c\n${text}\n`)).cells).toEqual(table)
      }),
    )
  })
})
