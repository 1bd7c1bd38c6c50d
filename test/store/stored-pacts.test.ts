import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim, Document } from '../../src/facts/facts.ts'
import { type Stage, stageOrder } from '../../src/facts/vocabulary.ts'
import { derivationsOf } from '../../src/graph/caches/derivations.ts'
import { EpisodesByDay } from '../../src/graph/caches/episodes-by-day.ts'
import { changeable, editedFacts, nextGraph } from '../../src/graph/changes/next-graph.ts'
import { buildGraph, type Graph } from '../../src/graph/graph.ts'
import { type LensRequest, toLens } from '../../src/graph/lens.ts'
import { MembershipOfParty } from '../../src/graph/pacts/membership-of-party.ts'
import { partiesOfPact } from '../../src/graph/pacts/parties-of-pact.ts'
import type { Relationship } from '../../src/graph/relationships/relationship.ts'
import { View } from '../../src/graph/view.ts'
import { knownTo } from '../../src/graph/visible/known-to.ts'
import { Visibility } from '../../src/graph/visible/visibility.ts'
import { sectionIn } from '../../src/store/sections.ts'
import { keepPacts, pactSections } from '../../src/store/stored-pacts.ts'
import { collectAll } from '../fixtures/collect-all.ts'
import { plainFacts } from '../fixtures/graph-content.ts'
import { plainParties } from '../fixtures/plain-parties.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const documents = [document('a', '2019'), document('b', '2022-03', { primary: true })]
const pacts = ['pact-p', 'pact-q']
const stage = (stage: Stage) => ({ value: { type: 'stage', stage } }) as const
const claim: fc.Arbitrary<Claim> = fc
  .tuple(
    fc.constantFrom('a', 'b'),
    fc.constantFrom('aland', 'bland', 'cland'),
    fc.constantFrom('party-to', 'party-to', 'signed', 'ratified', 'bound-by', 'withdrew-from', 'stage' as const),
    fc.constantFrom('2018', '2019-05', '2020/..', '2018/2021', '2021-03-05', '2040'),
    fc.constantFrom(...pacts),
    fc.constantFrom(...stageOrder),
  )
  .map(([by, nation, predicate, time, pact, at]) =>
    predicate === 'stage'
      ? says(by, pact, predicate, time, stage(at))
      : says(by, nation, predicate, predicate === 'party-to' ? time : (time.split('/')[0] ?? ''), { object: pact }),
  )
/** Any, or one near those of the claims. */
const day = fc.oneof(
  fc.integer({ min: 2015, max: 2042 }).map((year) => `${year}-06-30`),
  fc
    .tuple(
      fc.constantFrom('2017-12', '2018-12', '2019-05', '2019-12', '2020-01', '2021-03'),
      fc.integer({ min: 1, max: 31 }),
    )
    .map(([month, of]) => `${month}-${String(of).padStart(2, '0')}`),
)
const claims = fc.array(claim, { minLength: 4, maxLength: 30 })

async function keep(graph: Graph): Promise<void> {
  const sections = await pactSections(graph, setImmediate, 1)
  keepPacts(graph, (name) => sectionIn(sections, name))
}

const through = (graph: Graph, request: LensRequest) => new View(graph, toLens(request, 'public', graph.facts))
const without = (graph: Graph) => buildGraph(plainFacts(graph.facts))
const after = (graph: Graph, added: readonly Claim[], edited: readonly Document[] = []): Graph => {
  const edits = {
    documents: new Map(edited.map((one) => [one.id, one])),
    entities: new Map(),
    passages: new Map(),
    claims: new Map(added.map((one) => [one.id, one])),
  }
  return nextGraph(graph, editedFacts(changeable(graph.facts), edits))
}
const keptIn = (view: View, pact: string) => view.episodes.kept.on(view.day, pact)
const allOf = (view: View) =>
  pacts.map((pact) => ({
    parties: plainParties(partiesOfPact(view, pact).value),
    steps: view.stagesOf(pact),
    stage: view.stageOf(pact),
    relationships: view.relationshipsOf(pact, { ended: true }).map(wholeOf),
  }))
