import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import compare from '../../src/analysis/compare.ts'
import coverage, { hasEnded } from '../../src/analysis/coverage.ts'
import timeline from '../../src/analysis/timeline.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { spellsOf } from '../../src/exchange/spells.ts'
import { isoDay, soFrom } from '../../src/facts/date.ts'
import { type Facts, knownFrom } from '../../src/facts/facts.ts'
import { keysOf, pactKinds, relationshipKind, stageOrder } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { pactKindsOf } from '../../src/graph/pacts/pact-kinds.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { View } from '../../src/graph/view.ts'
import { curated as graph } from '../fixtures/curated.ts'
import { facts as random } from '../fixtures/random.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

/** No two answers through one lens may contradict each other at any date. */

const days = fc.integer({ min: 5_000, max: 20_800 }).map((day) => isoDay(day) ?? '')
const vague = fc.constantFrom('2019', '2020-05', '2021-03-04', '2021-03-05', '2021-07', '2022', '2022-06-15', '2030')
const lens = (date: fc.Arbitrary<string>): fc.Arbitrary<LensRequest> =>
  fc.record({ asOf: date, presumed: fc.boolean(), knownAt: fc.option(date, { nil: null, freq: 2 }) })

/** Over the curated facts and over random ones. */
function law(name: string, holdsFor: (view: View) => void) {
  test(`${name}: curated`, () => {
    const looks = lens(days).map((request) => new View(graph, toLens(request, 'public', graph.facts)))
    fc.assert(fc.property(looks, holdsFor), { numRuns: runs(25) })
  })
  test(`${name}: random`, () => {
    const looks = fc
      .tuple(random, lens(vague))
      .map(([facts, request]: [Facts, LensRequest]) => new View(buildGraph(facts), toLens(request, 'secret', facts)))
    fc.assert(fc.property(looks, holdsFor), { numRuns: runs(100) })
  })
}

const dayOf = (view: View) => view.lens.asOf.latest
const isState = ({ kind }: Relationship) => relationshipKind(kind).time === 'state'
/** Names the relationship in the message of a failed assertion. */
const about = (one: Relationship) => [one.id, one.certainty, one.since?.edtf, one.until?.edtf].join(' ')
const firstDay = ({ since }: Relationship) => (since && Number.isFinite(since.earliest) ? soFrom(since) : -Infinity)

describe('at one date', () => {
  law('what is listed as certain has begun and has not ended, by its own dates', (view) => {
    const day = dayOf(view)
    for (const one of view.relationships().filter(holds)) {
      expect([about(one), one.certainty === 'ended']).toEqual([about(one), false])
      if (one.certainty !== 'certain' || !isState(one)) continue
      expect([about(one), firstDay(one) <= day]).toEqual([about(one), true])
      if (one.until) expect([about(one), day <= one.until.latest]).toEqual([about(one), true])
      if (one.stageSince && one.stage) expect([about(one), one.stageSince.earliest <= day]).toEqual([about(one), true])
    }
  })

  law('what a rule derives rests on what is listed, at the weaker stage, and begins after it', (view) => {
    const listed = new Set(view.relationships().map(({ id }) => id))
    for (const one of view.relationships()) {
      if (!one.derivedFrom) continue
      const { relationships } = one.derivedFrom
      for (const membership of relationships) {
        expect([about(one), listed.has(membership.id)]).toEqual([about(one), true])
        const begins = one.since ? soFrom(one.since) : Infinity
        expect([about(one), begins >= firstDay(membership)]).toEqual([about(one), true])
      }
      const stages = relationships.map(({ stage }) => (stage ? stageOrder.indexOf(stage) : -1))
      expect([about(one), one.stage && stageOrder.indexOf(one.stage)]).toEqual([about(one), Math.min(...stages)])
    }
  })

  law('a pact has only steps that were taken, by claims that show, and none from a plan', (view) => {
    for (const { id } of view.entitiesOf('pact'))
      for (const { since, claims } of view.stagesOf(id)) {
        expect([id, (since?.earliest ?? -Infinity) <= dayOf(view)]).toEqual([id, true])
        for (const claim of claims) expect([claim.id, holds(claim), view.shows(claim)]).toEqual([claim.id, true, true])
      }
  })

  law('coverage says of two parties what their relationship says', (view) => {
    const nations = view
      .entities()
      .filter(({ kind }) => kind === 'nation' || kind === 'organization')
      .slice(0, 8)
      .map(({ id }) => id)
    if (nations.length < 2) return
    const parameters = { nations, partners: nations, pactKinds: keysOf(pactKinds) }
    const edges = view.relationships().filter(({ derivedFrom }) => derivedFrom)
    for (const cell of coverage.fn(view, parameters).rows.flatMap(({ cells }) => cells)) {
      const ends = [cell.nation, cell.partner].sort()
      const edge = edges.find(
        ({ derivedFrom, source, target }) =>
          derivedFrom?.pact === cell.pact && [source, target].sort().join() === ends.join(),
      )
      const what = [cell.pact, ...ends]
      if (edge) expect([what, cell.stage, cell.since?.edtf]).toEqual([what, edge.stage ?? null, edge.stageSince?.edtf])
      else expect([what, cell.stage === null || hasEnded(cell)]).toEqual([what, true])
      if (cell.pact) expect(pactKindsOf(view, cell.pact)).toContain(cell.pactKind)
    }
  })

  law('a timeline ends with the date of the lens', (view) => {
    for (const { id, time, claims } of timeline.fn(view, {})) {
      expect([id, time.earliest <= dayOf(view)]).toEqual([id, true])
      for (const claim of claims) expect([claim.id, view.shows(claim)]).toEqual([claim.id, true])
    }
  })

  law('an export lists what the list does, and its spells hold the day for which it is certain', (view) => {
    const ids = (all: Iterable<Relationship>) => [...all].map(({ id }) => id).sort()
    expect(ids(new Selection(view).relationships)).toEqual(ids(view.relationships().filter(holds)))
    for (const one of new Selection(view, { ended: true }).relationships) {
      if (!isState(one)) continue
      const holdsThen = spellsOf(view, one).some(([from, to]) => from <= dayOf(view) && dayOf(view) <= to)
      if (one.certainty === 'certain') expect([about(one), holdsThen]).toEqual([about(one), true])
      if (one.certainty === 'ended' && one.until) expect([about(one), holdsThen]).toEqual([about(one), false])
    }
  })

  law('nothing shows before it was known, undated pages not before they were read', (view) => {
    const { knownAt } = view.lens
    if (!knownAt) return
    const { facts } = view.graph
    const wasKnown = (id: string) => {
      const claim = facts.claims.get(id)
      const document = claim && facts.documents.get(claim.document)
      const known = claim && document && knownFrom(claim, document)
      return known !== undefined && soFrom(known) <= knownAt.latest
    }
    const shown = [...view.claims(), ...view.relationships({ ended: true }).flatMap(({ claims }) => claims)]
    for (const { id } of shown) expect([id, wasKnown(id)]).toEqual([id, true])
    for (const { id, published, read } of view.documents())
      expect([id, ((published ?? read)?.latest ?? Infinity) <= knownAt.latest]).toEqual([id, true])
    for (const { id } of view.entities())
      expect([id, view.claimsNaming(id).some((claim) => wasKnown(claim.id))]).toEqual([id, true])
  })
})

