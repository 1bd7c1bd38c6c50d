import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'
import type { ServerOptions } from '../../src/server/server-options.ts'
import { small, writeFolder } from '../fixtures/folder.ts'

let folder: string
let server: Server
const start = (options: Partial<ServerOptions>) =>
  startServer({ data: [folder], host: '127.0.0.1', port: 0, heavyWorkers: 0, debug: true, ...options })
const recordIn = (name: string) => ({ record: join(folder, name) })
beforeAll(async () => {
  folder = await writeFolder(small)
  server = await start({ ...recordIn('one.db'), author: 'mere' })
})
afterAll(() => server.close())

interface Answer {
  readonly status: number
  readonly way: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any part of an answer
  readonly data: any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly errors?: undefined | readonly { readonly message: string; readonly extensions: any }[]
}
async function ask(query: string, headers: Record<string, string> = {}, { url } = server, variables = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const way = /^way;desc="([^"]+)"/.exec(response.headers.get('server-timing') ?? '')?.[1]
  const { data, errors } = (await response.json()) as Pick<Answer, 'data' | 'errors'>
  return { status: response.status, way, data, errors }
}

let keys = 0
/** Sends a mutation with the present revision and a key of its own; `fields` are selected of its payload. */
async function change(call: string, fields = 'revision', of = server) {
  const { data } = await ask('{ record { revision } }', {}, of)
  const common = `expectedRevision: ${data.record.revision}, key: "k${keys++}")`
  return ask(`mutation { done: ${call.replace(/\)$/, `, ${common}`)} { ${fields} } }`, {}, of)
}
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code
const problemsOf = ({ errors }: Answer) =>
  errors?.[0]?.extensions.problems?.map(({ path }: { path: readonly string[] }) => path.join('.')) ?? errors

