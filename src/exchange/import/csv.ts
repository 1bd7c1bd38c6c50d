import { EntenteError } from '../../errors.ts'
import { type Line, LONGEST, linesOf } from './lines.ts'
import type { Reader, ReadRow } from './reader.ts'

/** The most lines of one row. A quote that is not closed by then is a mistake in the line that opened it. */
const LINES_OF_A_ROW = 1000

/**
 * Rows of CSV by RFC 4180, with any separator; the first line names the columns. A line with broken quotes is rejected
 * alone, and reading goes on after it.
 */
export async function* csvRows(text: AsyncIterable<string>, path: string, reader: Reader): AsyncGenerator<ReadRow> {
  const lines = new Lines(linesOf(text))
  const separator = await separatorOf(lines, path, reader)
  const plain = reader.read.guarded ? withoutGuard : (cell: string) => cell
  let header: readonly string[] | undefined
  for (let first = await lines.at(0); first; first = await lines.at(0)) {
    if (first.text.trim() === '') {
      lines.drop(1)
      continue
    }
    const record = await recordFrom(lines, separator, header && reader.read.columns === undefined ? header.length : 0)
    const cells = 'cells' in record ? record.cells.slice(0, reader.read.columns).map(plain) : []
    lines.drop(record.lines)
    if ('reason' in record) {
      if (!header) throw new EntenteError('BAD_DATA', `the first line of '${path}' is ${record.reason}`)
      yield { line: first.number, raw: first.text, reason: record.reason }
    } else if (!header) {
      header = columnsOf(cells, reader)
    } else if (cells.length === header.length) {
      yield { line: first.number, data: Object.fromEntries(header.map((name, index) => [name, cells[index]])) }
    } else {
      const reason = `${cells.length} cells where the first line names ${header.length}`
      yield { line: first.number, raw: record.raw, reason }
    }
  }
  if (!header) throw new EntenteError('BAD_DATA', `'${path}' is empty; its first line should name the columns`)
}

/** A cell without the apostrophe that an export writes before what a spreadsheet could run. */
const withoutGuard = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '')

/** The names of the columns. One without a name, or with the name of an earlier one, is named by its place. */
export function columnsOf(cells: readonly string[], reader: Reader): string[] {
  const names = cells.map((name) => name.trim())
  const all = new Set(names)
  const [seen, doubled] = [new Set<string>(), new Set<string>()]
  const columns = names.map((name, at) => {
    if (name !== '' && !seen.has(name)) {
      seen.add(name)
      return name
    }
    if (name !== '') doubled.add(name)
    const place = `column ${at + 1}`
    return all.has(place) ? `${place}, without a name` : place
  })
  reader.columns(columns, doubled)
  return columns
}

/** The separator by the line `sep=;` of spreadsheets, by the mapping, or else the one that the first line has most. */
async function separatorOf(lines: Lines, path: string, { read, note }: Reader): Promise<string> {
  while ((await lines.at(0))?.text.trim() === '') lines.drop(1)
  const first = (await lines.at(0))?.text ?? ''
  const [, said] = /^"?sep=(.)"?$/i.exec(first) ?? []
  if (said !== undefined) lines.drop(1)
  if (said !== undefined) return said
  if (read.separator !== undefined) return read.separator === '\\t' ? '\t' : read.separator
  const unquoted = first.replace(/"[^"]*"/g, '')
  const counted = [',', ';', '\t', '|'].map((sign) => [sign, unquoted.split(sign).length] as const)
  const [best = ',', times = 1] = counted.toSorted(([, one], [, other]) => other - one)[0] ?? []
  if (best === ',' || times === 1) return ','
  note(`${path} is read with the separator '${best === '\t' ? '\\t' : best}', by its first line`)
  return best
}

type Record =
  | { readonly cells: readonly string[]; readonly raw: string; readonly lines: number }
  | { readonly reason: string; readonly lines: 1 }

/** The record that begins with the next line. One of several lines needs the right number of cells, if it is given. */
async function recordFrom(lines: Lines, separator: string, width: number): Promise<Record> {
  const cells: string[] = []
  let open: string | undefined
  let raw = ''
  for (let at = 0; at < LINES_OF_A_ROW; at += 1) {
    const line = await lines.at(at)
    if (!line) break
    raw += line.text
    const rest = cellsIn(line, separator, cells, open)
    if (typeof rest === 'object') return broken(rest.fault)
    if (rest === undefined) {
      const isWhole = at === 0 || width === 0 || cells.length === width
      return isWhole ? { cells, raw, lines: at + 1 } : broken('a quote is not closed in its line')
    }
    open = rest
    raw += line.end
    if (raw.length > LONGEST) break
  }
  return broken('a quote is not closed')
}

const broken = (why: string): Record => ({ reason: `not readable as CSV: ${why}`, lines: 1 })

/**
 * Adds the cells of a line.
 * @param open the text so far of a quoted cell that began on an earlier line
 * @returns the text of a quoted cell that goes on, or the fault of the line
 */
function cellsIn(
  { text, end }: Line,
  separator: string,
  cells: string[],
  open: string | undefined,
): string | undefined | { readonly fault: string } {
  let at = 0
  let said = open
  while (true) {
    if (said === undefined && text[at] !== '"') {
      const next = text.indexOf(separator, at)
      const cell = text.slice(at, next < 0 ? undefined : next)
      const end = cell.search(/[\r\n]/)
      if (end >= 0 && text.slice(0, at + end).trim() !== '' && text.slice(at + end).trim() !== '')
        return { fault: 'a line ends within it, in another way than the first line does' }
      cells.push(cell)
      if (next < 0) return undefined
      at = next + separator.length
      continue
    }
    if (said === undefined) at += 1
    const quote = text.indexOf('"', at)
    if (quote < 0) return (said ?? '') + text.slice(at) + end
    said = (said ?? '') + text.slice(at, quote)
    at = quote + 1
    if (text[at] === '"') {
      said += '"'
      at += 1
      // The cell goes on after a quote that is written twice.
      continue
    }
    const spaces = /^[ \t]*/.exec(separator === '\t' ? '' : text.slice(at))?.[0].length ?? 0
    const after = at + spaces
    cells.push(said)
    said = undefined
    if (after === text.length) return undefined
    if (!text.startsWith(separator, after))
      return { fault: 'a quote ends before its cell does; within a cell, a quote is written twice' }
    at = after + separator.length
  }
}

/** Lines, of which some are looked at before they are taken. */
class Lines {
  readonly #source: AsyncGenerator<Line>
  #ahead: Line[] = []
  #from = 0

  constructor(source: AsyncGenerator<Line>) {
    this.#source = source
  }

  /** The line so many after the next one; undefined after the last. */
  async at(index: number): Promise<Line | undefined> {
    while (this.#ahead.length - this.#from <= index) {
      const { value, done } = await this.#source.next()
      if (done) return undefined
      this.#ahead.push(value)
    }
    return this.#ahead[this.#from + index]
  }

  drop(lines: number): void {
    this.#from += lines
    if (this.#from < LINES_OF_A_ROW) return
    this.#ahead = this.#ahead.slice(this.#from)
    this.#from = 0
  }
}
