import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overAfter, parseDate, soFrom } from '../../src/facts/date.ts'
import { type Claim, type Document, type Facts, knownFrom } from '../../src/facts/facts.ts'
import { isCleared } from '../../src/facts/label.ts'
import { derivedKinds, keysOf, rankOrder, relationshipKind, stances } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { networkOf } from '../../src/graph/networks/network.ts'
import { View, viewThrough } from '../../src/graph/view.ts'
import { facts, factsOf } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const asOf = '2030'
const look = (facts: Facts, request: LensRequest = {}, clearance: 'public' | 'restricted' | 'secret' = 'secret') =>
  new View(buildGraph(facts), toLens({ asOf, ...request }, clearance, facts))

/** Everything that a view shows, as plain data, in its order. */
const shownInOrder = (view: View) => ({
  documents: view.documents().map(({ id }) => id),
  entities: view.entities().map(({ id }) => id),
  claims: view.claims().map(({ id }) => id),
  relationships: view
    .relationships({ ended: true })
    .map(({ id, stance, since, until, corroboration, claims, stage }) => ({
      id,
      stance,
      since: since?.edtf,
      until: until?.edtf,
      corroboration,
      stage,
      claims: claims.map(({ id }) => id),
    })),
  stages: view.stagesOf('accord').map(({ stage, since, episode, named, reason }) => ({
    stage,
    since: since?.edtf,
    episode,
    reason,
    named: named.map(({ value }) => value),
  })),
  ofEach: view.entities().map(({ id }) => view.relationshipsOf(id).map((relationship) => relationship.id)),
})

/** The same, in any order. */
const shown = (view: View) => {
  const { relationships, ofEach, ...rest } = shownInOrder(view)
  return {
    ...rest,
    relationships: relationships.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ofEach: ofEach.map((ids) => ids.toSorted()),
  }
}

const without = (
  all: Facts,
  keeps: (document: Document) => boolean,
  keepsClaim: (claim: Claim) => boolean = () => true,
) => {
  const documents = [...all.documents.values()].filter(keeps)
  const ids = new Set(documents.map(({ id }) => id))
  return factsOf(
    documents,
    [...all.claims.values()].filter((claim) => ids.has(claim.document) && keepsClaim(claim)),
  )
}

