import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/**
 * Prints a CSV to import, the same each time: `npx tsx test/bench/import-rows.ts 1000000 46000 > rows.csv`. Its rows
 * are parties of so many agreements, by default one for 22 rows as in GGO. One of a hundred rows is rejected, each with
 * a reason of its own.
 */
const [rows = 1_000_000, pacts = Math.ceil(rows / 22)] = process.argv.slice(2).map(Number)
const nations = Object.keys(parse(readFileSync('graph-data/entities/nations.yaml', 'utf8')))

process.stdout.write('No,Title,Party,Signed,Ended\n')
for (let row = 0, lines = ''; row < rows; row += 1) {
  // A pact has each nation once, until all have had their turn; then its rows have later dates.
  const round = Math.floor(row / pacts)
  const [pact, time] = [row % pacts, Math.floor(round / nations.length)]
  const party = row % 100 === 99 ? `Nowhere ${row}` : nations[(round + pact) % nations.length]
  const [month, day] = [1 + (pact % 12), 1 + (time % 28)].map((number) => String(number).padStart(2, '0'))
  const signed = `${1950 + (pact % 60)}-${month}-${day}`
  lines += `${pact},Agreement ${pact} on the Conservation of Fish,${party},${signed},${2015 + Math.floor(time / 28)}\n`
  if (row % 1000 !== 999 && row < rows - 1) continue
  if (!process.stdout.write(lines)) await once(process.stdout, 'drain')
  lines = ''
}
