/**
 * `npx tsx test/bench/watching.ts [OPTION …]`: the processor time of a request with options for operators, compared
 * with a server without them, such as `"--metrics-port 0" "--log json"`. The servers take turns in short bursts, so
 * that the load of the machine falls on all alike.
 */

import { burst, median, quantile } from './load.ts'
import { processorOf } from './processor.ts'
import { type Running, start } from './servers.ts'
import { table } from './table.ts'

const [ROUNDS, REQUESTS] = [Number(process.env.ROUNDS ?? 30), 3_000]
const query = 'query Q($first: Int!) { graph { claims(first: $first) { edges { node { id } } } } }'
const bodyOf = (first: number, name: string) =>
  JSON.stringify({ query, variables: { first }, extensions: { client: name } })
/** The same question each time, and one that was never asked. */
const askings = { repeat: () => bodyOf(5, 'bench'), 'never-seen': (i: number) => bodyOf(1 + (i % 10), `bench ${i}`) }

const options = ['', ...(process.argv.length > 2 ? process.argv.slice(2) : ['--metrics-port 0', '--log json'])]
const servers: Running[] = []
try {
  for (const option of options)
    servers.push(await start('entente', ['--data', 'graph-data', '--no-record', ...option.split(' ').filter(Boolean)]))
  let asked = 0
  const rows: string[][] = []
  for (const [asking, body] of Object.entries(askings)) {
    const spent = options.map((): number[] => [])
    for (let round = -2; round < ROUNDS; round++) {
      const turns = servers.map((server, place) => ({ server, place }))
      // Each follows every other one equally often.
      for (const { server, place } of [...turns.slice(round % turns.length), ...turns.slice(0, round % turns.length)]) {
        const send = async (requests: number) => {
          const from = asked
          asked += requests
          const of = { url: server.url, body: (i: number) => body(from + i), connections: 8, milliseconds: 60_000 }
          return (await burst({ ...of, requests })).latencies.length
        }
        // The caches of the processor have what another server left there.
        await send(REQUESTS / 4)
        const before = processorOf(server.pid)
        const answered = await send(REQUESTS)
        // Two rounds warm up.
        if (round >= 0) spent[place]?.push(((processorOf(server.pid) - before) * 1_000) / answered)
      }
    }
    for (const [place, option] of options.entries()) {
      const own = spent[place] ?? []
      // Each burst is compared with that of the same round, under the same load.
      const more = own.map((time, round) => time / (spent[0]?.[round] ?? 0) - 1).sort((a, b) => a - b)
      const percent = (share: number) => `${(100 * quantile(Float64Array.from(more), share)).toFixed(1)} %`
      rows.push([option || 'none', asking, median(own).toFixed(2), percent(0.5), `${percent(0.25)} … ${percent(0.75)}`])
    }
  }
  console.log(table(['option', 'asking', 'µs of processor', 'more than none', 'half of the rounds'], rows))
} finally {
  for (const server of servers) await server.stop()
}
