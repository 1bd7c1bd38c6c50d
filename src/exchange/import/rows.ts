import { EntenteError } from '../../errors.ts'
import { textOf } from './bytes.ts'
import { csvRows } from './csv.ts'
import { followTheMoneyRows } from './follow-the-money.ts'
import { jsonRows } from './json.ts'
import { ndjsonRows } from './ndjson.ts'
import { networkRows } from './network.ts'
import { jsonLdRows, nQuadsRows } from './rdf-records.ts'
import type { Reader, ReadRow } from './reader.ts'
import { xlsxRows } from './xlsx.ts'

const readers = {
  csv: csvRows,
  json: jsonRows,
  ndjson: ndjsonRows,
  network: networkRows,
  'n-quads': nQuadsRows,
  'json-ld': jsonLdRows,
  'follow-the-money': followTheMoneyRows,
  xlsx: (_: AsyncIterable<string>, path: string, reader: Reader) => xlsxRows(path, reader),
}
const extensions: Readonly<Record<string, keyof typeof readers>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  gexf: 'network',
  graphml: 'network',
  cyjs: 'network',
  cx2: 'network',
  nq: 'n-quads',
  jsonld: 'json-ld',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
}

/**
 * The rows of a file, read as a stream, so that memory does not grow with the file.
 * @throws EntenteError UNREADABLE if there is no such file, BAD_DATA if the rest of it cannot be read
 */
export function rowsOf(path: string, reader: Reader): AsyncGenerator<ReadRow> {
  const extension = /\.([^./]+)$/.exec(path.replace(/\.gz$/i, ''))?.[1]?.toLowerCase()
  const format = reader.read.format ?? extensions[extension ?? '']
  if (format) return readers[format](textOf(path, reader), path, reader)
  const type =
    extension === undefined ? `the type of '${path}' is not known` : `'.${extension}' is not a known file type`
  throw new EntenteError('BAD_USAGE', `${type}; set read: { format: csv }, json, ndjson or network in the mapping`)
}
