import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { RequestState } from '../../../src/server/request-state.ts'
import { type Server, startServer } from '../../../src/server/server.ts'
import { isToken, newToken } from '../../../src/store/record/tokens.ts'
import { small, writeFolder } from '../../fixtures/folder.ts'
import { revokeOn, tokenOn } from '../../fixtures/tokens.ts'

let server: Server
let folder: string
const start = (more = {}) =>
  startServer({
    ...{ data: [folder], host: '127.0.0.1', port: 0, heavyWorkers: 0, auth: true, record: join(folder, 'auth.db') },
    ...more,
  })
const held: Record<string, { text: string; id: string }> = {}
const hidden = 'hidden-from-readers'
beforeAll(async () => {
  const claim = {
    summary: 'Secret.',
    subject: 'arden',
    predicate: 'stated',
    value: 'No',
    passages: [4],
    clearance: 'secret',
  }
  const claims = `${small['claims/cove-report.yaml']}  ${hidden}: ${JSON.stringify(claim)}\n`
  folder = await writeFolder({ ...small, 'claims/cove-report.yaml': claims })
  server = await start()
  held.ann = await tokenOn(server, 'ann')
  held.ben = await tokenOn(server, 'ben', { clearance: 'secret' })
  held.cat = await tokenOn(server, 'cat', { role: 'contributor', clearance: 'secret' })
  held.catPhone = await tokenOn(server, 'cat-phone', { role: 'curator', clearance: 'secret', person: 'cat' })
  held.dan = await tokenOn(server, 'dan', { role: 'reviewer', clearance: 'secret' })
  held.eve = await tokenOn(server, 'eve', { role: 'administrator', clearance: 'restricted' })
})
afterAll(() => server.close())

const headersOf = (name: string | undefined) =>
  name === undefined ? {} : { authorization: `Bearer ${held[name]?.text ?? name}` }
async function ask(name: string | undefined, query: string, { url } = server) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(name) },
    body: JSON.stringify({ query }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any part of an answer
  return { status: response.status, headers: response.headers, ...((await response.json()) as any) }
}
const claims = '{ viewer { name person role clearance } graph { claims { totalCount } } }'

