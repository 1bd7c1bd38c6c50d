/**
 * `npm run test:cluster`: three servers and PostgreSQL with two synchronous standbys. Writers and readers go on while
 * servers, the primary and standbys are killed or stopped. `--faults 3 --every 2` makes three faults, with two seconds
 * before each.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openPostgres } from '../../src/store/record/postgres.ts'
import { verifyRecord } from '../../src/store/record/record.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { Nodes } from './nodes.ts'
import { ClusterServer } from './servers.ts'

const { values } = parseArgs({
  options: { faults: { type: 'string', default: '12' }, every: { type: 'string', default: '10' } },
})
const [faults, pause] = [Number(values.faults), 1_000 * Number(values.every)]

const begin = performance.now()
const say = (text: string) => console.log(`${((performance.now() - begin) / 1_000).toFixed(1).padStart(6)} s  ${text}`)
const nodes = await Nodes.start()
say('PostgreSQL runs, with two synchronous standbys')
const folder = await writeFolder(small)
const servers = [0, 1, 2].map(() => new ClusterServer(folder, nodes.address))
await Promise.all(servers.map((server) => server.start()))
say('three servers run')

const acknowledged = new Map<string, number>()
const problems: string[] = []
let [isOver, reads, refused] = [false, 0, 0]

/** Writes one change after the other. Each is sent to one server after the other until one acknowledges it. */
async function write(writer: number): Promise<void> {
  for (let count = 0; !isOver; count++) {
    const key = `${writer}-${count}`
    for (let turn = writer; !acknowledged.has(key); turn++) {
      const outcome = (await servers[turn % servers.length]?.append(key)) ?? { code: '', message: '' }
      if ('result' in outcome && 'seq' in outcome.result) acknowledged.set(key, outcome.result.seq)
      else if ('code' in outcome && outcome.code !== 'UNAVAILABLE') problems.push(`${key}: ${outcome.message}`)
      else {
        refused++
        await delay(20)
      }
    }
  }
}

/** Reads from one server. While it stands, it answers, and never goes back. */
async function read(server: ClusterServer): Promise<void> {
  while (!isOver) {
    await delay(5)
    const { falls, isStanding, url } = server
    if (!isStanding) continue
    const failure = await fetch(`${url}/graphql?query={graph{revision}}`).then(
      async (response) => (response.status === 200 ? undefined : `status ${response.status}`),
      (error: Error) => error.message,
    )
    if (failure === undefined) reads++
    else if (server.falls === falls) problems.push(`a read failed: ${failure}`)
  }
}

const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
const short = () => delay(pause / 3)
const kinds: Record<string, () => Promise<void>> = {
  'a server is killed': async () => {
    const server = any(servers)
    await server.kill()
    await server.start()
  },
  'the primary is killed, and a standby takes over': async () => {
    await nodes.kill(nodes.primary)
    await nodes.failOver()
  },
  'a standby is killed': async () => {
    const standby = any(nodes.standbys)
    await nodes.kill(standby)
    await short()
    await nodes.restart(standby)
  },
  'the primary is killed, and starts again': async () => {
    const { primary } = nodes
    await nodes.kill(primary)
    await short()
    await nodes.restart(primary)
  },
  'a server is stopped for a while': async () => {
    const server = any(servers)
    server.pause()
    await short()
    server.resume()
  },
  'the primary is stopped, and a standby takes over': async () => {
    nodes.pause(nodes.primary)
    await nodes.failOver()
  },
  'both standbys are stopped for a while': async () => {
    const { standbys } = nodes
    for (const name of standbys) nodes.pause(name)
    await short()
    for (const name of standbys) nodes.resume(name)
  },
}

const running = [...[0, 1, 2].map(write), ...servers.map(read)]
const names = Object.keys(kinds)
for (let fault = 0; fault < faults; fault++) {
  await delay(pause)
  const name = names[fault % names.length] ?? ''
  say(name)
  const before = acknowledged.size
  await kinds[name]?.()
  // The next fault waits until the whole works again.
  while (acknowledged.size < before + 10) await delay(10)
  say(`the whole works again; ${acknowledged.size} changes acknowledged`)
}
await delay(pause)
isOver = true
await Promise.all(running)

const store = await openPostgres(nodes.address)
problems.push(...(await verifyRecord(store)))
const held = new Map<string, number>()
for await (const { key, seq } of store.read(0)) {
  if (held.has(key)) problems.push(`${key} is there twice`)
  held.set(key, seq)
}
const { seq } = await store.head()
await store.close()
for (const [key, at] of acknowledged) if (held.get(key) !== at) problems.push(`${key} was acknowledged at ${at}`)
if (held.size !== acknowledged.size) problems.push(`${held.size} changes for ${acknowledged.size} acknowledgements`)

const answers = await Promise.all(
  servers.map(async ({ url }) => {
    for (;;) {
      const query = `${url}/graphql?query={graph{revision,nation(id:"arden"){description}}}`
      const response = await fetch(query, { headers: { 'entente-at-least': String(seq) } })
      if (response.status === 200) return response.text()
    }
  }),
)
if (new Set(answers).size > 1) problems.push(`the servers differ: ${answers.join(' ')}`)
const digests = await nodes.digests()
if (new Set(digests).size > 1) problems.push(`the databases differ: ${digests.join(' ')}`)
await Promise.all(servers.map((server) => server.kill()))
await nodes.close()

say(`${acknowledged.size} changes acknowledged, ${refused} refused and sent again, ${reads} reads`)
for (const problem of problems.slice(0, 20)) console.error(`PROBLEM ${problem}`)
if (problems.length === 0) say('nothing lost, nothing doubled, one answer on all servers, one record on all databases')
process.exit(problems.length === 0 ? 0 : 1)
