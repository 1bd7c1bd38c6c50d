import { join } from 'node:path'
import { type ExecutionResult, execute, parse, subscribe } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { shownTo } from '../../src/api/viewer.ts'
import type { Clearance } from '../../src/facts/vocabulary.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { RecordedGraph } from '../../src/store/record/recorded-graph.ts'
import { small, writeFolder } from '../fixtures/folder.ts'

let server: Server
let recorded: RecordedGraph
beforeAll(async () => {
  const data = await writeFolder(small)
  const record = join(data, 'one.db')
  const options = { data: [data], host: '127.0.0.1', port: 0, heavyWorkers: 0, record, author: 'mere' }
  server = await startServer({ ...options, clearance: 'restricted' })
  if (!(server.recorded instanceof RecordedGraph)) throw new Error('the server has no record')
  recorded = server.recorded
})
afterAll(() => server.close())

let keys = 0
async function mutate(call: string, fields = 'revision') {
  const common = `expectedRevision: ${recorded.seq}, key: "k${keys++}")`
  const query = `mutation { done: ${call.replace(/\)$/, `, ${common}`)} { ${fields} } }`
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = await response.json()
  return { done: data?.done, problems: errors?.[0]?.extensions.problems ?? errors }
}
const set = (clearance: string, more = '', reason = 'A review of 2026.') =>
  `setClearance(claims: ["cove-report#in-force"], clearance: ${clearance}, reason: "${reason}"${more})`

/** The stage of the treaty and the changes, as a viewer sees them at a revision. */
async function seen(clearance: Clearance, lens = '') {
  const { graph, seq } = recorded
  const shown = shownTo({ clearance }, recorded).numberAt(seq)
  const contextValue = {
    graph,
    clearance,
    record: { seq, shown, recorded, writing: { author: 'mere', review: 'none' } },
  }
  const query = `{ graph${lens} { claims { nodes { id clearance } }
    changes { nodes { revision kind reason claimKeys } } } }`
  const { data, errors } = await execute({ schema, document: parse(query), contextValue })
  expect(errors).toBeUndefined()
  // A cast, because GraphQL answers without prototypes.
  const { claims, changes } = JSON.parse(JSON.stringify(data)).graph
  const claim = claims.nodes.find(({ id }: { id: string }) => id.startsWith('cove-report#in-force'))
  return { claim: claim ? { clearance: claim.clearance } : null, changes }
}

test('a claim is raised, with a reason, and shows in no earlier revision', async () => {
  expect((await mutate(set('RESTRICTED', ', preview: true'), 'claims { clearance }')).done).toEqual({
    claims: [{ clearance: 'RESTRICTED' }],
  })
  expect((await seen('public')).claim).toEqual({ clearance: 'PUBLIC' })
  expect((await mutate(set('RESTRICTED'), 'revision claims { clearance }')).done).toEqual({
    revision: 1,
    claims: [{ clearance: 'RESTRICTED' }],
  })
  expect(await seen('public')).toEqual({ claim: null, changes: { nodes: [] } })
  expect((await seen('public', '(lens: { revision: 0 })')).claim).toBeNull()
  const claimKeys = ['cove-report#in-force']
  expect(await seen('restricted')).toEqual({
    claim: { clearance: 'RESTRICTED' },
    changes: { nodes: [{ revision: 1, kind: 'SET_CLEARANCE', reason: 'A review of 2026.', claimKeys }] },
  })
})

test('an undo lets it show again, now and earlier', async () => {
  expect((await mutate('undo(change: 1)', 'claims { clearance }')).done).toEqual({ claims: [{ clearance: 'PUBLIC' }] })
  const { claim, changes } = await seen('public')
  expect(claim).toEqual({ clearance: 'PUBLIC' })
  expect(changes.nodes.map(({ kind }: { kind: string }) => kind)).toEqual(['SET_CLEARANCE', 'UNDO'])
  expect((await seen('public', '(lens: { revision: 0 })')).claim).toEqual({ clearance: 'PUBLIC' })
})

test('it is refused without a reason, for the same clearance, and above what its author may see', async () => {
  const problemOf = async (call: string) => JSON.stringify((await mutate(call)).problems)
  expect(await problemOf(set('PUBLIC'))).toContain("needs 'public' already")
  expect(await problemOf(set('RESTRICTED', '', ' '))).toContain('takes a reason')
  expect(await problemOf(set('SECRET'))).toContain("clearance: 'secret' is more than you may see")
  expect(await problemOf(set('RESTRICTED').replace('in-force', 'inforce'))).toContain("did you mean 'cove-report#in-")
})

test('a claim does not show below the clearance of its document', async () => {
  const document = '{ id: "dune-note", title: "A note", published: "2024", language: "en", clearance: RESTRICTED }'
  expect((await mutate(`addDocument(document: ${document})`)).problems).toBeUndefined()
  const claim = '{ key: "war", summary: "At war.", subject: "arden", predicate: AT_WAR_WITH, object: "brisk" }'
  expect((await mutate(`propose(document: "dune-note", claims: [${claim}])`)).problems).toBeUndefined()
  const lower = set('PUBLIC').replace('cove-report#in-force', 'dune-note#war')
  expect(JSON.stringify((await mutate(lower)).problems)).toContain("is of a document that needs 'restricted'")
})

test('an open stream tells that what a raised claim showed is gone, and is back', async () => {
  const { graph, seq } = recorded
  const contextValue = {
    ...{ graph, clearance: 'public' },
    record: {
      ...{ seq, shown: shownTo({ clearance: 'public' }, recorded).numberAt(seq), recorded },
      writing: { author: 'mere', review: 'none' },
    },
  }
  const document = parse(`subscription { graphChanged { difference { relationshipsAdded { key }
    relationshipsGone { key } entitiesGone { id } } } }`)
  const stream = (await subscribe({ schema, document, contextValue })) as AsyncGenerator<ExecutionResult>
  const next = async () => JSON.parse(JSON.stringify((await stream.next()).value.data.graphChanged.difference))
  const party = [{ key: 'arden.party-to.cove-treaty' }]
  const give = (clearance: string) => mutate(set(clearance).replace('in-force', 'arden-party'))
  const gone = next()
  expect((await give('RESTRICTED')).problems).toBeUndefined()
  const told = await gone
  expect(told.relationshipsGone).toEqual(expect.arrayContaining(party))
  expect(told.entitiesGone).toEqual([{ id: expect.stringMatching(/^arden/) }])
  const back = next()
  await give('PUBLIC')
  expect((await back).relationshipsAdded).toEqual(expect.arrayContaining(party))
  await stream.return(undefined)
})
