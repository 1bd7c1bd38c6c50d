import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EntenteError } from '../../src/errors.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { sizesOf } from '../../src/graph/visible/sizes.ts'
import { type Server, startServer } from '../../src/server/server.ts'
import { curated } from '../fixtures/curated.ts'
import { and, dataFolder, tiny } from '../fixtures/data.ts'
import { writeFolder } from '../fixtures/folder.ts'
import { lines } from '../fixtures/lines.ts'
import { ask } from './ask.ts'
import { serve } from './serve.ts'

const secret = and(tiny, {
  documents: { memo: { title: 'Memo', published: '2022', clearance: 'secret' } },
  claims: { memo: { 'brisk-delta': { subject: 'brisk', predicate: 'party-to', object: 'delta-pact' } } },
})

let open: Server
let cleared: Server
beforeAll(async () => {
  const data = [await writeFolder(Object.fromEntries(dataFolder(secret).map(({ path, text }) => [path, text])))]
  open = await startServer({ data, host: '127.0.0.1', port: 0 })
  cleared = await startServer({ data, host: '127.0.0.1', port: 0, clearance: 'secret' })
})
afterAll(() => Promise.all([open.close(), cleared.close()]))

const get = (path: string, request: RequestInit = {}, server: { url: string } = open) =>
  fetch(`${server.url}/export/${path}`, request)

