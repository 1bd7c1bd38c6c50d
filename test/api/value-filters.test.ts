import fc from 'fast-check'
import { GraphQLError, graphql } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { enumName } from '../../src/api/builder.ts'
import { filterPrice } from '../../src/api/filters/filter-price.ts'
import { schema } from '../../src/api/schema.ts'
import { EntenteError } from '../../src/errors.ts'
import { readAmount } from '../../src/facts/amount.ts'
import { plainValue } from '../../src/facts/facts.ts'
import { fold } from '../../src/facts/fold.ts'
import { keysOf, properties, qualifiers } from '../../src/facts/vocabulary.ts'
import { toLens } from '../../src/graph/lens.ts'
import { isEnded } from '../../src/graph/pacts/stage.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { sizesOf } from '../../src/graph/visible/sizes.ts'
import { curated as graph } from '../fixtures/curated.ts'
import { runs } from '../fixtures/runs.ts'

let view: View
const asOf = '2026-01-31'
beforeAll(async () => {
  view = viewThrough(graph, toLens({ asOf }, 'public', graph.facts))
})

/** The ids on all pages of a filtered list. */
async function ask(list: string, type: string, where: object, more = ''): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null = null; ; ) {
    const source = `query ($where: ${type}, $after: String) { graph(lens: { asOf: "${asOf}" }) {
      ${list}(first: 200, after: $after, where: $where ${more}) {
        pageInfo { hasNextPage endCursor } edges { node { key } } } } }`
    const { data, errors } = await graphql({
      schema,
      source,
      variableValues: { where, after },
      contextValue: { graph, clearance: 'public' },
    })
    const [error] = errors ?? []
    if (error) throw error instanceof GraphQLError ? (error.originalError ?? error) : error
    const page: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { key: string } }[] } =
      Object(data).graph[list]
    ids.push(...page.edges.map(({ node }) => node.key))
    if (!page.pageInfo.hasNextPage) return ids.sort()
    after = page.pageInfo.endCursor
  }
}
const claims = (where: object) => ask('claims', 'ClaimWhere', where)
const pacts = (where: object, more?: string) => ask('pacts', 'PactWhere', where, more)
const sorted = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).sort()

