import { readFileSync } from 'node:fs'
import { type ExecutionResult, graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { curated as graph } from '../fixtures/curated.ts'

/** The questions about the whole network, coverage and partners, asked of the curated facts through the schema. */
/** The answer as plain data; GraphQL's own objects have no prototype. */
async function ask(source: string): Promise<ExecutionResult> {
  return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue: { graph, clearance: 'public' } })))
}
const example = (name: string) => ask(readFileSync(new URL(`../examples/${name}.graphql`, import.meta.url), 'utf8'))
/** The lens under which the five documents, and nothing else, count. */
const five =
  'lens: { asOf: "2024-06-30", documents: { in: ["newshub-2024-06", "jiji-2024-06-20", "ap-2024-06-19", ' +
  '"nz-top-secret-2022-04", "nz-only-beneficial-2022-04"] } }'

describe('the competency questions', () => {
  test('Q16: three have signed, Canada negotiates, New Zealand agreed in principle', async () => {
    const row = (name: string, stage: string) => ({
      nation: { name },
      cells: [expect.objectContaining({ partner: { name: 'Japan' }, blank: false, stage })],
    })
    expect((await example('Q16')).data).toMatchObject({
      graph: {
        coverage: {
          rows: [
            row('United States', 'SIGNED'),
            row('United Kingdom', 'SIGNED'),
            row('Australia', 'SIGNED'),
            row('Canada', 'NEGOTIATING'),
            row('New Zealand', 'AGREED_IN_PRINCIPLE'),
          ],
          lacking: [{ nation: { name: 'Canada' } }, { nation: { name: 'New Zealand' } }],
        },
      },
    })
  })
  test('Q20: Japan comes first among the nations, by every measure', async () => {
    const first = {
      edges: expect.arrayContaining([{ node: { rank: 1, score: expect.any(Number), entity: { name: 'Japan' } } }]),
    }
    expect((await example('Q20')).data).toMatchObject({
      graph: {
        degree: first,
        weightedDegree: first,
        betweenness: first,
        closeness: first,
        eigenvector: first,
        pageRank: first,
      },
    })
  })
  test('Q21: Spain is no common partner, nor is anyone whom the documents do not name', async () => {
    const answer = await ask(`{ graph(${five}) { commonPartners(of: ["japan", "new-zealand"]) { totalCount } } }`)
    expect(answer).toEqual({ data: { graph: { commonPartners: { totalCount: 0 } } } })
    expect((await example('Q21')).errors).toBeUndefined()
  })
  test('Q27: facts with one document and facts with several', async () => {
    const { data } = await ask(`{ graph(${five}) {
      statistics { singleSource relationships derived }
      single: relationships(where: { corroboration: { eq: 1 }, derived: false }) { totalCount }
      several: relationships(where: { corroboration: { atLeast: 2 }, derived: false }) { totalCount }
    } }`)
    const { statistics, single, several } = JSON.parse(JSON.stringify(data)).graph
    expect(single.totalCount).toBe(statistics.singleSource)
    expect(single.totalCount + several.totalCount).toBe(statistics.relationships - statistics.derived)
    expect(Math.min(single.totalCount, several.totalCount)).toBeGreaterThan(20)
    expect((await example('Q27')).data).toMatchObject({
      graph: {
        several: {
          edges: expect.arrayContaining([
            {
              node: expect.objectContaining({
                id: expect.stringMatching(
                  /^new-zealand\.party-to\.japan-new-zealand-information-security-agreement@documents=/,
                ),
              }),
            },
          ]),
        },
      },
    })
  })
})

