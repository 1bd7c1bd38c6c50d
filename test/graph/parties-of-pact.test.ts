import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '../../src/facts/facts.ts'
import {
  certaintyOrder,
  derivedKinds,
  keysOf,
  ranks,
  relationshipKind,
  stageOrder,
  stances,
  stepKinds,
} from '../../src/facts/vocabulary.ts'
import { changeable, editedFacts, nextGraph } from '../../src/graph/changes/next-graph.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { partiesOfPact } from '../../src/graph/pacts/parties-of-pact.ts'
import { isBefore, reached } from '../../src/graph/pacts/party.ts'
import { holds } from '../../src/graph/relationships/episodes.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { knownTo } from '../../src/graph/visible/known-to.ts'
import { plainFacts } from '../fixtures/graph-content.ts'
import { type PlainParty, plainParties } from '../fixtures/plain-parties.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

/** The same by the membership of the party. */
function byMembership({ id, source, certainty, stage, stageSince, since, standing }: Relationship): PlainParty {
  const ofKinds = derivedKinds.map((kind) => {
    const first = relationshipKind(kind).derivedFrom?.atLeast
    const isThere = first && stage && standing && !isBefore(stage, first)
    return (isThere && reached(standing, first)?.since?.edtf) || null
  })
  return {
    id,
    party: source,
    certaintyAt: certaintyOrder.indexOf(certainty),
    stageAt: stage ? stageOrder.indexOf(stage) : -1,
    dates: [(stageSince ?? since)?.edtf ?? null, ...ofKinds],
  }
}

const membershipsIn = (view: View, pact: string) =>
  (view.graph.claimGroupsAt.get(pact) ?? [])
    .filter(({ kind }) => kind === 'party-to')
    .flatMap((group) => view.episodesOf(group).filter(holds).map(byMembership))
/** A change may order the parties anew. */
const sorted = (all: readonly PlainParty[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The graph after a change that leaves out some claims and adds others. */
function changed(graph: Graph, left: readonly Claim[], added: readonly Claim[]): Graph {
  const claims = new Map<string, Claim | undefined>([
    ...left.map(({ id }) => [id, undefined] as const),
    ...added.map((one) => [one.id, one] as const),
  ])
  const edits = { documents: new Map(), entities: new Map(), passages: new Map(), claims }
  return nextGraph(graph, editedFacts(changeable(graph.facts), edits))
}

const documents = [document('a', '2019'), document('b', '2022-03', { primary: true }), document('c', '2020-06')]
const pacts = ['pact-p', 'pact-q']
const times = ['2018', '2019-05', '2019-05-06', '2020', '2021-03-05', '2022-06', '2040', '[..2021]']
const spans = ['2020/..', '2018/2021', '2019-05/2022-06', '/2021', '2022/..']
const claim: fc.Arbitrary<Claim> = fc
  .record({
    by: fc.constantFrom('a', 'b', 'c'),
    nation: fc.constantFrom('aland', 'bland', 'cland', 'dland'),
    predicate: fc.constantFrom('party-to', 'party-to', 'party-to', 'stage', 'stage', ...stepKinds),
    time: fc.constantFrom(...times),
    span: fc.constantFrom(...times, ...spans),
    pact: fc.constantFrom(...pacts),
    stage: fc.constantFrom(...stageOrder),
    stance: fc.constantFrom('asserted', 'asserted', 'asserted', 'asserted', ...keysOf(stances)),
    rank: fc.constantFrom('normal', 'normal', 'normal', ...keysOf(ranks)),
    clearance: fc.constantFrom('public', 'public', 'public', 'restricted', 'secret'),
    compartments: fc.constantFrom(undefined, undefined, undefined, ['air']),
  })
  .map(({ by, nation, predicate, time, span, pact, stage, stance, ...label }) => ({
    ...(predicate === 'stage'
      ? says(by, pact, predicate, time, { stance, value: { type: 'stage', stage } })
      : says(by, nation, predicate, predicate === 'party-to' ? span : time, { stance, object: pact })),
    ...label,
  }))
const lens: fc.Arbitrary<LensRequest> = fc.record({
  asOf: fc.constantFrom('2018-12-31', '2019-05-05', '2019-05-31', '2020-06-15', '2021-03-05', '2023', '2040-01-01'),
  knownAt: fc.constantFrom(undefined, undefined, '2021'),
  presumed: fc.boolean(),
  minCorroboration: fc.constantFrom(1, 1, 2),
})

test('law: the parties to a pact are its memberships, through lenses in turn, in any graph', () => {
  let found = 0
  fc.assert(
    fc.property(
      fc.array(claim, { minLength: 6, maxLength: 40 }),
      fc.array(claim, { maxLength: 3 }),
      fc.array(lens, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('public', 'restricted', 'secret'),
      (all, added, asked, clearance) => {
        const { graph } = world(documents, all)()
        for (const one of [graph, changed(graph, all.slice(0, 1), added)])
          for (const held of [[], ['air']]) {
            const known = knownTo(one, held)
            const other = knownTo(buildGraph(plainFacts(one.facts)), held)
            for (const request of asked) {
              const [view, fresh] = [known, other].map((of) => viewThrough(of, toLens(request, clearance, of.facts)))
              if (!view || !fresh) throw new Error('there is no view')
              for (const pact of pacts) {
                const parties = plainParties(partiesOfPact(view, pact).value)
                found += parties.length
                expect(parties).toEqual(membershipsIn(view, pact))
                expect(sorted(parties)).toEqual(sorted(membershipsIn(fresh, pact)))
              }
            }
          }
      },
    ),
    { numRuns: runs(30) },
  )
  expect(found).toBeGreaterThan(runs(30))
})