describe('a lens', () => {
  const dates = fc.constantFrom('2020-12', '2021-03-05', '2021', '2022-06-15', '2023')

  test('that excludes documents equals a graph built without them', () => {
    fc.assert(
      fc.property(facts, fc.subarray(['d1', 'd2', 'd3', 'd4']), dates, (all, out, asOf) => {
        expect(shown(look(all, { asOf, documents: { notIn: out } }))).toEqual(
          shown(
            look(
              without(all, ({ id }) => !out.includes(id)),
              { asOf },
            ),
          ),
        )
      }),
    )
  })

  test('that selects documents equals a graph built from them alone', () => {
    fc.assert(
      fc.property(facts, fc.subarray(['d1', 'd2', 'd3', 'd4']), (all, only) => {
        expect(shown(look(all, { documents: { in: only } }))).toEqual(
          shown(look(without(all, ({ id }) => only.includes(id)))),
        )
      }),
    )
  })

  test('with knownAt equals a graph built from what was published, or if undated read, by then', () => {
    fc.assert(
      fc.property(facts, dates, (all, knownAt) => {
        const isKnown = (claim: Claim) => {
          const document = all.documents.get(claim.document)
          const since = document && knownFrom(claim, document)
          return since !== undefined && soFrom(since) <= parseDate(knownAt).latest
        }
        const isPublished = ({ published, read }: Document) =>
          ((published ?? read)?.latest ?? Infinity) <= parseDate(knownAt).latest
        expect(shown(look(all, { knownAt }))).toEqual(shown(look(without(all, isPublished, isKnown))))
      }),
    )
  })

  test('without clearance equals a graph built without the hidden facts: no count, path or name reveals them', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('public', 'restricted'), (all, clearance) => {
        const cleared = ({ clearance: needed }: { clearance: Claim['clearance'] }) => isCleared(needed, clearance)
        // Positions in a list must not reveal hidden claims.
        expect(shownInOrder(look(all, {}, clearance))).toEqual(shownInOrder(look(without(all, cleared, cleared))))
      }),
    )
  })

  test('shows nothing that begins after asOf or ended before', () => {
    fc.assert(
      fc.property(facts, dates, (all, asOf) => {
        const view = look(all, { asOf })
        const day = parseDate(asOf).latest
        for (const claim of view.claims()) {
          const document = all.documents.get(claim.document)
          const isSaid = claim.stance === 'planned' || claim.stance === 'possible'
          const time = isSaid ? document && knownFrom(claim, document) : claim.time
          if (time) expect(soFrom(time)).toBeLessThanOrEqual(day)
        }
        for (const { until, claims, kind } of view.relationships()) {
          if (until) expect(until.latest).toBeGreaterThanOrEqual(day)
          for (const claim of claims) expect(view.shows(claim)).toBe(true)
          const lasts = claims.some(({ time, stance }) => stance === 'denied' || !time || overAfter(time) >= day)
          expect(lasts || relationshipKind(kind).time === 'moment').toBe(true)
        }
      }),
    )
  })

  test('hides no claim when it is widened', () => {
    fc.assert(
      fc.property(
        facts,
        dates,
        dates,
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(...rankOrder),
        fc.subarray(keysOf(stances), { minLength: 1 }),
        (all, asOf, knownAt, minCorroboration, minRank, stances) => {
          const narrow: LensRequest = {
            asOf,
            knownAt,
            minCorroboration,
            minRank,
            stances,
            documents: { notIn: ['d1'] },
          }
          const ids = (request: LensRequest) =>
            new Set(
              look(all, request)
                .claims()
                .map(({ id }) => id),
            )
          const least = ids(narrow)
          const wider: LensRequest[] = [
            { ...narrow, asOf: '2030' },
            { ...narrow, knownAt: null },
            { ...narrow, minCorroboration: 1 },
            { ...narrow, minRank: 'deprecated' },
            { ...narrow, stances: null },
            { ...narrow, documents: null },
          ]
          for (const request of wider) expect([...least].filter((id) => !ids(request).has(id))).toEqual([])
        },
      ),
    )
  })

  test('requires enough independent documents for each relationship and claim', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 2, max: 3 }), (all, minCorroboration) => {
        const view = look(all, { minCorroboration })
        for (const { corroboration } of view.relationships())
          expect(corroboration).toBeGreaterThanOrEqual(minCorroboration)
      }),
    )
  })

  test('shows an entity of which documents corroborate a membership in different words', () => {
    const [signed, inForce] = [
      says('one', 'cove', 'ratified', '2018', { object: 'pact-a' }),
      says('two', 'cove', 'bound-by', '2019', { object: 'pact-a' }),
    ]
    const view = world([document('one', '2018'), document('two', '2019')], [signed, inForce])({ minCorroboration: 2 })
    expect(view.relationships().map(({ id }) => id)).toEqual(['cove.party-to.pact-a'])
    expect(view.entities().map(({ id }) => id)).toEqual(['cove', 'pact-a'])
    expect(view.claims()).toEqual([])
  })

  test('shares the graph, and an equal lens gives the same view', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const graph = buildGraph(all)
        const before = structuredClone(graph)
        const lens = () => toLens({ asOf: '2021' }, 'public', all)
        const view = viewThrough(graph, lens())
        view.relationships()
        networkOf(view)
        expect(viewThrough(graph, lens())).toBe(view)
        expect(graph).toEqual(before)
      }),
      { numRuns: runs(20) },
    )
  })

  test('keeps the wording of its dates even if another lens has the same days', () => {
    const graph = buildGraph(factsOf([], []))
    const told = (request: LensRequest) => {
      const { asOf, knownAt } = viewThrough(graph, toLens(request, 'public', graph.facts)).lens
      return [asOf.edtf, knownAt?.edtf]
    }
    for (const words of ['2021', '2021-12', '2021-12-31'])
      expect(told({ asOf: words, knownAt: words })).toEqual([words, words])
  })

  test('shows no hidden claim at any date', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('public', 'restricted'), (all, clearance) => {
        const graph = buildGraph(all)
        const lens = toLens({ asOf }, clearance, all)
        expect(
          shown(new View(graph, { ...lens, asOf: { ...lens.asOf, latest: Number.POSITIVE_INFINITY } })).claims,
        ).toEqual(shown(new View(graph, lens)).claims)
      }),
    )
  })

  test('shows both ends of every visible relationship, and each entity from its first day on', () => {
    const dates = fc.constantFrom('2020-12', '2021-03-05', '2021', '2022-06-15', asOf)
    const lens = fc.record({ asOf: dates, presumed: fc.boolean(), minCorroboration: fc.constantFrom(1, 2, 3) })
    fc.assert(
      fc.property(facts, lens, fc.constantFrom('public', 'secret'), (all, request, clearance) => {
        const view = look(all, request, clearance)
        for (const { id, source, target } of view.relationships({ ended: true }))
          expect([id, view.entity(source)?.id, view.entity(target)?.id]).toEqual([id, source, target])
        for (const { id } of view.entities()) expect(view.shownFrom(id)).toBeLessThanOrEqual(view.day)
      }),
    )
  })

  test('finds nothing for ids that do not exist', () => {
    const graph = buildGraph(factsOf([], []))
    const view = viewThrough(graph, toLens({ asOf }, 'secret', graph.facts))
    for (const kind of derivedKinds)
      for (const id of [
        `a.${kind}.b.accord`,
        `nix.${kind}.nix.nix`,
        `a.${kind}`,
        `.${kind}..`,
        `a.${kind}.a.__proto__`,
        `accord.${kind}.ada.ada`,
      ])
        expect(view.relationship(id)).toBeUndefined()
  })
})