describe('facets', () => {
  test('count the relationships that a filter on the value leaves', async () => {
    const { data } = await ask(`{ graph(${five}) { facets {
      total relationshipKinds { kind count } entityKinds { kind count } pactKinds { kind count }
      stages { stage count } years { year count } documents { count document { id } }
    } } }`)
    const facets = JSON.parse(JSON.stringify(data)).graph.facets
    const filters: [number, string][] = [
      [facets.total, '{}'],
      ...facets.relationshipKinds.map(({ kind, count }: { kind: string; count: number }) => [
        count,
        `{ kind: { eq: ${kind} } }`,
      ]),
      ...facets.entityKinds.map(({ kind, count }: { kind: string; count: number }) => [
        count,
        `{ OR: [{ source: { kind: { eq: ${kind} } } }, { target: { kind: { eq: ${kind} } } }] }`,
      ]),
      ...facets.pactKinds.map(({ kind, count }: { kind: string; count: number }) => [
        count,
        `{ pact: { pactKind: { eq: ${kind} } } }`,
      ]),
      ...facets.stages.map(({ stage, count }: { stage: string; count: number }) => [
        count,
        `{ stage: { eq: ${stage} } }`,
      ]),
      ...facets.years
        .filter(({ year }: { year: number | null }) => year !== null)
        .map(({ year, count }: { year: number; count: number }) => [count, `{ since: { within: "${year}" } }`]),
    ]
    expect(filters.length).toBeGreaterThan(40)
    const asked = await ask(
      `{ graph(${five}) { ` +
        `${filters.map(([, where], index) => `f${index}: relationships(where: ${where}) { totalCount }`).join(' ')}` +
        ' } }',
    )
    expect(asked).toEqual({
      data: { graph: Object.fromEntries(filters.map(([totalCount], index) => [`f${index}`, { totalCount }])) },
    })
    expect(facets.documents).toHaveLength(5)
  })
})

describe('rankings, communities and components', () => {
  test('have pages and keep their ranks', async () => {
    const page = async (after: string) =>
      JSON.parse(
        JSON.stringify(
          (
            await ask(
              `{ graph(${five}) { ranking(by: DEGREE, first: 40${after}) { totalCount pageInfo { ` +
                'endCursor hasNextPage } edges { node { rank entity { key } } } } } }',
            )
          ).data,
        ),
      ).graph.ranking
    const first = await page('')
    const rest = await page(`, after: "${first.pageInfo.endCursor}"`)
    const [last, next] = [first.edges.at(-1).node, rest.edges[0].node]
    expect(first.pageInfo.hasNextPage).toBe(true)
    expect(next.rank).toBeGreaterThanOrEqual(last.rank)
    expect(next.entity.key).not.toBe(last.entity.key)
    expect(first.edges.length + rest.edges.length).toBeLessThanOrEqual(first.totalCount)
  })
  test.each(['communities', 'components', 'statistics', 'facets', 'coverage'])(
    'the example of %s answers',
    async (name) => {
      const { errors, data } = await example(name)
      expect(errors).toBeUndefined()
      expect(JSON.stringify(data)).toMatch(/Japan|"entities":/)
    },
  )
  test.each([
    ['ranking(by: DEGREE, kinds: []) { totalCount }', 'BAD_FILTER'],
    ['ranking(by: DEGREE, where: { id: { eq: "japn" } }) { totalCount }', 'BAD_FILTER'],
    ['ranking(by: DEGREE, first: 201) { totalCount }', 'BAD_PAGE'],
    ['commonPartners(of: ["japan"]) { totalCount }', 'BAD_FILTER'],
    ['coverage(nations: ["japan"], partners: ["japn"], pactKinds: [TRADE]) { rows { cells { blank } } }', 'NOT_FOUND'],
    [
      'coverage(nations: ["japan"], partners: ["spain"], pactKinds: [TRADE]) { lacking(atLeast: EXPIRED) { blank } }',
      'BAD_FILTER',
    ],
  ])('%s is %s', async (field, code) => {
    const { errors } = await ask(`{ graph { ${field} } }`)
    expect(errors).toMatchObject([{ message: expect.any(String) }])
    const result = await graphql({
      schema,
      source: `{ graph { ${field} } }`,
      contextValue: { graph, clearance: 'public' },
    })
    expect(result.errors?.map(({ originalError }) => originalError)).toEqual([expect.objectContaining({ code })])
  })
})
