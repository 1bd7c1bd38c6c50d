/**
 * `npx tsx test/bench/change.ts [FOLDER]`: a claim that is added to a large graph, and the first answers after it, some
 * beside PostgreSQL. Without a folder it generates 100,000 claims. Like `entente serve`, it starts from a snapshot if
 * there is one, and else writes it first.
 */

import { join } from 'node:path'
import { getOrInsert } from '../../src/graph/caches/get-or-insert.ts'
import { startServer } from '../../src/server/server.ts'
import { cacheFolder } from '../../src/store/cache-folder.ts'
import { writeFolder } from './folder.ts'
import { generate } from './generate.ts'
import { pactsInPostgres } from './real-peer.ts'
import { scratchFolder } from './scratch.ts'
import { table } from './table.ts'

const ROUNDS = 25
const folder = scratchFolder()
const [data = folder] = process.argv.slice(2)
if (data === folder) writeFolder(folder, generate(100_000))
const record = join(scratchFolder(), 'record.db')
const snapshots = data === folder ? join(folder, 'snapshots') : cacheFolder()
const server = await startServer({ data: [data], host: '127.0.0.1', port: 0, record, author: 'bench', snapshots })
await server.saveSnapshot()
const { recorded } = server
if (!recorded) throw new Error('no record')
const peer = await pactsInPostgres(recorded.graph)
const { entities, documents, claims } = recorded.graph.facts
const idsOf = (kind: string) => [...entities.values()].flatMap((entity) => (entity.kind === kind ? [entity.id] : []))
// An entity that no claim names does not show.
const named = (ids: readonly string[]) => ids.filter((id) => recorded.graph.claimsNaming.has(id))
const [nations, pacts, sources] = [named(idsOf('nation')), named(idsOf('pact')), [...documents.keys()]]
const at = (list: readonly string[], index: number) => list[index % list.length] ?? ''

const questions: Record<string, (round: number) => string> = {
  entity: (round) => `{ graph { nation(id: "${at(nations, round * 7)}") { name claims(first: 5) { nodes { id } } } } }`,
  'two steps': (round) =>
    `{ graph { nation(id: "${at(nations, round * 7)}") {
      relationships(first: 20) { edges { node { id } other { id } } } } } }`,
  search: (round) => `{ graph { search(text: "${at(nations, round * 7)}", first: 5) { nodes { text } } } }`,
}
const pactsOf = (nation: string) =>
  `{ graph { node(id: "${nation}") { ... on Nation { relationships(where: { kind: { eq: PARTY_TO } }) {
    totalCount nodes { pact { id } } } } } } }`
const milliseconds = new Map<string, number[]>()
const note = (name: string, begin: number) =>
  getOrInsert(milliseconds, name, (): number[] => []).push(performance.now() - begin)
async function ask(name: string, query: string) {
  const begin = performance.now()
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const answer = await response.json()
  note(name, begin)
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer
}

for (let round = 0; round < ROUNDS; round++) {
  const claim = {
    summary: 'A bench.',
    subject: at(nations, round * 7),
    predicate: 'party-to',
    object: at(pacts, round * 11),
  }
  const content = {
    kind: 'propose',
    document: at(sources, round * 37),
    review: 'none',
    claims: { [`bench-${round}`]: claim },
  }
  const begin = performance.now()
  await recorded.append(recorded.seq, [{ key: `k${round}`, author: 'bench', content }])
  note('change, written and in the graph', begin)
  const added = performance.now()
  await peer.add(claim.subject, claim.object)
  note('the same in PostgreSQL', added)
  const answer = await ask('pacts of a nation, first after it', pactsOf(claim.subject))
  note('the same in PostgreSQL, first after it', performance.now() - (await peer.pactsOf(claim.subject, answer)))
  for (const [name, queryOf] of Object.entries(questions)) {
    await ask(`${name}, first after it`, queryOf(round))
    await ask(`${name}, again`, queryOf(round + 1))
  }
}
await server.close()
await peer.end()
const rows = [...milliseconds].map(([name, all]) => {
  const [first = 0, ...later] = all
  const sorted = later.sort((a, b) => a - b)
  return [name, first, sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0].map((one) =>
    typeof one === 'string' ? one : one.toFixed(1),
  )
})
console.log(`${claims.size} claims`)
console.log(table(['', 'the first, ms', 'median', 'slowest'], rows))
