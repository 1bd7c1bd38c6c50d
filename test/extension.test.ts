import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EvidenceDocument, TiesDocument } from '../src/explorer/generated/graphql.ts'
import { and, dataFolder, tiny } from './fixtures/data.ts'
import { Trial } from './fixtures/trial.ts'
import { ask } from './server/ask.ts'

/** Follows src/README.md in a copy of the sources, and looks for each addition wherever it should show. */

const blocks = [...readFileSync('src/README.md', 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
  ([, block = '']) => block,
)
/** An analysis whose price is high, and which returns the number of its thread. */
const slow = [
  `// src/analysis/thread.ts
import { threadId } from 'node:worker_threads'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { answer, int, required } from './shape.ts'
interface Parameters { readonly times: number }
export default analysis({
  id: 'thread-of',
  description: 'In which thread does this run?',
  parameters: { times: required('A factor.', int) },
  result: answer('The number of the thread, times a factor.', int, { field: 60_000 }),
  fn: (_: View, { times }: Parameters) => threadId * times,
})
`,
  "// src/analysis/analyses.ts, in `analyses`\nimport thread from './thread.ts'\n  thread,\n",
]

/** A property with one value that is a text; the vocabulary has none. */
const single = `// src/facts/vocabulary.ts, in \`properties\`
  depth: { of: ['event'], value: 'text', single: true, ...word('depth', 'How deep it went.') },
`

const facts = and(tiny, {
  claims: {
    ...tiny.claims,
    'cove-report': {
      ...tiny.claims['cove-report'],
      keeper: { subject: 'cove-treaty', predicate: 'secretariat', value: 'arden' },
      deep: { subject: 'drought', predicate: 'depth', value: 'Very deep' },
      shallow: { subject: 'cove-summit', predicate: 'depth', value: 'Shallow' },
      needs: { subject: 'delta-pact', predicate: 'depends-on', object: 'cove-treaty', time: '2022/..' },
    },
    'ministry-note': {
      ...tiny.claims['ministry-note'],
      keeper: { subject: 'cove-treaty', predicate: 'secretariat', value: 'league' },
      deep: { subject: 'drought', predicate: 'depth', value: 'very  deep' },
      shallow: { subject: 'cove-summit', predicate: 'depth', value: 'deep' },
    },
  },
})

const trial = new Trial()
const data = join(trial.folder, 'facts')
let server: Awaited<ReturnType<Trial['serve']>>

function write(folder: string, files: readonly { readonly path: string; readonly text: string }[]): string {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

beforeAll(async () => {
  for (const block of [...blocks, ...slow, single]) trial.add(block)
  write(data, dataFolder(facts))
  trial.build()
  server = await trial.serve('--data', data)
}, 60_000)
afterAll(() => {
  server?.end()
  trial.remove()
})

const graph = async (fields: string) => {
  const { data, errors } = await ask(server.url, `{ graph(lens: { asOf: "2024" }) { ${fields} } }`)
  expect(errors).toEqual([])
  return (data as { graph: Record<string, unknown> }).graph
}
/** The answer that the evidence panel of the page shows. */
const evidence = async (id: string) => (await ask(server.url, EvidenceDocument.toString(), { id })).text
const exported = async (format: string) => (await fetch(`${server.url}/export/${format}?asOf=2024`)).text()

test('src/README.md shows each of four extensions in about ten lines', () => {
  expect(blocks.map((block) => /^\/\/ (.*)\n/.exec(block)?.[1])).toEqual([
    'src/analysis/isolated.ts',
    'src/analysis/analyses.ts, in `analyses`',
    'src/exchange/edge-list.ts',
    'src/exchange/formats.ts, in `formats`',
    'src/facts/vocabulary.ts, in `relationshipKinds`',
    'src/facts/vocabulary.ts, in `properties`',
  ])
  for (const block of blocks) expect(block.split('\n').length).toBeLessThanOrEqual(15)
})

test('they compile without a change to any other file', () => {
  expect(trial.types()).toBe('')
}, 120_000)

describe('an analysis', () => {
  test('has its field in the API, and stands in the list of analyses', async () => {
    expect(await graph('isolated { totalCount edges { node { key } } }')).toEqual({
      isolated: { totalCount: 2, edges: [{ node: { key: 'harbor-visit' } }, { node: { key: 'drought' } }] },
    })
    const { data } = await ask(server.url, '{ analyses { id result } }')
    expect(data).toMatchObject({
      analyses: expect.arrayContaining([{ id: 'isolated', result: 'The entities without relationships.' }]),
    })
  })

  test('runs in a worker thread if it is slow', async () => {
    const { threadOf } = await graph('threadOf(times: 10)')
    expect(threadOf).toBeGreaterThanOrEqual(10)
  })
})

test('a format is on the command line, over HTTP and in GraphQL', async () => {
  const text = await exported('edge-list')
  expect(text.split('\n')).toContain("arden cove-treaty {'weight': 2}")
  expect(await trial.run('export', '--format', 'edge-list', '--as-of', '2024', '--data', data)).toBe(text)
  expect(await graph('export(format: EDGE_LIST) { fileName text }')).toEqual({
    export: { fileName: 'entente.edgelist', text },
  })
  expect(await trial.run('export', '--help')).toContain('edge-list')
})

test('a kind of relationship is in the API, in the page and in the exports', async () => {
  expect(await graph('relationships(where: { kind: { eq: DEPENDS_ON } }) { edges { node { key label } } }')).toEqual({
    relationships: { edges: [{ node: { key: 'delta-pact.depends-on.cove-treaty', label: 'depends on' } }] },
  })
  expect(await ask(server.url, '{ vocabulary { relationshipKinds { kind label } } }')).toMatchObject({
    data: { vocabulary: { relationshipKinds: expect.arrayContaining([{ kind: 'DEPENDS_ON', label: 'depends on' }]) } },
  })
  const ties = (await ask(server.url, TiesDocument.toString(), { id: 'delta-pact' })).text
  expect(ties).toContain('"value":"DEPENDS_ON","count":1')
  for (const format of ['gexf', 'csv-edges', 'json-ld', 'n-quads', 'follow-the-money', 'markdown'])
    expect(await exported(format), format).toMatch(/depends[ -]on/)
})

describe('a property', () => {
  const property = `pact(id: "cove-treaty") { properties(only: SECRETARIAT) {
    label reason values { text value { ... on EntityValue { entity { key } } } documents { key } }
    best { text } disagreement { topic property values { value } } } }`

  test('is in the API, with every value, the preferred one and the disagreement', async () => {
    expect(await graph(property)).toEqual({
      pact: {
        properties: [
          {
            label: 'secretariat',
            reason: 'a primary document says so, and only secondary ones say otherwise',
            values: [
              { text: 'Harbor League', value: { entity: { key: 'league' } }, documents: [{ key: 'ministry-note' }] },
              { text: 'Arden', value: { entity: { key: 'arden' } }, documents: [{ key: 'cove-report' }] },
            ],
            best: { text: 'Harbor League' },
            disagreement: {
              topic: 'PROPERTY',
              property: 'SECRETARIAT',
              values: [{ value: 'Harbor League' }, { value: 'Arden' }],
            },
          },
        ],
      },
    })
    expect(await graph('disagreements(of: "cove-treaty") { property }')).toMatchObject({
      disagreements: expect.arrayContaining([{ property: 'SECRETARIAT' }]),
    })
  })

  test('with one value can be a disagreement of texts, unless only case and spaces differ', async () => {
    expect(await graph('disagreements { subject { key } topic property values { value } }')).toEqual({
      disagreements: expect.arrayContaining([
        {
          subject: { key: 'cove-summit' },
          topic: 'PROPERTY',
          property: 'DEPTH',
          values: [{ value: 'deep' }, { value: 'Shallow' }],
        },
      ]),
    })
    expect(await graph('disagreements(of: "drought") { topic }')).toEqual({ disagreements: [] })
  })

  test('shows in the page, in a comparison, and in the claims that name its value', async () => {
    expect(await evidence('cove-treaty')).toContain('"label":"secretariat"')
    expect(
      await graph(`compare(to: { asOf: "2024", documents: { notIn: ["ministry-note"] } }) {
        entitiesChanged { entity { key } changes { attribute before after } } }`),
    ).toMatchObject({
      compare: {
        entitiesChanged: expect.arrayContaining([
          {
            entity: { key: 'cove-treaty' },
            changes: expect.arrayContaining([{ attribute: 'secretariat', before: 'Harbor League', after: 'Arden' }]),
          },
        ]),
      },
    })
    expect(await graph('organization(id: "league") { claims { edges { node { predicate } } } }')).toMatchObject({
      organization: { claims: { edges: expect.arrayContaining([{ node: { predicate: 'SECRETARIAT' } }]) } },
    })
  })

  test('is in the exports', async () => {
    expect(await exported('markdown')).toMatch(/- secretariat: Harbor League\[\^\d+\]\n- secretariat: Arden\[\^\d+\]\n/)
    expect(await exported('n-quads')).toContain(
      '<urn:entente:entity:cove-treaty> <urn:entente:vocabulary:secretariat> <urn:entente:entity:league> .',
    )
    expect(await exported('csv-nodes')).toMatch(/^id,.*,secretariat[,\r][\s\S]*^cove-treaty,.*,league/m)
    for (const format of ['gexf', 'graphml', 'node-link', 'follow-the-money'])
      expect(await exported(format), format).toContain('secretariat')
  })

  test('comes back as it was from NDJSON, and by an import', async () => {
    const copy = write(join(trial.folder, 'copy'), [{ path: 'all.ndjson', text: await exported('claims-ndjson') }])
    const statements = (text: string) =>
      text
        .replaceAll(/urn:entente:revision:\w+|revision \w+/g, '')
        .split('\n')
        .sort()
    expect(statements(await trial.run('export', '--format', 'n-quads', '--as-of', '2024', '--data', copy))).toEqual(
      statements(await exported('n-quads')),
    )
    const folder = write(join(trial.folder, 'table'), [
      { path: 'keepers.csv', text: 'pact,keeper\nharbor treaty,ARD\n' },
      {
        path: 'keepers.yaml',
        text: `about: Who keeps which pact.
document: { id: table, title: A table, published: 2020, language: en }
entities:
  pact: { kind: pact, id: "{pact}", pactKind: trade }
  keeper: { kind: party, code: "{keeper}", schemes: [alpha3] }
claims:
  - { subject: pact, predicate: secretariat, value: keeper }
`,
      },
    ])
    const into = join(folder, 'imported')
    const files = [join(folder, 'keepers.csv'), '--mapping', join(folder, 'keepers.yaml')]
    expect(await trial.run('import', ...files, '--data', data, '--into', into)).toMatch(/\b1 added\b|added\D*1\b/)
    expect(await trial.run('export', '--format', 'csv-claims', '--data', data, '--data', into)).toMatch(
      /"harbor treaty: secretariat, Arden\.",harbor-treaty,harbor treaty,secretariat,,,arden,/,
    )
  }, 60_000)

  test('refuses a value that is no entity, or one of another kind', async () => {
    const keeper = (value: unknown) => ({ passages: [1], subject: 'cove-treaty', predicate: 'secretariat', value })
    const claims = { 'cove-report': { slip: keeper('ardn'), pact: keeper('delta-pact'), number: keeper(3) } }
    const said = await trial.run('check', write(join(trial.folder, 'wrong'), dataFolder({ ...tiny, claims })))
    expect(said).toContain("no entity 'ardn'; did you mean 'arden'?")
    expect(said).toContain("'delta-pact' is a pact; the value of 'secretariat' is a nation or an organization")
    expect(said).toContain("'3' is not a value of 'secretariat': the id of an entity")
  })
})