describe('a mutation', () => {
  test('of each kind changes the graph, and is undone without a trace', async () => {
    const revision = async () => (await ask('{ graph { revision } }')).data.graph.revision
    const before = await revision()
    const start = (await ask('{ record { revision } }')).data.record.revision
    const fingerprint = 'c'.repeat(64)
    const added = await change(
      'addDocument(document: { id: "dune-note", title: "A note", published: "2024-05-01", language: "en", ' +
        `file: "dune.txt" }, passages: [{ paragraph: 2, summary: "It joins.", fingerprint: "${fingerprint}" }])`,
      'documents { id title } change { kind author documents { id } }',
    )
    expect(added.data.done).toEqual({
      documents: [{ id: 'dune-note', title: 'A note' }],
      change: { kind: 'ADD_DOCUMENT', author: 'mere', documents: [{ id: 'dune-note' }] },
    })
    const entity = '{ id: "dune", kind: NATION, name: "Dune", names: [{ language: "ja", text: "砂" }] }'
    expect((await change(`addEntity(entity: ${entity})`, 'entities { id name }')).data.done.entities).toEqual([
      { id: 'dune', name: 'Dune' },
    ])
    const amended = 'amendEntity(entity: "dune", set: { name: "Dunes", names: null, aliases: ["The Sands"] })'
    expect((await change(amended, 'entities { name names { text } aliases }')).data.done.entities).toEqual([
      { name: 'Dunes', names: [], aliases: ['The Sands'] },
    ])
    const proposed = await change(
      'propose(document: "dune-note", claims: [{ key: "party", summary: "Dune joins.", subject: "dune", ' +
        'predicate: PARTY_TO, object: "cove-treaty", time: "2024-05-01", passages: [2] }])',
      'claims { id subject { id } recordedAt recordedBy } entities { id } altered { entitiesAdded { id } ' +
        'relationshipsAdded { key } }',
    )
    expect(proposed.data.done).toMatchObject({
      claims: [{ id: 'dune-note#party', subject: { id: 'dune' }, recordedBy: 'mere' }],
      entities: [{ id: 'dune' }, { id: 'cove-treaty' }],
      altered: {
        entitiesAdded: [{ id: `dune@revision=${start + 4}` }],
        relationshipsAdded: [
          { key: 'arden.signed-with.dune.cove-treaty' },
          { key: 'brisk.signed-with.dune.cove-treaty' },
          { key: 'dune.party-to.cove-treaty' },
        ],
      },
    })
    const retracted = await change(
      'retract(claims: ["cove-report#in-force"], reason: "It was wrong.")',
      'claims { id rank reason }',
    )
    expect(retracted.data.done.claims).toEqual([
      { id: 'cove-report#in-force@minRank=deprecated', rank: 'DEPRECATED', reason: 'It was wrong.' },
    ])
    const restored = await change('restore(claims: ["cove-report#in-force"], reason: "It was right.")', 'claims { id }')
    expect(restored.data.done.claims).toEqual([{ id: 'cove-report#in-force' }])
    const merged = await change('merge(entity: "dune", into: "brisk")', 'entities { id aliases }')
    expect(merged.data.done.entities).toEqual([{ id: 'brisk', aliases: ['Dunes', 'The Sands'] }])
    expect((await change('takeApart(entity: "dune")', 'entities { id }')).data.done.entities).toEqual([
      { id: 'dune' },
      { id: 'brisk' },
    ])
    const judged = await change('judge(entities: ["dune", "brisk"], verdict: DIFFERENT)', 'change { entityKeys }')
    expect(judged.data.done.change.entityKeys).toEqual(['dune', 'brisk'])
    for (let number = 9; number > 0; number -= 1)
      expect(
        (await change(`undo(change: ${start + number})`, 'change { undoes { revision } }')).data.done.change,
      ).toEqual({
        undoes: { revision: start + number },
      })
    expect(await revision()).toBe(before)
  })

  test('that is previewed shows what it would do, and is not recorded', async () => {
    const state = async () => (await ask('{ record { revision } graph { revision } }')).data
    const before = await state()
    const altered = 'altered { entitiesGone { key } relationshipsGone { key } relationshipsAdded { key } }'
    const merge = (into: string, fields: string) =>
      change(`merge(entity: "brisk", into: "${into}", preview: true)`, fields)
    await change('addEntity(entity: { id: "gale", kind: NATION, name: "Gale" })')
    const { revision } = (await state()).record
    const seen = await merge('gale', `isPreview revision change { kind entityKeys } entities { id aliases } ${altered}`)
    expect(seen.data.done).toEqual({
      isPreview: true,
      revision: revision + 1,
      change: { kind: 'MERGE', entityKeys: ['brisk', 'gale'] },
      entities: [{ id: expect.stringMatching(/^gale@preview=/), aliases: ['Brisk'] }],
      altered: {
        entitiesGone: [{ key: 'brisk' }],
        relationshipsGone: [{ key: 'arden.signed-with.brisk.cove-treaty' }, { key: 'brisk.party-to.cove-treaty' }],
        relationshipsAdded: [{ key: 'arden.signed-with.gale.cove-treaty' }, { key: 'gale.party-to.cove-treaty' }],
      },
    })
    expect(problemsOf(await merge('cove-treaty', 'revision'))).toEqual(['into'])
    const late =
      'mutation { merge(entity: "brisk", into: "gale", preview: true, expectedRevision: 0, key: "p") { revision } }'
    expect(codeOf(await ask(late))).toBe('CONFLICT')
    await change(`undo(change: ${revision}, preview: true)`)
    expect((await state()).record.revision).toBe(revision)
    await change('merge(entity: "brisk", into: "gale")')
    const merged =
      '{ record { merged { nodes { entityKey intoKey name names revision } } ' +
      'into: merged(into: "arden") { totalCount } } }'
    expect((await ask(merged)).data.record).toEqual({
      merged: {
        nodes: [{ entityKey: 'brisk', intoKey: 'gale', name: 'Brisk', names: ['Brisk'], revision: revision + 1 }],
      },
      into: { totalCount: 0 },
    })
    // A name that the entity takes as its own is no longer given by the other.
    await change('amendEntity(entity: "gale", set: { aliases: ["Brisk"] })')
    expect((await ask(merged)).data.record.merged.nodes).toMatchObject([{ names: [] }])
    await change('takeApart(entity: "brisk")')
    await change(`undo(change: ${revision + 2})`)
    await change(`undo(change: ${revision})`)
    expect((await state()).graph).toEqual(before.graph)
  })

  test('that is sent again with its key is done once, and answers the same', async () => {
    const { data } = await ask('{ record { revision } }')
    const call =
      `mutation { addEntity(entity: { id: "elm", kind: NATION, name: "Elm" }, key: "once", ` +
      `expectedRevision: ${data.record.revision}) { revision change { recordedAt } entities { id name } } }`
    const [first, second] = [await ask(call), await ask(call)]
    expect(first.data.addEntity.entities).toEqual([{ id: 'elm', name: 'Elm' }])
    expect(second).toEqual(first)
    expect([first.way, second.way]).toEqual(['yoga', 'yoga'])
    const other = await ask(call.replace('"Elm"', '"Other"'))
    expect([codeOf(other), other.errors?.[0]?.message]).toEqual([
      'BAD_DATA',
      expect.stringMatching(/^the key 'once' is that of another change/),
    ])
  })

  test('that does not know the last changes is a CONFLICT, which lists them', async () => {
    const { data } = await ask('{ record { revision } }')
    await change('addEntity(entity: { id: "fir", kind: NATION, name: "Fir" })')
    const late = await ask(
      `mutation { retract(claims: ["cove-report#in-force"], reason: "late", key: "late", ` +
        `expectedRevision: ${data.record.revision}) { revision } }`,
    )
    expect(late.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      revision: data.record.revision + 1,
      changes: [{ revision: data.record.revision + 1, author: 'mere', kind: 'add-entity', entities: ['fir'] }],
    })
    expect((await ask('{ record { revision } }')).data.record.revision).toBe(data.record.revision + 1)
  })

  test('names its claims as it likes, also like what every object has, but __proto__', async () => {
    const propose = (key: string) =>
      change(
        `propose(document: "cove-report", reason: "x", claims: [
          { key: "${key}", summary: "A.", subject: "arden", predicate: STATED, value: "A", passages: [2] }
          { key: "${key}-other", summary: "B.", subject: "arden", predicate: STATED, value: "B", passages: [2] }
        ])`,
        'revision claims { key }',
      )
    const { data, errors } = await propose('constructor')
    expect(errors).toBeUndefined()
    expect(data.done.claims).toHaveLength(2)
    expect((await change(`undo(change: ${data.done.revision}, reason: "x")`)).errors).toBeUndefined()
    // Zod leaves it out unsaid.
    expect(problemsOf(await propose('__proto__'))).toContain('claims.0.key')
  })

  test('with problems names each of them with its path in the input, and writes nothing', async () => {
    const { data } = await ask('{ record { revision } }')
    const bad = await change(
      'propose(document: "nix", passages: [{ paragraph: 1, summary: "x", fingerprint: "f" }], claims: [' +
        '{ key: "one", summary: "One.", subject: "ardn", predicate: PARTY_TO, object: "cove-treaty", time: "20x" },' +
        '{ key: "one", summary: "Twice.", subject: "arden", predicate: STAGE, value: "signed" },' +
        '{ key: "B b", summary: "A key.", subject: "arden", predicate: STAGE, value: "signed" },' +
        '{ key: "three", summary: " ", subject: "arden", predicate: STAGE, value: "sgned", ' +
        'qualifiers: [{ key: ROLE, value: "" }] }])',
    )
    expect(bad.errors?.[0]?.extensions.code).toBe('BAD_DATA')
    // Of the shape and of the rules, also in a claim that is given twice or has no valid key.
    expect(problemsOf(bad).sort()).toEqual([
      'claims.0.subject',
      'claims.0.time',
      'claims.1.key',
      'claims.1.subject',
      'claims.2',
      'claims.2.subject',
      'claims.3.qualifiers.0.value',
      'claims.3.subject',
      'claims.3.summary',
      'claims.3.value',
      'document',
      'passages.0',
      'passages.0.fingerprint',
    ])
    const uncited = await change(
      'propose(document: "cove-report", claims: [' +
        '{ key: "one", summary: "One.", subject: "ardn", predicate: PARTY_TO, object: "cove-treaty" },' +
        '{ key: "two", summary: "Two.", subject: "cove-treaty", predicate: STAGE, value: "sgned", passages: [0, 9] }])',
    )
    expect(problemsOf(uncited).sort()).toEqual([
      'claims.0.passages',
      'claims.0.subject',
      'claims.1.passages.0',
      'claims.1.passages.1',
      'claims.1.value',
    ])
    const code = '{ scheme: COW, code: "x", during: "20x" }'
    expect(
      problemsOf(await change(`amendEntity(entity: "arden", set: { wikidata: "Qx", name: null, codes: [${code}] })`)),
    ).toEqual(['set.name', 'set.wikidata', 'set.codes.0.code', 'set.codes'])
    expect(problemsOf(await change('reject(claims: ["nix#x"], reason: " ")'))).toEqual(['reason', 'claims.0'])
    const half = await ask(
      `mutation ($name: String!) { addEntity(entity: { id: "arden", kind: NATION, name: $name }, key: "half", ` +
        `expectedRevision: ${data.record.revision}) { revision } }`,
      {},
      server,
      { name: '\ud800' },
    )
    expect(problemsOf(half)).toEqual(['entity.name', 'entity.id'])
    expect((await ask('{ record { revision } }')).data.record.revision).toBe(data.record.revision)
  })

  test('is not taken from pages of other origins, from proxies, in another form or by GET', async () => {
    const call = 'mutation { undo(change: 1, expectedRevision: 0, key: "x") { revision } }'
    const refused = async (headers: Record<string, string>) => {
      const { status, way, errors } = await ask(call, headers)
      return [status, way, errors?.[0]?.extensions.code]
    }
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'x-forwarded-for': '192.0.2.1' },
      { forwarded: 'for=192.0.2.1' },
    ])
      expect(await refused(headers), JSON.stringify(headers)).toEqual([403, 'refused', 'READ_ONLY'])
    expect(await refused({ origin: server.url, 'sec-fetch-site': 'same-origin' })).toEqual([200, 'yoga', 'CONFLICT'])
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect((await refused({ 'content-type': type }))[0]).toBe(415)
    expect((await fetch(`${server.url}/graphql?query=${encodeURIComponent(call)}`)).status).toBe(405)
  })
})

