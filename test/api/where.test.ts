import fc from 'fast-check'
import { GraphQLError, graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { PactWhere } from '../../src/api/filters/filters.ts'
import { recordTest } from '../../src/api/filters/where.ts'
import { schema } from '../../src/api/schema.ts'
import { EntenteError } from '../../src/errors.ts'
import type { PactKind } from '../../src/facts/vocabulary.ts'
import { budgetOf, setBudget } from '../../src/graph/caches/budget.ts'
import { toLens } from '../../src/graph/lens.ts'
import { type View, viewThrough } from '../../src/graph/view.ts'
import { expectBound } from '../fixtures/bound.ts'
import { curated as graph } from '../fixtures/curated.ts'
import { and, graphOf, tiny } from '../fixtures/data.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

const tinyGraph = graphOf(tiny)

/** GraphQL wraps what a scalar throws, in variables twice. */
const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error

/** Filters in GraphQL's own words, over the curated facts unless others are given. */
async function ask(
  list: string,
  type: string,
  where: object | undefined,
  facts = graph,
): Promise<{ ids: string[]; error: EntenteError | undefined }> {
  const source = `query ($where: ${type}) { graph { ${list}(first: 200, where: $where) { edges { node { id } } } } }`
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: { where },
    contextValue: { graph: facts, clearance: 'public' },
  })
  const original = causeOf(errors?.[0])
  if (errors && !(original instanceof EntenteError)) throw errors[0]
  const edges: { node: { id: string } }[] = Object(data)?.graph?.[list]?.edges ?? []
  return { ids: edges.map(({ node }) => node.id), error: original instanceof EntenteError ? original : undefined }
}
const pacts = (where?: object) => ask('pacts', 'PactWhere', where)

const simple = fc.constantFrom<object>(
  { pactKind: { eq: 'INFORMATION_SECURITY' } },
  { stage: { atLeast: 'SIGNED' } },
  { stage: { in: ['NEGOTIATING', 'TALKS_AGREED'] } },
  { name: { contains: 'japan' } },
  { parties: { some: { node: { id: { eq: 'new-zealand' } } } } },
  { parties: { none: { node: { kind: { eq: 'ORGANIZATION' } } } } },
  { parties: { all: { node: { kind: { eq: 'NATION' } } } } },
  { parties: { single: { node: { name: { startsWith: 'a' } } } } },
)

