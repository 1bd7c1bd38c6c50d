import { exactNumbers } from './exact-numbers.ts'
import { faultIn } from './json-items.ts'
import { linesOf } from './lines.ts'
import type { Reader, ReadRow } from './reader.ts'

/** Reads NDJSON: one object per line. */
export async function* ndjsonRows(text: AsyncIterable<string>, _path: string, _: Reader): AsyncGenerator<ReadRow> {
  for await (const { text: line, number } of linesOf(text)) if (line.trim() !== '') yield parse(line, number)
}

function parse(raw: string, line: number): ReadRow {
  try {
    const value: unknown = JSON.parse(exactNumbers(raw))
    const fault = faultIn(raw, value)
    if (fault !== undefined) return { line, raw, reason: fault }
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { line, data: { ...value } }
    return { line, raw, reason: 'no object; a row is an object of columns' }
  } catch (error) {
    return { line, raw, reason: `not valid JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
}