describe('filters on the content of claims', () => {
  test('a filter on each text qualifier finds the claims with that text, and no others', async () => {
    for (const key of keysOf(qualifiers).filter((key) => qualifiers[key].type === 'text')) {
      const texts = view.claims().flatMap(({ qualifiers }) => qualifiers[key] ?? [])
      if (texts.length === 0) continue
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...texts), fc.nat(), async (text, cut) => {
          const part = text.slice(cut % text.length)
          fc.pre(fold(part) !== '')
          const fits = view.claims().filter(({ qualifiers }) => fold(qualifiers[key] ?? '').includes(fold(part)))
          expect(await claims({ qualifiers: { [key]: { contains: part } } })).toEqual(sorted(fits))
        }),
        { numRuns: runs(5) },
      )
    }
  })

  test('an entity in a qualifier is filtered like any other', async () => {
    const ofJapan = view.claims().filter(({ qualifiers: { office } }) => {
      const entity = view.entity(office ?? '')
      return entity?.kind === 'office' && fold(entity.name).includes('japan')
    })
    expect(ofJapan.length).toBeGreaterThan(10)
    expect(await claims({ qualifiers: { office: { name: { contains: 'Japan' } } } })).toEqual(sorted(ofJapan))
    expect(await claims({ qualifiers: { pact: { id: { eq: 'cptpp' } } } })).toEqual(
      sorted(view.claims().filter(({ qualifiers }) => qualifiers.pact === 'cptpp')),
    )
  })

  test('values are found by their type: text, count, stage, level and time', async () => {
    const withValue = (fits: (value: string | number) => boolean, type: string) =>
      sorted(view.claims().filter(({ value }) => value?.type === type && fits(plainValue(value))))
    expect(await claims({ value: { text: { contains: 'satellite imagery' } } })).toEqual(
      withValue((text) => fold(String(text)).includes('satellite imagery'), 'text'),
    )
    expect(await claims({ value: { count: { atLeast: 10 } } })).toEqual(withValue((count) => +count >= 10, 'count'))
    expect(await claims({ value: { stage: { eq: 'SIGNED' } } })).toEqual(withValue((one) => one === 'signed', 'stage'))
    expect(await claims({ value: { level: { atLeast: 'TOP_SECRET' } } })).toEqual(
      withValue((level) => level === 'top-secret', 'level'),
    )
    const readable = view.claims().flatMap(({ id, qualifiers: { amount } }) => {
      const read = amount === undefined ? undefined : readAmount(amount)
      return read ? [{ id, ...read }] : []
    })
    expect(readable.length).toBeGreaterThan(2)
    for (const { value: least } of readable)
      expect(await claims({ qualifiers: { amount: { value: { atLeast: least } } } })).toEqual(
        sorted(readable.filter(({ value }) => value >= least)),
      )
    expect((await claims({ value: { time: { within: '2022' } } })).length).toBeGreaterThan(0)
  })

  test('summaries of claims and of their passages are found', async () => {
    expect(await claims({ summary: { contains: 'extradited to china' } })).toEqual(
      sorted(view.claims().filter(({ summary }) => fold(summary).includes('extradited to china'))),
    )
    const cited = view
      .claims()
      .filter(({ passages }) => passages.some((id) => view.passage(id)?.summary.includes('satellite imagery')))
    expect(cited.length).toBeGreaterThan(0)
    expect(await claims({ passageSummary: { contains: 'satellite imagery' } })).toEqual(sorted(cited))
  })

  test('a pact is found by its place of signature, and by claims on it', async () => {
    const signedInTokyo = view
      .entitiesOf('pact')
      .filter(({ id }) => view.claimsOf(id, 'signed-at').some(({ value }) => value && plainValue(value) === 'Tokyo'))
    const where = { properties: { some: { property: { eq: 'SIGNED_AT' }, value: { text: { eq: 'tokyo' } } } } }
    expect(signedInTokyo.length).toBeGreaterThan(5)
    expect(await pacts(where)).toEqual(sorted(signedInTokyo))
    const saying = view
      .entitiesOf('pact')
      .filter(({ id }) => view.claimsNaming(id).some(({ summary }) => fold(summary).includes('classified')))
    expect(await pacts({ claims: { some: { summary: { contains: 'classified' } } } })).toEqual(sorted(saying))
  })

  test('an urging shows the pact that its qualifier names, and is found by it', async () => {
    const urged = await ask('relationships', 'RelationshipWhere', {
      kind: { eq: 'URGED' },
      pact: { id: { eq: 'cptpp' } },
    })
    expect(urged.length).toBeGreaterThan(0)
    const source = `{ graph { node(id: "${urged[0]}") { ... on Relationship { kind pact { key } } } } }`
    const { data } = await graphql({ schema, source, contextValue: { graph, clearance: 'public' } })
    expect(Object(data).graph.node).toEqual({ kind: 'URGED', pact: { key: 'cptpp' } })
  })
})

