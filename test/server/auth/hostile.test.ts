import { mkdtemp, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Server, startServer } from '../../../src/server/server.ts'
import { newToken } from '../../../src/store/record/tokens.ts'
import { small, writeFolder } from '../../fixtures/folder.ts'
import { runs } from '../../fixtures/runs.ts'
import { revokeOn, tokenOn } from '../../fixtures/tokens.ts'

let server: Server
/** Credentials that are nearly valid; the first of them is. */
const made: string[] = []
let session = ''
beforeAll(async () => {
  const folder = await writeFolder(small)
  const keys = await mkdtemp(join(tmpdir(), 'entente-hostile-'))
  const [own, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  await writeFile(join(keys, 'keys.json'), JSON.stringify({ keys: [await exportJWK(own.publicKey)] }))
  const oidc = join(keys, 'oidc.yaml')
  const settings = 'issuer: i\naudience: a\nkeys: keys.json\nalgorithms: [RS256]\nrole: { default: curator }\n'
  await writeFile(oidc, settings)
  const record = join(folder, 'auth.db')
  const allowances = { points: 1_000_000_000, requests: 16, subscriptions: 2 }
  const place = { host: '127.0.0.1', port: 0, heavyWorkers: 0 }
  server = await startServer({ data: [folder], ...place, auth: true, record, oidc, allowances })
  const valid = await tokenOn(server, 'ann', { role: 'administrator', clearance: 'secret' })
  const old = await tokenOn(server, 'old', { expires: '2020-01-01T00:00:00.000Z' })
  const gone = await tokenOn(server, 'gone')
  await revokeOn(server, gone.id)
  const answer = await fetch(`${server.url}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `token=${valid.text}`,
    redirect: 'manual',
  })
  session = /entente-session=(\w+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const claims = { iss: 'i', aud: 'a', sub: 'x', exp: 32_503_680_000 }
  const sign = (payload: object, key: CryptoKey) =>
    new SignJWT({ ...payload }).setProtectedHeader({ alg: 'RS256' }).sign(key)
  made.push(
    ...[valid.text, old.text, gone.text, newToken().text, valid.id, session, `${valid.text}.${valid.text}.x`],
    ...[await sign(claims, other.privateKey), await sign({ ...claims, exp: 1 }, own.privateKey)],
    ...[await sign({ ...claims, aud: 'b' }, own.privateKey), new UnsecuredJWT(claims).encode()],
  )
})
afterAll(() => server.close())

/** A valid credential is only sent where it does not count: altered, in the wrong place or in the wrong form. */
const credential = fc.oneof(
  fc.constant<Record<string, string>>({}),
  fc.nat(1_000).map((n) => ({ authorization: `Bearer ${made[1 + (n % (made.length - 1))]}` })),
  fc.tuple(fc.nat(1_000), fc.nat(1_000)).map(([n, at]) => {
    const text = made[n % made.length] ?? ''
    const place = at % text.length
    return { authorization: `Bearer ${text.slice(0, place)}${text[place] === 'a' ? 'b' : 'a'}${text.slice(place + 1)}` }
  }),
  fc.nat(1_000).map((n) => ({ cookie: `entente-session=${made[n % 5]}` })),
  fc.constantFrom(0, 1).map((n) => ({ authorization: `${['Basic', 'Token'][n]} ${made[0]}` })),
  fc.constantFrom('', 'Bearer', 'Bearer ', 'bearer null').map((authorization) => ({ authorization })),
  fc.stringMatching(/^[\x21-\x7e]{1,200}$/).map((text) => ({ authorization: `Bearer ${text}` })),
  fc.constant(0).map(() => ({ 'x-api-key': made[0] ?? '', 'x-forwarded-user': 'ann', 'x-role': 'administrator' })),
)

const json = { 'content-type': 'application/json' }
const asked = [
  ...['{ graph { nations { nodes { name } } } }', '{ viewer { name tokens { key } } }', '{ __typename }', '{'],
  'mutation { createToken(name: "x", role: READER, clearance: SECRET, expires: "2999-01-01T00:00:00Z") { text } }',
  'mutation { undo(change: 1, expectedRevision: 1, key: "k") { revision } }',
  ...['subscription { changes { revision } }', '{ graph { ... @defer { nations { nodes { name } } } } }'],
]
const accepts = ['application/json', 'text/event-stream', 'multipart/mixed', 'text/html', '*/*']
const paths = [
  ...['/export/gexf', '/export/claims-ndjson', '/export/nix', '/schema.graphql', '/schema.json', '/passages'],
  ...['/passages/cove-report:2', '/graphql', '/nix', '/metrics', '//graphql', '/assets/../graphql', '/health/../ready'],
  ...['/%67raphql?query={__typename}', '/graphql/', '/login/../export/gexf', '/;/graphql?query={__typename}'],
  ...['/graphql?query={graph{nations{nodes{name}}}}', '/graphql?extensions={}', '/graphql?documentId=x'],
]
interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}
const sent: fc.Arbitrary<Sent> = fc.oneof(
  fc.tuple(fc.constantFrom(...asked), fc.constantFrom(...accepts)).map(([query, accept]) => ({
    ...{ method: 'POST', path: '/graphql', headers: { ...json, accept }, body: JSON.stringify({ query }) },
  })),
  fc.tuple(fc.constantFrom(...asked), fc.constantFrom(...accepts)).map(([query, accept]) => ({
    ...{ method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}`, headers: { accept } },
  })),
  fc
    .tuple(fc.constantFrom(...paths), fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'))
    .map(([path, method]) => ({
      ...{ method, path, headers: {} },
    })),
  fc.nat(3).map((n) => ({ method: 'GET', path: `/export/gexf?token=${made[n]}&access_token=${made[n]}`, headers: {} })),
  fc.constantFrom('token=x', 'token=', 'x', '%').map((body) => ({
    ...{ method: 'POST', path: '/login', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body },
  })),
)

const agent = new Agent({ keepAlive: true, maxSockets: 20 })
const send = ({ method, path, headers, body }: Sent) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const { hostname, port } = new URL(server.url)
    request({ agent, hostname, port, method, path, headers: { ...headers, ...length } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
      .on('error', reject)
      .end(body)
  })

test('hostile requests get neither data nor a fault, and the log and the answers repeat no credential', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const before = server.recorded?.seq
  const count = runs(300)
  const all = fc.sample(fc.tuple(sent, credential), count)
  for (let start = 0; start < count; start += 200)
    await Promise.all(
      all.slice(start, start + 200).map(async ([one, headers]) => {
        const { status, text } = await send({ ...one, headers: { ...one.headers, ...headers } })
        const said = `${one.method} ${one.path} ${JSON.stringify(headers)}: ${status} ${text.slice(0, 200)}`
        expect(status >= 400 && status < 500, said).toBe(true)
        expect(/Arden|Brisk|cove-report|"data"|type Query/i.test(text), said).toBe(false)
        for (const text of made.slice(0, 4))
          expect(said.slice(said.indexOf('}:')).includes(text.slice(8, 30))).toBe(false)
      }),
    )
  expect(server.recorded?.seq).toBe(before)
  expect(logged).not.toHaveBeenCalled()
  logged.mockRestore()
  agent.destroy()
  // The credential that was sent where it does not count is valid.
  const own = await fetch(`${server.url}/graphql?query={viewer{name}}`, {
    headers: { authorization: `Bearer ${made[0]}` },
  })
  expect(await own.text()).toContain('ann')
}, 3_600_000)