describe('the record is read only', () => {
  const refusal = async (options: Partial<ServerOptions>) => {
    const one = await start(options)
    try {
      const { data } = await ask('{ record { refusal author } graph { claims { totalCount } } }', {}, one)
      expect(data.graph.claims.totalCount).toBeGreaterThan(0)
      const call = 'mutation { undo(change: 1, expectedRevision: 0, key: "x") { revision } }'
      const { errors } = await ask(call, {}, one)
      expect(errors?.[0]?.extensions.code).toBe('READ_ONLY')
      expect(data.record?.refusal ?? errors?.[0]?.message).toBe(errors?.[0]?.message)
      return errors?.[0]?.message
    } finally {
      await one.close()
    }
  }

  test('where it is none, on other addresses, without an author, and while another program writes', async () => {
    expect(await refusal({ author: 'mere' })).toMatch(/^this server has no record;/)
    expect(await refusal({ ...recordIn('one.db') })).toMatch(/^the record is read only, because nobody is its author;/)
    expect(await refusal({ ...recordIn('one.db'), author: 'mere', host: '0.0.0.0', openToAll: true })).toMatch(
      /^the record is read only, because the server is open to all;/,
    )
    expect(await refusal({ ...recordIn('one.db'), author: 'mere' })).toMatch(/; this server only reads it$/)
  })

  test('for those who may not see all of it, and nobody writes more than they may see', async () => {
    const document = '{ id: "d", title: "D", published: "2024", language: "en", clearance: SECRET }'
    expect(problemsOf(await change(`addDocument(document: ${document})`))).toEqual(['document.clearance'])
    const cleared = await start({ ...recordIn('two.db'), author: 'mere', clearance: 'secret' })
    expect((await change(`addDocument(document: ${document})`, 'revision', cleared)).data.done.revision).toBe(1)
    await cleared.close()
    expect(await refusal({ ...recordIn('two.db'), author: 'mere' })).toMatch(/^only someone who may see everything/)
  })
})

