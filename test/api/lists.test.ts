import { graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { compareNames } from '../../src/facts/fold.ts'
import { keysOf, partyStatusOrder, relationshipKinds, stageOrder } from '../../src/facts/vocabulary.ts'
import { curated as graph } from '../fixtures/curated.ts'

interface Time {
  readonly earliest: string | null
  readonly latest?: string | null
}
interface Item {
  readonly key: string
  readonly [field: string]: unknown
}
const toEnum = (word: string) => word.toUpperCase().replaceAll('-', '_')
const ids = (items: readonly Item[]) => items.map(({ key }) => key)

/** All items of a list, page by page, with the selected fields. */
async function list(field: string, args: string, selection: string): Promise<Item[]> {
  const source = `query ($after: String) { graph(lens: { asOf: "2024" }) {
    ${field}(first: 200, after: $after, ${args}) {
      pageInfo { hasNextPage endCursor } edges { node { key ${selection} } }
    }
  } }`
  const items: Item[] = []
  for (let after: string | null = null, isMore = true; isMore; ) {
    const contextValue = { graph, clearance: 'public' }
    const { data, errors } = await graphql({ schema, source, variableValues: { after }, contextValue })
    expect(errors).toBeUndefined()
    const { edges, pageInfo } = Object(data).graph[field]
    items.push(...edges.map(({ node }: { node: Item }) => node))
    after = pageInfo.endCursor
    isMore = pageInfo.hasNextPage
  }
  return items
}

describe('lists are ordered', () => {
  const stage = ({ stage }: Item) => stageOrder.findIndex((one) => toEnum(one) === stage)
  const day = (time: unknown) => {
    const { earliest = null, latest = null } = (time ?? {}) as Partial<Time>
    return earliest || latest ? Date.parse(String(earliest ?? latest)) : Infinity
  }
  type Counted = { readonly totalCount: number }
  const degree = ({ relationships }: Item) => (relationships as Counted).totalCount
  const stepsOf = ({ stageHistory }: Item) => stageHistory as { readonly stage: string; readonly since: unknown }[]
  const kinds = keysOf(relationshipKinds)
  const kind = ({ kind }: Item) => kinds.find((one) => toEnum(one) === kind) ?? ''

  test.each<[list: string, by: string, selection: string, key: (item: Item) => string | number]>([
    ['entities', 'DEGREE', 'relationships(first: 0) { totalCount }', degree],
    ['pacts', 'DEGREE', 'relationships(first: 0) { totalCount }', degree],
    ['events', 'DEGREE', 'relationships(first: 0) { totalCount }', degree],
    ['pacts', 'STAGE_SINCE', 'stageSince { earliest latest }', ({ stageSince }) => day(stageSince)],
    [
      'pacts',
      'SIGNED',
      'stageHistory { stage since { earliest latest } }',
      (item) => day(stepsOf(item).find(({ stage }) => stage === 'SIGNED')?.since),
    ],
    ['documents', 'CLAIMS', 'claims(first: 0) { totalCount }', ({ claims }) => (claims as Counted).totalCount],
    [
      'claims',
      'PUBLISHED',
      'document { published { earliest latest } }',
      ({ document }) => day((document as Item).published),
    ],
    ['relationships', 'UNTIL', 'until { earliest latest }', ({ until }) => day(until)],
    ['relationships', 'STAGE', 'stage', stage],
    ['nations', 'NAME', 'name', ({ name }) => String(name)],
    ['pacts', 'STAGE', 'stage', stage],
    ['events', 'NAME', 'name', ({ name }) => String(name)],
    ['documents', 'TITLE', 'title', ({ title }) => String(title)],
    ['documents', 'PUBLISHED', 'published { earliest }', ({ published }) => day(published)],
    ['relationships', 'KIND', 'kind', kind],
    ['relationships', 'CORROBORATION', 'corroboration', ({ corroboration }) => Number(corroboration)],
  ])('%s by %s', async (field, by, selection, key) => {
    const up = await list(field, `orderBy: { field: ${by} }`, selection)
    const compare = (a: Item, b: Item) => {
      const [one, other] = [key(a), key(b)]
      return typeof one === 'number' && typeof other === 'number'
        ? one - other || 0
        : compareNames(String(one), String(other))
    }
    for (const [at, item] of up.slice(1).entries()) expect(compare(up[at] as Item, item)).toBeLessThanOrEqual(0)
    const down = await list(field, `orderBy: { field: ${by}, direction: DESC }`, selection)
    for (const [at, item] of down.slice(1).entries()) expect(compare(down[at] as Item, item)).toBeGreaterThanOrEqual(0)
    expect(new Set([...up, ...down].map(key)).size).toBeGreaterThan(1)
  })

  const ends = 'orderBy: $order) { edges { node { name } relationship { corroboration since { earliest latest } } } }'
  const relationship = (edge: Item) => edge.relationship as Item
  test.each<[by: string, key: (edge: Item) => string | number]>([
    ['NAME', ({ node }) => (node as Item).name as string],
    ['SINCE', (edge) => day(relationship(edge).since)],
    ['CORROBORATION', (edge) => Number(relationship(edge).corroboration)],
  ])('the parties of each pact and the participants of each event by %s', async (by, key) => {
    const source = `query ($order: EndOrder) { graph {
      pacts(first: 200) { nodes { ends: parties(first: 200, ${ends} } }
      events(first: 200) { nodes { ends: participants(first: 200, ${ends} } }
    } }`
    const differing = { pacts: 0, events: 0 }
    for (const direction of ['ASC', 'DESC']) {
      const variableValues = { order: { field: by, direction } }
      const { data, errors } = await graphql({
        schema,
        source,
        variableValues,
        contextValue: { graph, clearance: 'public' },
      })
      expect(errors).toBeUndefined()
      for (const field of ['pacts', 'events'] as const)
        for (const { ends } of Object(data).graph[field].nodes) {
          const keys: (string | number)[] = ends.edges.map(key)
          const sorted = keys.toSorted((a, b) =>
            typeof a === 'number' && typeof b === 'number' ? a - b || 0 : compareNames(String(a), String(b)),
          )
          expect(keys).toEqual(direction === 'ASC' ? sorted : sorted.reverse())
          if (new Set(keys).size > 1) differing[field] += 1
        }
    }
    expect(differing.pacts).toBeGreaterThan(1)
    if (by !== 'SINCE') expect(differing.events).toBeGreaterThan(1)
  })

  test.each(['PARTNER', 'SIGNED', 'IN_FORCE', 'STATUS'])('the memberships of Japan by %s', async (by) => {
    const source = `query ($order: EntityRelationshipOrder) { graph(lens: { asOf: "2024" }) { node(id: "japan") {
      ... on Nation { relationships(first: 200, where: { kind: { eq: PARTY_TO } }, orderBy: $order) { nodes {
        pact { parties(first: 200, where: { NOT: { node: { id: { eq: "japan" } } } }) { nodes { name } } }
        standing { status signed { earliest latest } inForce { earliest latest } }
      } } }
    } } }`
    const earliest = (time: unknown) => (time ? day(time) : -Infinity)
    const keyOf = ({ pact, standing }: Item): string | number => {
      const { status, signed, inForce } = (standing ?? {}) as Partial<Item>
      if (by === 'PARTNER') return Object(pact).parties.nodes[0]?.name ?? ''
      if (by === 'STATUS') return partyStatusOrder.findIndex((one) => toEnum(one) === status)
      return earliest(by === 'SIGNED' ? signed : inForce)
    }
    for (const direction of ['ASC', 'DESC']) {
      const contextValue = { graph, clearance: 'public' }
      const variableValues = { order: { field: by, direction } }
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue })
      expect(errors).toBeUndefined()
      const keys: (string | number)[] = Object(data).graph.node.relationships.nodes.map(keyOf)
      const sorted = keys.toSorted((a, b) =>
        typeof a === 'number' && typeof b === 'number' ? a - b || 0 : compareNames(String(a), String(b)),
      )
      expect(keys).toEqual(direction === 'ASC' ? sorted : sorted.reverse())
      expect(new Set(keys).size).toBeGreaterThan(3)
    }
  })

  test('claims by document, and there by paragraph', async () => {
    const claims = await list('claims', 'orderBy: { field: DOCUMENT }', 'document { key } passages { paragraph }')
    const documents = claims.map(({ document }) => (document as Item).key)
    const starts = documents.filter((key, at) => key !== documents[at - 1])
    expect(starts.length).toBe(new Set(documents).size)
    expect(starts.length).toBeGreaterThan(1)
    for (const key of starts) {
      const paragraphs = claims.flatMap(({ passages }, at) =>
        documents[at] === key
          ? (passages as { paragraph: number }[]).slice(0, 1).map(({ paragraph }) => paragraph)
          : [],
      )
      expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => a - b))
    }
  })
})

