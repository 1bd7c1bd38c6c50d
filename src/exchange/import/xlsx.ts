import { createReadStream } from 'node:fs'
import { Unzip, UnzipInflate } from 'fflate'
import { EntenteError } from '../../errors.ts'
import { columnsOf } from './csv.ts'
import type { Reader, ReadRow } from './reader.ts'
import { type SheetRow, sharedTexts, sheetRows, styles, xmlParser } from './xlsx-parts.ts'

/**
 * Rows of the first sheet of an Excel workbook; its first row names the columns. The file is read twice as a stream:
 * its formats and texts, then the sheet, so that memory grows only with the different texts. Cells are as in CSV, and
 * dates in ISO 8601. The line of a row is its number in the sheet.
 * @throws EntenteError BAD_DATA if it is no workbook
 */
export async function* xlsxRows(path: string, reader: Reader, most = MOST): AsyncGenerator<ReadRow> {
  if (path === '-')
    throw new EntenteError('BAD_USAGE', 'an Excel workbook cannot be read from standard input; give its file')
  const { sheet, ...formats } = await workbookOf(path, reader, most.texts)
  const rows: SheetRow[] = []
  const sheetPart = sheetRows(formats, (row) => {
    rows.push(row)
    size = 0
  })
  let size = 0
  const part = bounded(sheetPart, (added) => {
    size += added
    if (size > most.row) throw tooLarge(path, 'a row of the sheet', most.row)
  })
  let header: readonly string[] | undefined
  for await (const _ of unzipped(path, (name) => (name === sheet ? part : undefined)))
    for (const { line, cells } of rows.splice(0)) {
      const values = cells.slice(0, reader.read.columns)
      if (values.every((value) => value === '')) continue
      if (!header) header = columnsOf(values, reader)
      else if (values.length > header.length) {
        const reason = `${values.length} cells where the first row names ${header.length}`
        yield { line, raw: values.join('\t'), reason }
      } else yield { line, data: Object.fromEntries(header.map((name, at) => [name, values[at] ?? ''])) }
    }
  if (!header)
    throw new EntenteError('BAD_DATA', `the sheet of '${path}' is empty; its first row should name the columns`)
}

/** Receives the text of a file in the archive. */
interface Part {
  write(chunk: string): void
  end(): void
}

/** The most characters of XML: of texts, formats and names, which are held in memory, and of one row. */
const MOST = { texts: 100_000_000, row: 20_000_000 }
/** A part of which each piece is counted first, because a small archive can unpack to any size. */
const bounded = ({ write, end }: Part, count: (added: number) => void): Part => ({
  write: (chunk) => {
    count(chunk.length)
    write(chunk)
  },
  end,
})
const tooLarge = (path: string, part: string, most: number) =>
  new EntenteError(
    'BAD_DATA',
    `${part} of '${path}' unpacks to more than ${most.toLocaleString('en')} characters; save the sheet as CSV`,
  )

async function workbookOf(path: string, { note }: Reader, most: number) {
  const sheets: { readonly name: string; readonly id: string }[] = []
  const targets = new Map<string, string>()
  let is1904 = false
  const book = xmlParser((name, attributes) => {
    if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
    if (name !== 'sheet') return
    const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1]
    sheets.push({ name: attributes.name ?? '', id: id ?? '' })
  })
  const relations = xmlParser((name, { Id = '', Target = '' }) => {
    if (name === 'Relationship') targets.set(Id, Target)
  })
  const [texts, formats] = [sharedTexts(), styles()]
  const parts = new Map<string, Part>([
    ['xl/workbook.xml', book],
    ['xl/_rels/workbook.xml.rels', relations],
    ['xl/sharedStrings.xml', texts.part],
    ['xl/styles.xml', formats.part],
  ])
  let size = 0
  const count = (added: number) => {
    size += added
    if (size > most) throw tooLarge(path, 'what the cells share', most)
  }
  const partOf = (name: string) => {
    const part = parts.get(name)
    return part && bounded(part, count)
  }
  for await (const _ of unzipped(path, partOf));
  const [first] = sheets
  const target = first && targets.get(first.id)
  if (!first || target === undefined) throw new EntenteError('BAD_DATA', `'${path}' is no Excel workbook with a sheet`)
  if (sheets.length > 1) note(`${path} has ${sheets.length} sheets; the first is read, '${first.name}'`)
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  return { sheet, texts: texts.all, areDates: formats.all, is1904 }
}

/** Unzips the wanted files of an archive into their parts. It yields after each piece of the archive. */
async function* unzipped(path: string, partOf: (name: string) => Part | undefined): AsyncGenerator<void> {
  const archive = new Unzip((file) => {
    const part = partOf(file.name)
    if (!part) return
    const decoder = new TextDecoder()
    file.ondata = (error, bytes, isLast) => {
      if (error) throw error
      part.write(decoder.decode(bytes, { stream: !isLast }))
      if (isLast) part.end()
    }
    file.start()
  })
  archive.register(UnzipInflate)
  let isFirst = true
  try {
    for await (const chunk of createReadStream(path)) {
      if (isFirst && chunk.toString('latin1', 0, 2) !== 'PK') throw notZipped(path, chunk)
      isFirst = false
      archive.push(chunk)
      yield
    }
    archive.push(new Uint8Array(0), true)
    yield
  } catch (error) {
    if (error instanceof EntenteError) throw error
    if (error instanceof Error && 'syscall' in error)
      throw new EntenteError('UNREADABLE', `'${path}' cannot be read; give the file to import`)
    throw new EntenteError(
      'BAD_DATA',
      `'${path}' is damaged: ${error instanceof Error ? error.message : String(error)}; save it again`,
    )
  }
}

/** The file format of Excel until 2003, which also holds workbooks with a password. */
const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const notZipped = (path: string, begin: Buffer) =>
  new EntenteError(
    'BAD_DATA',
    begin.subarray(0, OLD.length).equals(OLD)
      ? `'${path}' is an old .xls workbook, or has a password; save it as .xlsx without one, or as CSV`
      : `'${path}' is no Excel workbook; if it is CSV, write read: { format: csv } in the mapping`,
  )