test('a server that only reads the record has what another program writes to the file', async () => {
  const reader = await start({ ...recordIn('one.db'), recordPoll: 1 })
  const { data } = await change('addEntity(entity: { id: "ivy", kind: NATION, name: "Ivy" })')
  const { revision } = data.done
  const later = await ask(`{ record(atLeastRevision: ${revision}) { revision } }`, {}, reader)
  expect(later.data.record).toEqual({ revision })
  await reader.close()
})

test('a correction retracts the old claim as soon as it holds, and its problems are at their places', async () => {
  const as = (author: string) => start({ ...recordIn('four.db'), author, review: 'one' })
  const propose = (corrects: string) =>
    `propose(document: "cove-report", reason: "A slip.", claims: [{ key: "brisk-2", summary: "Brisk is a party.", ` +
    `subject: "brisk", predicate: PARTY_TO, object: "cove-treaty", passages: [2], corrects: [${corrects}] }])`
  const old = 'cove-report#brisk-party'
  const first = await as('mere')
  const wrong = await change(propose(`"${old}", "cove-report#none"`), 'revision', first)
  expect(problemsOf(wrong)).toEqual(['claims.0.corrects.1'])
  await change(propose(`"${old}"`), 'revision', first)
  const look =
    '{ record { proposals { nodes { revision corrects { key rank } altered { relationshipsGone { key } } } } } }'
  const { nodes } = (await ask(look, {}, first)).data.record.proposals
  const altered = { relationshipsGone: [] }
  expect(nodes).toEqual([{ revision: 1, corrects: [{ key: old, rank: 'NORMAL' }], altered }])
  await first.close()
  const second = await as('akira')
  const fields = 'claims { key rank reason recordedBy history { nodes { kind revision } } }'
  const { claims } = (await change('accept(claims: ["cove-report#brisk-2"])', fields, second)).data.done
  const history = (...kinds: string[]) => ({ nodes: kinds.map((kind, at) => ({ kind, revision: at + 1 })) })
  const both = history('PROPOSE', 'ACCEPT')
  expect(claims).toEqual([
    { key: 'cove-report#brisk-2', rank: 'NORMAL', reason: null, recordedBy: 'akira', history: both },
    { key: old, rank: 'DEPRECATED', reason: 'A slip.', recordedBy: null, history: both },
  ])
  await change('undo(change: 2)', 'revision', second)
  const claim = `{ graph { claims { nodes { key } } } }`
  const keysNow = (await ask(claim, {}, second)).data.graph.claims.nodes.map(({ key }: { key: string }) => key)
  expect(keysNow).toContain(old)
  expect(keysNow).not.toContain('cove-report#brisk-2')
  await second.close()
})

