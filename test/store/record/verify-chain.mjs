// Verifies a record of Entente by its description in src/store/record/README.md, without any code of Entente.
// usage: entente record list --json | node verify-chain.mjs
import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'

/** A value as RFC 8785 writes it. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

let previous = '0'.repeat(64)
let seq = 0
let time = ''
const fail = (sentence) => {
  console.log(sentence)
  process.exit(1)
}

for await (const line of createInterface({ input: process.stdin })) {
  seq++
  let change
  try {
    change = JSON.parse(line)
  } catch {
    fail(`change ${seq} is torn`)
  }
  if (change.seq !== seq) fail(`change ${seq} is missing`)
  if (canonical(change) !== line) fail(`change ${seq} is not canonical`)
  if (change.previous !== previous) fail(`change ${seq} does not follow the one before`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(change.recordedAt) || change.recordedAt < time)
    fail(`change ${seq} has a wrong time`)
  for (const field of ['author', 'key']) if (typeof change[field] !== 'string') fail(`change ${seq} has no ${field}`)
  previous = createHash('sha256').update(line, 'utf8').digest('hex')
  time = change.recordedAt
}
console.log(`${seq} ${previous}`)