describe('filters', () => {
  test('and their complements partition the whole list', async () => {
    const all = (await pacts()).ids
    await fc.assert(
      fc.asyncProperty(simple, async (where) => {
        const [some, others] = await Promise.all([pacts(where), pacts({ NOT: where })])
        expect([...some.ids, ...others.ids].sort()).toEqual(all.toSorted())
      }),
      { numRuns: runs(30) },
    )
  })

  test.each<[string, object | undefined]>([
    ['without a filter', undefined],
    ['of kinds that claims make', { kind: { in: ['PARTY_TO', 'MEMBER_OF'] } }],
    ['of a kind that a rule makes', { kind: { eq: 'SIGNED_WITH' } }],
    ['of kinds of both sorts', { kind: { in: ['PARTY_TO', 'SIGNED_WITH'] } }],
    ['of kinds, and of one of them', { kind: { in: ['PARTY_TO', 'SIGNED_WITH'], eq: 'SIGNED_WITH' } }],
    ['of none that a rule made', { derived: false }],
    ['of those that a rule made', { derived: true }],
    ['of a kind, or not', { kind: { eq: 'PARTY_TO' }, OR: [{ stage: { atLeast: 'SIGNED' } }, { derived: true }] }],
    ['of one of two', { OR: [{ kind: { eq: 'PARTY_TO' } }, { derived: true }] }],
    ['of a stance', { kind: { in: ['PARTY_TO'] }, stance: { in: ['PLANNED', 'DENIED'] } }],
  ])('match the same relationships in both sort orders: %s', async (_, where) => {
    const list = (by: string) =>
      `relationships(first: 200, orderBy: { field: ${by} }, where: $where) { totalCount edges { node { id } ` +
      'other { name } } }'
    const source =
      'query ($where: EntityRelationshipWhere) { graph { nation(id: "united-states") { byName: ' +
      `${list('OTHER')} byDate: ${list('SINCE')} } } }`
    const { data, errors } = await graphql({
      schema,
      source,
      variableValues: { where },
      contextValue: { graph, clearance: 'public' },
    })
    expect(errors).toBeUndefined()
    const {
      byName,
      byDate,
    }: Record<string, { totalCount: number; edges: { node: { id: string }; other: { name: string } }[] }> =
      Object(data).graph.nation
    const ids = (list: typeof byName) => list?.edges.map(({ node }) => node.id) ?? []
    expect(ids(byName).toSorted()).toEqual(ids(byDate).toSorted())
    expect(byName?.totalCount).toBe(byDate?.totalCount)
    const names = byName?.edges.map(({ other }) => other.name) ?? []
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
  })

  test('by certainty partition what a lens with `presumed` shows, as a list and at one end', async () => {
    const found = async (certainty?: string) => {
      const where = { derived: false, ...(certainty && { certainty: { eq: certainty } }) }
      const source = `query ($all: RelationshipWhere, $here: EntityRelationshipWhere) {
        graph(lens: { asOf: "2026-01-31", presumed: true }) {
          relationships(first: 200, where: $all) { edges { node { id certainty } } }
          nation(id: "japan") { relationships(first: 200, where: $here) { edges { node { id certainty } } } }
        }
      }`
      const all = { ...where, kind: { in: ['HOLDS_OFFICE', 'VISITED'] } }
      const { data, errors } = await graphql({
        schema,
        source,
        variableValues: { all, here: where },
        contextValue: { graph, clearance: 'public' },
      })
      expect(errors).toBeUndefined()
      const answer = Object(data).graph
      const lists: { edges: { node: { id: string; certainty: string } }[] }[] = [
        answer.relationships,
        answer.nation.relationships,
      ]
      return lists.map(({ edges }) => edges.map(({ node }) => node))
    }
    const whole = await found()
    const parts = await Promise.all(['CERTAIN', 'POSSIBLE', 'PRESUMED', 'DISPUTED', 'ENDED'].map(found))
    for (const [index, all] of whole.entries()) {
      expect(all.some(({ certainty }) => certainty === 'PRESUMED')).toBe(true)
      const united = parts.flatMap((part) => part[index] ?? [])
      expect(united.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
      expect(parts[2]?.[index]?.every(({ certainty }) => certainty === 'PRESUMED')).toBe(true)
    }
  })

  test("obey De Morgan's laws", async () => {
    await fc.assert(
      fc.asyncProperty(simple, simple, async (a, b) => {
        fc.pre(a !== b)
        const [one, other] = await Promise.all([
          pacts({ NOT: { OR: [a, b] } }),
          pacts({ AND: [{ NOT: a }, { NOT: b }] }),
        ])
        expect(one).toEqual(other)
        const [both, either] = await Promise.all([
          pacts({ AND: [a, b] }),
          pacts({ NOT: { OR: [{ NOT: a }, { NOT: b }] } }),
        ])
        if (!both.error) expect(both.ids).toEqual(either.ids)
      }),
      { numRuns: runs(40) },
    )
  })

  test('on lists support some, all, none and single', async () => {
    const known = [
      'aukus',
      'china-solomon-islands-security-pact',
      'russia-north-korea-friendship-treaty',
      'ukusa-agreement',
    ]
    const of = async (parties: object) => (await pacts({ id: { in: known }, parties })).ids
    const named = (...ids: string[]) => ({ node: { id: { in: ids } } })
    expect(await of({ some: named('china') })).toEqual(['china-solomon-islands-security-pact'])
    expect(await of({ none: named('china') })).toEqual([
      'aukus',
      'russia-north-korea-friendship-treaty',
      'ukusa-agreement',
    ])
    // The treaty of 2000 has no parties left.
    expect(await of({ all: named('china', 'solomon-islands') })).toEqual([
      'china-solomon-islands-security-pact',
      'russia-north-korea-friendship-treaty',
    ])
    expect(await of({ single: named('china', 'solomon-islands') })).toEqual([])
    expect(await of({ single: named('china', 'australia') })).toEqual([
      'aukus',
      'china-solomon-islands-security-pact',
      'ukusa-agreement',
    ])
  })

  test('exclude denied relationships, unless they filter by stance', async () => {
    const aukus = async (parties: object) => (await pacts({ id: { eq: 'aukus' }, parties })).ids
    const node = { id: { eq: 'new-zealand' } }
    expect(await aukus({ some: { node } })).toEqual([])
    expect(await aukus({ some: { node, edge: { stance: { eq: 'DENIED' } } } })).toEqual(['aukus'])
    const relationships = async (where: object) =>
      (await ask('relationships', 'RelationshipWhere', { kind: { eq: 'MUST_CONSULT' }, ...where })).ids
    expect(await relationships({})).toEqual([])
    expect(await relationships({ OR: [{ stance: { eq: 'DENIED' } }] })).toHaveLength(1)
  })

  test('on dates match only what is certain: within, before and after', async () => {
    const events = async (date: object) =>
      (await ask('events', 'EventWhere', { eventKind: { eq: 'MEETING' }, date })).ids
    expect(await events({ within: '2024-06' })).toEqual([
      'kishida-luxon-meeting-2024-06-19',
      'putin-kim-summit-2024-06-19',
    ])
    expect(await events({ after: '2021-12-31', before: '2024-06-19' })).toEqual(['kishida-ardern-meeting-2022-04-21'])
    expect(await events({ after: '2022-04-21', before: '2024-06-19' })).toEqual([])
    expect(
      (await ask('events', 'EventWhere', { id: { eq: 'tonga-eruption-2022' }, date: { within: '2022-01' } })).ids,
    ).toEqual([])
  })

  test('of the five other lists filter by relationships', async () => {
    expect(
      (
        await ask('nations', 'NationWhere', {
          relationships: { some: { kind: { eq: 'MEMBER_OF' }, other: { id: { eq: 'five-eyes' } } } },
        })
      ).ids,
    ).toHaveLength(5)
    expect(
      (await ask('leaders', 'LeaderWhere', { relationships: { some: { kind: { eq: 'CONDEMNED' } } } })).ids,
    ).toEqual(['christopher-luxon', 'fumio-kishida'])
    expect(
      (
        await ask('events', 'EventWhere', {
          participants: { some: { node: { id: { eq: 'jacinda-ardern' } } } },
          eventKind: { eq: 'MEETING' },
        })
      ).ids,
    ).toEqual(['kishida-ardern-meeting-2022-04-21'])
    const without = await ask('documents', 'DocumentWhere', {
      mentions: { none: { id: { eq: 'japan' } } },
      publisher: { startsWith: 'Wikipedia' },
    })
    expect(without.ids).toContain('wikipedia-five-eyes')
    expect(without.ids).not.toContain('wikipedia-mirror-cptpp')
    expect((await ask('claims', 'ClaimWhere', { speakers: { some: { id: { eq: 'judith-collins' } } } })).ids).toEqual([
      'newshub-2024-06#collins-secure',
    ])
  })

  test.each<[string, object, string]>([
    ['an unknown id', { id: { eq: 'aucus' } }, "where.id: no pact 'aucus'; did you mean 'aukus'?"],
    [
      'an unknown id far inside',
      { parties: { some: { node: { id: { in: ['japn'] } } } } },
      "where.parties.some.node.id: no entity 'japn'; did you mean 'japan'?",
    ],
    [
      'two values at once',
      { stage: { eq: 'SIGNED' }, AND: [{ stage: { eq: 'IN_FORCE' } }] },
      'where.stage: the conditions name no value',
    ],
    ['an empty list', { pactKind: { in: [] } }, 'where.pactKind: in is empty'],
    [
      'an order the wrong way round',
      { stage: { atLeast: 'SIGNED', atMost: 'NEGOTIATING' } },
      'where.stage: atLeast comes after atMost',
    ],
    [
      'a thing and not that thing',
      { pactKind: { eq: 'TRADE' }, NOT: { pactKind: { eq: 'TRADE' } } },
      'where: NOT excludes what the filter asks for',
    ],
    ['an empty list under the old name', { kind: { in: [] } }, 'where.pactKind: in is empty'],
    [
      'a thing and not that thing, one under the old name',
      { kind: { eq: 'TRADE' }, NOT: { pactKind: { eq: 'TRADE' } } },
      'where: NOT excludes what the filter asks for',
    ],
    [
      'some and none of the same',
      { parties: { some: { node: { id: { eq: 'japan' } } }, none: { node: { id: { eq: 'japan' } } } } },
      'where.parties: none excludes',
    ],
    ['nothing to choose from', { OR: [] }, 'where: OR is empty'],
    [
      'some and none of the same, said apart',
      { parties: { some: {} }, AND: [{ parties: { none: {} } }] },
      'where.parties: none excludes',
    ],
    ['nothing to leave out', { NOT: {} }, 'where: NOT is empty'],
    [
      'names of which none can be',
      { name: { in: ['AUKUS', 'IPEF'], contains: 'x' } },
      'where.name: nothing that in names fits',
    ],
    [
      'a name that is not among the names',
      { name: { eq: 'AUKUS', in: ['IPEF'] } },
      "where.name: eq 'AUKUS' does not fit",
    ],
    ['a name that cannot be', { name: { eq: 'AUKUS', startsWith: 'B' } }, "where.name: eq 'AUKUS' does not fit"],
  ])('that can match nothing are an error: %s', async (_, where, sentence) => {
    const { error } = await pacts(where)
    expect([error?.code, error?.message]).toEqual(['BAD_FILTER', expect.stringContaining(sentence)])
  })

  test('on the kinds of a pact, of which it can have several, find it by each and by both', async () => {
    const is = (document: string, pactKind: PactKind) =>
      says(document, 'pact-p', 'pact-kind', undefined, { value: { type: 'pactKind', pactKind } })
    const claims = [is('a', 'trade'), is('a', 'health'), says('a', 'b', 'party-to', '2020', { object: 'pact-q' })]
    const { graph } = world([document('a', '2020')], claims)()
    const found = async (where: object) => (await ask('pacts', 'PactWhere', where, graph)).ids
    expect(await found({ pactKind: { eq: 'TRADE' } })).toEqual(['pact-p'])
    expect(await found({ pactKind: { eq: 'TRADE' }, AND: [{ pactKind: { eq: 'HEALTH' } }] })).toEqual(['pact-p'])
    expect(await found({ pactKind: { eq: 'TRADE' }, AND: [{ kind: { eq: 'INFORMATION_SECURITY' } }] })).toEqual([])
    expect(await found({ pactKind: { eq: 'INFORMATION_SECURITY' } })).toEqual(['pact-q'])
  })

  test.each([
    ['pacts', 'PactWhere', 'pactKind', fc.constantFrom('TRADE', 'INFORMATION_SECURITY', 'SECURITY_COOPERATION')],
    ['organizations', 'OrganizationWhere', 'organizationKind', fc.constantFrom('COMPANY', 'GOVERNMENT', 'ALLIANCE')],
    ['events', 'EventWhere', 'eventKind', fc.constantFrom('MEETING', 'VISIT', 'WAR')],
  ])('of %s read `kind`, the old name, as they read the present one', async (list, type, present, kinds) => {
    const words = fc.oneof(
      kinds.map((kind) => ({ eq: kind })),
      fc.uniqueArray(kinds, { minLength: 1 }).map((some) => ({ in: some })),
    )
    const combine = (key: string, one: object, other: object) => [
      { [key]: one },
      { NOT: { [key]: one } },
      { AND: [{ [key]: one }, { [key]: other }] },
      { OR: [{ [key]: one }, { [key]: other }] },
      { [key]: one, NOT: { [key]: other, name: { contains: 'a' } } },
    ]
    await fc.assert(
      fc.asyncProperty(words, words, fc.nat({ max: 4 }), async (one, other, form) => {
        const [old, now] = await Promise.all(
          ['kind', present].map((key) => ask(list, type, combine(key, one, other)[form])),
        )
        expect(old).toEqual(now)
        const both = await ask(list, type, { kind: one, [present]: other })
        expect(both).toEqual(await ask(list, type, { AND: [{ [present]: one }, { [present]: other }] }))
      }),
      { numRuns: runs(25) },
    )
  })

  test('on dates and numbers that leave no value are an error', async () => {
    expect((await ask('events', 'EventWhere', { date: { after: '2024', before: '2023' } })).error?.message).toContain(
      'where.date: the conditions leave no day',
    )
    expect(
      (await ask('relationships', 'RelationshipWhere', { corroboration: { atLeast: 3, atMost: 2 } })).error?.message,
    ).toContain('where.corroboration: the conditions leave no number')
    expect(
      (await ask('relationships', 'RelationshipWhere', { derived: true, AND: [{ derived: false }] })).error?.message,
    ).toContain('both true and false')
  })
})

describe('in a small world of known facts', () => {
  const world = graphOf(tiny)
  const among = async (list: string, where?: object) =>
    (await ask(list, `${list[0]?.toUpperCase()}${list.slice(1, -1)}Where`, where, world)).ids
  const named = (...ids: string[]) => ({ node: { id: { in: ids } } })

  test('a denied party does not count for some, all, none or single', async () => {
    const pacts = (parties: object) => among('pacts', { parties })
    expect(await pacts({ all: named('arden', 'brisk') })).toEqual(['cove-treaty'])
    expect(await pacts({ some: named('corvia') })).toEqual(['delta-pact'])
    expect(await pacts({ none: named('corvia') })).toEqual(['cove-treaty'])
    expect(await pacts({ single: named('brisk', 'corvia') })).toEqual(['delta-pact', 'cove-treaty'])
    expect(await pacts({ all: { edge: { stance: { in: ['ASSERTED'] } } } })).toEqual(['delta-pact'])
    expect(await pacts({ some: { edge: { stance: { eq: 'DENIED' } } } })).toEqual(['cove-treaty'])
  })

  test('a filter on an edge without a stance matches nothing denied, not even through NOT', async () => {
    const edge = { corroboration: { atLeast: 2 } }
    expect(
      await among('pacts', { parties: { some: { ...named('corvia'), NOT: { edge } } }, id: { eq: 'cove-treaty' } }),
    ).toEqual([])
    expect(
      await among('pacts', {
        parties: { some: { ...named('corvia'), NOT: { edge: { stance: { eq: 'ASSERTED' } } } } },
      }),
    ).toEqual(['cove-treaty'])
  })

  test('a filter and its complement cover only relationships that hold, unless they filter by stance', async () => {
    const holding = await among('relationships')
    const all = await among('relationships', { stance: { in: ['ASSERTED', 'REPORTED', 'PLANNED', 'DENIED'] } })
    expect(all.filter((id) => !holding.includes(id))).toEqual(['corvia.party-to.cove-treaty'])
    const parts = fc.constantFrom<object>(
      { kind: { eq: 'PARTY_TO' } },
      { derived: true },
      { corroboration: { atLeast: 2 } },
      { source: { id: { in: ['arden', 'corvia'] } } },
      { pact: { stage: { atLeast: 'SIGNED' } } },
      { stance: { eq: 'DENIED' } },
      { stance: { in: ['ASSERTED', 'PLANNED'] } },
    )
    const { where } = fc.letrec<{ where: object }>((self) => ({
      where: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        parts,
        self('where').map((part) => ({ NOT: part })),
        fc.array(self('where'), { minLength: 1, maxLength: 2 }).map((branches) => ({ OR: branches })),
        fc.array(self('where'), { minLength: 1, maxLength: 2 }).map((branches) => ({ AND: branches })),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(where, async (where) => {
        const [fitting, others, twice] = await Promise.all(
          [where, { NOT: where }, { NOT: { NOT: where } }].map((where) =>
            ask('relationships', 'RelationshipWhere', where, world),
          ),
        )
        // A contradictory filter is refused, so that it has no ids to compare.
        fc.pre(!fitting?.error && !others?.error && !twice?.error)
        expect([...(fitting?.ids ?? []), ...(others?.ids ?? [])].sort()).toEqual(
          (JSON.stringify(where).includes('stance') ? all : holding).toSorted(),
        )
        expect(twice?.ids).toEqual(fitting?.ids)
      }),
      { numRuns: runs(60) },
    )
  })

  test('a month is within its month and year, and neither before nor after a day of the month', async () => {
    const events = (date: object) => among('events', { date })
    expect(await events({ within: '2021-05' })).toEqual(['cove-summit'])
    expect(await events({ within: '2021-05-01/2021-05-30' })).toEqual([])
    expect(await events({ before: '2021-06-01' })).toEqual(['cove-summit'])
    expect(await events({ before: '2021-05-31' })).toEqual([])
    expect(await events({ after: '2021-04-30' })).toEqual(['cove-summit', 'harbor-visit'])
    expect(await events({ after: '2021-05' })).toEqual(['harbor-visit'])
    expect(await events({ within: '../..' })).not.toContain('drought')
  })

  test('an empty text equals no name, and every name contains it', async () => {
    expect(await among('nations', { name: { eq: '' } })).toEqual([])
    expect(await among('nations', { name: { contains: '', startsWith: '' } })).toEqual(['arden', 'brisk', 'corvia'])
    expect(await among('nations', { name: { contains: 'côrVIA' } })).toEqual(['corvia'])
  })

  test('an id from a restricted document is unknown to the public and never suggested', async () => {
    const secret = graphOf(
      and(tiny, {
        documents: { memo: { clearance: 'restricted' } },
        nations: { doria: {} },
        claims: { memo: { c: { subject: 'doria', predicate: 'party-to', object: 'delta-pact' } } },
      }),
    )
    for (const id of ['doria', 'dorio']) {
      const { error } = await ask('nations', 'NationWhere', { id: { eq: id } }, secret)
      expect([error?.code, error?.message]).toEqual(['BAD_FILTER', `where.id: no nation '${id}'`])
    }
  })

  test('an invalid date is BAD_DATE', async () => {
    const { error } = await ask('events', 'EventWhere', { date: { within: '2023-02-29' } }, world)
    expect([error?.code, error?.message]).toEqual([
      'BAD_DATE',
      expect.stringContaining("'2023-02-29' is not a date; write it as "),
    ])
  })
})

describe('compiled filters', () => {
  const memo = and(tiny, { documents: { memo: { clearance: 'restricted' } } })
  const graphs = { hidesNothing: tinyGraph, hides: graphOf(memo) }
  const view = (asOf: string, clearance: 'public' | 'secret' = 'public', of = graphs.hides) =>
    viewThrough(of, toLens({ asOf }, clearance, of.facts))
  const named = (name: string) => ({ name: { contains: name } })
  const testOf = (name: string, of = view('2021')) => PactWhere.test(named(name), { view: of, path: 'where' })

  test('are one function for equal filters, at any date', () => {
    expect(testOf('cove')).toBe(testOf('cove', view('2022')))
    expect(testOf('cove')).not.toBe(testOf('delta'))
    // Viewers with a higher clearance know more ids, if there are any.
    expect(testOf('cove')).not.toBe(testOf('cove', view('2021', 'secret')))
    const { hidesNothing } = graphs
    const ofPublic = testOf('cove', view('2021', 'public', hidesNothing))
    expect(ofPublic).toBe(testOf('cove', view('2021', 'secret', hidesNothing)))
  })

  test('of records are one function for equal filters of a view', () => {
    const ofRecords = (of: View) => recordTest(PactWhere, named('cove'), { view: of, path: 'where' })
    const of = view('2021')
    expect(ofRecords(of)).toBe(ofRecords(of))
    expect(ofRecords(of)).not.toBe(ofRecords(view('2022')))
    const names = of.entitiesOf('pact').filter(ofRecords(of))
    expect(names.map(({ id }) => id)).toEqual(['cove-treaty'])
  })

  test('are cached within the budget of the graph', () => {
    const own = graphOf(tiny)
    setBudget(own, 1_000_000)
    const through = viewThrough(own, toLens({}, 'public', own.facts))
    const testOf = (name: string) => PactWhere.test(named(name), { view: through, path: 'where' })
    const long = 'x'.repeat(10_000)
    expectBound((index) => testOf(`${long} ${index}`), { held: 2, gone: 25 })
    expectBound((index) => testOf(`short ${index}`), { held: 100, gone: 2_000 })
    expect(budgetOf(own).bytes).toBeLessThanOrEqual(1_000_000)
  })
})
