import fc from 'fast-check'
import { graphql } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { curated as graph } from '../fixtures/curated.ts'
import { runs } from '../fixtures/runs.ts'

interface Page {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly reason: string } }[]
}

async function search(text: string, first?: number, after?: string | null, kinds?: string[]): Promise<Page> {
  const source = `query ($text: String!, $first: Int, $after: String, $kinds: [SearchKind!]) {
    graph { search(text: $text, first: $first, after: $after, kinds: $kinds) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { reason text found { id } } }
    } }
  }`
  const contextValue = { graph, clearance: 'public' } as const
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: { text, first, after, kinds },
    contextValue,
  })
  if (errors?.[0]) throw errors[0]
  return JSON.parse(JSON.stringify(data)).graph.search
}

test('pages of any size cover all hits, even if the first page needs only sure hits', async () => {
  const texts = fc.constantFrom('japan', 'united', 'defence', 'energy', 'zeland', 'a', 'nz', 'xyzzy')
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 12 }), async (text, least) => {
      const whole = await search(text, 200)
      const size = Math.max(least, Math.ceil(whole.totalCount / 20))
      const found: Page['edges'][number][] = []
      for (let after: string | null = null; ; ) {
        const page: Page = await search(text, size, after)
        expect(page.totalCount).toBe(whole.totalCount)
        found.push(...page.edges)
        if (!page.pageInfo.hasNextPage) break
        after = page.pageInfo.endCursor
      }
      expect(found).toHaveLength(whole.totalCount)
      expect(found.slice(0, 200)).toEqual(whole.edges)
    }),
    { numRuns: runs(40) },
  )
  const reasons = (await search('united', 200, null, ['NATION', 'ORGANIZATION', 'PACT', 'DOCUMENT'])).edges.map(
    ({ node }) => node.reason,
  )
  expect(reasons.filter((reason) => reason !== 'SIMILAR').length).toBeGreaterThan(1)
  expect(reasons).toContain('SIMILAR')
})

test('a page size below zero or over the limit is refused', async () => {
  expect((await search('japan', 0)).edges).toEqual([])
  await expect(search('japan', -1)).rejects.toThrow('first is -1')
  await expect(search('japan', 201)).rejects.toThrow('first is 201')
})