describe('counts', () => {
  test('none, one, and at least as many equal a count by hand', async () => {
    const related = (id: string) => view.relationshipsOf(id).filter(holds).length
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 30 }), async (least) => {
        const fits = view.entities().filter(({ id }) => related(id) >= least)
        expect(await ask('entities', 'EntityWhere', { relationships: { count: { atLeast: least } } })).toEqual(
          sorted(fits),
        )
      }),
      { numRuns: runs(8) },
    )
    for (const list of ['documents', 'relationships', 'claims', 'properties'])
      for (const [count, same] of [
        [{ eq: 1 }, { single: {} }],
        [{ eq: 0 }, { none: {} }],
        [{ atLeast: 1 }, { some: {} }],
      ])
        expect(await pacts({ [list]: { count } }), list).toEqual(await pacts({ [list]: same }))
  })

  test('pacts that have ended can be left out', async () => {
    const ended = view.entitiesOf('pact').filter(({ id }) => {
      const step = view.stageOf(id)
      return step && isEnded(step.stage)
    })
    expect(ended.length).toBeGreaterThan(0)
    const all = await pacts({}, 'ended: true')
    expect(all).toEqual(sorted(view.entitiesOf('pact')))
    expect(await pacts({})).toEqual(all)
    expect(await pacts({}, 'ended: false')).toEqual(all.filter((id) => !ended.some((pact) => pact.id === id)))
  })
})

describe('a filter that contradicts itself', () => {
  test.each([
    [
      { value: { text: { contains: 'a' }, count: { eq: 1 } } },
      'a value is of one kind, and this asks for count and text',
    ],
    [{ value: { AND: [{ text: { eq: 'a' } }, { stage: { eq: 'SIGNED' } }] } }, 'asks for stage and text'],
    [{ predicate: { eq: 'SIGNED_AT' }, value: { count: { eq: 2 } } }, 'value asks for count, and SIGNED_AT has text'],
    [{ predicate: { eq: 'PARTY_TO' }, value: { text: { eq: 'a' } } }, 'value asks for text, and PARTY_TO has no value'],
    [{ predicate: { eq: 'PARTY_TO' }, value: {} }, 'PARTY_TO takes an object and has no value'],
    [{ predicate: { eq: 'SIGNED_AT' }, object: { name: { eq: 'a' } } }, 'SIGNED_AT takes a value and has no object'],
    [{ qualifiers: { place: { eq: 'a', startsWith: 'b' } } }, "where.qualifiers.place: eq 'a' does not fit"],
    [{ qualifiers: { office: { id: { eq: 'nowhere' } } } }, "no entity 'nowhere'"],
  ])('is refused with a sentence: %j', async (where, sentence) => {
    await expect(claims(where)).rejects.toThrow(sentence)
    await expect(claims(where)).rejects.toThrow(EntenteError)
  })

  test.each([
    [{ properties: { some: { property: { eq: 'OCCURRED_ON' } } } }, 'no pact has OCCURRED_ON'],
    [{ documents: { count: { eq: 0 }, some: {} } }, 'count asks for no item, and some or single for one'],
    [{ documents: { count: { atLeast: 3, atMost: 2 } } }, 'where.documents.count: the conditions leave no number'],
    [{ AND: [{ claims: { count: { eq: 1 } } }, { claims: { count: { eq: 2 } } }] }, 'where.claims.count: '],
  ])('of pacts, too: %j', async (where, sentence) => {
    await expect(pacts(where)).rejects.toThrow(sentence)
  })

  test('every property can be filtered for the kinds of entity that have it', async () => {
    for (const name of keysOf(properties))
      await ask('entities', 'EntityWhere', { properties: { some: { property: { eq: enumName(name) } } } })
  })
})

test('each list that a filter goes through costs about as much, because it asks each item once', () => {
  const nested = (levels: number): object =>
    levels === 0 ? { name: { contains: '' } } : { relationships: { all: { other: nested(levels - 1) } } }
  const sizes = sizesOf(view.graph, 'public')
  const costs = [0, 1, 2, 3, 4, 5].map((levels) => filterPrice(nested(levels), sizes.entities, sizes))
  const levels = costs.map((cost, level) => cost - (costs[level - 1] ?? 0)).slice(1)
  expect(Math.min(...levels)).toBeGreaterThan(costs[0] ?? Infinity)
  expect(Math.max(...levels)).toBeLessThan(2 * Math.min(...levels))
  expect(filterPrice(undefined, sizes.entities, sizes)).toBe(0)
})
