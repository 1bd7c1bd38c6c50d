import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../../src/exchange/import/csv.ts'
import { linesOf } from '../../../src/exchange/import/lines.ts'
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

  test('law: have each column under a name of its own', async () => {
    const heading = fc.constantFrom('', ' ', 'a', 'b', 'column 1', 'column 2', 'column 3', '__proto__', 'A')
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { minLength: 2, maxLength: 6 }), async (headings) => {
        fc.pre(headings.join('').trim() !== '')
        const { header, read } = await rows(`${headings}\n${headings.map((_, at) => at)}\n`)
        expect(new Set(header).size).toBe(headings.length)
        const data = read[0] && 'data' in read[0] ? read[0].data : {}
        expect(Object.values(data).toSorted()).toEqual(headings.map((_, at) => String(at)))
        for (const [at, name] of headings.entries())
          if (name.trim() !== '' && headings.indexOf(name) === at) expect(data[name]).toBe(String(at))
      }),
    )
  })

  test('of a line that another kind of end divides are rejected with both', async () => {
    const { read } = await rows('a,b\r\n1,2\r3,4\r\n5,"6\r7"\r\n8,9\r\r\n')
    expect(read).toEqual([
      {
        line: 2,
        raw: '1,2\r3,4',
        reason: 'not readable as CSV: a line ends within it, in another way than the first line does',
      },
      { line: 3, data: { a: '5', b: '6\r7' } },
      { line: 4, data: { a: '8', b: '9\r' } },
    ])
    expect((await rows('a\rx\ny\rz\n')).cells).toEqual(['x\ny', ['z\n']])
  })

  test('may follow blank lines, whose separator is no guess', async () => {
    expect(await rows('\n \na;b\n1;2\n')).toMatchObject({ header: ['a', 'b'], cells: [['1', '2']] })
  })

  test('of 100,000 columns are read in time', async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => (at % 2 === 0 ? `c${at}` : ''))
    const { header, cells } = await rows(`${many}\n${many}\n`, { size: 65_536 })
    expect([new Set(header).size, cells[0]?.length]).toEqual([100_000, 100_000])
  })

  test('end with an error at a line that is too long', async () => {
    const text = `a,b\n1,2\n${'x'.repeat(300)}\n3,4\n`
    const read = async (longest: number) => {
      const found = []
      for await (const line of linesOf(chunked(text, 7), longest)) found.push(line.text)
      return found.length
    }
    expect(await read(300)).toBe(4)
    await expect(read(299)).rejects.toThrow('line 3 has more than 299 characters; is it another format?')
  })

  test('law: lines are those of the whole text, however it is cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', ' ', '\u2028'), maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (said, size) => {
        const read = async (size: number) => {
          const found = []
          for await (const line of linesOf(chunked(said, size))) found.push(line)
          return found
        }
        const lines = await read(size)
        expect(lines).toEqual(await read(1000))
        // A last CR that ends nothing is no line.
        const joined = lines.map(({ text, end }) => text + end).join('')
        expect(joined.replace(/\r+$/, '')).toBe(said.replace(/\r+$/, ''))
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1))
      }),
    )
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

  const sign = fc.constantFrom('a', 'b', ',', '"', '""', '\n', '\r\n', '\r', ' ', '\0', '\uFEFF')
  const withoutCr = (text: string) => text.replaceAll('\r', '')
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
          if (raw !== undefined)
            expect(withoutCr(lines.slice(row.line - 2, end - 2).join('\n'))).toContain(withoutCr(raw))
          else
            for (const cell of Object.values('data' in row ? row.data : {}))
              expect(withoutCr(own).replaceAll('"', '')).toContain(withoutCr(String(cell)).replaceAll('"', ''))
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
