import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import partners from '../../src/analysis/partners.ts'
import type { Stage } from '../../src/facts/vocabulary.ts'
import { EpisodesByDay } from '../../src/graph/caches/episodes-by-day.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { document, says, world } from '../fixtures/world.ts'

const stage = (pact: string, stage: Stage, time = '2020') =>
  says('one', pact, 'stage', time, { value: { type: 'stage', stage } })
const partyTo = (nation: string, pact: string, more = {}) =>
  says('one', nation, 'party-to', '2020', { object: pact, ...more })
const memberOf = (nation: string, club: string) => says('one', nation, 'member-of', '2020', { object: club })

/** As Japan and New Zealand: the one has a pact with each, the other is in a club with them. */
const look = world(
  [document('one', '2020'), document('late', '2024')],
  [
    partyTo('japan', 'pact-ja'),
    partyTo('australia', 'pact-ja'),
    stage('pact-ja', 'signed'),
    partyTo('japan', 'pact-jc'),
    partyTo('canada', 'pact-jc'),
    stage('pact-jc', 'negotiating'),
    memberOf('zealand', 'club-five'),
    memberOf('australia', 'club-five'),
    memberOf('canada', 'club-five'),
    partyTo('zealand', 'pact-zs'),
    partyTo('spain', 'pact-zs'),
    partyTo('japan', 'pact-old'),
    partyTo('zealand', 'pact-old'),
    partyTo('peru', 'pact-old'),
    stage('pact-old', 'signed'),
    stage('pact-old', 'terminated', '2022'),
    partyTo('japan', 'pact-vague'),
    partyTo('zealand', 'pact-vague'),
    partyTo('chile', 'pact-vague'),
    partyTo('tonga', 'pact-vague', { stance: 'denied' }),
    partyTo('club-five', 'pact-jf'),
    partyTo('japan', 'pact-jf'),
    says('late', 'japan', 'holds-office', '2024', { object: 'leader-x' }),
  ],
)
const found = (of: string[], lens = {}) =>
  partners
    .fn(look(lens), { of })
    .map(({ partner, ties }) => [partner, ties.map((tie) => `${tie.with}:${tie.through}:${tie.relationships.length}`)])

