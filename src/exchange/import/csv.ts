import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { EntenteError } from '../../errors.ts'
import type { Reader, ReadRow } from './reader.ts'

/** CSV by RFC 4180, with any separator; the first line names the columns. */
export async function* csvRows(source: Readable, path: string, { read, columns }: Reader): AsyncGenerator<ReadRow> {
  const skipped: ReadRow[] = []
  const parser = source.pipe(
    parse({
      delimiter: read.separator === '\\t' ? '\t' : read.separator,
      bom: true,
      info: true,
      relax_column_count: true,
      // A quote that is not closed in its cell counts as text; as an error it would swallow the rows after it.
      relax_quotes: true,
      // Skipped rows are reported with their original text.
      raw: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error, raw) => {
        const line = Number(error && 'lines' in error ? error.lines : 0)
        skipped.push({
          line,
          raw: raw ?? '',
          reason: `not readable as CSV: ${error?.message.replace(/\s+/g, ' ') ?? 'unknown'}`,
        })
        return undefined
      },
    }),
  )
  source.on('error', (error) => parser.destroy(error))
  let header: readonly string[] | undefined
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    yield* skipped.splice(0)
    const cells = read.columns === undefined ? record : record.slice(0, read.columns)
    // A record is located by its last line, so the line breaks in its cells are subtracted.
    const line = info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
    if (!header) {
      header = cells.map((name) => name.trim())
      const twice = header.find((name, index) => name !== '' && header?.indexOf(name) !== index)
      if (twice !== undefined)
        throw new EntenteError('BAD_DATA', `the first line names the column '${twice}' twice`, {
          file: path,
          line: 1,
          column: 1,
        })
      columns(header)
    } else if (cells.length !== header.length) {
      yield {
        line,
        raw: record.join(read.separator),
        reason: `${cells.length} cells where the first line names ${header.length}`,
      }
    } else {
      yield { line, data: Object.fromEntries(header.map((name, index) => [name, cells[index]])) }
    }
  }
  yield* skipped.splice(0)
  if (!header) throw new EntenteError('BAD_DATA', `'${path}' is empty; its first line should name the columns`)
}
