import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '../../../src/server/server.ts'
import { small, writeFolder } from '../../fixtures/folder.ts'
import { tokenOn } from '../../fixtures/tokens.ts'

/** People who may not see everything write; `test/api/write-leaks.test.ts` has the law. */

let server: Server
let folder: string
const held: Record<string, string> = {}
const start = () =>
  startServer({
    ...{ data: [folder], host: '127.0.0.1', port: 0, heavyWorkers: 0, auth: true, review: 'none' },
    record: join(folder, 'writers.db'),
  })
beforeAll(async () => {
  const war = {
    ...{ summary: 'They fight.', subject: 'arden', predicate: 'at-war-with', object: 'brisk' },
    ...{ passages: [4], clearance: 'secret' },
  }
  const claims = `${small['claims/cove-report.yaml']}  war: ${JSON.stringify(war)}\n`
  folder = await writeFolder({ ...small, 'claims/cove-report.yaml': claims })
  server = await start()
  const of = async (name: string, options: Parameters<typeof tokenOn>[2]) => {
    held[name] = (await tokenOn(server, name, options)).text
  }
  await of('ann', { role: 'curator' })
  await of('ben', { role: 'contributor' })
  await of('top', { role: 'curator', clearance: 'secret' })
})
afterAll(() => server.close())

