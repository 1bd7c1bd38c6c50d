import { writeSync } from 'node:fs'
import { openEmbedded } from '../../../src/store/record/embedded.ts'
import { change } from './changes.ts'

/**
 * Appends changes by one, two and three for ever, and prints the place of each that is acknowledged. It begins after
 * the last that was acknowledged before, and so sends again what may have been written.
 */
const store = await openEmbedded(process.argv[2] ?? '')
for (let last = Number(process.argv[3]); ; ) {
  const changes = Array.from({ length: 1 + (last % 3) }, (_, index) => change(`k${last + index}`))
  const result = await store.append(last, changes)
  if ('conflict' in result) throw new Error(`conflict with ${result.conflict} after ${last}`)
  last = result.seq
  writeSync(1, `${last}\n`)
}
