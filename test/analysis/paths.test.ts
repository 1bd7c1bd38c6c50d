import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import paths, { type PathParameters, type PathStep } from '../../src/analysis/paths.ts'
import { relationshipKind } from '../../src/facts/vocabulary.ts'
import { holds } from '../../src/graph/episodes.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { document, says, world } from '../fixtures/world.ts'

const look = world(
  [document('d', '2024')],
  [
    says('d', 'ayland', 'cooperates-with', '2020', { object: 'beland' }),
    says('d', 'beland', 'cooperates-with', '2021', { object: 'celand' }),
    says('d', 'ayland', 'must-consult', '2023', { object: 'deland' }),
    says('d', 'deland', 'cooperates-with', '2021', { object: 'celand' }),
    says('d', 'ayland', 'cooperates-with', '2020', { object: 'celand', stance: 'denied' }),
    says('d', 'eland', 'cooperates-with', '2020', { object: 'feland' }),
    says('d', 'ayland', 'diplomatic-relations-with', '1952/..', { object: 'beland' }),
  ],
)
const way = (steps: readonly PathStep[]) =>
  [...steps.slice(0, 1).map(({ from }) => from), ...steps.map(({ to }) => to)].join(' ')
const find = (parameters: Partial<PathParameters>) =>
  paths.fn(look(), { from: ['ayland'], to: ['celand'], count: 5, ...parameters })

describe('paths', () => {
  test('are ordered by length, with all relationships of each step and no denied ones', () => {
    const { outcome, paths, truncated } = find({})
    expect([outcome, truncated, paths.map(way)]).toEqual([
      'found',
      false,
      ['ayland beland celand', 'ayland deland celand'],
    ])
    expect(paths[0]?.[0]?.relationships.map(({ kind }) => kind).sort()).toEqual([
      'cooperates-with',
      'diplomatic-relations-with',
    ])
  })

  test('respect time on request: no step predates the one before it', () => {
    expect(find({ timeRespecting: true }).paths.map(way)).toEqual(['ayland beland celand'])
  })

  test('follow the direction of relationships on request', () => {
    expect(find({ from: ['celand'], to: ['ayland'], directed: true }).paths.map(way)).toEqual(['celand beland ayland'])
  })

  test('use only relationships that match the filter', () => {
    expect(find({ relationship: ({ kind }) => kind !== 'must-consult' }).paths.map(way)).toEqual([
      'ayland beland celand',
    ])
  })

  test('avoid hubs by default, and their ends are no hubs', () => {
    expect(find({ hubDegree: 1 }).outcome).toBe('none-exists')
    expect(find({ hubDegree: 1, throughHubs: true }).paths).toHaveLength(2)
    expect(find({ from: ['beland'], to: ['celand'], hubDegree: 1 }).paths.map(way)).toEqual(['beland celand'])
  })

  test('distinguish that no path exists from none found within the bounds', () => {
    expect(find({ to: ['eland'] }).outcome).toBe('none-exists')
    expect(find({ maxLength: 1 }).outcome).toBe('bound-reached')
  })

  test('between sets begin and end at any of them', () => {
    expect(find({ from: ['ayland', 'eland'], to: ['feland', 'beland'], count: 2 }).paths.map(way)).toEqual([
      'ayland beland',
      'eland feland',
    ])
  })

  test.each<[string, Partial<PathParameters>, string]>([
    ['an unknown entity', { from: ['ailand'] }, "no entity 'ailand'; did you mean 'ayland'?"],
    ['no end', { to: [] }, 'to is empty'],
    ['the same at both ends', { to: ['ayland'] }, 'from and to are the same'],
    ['too many', { count: 21 }, 'count is 21; give 1 to 20'],
    ['too long', { maxLength: 9 }, 'maxLength is 9; give 1 to 8'],
  ])('refuse %s', (_, parameters, sentence) => {
    expect(() => find(parameters)).toThrow(sentence)
  })

  test('are all simple paths in order of length, compared with an exhaustive search', () => {
    fc.assert(
      fc.property(facts, fc.boolean(), (all, directed) => {
        const view = new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'secret', all))
        const [from, to] = ['atlantis', 'summit']
        fc.pre(view.entity('atlantis') !== undefined && view.entity('summit') !== undefined)
        const tried: string[] = []
        const walk = (path: string[]) => {
          const at = path.at(-1) ?? ''
          if (at === to) return tried.push(path.join(' '))
          const next = view
            .relationshipsOf(at)
            .filter((edge) => holds(edge) && (!directed || edge.source === at || relationshipKind(edge.kind).symmetric))
          for (const other of new Set(next.map(({ source, target }) => (source === at ? target : source))))
            if (!path.includes(other)) walk([...path, other])
        }
        walk([from])
        const found = paths.fn(view, { from: [from], to: [to], count: 20, maxLength: 8, directed })
        expect(found.paths.map(way)).toEqual(
          tried.sort((a, b) => a.split(' ').length - b.split(' ').length || (a < b ? -1 : 1)).slice(0, 20),
        )
        expect(found.outcome).toBe(tried.length > 0 ? 'found' : 'none-exists')
        for (const path of found.paths)
          for (const { relationships } of path)
            for (const one of relationships)
              expect(holds(one) && one.claims.every((claim) => view.shows(claim))).toBe(true)
      }),
    )
  })
})
