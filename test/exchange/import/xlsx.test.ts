import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFile } from '../../../src/exchange/import/import.ts'
import { readMapping } from '../../../src/exchange/import/mapping.ts'
import type { Reader } from '../../../src/exchange/import/reader.ts'
import { rowsOf } from '../../../src/exchange/import/rows.ts'
import { xlsxRows } from '../../../src/exchange/import/xlsx.ts'
import { runs } from '../../fixtures/runs.ts'
import { importing, nation } from './world.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-xlsx-'))
})
afterAll(() => rm(folder, { recursive: true }))

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const book = (more = '', sheets = '<sheet name="Pacts" sheetId="1" r:id="rId1"/>') =>
  `<workbook xmlns:r="r">${more}<sheets>${sheets}</sheets></workbook>`
const relations =
  '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>' +
  '<Relationship Id="rId8" Type="x/styles" Target="styles.xml"/>' +
  '<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>'
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d mmm yyyy;@"/>' +
  '<numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts><cellStyleXfs>' +
  '<xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'

async function workbook(rows: string, files: Record<string, string> = {}): Promise<string> {
  const all = {
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="x"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
    'xl/workbook.xml': book(),
    'xl/_rels/workbook.xml.rels': relations,
    'xl/styles.xml': styles,
    ...files,
  }
  const path = join(folder, `${Math.random()}.xlsx`)
  await writeFile(path, zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))))
  return path
}

async function read(path: string, options: Partial<Reader['read']> = {}) {
  const notes: string[] = []
  const rows = []
  const reading = { sparse: false, lists: {}, missing: [], ...options }
  for await (const row of rowsOf(path, { columns: () => {}, note: (text) => notes.push(text), read: reading }))
    rows.push(row)
  return { rows, notes }
}

const heading = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>day</t></is></c></row>'
const shared = {
  'xl/sharedStrings.xml':
    '<sst><si><t>name</t></si><si><r><rPr><b/></rPr><t>Peace</t></r><r><t xml:space="preserve"> &amp; more</t></r>' +
    '<rPh><t>reading</t></rPh></si></sst>',
}

test('a workbook is read as CSV would be, with dates as its formats tell them', async () => {
  const path = await workbook(
    `${heading}<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>19360</v></c></row>
    <row r="4"><c t="str"><f>1+1</f><v>two</v></c><c s="2"><v>45462.5</v></c></row>
    <row r="5"><c r="A5"><v>1.1000000000000001</v></c><c r="B5" s="3"><v>45462</v></c></row>
    <row r="6"><c r="A6" t="b"><v>1</v></c><c r="D6" s="1"/></row><row r="7"/>
    <row r="8"><c r="B8" t="d"><v>2024-06-19T00:00:00Z</v></c></row>
    <row r="9"><c r="A9" t="e"><v>#N/A</v></c><c r="B9"><v>1</v></c><c r="C9"><v>2</v></c></row>`,
    shared,
  )
  expect((await read(path)).rows).toEqual([
    { line: 3, data: { name: 'Peace & more', day: '1953-01-01' } },
    { line: 4, data: { name: 'two', day: '2024-06-19T12:00:00' } },
    { line: 5, data: { name: '1.1', day: '45462' } },
    { line: 6, data: { name: 'true', day: '' } },
    { line: 8, data: { name: '', day: '2024-06-19' } },
    { line: 9, raw: '#N/A\t1\t2', reason: '3 cells where the first row names 2' },
  ])
  expect((await read(path, { columns: 2 })).rows).toHaveLength(6)
})

test('the first sheet of several is read, and the others are named', async () => {
  const sheets = '<sheet name="Second file" r:id="rId2"/><sheet name="Pacts" r:id="rId1"/>'
  const { rows, notes } = await read(
    await workbook('', {
      'xl/workbook.xml': book('<workbookPr date1904="1"/>', sheets),
      'xl/worksheets/sheet2.xml':
        '<worksheet><sheetData><row><c t="str"><v>day</v></c></row><row><c s="1"><v>0</v></c></row></sheetData>' +
        '</worksheet>',
    }),
  )
  expect(rows).toEqual([{ line: 2, data: { day: '1904-01-01' } }])
  expect(notes).toEqual([expect.stringMatching(/has 2 sheets; the first is read, 'Second file'$/)])
})

