import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { proxyTo, type RunningProxy } from '../fixtures/proxy.ts'
import { tokenOn } from '../fixtures/tokens.ts'
import { ask } from './ask.ts'

const local = { host: '127.0.0.1', port: 0 }
let plain: Server
let based: Server
let proxies: Record<string, RunningProxy>
beforeAll(async () => {
  const data = [await writeFolder(small)]
  plain = await startServer({ ...local, data })
  based = await startServer({ ...local, data, base: '/entente' })
  proxies = {
    'that takes the prefix off': await proxyTo(plain.url, '/graphs/entente', true),
    'that passes the prefix on': await proxyTo(based.url, '/entente', false),
  }
})
afterAll(async () => {
  await Promise.all(Object.values(proxies).map((proxy) => proxy.close()))
  await Promise.all([plain.close(), based.close()])
})

describe.each(['that takes the prefix off', 'that passes the prefix on'])('behind a proxy %s', (kind) => {
  const urlOf = () => proxies[kind]?.url ?? ''

  test('the page and all its links work, with and without the slash at the end', async () => {
    const page = await fetch(urlOf())
    expect([page.status, page.url]).toEqual([200, `${urlOf()}/`])
    const links = [...(await page.text()).matchAll(/(?:src|href)="(?!data:)([^"]*)"/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) {
      const response = await fetch(new URL(link, page.url), { headers: { accept: 'text/html, */*' } })
      expect([response.status, await response.text()], link).toEqual([200, expect.not.stringContaining('not of')])
    }
    const scripts = await Promise.all(
      links.filter((link) => link.endsWith('.js')).map(async (link) => (await fetch(new URL(link, page.url))).text()),
    )
    expect(scripts.join('')).not.toMatch(/["'`]\/(graphql|export|assets)\b/)
  })

  test('the API, exports, the schema and the health check answer', async () => {
    const { data } = await ask(urlOf(), '{ graph { nations { totalCount } } }')
    expect(data).toEqual({ graph: { nations: { totalCount: 2 } } })
    for (const path of ['/export/gexf', '/schema.graphql', '/health', '/graphql?query={__typename}']) {
      const response = await fetch(urlOf() + path)
      expect(response.status, path).toBe(200)
      const etag = response.headers.get('etag')
      if (!etag) continue
      expect((await fetch(urlOf() + path, { headers: { 'if-none-match': etag } })).status, path).toBe(304)
    }
  })

  test('GraphiQL sends operations to its own address', async () => {
    const html = await (await fetch(`${urlOf()}/graphql`, { headers: { accept: 'text/html' } })).text()
    expect(html).toContain('endpoint??location.pathname')
    expect(html).not.toMatch(/"endpoint":/)
  })
})

describe('a server under a path prefix', () => {
  test('says its whole address, and leads to the page', async () => {
    expect(based.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/entente$/)
    const response = await fetch(`${based.url}?lens=x`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location'), response.headers.get('x-content-type-options')]).toEqual(
      [308, '/entente/?lens=x', 'nosniff'],
    )
  })

  test.each(['/', '/graphql?query={__typename}', '/ententes/', '/health', '//entente/'])(
    'has nothing at %s outside of it',
    async (path) => {
      const response = await fetch(new URL(based.url).origin + path)
      const { errors } = await response.json()
      expect([response.status, errors[0].extensions.code]).toEqual([404, 'NOT_FOUND'])
      expect(errors[0].message).toMatch(/this server is at \/entente\/$/)
    },
  )

  test.each(['', '/entente'])('is healthy to the image with the prefix “%s”, until it ends', async (base) => {
    const [, script = ''] = /^ {2}CMD node -e "(.*)"$/m.exec(await readFile('Dockerfile', 'utf8')) ?? []
    const server = await startServer({ ...local, data: [await writeFolder(small)], base })
    const checked = script.replace(':4000', `:${new URL(server.url).port}`)
    const isHealthy = () =>
      promisify(execFile)(process.execPath, ['-e', checked]).then(
        () => true,
        () => false,
      )
    expect(await isHealthy()).toBe(true)
    await server.close()
    expect(await isHealthy()).toBe(false)
  })

  test('names its places with the prefix', async () => {
    const { errors } = await (await fetch(`${based.url}/nix`)).json()
    expect(errors[0].message).toBe(
      'nothing is served at /entente/nix; the explorer is at /entente/, the API and GraphiQL are at /entente/graphql',
    )
  })
})

test('a login through a proxy that takes the prefix off leads to the page behind it', async () => {
  const folder = await writeFolder(small)
  const server = await startServer({ ...local, data: [folder], auth: true, record: join(folder, 'auth.db') })
  const proxy = await proxyTo(server.url, '/graphs/entente', true)
  try {
    const { text: token } = await tokenOn(server, 'ann')
    const answer = await fetch(`${proxy.url}/login`, { method: 'POST', body: new URLSearchParams({ token }) })
    expect([answer.status, answer.url]).toEqual([200, `${proxy.url}/`])
  } finally {
    await Promise.all([proxy.close(), server.close()])
  }
})