describe('a token', () => {
  test('tells who asks, and what may be seen', async () => {
    expect((await ask('ann', claims)).data).toEqual({
      viewer: { name: 'ann', person: 'ann', role: 'READER', clearance: 'PUBLIC' },
      graph: { claims: { totalCount: 3 } },
    })
    expect((await ask('ben', claims)).data.graph.claims.totalCount).toBe(4)
  })

  test('counts on every way', async () => {
    const ways = [
      `/graphql?query=${encodeURIComponent('{ graph { claims { nodes { key } } } }')}`,
      '/export/claims-ndjson',
    ]
    for (const way of ways) {
      const textOf = async (name: string) => (await fetch(server.url + way, { headers: headersOf(name) })).text()
      const [forAnn, forBen] = [await textOf('ann'), await textOf('ben')]
      expect(forAnn).toContain('cove-report#')
      expect(forAnn).not.toContain(hidden)
      expect(forBen).toContain(hidden)
      expect(await textOf('ann')).toBe(forAnn)
      const { status, headers } = await fetch(server.url + way)
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="entente"'])
    }
  })

  test('never sees more than the server may show', async () => {
    await server.close()
    server = await start({ clearance: 'restricted' })
    expect((await ask('ben', claims)).data).toMatchObject({
      viewer: { clearance: 'RESTRICTED' },
      graph: { claims: { totalCount: 3 } },
    })
    await server.close()
    server = await start()
  })

  test('that is wrong, forged, swapped, expired or revoked gets one sentence and no data', async () => {
    const expired = await tokenOn(server, 'old', { expires: '2020-01-01T00:00:00.000Z' })
    const gone = await tokenOn(server, 'gone')
    expect((await ask(gone.text, claims)).status).toBe(200)
    await revokeOn(server, gone.id)
    const text = held.ann?.text ?? ''
    const forged = [
      newToken().text,
      text.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      text.replace('entente_', 'other_'),
      text.toUpperCase(),
    ]
    const headers = [...forged, gone.text, expired.text, gone.id, `${text}${text}`].map((one) => `Bearer ${one}`)
    for (const authorization of [...headers, text, `Basic ${text}`, 'Bearer', `Bearer ${text} ${text}`, '']) {
      const response = await fetch(`${server.url}/graphql?query={viewer{name}}`, { headers: { authorization } })
      const answer = await response.text()
      expect([authorization, response.status]).toEqual([authorization, 401])
      expect(answer).toMatch(
        /^\{"errors":\[\{"message":"the (credential is|header Auth)[^"]+","extensions":\{"code":"UNAUTHENT.+"\}\}\]\}$/,
      )
    }
  })

  test('ends at its time', async () => {
    const { text } = await tokenOn(server, 'brief', { expires: '2100-01-01T00:00:00.000Z' })
    expect((await ask(text, claims)).status).toBe(200)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2100-01-01T00:00:00.000Z') })
    try {
      expect((await ask(text, claims)).status).toBe(401)
    } finally {
      vi.useRealTimers()
    }
  })

  test('that is revoked ends its subscriptions', async () => {
    const { text, id } = await tokenOn(server, 'watcher')
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headersOf(text) },
      body: JSON.stringify({ query: 'subscription { changes { revision } }' }),
    })
    expect(response.status).toBe(200)
    const ended = response.text().catch(() => 'broken')
    await revokeOn(server, id)
    expect(await ended).toBe('broken')
  })

  test('that is revoked while its request waits, runs or is sent gets no answer any more', async () => {
    const held: { state: RequestState; go: () => void }[] = []
    const hold = ({ request, phase }: RequestState) => request.headers.hold === phase
    const waitIn = (state: RequestState) =>
      hold(state) ? new Promise<void>((go) => void held.push({ state, go })) : undefined
    const place = { record: join(folder, 'held.db') }
    const own = await start({ ...place, hooks: [{ requestBegins: waitIn, operationKnown: waitIn }] })
    const answerOf = (response: Response) => response.text().then((text) => `${response.status} ${text}`)
    const refused = /^401 .*the credential is unknown, expired or revoked/
    try {
      for (const phase of ['requestBegins', 'operationKnown']) {
        for (const path of ['/graphql?query={graph{nations{nodes{name}}}}', '/export/gexf', '/schema.graphql']) {
          const { text, id } = await tokenOn(own, 'ann')
          const sent = fetch(own.url + path, { headers: { authorization: `Bearer ${text}`, hold: phase } })
          await vi.waitFor(() => expect(held).toHaveLength(1))
          await revokeOn(own, id)
          held.pop()?.go()
          const answer = await sent.then(answerOf).catch(() => '401 the credential is unknown, expired or revoked')
          expect(answer, `${phase} ${path}`).toMatch(refused)
        }
      }
      // Other changes of tokens end nothing.
      const { text } = await tokenOn(own, 'ben')
      const sent = fetch(`${own.url}/export/gexf`, {
        headers: { authorization: `Bearer ${text}`, hold: 'requestBegins' },
      })
      await vi.waitFor(() => expect(held).toHaveLength(1))
      await tokenOn(own, 'cat')
      held.pop()?.go()
      expect((await sent).status).toBe(200)
    } finally {
      await own.close()
    }
  })

  test('can revoke itself, and is told so', async () => {
    const { text, id } = await tokenOn(server, 'brief', { role: 'administrator' })
    const { data } = await ask(text, `mutation { revokeToken(token: "${id}") { name } }`)
    expect(data).toEqual({ revokeToken: { name: 'brief' } })
    expect((await ask(text, claims)).status).toBe(401)
  })

  test('is sent by pages of the origins of --cors, whose browsers first ask without one', async () => {
    const own = await start({ record: join(folder, 'cors.db'), cors: ['https://app.example'] })
    try {
      const { text } = await tokenOn(own, 'ann')
      const origin = { origin: 'https://app.example' }
      const asks = { ...origin, 'access-control-request-method': 'POST' }
      const headers = { ...asks, 'access-control-request-headers': 'authorization,content-type' }
      for (const path of ['/graphql', '/export/gexf', '/schema.graphql', '/passages/cove-report:2']) {
        const response = await fetch(own.url + path, { method: 'OPTIONS', headers })
        expect([response.status, await response.text()], path).toEqual([204, ''])
        expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example')
        expect(response.headers.get('access-control-allow-headers')).toBe('authorization,content-type')
        expect((await fetch(own.url + path, { method: 'OPTIONS', headers: origin })).status).toBe(401)
        expect((await fetch(own.url + path, { headers: asks })).status).toBe(401)
      }
      const body = JSON.stringify({ query: '{ viewer { name } }' })
      const sent = { ...origin, 'content-type': 'application/json', authorization: `Bearer ${text}` }
      const answer = await fetch(`${own.url}/graphql`, { method: 'POST', headers: sent, body })
      expect(await answer.json()).toEqual({ data: { viewer: { name: 'ann' } } })
      // Without the option, the question is refused as everything is.
      expect((await fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers })).status).toBe(401)
    } finally {
      await own.close()
    }
  })

  test('is made of 256 random bits, with a checksum that scanners can check', () => {
    const { text, id, hash } = newToken()
    expect(text).toMatch(/^entente_[0-9a-f]{72}$/)
    expect([isToken(text), isToken(text.replace(/.$/, (last) => (last === '0' ? '1' : '0')))]).toEqual([true, false])
    expect(hash.startsWith(id)).toBe(true)
  })
})

