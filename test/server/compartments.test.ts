import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatNames } from '../../src/exchange/formats.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { writeFolder } from '../fixtures/folder.ts'
import { tokenOn } from '../fixtures/tokens.ts'

const files = (isWhole: boolean) => ({
  'documents.yaml': `open:\n  title: Open\n  published: 2022\n  language: en\n${
    isWhole ? 'air-note:\n  title: Air\n  published: 2022\n  language: en\n  compartments: [air]\n' : ''
  }`,
  'entities/nations.yaml': 'arden:\n  name: Arden\nbreen:\n  name: Breen\n',
  'claims/open.yaml': `document: open\nclaims:\n  one:\n    summary: They cooperate.\n    subject: arden
    predicate: cooperates-with\n    object: breen\n${
      isWhole
        ? '  two:\n    summary: At sea.\n    subject: arden\n    predicate: stated\n    value: sea\n' +
          '    compartments: [sea]\n'
        : ''
    }`,
  ...(isWhole && {
    'claims/air-note.yaml':
      'document: air-note\nclaims:\n  three:\n    summary: In the air.\n    subject: breen\n    predicate: stated\n' +
      '    value: air\n    compartments: [sea]\n',
  }),
})

const local = { host: '127.0.0.1', port: 0, heavyWorkers: 0 }
const held: Record<string, string> = {}
const servers: Record<string, Server> = {}
beforeAll(async () => {
  const [whole, never] = [await writeFolder(files(true)), await writeFolder(files(false))]
  const start = (data: string, compartments?: string[]) => startServer({ ...local, data: [data], compartments })
  servers.never = await start(never)
  servers.nobody = await start(whole)
  servers.air = await start(whole, ['air'])
  servers.sea = await start(whole, ['sea'])
  servers.all = await start(whole, ['air', 'sea'])
  const compartments = ['air', 'sea', 'space']
  const told = { auth: true, review: 'none', record: join(whole, 'record.db'), compartments } as const
  servers.told = await startServer({ ...local, ...told, data: [whole] })
  const options = { role: 'curator', clearance: 'secret' } as const
  held.all = (await tokenOn(servers.told, 'ann', { ...options, compartments })).text
  held.none = (await tokenOn(servers.told, 'ben', options)).text
})
afterAll(() => Promise.all(Object.values(servers).map((server) => server.close())))

const query = '{ graph { revision documents { nodes { id } } claims(first: 9) { nodes { id } } } }'
async function seen(name: string, path = `/graphql?query=${encodeURIComponent(query)}`) {
  return (await fetch(`${servers[name]?.url}${path}`)).text()
}

test('a claim shows only to those who are in all of its compartments and in those of its document', async () => {
  const claims = async (name: string) =>
    JSON.parse(await seen(name)).data.graph.claims.nodes.map(({ id }: { id: string }) => id)
  expect(await claims('nobody')).toEqual(['open#one'])
  expect(await claims('air')).toEqual(['open#one'])
  expect(await claims('sea')).toEqual(['open#one', 'open#two'])
  expect((await claims('all')).sort()).toEqual(['air-note#three', 'open#one', 'open#two'])
})

test('to who is in none, answers and exports are those of a server that never had the rest', async () => {
  expect(await seen('nobody')).toBe(await seen('never'))
  for (const format of formatNames)
    expect(await seen('nobody', `/export/${format}`)).toBe(await seen('never', `/export/${format}`))
})

test('an export as NDJSON keeps compartments', async () => {
  const lines = (await seen('all', '/export/claims-ndjson'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const of = (id: string) => lines.find((line) => line.id === id)?.compartments
  expect([of('open#two'), of('air-note#three'), of('air-note')]).toEqual([['sea'], ['air', 'sea'], ['air']])
})

async function ask(name: string, query: string) {
  const response = await fetch(`${servers.told?.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${held[name]}` },
    body: JSON.stringify({ query }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any part of an answer
  return (await response.json()) as any
}
let keys = 0
async function change(name: string, call: string, fields = 'revision', more = '') {
  const { data } = await ask(name, '{ record { revision } }')
  const common = `expectedRevision: ${data.record.revision}, key: "k${keys++}", reason: "why"${more})`
  return ask(name, `mutation { done: ${call.replace(/\)$/, `, ${common}`)} { ${fields} } }`)
}
const shownTo = async (name: string): Promise<string[]> =>
  (await ask(name, '{ graph { claims(first: 9) { nodes { key } } } }')).data.graph.claims.nodes.map(
    ({ key }: { key: string }) => key,
  )
const claim = (key: string, more: string) =>
  `propose(document: "open", claims: [{ key: "${key}", summary: "S", subject: "arden", predicate: STATED,
    value: "V"${more} }])`

test('what is written in a compartment shows only there, and who is not in it puts nothing there', async () => {
  const note = '{ id: "note", title: "T", published: "2024", language: "en", compartments: ["sea"] }'
  const { documents } = (await change('all', `addDocument(document: ${note})`, 'documents { compartments }')).data.done
  expect(documents).toEqual([{ compartments: ['sea'] }])
  const four = await change('all', claim('four', ', compartments: ["sea", "air"]'), 'claims { key compartments }')
  expect(four.data.done.claims).toEqual([{ key: 'open#four', compartments: ['air', 'sea'] }])
  expect(await shownTo('all')).toContain('open#four')
  expect(await shownTo('none')).toEqual(['open#one'])
  expect((await ask('none', '{ record { revision } }')).data.record.revision).toBe(0)
  const refused = await change('none', claim('five', ', compartments: ["air"]'))
  expect(refused.errors[0].extensions.problems[0].message).toMatch(/compartments: you are not in 'air'/)
  const own = await change('none', claim('four', ''), 'revision claims { key compartments }')
  expect(own.data.done).toEqual({
    revision: 1,
    claims: [{ key: expect.stringMatching(/^open#four-x[0-9a-f]{8}$/), compartments: [] }],
  })
})

test('a preview of the first claim in a compartment shows it', async () => {
  const call = claim('six', ', compartments: ["space"]')
  const { data } = await change('all', call, 'claims { key compartments }', ', preview: true')
  expect(data.done.claims).toEqual([{ key: 'open#six', compartments: ['space'] }])
})

test('somebody who sees everything puts a claim in a compartment, and takes it out', async () => {
  const set = (names: string) => `setClearance(claims: ["open#one"], clearance: PUBLIC, compartments: ${names})`
  const { errors } = await change('none', set('["air"]'))
  expect(errors[0].extensions.problems.map(({ message }: Error) => message)).toEqual(
    expect.arrayContaining([expect.stringMatching(/takes an author who may see everything/)]),
  )
  expect((await change('all', set('["air"]'), 'claims { compartments }')).data.done.claims).toEqual([
    { compartments: ['air'] },
  ])
  expect(await shownTo('none')).not.toContain('open#one')
  expect(await shownTo('all')).toContain('open#one')
  expect((await change('all', set('[]'))).errors).toBeUndefined()
  expect(await shownTo('none')).toContain('open#one')
})