describe('an invalid lens', () => {
  const [all] = fc.sample(facts, { numRuns: 1, seed: 1 })
  const ask = (request: LensRequest) => () => toLens(request, 'secret', all ?? factsOf([], []))

  test.each<[string, LensRequest, string]>([
    ['an unknown document', { documents: { in: ['d9'] } }, "no document 'd9'; did you mean 'd1'?"],
    ['a document in and out', { documents: { in: ['d1'], notIn: ['d1'] } }, "the document 'd1' is both in and notIn"],
    ['no stance at all', { stances: [] }, 'stances is empty'],
    ['corroboration by nobody', { minCorroboration: 0 }, 'minCorroboration is 0'],
    ['a date that is none', { asOf: 'yesterday' }, "'yesterday' is not a date"],
    ['an interval for a date', { knownAt: '2020/2021' }, "'2020/2021' is an interval"],
    [
      'a day without an end',
      { asOf: '[2025..]' },
      "asOf is '[2025..]', which has no last day; give a date like 2024-06-30",
    ],
    ['a knownAt without a last day', { knownAt: '[2025..]' }, "knownAt is '[2025..]', which has no last day"],
  ])('is refused: %s', (_, request, sentence) => {
    expect(ask(request)).toThrow(sentence)
  })

  test('does not reveal a document that the viewer may not see', () => {
    const hidden = factsOf(
      [...(all?.documents.values() ?? [])].map((document) => ({ ...document, clearance: 'secret' })),
      [],
    )
    expect(() => toLens({ documents: { in: ['d1'] } }, 'public', hidden)).toThrow(/no document 'd1'$/)
  })
})
