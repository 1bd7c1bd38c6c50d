import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/analysis/fold.ts'
import subgraph from '../../src/analysis/subgraph.ts'
import type { Claim } from '../../src/facts/facts.ts'
import { type Stage, stageOrder } from '../../src/facts/vocabulary.ts'
import type { LensRequest } from '../../src/graph/lens.ts'
import { isStanding } from '../../src/graph/pacts/derive.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import type { View } from '../../src/graph/view.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const documents = [document('a', '2019'), document('b', '2022-03', { primary: true }), document('c', '2023')]
const nations = ['aland', 'bland', 'cland', 'dland', 'club-e']
const pacts = ['pact-p', 'pact-q', 'pact-r']
const times = fc.constantFrom('2018', '2019-05', '2020/..', '2018/2021', '2021-03-05', '2022')
const said = fc.constantFrom('a', 'b', 'c')
const claim: fc.Arbitrary<Claim> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(said, fc.constantFrom(...nations), times, fc.constantFrom(...pacts))
      .map(([by, nation, time, object]) => says(by, nation, 'party-to', time, { object })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(said, fc.constantFrom(...pacts), times, fc.constantFrom(...stageOrder))
      .map(([by, pact, time, stage]) => says(by, pact, 'stage', time, { value: { type: 'stage', stage } })),
  },
  fc
    .tuple(
      said,
      fc.constantFrom(...nations),
      times,
      fc.constantFrom(...pacts),
      fc.constantFrom('signed', 'ratified', 'withdrew-from') as fc.Arbitrary<'signed'>,
    )
    .map(([by, nation, time, object, kind]) => says(by, nation, kind, time, { object })),
  fc.tuple(said, times).map(([by, time]) => says(by, 'aland', 'cooperates-with', time, { object: 'bland' })),
  fc
    .tuple(said, times)
    .map(([by, time]) =>
      says(by, 'leader-l', 'holds-office', time, { object: 'aland', qualifiers: { office: 'office-o' } }),
    ),
  fc.tuple(said, times).map(([by, time]) => says(by, 'leader-l', 'visited', time, { object: 'cland' })),
  fc
    .tuple(said, fc.constantFrom('leader-l', ...nations), times)
    .map(([by, who, time]) => says(by, who, 'participant-in', time, { object: 'event-f' })),
)
const lens: fc.Arbitrary<LensRequest> = fc.record({
  asOf: fc.constantFrom('2018-06', '2020-06-15', '2021-04', '2024'),
  knownAt: fc.constantFrom(undefined, '2020', '2024'),
  presumed: fc.boolean(),
  minCorroboration: fc.constantFrom(1, 1, 2),
})
const claims = fc.array(claim, { minLength: 4, maxLength: 40 })
const keep = new Set(['nation', 'organization'] as const)

/** Every pair by brute force: the memberships of each entity, compared one by one. */
function pairsOf(view: View, ended: boolean) {
  const found = new Map<string, { count: number; furthest: Stage | undefined }>()
  const memberships = (id: string) => {
    const held = view.relationshipsOf(id, { ended }).filter((one) => one.kind === 'party-to' && holds(one))
    return new Map(held.map((one) => [one.target, one]))
  }
  const shown = view
    .nodes()
    .filter(({ kind }) => kind === 'nation' || kind === 'organization')
    .map(({ id }) => id)
    .sort()
  for (const one of shown)
    for (const other of shown) {
      if (one >= other) continue
      const others = memberships(other)
      const shared = [...memberships(one).values()].flatMap((first) => {
        const second = others.get(first.target)
        if (!second) return []
        const at = Math.min(...[first, second].map(({ stage }) => (stage ? stageOrder.indexOf(stage) : -1)))
        const stage = stageOrder[at]
        const isOver = [first, second].some(({ certainty }) => certainty === 'ended')
        return ended || isStanding(stage) ? [{ stage, stands: !isOver && isStanding(stage) }] : []
      })
      if (shared.length === 0) continue
      const staged = shared.flatMap(({ stage, stands }) => (stage ? [{ at: stageOrder.indexOf(stage), stands }] : []))
      const standing = staged.filter(({ stands }) => stands)
      const furthest = Math.max(...(standing.length > 0 ? standing : staged).map(({ at }) => at))
      found.set(`${one}.${other}`, { count: shared.length, furthest: stageOrder[furthest] })
    }
  return found
}