describe('lists are filtered', () => {
  test.each<[list: string, where: string, selection: string, fits: (item: Item) => boolean]>([
    ['nations', 'alpha3: { in: ["JPN", "NZL"] }', 'alpha3', ({ alpha3 }) => alpha3 === 'JPN' || alpha3 === 'NZL'],
    [
      'pacts',
      'classificationLevel: { atLeast: SECRET }',
      'classificationLevel',
      ({ classificationLevel }) => /SECRET/.test(String(classificationLevel)),
    ],
    ['documents', 'primary: true', 'primary', ({ primary }) => primary === true],
    [
      'documents',
      'id: { in: ["newshub-2024-06", "ap-2024-06-19"] }',
      '',
      ({ key }) => /^(newshub-2024-06|ap-2024-06-19)$/.test(key),
    ],
  ])('%s by %s', async (field, where, selection, fits) => {
    const all = await list(field, '', selection)
    const some = await list(field, `where: { ${where} }`, selection)
    // A page holds 200, so the whole list may end before the filtered one.
    const listed = new Set(ids(all))
    expect(ids(some).filter((key) => listed.has(key))).toEqual(ids(all.filter(fits)))
    expect(some.length).toBeGreaterThan(0)
    expect(some.length).toBeLessThan(all.length)
  })

  test('claims by key, stance, time, document and object', async () => {
    const where = async (condition: string) =>
      list('claims', `where: { ${condition} }`, 'stance time { earliest latest } document { key } object { key }')
    const denied = await where('stance: { eq: DENIED }')
    expect(denied.length).toBeGreaterThan(0)
    expect(new Set(denied.map(({ stance }) => stance))).toEqual(new Set(['DENIED']))
    const [first] = denied
    expect(ids(await where(`id: { eq: "${first?.key}" }, stance: { eq: DENIED }`))).toEqual([first?.key])
    const dated = await where('time: { within: "2024-06" }')
    expect(dated.length).toBeGreaterThan(1)
    for (const { time } of dated)
      expect([Object(time).earliest, Object(time).latest].join()).toMatch(/^2024-06-\d\d,2024-06-\d\d$/)
    const ends = 'document: { id: { eq: "ap-2024-06-19" } }, object: { id: { eq: "japan" } }'
    const of = await where(ends)
    expect(of.length).toBeGreaterThan(0)
    for (const { document, object } of of)
      expect([document, object]).toEqual([{ key: 'ap-2024-06-19' }, { key: 'japan' }])
  })
})

describe('an order under its former names', () => {
  const nations = (orderBy: string) => list('nations', `orderBy: { ${orderBy} }`, '')

  test('is the same', async () => {
    expect(await nations('by: DEGREE, sort: DESC')).toEqual(await nations('field: DEGREE, direction: DESC'))
    expect(await nations('by: DEGREE, field: DEGREE')).toEqual(await nations('field: DEGREE'))
  })

  test.each(['by: NAME, field: DEGREE', 'direction: ASC, sort: DESC'])(
    'is refused beside another: %s',
    async (order) => {
      const source = `{ graph { nations(orderBy: { ${order} }) { totalCount } } }`
      const { errors } = await graphql({ schema, source, contextValue: { graph, clearance: 'public' } })
      expect(errors).toEqual([
        expect.objectContaining({ message: expect.stringMatching(/former name .* leave \w+ out/) }),
      ])
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_PAGE' })
    },
  )
})
