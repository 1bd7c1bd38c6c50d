import { beforeAll, describe, expect, test } from 'vitest'
import lookup from '../../src/analysis/lookup.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { readData } from '../../src/store/folder.ts'

let graph: Graph
beforeAll(async () => {
  graph = buildGraph(await readData(['graph-data']))
})
const look = (lens: LensRequest = {}) => new View(graph, toLens(lens, 'public', graph.facts))
const find = (name: string, lens?: LensRequest) => lookup.fn(look(lens), { name }).map(({ id }) => id)

describe('a look-up', () => {
  test.each([
    ['japan', 'japan'],
    ['Japan', 'japan'],
    ['NIPPON', 'japan'],
    ['日本', 'japan'],
    ['JPN', 'japan'],
    ['392', 'japan'],
    ['Aotearoa', 'new-zealand'],
    ['espana', 'spain'],
    ['岸田文雄', 'fumio-kishida'],
    ['Dame Jacinda Ardern', 'jacinda-ardern'],
  ])('by %s finds %s', (name, id) => {
    expect(find(name)).toEqual([id])
  })

  test('by a name that fits several gives them all', () => {
    expect(find('GSOMIA')).toHaveLength(9)
  })

  test('of a kind finds only that kind', () => {
    expect(() => lookup.fn(look(), { name: 'japan', kind: 'pact' })).toThrow("no pact 'japan'")
  })

  test('by an unknown name says what may have been meant', () => {
    expect(() => find('japn')).toThrow("no entity 'japn'; did you mean 'japan'?")
    expect(() => find('Wakanda')).toThrow(/no entity 'Wakanda'$/)
  })

  test('never tells of what the lens leaves out', () => {
    expect(find('Christopher Luxon')).toEqual(['christopher-luxon'])
    expect(() => find('Christopher Luxo', { knownAt: '2022-05-01' })).toThrow(/no entity 'Christopher Luxo'$/)
  })
})
