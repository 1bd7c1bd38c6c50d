import { graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { curated as graph } from '../fixtures/curated.ts'

async function look(lens: string) {
  const { data, errors } = await graphql({
    schema,
    source: `{ graph(lens: { asOf: "2024-06-30", ${lens} }) {
      lens { minCorroboration minRank leastCorroboration leastRank }
      relationships(first: 200) { totalCount edges { node { id } } }
      claims(first: 200) { totalCount }
    } }`,
    contextValue: { graph, clearance: 'public' },
  })
  return { graph: Object(data).graph, error: errors?.[0]?.originalError }
}

describe('the old names of fields of a lens', () => {
  test.each([
    ['leastCorroboration: 2', 'minCorroboration: 2'],
    ['leastRank: PREFERRED', 'minRank: PREFERRED'],
    ['leastRank: DEPRECATED', 'minRank: DEPRECATED'],
    ['leastCorroboration: 2, leastRank: DEPRECATED', 'minCorroboration: 2, minRank: DEPRECATED'],
    ['leastCorroboration: 2, minCorroboration: 2', 'minCorroboration: 2'],
    ['leastCorroboration: 2, minCorroboration: null', 'minCorroboration: 2'],
    ['leastRank: null, minRank: PREFERRED', 'minRank: PREFERRED'],
  ])('%s means %s', async (old, present) => {
    const [seen, expected] = await Promise.all([look(old), look(present)])
    expect(expected.error).toBeUndefined()
    expect(seen).toEqual(expected)
    const { lens } = seen.graph
    expect([lens.leastCorroboration, lens.leastRank]).toEqual([lens.minCorroboration, lens.minRank])
    expect(seen.graph).not.toEqual((await look('')).graph)
  })

  test.each([
    ['leastCorroboration: 1, minCorroboration: 2', 'minCorroboration'],
    ['leastRank: NORMAL, minRank: PREFERRED', 'minRank'],
  ])('contradict the present ones: %s', async (lens, name) => {
    const { error } = await look(lens)
    expect(error).toMatchObject({
      code: 'BAD_LENS',
      message: expect.stringContaining(`${name} is given twice, by its current and its former name`),
    })
  })
})