const wholeOf = ({ id, stage, stageSince, standing }: Relationship) => ({
  ...{ id, stage, stageSince, standing },
  history: standing?.history,
})

test('law: kept parties and stages are those that are worked out, at any date and after changes', async () => {
  const lens: fc.Arbitrary<LensRequest> = fc.record({
    asOf: fc.oneof(fc.constantFrom(undefined, '2019-06', '2020-06-15', '2040-01-01'), day),
    knownAt: fc.constantFrom(undefined, undefined, '2020'),
    presumed: fc.constantFrom(false, false, true),
    minCorroboration: fc.constantFrom(1, 1, 2),
  })
  const lenses = fc.array(lens, { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(claims, fc.array(claim, { maxLength: 2 }), lenses, async (all, added, asked) => {
      const { graph } = world(documents, all)()
      await keep(graph)
      // Changed alike, because a change may order the parties anew.
      const plain = without(graph)
      const pairs = [[graph, plain] as const, [after(graph, added), after(plain, added)] as const]
      for (const [one, other] of pairs)
        for (const request of asked) expect(allOf(through(one, request))).toEqual(allOf(through(other, request)))
    }),
    { numRuns: runs(60) },
  )
})

test('law: who is not in a compartment has the kept pacts that nothing in it is about, and never others', async () => {
  const inAir = (one: Claim): Claim => ({ ...one, compartments: ['air'] })
  const many = fc.array(claim, { minLength: 26, maxLength: 40 })
  const some = fc.array(fc.constantFrom(...pacts), { maxLength: 1 })
  let shared = 0
  await fc.assert(
    fc.asyncProperty(many, fc.array(claim, { maxLength: 1 }), some, async (shown, hidden, named) => {
      const secretly = named.map((object) => says('c', 'dland', 'party-to', '2019', { object }))
      const hush = document('c', '2019', { compartments: ['air'] })
      const { graph } = world([...documents, hush], [...shown, ...hidden.map(inAir), ...secretly])()
      // Cut alike, because a part may order the parties anew.
      const plain = without(graph)
      // Made before and after the pacts are kept.
      const early = knownTo(graph, [])
      await keep(graph)
      for (const [part, held] of [
        [early, []],
        [knownTo(graph, ['air']), ['air']],
      ] as const) {
        const view = through(part, {})
        expect(allOf(view)).toEqual(allOf(through(knownTo(plain, held), {})))
        const isHidden = part !== graph
        for (const pact of pacts.filter((one) => graph.facts.entities.has(one))) {
          const isAbout = [...hidden, ...secretly].some((one) => [one.subject, one.object].includes(pact))
          expect(keptIn(view, pact) !== undefined).toBe(!(isHidden && isAbout))
          if (isHidden && !isAbout) shared += 1
        }
      }
    }),
    { numRuns: runs(40) },
  )
  expect(shared).toBeGreaterThan(20)
})

test('pacts are worked out only while nothing else is to be done', async () => {
  const { graph } = world(documents, [says('a', 'aland', 'party-to', '2018', { object: 'pact-p' })])()
  let goOn = () => {}
  let isDone = false
  const pause = () => new Promise<void>((go) => (goOn = go))
  const making = pactSections(graph, pause, 1).then((sections) => {
    isDone = true
    return sections
  })
  await setImmediate()
  expect(isDone).toBe(false)
  goOn()
  expect(Object.keys(await making)).toContain('pacts.kept.ids')
})

test('stages that follow from parties are kept, and what they follow from is read when it is asked for', async () => {
  const steps = [['party-to', '2018'] as const, ['signed', '2019'] as const, ['bound-by', '2021'] as const]
  const all = ['aland', 'bland', 'cland'].flatMap((nation, at) =>
    steps.map(([predicate, year]) => says('a', nation, predicate, `${year}-0${at + 1}`, { object: 'pact-p' })),
  )
  const { graph } = world(documents, all)()
  const plain = without(graph)
  await keep(graph)
  const view = through(graph, {})
  expect(keptIn(view, 'pact-p')?.value.stages?.derived).toMatchObject([
    { at: 0, stage: 'signed', since: '2019-03' },
    { at: 1, stage: 'in-force', since: '2021-02' },
  ])
  const standing = view.relationship('aland.party-to.pact-p')?.standing
  expect(standing).toMatchObject({ status: 'in-force', stage: 'in-force' })
  expect(view.groupsRead).toBe(steps.length)
  expect(view.stagesOf('pact-p')).toEqual(through(plain, {}).stagesOf('pact-p'))
  expect(view.groupsRead).toBe(all.length)
})

test('what lenses share keeps no caches of one lens in memory, and its kept stages can still be read', async () => {
  const ofNation = (nation: string) => [
    says('a', nation, 'party-to', '2018', { object: 'pact-p' }),
    says('a', nation, 'signed', '2019', { object: 'pact-p' }),
  ]
  const { graph } = world(documents, ['aland', 'bland'].flatMap(ofNation))()
  await keep(graph)
  const lens = toLens({}, 'public', graph.facts)
  const shared = derivationsOf(graph)
  const read = () => {
    const episodes = new EpisodesByDay(graph, lens, new Visibility(graph, lens), shared)
    const view = new View(graph, lens, episodes)
    view.relationshipsOf('pact-p')
    const [step] = view.stagesOf('pact-p')
    return { step, episodes: new WeakRef(episodes) }
  }
  const { step, episodes } = read()
  await collectAll()
  expect(episodes.deref()).toBeUndefined()
  expect(shared.groupsRead).toBeGreaterThan(0)
  expect(step?.claims.map(({ id }) => id)).toEqual(
    through(without(graph), {})
      .stageOf('pact-p')
      ?.claims.map(({ id }) => id),
  )
  expect(step?.claims).not.toEqual([])
})

test('a membership by its party has the fields of the one in lists', () => {
  const names = [
    ...(['id', 'kind', 'source', 'target', 'certainty', 'stage', 'stageSince', 'stance', 'since', 'until'] as const),
    ...(['firstSeen', 'lastSeen', 'corroboration', 'claims', 'qualifiers', 'standing'] as const),
  ]
  fc.assert(
    fc.property(claims, (all) => {
      const view = world(documents, all)()
      for (const pact of pacts)
        for (const party of partiesOfPact(view, pact).value) {
          const [made, listed] = [new MembershipOfParty(view, pact, party), view.relationship(party.id)]
          expect(listed).toBeDefined()
          for (const name of names) expect(made[name]).toEqual(listed?.[name])
        }
    }),
    { numRuns: runs(30) },
  )
})

test('parties are kept for who looks at any date without conditions, of pacts that no change has touched', async () => {
  const all = [
    says('a', 'aland', 'party-to', '2018', { object: 'pact-p' }),
    says('a', 'bland', 'party-to', '2018', { object: 'pact-q' }),
  ]
  const { graph } = world(documents, all)()
  await keep(graph)
  const kept = (one: Graph, request: LensRequest = {}) =>
    pacts.filter((pact) => keptIn(through(one, request), pact) !== undefined)
  expect(kept(graph)).toEqual(pacts)
  expect(kept(graph, { asOf: '2000' })).toEqual(pacts)
  for (const request of [{ knownAt: '2022' }, { presumed: true }, { minCorroboration: 2 }] as LensRequest[])
    expect(kept(graph, request)).toEqual([])
  const more = after(graph, [says('b', 'cland', 'party-to', '2020', { object: 'pact-q' })])
  expect(kept(more)).toEqual(['pact-p'])
  // A document that is altered may alter what shows of any pact.
  expect(kept(after(graph, [], [document('a', '2024')]))).toEqual([])
  // Somebody who may know more sees the same, unless something is hidden.
  const secret = { ...says('b', 'cland', 'party-to', '2020', { object: 'pact-q' }), clearance: 'secret' as const }
  const asSecret = (one: Graph) => new View(one, toLens({}, 'secret', one.facts))
  expect(keptIn(asSecret(graph), 'pact-p')).toBeDefined()
  expect(keptIn(asSecret(after(graph, [secret])), 'pact-p')).toBeUndefined()
})
