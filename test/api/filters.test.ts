import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { fold } from '../../src/facts/fold.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { readData } from '../../src/store/folder.ts'
import { dataFolder, type Parts } from '../fixtures/data.ts'

let graph: Graph
/** Facts that the curated data lacks: licenses, codes in lists other than ISO 3166, Wikidata ids. */
const parts: Parts = {
  documents: {
    'f-one': { title: 'One', license: 'CC-BY-4.0' },
    'f-two': { title: 'Two', license: 'Public domain' },
    'f-three': { title: 'Three', license: 'CC-BY-4.0' },
  },
  nations: {
    'f-north': {
      name: 'North',
      wikidata: 'Q1',
      codes: [
        { scheme: 'cow', code: '740' },
        { scheme: 'gw', code: '7' },
      ],
    },
    'f-south': { name: 'South', codes: [{ scheme: 'gw', code: '740' }] },
  },
  claims: { 'f-one': { c: { subject: 'f-north', predicate: 'cooperates-with', object: 'f-south' } } },
}
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-filters-'))
  for (const { path, text } of dataFolder(parts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
})

beforeAll(async () => {
  graph = buildGraph(await readData(['graph-data', folder]))
})

afterAll(() => rm(folder, { recursive: true }))

type Item = Readonly<Record<string, unknown>> & { readonly key: string }
/** All items of a list, page by page. */
async function all(list: string, type: string, selection: string, where?: object, lens = ''): Promise<Item[]> {
  const source = `query ($where: ${type}, $after: String) { graph${lens} {
    ${list}(first: 200, after: $after, where: $where) {
    pageInfo { hasNextPage endCursor } nodes { key ${selection} } } } }`
  const items: Item[] = []
  for (let after: string | null = null, isMore = true; isMore; ) {
    const contextValue = { graph, clearance: 'public' }
    const { data, errors } = await graphql({ schema, source, variableValues: { where, after }, contextValue })
    expect(errors).toBeUndefined()
    const { nodes, pageInfo } = Object(data).graph[list]
    items.push(...nodes)
    after = pageInfo.endCursor
    isMore = pageInfo.hasNextPage
  }
  return items
}
const keys = (items: readonly Item[]) => items.map(({ key }) => key).sort()
const texts = (value: unknown): string[] => [value].flat().filter((one) => typeof one === 'string')

describe('a filter on a text finds exactly the items that have it', () => {
  test.each<[list: string, type: string, field: string, atLeast: number]>([
    ['documents', 'DocumentWhere', 'wire', 10],
    ['documents', 'DocumentWhere', 'license', 2],
    ['documents', 'DocumentWhere', 'url', 50],
    ['documents', 'DocumentWhere', 'authors', 2],
    ['nations', 'NationWhere', 'alpha2', 30],
    ['nations', 'NationWhere', 'alpha3', 30],
    ['nations', 'NationWhere', 'numeric', 30],
    ['entities', 'EntityWhere', 'wikidata', 1],
    ['events', 'EventWhere', 'places', 5],
    ['pacts', 'PactWhere', 'signedAt', 5],
  ])('%s: %s.%s', async (list, type, field, atLeast) => {
    const whole = await all(list, type, field)
    const values = [...new Set(whole.flatMap((item) => texts(item[field])))]
    expect(values.length).toBeGreaterThanOrEqual(atLeast)
    for (const value of values.slice(0, 40)) {
      const having = whole.filter((item) => texts(item[field]).some((one) => fold(one) === fold(value)))
      expect(keys(await all(list, type, '', { [field]: { eq: value } }))).toEqual(keys(having))
      expect(keys(await all(list, type, '', { NOT: { [field]: { eq: value } } }))).toEqual(
        keys(whole.filter((item) => !having.includes(item))),
      )
    }
  })
})

test('nations by their codes in other lists', async () => {
  const whole = await all('nations', 'NationWhere', 'codes { scheme code }')
  const codes = (item: Item) => item.codes as { scheme: string; code: string }[]
  const [scheme, code] = ['GW', '740']
  const having = whole.filter((item) => codes(item).some((one) => one.scheme === scheme && one.code === code))
  const where = { codes: { some: { scheme: { eq: scheme }, code: { eq: code } } } }
  expect(keys(await all('nations', 'NationWhere', '', where))).toEqual(keys(having))
  expect(keys(having)).toEqual(['f-south'])
  const bare = whole.filter((item) => codes(item).length === 0)
  expect(keys(await all('nations', 'NationWhere', '', { codes: { count: { eq: 0 } } }))).toEqual(keys(bare))
})

describe('by the number of relationships', () => {
  test.each([0, 1, 2, 5, 20])('of %i, and of more', async (count) => {
    const whole = await all('entities', 'EntityWhere', 'relationships(first: 0) { totalCount }')
    const numberOf = ({ relationships }: Item) => (relationships as { totalCount: number }).totalCount
    const where = (condition: object) => ({ relationships: { count: condition } })
    const equal = await all('entities', 'EntityWhere', '', where({ eq: count }))
    expect(keys(equal)).toEqual(keys(whole.filter((item) => numberOf(item) === count)))
    const more = await all('entities', 'EntityWhere', '', where({ atLeast: count + 1 }))
    expect(keys(more)).toEqual(keys(whole.filter((item) => numberOf(item) > count)))
    if (count > 0) return
    expect(keys(await all('entities', 'EntityWhere', '', { relationships: { none: {} } }))).toEqual(keys(equal))
  })
})

describe('by terms in offices', () => {
  const lens = '(lens: { asOf: "2024-06-30" })'

  test('leaders who hold or held an office, and those who certainly hold it', async () => {
    const offices = 'offices { office { key } in { key } relationship { certainty } }'
    type Term = { office: { key: string } | null; in: { key: string }; relationship: { certainty: string } }
    const whole = await all('leaders', 'LeaderWhere', offices, undefined, lens)
    const having = (fits: (term: Term) => boolean) => keys(whole.filter((item) => (item.offices as Term[]).some(fits)))
    const ask = async (some: object) => keys(await all('leaders', 'LeaderWhere', '', { offices: { some } }, lens))
    const office = { id: { eq: 'prime-minister-of-japan' } }
    const isThat = (term: Term) => term.office?.key === 'prime-minister-of-japan'
    expect(await ask({ office })).toEqual(having(isThat))
    const now = await ask({ office, relationship: { certainty: { eq: 'CERTAIN' } } })
    expect(now).toEqual(having((term) => isThat(term) && term.relationship.certainty === 'CERTAIN'))
    expect(now).toEqual(['fumio-kishida'])
    expect(await ask({ in: { id: { eq: 'japan' } } })).toEqual(having((term) => term.in.key === 'japan'))
  })

  test('offices by their holders', async () => {
    const where = { holders: { some: { holder: { id: { eq: 'fumio-kishida' } } } } }
    const whole = await all('offices', 'OfficeWhere', 'holders { holder { key } }', undefined, lens)
    const having = whole.filter((item) =>
      (item.holders as { holder: { key: string } | null }[]).some(({ holder }) => holder?.key === 'fumio-kishida'),
    )
    const found = keys(await all('offices', 'OfficeWhere', '', where, lens))
    expect(found).toEqual(keys(having))
    const leaders = await all('leaders', 'LeaderWhere', 'offices { office { key } }', undefined, lens)
    const held = leaders.find(({ key }) => key === 'fumio-kishida')?.offices as { office: { key: string } | null }[]
    expect(found).toEqual([...new Set(held.flatMap(({ office }) => office?.key ?? []))].sort())
  })
})
