import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import search, { find as findIn, type SearchHit, type SearchKind, searchReasons } from '../../src/analysis/search.ts'
import { keysOf, qualifiers } from '../../src/facts/vocabulary.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { curated as graph } from '../fixtures/curated.ts'
import { graphOf } from '../fixtures/data.ts'
import { runs } from '../fixtures/runs.ts'
import queries from './search.queries.json' with { type: 'json' }

const look = (lens: LensRequest = {}) => new View(graph, toLens({ asOf: '2030', ...lens }, 'public', graph.facts))
const told = (hits: readonly SearchHit[]) =>
  hits.map(({ record, reason, part, text, ranges }) => ({ id: record.id, reason, part, text, ranges }))
const find = (text: string, lens?: LensRequest, kinds?: SearchKind[]) => search.fn(look(lens), { text, kinds })

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

  test('finds claims by summary, value, passage and qualifiers, and says which part matched', () => {
    const first = (text: string) => told(find(text, undefined, ['claim']).slice(0, 1))[0]
    expect(first('satellite imagery')).toMatchObject({ reason: 'said', part: 'summary' })
    expect(first('satellite imagery')?.text).toContain('Satellite imagery')
    expect(first('volcanic eruption tonga')).toMatchObject({ part: 'passage' })
    for (const { id, qualifiers: given } of look().claims().slice(0, 300))
      for (const key of keysOf(given)) {
        const text = given[key]
        if (text === undefined || !['text', 'amount'].includes(qualifiers[key].type)) continue
        expect(
          find(text, undefined, ['claim']).map(({ record }) => record.id),
          text,
        ).toContain(id)
      }
    for (const claim of look().claims()) {
      const { summary } = claim
      const hits = find(summary.slice(0, 200), undefined, ['claim']).map(({ record }) => record.id)
      expect(hits, claim.id).toContain(claim.id)
    }
  })

  test('puts names before claims', () => {
    for (const text of ['Japan', 'Tokyo', 'New Zealand', 'kishida']) {
      const reasons = find(text).map(({ reason }) => reason)
      expect(reasons).toContain('said')
      expect(reasons.lastIndexOf('words')).toBeLessThan(reasons.indexOf('said'))
    }
    expect(find('Macron')[0]?.reason).toBe('said')
  })

  test('finds letters without their strokes and dots', () => {
    const named = (name: string) => ({ pacts: { one: { name } }, documents: { d: {} }, nations: { japan: {} } })
    for (const [query, name] of [
      ['isik', 'İstanbul Işık Accord'],
      ['IŞIK', 'İstanbul Işık Accord'],
      ['lodz', 'Łódź Declaration'],
      ['da nang', 'Đà Nẵng Agreement'],
      ['aesir', 'Æsir Treaty'],
      ['oresund', 'Øresund Convention'],
      ['strasse', 'Straße Pact'],
      ['thingvellir', 'Þingvellir Charter'],
    ] as const) {
      const claims = { d: { c: { subject: 'japan', predicate: 'party-to', object: 'one' } } }
      const world = graphOf({ ...named(name), claims })
      const view = new View(world, toLens({ asOf: '2030' }, 'public', world.facts))
      const [hit] = search.fn(view, { text: query })
      expect(hit?.text, query).toBe(name)
      expect(hit?.ranges.length, query).toBeGreaterThan(0)
    }
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
          const hits = findIn(view, { text }).all()
          for (const count of [1, 5, 20])
            expect(told(findIn(view, { text }).first(count))).toEqual(told(hits.slice(0, count)))
          expect(new Set(hits.map(({ record }) => record.id)).size).toBe(hits.length)
          const orders = hits.map(({ reason }) => keysOf(searchReasons).indexOf(reason))
          expect(orders).toEqual(orders.toSorted((a, b) => a - b))
          for (const { record, text, ranges } of hits) {
            expect(view.entity(record.id) ?? view.document(record.id) ?? view.claim(record.id)).toBe(record)
            expect(ranges.length).toBeGreaterThan(0)
            for (const { start, end } of ranges) expect(0 <= start && start < end && end <= text.length).toBe(true)
          }
        },
      ),
      { numRuns: runs(100) },
    )
  })
})
