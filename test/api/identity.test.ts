import fc from 'fast-check'
import { graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { lensInId } from '../../src/api/identity.ts'
import { schema } from '../../src/api/schema.ts'
import { lensOf } from '../../src/api/types/lens.ts'
import type { LensRequest } from '../../src/graph/lens.ts'
import { graphOf } from '../fixtures/data.ts'
import { runs } from '../fixtures/runs.ts'

const names = ['arden', 'brisk', 'corvia', 'dunmore']
const documents = Array.from({ length: 12 }, (_, index) => `report-of-${2010 + index}`)
const graph = graphOf({
  documents: Object.fromEntries(
    documents.map((id, index) => [
      id,
      { title: id, published: `${2010 + index}-02-01`, clearance: index < 10 ? 'public' : 'secret' },
    ]),
  ),
  nations: Object.fromEntries(names.map((id) => [id, { name: id }])),
  pacts: { accord: { name: 'Accord' } },
  claims: Object.fromEntries(
    documents.map((id, index) => [
      id,
      {
        party: { subject: names[index % 4], predicate: 'party-to', object: 'accord', time: `${2010 + index}-01/..` },
        stage: {
          subject: 'accord',
          predicate: 'stage',
          value: index < 6 ? 'signed' : 'in-force',
          time: `${2010 + index}`,
        },
      },
    ]),
  ),
} as never)
const context = { graph, clearance: 'public' as const }

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 })
const visible = documents.slice(0, 10)
const day = fc.constantFrom('2010', '2012-06', '2015-02-03', '2019~', '2021-12-31')
const chosen = fc.subarray(visible, { minLength: 1 })
const lens: fc.Arbitrary<LensRequest> = fc.record({
  asOf: optional(day),
  knownAt: optional(day),
  documents: optional(
    fc.oneof(
      chosen.map((list) => ({ in: list })),
      chosen.map((list) => ({ notIn: list })),
    ),
  ),
  minCorroboration: optional(fc.integer({ min: 1, max: 2 })),
  minRank: optional(fc.constantFrom('deprecated' as const, 'preferred' as const)),
  stances: optional(fc.subarray(['asserted', 'reported', 'planned'] as const, { minLength: 1 })),
  presumed: optional(fc.boolean()),
})

async function ask(query: string, variables: Record<string, unknown> = {}, clearance: 'public' | 'secret' = 'public') {
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: variables,
    contextValue: { graph, clearance },
  })
  const codes = errors?.map(({ message, originalError }) => ({ message, code: Object(originalError).code }))
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: codes }
}
const asInput = ({ minRank, stances, ...rest }: LensRequest) => ({
  ...rest,
  minRank: minRank?.toUpperCase(),
  stances: stances?.map((stance) => stance.toUpperCase()),
})
const ENTITY = `id key name relationships(first: 50) {
  totalCount edges { node { id since { edtf } } other { id } }
}`
const LOOK =
  `id ... on Nation { ${ENTITY} } ... on Pact { ${ENTITY} stage } ... on Graph { nations { edges { node { ` +
  'id } } } }'