const cell = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`
const ofDays = async (...values: string[]) => {
  const one = (value: string, at: number) => `<row r="${at + 2}"><c t="str"><v>x</v></c>${cell(value, 1)}</row>`
  const { rows } = await read(await workbook(heading + values.map(one).join(''), shared))
  return rows.map((row) => ('data' in row ? String(row.data.day) : row.reason))
}

test('a date is a day of Excel, whatever its time, and a number that is none stays', async () => {
  expect(await ofDays('1', '59', '60', '61', '37256.999999', '37256.5000000001', '1E400', 'n.n.')).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-02-29',
    '1900-03-01',
    '2001-12-31T23:59:59',
    '2001-12-31T12:00:00',
    '1E400',
    'n.n.',
  ])
  expect(await ofDays('0', '-1', '2958466', '0.5')).toEqual(['0', '-1', '2958466', '0.5'])
})

test('an error of a formula, and a day that Excel does not have, are reasons where a column is read', async () => {
  const known = [nation('japan', 'Japan')]
  const world = await importing(known)
  const rows = [
    '<c t="e"><v>#REF!</v></c><c/>',
    `<c t="str"><v>Pact</v></c>${cell('0', 1)}`,
    '<c/><c t="e"><v>#N/A</v></c>',
  ]
  const all = rows.map((one, at) => `<row r="${at + 2}">${one}<c t="str"><v>Japan</v></c></row>`).join('')
  const head = heading.replace('</row>', '<c t="str"><v>party</v></c></row>')
  const path = await world.write(
    'm.yaml',
    `about: x
read: { missing: ["#N/A"] }
document: { id: list, title: L, published: 2026-01-01, language: en }
entities:
  pact: { kind: pact, id: "p {name}", name: "{name}", pactKind: other }
  party: { kind: party, code: "{party}", schemes: [name] }
claims: [{ subject: party, predicate: party-to, object: pact, time: "{day}" }]
`,
  )
  const file = await workbook(head + all, shared)
  await importFile({ file, mapping: await readMapping(path), name: 'test', into: world.into, known })
  expect((await world.rejected()).map(({ reasons }) => reasons[0])).toEqual([
    "an error of a formula: '#REF!' in the column 'name'",
    "a number that is no date of Excel: '0' in the column 'day'",
    'the mapping takes nothing from it',
  ])
})

test('a workbook whose parts do not fit is refused, not read in part', async () => {
  const row = (cells: string) => `${heading}<row r="2">${cells}</row>`
  await expect(read(await workbook(row('<c t="s"><v>7</v></c>'), shared))).rejects.toThrow(
    'row 2 has the shared text 7, and there are 2',
  )
  await expect(read(await workbook(row('<c t="s"><v>0</v></c>')))).rejects.toThrow('row 1 has the shared text 0')
  const twice = row('<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>')
  await expect(read(await workbook(twice, shared))).rejects.toThrow('row 2 has two values in column 1')
  const relation = '<Relationship Id="rId9" Type="x/sharedStrings" Target="texts.xml"/></R'
  const lacking = await workbook(row(''), { 'xl/_rels/workbook.xml.rels': relations.replace('</R', relation) })
  await expect(read(lacking)).rejects.toThrow("it lacks 'xl/texts.xml'")
  await expect(read(await workbook('<row r="x"/>'))).rejects.toThrow("there is no row 'x'")
})

test('a hidden sheet and a chart are passed over, and merged cells are named', async () => {
  const sheets =
    '<sheet name="Old" state="hidden" r:id="rId2"/><sheet name="Chart" r:id="rId3"/><sheet name="Pacts" r:id="rId1"/>'
  const merged =
    '<row><c t="str"><v>x</v></c></row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells>'
  const { rows, notes } = await read(
    await workbook('', {
      'xl/workbook.xml': book('', sheets),
      'xl/_rels/workbook.xml.rels': relations.replace('</R', '<Relationship Id="rId3" Type="t/chartsheet"/></R'),
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="x"><x:sheetData>${heading}${merged}</x:worksheet>`,
      ...shared,
    }),
  )
  expect(rows).toEqual([{ line: 2, data: { name: 'x', day: '' } }])
  expect(notes).toEqual([
    expect.stringMatching(/has 3 sheets; the first with cells that is not hidden is read, 'Pacts'$/),
    expect.stringMatching(/has 1 merged cells; each has its value only where it begins$/),
  ])
})

