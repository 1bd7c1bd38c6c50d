import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Reader, ReadRow } from './reader.ts'

/** Reads NDJSON: one object per line. */
export async function* ndjsonRows(source: Readable, _path: string, _: Reader): AsyncGenerator<ReadRow> {
  let line = 0
  for await (const raw of createInterface({ input: source, crlfDelay: Infinity })) {
    line += 1
    const text = line === 1 ? raw.replace(/^\uFEFF/, '') : raw
    if (text.trim() !== '') yield parse(text, line)
  }
}

function parse(raw: string, line: number): ReadRow {
  try {
    const value: unknown = JSON.parse(raw)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { line, data: { ...value } }
    return { line, raw, reason: 'no object; a row is an object of columns' }
  } catch (error) {
    return { line, raw, reason: `not valid JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
}
