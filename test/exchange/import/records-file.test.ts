import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { RecordsFile } from '../../../src/exchange/import/records-file.ts'

test('records in a file are those of a map, in its order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-records-'))
  const records = new RecordsFile<{ id: string; text: string }>(join(folder, 'records.part'))
  onTestFinished(() => {
    records.close()
    rmSync(folder, { recursive: true })
  })
  const map = new Map<string, { id: string; text: string }>()
  // More than are kept as recent ones, and each third again with another text.
  for (let turn = 0; turn < 12_000; turn++) {
    const id = `r-${turn < 9_000 ? turn : (turn - 9_000) * 3}`
    const record = { id, text: 'é'.repeat(turn % 40) }
    records.set(record)
    map.set(id, record)
    const earlier = `r-${(turn * 7) % 10_000}`
    expect(records.get(earlier)).toEqual(map.get(earlier))
    expect(records.has(earlier)).toBe(map.has(earlier))
  }
  expect([...records.values()]).toEqual([...map.values()])
})
