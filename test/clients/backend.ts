import fc from 'fast-check'
import { type DocumentNode, graphql, print } from 'graphql'
import { LRUCache } from 'lru-cache'
import { schema } from '../../src/api/schema.ts'
import { curated } from '../fixtures/curated.ts'
import { runs } from '../fixtures/runs.ts'

/** The schema over the curated facts, without HTTP, for the clients that the tests drive. */

const { facts } = curated
const context = { graph: curated, clearance: 'public' as const }

/** Runs an operation. @throws the first error, since no operation of these tests is wrong */
export async function ask(query: DocumentNode | string, variables: Record<string, unknown> = {}) {
  const source = typeof query === 'string' ? query : print(query)
  const key = JSON.stringify([source, variables])
  const answer = answers.get(key) ?? (await answerOf(source, variables))
  answers.set(key, answer)
  return JSON.parse(answer)
}
/** Equal questions are answered once, so that thousands of pairs of lenses can be tried. */
const answers = new LRUCache<string, string>({ maxSize: 300e6, sizeCalculation: ({ length }) => length })

async function answerOf(source: string, variables: Record<string, unknown>): Promise<string> {
  const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue: context })
  if (errors?.[0]) throw errors[0]
  return JSON.stringify(data)
}

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const day = fc.constantFrom('1950', '2010-01-01', '2012-06', '2018', '2019-06-01', '2022-05-01', '2024-06-30', '2026')
const documents = [...facts.documents.keys()]

const anyLens = fc.record({
  asOf: optional(day),
  knownAt: optional(day),
  documents: fc.option(
    fc.oneof(
      fc.subarray(documents.slice(0, 8), { minLength: 1 }).map((list) => ({ in: list })),
      fc.subarray(documents, { minLength: 1, maxLength: 12 }).map((list) => ({ notIn: list })),
    ),
    { nil: undefined, freq: 4 },
  ),
  minCorroboration: optional(fc.integer({ min: 1, max: 2 })),
  presumed: optional(fc.boolean()),
})
/** Lenses of a typical page. */
export const lens = fc.constantFrom(...fc.sample(anyLens, { numRuns: 150, seed: 15 }))

/** The number of pairs of lenses that each client is tested with. */
export const numRuns = runs(20)

/** A question with objects of every kind, lists, embedded objects and a drawing. */
export const QUESTION = `query Question($lens: LensInput, $around: [ID!] = ["new-zealand"]) {
  graph(lens: $lens) {
    __typename id key lens { asOf { edtf } minCorroboration presumed }
    nation(id: "japan") {
      __typename id key name
      relationships(first: 15, orderBy: { field: OTHER }) {
        totalCount pageInfo { hasNextPage endCursor }
        edges {
          cursor direction
          other { __typename id key name }
          node {
            __typename id kind stage corroboration certainty since { edtf } until { edtf }
            documents { __typename id publisher } claims { __typename id summary stance document { __typename id } }
          }
        }
      }
    }
    pacts(first: 8, orderBy: { field: STAGE, direction: DESC }) {
      totalCount
      edges {
        node {
          __typename id name stage stageHistory { stage since { edtf } corroboration }
          parties(first: 5) {
            totalCount edges { node { __typename id name } relationship { __typename id certainty } }
          }
        }
      }
    }
    offices(first: 3) { edges { node { __typename id name holders { holder { __typename id name } } } } }
    subgraph(around: $around, limit: 20) {
      nodes { __typename id key label size x y entity { __typename id } }
      edges { __typename id source target weight relationship { __typename id stage } }
    }
  }
}`

const RELATIONSHIP =
  '__typename id kind stage certainty corroboration since { edtf } until { edtf } documents { __typename id }'

/** All of a comparison of two lenses, in one operation. */
export const COMPARISON = `query Comparing($lens: LensInput, $to: LensInput!) {
  graph(lens: $lens) {
    __typename id
    compare(to: $to) {
      entitiesAdded { __typename id name } entitiesGone { __typename id name }
      entitiesChanged { entity { __typename id name } changes { attribute before after } claims { __typename id } }
      relationshipsAdded { ${RELATIONSHIP} } relationshipsGone { ${RELATIONSHIP} }
      relationshipsChanged { before { ${RELATIONSHIP} } after { ${RELATIONSHIP} } claims { __typename id } }
      stagesMoved { pact { __typename id name stage } before after claims { __typename id } }
    }
  }
}`

/** An answer without the names of types, which clients add everywhere. */
export const withoutNames = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data ?? null, (key, value) => (key === '__typename' ? undefined : value)))
