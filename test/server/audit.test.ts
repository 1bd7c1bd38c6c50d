import { appendFile, mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { AuditRow } from '../../src/api/changes/audit.ts'
import { objectsIn } from '../../src/api/changes/notes.ts'
import { anonymous } from '../../src/api/viewer.ts'
import { digest } from '../../src/facts/digest.ts'
import { PUBLIC } from '../../src/facts/label.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { Answers } from '../../src/server/fast/answers.ts'
import { audit } from '../../src/server/hooks/audit.ts'
import type { Listening } from '../../src/server/listen.ts'
import { AuditFile } from '../../src/server/monitoring/audit-file.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { readData } from '../../src/store/folder.ts'
import { small, writeFolder } from '../fixtures/folder.ts'
import { runs } from '../fixtures/runs.ts'
import { type TokenOptions, tokenOn } from '../fixtures/tokens.ts'
import { ask, expectError } from './ask.ts'
import { serve } from './serve.ts'

const fresh = async () => join(await mkdtemp(join(tmpdir(), 'entente-audit-')), 'audit.ndjson')
const rowsOf = async (path: string): Promise<AuditRow[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const row = (operation: string): Omit<AuditRow, 'n'> => {
  const who = { person: 'Ann', name: 'desk', role: 'reader', clearance: 'public', address: '::1' }
  return { time: '2026-11-26T09:00:00.000Z', request: 'r', ...who, operation, lenses: [] }
}

describe('the file of the audit', () => {
  test('keeps every line in order over new files, new starts and torn lines, and reads them from the end', async () => {
    const sizes = fc.array(fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.integer({ min: 200, max: 2_000 }),
        fc.nat({ max: 3 }),
        async (starts, maxBytes, more) => {
          const path = await fresh()
          const written: string[] = []
          let file: AuditFile | undefined
          for (const lengths of starts) {
            file = await AuditFile.open(path, maxBytes)
            for (const length of lengths) written.push('x'.repeat(length))
            await Promise.all(written.slice(-lengths.length).map((text) => file?.append(row(text))))
            await file.close()
            // A process that was killed may leave part of a line.
            if (more === 0) await appendFile(path, '{"n":')
          }
          const found: AuditRow[] = []
          let after: string | undefined
          for (;;) {
            const page = await file?.page(1 + more, after)
            found.push(...(page?.edges.map(({ node }) => node) ?? []))
            expect(page?.totalCount).toBe(written.length)
            if (!page?.hasNextPage) break
            after = page.edges.at(-1)?.cursor
          }
          expect(found.map(({ n }) => n)).toEqual(written.map((_, index) => written.length - index))
          expect(found.map(({ operation }) => operation).reverse()).toEqual(written)
        },
      ),
      { numRuns: runs(15) },
    )
  })

  test('begins a new file when one is full, and only its owner can read them', async () => {
    const path = await fresh()
    const file = await AuditFile.open(path, 300)
    for (const name of ['a', 'b', 'c', 'd', 'e']) await file.append(row(name))
    await file.close()
    expect(await readdir(join(path, '..'))).toEqual([
      'audit.000000000001.ndjson',
      'audit.000000000003.ndjson',
      'audit.ndjson',
      'audit.ndjson-lock',
    ])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  test('is refused if it cannot be opened, and so is a cursor of something else', async () => {
    await expect(AuditFile.open('/dev/null/audit', 1)).rejects.toThrow("the audit '/dev/null/audit' cannot be written")
    const file = await AuditFile.open(await fresh(), 300)
    await expect(file.page(1, 'x')).rejects.toThrow('the cursor is not of the audit')
    await file.close()
    // A device would be renamed when it is full.
    await expect(AuditFile.open('/dev/full', 1)).rejects.toThrow("the audit '/dev/full' is no file; name one")
  })

  test('is written by one server at a time', async () => {
    const path = await fresh()
    const file = await AuditFile.open(path, 300)
    await expect(AuditFile.open(path, 300)).rejects.toThrow(
      `another server writes to the audit '${path}'; name another by --audit-file`,
    )
    await file.append(row('a'))
    await file.close()
    const next = await AuditFile.open(path, 300)
    await next.append(row('b'))
    expect((await next.page(9, undefined)).edges.map(({ node }) => node.n)).toEqual([2, 1])
    await next.close()
  })
})

describe('a server with an audit', () => {
  let server: Server
  let path: string
  beforeAll(async () => {
    path = await fresh()
    const record = join(path, '..', 'record.db')
    const folder = await writeFolder(small)
    server = await startServer({
      data: [folder],
      host: '127.0.0.1',
      port: 0,
      heavyWorkers: 0,
      documents: folder,
      record,
      author: 'Ann',
      audit: { file: path, maxBytes: 1e6, isStrict: true },
    })
  })
  afterAll(() => server.close())

  const query =
    'query Names($first: Int) { graph(lens: { asOf: "2024" }) { nations(first: $first) { edges { node { name } } } } }'
  const post = (first: number, headers = {}) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables: { first } }),
    })

  test('writes who asked what, however it is answered, before the answer is there', async () => {
    const before = (await rowsOf(path)).length
    const answers = []
    for (const first of [2, 2, 1]) answers.push(await (await post(first)).json())
    await (await post(2, { 'content-type': 'application/json; x=y' })).json()
    await (await fetch(`${server.url}/export/gexf?asOf=2024`)).text()
    await (await fetch(`${server.url}/health`)).text()
    await (await fetch(`${server.url}/`)).text()
    const rows = (await rowsOf(path)).slice(before)
    const [first] = rows
    const lenses = [{ asOf: '2024', minRank: 'normal' }]
    expect(first).toMatchObject({
      person: 'Ann',
      role: 'administrator',
      clearance: 'public',
      address: '127.0.0.1',
      lenses,
    })
    expect(rows.map(({ way, operation, text, status }) => [way, operation, text, status])).toEqual([
      ...['yoga', 'cached', 'compiled', 'yoga-node'].map((way) => [way, 'Names', digest(query), 200]),
      ['export', undefined, undefined, 200],
    ])
    expect(rows.map(({ seen }) => seen)).toEqual([6, 6, 4, 6, 3])
    expect(rows.map(({ lenses: used }) => used)).toEqual(rows.map(() => lenses))
    expect(answers.map(({ data }) => objectsIn(data))).toEqual(rows.slice(0, 3).map(({ seen }) => seen))
  })

  test('writes passages, and answers that the client has already', async () => {
    const asked = `${server.url}/graphql?query=${encodeURIComponent('query Tagged { graph { revision } }')}`
    const exported = `${server.url}/export/gexf?asOf=2024`
    const before = (await rowsOf(path)).length
    const tags: string[] = []
    for (const url of [asked, exported]) tags.push((await fetch(url)).headers.get('etag') ?? '')
    for (const [at, url] of [asked, exported].entries())
      expect((await fetch(url, { headers: { 'if-none-match': tags[at] ?? '' } })).status).toBe(304)
    expect((await fetch(`${server.url}/passages/cove-report:2`)).status).toBe(200)
    expect((await fetch(`${server.url}/passages/nix:2`)).status).toBe(404)
    const rows = (await rowsOf(path)).slice(before)
    expect(rows.map(({ way, operation, status }) => [way, operation, status])).toEqual([
      ['yoga', 'Tagged', 200],
      ['export', undefined, 200],
      ['not-modified', 'Tagged', 304],
      ['not-modified', undefined, 304],
      ['passage', undefined, 200],
      ['passage', undefined, 404],
    ])
  })

  test('shows it to administrators in pages, as it is now', async () => {
    const pageOf = async (after: string | null) => {
      const text = `query Audit($after: String) { audit(first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { number person operation way lenses } } } }`
      return (await ask(server.url, text, { after })).data as {
        audit: { totalCount: number; pageInfo: { endCursor: string } }
      }
    }
    await (await post(2)).json()
    const [one, two] = [await pageOf(null), await pageOf(null)]
    expect(two.audit.totalCount).toBe(one.audit.totalCount + 1)
    const { totalCount: last } = two.audit
    expect(two).toMatchObject({
      audit: { edges: [{ node: { number: last, operation: 'Audit' } }, { node: { number: last - 1 } }] },
    })
    const older = { audit: { edges: [{ node: { number: last - 2 } }, {}], pageInfo: { hasNextPage: true } } }
    expect(await pageOf(two.audit.pageInfo.endCursor)).toMatchObject(older)
    expectError(await ask(server.url, '{ audit(last: 2) { totalCount } }'), 200, 'BAD_PAGE', /read from its end/)
  })

  test('writes a change before it is made, and each event that a subscriber gets', async () => {
    const stream = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription Watch { changes { revision } }' }),
    })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    const add =
      'mutation Add { addEntity(entity: { id: "elm", kind: NATION, name: "Elm" }, key: "k", expectedRevision: 0) ' +
      '{ revision } }'
    const answer = await ask(server.url, add)
    expect(answer.data).toEqual({ addEntity: { revision: 1 } })
    let text = ''
    while (!text.includes('data:')) text += (await reader?.read())?.value
    await reader?.cancel()
    const rows = await rowsOf(path)
    const of = (name: string) => rows.filter(({ operation }) => operation === name).map(({ way, type }) => [way, type])
    expect(of('Add')).toEqual([[undefined, 'mutation']])
    expect(of('Watch')).toEqual([
      ['yoga-node', 'subscription'],
      ['event', 'subscription'],
    ])
  })
})