describe('ids', () => {
  test('of the default lens are the keys', async () => {
    const { data } = await ask('{ graph { id key nation(id: "arden") { id key } } }')
    expect(data.graph).toEqual({ id: 'Graph', key: 'Graph', nation: { id: 'arden', key: 'arden' } })
  })

  test('through a date say the date', async () => {
    const { data } = await ask('{ graph(lens: { asOf: "2015-02-03" }) { id nation(id: "arden") { id key } } }')
    expect(data.graph).toEqual({ id: 'Graph@asOf=2015-02-03', nation: { id: 'arden@asOf=2015-02-03', key: 'arden' } })
  })

  test('through today, asked for by its date, differ from those without a date', () => {
    const date = new Date().toISOString().slice(0, 10)
    expect(lensInId(lensOf(context, { asOf: date }))).toBe(`@asOf=${date}`)
  })

  test('look the same object up through the same lens, for random lenses', async () => {
    await fc.assert(
      fc.asyncProperty(lens, async (request) => {
        const asked = await ask(
          `query ($lens: LensInput) { graph(lens: $lens) {
            id nations { edges { node { ${ENTITY} } } } pacts { edges { node { ${ENTITY} stage } } }
          } }`,
          { lens: asInput(request) },
        )
        expect(asked.errors).toBeUndefined()
        const { nations, pacts } = asked.data.graph
        const seen = [...nations.edges, ...pacts.edges].map(({ node }: { node: { id: string } }) => node)
        const again = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${LOOK} } }`, {
          ids: [asked.data.graph.id, ...seen.map(({ id }) => id)],
        })
        expect(again.errors).toBeUndefined()
        expect(again.data.nodes.slice(1)).toEqual(seen)
        expect(again.data.nodes[0].nations.edges.map(({ node }: { node: object }) => node)).toEqual(
          seen.slice(0, nations.edges.length).map(({ id }) => ({ id })),
        )
      }),
      { numRuns: runs(200) },
    )
  })

  test('are equal exactly when the lenses are', () => {
    fc.assert(
      fc.property(lens, lens, (one, other) => {
        const [a, b] = [lensOf(context, one), lensOf(context, other)]
        expect(lensInId(a) === lensInId(b)).toBe(a === b)
      }),
      { numRuns: runs(2_000) },
    )
  })
})

describe('arguments and filters', () => {
  const at = '@asOf=2015-02-03'
  test('take a key, or an id through the same lens', async () => {
    for (const id of ['arden', `arden${at}`]) {
      const { data, errors } = await ask(
        `query ($id: ID!) { graph(lens: { asOf: "2015-02-03" }) {
          nation(id: $id) { key } node(id: $id) { key }
          nations(where: { id: { eq: $id } }) { totalCount } paths(from: [$id], to: ["brisk"]) { outcome }
          subgraph(around: [$id]) { totalNodes } disagreements(of: $id) { topic }
          coverage(nations: [$id], partners: [$id], pactKinds: [OTHER]) { nations { key } }
        } }`,
        { id },
      )
      expect(errors).toBeUndefined()
      expect(data.graph).toMatchObject({ nation: { key: 'arden' }, node: { key: 'arden' }, nations: { totalCount: 1 } })
    }
  })

  test.each(['nation(id: $id) { key }', 'node(id: $id) { key }', 'subgraph(around: [$id]) { totalNodes }'])(
    'refuse an id through another lens: %s',
    async (field) => {
      const { errors } = await ask(`query ($id: ID!) { graph { ${field} } }`, { id: `arden${at}` })
      expect(errors?.[0]).toMatchObject({ message: `the id 'arden${at}' is of another lens; give the key 'arden'` })
    },
  )

  test.each([
    '@',
    '@asOf',
    '@asof=2010',
    '@asOf=2010&minRank=best',
    '@presumed=1',
    '@minCorroboration=x',
    '@stances=said',
  ])('refuse the ending %s with a sentence', async (ending) => {
    const { data, errors } = await ask('query ($id: ID!) { node(id: $id) { id } }', { id: `arden${ending}` })
    expect(data.node).toBeNull()
    expect(errors?.[0]?.code).toBe('BAD_LENS')
  })

  test('answer LENS_UNKNOWN for a digest of documents that nobody asked for, or that others may see', async () => {
    const unknown = await ask('{ node(id: "arden@documents=~0123456789abcdef") { id } }')
    expect(unknown.errors?.[0]?.code).toBe('LENS_UNKNOWN')
    const secret = 'query ($in: [ID!]) { graph(lens: { documents: { in: $in } }) { id } }'
    const { data } = await ask(secret, { in: documents.filter((_, index) => index % 2 === 1) }, 'secret')
    expect(data.graph.id).toMatch(/^Graph@documents=~[0-9a-f]{16}$/)
    const other = await ask('query ($id: ID!) { node(id: $id) { id } }', { id: data.graph.id })
    expect(other.errors?.[0]?.code).toBe('LENS_UNKNOWN')
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id: data.graph.id }, 'secret')).data).toEqual({
      node: { id: data.graph.id },
    })
  })
})

describe('cursors', () => {
  const page = (list: string, of = 'lens: { asOf: "2015" }') =>
    ask(`{ graph(${of}) { ${list} { edges { cursor } pageInfo { endCursor } } } }`)

  test('belong to one list and one lens', async () => {
    const { data } = await page('nations(first: 1)')
    const cursor = data.graph.nations.pageInfo.endCursor
    expect((await page(`nations(after: "${cursor}")`)).errors).toBeUndefined()
    for (const other of [
      await page(`entities(after: "${cursor}")`),
      await page(`nations(after: "${cursor}")`, 'lens: { asOf: "2016" }'),
      await page(`nations(after: "${cursor}", orderBy: { field: NAME, direction: DESC })`),
      await page(`search(text: "a", after: "${cursor}")`),
    ])
      expect(other.errors?.[0]?.code).toBe('BAD_CURSOR')
  })

  test('of one entity are not those of another', async () => {
    const list = (id: string, after = '') =>
      ask(`{ graph { nation(id: "${id}") { claims(first: 1${after}) { pageInfo { endCursor } } } } }`)
    const cursor = (await list('arden')).data.graph.nation.claims.pageInfo.endCursor
    expect((await list('arden', `, after: "${cursor}"`)).errors).toBeUndefined()
    expect((await list('brisk', `, after: "${cursor}"`)).errors?.[0]?.code).toBe('BAD_CURSOR')
  })
})
