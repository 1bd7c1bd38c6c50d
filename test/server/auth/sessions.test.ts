import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { forgeryIn } from '../../../src/server/hooks/own-changes.ts'
import type { RequestState } from '../../../src/server/request-state.ts'
import { type Server, startServer } from '../../../src/server/server.ts'
import { small, writeFolder } from '../../fixtures/folder.ts'
import { revokeOn, tokenOn } from '../../fixtures/tokens.ts'

let server: Server
let token: { text: string; id: string }
beforeAll(async () => {
  const folder = await writeFolder(small)
  server = await startServer({
    ...{ data: [folder], host: '127.0.0.1', port: 0, heavyWorkers: 0, auth: true, record: join(folder, 'auth.db') },
    ...{ base: '/graph', trustProxy: ['1'] },
  })
  token = await tokenOn(server, 'ann', { role: 'administrator', clearance: 'secret' })
})
afterAll(() => server.close())

const post = (path: string, headers: Record<string, string>, body: string) =>
  fetch(server.url + path, { method: 'POST', headers, body, redirect: 'manual' })
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const logIn = (text = token.text, headers = {}) => post('/login', { ...form, ...headers }, `token=${text}`)
const cookieIn = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const ask = async (cookie: string, query = '{ viewer { name } }', headers = {}) => {
  const body = JSON.stringify({ query })
  const answer = await post('/graphql', { 'content-type': 'application/json', cookie, ...headers }, body)
  return { status: answer.status, text: await answer.text() }
}
const create =
  'mutation { createToken(name: "x", role: READER, clearance: PUBLIC, expires: "2999-01-01T00:00:00Z") { text } }'

describe('a session', () => {
  test('begins with a token, and its cookie is out of reach for scripts and other sites', async () => {
    const answer = await logIn()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, './'])
    expect(answer.headers.get('set-cookie')).toMatch(
      /^entente-session=[0-9a-f]{64}; Path=\/graph\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    )
    expect((await ask(cookieIn(answer))).text).toContain('"ann"')
    const behindTls = await logIn(token.text, { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'https' })
    expect(behindTls.headers.get('set-cookie')).toMatch(/; Secure$/)
  })

  test('does not begin with anything else, and no answer repeats what was sent', async () => {
    for (const [answer, status] of [
      [await logIn('entente_forged'), 401],
      [await logIn(''), 400],
      [await logIn('x'.repeat(20_000)), 400],
      [await post('/login', { 'content-type': 'application/json' }, JSON.stringify({ token: token.text })), 400],
      [await fetch(`${server.url}/login?token=${token.text}`), 405],
      [await logIn(token.text, { origin: 'https://evil.example' }), 403],
      [await logIn(token.text, { 'sec-fetch-site': 'same-site' }), 403],
    ] as const) {
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([status, null])
      expect(await answer.text()).not.toMatch(/entente_|xxx/)
    }
  })

  test('ends when its owner logs out, when its token is revoked, and after its time', async () => {
    const cookie = cookieIn(await logIn())
    const out = await post('/logout', { cookie }, '')
    expect([out.status, cookieIn(out)]).toEqual([303, 'entente-session='])
    expect((await ask(cookie)).status).toBe(401)

    const other = await tokenOn(server, 'ben')
    const ofBen = cookieIn(await logIn(other.text))
    expect((await ask(ofBen)).status).toBe(200)
    await revokeOn(server, other.id)
    expect((await ask(ofBen)).status).toBe(401)

    const late = cookieIn(await logIn())
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 12 * 3_600_000 })
    try {
      expect((await ask(late)).status).toBe(401)
    } finally {
      vi.useRealTimers()
    }
  })

  test('that is over lets its owner see the page, to log in again', async () => {
    const cookie = `entente-session=${'0'.repeat(64)}`
    expect((await fetch(`${server.url}/`, { headers: { cookie } })).status).toBe(200)
    expect((await ask(cookie)).status).toBe(401)
  })

  test('changes nothing and subscribes to nothing for a page of another origin', async () => {
    const cookie = cookieIn(await logIn())
    const own = new URL(server.url)
    expect((await ask(cookie, create, { origin: own.origin, 'sec-fetch-site': 'same-origin' })).text).toContain(
      'entente_',
    )
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://localhost:${Number(own.port) + 1}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      for (const [query, accept] of [
        [create, 'application/json'],
        ['subscription { changes { revision } }', 'text/event-stream'],
      ] as const) {
        const { status, text } = await ask(cookie, query, { ...headers, accept })
        expect(text).toMatch(/"code":"FORBIDDEN"/)
        expect(text).not.toMatch(/entente_|revision/)
        if (accept === 'application/json') expect(status).toBe(403)
      }
    const bearer = { origin: 'https://evil.example', authorization: `Bearer ${token.text}` }
    expect((await ask('', create, bearer)).text).toContain('entente_')
  })

  test('is forged by a page over http, where the server is known to have TLS', () => {
    const from = (isSecure: boolean, origin: string) =>
      forgeryIn({ request: { headers: { origin } }, client: { isSecure, host: 'graph.example' } } as RequestState)
    expect(from(true, 'http://graph.example')).toMatch(/^a page of another origin/)
    expect(from(true, 'https://graph.example')).toBeUndefined()
    expect([from(false, 'http://graph.example'), from(false, 'https://graph.example')]).toEqual([undefined, undefined])
  })
})