const mutation = async (name: string, call: string, fields = 'revision') => {
  const { data } = await ask('cat', '{ record { revision } }')
  const common = `expectedRevision: ${data.record.revision}, key: "k${keys++}")`
  return ask(name, `mutation { done: ${call.replace(/\)$/, `, ${common}`)} { ${fields} } }`)
}
let keys = 0

describe('a role', () => {
  test('says what its viewer may change, and a refusal names the one that may', async () => {
    const retract = 'retract(claims: ["cove-report#arden"], reason: "wrong")'
    for (const [name, call, sentence] of [
      ['ann', retract, 'to retract takes the role curator; yours is reader'],
      ['cat', retract, 'to retract takes the role curator; yours is contributor'],
      ['cat', 'undo(change: 1)', 'to undo takes the role curator; yours is contributor'],
      [
        'ben',
        'addEntity(entity: { id: "x", kind: NATION, name: "X" })',
        'to add entity takes the role contributor; yours is reader',
      ],
    ] as const) {
      const { errors } = await mutation(name, call)
      expect(errors).toMatchObject([{ message: sentence, extensions: { code: 'FORBIDDEN' } }])
    }
  })

  test('lets people write in their own names, and nobody accept an own proposal by another token', async () => {
    const propose =
      'propose(document: "cove-report", claims: [{ key: "new", summary: "S", subject: "arden", predicate: STATED, ' +
      'value: "Yes", passages: [4] }])'
    expect((await mutation('cat', propose, 'change { author }')).data.done.change.author).toBe('cat')
    const accept = 'accept(claims: ["cove-report#new"])'
    const own = await mutation('catPhone', accept)
    expect(JSON.stringify(own.errors)).toContain('is your own proposal; another person accepts it')
    // Nor by one with another clearance.
    held.catLow = await tokenOn(server, 'cat-low', { role: 'curator', person: 'cat' })
    expect(JSON.stringify((await mutation('catLow', accept)).errors)).toContain('is your own proposal; another person')
    const accepted = await mutation('dan', accept, 'change { author } claims { key }')
    expect(accepted.data.done).toEqual({ change: { author: 'dan' }, claims: [{ key: 'cove-report#new' }] })
  })
})