describe('GET /export', () => {
  test('gives a file, with its type and name', async () => {
    const response = await get('gexf?asOf=2024&around=arden&depth=1')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/gexf+xml')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="arden.gexf"')
    const text = await response.text()
    expect(text).toContain('<node id="cove-treaty"')
    expect(text).not.toContain('cove-summit')
  })

  test('answers with an error if the deadline passes before the first part', async () => {
    const limits = { deadline: 1e-6 }
    const server = await startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0, limits, heavyWorkers: 0 })
    const response = await get('gexf?asOf=2024', {}, server)
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'TIMED_OUT'])
    await server.close()
  })

  test('uses the lens of the address', async () => {
    expect(await (await get('csv-edges?asOf=2024')).text()).toContain('negotiating-with')
    expect(await (await get('csv-edges?asOf=2024&knownAt=2021-12')).text()).not.toContain('negotiating-with')
    expect(await (await get('csv-edges?asOf=2024&documents=cove-report')).text()).not.toContain('negotiating-with')
  })

  test('shows no more than the clearance of the server', async () => {
    const of = async (server: Server) => (await get('claims-ndjson', {}, server)).text()
    expect(await of(open)).not.toContain('memo')
    expect(await of(cleared)).toContain('memo#brisk-delta')
    expect((await get('csv-edges?documents=memo')).status).toBe(400)
  })

  test('answers 304 to a client that has the same file', async () => {
    const tag = async (path: string, server = open) =>
      (await get(path, { method: 'HEAD' }, server)).headers.get('etag') ?? ''
    const etag = await tag('graphml?asOf=2024')
    const again = await get('graphml?asOf=2024', { headers: { 'if-none-match': `"other", ${etag}` } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    const others = await Promise.all([
      tag('graphml?asOf=2023'),
      tag('gexf?asOf=2024'),
      tag('graphml?asOf=2024&around=arden'),
      tag('graphml?asOf=2024', cleared),
    ])
    expect(new Set([etag, ...others]).size).toBe(5)
    expect((await get('graphml?asOf=2023', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  test('answers HEAD as GET, without the file', async () => {
    const [head, whole] = await Promise.all([get('dot?asOf=2024', { method: 'HEAD' }), get('dot?asOf=2024')])
    expect(await head.text()).toBe('')
    for (const name of ['content-type', 'content-disposition', 'etag', 'cache-control'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
    await whole.text()
  })

  test('refuses HEAD as GET, but looks for no path, since it makes no file', async () => {
    for (const path of ['gexf?around=ardem', 'gexf?depth=2', 'gexf?around=arden&depth=99', 'gexf?from=nix&to=arden']) {
      const [head, whole] = await Promise.all([get(path, { method: 'HEAD' }), get(path)])
      expect([head.status, await head.text()], path).toEqual([whole.status, ''])
      expect(whole.status).toBeGreaterThan(399)
      await whole.text()
    }
    const apart = 'gexf?from=arden&to=brisk&asOf=1990'
    const [head, whole] = [await get(apart, { method: 'HEAD' }), await get(apart)]
    expect([head.status, whole.status]).toEqual([200, 404])
  })

  test.each([
    ['gexff', 404, 'NOT_FOUND', "no format 'gexff'; did you mean 'gexf'?"],
    ['', 404, 'NOT_FOUND', 'give a format, like /export/gexf'],
    ['gexf?around=ardem', 404, 'NOT_FOUND', "no entity 'ardem'; did you mean 'arden'?"],
    ['gexf?asOf=never', 400, 'BAD_DATE', "'never' is not a date"],
    ['gexf?arround=arden', 400, 'BAD_REQUEST', "did you mean 'around'?"],
    ['gexf?around=arden&depth=0', 400, 'BAD_FILTER', 'depth is 0; give 1 to 6'],
    ['gexf?around=arden&depth=9', 400, 'TOO_COSTLY', 'depth is 9; give 1 to 6'],
    ['gexf?documents=nothing', 400, 'BAD_LENS', "no document 'nothing'"],
  ])('refuses /export/%s', async (path, status, code, sentence) => {
    const response = await get(path)
    const { errors } = await response.json()
    expect([response.status, errors.length, errors[0].extensions]).toEqual([status, 1, { code }])
    expect(errors[0].message).toContain(sentence)
  })

  test('allows only GET and HEAD', async () => {
    const response = await get('gexf', { method: 'POST', body: '{}' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('gives the same file as GraphQL', async () => {
    const { data } = await ask(
      open.url,
      '{ graph(lens: { asOf: "2024" }) { export(format: GRAPHOLOGY) { text size } } }',
    )
    const text = await (await get('graphology?asOf=2024')).text()
    expect(data).toEqual({ graph: { export: { text, size: Buffer.byteLength(text) } } })
  })
})

describe('export in GraphQL', () => {
  test('applies the filters', async () => {
    const query = `{ graph(lens: { asOf: "2024" }) {
      export(
        format: NODE_LINK, entities: { kind: { in: [NATION, PACT] } }, relationships: { kind: { eq: PARTY_TO } }
      ) { text }
    } }`
    const { graph } = Object((await ask(open.url, query)).data)
    const { nodes, links } = JSON.parse(graph.export.text)
    expect(new Set(nodes.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['nation', 'pact']))
    expect(new Set(links.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['party-to']))
  })

  test('of a subgraph keeps its positions', async () => {
    const query =
      '{ graph(lens: { asOf: "2024" }) { subgraph(around: ["arden"]) { nodes { key x y } export(format: ' +
      'GRAPHOLOGY) { text fileName } } } }'
    const { subgraph } = Object(Object((await ask(open.url, query)).data).graph)
    const drawn = JSON.parse(subgraph.export.text).nodes.map(
      ({ key, attributes }: { key: string; attributes: { x: number; y: number } }) => ({
        key,
        x: attributes.x,
        y: attributes.y,
      }),
    )
    expect(drawn).toEqual(subgraph.nodes)
    expect(subgraph.export.fileName).toBe('arden-graphology.json')
  })

  test('names the streaming address if the export is too large', async () => {
    const document = 'list'
    const nations = Array.from({ length: 5_000 }, (_, index) => `n${index}`)
    const data = await writeFolder({
      'all.ndjson': lines([
        { record: 'document', id: document, title: 'List', published: '2020-01-01', language: 'en' },
        { record: 'entity', id: 'league', kind: 'organization', organizationKind: 'alliance', name: 'League' },
        ...nations.map((id) => ({ record: 'entity', id, kind: 'nation', name: id })),
        { record: 'passage', id: `${document}:1`, document, paragraph: 1, summary: 'S', fingerprint: '0'.repeat(64) },
        ...nations.map((subject) => ({
          ...{ record: 'claim', id: `${document}#${subject}`, document, summary: 'S', passages: [1] },
          ...{ subject, predicate: 'member-of', object: 'league', time: '2020/..' },
        })),
      ]),
    })
    const server = await startServer({ data: [data], host: '127.0.0.1', port: 0 })
    const answer = await ask(server.url, '{ graph(lens: { asOf: "2024" }) { export(format: GEXF) { size } } }')
    expect(answer.errors[0]?.message).toMatch(/holds 10001 .* the limit is 10000, .* GET \/export\/gexf\?asOf=2024$/)
    expect(answer.errors[0]?.extensions).toEqual({ code: 'TOO_COSTLY' })
    const file = await get('claims-ndjson?asOf=2024', {}, server)
    expect((await file.text()).split('\n')).toHaveLength(1 + 5_001 + 1 + 5_000 + 1)
    await server.close()
  })
})

describe('a fault while exporting', () => {
  const log: unknown[] = []
  const secret = new TypeError('the password is 1234')
  /** A server of a graph with a table that fails on reading, as after a bug or in a damaged snapshot. */
  const faulty = async (
    whole: Graph,
    table: 'claims' | 'entities',
    method: 'get' | 'values',
    fault: Error = secret,
  ) => {
    log.length = 0
    const facts = { ...whole.facts, [table]: new Map<string, never>(whole.facts[table] as never) }
    const graph = { ...whole, facts }
    Object.assign(facts[table], {
      [method]: () => {
        throw fault
      },
    })
    const context = { graph, clearance: 'public' as const, sizes: sizesOf(whole, 'public') }
    return serve({ context, log: (reference, fault, _, code) => log.push([reference, fault, code]) })
  }
  const logged = [[expect.stringMatching(/^[0-9a-f]{12}$/), secret, 'INTERNAL']]

  test('is answered as INTERNAL and logged, if nothing was sent yet', async () => {
    const server = await faulty(open.graph, 'entities', 'get')
    const response = await get('claims-ndjson?around=arden', {}, server)
    const { errors } = await response.json()
    expect([response.status, errors[0].extensions.code]).toEqual([500, 'INTERNAL'])
    expect(errors[0].message).not.toContain('password')
    expect(log).toEqual(logged)
    await server.close()
  })

  test('breaks the file off and is logged, if some of it was sent', async () => {
    // Its documents and entities, which come first, are longer than a chunk.
    const server = await faulty(buildGraph(curated.facts), 'claims', 'values')
    await expect(get('claims-ndjson', {}, server).then((response) => response.text())).rejects.toThrow()
    expect(log).toEqual(logged)
    await server.close()
  })

  test('is logged with its code, if the deadline passed after some of it was sent', async () => {
    const late = new EntenteError('TIMED_OUT', 'it took too long')
    const server = await faulty(buildGraph(curated.facts), 'claims', 'values', late)
    await expect(get('claims-ndjson', {}, server).then((response) => response.text())).rejects.toThrow()
    expect(log).toEqual([[expect.any(String), late, 'TIMED_OUT']])
    await server.close()
  })
})
