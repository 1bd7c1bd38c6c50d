/** `npx tsx test/bench/record.ts`: appends a second to the record, beside bare libsql in the same run. */

import { join } from 'node:path'
import Database from 'libsql'
import { openEmbedded } from '../../src/store/record/embedded.ts'
import { change } from '../store/record/changes.ts'
import { scratchFolder } from './scratch.ts'
import { table } from './table.ts'

const ROUNDS = 40
const folder = scratchFolder()
const text = 'A claim of some length, as changes have. '.repeat(10)
const contentOf = (index: number) => ({ kind: 'test', index, text })

const store = await openEmbedded(join(folder, 'record.db'))
const bare = new Database(join(folder, 'bare.db'))
bare.pragma('journal_mode = WAL')
bare.exec('PRAGMA synchronous = FULL; CREATE TABLE log (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)')
const insert = bare.prepare('INSERT INTO log VALUES (?, ?)')

let [last, written] = [0, 0]
const ways: Record<string, (size: number) => Promise<void>> = {
  record: async (size) => {
    const changes = Array.from({ length: size }, (_, index) => change(`k${last + index}`, contentOf(last + index)))
    const result = await store.append(last, changes)
    if ('conflict' in result) throw new Error('nobody else writes')
    last = result.seq
  },
  bare: async (size) => {
    bare.exec('BEGIN IMMEDIATE')
    for (let index = 0; index < size; index++) insert.run(++written, JSON.stringify(contentOf(written)))
    bare.exec('COMMIT')
  },
}

/** Changes a second, from rounds in turns. */
async function compare(size: number, appends: number): Promise<string[]> {
  const rates: Record<string, number[]> = { record: [], bare: [] }
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, append] of Object.entries(ways)) {
      const begin = performance.now()
      for (let done = 0; done < appends; done++) await append(size)
      // The first round warms up.
      if (round > 0) rates[name]?.push((1_000 * size * appends) / (performance.now() - begin))
    }
  const median = (name: string) => rates[name]?.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
  const figures = [median('record'), median('bare')].map((rate) => Math.round(rate).toLocaleString('en'))
  return [String(size), ...figures, (median('record') / median('bare')).toFixed(2)]
}

const rows = [await compare(1, 25), await compare(100, 3)]
console.log(table(['changes in an append', 'record, a second', 'bare libsql', 'ratio'], rows))
await store.close()
bare.close()
