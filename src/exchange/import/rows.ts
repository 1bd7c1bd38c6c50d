import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { EntenteError } from '../../errors.ts'
import { csvRows } from './csv.ts'
import { jsonRows } from './json.ts'
import { ndjsonRows } from './ndjson.ts'
import type { Reader, ReadRow } from './reader.ts'

const readers = { csv: csvRows, json: jsonRows, ndjson: ndjsonRows }
const extensions: Readonly<Record<string, keyof typeof readers>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
}

/**
 * The rows of a file, read as a stream, so that memory does not grow with the file.
 * @throws EntenteError UNREADABLE if there is no such file, BAD_DATA if the rest of it cannot be read
 */
export async function* rowsOf(path: string, reader: Reader): AsyncGenerator<ReadRow> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new EntenteError('UNREADABLE', `'${path}' cannot be read; give the file to import`)
  const extension = /\.([^.]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  const format = reader.read.format ?? extensions[extension]
  if (!format)
    throw new EntenteError(
      'BAD_USAGE',
      `'.${extension}' is not a known file type; set read: { format: csv }, json or ndjson in the mapping`,
    )
  yield* readers[format](createReadStream(path, { encoding: reader.read.encoding }), path, reader)
}
