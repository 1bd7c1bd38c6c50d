import { exactNumbers } from './exact-numbers.ts'
import { linesOf } from './lines.ts'
import type { Reader, ReadRow } from './reader.ts'

/** Reads NDJSON: one object per line. */
export async function* ndjsonRows(text: AsyncIterable<string>, _path: string, _: Reader): AsyncGenerator<ReadRow> {
  for await (const { text: line, number } of linesOf(text)) if (line.trim() !== '') yield parse(line, number)
}

function parse(raw: string, line: number): ReadRow {
  try {
    const value: unknown = JSON.parse(exactNumbers(raw))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      if (hasDoubled(raw, value)) return { line, raw, reason: 'a column that the row has twice' }
      return { line, data: { ...value } }
    }
    return { line, raw, reason: 'no object; a row is an object of columns' }
  } catch (error) {
    return { line, raw, reason: `not valid JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** Texts in JSON; one before a colon is a key. */
const TEXTS = /"(?:[^"\\]|\\.)*"\s*(:?)/g

/** True if an object in a text has a key twice, of which parsing keeps only the last. */
function hasDoubled(raw: string, value: object): boolean {
  let keys = 0
  for (const [, colon] of raw.matchAll(TEXTS)) if (colon === ':') keys += 1
  return keys > keysIn(value)
}

const keysIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce(
        (sum: number, part) => sum + keysIn(part),
        Array.isArray(value) ? 0 : Object.keys(value).length,
      )