test('without review, a correction takes the role that retracts', async () => {
  const open = await start({ record: join(folder, 'open.db'), review: 'none' })
  const correction = (key: string) =>
    `mutation { propose(document: "cove-report", reason: "A slip.", expectedRevision: 0, key: "${key}", claims: [{ ` +
    'key: "brisk-2", summary: "S", subject: "brisk", predicate: PARTY_TO, object: "cove-treaty", passages: [2], ' +
    'corrects: ["cove-report#brisk-party"] }]) { claims { key } } }'
  held.gil = await tokenOn(open, 'gil', { role: 'contributor', clearance: 'secret' })
  held.hal = await tokenOn(open, 'hal', { role: 'curator', clearance: 'secret' })
  const refused = await ask('gil', correction('a'), open)
  const sentence = 'to retract takes the role curator; yours is contributor'
  expect(refused.errors).toMatchObject([{ message: sentence, extensions: { code: 'FORBIDDEN' } }])
  expect((await ask('hal', correction('b'), open)).data.propose.claims).toHaveLength(2)
  await open.close()
})

describe('an administrator', () => {
  const create = (role: string, clearance: string) =>
    `mutation { createToken(name: "fay", role: ${role}, clearance: ${clearance}, expires: "2999-01-01T00:00:00Z") ` +
    '{ text token { key name createdBy } } }'

  test('creates, lists and revokes tokens, and gives no more clearance than they have', async () => {
    const { data } = await ask('eve', create('CONTRIBUTOR', 'RESTRICTED'))
    const { text, token } = data.createToken
    expect(token).toMatchObject({ name: 'fay', createdBy: 'eve' })
    expect((await ask(text, claims)).data.viewer).toMatchObject({ role: 'CONTRIBUTOR', clearance: 'RESTRICTED' })
    const listed = async () => JSON.stringify((await ask('eve', '{ viewer { tokens { key } } }')).data)
    expect(await listed()).toContain(token.key)
    expect((await ask('eve', create('READER', 'SECRET'))).errors[0].extensions.code).toBe('FORBIDDEN')
    const over = await ask('eve', create('READER', 'PUBLIC').replace('2999', '2020'))
    expect(over.errors[0]).toMatchObject({ message: expect.stringMatching(/over/), extensions: { code: 'BAD_DATA' } })
    held.fox = await tokenOn(server, 'fox', { role: 'administrator', compartments: ['sea'] })
    const inSea = (one: string) =>
      create('READER', 'PUBLIC').replace('expires:', `compartments: ${JSON.stringify([one])}, expires:`)
    expect((await ask('fox', inSea('sea'))).data.createToken.token.name).toBe('fay')
    for (const [name, one] of [
      ['eve', 'sea'],
      ['fox', 'air'],
    ] as const)
      expect((await ask(name, inSea(one))).errors[0]).toMatchObject({
        message: expect.stringMatching(/^a token cannot show more than you may see/),
        extensions: { code: 'FORBIDDEN' },
      })
    expect((await ask('eve', `mutation { revokeToken(token: "${token.key}") { name } }`)).data.revokeToken.name).toBe(
      'fay',
    )
    expect((await ask(text, claims)).status).toBe(401)
    expect(await listed()).not.toContain(token.key)
  })

  test('is the only one who may', async () => {
    const { errors } = await ask('catPhone', create('READER', 'PUBLIC'))
    expect(errors[0]).toMatchObject({ message: 'to create token takes the role administrator; yours is curator' })
    expect((await ask('catPhone', '{ viewer { tokens { key } } }')).data.viewer.tokens).toEqual([])
  })
})

test('changes of tokens show in no list, move no revision and cannot be undone', async () => {
  const shown = '{ record { revision } graph { revision changes { totalCount nodes { kind } } } }'
  const before = await ask('catPhone', shown)
  const { id } = await tokenOn(server, 'gus')
  expect((await ask('catPhone', shown)).data).toEqual(before.data)
  await revokeOn(server, id)
  const { errors } = await mutation('catPhone', `undo(change: ${server.recorded?.seq})`)
  expect(JSON.stringify(errors)).toMatch(/no change \d+/)
})

test('no token is in the record, in an error or in a log', async () => {
  const bytes = readFileSync(join(folder, 'auth.db')).toString('latin1')
  for (const { text } of Object.values(held)) expect(bytes).not.toContain(text.slice(8, 40))
})