describe('a fold', () => {
  test('has for each pair the number of shared pacts and their furthest stage, as by brute force', () => {
    fc.assert(
      fc.property(claims, lens, fc.boolean(), (all, asked, ended) => {
        const view = world(documents, all)(asked)
        const folded = fold(view, { keep, ended })
        const counted = folded.edges.filter(({ pactCount }) => pactCount > 0)
        expect(new Map(counted.map(({ id, pactCount: count, stage: furthest }) => [id, { count, furthest }]))).toEqual(
          pairsOf(view, ended),
        )
        for (const edge of folded.edges) {
          expect(edge.pacts).toHaveLength(edge.pactCount)
          expect(edge.stages.reduce((sum, { count }) => sum + count, 0)).toBe(
            edge.pacts.filter(({ stage }) => stage).length,
          )
        }
      }),
      { numRuns: runs(40) },
    )
  })

  test('is that of a graph without what the viewer may not see', () => {
    const marked = fc.array(fc.tuple(claim, fc.boolean()), { minLength: 4, maxLength: 40 })
    fc.assert(
      fc.property(marked, lens, fc.boolean(), (said, asked, ended) => {
        const all = said.map(([one, isHidden]) => (isHidden ? { ...one, clearance: 'secret' as const } : one))
        const shown = said.flatMap(([one, isHidden]) => (isHidden ? [] : one))
        const folded = (claims: typeof all) =>
          fold(world(documents, claims)(asked), { keep, ended }).edges.map((edge) => ({
            ...edge,
            id: edge.id,
            pacts: edge.pacts.map(({ pact, stage, since }) => [pact, stage, since?.edtf]),
            relationships: edge.relationships.map(({ id }) => id),
            events: edge.events,
          }))
        expect(folded(all)).toEqual(folded(shown))
      }),
      { numRuns: runs(40) },
    )
  })

  test('has the stage and the date of every relationship derived between two parties', () => {
    fc.assert(
      fc.property(claims, lens, (all, asked) => {
        const view = world(documents, all)({ ...asked, minCorroboration: 1 })
        const folded = fold(view, { keep, ended: false })
        const shared = folded.edges.flatMap(({ id, pacts }) =>
          pacts.flatMap(({ pact, stage, certainty }) => (stage ? [`${id} ${pact.id} ${stage} ${certainty}`] : [])),
        )
        const derived = view
          .relationships()
          .flatMap(({ source, target, stage, certainty, derivedFrom }) =>
            derivedFrom ? [`${source}.${target} ${derivedFrom.pact} ${stage} ${certainty}`] : [],
          )
        expect(shared.sort()).toEqual(derived.sort())
      }),
      { numRuns: runs(40) },
    )
  })

  test('adds up the strengths at a node to the number of its pacts, relationships and events', () => {
    fc.assert(
      fc.property(claims, lens, (all, asked) => {
        const folded = fold(world(documents, all)(asked), { keep, ended: true })
        for (const id of folded.nodes.keys()) {
          const edges = folded.edgesOf(id)
          const shared = new Set(edges.flatMap(({ pacts, events }) => [...pacts.map(({ pact }) => pact.id), ...events]))
          const direct = edges.reduce((sum, { relationships }) => sum + relationships.length, 0)
          expect(folded.strengthOf(id)).toBeCloseTo(shared.size + direct)
        }
      }),
      { numRuns: runs(40) },
    )
  })

  const look = world(
    [document('d', '2024')],
    [
      ...['aland', 'bland', 'cland'].map((nation) => says('d', nation, 'party-to', '2020', { object: 'pact-p' })),
      ...['aland', 'bland'].map((nation) => says('d', nation, 'party-to', '2021-05', { object: 'pact-q' })),
      says('d', 'pact-p', 'stage', '2020', { value: { type: 'stage', stage: 'in-force' } }),
      says('d', 'pact-q', 'stage', '2021-05', { value: { type: 'stage', stage: 'signed' } }),
      says('d', 'leader-l', 'holds-office', '2020/..', { object: 'aland', qualifiers: { office: 'office-o' } }),
      says('d', 'leader-l', 'visited', '2022', { object: 'cland' }),
      ...['leader-l', 'dland'].map((who) => says('d', who, 'participant-in', '2023', { object: 'event-f' })),
    ],
  )

  test('has its edges in the order of their ids, also where one id begins with another', () => {
    const parties = ['aland', 'aland-isles', 'bland', 'bland-isles']
    const all = parties.map((nation) => says('a', nation, 'party-to', '2020', { object: 'pact-p' }))
    const ids = fold(world(documents, all)(), { keep, ended: false }).edges.map(({ id }) => id)
    expect(ids).toHaveLength(6)
    expect(ids).toEqual(ids.toSorted())
    expect(ids[0]).toBe('aland-isles.bland')
  })

  test('counts what leaders do as done by their nations, and events between those who took part', () => {
    const { edges } = fold(look(), { keep, ended: false })
    expect(
      edges.map(({ id, pactCount, relationships, events }) => [id, pactCount, relationships.length, events]),
    ).toEqual([
      ['aland.bland', 2, 0, []],
      ['aland.cland', 1, 1, []],
      ['aland.dland', 0, 0, ['event-f']],
      ['bland.cland', 1, 0, []],
    ])
    expect(edges[0]).toMatchObject({ stage: 'in-force', strength: 1.5, certainty: 'certain' })
    expect([edges[0]?.earliest?.edtf, edges[0]?.latest?.edtf]).toEqual(['[..2020-12-31]', '2021-05'])
  })

  const drawn = (parameters: Parameters<typeof subgraph.fn>[1]) => subgraph.fn(look(), { fold: {}, ...parameters })
  const ids = ({ nodes }: ReturnType<typeof drawn>) => nodes.map(({ entity }) => entity.id)

  test('is drawn within its limits, the strongest first, and says what was left out', () => {
    expect(ids(drawn({}))).toEqual(['aland', 'bland', 'cland', 'dland'])
    const cut = drawn({ limit: 3, edgeLimit: 2 })
    expect(ids(cut)).toEqual(['aland', 'bland', 'cland'])
    expect(cut.folded.edges.map(({ id }) => id)).toEqual(['aland.bland', 'aland.cland'])
    expect(cut).toMatchObject({ totalNodes: 4, truncated: true, folded: { total: 4, truncated: true } })
    for (const { x, y, size } of cut.nodes) expect(Number.isFinite(x + y) && size >= 1 && size <= 10).toBe(true)
  })

  test('around an entity follows edges, and begins at what a folded entity is connected to', () => {
    expect(ids(drawn({ around: ['dland'] }))).toEqual(['aland', 'dland'])
    expect(ids(drawn({ around: ['dland'], steps: 2 }))).toEqual(['aland', 'bland', 'cland', 'dland'])
    expect(ids(drawn({ around: ['pact-q'] }))).toEqual(['aland', 'bland', 'pact-q'])
  })

  test('unfolds a folded entity, an edge, and all that is folded into a node', () => {
    const open = (...open: string[]) => drawn({ fold: { open } })
    expect(ids(open('pact-q'))).toEqual(['aland', 'bland', 'cland', 'dland', 'pact-q'])
    expect(open('pact-q').edges.map(({ id }) => id)).toEqual(['aland.party-to.pact-q', 'bland.party-to.pact-q'])
    expect(ids(open('aland.cland'))).toEqual(['aland', 'bland', 'cland', 'dland', 'leader-l', 'pact-p'])
    expect(ids(open('aland'))).toEqual(['aland', 'bland', 'cland', 'dland', 'pact-p', 'pact-q'])
    expect(open('aland').folded).toEqual(drawn({}).folded)
    expect(() => open('zland')).toThrow("no entity 'zland'")
    expect(() => drawn({ fold: { keep: [] } })).toThrow('keep is empty')
  })

  test('counts what fits the filters only', () => {
    const { edges } = drawn({ relationship: ({ stage }) => stage === 'signed' }).folded
    expect(edges.map(({ id, pactCount }) => [id, pactCount])).toEqual([['aland.bland', 1]])
  })
})
