import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataRecord } from './records.ts'

/** Writes records as a data folder, one a line, a piece at a time: a million claims are never in memory at once. */
export function writeFolder(folder: string, records: Iterable<DataRecord>): void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'generated.ndjson')
  writeFileSync(file, '')
  let lines: string[] = []
  const flush = () => {
    appendFileSync(file, lines.join(''))
    lines = []
  }
  for (const record of records) {
    lines.push(`${JSON.stringify(record)}\n`)
    if (lines.length === 10_000) flush()
  }
  flush()
}