async function ask(name: string, query: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${held[name]}` },
    body: JSON.stringify({ query }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any part of an answer
  return (await response.json()) as any
}
let keys = 0
async function change(name: string, call: string, fields = 'revision', key = `k${keys++}`) {
  const { data } = await ask(name, '{ record { revision } }')
  const common = `expectedRevision: ${data.record.revision}, key: "${key}")`
  return ask(name, `mutation { done: ${call.replace(/\)$/, `, ${common}`)} { ${fields} } }`)
}
const done = async (...asked: Parameters<typeof change>) => {
  const { data, errors } = await change(...asked)
  expect(errors).toBeUndefined()
  return data.done
}
const problemOf = ({ errors }: { errors: { extensions: { problems: { message: string }[] } }[] }) =>
  errors[0]?.extensions.problems[0]?.message
const claim = (key: string, more = '') =>
  `{ key: "${key}", summary: "S", subject: "arden", predicate: STATED, value: "Yes", passages: [4]${more} }`
const propose = (...claims: string[]) => `propose(document: "cove-report", claims: [${claims.join(', ')}])`
const claimsFor = async (name: string): Promise<string[]> =>
  (await ask(name, '{ graph { claims(first: 100) { nodes { key } } } }')).data.graph.claims.nodes.map(
    ({ key }: { key: string }) => key,
  )

test('an id that is taken by something hidden is as good as any other, and nothing is written over', async () => {
  const secret = '{ id: "delta-note", title: "T", published: "2024", language: "en", clearance: SECRET }'
  expect((await done('top', `addDocument(document: ${secret})`, 'documents { key }')).documents).toEqual([
    { key: 'delta-note' },
  ])
  const open = '{ id: "delta-note", title: "Mine", published: "2024", language: "en" }'
  const { documents } = await done('ben', `addDocument(document: ${open})`, 'documents { key title }', 'mine')
  expect(documents).toEqual([{ key: expect.stringMatching(/^delta-note-x[0-9a-f]{8}$/), title: 'Mine' }])
  const again = await done('ben', `addDocument(document: ${open})`, 'documents { key title }', 'mine')
  expect(again.documents).toEqual(documents)
  const { data } = await ask('top', '{ graph { documents { nodes { key title } } } }')
  expect(data.graph.documents.nodes).toEqual(expect.arrayContaining([{ key: 'delta-note', title: 'T' }, ...documents]))
  const war = await done('ben', propose(claim('war')), 'claims { key }')
  expect(war.claims).toEqual([{ key: expect.stringMatching(/^cove-report#war-x[0-9a-f]{8}$/) }])
})

test('a key that a hidden change has is free', async () => {
  await done('top', propose(claim('other', ', clearance: SECRET')), 'revision', 'same-key')
  const { claims } = await done('ben', propose(claim('mine')), 'claims { key }', 'same-key')
  expect(claims).toHaveLength(1)
})

test('a problem of the key names it as it was given', async () => {
  await done('ben', propose(claim('one')), 'revision', 'twice')
  const { errors } = await change('ben', propose(claim('two')), 'revision', 'twice')
  expect(errors[0].message).toBe("the key 'twice' is that of another change; give each change a key of its own")
})

test('what is hidden is as what does not exist', async () => {
  const call = (id: string) => `retract(claims: ["cove-report#${id}"], reason: "wrong")`
  const hidden = problemOf(await change('ann', call('war')))
  const unknown = problemOf(await change('ann', call('waz')))
  expect(hidden?.replace('war', 'waz')).toBe(unknown)
})

test('two that only a hidden claim relates are merged, and the claim waits until they are taken apart', async () => {
  const merged = await done('ann', 'merge(entity: "arden", into: "brisk")', 'entities { key aliases }')
  expect(merged.entities).toContainEqual({ key: 'brisk', aliases: ['Arden'] })
  expect(await claimsFor('top')).not.toContain('cove-report#war')
  await done('top', 'takeApart(entity: "arden")')
  expect(await claimsFor('top')).toContain('cove-report#war')
})

test('an undo takes back what its author sees, and leaves the hidden part', async () => {
  const made = await done('top', propose(claim('open'), claim('closed', ', clearance: SECRET')), 'claims { key }')
  expect(made.claims).toHaveLength(2)
  const { data } = await ask('ann', '{ record { revision } }')
  const undone = await done('ann', `undo(change: ${data.record.revision})`, 'change { claimKeys }')
  expect(undone.change.claimKeys).toEqual(['cove-report#open'])
  expect(await claimsFor('top')).toContain('cove-report#closed')
  expect(await claimsFor('top')).not.toContain('cove-report#open')
  expect(problemOf(await change('ann', `undo(change: ${data.record.revision})`))).toMatch(/ is undone already$/)
})

test('an undo that a hidden claim stands against is done, and the claim stays', async () => {
  await done('ann', 'merge(entity: "arden", into: "brisk")')
  const { revision } = await done('ann', 'takeApart(entity: "arden")')
  await done('top', propose(claim('of-arden', ', clearance: SECRET')), 'claims { key subject { key } }')
  await done('ann', `undo(change: ${revision})`)
  const look = '{ graph { claims(first: 100) { nodes { key subject { key } } } } }'
  const { data } = await ask('top', look)
  expect(data.graph.claims.nodes).toContainEqual({ key: 'cove-report#of-arden', subject: { key: 'brisk' } })
  await done('ann', 'takeApart(entity: "arden")')
  expect((await ask('top', look)).data.graph.claims.nodes).toContainEqual({
    ...{ key: 'cove-report#of-arden', subject: { key: 'arden' } },
  })
})

test('a text that an undo brings back stands against that of a hidden claim', async () => {
  const proposal = (key: string, text: string, more = '') => {
    const passage = `{ paragraph: 9, summary: "${text}", fingerprint: "${'b'.repeat(64)}" }`
    const claims = claim(key, more).replace('[4]', '[9]')
    return `propose(document: "cove-report", passages: [${passage}], claims: [${claims}])`
  }
  const look = 'revision claims { passages { summary } }'
  const { revision } = await done('ann', proposal('ninth', 'Open.'), look)
  const undone = await done('ann', `undo(change: ${revision})`)
  await done('top', proposal('hidden-ninth', 'Hidden.', ', clearance: SECRET'))
  const { claims } = await done('ann', `undo(change: ${undone.revision})`, look)
  expect(claims).toEqual([{ passages: [{ summary: 'Open.' }] }])
})

test('what hidden claims may name is not taken back', async () => {
  const { revision } = await done('ann', 'addEntity(entity: { id: "elm", kind: NATION, name: "Elm" })')
  expect(problemOf(await change('ann', `undo(change: ${revision})`))).toBe(
    `change: change ${revision} adds what hidden claims may name; that takes an author who sees all of them`,
  )
})

test('the record opens again, with the same graph', async () => {
  const look = '{ record { revision } graph { revision claims(first: 100) { nodes { key } } } }'
  const before = [await ask('top', look), await ask('ann', look)]
  await server.close()
  server = await start()
  expect([await ask('top', look), await ask('ann', look)]).toEqual(before)
})
