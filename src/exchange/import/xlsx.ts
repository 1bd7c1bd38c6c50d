import { open } from 'node:fs/promises'
import { posix } from 'node:path'
import { EntenteError } from '../../errors.ts'
import { columnsOf } from './csv.ts'
import type { Reader, ReadRow } from './reader.ts'
import { type Part, type SheetRow, sharedTexts, sheetRows, styles, xmlParser } from './xlsx-parts.ts'
import { directoryOf, type Packed, unpacked } from './zip.ts'

/**
 * Rows of the first sheet of an Excel workbook that is not hidden; its first row names the columns. The sheet is read
 * as a stream, so that memory grows only with the different texts. Cells are as in CSV, and dates in ISO 8601. The line
 * of a row is its number in the sheet.
 * @throws EntenteError BAD_DATA if it is no workbook, or is damaged
 */
export async function* xlsxRows(path: string, reader: Reader, most = MOST): AsyncGenerator<ReadRow> {
  if (path === '-')
    throw new EntenteError('BAD_USAGE', 'an Excel workbook cannot be read from standard input; give its file')
  try {
    yield* rowsOf(path, reader, most)
  } catch (error) {
    if (error instanceof EntenteError) throw error
    if (error instanceof Error && 'syscall' in error)
      throw new EntenteError('UNREADABLE', `'${path}' cannot be read; give the file to import`)
    const why = error instanceof Error ? error.message : String(error)
    throw new EntenteError('BAD_DATA', `'${path}' is damaged: ${why}; save it again`)
  }
}

async function* rowsOf(path: string, reader: Reader, most: Most): AsyncGenerator<ReadRow> {
  await checkZipped(path)
  const files = await directoryOf(path)
  const { sheet, ...formats } = await workbookOf(path, files, reader, most.texts)
  const rows: SheetRow[] = []
  let size = 0
  const part = sheetRows(formats, (row) => {
    rows.push(row)
    size = 0
  })
  let header: readonly string[] | undefined
  for await (const added of readInto(part, path, sheet)) {
    size += added
    if (size > most.row) throw tooLarge(path, 'a row of the sheet', most.row)
    for (const { line, cells } of rows.splice(0)) {
      const values = cells.slice(0, reader.read.columns)
      if (values.every((value) => value === '')) continue
      if (!header) header = columnsOf(values.map(String), reader)
      else if (values.length > header.length) {
        const reason = `${values.length} cells where the first row names ${header.length}`
        yield { line, raw: values.join('\t'), reason }
      } else yield { line, data: Object.fromEntries(header.map((name, at) => [name, values[at] ?? ''])) }
    }
  }
  if (!header)
    throw new EntenteError('BAD_DATA', `the sheet of '${path}' is empty; its first row should name the columns`)
  if (part.merged > 0) reader.note(`${path} has ${part.merged} merged cells; each has its value only where it begins`)
}

/** The most bytes of XML: of texts, formats and names, and of one row, because each is held in memory. */
const MOST = { texts: 100_000_000, row: 20_000_000 }
type Most = typeof MOST

const tooLarge = (path: string, part: string, most: number) =>
  new EntenteError(
    'BAD_DATA',
    `${part} of '${path}' unpacks to more than ${most.toLocaleString('en')} bytes; save the sheet as CSV`,
  )

async function workbookOf(path: string, files: ReadonlyMap<string, Packed>, { note }: Reader, most: number) {
  let size = 0
  const read = async (part: Part, file: Packed | undefined) => {
    if (!file) return
    for await (const added of readInto(part, path, file)) {
      size += added
      if (size > most) throw tooLarge(path, 'what the cells share', most)
    }
  }
  const sheets: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = []
  const targets = new Map<string, { readonly file: string; readonly type: string }>()
  let is1904 = false
  const book = xmlParser((name, attributes) => {
    if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
    if (name !== 'sheet') return
    const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1]
    const isHidden = /hidden/i.test(attributes.state ?? '')
    if (sheets.push({ name: attributes.name ?? '', id: id ?? '', isHidden }) > SHEETS) throw tooMany('sheets')
  })
  const relations = xmlParser((name, { Id = '', Target = '', Type = '' }) => {
    if (name !== 'Relationship') return
    targets.set(Id, { file: fileOf(Target), type: Type.slice(Type.lastIndexOf('/') + 1) })
    if (targets.size > SHEETS) throw tooMany('parts')
  })
  await read(book, files.get('xl/workbook.xml'))
  await read(relations, files.get('xl/_rels/workbook.xml.rels'))
  const isOther = (id: string) => /^(?:chart|dialog|xlmacro|xlintlmacro)sheet$/i.test(targets.get(id)?.type ?? '')
  const ofCells = sheets.filter(({ id }) => !isOther(id))
  const first = ofCells.find(({ isHidden }) => !isHidden) ?? ofCells[0]
  const target = first && targets.get(first.id)?.file
  const sheet = target === undefined ? undefined : files.get(target)
  if (!first || !sheet) throw new EntenteError('BAD_DATA', `'${path}' is no Excel workbook with a sheet`)
  const which = first === sheets[0] ? 'the first is read' : 'the first with cells that is not hidden is read'
  if (sheets.length > 1) note(`${path} has ${sheets.length} sheets; ${which}, '${first.name}'`)
  const [texts, formats] = [sharedTexts(), styles()]
  const ofType = (type: string) => {
    const named = [...targets.values()].find((one) => one.type === type)?.file
    const file = files.get(named ?? `xl/${type.toLowerCase()}.xml`)
    if (named !== undefined && !file) throw new Error(`it lacks '${named}'`)
    return file
  }
  await read(texts.part, ofType('sharedStrings'))
  await read(formats.part, ofType('styles'))
  return { sheet, texts: texts.all, areDates: formats.all, is1904 }
}

/** More sheets and parts than any workbook has. */
const SHEETS = 10_000
const tooMany = (what: string) => new Error(`it has more than ${SHEETS} ${what}`)

/** The file that a part of the workbook names, as the directory has it. */
const fileOf = (target: string) => posix.resolve('/xl', target.replaceAll('\\', '/')).slice(1).toLowerCase()

/** Reads a file of the archive into its part. It yields the number of bytes after each piece. */
async function* readInto(part: Part, path: string, file: Packed): AsyncGenerator<number> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const bytes of unpacked(path, file)) {
    part.write(decoder.decode(bytes, { stream: true }))
    yield bytes.length
  }
  part.write(decoder.decode())
  part.end()
  yield 0
}

/** The file format of Excel until 2003, which also holds workbooks with a password. */
const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** @throws EntenteError BAD_DATA if the file does not begin as an archive does */
async function checkZipped(path: string): Promise<void> {
  const file = await open(path)
  const begin = Buffer.alloc(OLD.length)
  await file.read(begin).finally(() => file.close())
  if (begin.toString('latin1', 0, 2) === 'PK') return
  throw new EntenteError(
    'BAD_DATA',
    begin.equals(OLD)
      ? `'${path}' is an old .xls workbook, or has a password; save it as .xlsx without one, or as CSV`
      : `'${path}' is no Excel workbook; if it is CSV, write read: { format: csv } in the mapping`,
  )
}
