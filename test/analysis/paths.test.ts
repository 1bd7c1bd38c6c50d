import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import paths, { type PathParameters, type PathStep } from '../../src/analysis/paths.ts'
import { soFrom } from '../../src/facts/date.ts'
import { relationshipKind, type Stance } from '../../src/facts/vocabulary.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import { runs } from '../fixtures/runs.ts'
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

  test('follow past relationships on request', () => {
    const past = world(
      [document('d', '2024')],
      [
        says('d', 'ayland', 'cooperates-with', '2001/2005', { object: 'beland' }),
        says('d', 'beland', 'cooperates-with', '2001/..', { object: 'celand' }),
      ],
    )()
    const between = { from: ['ayland'], to: ['celand'] }
    expect(paths.fn(past, between).outcome).toBe('none-exists')
    expect(paths.fn(past, { ...between, ended: true }).paths.map(way)).toEqual(['ayland beland celand'])
  })

  test('use only relationships that match the filter', () => {
    expect(find({ relationship: ({ kind }) => kind !== 'must-consult' }).paths.map(way)).toEqual([
      'ayland beland celand',
    ])
  })

  test('avoid hubs where there is another way, and name those that they go through where there is none', () => {
    expect(find({ hubDegree: 1 })).toMatchObject({ outcome: 'found', hubs: ['beland', 'deland'] })
    const stars = world(
      [document('d', '2024')],
      ['a hub', 'hub z', 'hub o', 'hub p', 'a m', 'm n', 'n z'].map((pair) => {
        const [one = '', object = ''] = pair.split(' ')
        return says('d', one, 'cooperates-with', '2020', { object })
      }),
    )
    const between = (parameters: Partial<PathParameters>) => {
      const { paths: found, hubs, outcome } = paths.fn(stars(), { from: ['a'], to: ['z'], hubDegree: 3, ...parameters })
      return [outcome, found.map(way), hubs]
    }
    expect(between({})).toEqual(['found', ['a m n z'], []])
    expect(between({ throughHubs: true })).toEqual(['found', ['a hub z'], ['hub']])
    expect(between({ maxLength: 2 })).toEqual(['found', ['a hub z'], ['hub']])
    expect(between({ to: ['o'] })).toEqual(['found', ['a hub o'], ['hub']])
    expect(between({ to: ['o'], maxLength: 1 })).toEqual(['bound-reached', [], []])
    expect(between({ from: ['hub'] })).toEqual(['found', ['hub z'], []])
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
    ['less than no neighbors', { throughHubs: true, hubDegree: -1 }, 'hubDegree is -1; give 0 or more'],
  ])('refuse %s', (_, parameters, sentence) => {
    expect(() => find(parameters)).toThrow(sentence)
  })

  const ids = [...'abcdefg']
  const webs = fc
    .array(
      fc.tuple(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.constantFrom('cooperates-with' as const, 'must-consult' as const),
        fc.constantFrom(undefined, '2019', '2020', '2021', '2022'),
        fc.constantFrom<Stance>('asserted', 'asserted', 'asserted', 'denied'),
      ),
      { minLength: 4, maxLength: 12 },
    )
    .map((edges) =>
      edges
        .filter(([from, object]) => from !== object)
        .map(([from, object, predicate, time, stance]) => says('d', from, predicate, time, { object, stance })),
    )
  const choices = fc.record({
    directed: fc.boolean(),
    timeRespecting: fc.boolean(),
    throughHubs: fc.boolean(),
    hubDegree: fc.integer({ min: 1, max: 4 }),
    maxLength: fc.integer({ min: 1, max: 6 }),
  })

  test('are all simple paths in order of length, around hubs if any is, compared with an exhaustive search', () => {
    const seen = { found: 0, 'none-exists': 0, 'bound-reached': 0, hubs: 0, avoided: 0 }
    fc.assert(
      fc.property(webs, choices, (claims, chosen) => {
        const view = world([document('d', '2024')], claims)()
        const [from, to] = ['a', 'g']
        fc.pre(view.entity(from) !== undefined && view.entity(to) !== undefined)
        const stepsFrom = (at: string) =>
          view
            .relationshipsOf(at)
            .filter(
              (edge) =>
                holds(edge) && (!chosen.directed || edge.source === at || relationshipKind(edge.kind).symmetric),
            )
            .map(({ source, target, since }) => ({ other: source === at ? target : source, since }))
        const isHub = (id: string) => new Set(stepsFrom(id).map(({ other }) => other)).size > chosen.hubDegree
        const hubsOn = (path: string) => path.split(' ').slice(1, -1).filter(isHub)
        const lengthOf = (path: string) => path.split(' ').length - 1
        const tried = new Set<string>()
        const walk = (path: string[], day: number) => {
          const at = path.at(-1) ?? ''
          if (at === to) return tried.add(path.join(' '))
          for (const { other, since } of stepsFrom(at)) {
            const next = since ? soFrom(since) : day
            if (!path.includes(other) && (!chosen.timeRespecting || next >= day)) walk([...path, other], next)
          }
        }
        walk([from], -Infinity)
        const short = [...tried].filter((path) => lengthOf(path) <= chosen.maxLength)
        const around = chosen.throughHubs ? [] : short.filter((path) => hubsOn(path).length === 0)
        const found = paths.fn(view, { from: [from], to: [to], count: 20, ...chosen })
        expect(found.paths.map(way)).toEqual(
          (around.length > 0 ? around : short)
            .sort((a, b) => lengthOf(a) - lengthOf(b) || (a < b ? -1 : 1))
            .slice(0, 20),
        )
        expect(found.outcome).toBe(short.length > 0 ? 'found' : tried.size > 0 ? 'bound-reached' : 'none-exists')
        expect(found.hubs).toEqual([...new Set(found.paths.map(way).flatMap(hubsOn))].sort())
        seen[found.outcome]++
        if (found.hubs.length > 0) seen.hubs++
        if (around.length > 0 && around.length < short.length) seen.avoided++
        for (const path of found.paths)
          for (const { relationships } of path)
            for (const one of relationships)
              expect(holds(one) && one.claims.every((claim) => view.shows(claim))).toBe(true)
      }),
      { numRuns: runs(300) },
    )
    // Each case must occur, or the law would say little.
    expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([])
  })
})
