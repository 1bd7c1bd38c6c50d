import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import search, { find as findIn, searchReasons } from '../../src/analysis/search.ts'
import { keysOf } from '../../src/facts/vocabulary.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { readData } from '../../src/store/folder.ts'
import queries from './search.queries.json' with { type: 'json' }

let graph: Graph
const look = (lens: LensRequest = {}) => new View(graph, toLens({ asOf: '2030', ...lens }, 'public', graph.facts))
beforeAll(async () => {
  graph = buildGraph(await readData(['graph-data']))
})
const find = (text: string, lens?: LensRequest) => search.fn(look(lens), { text })

describe('search', () => {
  test('has a precision at 1 of at least 0.95 over a hundred queries', () => {
    const missed = queries.filter(({ query, first }) => (find(query)[0]?.record.id ?? null) !== first)
    const precision = 1 - missed.length / queries.length
    console.log(
      `search: precision at 1 over ${queries.length} queries is ${precision}` +
        `${missed.map(({ query }) => `; missed '${query}'`).join('')}`,
    )
    expect(queries).toHaveLength(100)
    const share = (kind: string) => queries.filter((one) => one.kind === kind).length
    expect([share('typo'), share('alias'), share('script'), share('nothing')]).toEqual([20, 20, 10, 10])
    expect(precision).toBeGreaterThanOrEqual(0.95)
  })

  test('finds every entity by each of its names and aliases, with that reason', () => {
    for (const entity of look().entities()) {
      for (const text of [entity.name, ...entity.names.map(({ text }) => text), ...entity.aliases]) {
        const hit = find(text).find(({ record }) => record.id === entity.id)
        expect(hit?.reason, text).toMatch(/^(name|alias)$/)
      }
    }
  })

  test('gives the reason: name, alias, start, words or similar words', () => {
    const why = (text: string) => find(text).map(({ record, reason }) => `${record.id} ${reason}`)[0]
    expect(why('Aotearoa')).toBe('new-zealand name')
    expect(why('ROK')).toBe('south-korea alias')
    expect(why('Jacin')).toBe('jacinda-ardern start')
    expect(why('Luxon Christopher')).toBe('christopher-luxon words')
    expect(why('Kisida')).toBe('fumio-kishida similar')
  })

  test('gives the ranges: the matching start, or the whole of a similar word, in any script', () => {
    const where = (text: string) =>
      find(text).map(({ text, ranges }) => ranges.map(({ start, end }) => text.slice(start, end)))[0]
    expect(where('aotea')).toEqual(['Aotea'])
    expect(where('Kisida')).toEqual(['Kishida'])
    expect(where('岸田')).toEqual(['岸田'])
    expect(where('espana')).toEqual(['España'])
    expect(where('김정')).toEqual(['김정'])
    expect(where('oconn')).toEqual(["O'Conn"])
  })

  test('finds only what the lens shows', () => {
    expect(find('Luxon').length).toBeGreaterThan(0)
    expect(find('Luxon', { knownAt: '2022-05-01' })).toEqual([])
    expect(find('newshub', { knownAt: '2019-08-31' })).toEqual([])
  })

  test('finds only the requested kinds', () => {
    expect(search.fn(look(), { text: 'kishida', kinds: ['event'] }).map(({ record }) => record.id)).not.toContain(
      'fumio-kishida',
    )
    expect(search.fn(look(), { text: 'luxon', kinds: ['document'] }).map(({ record }) => record.id)).toEqual([
      '1news-2023-11-27',
      'dpa-2023-11-27',
      'spinoff-2023-11-27',
      'bernama-2023-11-27',
      'newshub-2024-06',
      'jiji-2024-06-20',
    ])
  })

  test('refuses an empty text and one that is too long', () => {
    expect(() => find(' \t')).toThrow('text is empty')
    expect(() => find('x'.repeat(201))).toThrow('text has 201 characters; the limit is 200')
  })

  test('gives visible hits for any text, each once, best reason first, with ranges inside their texts', () => {
    const pieces = fc.constantFrom(
      'japan',
      'Kish',
      'new zea',
      '岸',
      'ニュー',
      "O'C",
      'É',
      'İ',
      '조',
      '👍',
      'a',
      ' ',
      '-',
      '2024',
      'security',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('2022-05-01', '2030'),
        (parts, asOf) => {
          const text = parts.join('')
          fc.pre(text.trim() !== '')
          const view = look({ asOf })
          const { sure, all } = findIn(view, { text })
          const hits = all()
          expect(hits.slice(0, sure.length)).toEqual(sure)
          for (const [index, { reason }] of hits.entries())
            expect(reason === 'similar', text).toBe(index >= sure.length)
          expect(new Set(hits.map(({ record }) => record.id)).size).toBe(hits.length)
          const orders = hits.map(({ reason }) => keysOf(searchReasons).indexOf(reason))
          expect(orders).toEqual(orders.toSorted((a, b) => a - b))
          for (const { record, text, ranges } of hits) {
            expect(view.entity(record.id) ?? view.document(record.id)).toBe(record)
            expect(ranges.length).toBeGreaterThan(0)
            for (const { start, end } of ranges) expect(0 <= start && start < end && end <= text.length).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