describe('an audit that cannot be written', () => {
  let server: Listening
  afterEach(() => server.close())
  const start = async (isStrict: boolean, troubles: unknown[]) => {
    const graph = buildGraph(await readData([await writeFolder(small)]))
    const full = { append: () => Promise.reject(new Error('the disk is full')), page: () => Promise.reject() }
    const hook = audit(
      full as unknown as AuditFile,
      () => PUBLIC,
      isStrict,
      (fault) => troubles.push(fault),
    )
    const context = { graph, clearance: 'public' as const, viewer: anonymous({ clearance: 'public' }) }
    server = await serve({ context, answers: new Answers(new Budget(1_000_000)), more: [hook] })
    return server.url
  }

  test('lets nothing be answered if it is strict', async () => {
    const url = await start(true, [])
    for (let time = 0; time < 3; time += 1) {
      const answer = await ask(url, '{ graph { nations { totalCount } } }')
      expectError(answer, 503, 'AUDIT_UNWRITABLE', /answers nothing that it cannot write/)
      expect(answer.text).not.toContain('totalCount')
    }
    const tagged = `/graphql?query=${encodeURIComponent('{ graph { revision } }')}`
    for (const path of ['/export/gexf', '/passages/cove-report:2', tagged]) {
      for (const headers of [{}, { 'if-none-match': '*' }]) {
        const response = await fetch(url + path, { headers })
        expect([response.status, await response.text()]).toEqual([503, expect.not.stringMatching(/Arden|"data"/)])
      }
    }
    expect((await fetch(`${url}/health`)).status).toBe(200)
  })

  test('is told once, and answers go out, if it is not', async () => {
    const troubles: unknown[] = []
    const url = await start(false, troubles)
    for (let time = 0; time < 3; time += 1) expect((await ask(url, '{ graph { revision } }')).status).toBe(200)
    expect(troubles).toEqual([new Error('the disk is full')])
    expectError(
      await ask(url, '{ audit { totalCount } }'),
      200,
      'FORBIDDEN',
      /takes the role administrator; yours is reader/,
    )
  })
})