test('a claim holds once another person accepts it', async () => {
  const as = (author: string) => start({ ...recordIn('three.db'), author, review: 'one' })
  const propose =
    'propose(document: "cove-report", claims: [{ key: "war", summary: "A war.", subject: "arden", ' +
    'predicate: AT_WAR_WITH, object: "brisk", passages: [2] }])'
  const first = await as('mere')
  expect((await change(propose, 'claims { id }', first)).data.done.claims).toEqual([])
  const own = await change('accept(claims: ["cove-report#war"])', 'revision', first)
  expect(own.errors?.[0]?.extensions.problems).toEqual([
    expect.objectContaining({ path: ['claims', 0], message: expect.stringContaining('is your own proposal') }),
  ])
  const { data } = await ask(
    '{ record { review proposals { nodes { claimKey author needed status claim { id passages { paragraph } } ' +
      'altered { relationshipsAdded { id key } relationshipsGone { key } } } } } graph { revision } }',
    {},
    first,
  )
  const preview = expect.stringMatching(/^cove-report#war@preview=[0-9a-f]{16}$/)
  expect(data.record).toEqual({
    review: 'ONE',
    proposals: {
      nodes: [
        {
          ...{ claimKey: 'cove-report#war', author: 'mere', needed: 1, status: 'PROPOSED' },
          claim: { id: preview, passages: [{ paragraph: 2 }] },
          altered: {
            relationshipsAdded: [{ id: expect.stringMatching(/@preview=/), key: 'arden.at-war-with.brisk' }],
            relationshipsGone: [],
          },
        },
      ],
    },
  })
  const shown = data.record.proposals.nodes[0].claim.id
  expect(codeOf(await ask(`{ node(id: "${shown}") { id } }`, {}, first))).toBe('BAD_LENS')
  await first.close()
  const second = await as('akira')
  const accepted = await change('accept(claims: ["cove-report#war"])', 'claims { id recordedBy }', second)
  expect(accepted.data.done.claims).toEqual([{ id: 'cove-report#war', recordedBy: 'akira' }])
  await second.close()
})

test('the mutation of the README adds its claim, and undoing it leaves no trace', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const [, call = ''] = /```graphql\n(mutation [\s\S]*?)```/.exec(readme) ?? []
  const one = await start({ ...recordIn('readme.db'), data: ['graph-data'], author: 'mere' })
  const revision = async () => (await ask('{ graph { revision } }', {}, one)).data.graph.revision
  const before = await revision()
  const { data } = await ask(call, {}, one)
  const id = 'ap-2024-06-19#canada-still-negotiates'
  expect(data.propose).toMatchObject({ revision: 1, claims: [{ id, recordedBy: 'mere' }] })
  const node = `{ node(id: "${id}") { id } earlier: node(id: "${id}@revision=0") { id } }`
  expect((await ask(node, {}, one)).data).toEqual({ node: { id }, earlier: null })
  expect((await change('undo(change: 1)', 'revision', one)).data.done.revision).toBe(2)
  expect(await revision()).toBe(before)
  await one.close()
})

test('a disk that is full refuses changes in one sentence, and the server goes on answering reads', async () => {
  const one = await start({ ...recordIn('full.db'), author: 'mere' })
  const full = vi.spyOn(Database.prototype, 'exec').mockImplementation((text: string) => {
    throw Object.assign(new Error(`${text}: database or disk is full`), { code: 'SQLITE_FULL' })
  })
  const add = 'addEntity(entity: { id: "elm", kind: NATION, name: "Elm" })'
  const { errors } = await change(add, 'revision', one)
  full.mockRestore()
  expect([errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
    'RECORD_UNWRITABLE',
    expect.stringMatching(/the disk is full/),
  ])
  expect((await ask('{ record { revision } graph { claims { totalCount } } }', {}, one)).data).toEqual({
    record: { revision: 0 },
    graph: { claims: { totalCount: 3 } },
  })
  expect((await change(add, 'revision', one)).data.done.revision).toBe(1)
  await one.close()
})