test('law: a workbook with one bit changed, or cut, gives the same rows or an error', async () => {
  const rows = `${heading}<row r="2"><c t="s"><v>1</v></c>${cell('37256', 1)}</row>`
  const bytes = await readFile(await workbook(rows, shared))
  const path = join(folder, 'changed.xlsx')
  const outcome = async (changed: Uint8Array) => {
    await writeFile(path, changed)
    return read(path).then(
      (found) => JSON.stringify(found.rows),
      (error: { code: string }) => error.code,
    )
  }
  const whole = await outcome(bytes)
  expect(whole).toContain('Peace')
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      expect([whole, 'BAD_DATA']).toContain(await outcome(changed))
      expect(await outcome(bytes.subarray(0, at))).toBe('BAD_DATA')
    }),
    { numRuns: runs(150) },
  )
})

test('law: any texts come back, in any order of the columns that have one', async () => {
  const text = fc
    .string({ unit: fc.constantFrom('a', '&', '<', ' ', 'é', '日', '"') })
    .filter((one) => one.trim() !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1 }), async (cells) => {
      const row = (one: readonly string[], at: number) =>
        `<row r="${at + 2}">${one.map((cell) => `<c t="str"><v>${escaped(cell)}</v></c>`).join('')}</row>`
      const { rows } = await read(await workbook(heading + cells.map(row).join(''), shared))
      expect(rows).toEqual(cells.map(([name, day], at) => ({ line: at + 2, data: { name, day } })))
    }),
    { numRuns: runs(20) },
  )
})

test.each<[string, string | Buffer, RegExp]>([
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /is an old \.xls workbook, or has a password/],
  ['a text', 'name,day', /is no Excel workbook; if it is CSV/],
  ['another archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), /is no Excel workbook with a sheet/],
])('%s is refused with advice', async (_, content, message) => {
  const path = join(folder, 'refused.xlsx')
  await writeFile(path, content)
  await expect(read(path)).rejects.toMatchObject({ code: 'BAD_DATA', message: expect.stringMatching(message) })
})

test('a damaged or empty workbook, a missing file and standard input are refused', async () => {
  await expect(read(await workbook('<row><c></row>'))).rejects.toThrow(/is damaged: .*; save it again/)
  await expect(read(await workbook('<row><c r="ZZZZ1" t="str"><v>a</v></c></row>'))).rejects.toThrow("no cell 'ZZZZ1'")
  await expect(read(await workbook(''))).rejects.toThrow('is empty; its first row should name the columns')
  await expect(read(join(folder, 'none.xlsx'))).rejects.toMatchObject({ code: 'UNREADABLE' })
  await expect(read('-', { format: 'xlsx' })).rejects.toMatchObject({ code: 'BAD_USAGE' })
})

test('a small workbook that unpacks to very much stops in one sentence', async () => {
  const reader: Reader = { columns: () => {}, note: () => {}, read: { sparse: false, lists: {}, missing: [] } }
  const first = async (path: string) => {
    for await (const _ of xlsxRows(path, reader, { texts: 20_000, row: 9_000 }));
  }
  const texts = await workbook(heading, { 'xl/sharedStrings.xml': `<sst>${'<si><t/></si>'.repeat(2_000)}</sst>` })
  const sentence = (part: string, most: string) =>
    `${part} of '${path}' unpacks to more than ${most} bytes; save the sheet as CSV`
  let path = texts
  await expect(first(texts)).rejects.toThrow(sentence('what the cells share', '20,000'))
  path = await workbook(`${heading}<row r="2"><c r="A2"><v>${'1'.repeat(20_000)}</v></c></row>`, shared)
  await expect(first(path)).rejects.toThrow(sentence('a row of the sheet', '9,000'))
  const nested = `<x:worksheet xmlns:x="x">${'<a>'.repeat(101)}`
  path = await workbook('', { ...shared, 'xl/worksheets/sheet1.xml': nested })
  await expect(read(path)).rejects.toThrow('it has more than 100 elements within each other')
  const attributes = Array.from({ length: 1001 }, (_, at) => ` a${at}=""`).join('')
  path = await workbook(`${heading}<row${attributes}/>`, shared)
  await expect(read(path)).rejects.toThrow('it has more than 1000 attributes in one element')
  path = await workbook(`${heading}<row>${'<c/>'.repeat(16_385)}</row>`, shared)
  await expect(read(path)).rejects.toThrow('row 2 has more than 16384 cells')
})
