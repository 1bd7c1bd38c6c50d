/**
 * `npx tsx test/bench/subscribers.ts [FOLDER]`: 1,000 subscribers to `graphChanged`, each with a lens of its own. It
 * measures the time from the acknowledgement of a change to the delivery of its event. Without a folder it generates
 * 100,000 claims. The clients are in a thread of their own.
 */

import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { startServer } from '../../src/server/server.ts'
import { cacheFolder } from '../../src/store/cache-folder.ts'
import { writeFolder } from './folder.ts'
import { generate } from './generate.ts'
import { scratchFolder } from './scratch.ts'
import { table } from './table.ts'

const [SUBSCRIBERS, CHANGES] = [1_000, 20]
const now = () => performance.timeOrigin + performance.now()

/** Days of one year and three further ones, with a least corroboration and presumed relationships or not. */
const lensOf = (index: number) => {
  const date = new Date(Date.UTC(2024, 0, 1 + Math.floor(index / 2))).toISOString().slice(0, 10)
  return `{ asOf: "${date}", presumed: ${index % 2 === 0} }`
}

if (isMainThread) await serve()
else listen(workerData.url)

function listen(url: string): void {
  for (let index = 0; index < SUBSCRIBERS; index++) {
    const query = `subscription { graphChanged(lens: ${lensOf(index)}) { revision difference {
      entitiesAdded { key } relationshipsAdded { key } relationshipsGone { key } } } }`
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }
    const asked = request(`${url}/graphql`, { method: 'POST', headers }, (response) => {
      parentPort?.postMessage('open')
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        for (const [, id] of part.matchAll(/^id: (\d+)\nevent/gm)) parentPort?.postMessage([Number(id), now()])
      })
    })
    asked.end(JSON.stringify({ query }))
  }
}

async function serve(): Promise<void> {
  const folder = scratchFolder()
  const [data = folder] = process.argv.slice(2)
  if (data === folder) writeFolder(folder, generate(100_000))
  const record = join(folder, 'record.db')
  const server = await startServer({
    data: [data],
    host: '127.0.0.1',
    port: 0,
    record,
    author: 'bench',
    heavyWorkers: 0,
    snapshots: data === folder ? join(folder, 'snapshots') : cacheFolder(),
  })
  const { recorded } = server
  if (!recorded) throw new Error('no record')
  const { entities, documents } = recorded.graph.facts
  const idsOf = (kind: string) => [...entities.values()].flatMap((entity) => (entity.kind === kind ? [entity.id] : []))
  const [nations, pacts, sources] = [idsOf('nation'), idsOf('pact'), [...documents.keys()]]
  const at = (list: readonly string[], index: number) => list[index % list.length] ?? ''

  const clients = new Worker(
    // Node 20 takes no loader for the first file of a thread.
    `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(import.meta.url)})))`,
    { eval: true, workerData: { url: server.url } },
  )
  const acknowledged = new Map<number, number>()
  const delays: number[] = []
  let [opened, delivered] = [0, 0]
  clients.on('message', (message: 'open' | [number, number]) => {
    if (message === 'open') opened++
    else {
      delivered++
      const [revision, time] = message
      if (revision > 1) delays.push(time - (acknowledged.get(revision) ?? Number.NaN))
    }
  })
  while (opened < SUBSCRIBERS) await setTimeout(50)
  for (let index = 0; index < CHANGES; index++) {
    const [subject, object] = [at(nations, 40 + index * 7), at(pacts, 400 + index * 11)]
    const claim = { summary: 'A bench.', subject, predicate: 'party-to', object, time: '2020-01-01' }
    const claims = { [`bench-${index}`]: claim }
    const content = { kind: 'propose', document: at(sources, index * 37), review: 'none', claims }
    await recorded.append(recorded.seq, [{ key: `k${index}`, author: 'bench', content }])
    acknowledged.set(recorded.seq, now())
    const wanted = SUBSCRIBERS * (index + 1)
    for (let waits = 0; delivered < wanted && waits < 600; waits++) await setTimeout(50)
    if (delivered < wanted) throw new Error(`${delivered} of ${wanted} events came`)
  }
  const sorted = delays.sort((a, b) => a - b)
  const share = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(0)
  console.log(table(['', 'median, ms', 'p99', 'slowest'], [['to delivery', share(0.5), share(0.99), share(1)]]))
  console.log(`${sorted.length} events, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`)
  await clients.terminate()
  await server.close()
  process.exit()
}