test('a pact of two parties is in force for both or for neither, of three for those that documents name', () => {
  const documents = [document('a', '2021')]
  const joins = (party: string) => says('a', party, 'party-to', '2020', { object: 'pact-p' })
  const facts = [
    joins('ayland'),
    joins('beland'),
    says('a', 'pact-p', 'stage', '2019', { value: { type: 'stage', stage: 'signed' } }),
    says('a', 'pact-p', 'stage', '2020', { value: { type: 'stage', stage: 'in-force' } }),
    says('a', 'ayland', 'bound-by', '2020', { object: 'pact-p' }),
  ]
  const stages = (view: View) => view.relationships().flatMap((one) => (one.derivedFrom ? [one.stage] : []))
  expect(stages(world(documents, facts)())).toEqual(['in-force'])
  expect(stages(world(documents, [...facts, joins('celand')])())).toEqual(['signed', 'signed', 'signed'])
})

test('between two dates: additions and removals are the difference of the lists, beside changes of certainty', () => {
  fc.assert(
    fc.property(days, days, fc.boolean(), (one, other, presumed) => {
      const [before, after] = [one, other].map(
        (asOf) => new View(graph, toLens({ asOf, presumed }, 'public', graph.facts)),
      )
      if (!before || !after) return
      const [was, is] = [before, after].map(
        (view) => new Map(view.relationships().map((relationship) => [relationship.id, relationship])),
      )
      const ids = (all: Iterable<{ readonly id: string }>) => [...all].map(({ id }) => id).sort()
      const { relationshipsAdded, relationshipsGone, relationshipsChanged } = compare.fn(before, { after })
      expect(ids(relationshipsAdded)).toEqual(ids([...(is?.values() ?? [])].filter(({ id }) => !was?.has(id))))
      expect(ids(relationshipsGone)).toEqual(ids([...(was?.values() ?? [])].filter(({ id }) => !is?.has(id))))
      const changed = new Set(ids(relationshipsChanged.map(({ after }) => after)))
      for (const [id, { certainty, stageSince }] of is ?? []) {
        const earlier = was?.get(id)
        if (earlier && (earlier.certainty !== certainty || earlier.stageSince?.edtf !== stageSince?.edtf))
          expect([id, changed.has(id)]).toEqual([id, true])
      }
    }),
    { numRuns: runs(25) },
  )
})
