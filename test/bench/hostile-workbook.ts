import { strToU8, Zip, ZipDeflate } from 'fflate'

/**
 * Writes a small Excel workbook that unpacks to very much: `npx tsx test/bench/hostile-workbook.ts texts > a.xlsx`.
 * `texts` has millions of different texts, and `signs` long ones of three bytes a sign. `rows` has a gigabyte of empty
 * rows, and `cell` one cell of 300 MB.
 */
const MB = 1_000_000
function* times(unit: string, bytes: number): Generator<string> {
  const block = unit.repeat(Math.ceil(MB / Buffer.byteLength(unit)))
  for (let left = bytes; left > 0; left -= Buffer.byteLength(block)) yield block
}
function* numbered(count: number): Generator<string> {
  for (let at = 0; at < count; at += 10_000)
    yield Array.from({ length: 10_000 }, (_, more) => `<si><t>t${at + more}</t></si>`).join('')
}
const shapes: Readonly<Record<string, { readonly texts?: Iterable<string>; readonly rows?: Iterable<string> }>> = {
  texts: { texts: numbered(4_500_000) },
  signs: { texts: times(`<si><t>${'条約'.repeat(2000)}</t></si>`, 300 * MB) },
  rows: { rows: times('<row/>', 1000 * MB) },
  cell: { rows: times('x', 300 * MB) },
}

const name = process.argv[2] ?? 'texts'
const { texts = [], rows = [] } = shapes[name] ?? {}
const columns = ['No', 'Title', 'Party', 'Signed', 'Ended']
const heading = `<row>${columns.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>`
const within = name === 'cell' ? ['<row><c t="str"><v>', '</v></c></row>'] : ['', '']
const files: Readonly<Record<string, Iterable<string>>> = {
  'xl/workbook.xml': ['<workbook xmlns:r="r"><sheets><sheet name="A" r:id="a"/></sheets></workbook>'],
  'xl/_rels/workbook.xml.rels': ['<Relationships><Relationship Id="a" Target="sheet.xml"/></Relationships>'],
  'xl/sharedStrings.xml': around('<sst>', texts, '</sst>'),
  'xl/sheet.xml': around(`<worksheet><sheetData>${heading}${within[0]}`, rows, `${within[1]}</sheetData></worksheet>`),
}
function* around(begin: string, parts: Iterable<string>, end: string): Generator<string> {
  yield begin
  yield* parts
  yield end
}

const zip = new Zip((_, bytes) => void process.stdout.write(bytes))
for (const [name, parts] of Object.entries(files)) {
  const file = new ZipDeflate(name)
  zip.add(file)
  for (const part of parts) file.push(strToU8(part))
  file.push(new Uint8Array(0), true)
}
zip.end()