test('only an administrator who sees everything reads it, and it says in which compartments others are', async () => {
  const folder = await writeFolder({
    ...small,
    'claims/cove-report.yaml': `${small['claims/cove-report.yaml']}  held: ${JSON.stringify({
      ...{ summary: 'Held.', subject: 'arden', predicate: 'stated', value: 'No', passages: [4], compartments: ['sea'] },
    })}\n`,
  })
  const [place, path] = [{ host: '127.0.0.1', port: 0, heavyWorkers: 0 }, await fresh()]
  const files = { record: join(folder, 'auth.db'), audit: { file: path, maxBytes: 1e6, isStrict: false } }
  const server = await startServer({ data: [folder], ...place, ...files, auth: true })
  try {
    const refusalOf = async (options: TokenOptions) => {
      const { text } = await tokenOn(server, 'ann', { role: 'administrator', ...options })
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${text}` }
      const body = JSON.stringify({ query: '{ audit { nodes { person clearance compartments seen } } }' })
      const { data, errors } = await (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).json()
      return errors?.[0].message ?? data.audit.nodes[0]
    }
    const sentence =
      'to read the audit takes an administrator who sees everything, because it tells how much others saw; '
    const all: TokenOptions = { clearance: 'secret', compartments: ['sea'] }
    expect(await refusalOf({ ...all, clearance: 'restricted' })).toBe(
      `${sentence}your clearance is restricted, in 1 compartments`,
    )
    expect(await refusalOf({ ...all, compartments: [] })).toBe(`${sentence}your clearance is secret, in 0 compartments`)
    expect(await refusalOf({ ...all, role: 'curator' })).toMatch(/takes the role administrator; yours is curator/)
    await refusalOf(all)
    expect(await refusalOf(all)).toMatchObject({ person: 'ann', clearance: 'secret', compartments: ['sea'] })
    expect((await rowsOf(path)).map(({ compartments }) => compartments)).toEqual([
      ['sea'],
      [],
      ...Array(3).fill(['sea']),
    ])
  } finally {
    await server.close()
  }
})
