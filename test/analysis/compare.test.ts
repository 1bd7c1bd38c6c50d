import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import compare, { changesIn } from '../../src/analysis/compare.ts'
import { EpisodesByDay } from '../../src/graph/caches/episodes-by-day.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { document, says, world } from '../fixtures/world.ts'

const stage = (stage: 'talks-agreed' | 'signed') => ({ value: { type: 'stage', stage } }) as const

const look = world(
  [document('old', '2022'), document('new', '2025')],
  [
    says('old', 'ayland', 'party-to', '2022', { object: 'pact-one' }),
    says('old', 'beland', 'party-to', '2022', { object: 'pact-one' }),
    says('old', 'pact-one', 'stage', '2022', stage('talks-agreed')),
    says('new', 'pact-one', 'stage', '2024', stage('signed')),
    says('old', 'leader-a', 'holds-office', '2022/2023-12-31', {
      object: 'ayland',
      qualifiers: { office: 'office-chair' },
    }),
    says('new', 'leader-a', 'holds-office', '2024', {
      object: 'ayland',
      qualifiers: { office: 'office-chair' },
      stance: 'denied',
    }),
    says('new', 'leader-b', 'holds-office', '2024/..', { object: 'ayland', qualifiers: { office: 'office-chair' } }),
    says('new', 'ayland', 'party-to', '2024', { object: 'pact-one' }),
  ],
)

test('a later date adds, removes and changes facts, with the claims that cause it', () => {
  const {
    entitiesAdded,
    entitiesGone,
    entitiesChanged,
    relationshipsAdded,
    relationshipsGone,
    relationshipsChanged,
    stagesMoved,
  } = compare.fn(look({ asOf: '2023' }), {
    after: look({ asOf: '2025' }),
  })
  expect(entitiesAdded).toEqual(['leader-b'])
  expect(entitiesGone).toEqual([])
  expect(entitiesChanged).toMatchObject([
    {
      entity: 'pact-one',
      changes: [{ attribute: 'stage', before: 'talks-agreed', after: 'signed' }],
      claims: [{ document: 'new' }],
    },
  ])
  expect(relationshipsAdded.map(({ id }) => id)).toEqual([
    'ayland.signed-with.beland.pact-one',
    'leader-b.holds-office.ayland.office-chair',
  ])
  expect(relationshipsGone.map(({ id }) => id)).toEqual([
    'ayland.talks-agreed-with.beland.pact-one',
    'leader-a.holds-office.ayland.office-chair',
  ])
  expect(stagesMoved).toMatchObject([
    { pact: 'pact-one', before: 'talks-agreed', after: 'signed', claims: [{ document: 'new' }] },
  ])
  expect(
    relationshipsChanged.map(({ after, changes, claims }) => [
      after.id,
      changes,
      claims.map((claim) => claim.document),
    ]),
  ).toEqual([
    [
      'ayland.party-to.pact-one',
      [
        { attribute: 'stage', before: 'talks-agreed', after: 'signed' },
        { attribute: 'stageSince', before: '2022', after: '2024' },
        { attribute: 'status', before: null, after: 'signed' },
        { attribute: 'corroboration', before: '1', after: '2' },
      ],
      ['new'],
    ],
    [
      'beland.party-to.pact-one',
      [
        { attribute: 'stage', before: 'talks-agreed', after: 'signed' },
        { attribute: 'stageSince', before: '2022', after: '2024' },
        { attribute: 'status', before: null, after: 'signed' },
      ],
      [],
    ],
  ])
})

const dates = fc.constantFrom('2020-12', '2021-03-05', '2021', '2022-06-15', '2023')

test('a lens equals itself, and additions become removals in reverse', () => {
  fc.assert(
    fc.property(facts, dates, dates, (all, one, other) => {
      const graph = buildGraph(all)
      const [before, after] = [
        new View(graph, toLens({ asOf: one }, 'secret', all)),
        new View(graph, toLens({ asOf: other }, 'secret', all)),
      ]
      const none = {
        entitiesAdded: [],
        entitiesGone: [],
        entitiesChanged: [],
        relationshipsAdded: [],
        relationshipsGone: [],
        relationshipsChanged: [],
        stagesMoved: [],
      }
      expect(compare.fn(before, { after: before })).toMatchObject(none)
      const [there, back] = [compare.fn(before, { after }), compare.fn(after, { after: before })]
      expect(there.entitiesAdded).toEqual(back.entitiesGone)
      expect(there.relationshipsAdded).toEqual(back.relationshipsGone)
      expect(there.relationshipsChanged.map((change) => change.after.id)).toEqual(
        back.relationshipsChanged.map((change) => change.after.id),
      )
      expect(there.stagesMoved.map(({ pact, before, after }) => [pact, after, before])).toEqual(
        back.stagesMoved.map(({ pact, before, after }) => [pact, before, after]),
      )
    }),
  )
})

test('the relationships are those of two lists of all', () => {
  fc.assert(
    fc.property(facts, dates, dates, fc.constantFrom(null, '2021-12'), (all, one, other, knownAt) => {
      const shown = (asOf: string, known: string | null) =>
        new Map(
          new View(buildGraph(all), toLens({ asOf, knownAt: known }, 'secret', all))
            .relationships()
            .map((relationship) => [relationship.id, relationship]),
        )
      const graph = buildGraph(all)
      const [before, after] = [
        new View(graph, toLens({ asOf: one }, 'secret', all)),
        new View(graph, toLens({ asOf: other, knownAt }, 'secret', all)),
      ]
      const found = compare.fn(before, { after })
      const [was, is] = [shown(one, null), shown(other, knownAt)]
      const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id)
      expect(ids(found.relationshipsAdded)).toEqual([...is.keys()].filter((id) => !was.has(id)).sort())
      expect(ids(found.relationshipsGone)).toEqual([...was.keys()].filter((id) => !is.has(id)).sort())
      const told = (relationship: Relationship | undefined) => {
        const { stance, since, until, certainty, stage, stageSince, standing, corroboration, claims } =
          relationship ?? ({} as Partial<Relationship>)
        const times = [since, until, stageSince].map((time) => time?.edtf)
        return [stance, certainty, stage, standing?.status, corroboration, ...times, ids(claims ?? []).sort()]
      }
      expect(found.relationshipsChanged.map((change) => change.after.id)).toEqual(
        [...is.keys()].filter((id) => was.has(id) && !isEqual(told(was.get(id)), told(is.get(id)))).sort(),
      )
    }),
  )
})
const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

test('a comparison of two dates looks only at what changes between them', () => {
  const years = Array.from({ length: 400 }, (_, index) => [`a${index}`, `b${index}`, index < 4 ? '2021' : '2010'])
  const look = world(
    [document('one', '2009')],
    years.map(([a = '', b = '', time = '']) => says('one', a, 'diplomatic-relations-with', time, { object: b })),
  )
  const [before, after] = [look({ asOf: '2020' }), look({ asOf: '2022' })]
  before.relationships()
  const made = vi.spyOn(EpisodesByDay.prototype, 'of')
  const { relationshipsAdded } = compare.fn(before, { after })
  expect(relationshipsAdded).toHaveLength(4)
  // Each group once, to learn on which days it is the same, and the four again.
  expect(made).toHaveBeenCalledTimes(404)
  made.mockRestore()
})

test('200,000 relationships of one pact go at once', () => {
  const all = Array.from({ length: 200_000 }, (_, place) => ({ id: `r${place}` }) as Relationship)
  expect(changesIn([[all, []]]).gone).toHaveLength(200_000)
})