describe('common partners', () => {
  test('share a pact that has not ended or an organization with each, and all of these are listed', () => {
    expect(found(['japan', 'zealand'])).toEqual([
      ['australia', ['japan:pact-ja:2', 'zealand:club-five:2']],
      ['canada', ['japan:pact-jc:2', 'zealand:club-five:2']],
      ['chile', ['japan:pact-vague:2', 'zealand:pact-vague:2']],
      ['club-five', ['japan:pact-jf:2', 'zealand:club-five:1']],
    ])
  })
  test('of an organization include its members', () => {
    expect(found(['japan', 'club-five'])).toEqual([
      ['australia', ['japan:pact-ja:2', 'club-five:club-five:1']],
      ['canada', ['japan:pact-jc:2', 'club-five:club-five:1']],
      ['zealand', ['japan:pact-vague:2', 'club-five:club-five:1']],
    ])
  })
  test('depend on the lens: a pact counts until it is terminated', () => {
    expect(found(['japan', 'zealand'], { asOf: '2021' })).toContainEqual([
      'peru',
      ['japan:pact-old:2', 'zealand:pact-old:2'],
    ])
    expect(found(['japan', 'zealand'], { documents: { notIn: ['one'] } })).toEqual([])
  })
  test('show the memberships on both sides, with their evidence', () => {
    const [australia] = partners.fn(look(), { of: ['japan', 'zealand'] })
    expect(
      australia?.ties.map(({ relationships }) =>
        relationships.map(({ source, target, stage, claims }) => [source, target, stage, claims.length]),
      ),
    ).toEqual([
      [
        ['japan', 'pact-ja', 'signed', 1],
        ['australia', 'pact-ja', 'signed', 1],
      ],
      [
        ['zealand', 'club-five', undefined, 1],
        ['australia', 'club-five', undefined, 1],
      ],
    ])
  })
  test.each([
    [['japan'], 'BAD_FILTER', /has one id/],
    [['japan', 'japan'], 'BAD_FILTER', /has one id/],
    [[], 'BAD_FILTER', /is empty/],
    [['japan', 'zeeland'], 'NOT_FOUND', /'zeeland'; did you mean 'zealand'/],
    [['japan', 'pact-ja'], 'BAD_FILTER', /'pact-ja' is of kind pact, and must be of kind nation or organization/],
  ])('of %j are refused', (of, code, message) => {
    expect(() => partners.fn(look(), { of })).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })
  test('of more than ten are too costly', () => {
    const many = Array.from({ length: 11 }, (_, index) => `n${index}`)
    const crowd = world(
      [document('one', '2020')],
      many.map((nation) => memberOf(nation, 'club-five')),
    )
    expect(() => partners.fn(crowd(), { of: many })).toThrow(
      expect.objectContaining({ code: 'TOO_COSTLY', message: expect.stringMatching(/11 .* 10/) }),
    )
    expect(partners.fn(crowd(), { of: many.slice(0, 10) }).map(({ partner }) => partner)).toEqual(['club-five', 'n10'])
  })

  test('are listed from few memberships, and their relationships are computed when they are read', () => {
    const [pacts, nations] = [20, 30].map((length) => Array.from({ length }, (_, index) => `${length}-${index}`)) as [
      string[],
      string[],
    ]
    const crowd = world(
      [document('one', '2020')],
      pacts.flatMap((pact) =>
        ['japan', 'zealand', ...nations]
          .map((nation) => partyTo(nation, `pact-${pact}`))
          .concat(stage(`pact-${pact}`, 'signed')),
      ),
    )()
    const groups = vi.spyOn(View.prototype, 'currentOf')
    const derived = vi.spyOn(EpisodesByDay.prototype, 'derivedBy')
    const through = partners.fn(crowd, { of: ['japan', 'zealand'] })
    expect(through.map(({ partner }) => partner)).toEqual(nations.toSorted())
    // The pacts of the two, and for each nation one membership beside those of each.
    const listing = groups.mock.calls.length
    expect(listing).toBeLessThanOrEqual(2 * (pacts.length + nations.length + 1))
    expect(through[0]?.ties).toHaveLength(2 * pacts.length)
    expect(groups.mock.calls.length - listing).toBe(2 * pacts.length)
    expect(through[0]?.ties).toHaveLength(2 * pacts.length)
    expect(groups.mock.calls.length - listing).toBe(2 * pacts.length)
    expect(derived).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  test('are exactly the partners that each of the two has', () => {
    const cast = ['atlantis', 'borduria', 'cagliostro', 'league']
    fc.assert(
      fc.property(facts, fc.constantFrom(...cast), fc.constantFrom(...cast), (all, one, other) => {
        const view = new View(buildGraph(all), toLens({ asOf: '2030' }, 'secret', all))
        const known = view.widest()
        fc.pre(one !== other && known.entity(one) !== undefined && known.entity(other) !== undefined)
        const standing = (id: string) => view.relationshipsOf(id).filter(({ derivedFrom }) => derivedFrom)
        const through = partners.fn(view, { of: [one, other] })
        for (const { partner, ties } of through) {
          expect(new Set(ties.map((tie) => tie.with))).toEqual(new Set([one, other]))
          for (const tie of ties)
            expect(tie.relationships.every(({ source, target }) => [source, target].includes(tie.through))).toBe(true)
          expect([one, other]).not.toContain(partner)
        }
        // An entity with a derived relationship to both is a common partner, because only standing pacts derive one.
        const ends = (id: string) => standing(id).flatMap(({ source, target }) => [source, target])
        const both = ends(one).filter((id) => ends(other).includes(id) && id !== one && id !== other)
        expect(through.map(({ partner }) => partner)).toEqual(expect.arrayContaining(both))
      }),
    )
  })
})
