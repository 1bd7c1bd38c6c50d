import fc from 'fast-check'
import { type GraphQLObjectType, graphql, isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { curated } from '../fixtures/curated.ts'
import { graphOf } from '../fixtures/data.ts'
import { runs } from '../fixtures/runs.ts'
import { document, says, world } from '../fixtures/world.ts'

interface Counts {
  readonly attribute: string
  readonly totalValues: number
  readonly withoutValue: number
  readonly counts: readonly { readonly value: string; readonly label: string; readonly count: number }[]
}
const selection = '{ attribute totalValues withoutValue counts { value label count } }'

async function ask(source: string, variableValues = {}, graph = curated, clearance = 'public') {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { graph, clearance } })
  expect(errors).toBeUndefined()
  return Object(data).graph
}
const aggregate = async (list: string, by: string, args = '', lens = ''): Promise<Counts & { total: number }> => {
  const found = await ask(
    `{ graph${lens} { ${list}(first: 0 ${args}) { totalCount aggregate(by: [${by}], limit: 1000) ${selection} } } }`,
  )
  return { ...found[list].aggregate[0], total: found[list].totalCount }
}

const lenses = fc.record({ year: fc.integer({ min: 1995, max: 2026 }), known: fc.integer({ min: 2015, max: 2026 }) })

/** A term that is held at the date of the lens. */
const held = { relationship: { certainty: { eq: 'CERTAIN' } } }

describe('each count is the number of items that the filter on the value finds', () => {
  test.each<[list: string, type: string, by: string, where: (value: string) => object]>([
    ['entities', 'EntityWhere', 'KIND', (value) => ({ kind: { eq: value } })],
    ['organizations', 'OrganizationWhere', 'ORGANIZATION_KIND', (value) => ({ organizationKind: { eq: value } })],
    ['pacts', 'PactWhere', 'PACT_KIND', (value) => ({ pactKind: { eq: value } })],
    ['pacts', 'PactWhere', 'CLASSIFICATION_LEVEL', (value) => ({ classificationLevel: { eq: value } })],
    [
      'pacts',
      'PactWhere',
      'DEPOSITARY',
      (value) => ({
        properties: { some: { property: { eq: 'DEPOSITARY' }, value: { entity: { id: { eq: value } } } } },
      }),
    ],
    [
      'nations',
      'NationWhere',
      'MEMBER_OF',
      (value) => ({ relationships: { some: { kind: { eq: 'MEMBER_OF' }, other: { id: { eq: value } } } } }),
    ],
    [
      'leaders',
      'LeaderWhere',
      'OFFICE',
      (value) => ({ offices: { some: { office: { id: { eq: value } }, ...held } } }),
    ],
    ['leaders', 'LeaderWhere', 'OFFICE_IN', (value) => ({ offices: { some: { in: { id: { eq: value } }, ...held } } })],
    ['offices', 'OfficeWhere', 'OF', (value) => ({ of: { id: { eq: value } } })],
    [
      'offices',
      'OfficeWhere',
      'HOLDER',
      (value) => ({ holders: { some: { holder: { id: { eq: value } }, ...held } } }),
    ],
    ['events', 'EventWhere', 'EVENT_KIND', (value) => ({ eventKind: { eq: value } })],
    ['events', 'EventWhere', 'YEAR', (value) => ({ date: { within: value } })],
    ['documents', 'DocumentWhere', 'LANGUAGE', (value) => ({ language: { eq: value } })],
    ['documents', 'DocumentWhere', 'WIRE', (value) => ({ wire: { eq: value } })],
    ['documents', 'DocumentWhere', 'PRIMARY', (value) => ({ primary: value === 'true' })],
    ['documents', 'DocumentWhere', 'PUBLISHED', (value) => ({ published: { within: value } })],
    ['claims', 'ClaimWhere', 'PREDICATE', (value) => ({ predicate: { eq: value } })],
    ['claims', 'ClaimWhere', 'STANCE', (value) => ({ stance: { eq: value } })],
    ['claims', 'ClaimWhere', 'SUBJECT', (value) => ({ subject: { id: { eq: value } } })],
    ['claims', 'ClaimWhere', 'DOCUMENT', (value) => ({ document: { id: { eq: value } } })],
    ['relationships', 'RelationshipWhere', 'KIND', (value) => ({ kind: { eq: value } })],
    ['relationships', 'RelationshipWhere', 'STATUS', (value) => ({ status: { eq: value } })],
    ['relationships', 'RelationshipWhere', 'STAGE', (value) => ({ stage: { eq: value } })],
    ['relationships', 'RelationshipWhere', 'SINCE', (value) => ({ since: { within: value } })],
    ['relationships', 'RelationshipWhere', 'DERIVED', (value) => ({ derived: value === 'true' })],
    ['relationships', 'RelationshipWhere', 'PACT_KIND', (value) => ({ pact: { pactKind: { eq: value } } })],
  ])('%s, %s: %s', async (list, type, by, where) => {
    await fc.assert(
      fc.asyncProperty(lenses, fc.infiniteStream(fc.nat()), async ({ year, known }, picks) => {
        const lens = `(lens: { asOf: "${year}", knownAt: "${known}" })`
        const { counts, total, totalValues, withoutValue, attribute } = await aggregate(list, by, '', lens)
        expect(attribute).toBe(by)
        expect(totalValues).toBe(counts.length)
        expect(withoutValue).toBeLessThanOrEqual(total)
        for (let run = 0; run < Math.min(6, counts.length); run++) {
          const { value, count } = counts[(picks.next().value ?? 0) % counts.length] ?? { value: '', count: 0 }
          const source = `query ($where: ${type}) { graph${lens} { ${list}(first: 0, where: $where) { totalCount } } }`
          expect([value, (await ask(source, { where: where(value) }))[list].totalCount]).toEqual([value, count])
        }
      }),
      { numRuns: runs(6) },
    )
  })
})

/** The values at a path of fields, those of every item of a list; of a date, its year if it lies in one. */
const valuesAt = (item: unknown, [field, ...rest]: readonly string[]): string[] => {
  if (item == null) return []
  if (Array.isArray(item)) return item.flatMap((one) => valuesAt(one, field === undefined ? [] : [field, ...rest]))
  if (field !== undefined) return valuesAt(Object(item)[field], rest)
  if (typeof item !== 'object') return [String(item)]
  const [first, last] = ['earliest', 'latest'].map((day) => Reflect.get(item, day)?.slice(0, 4))
  return first && first === last ? [first] : []
}
const selecting = (path: readonly string[]): string =>
  path.reduceRight(
    (inside, field) => (inside ? `${field} { ${inside} }` : field),
    /since/i.test(path.at(-1) ?? '') ? 'earliest latest' : '',
  )

describe('each count is the number of items on all pages that have the value', () => {
  test.each([
    ['pact(id: "cptpp")', 'parties', 'STATUS', 'status'],
    ['pact(id: "cptpp")', 'parties', 'STATUS_SINCE', 'statusSince'],
    ['pact(id: "cptpp")', 'parties', 'KIND', 'node.kind'],
    ['pact(id: "cptpp")', 'parties', 'STEP', 'history.kind'],
    ['pact(id: "cptpp")', 'parties', 'DOCUMENT', 'relationship.documents.key'],
    ['pact(id: "japan-united-states-acsa-amendment-1998")', 'parties', 'SINCE', 'relationship.since'],
    ['event(id: "kyung-yup-kim-extradition-case")', 'participants', 'KIND', 'node.kind'],
    // All qualifiers of its participants are roles.
    ['event(id: "kyung-yup-kim-extradition-case")', 'participants', 'ROLE', 'relationship.qualifiers.value'],
    ['office(id: "prime-minister-of-japan")', 'holdersConnection', 'HOLDER', 'node.holder.key'],
    ['leader(id: "fumio-kishida")', 'officesConnection', 'OFFICE', 'node.office.key'],
    ['leader(id: "fumio-kishida")', 'officesConnection', 'SINCE', 'node.relationship.since'],
    ['', 'disagreementsConnection', 'TOPIC', 'node.topic'],
    ['', 'disagreementsConnection', 'SUBJECT', 'node.subject.key'],
    ['', 'disagreementsConnection', 'UNDECIDED', 'node.undecided'],
    ['', 'search(text: "defense")', 'KIND', 'node.kind'],
    ['', 'search(text: "japan")', 'REASON', 'node.reason'],
    ['', 'search(text: "japan")', 'PART', 'node.part'],
  ])('%s %s: %s', async (parent, list, by, at) => {
    const path = at.split('.')
    const [field = '', given = ''] = list.split(/(?=\()/)
    const page = async (after: string | null) => {
      const args = `(${given.slice(1, -1)} first: 200, after: ${JSON.stringify(after)})`
      const body = `${field}${args} {
        edges { ${selecting(path)} } pageInfo { hasNextPage endCursor }
        aggregate(by: [${by}], limit: 1000) ${selection} }`
      const graph = await ask(`{ graph { ${parent ? `${parent} { ${body} }` : body} } }`)
      return (parent ? graph[parent.replace(/\(.*/, '')] : graph)[field]
    }
    const expected = new Map<string, number>()
    let withoutValue = 0
    let answer: Awaited<ReturnType<typeof page>>
    do {
      answer = await page(answer?.pageInfo.endCursor ?? null)
      for (const edge of answer.edges) {
        const own = new Set(valuesAt(edge, path))
        if (own.size === 0) withoutValue += 1
        for (const value of own) expected.set(value, (expected.get(value) ?? 0) + 1)
      }
    } while (answer.pageInfo.hasNextPage)
    const found: Counts = answer.aggregate[0]
    expect(expected.size).toBeGreaterThan(0)
    expect(new Map(found.counts.map(({ value, count }) => [value, count]))).toEqual(expected)
    expect(found).toMatchObject({ totalValues: expected.size, withoutValue })
  })
})

test('an attribute with one value for each item, or none, accounts for every item', async () => {
  for (const [list, by] of [
    ['claims', 'PREDICATE'],
    ['claims', 'OBJECT'],
    ['pacts', 'STAGE'],
    ['documents', 'PUBLISHER'],
    ['relationships', 'CERTAINTY'],
  ] as const) {
    const { counts, withoutValue, total } = await aggregate(list, by)
    expect(counts.reduce((sum, { count }) => sum + count, withoutValue)).toBe(total)
  }
})

test('counts what the filter of the list leaves, whatever the page', async () => {
  const where = 'where: { parties: { some: { node: { id: { eq: "japan" } } } } }'
  const [none, some] = await Promise.all(
    ['first: 0', 'first: 3'].map((page) =>
      ask(`{ graph { pacts(${page}, ${where}) { totalCount aggregate(by: [STAGE]) ${selection} } } }`),
    ),
  )
  expect(none).toEqual(some)
  const { counts, withoutValue } = none.pacts.aggregate[0]
  expect(counts.reduce((sum: number, { count }: { count: number }) => sum + count, withoutValue)).toBe(
    none.pacts.totalCount,
  )
})

test('counts lists of one entity, too, and several attributes in the order asked for', async () => {
  const { nation } = await ask(`{ graph { nation(id: "japan") {
    relationships(first: 0) { totalCount aggregate(by: [STANCE, KIND, STANCE]) ${selection} }
    documents(first: 0) { totalCount aggregate(by: [PRIMARY]) ${selection} }
  } } }`)
  expect(nation.relationships.aggregate.map(({ attribute }: Counts) => attribute)).toEqual(['STANCE', 'KIND'])
  for (const { totalCount, aggregate } of [nation.relationships, nation.documents])
    for (const { counts } of aggregate as Counts[])
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount)
})

test('keeps the most frequent values within the limit, words in the order of their enum', async () => {
  const by = async (limit: number): Promise<Counts> =>
    (await ask(`{ graph { claims(first: 0) { aggregate(by: [PREDICATE], limit: ${limit}) ${selection} } } }`)).claims
      .aggregate[0]
  const [all, three] = [await by(1_000), await by(3)]
  const best = all.counts.toSorted((a, b) => b.count - a.count).slice(0, 3)
  expect(three.totalValues).toBe(all.counts.length)
  expect(three.counts).toEqual(all.counts.filter((one) => best.includes(one)))
})

test.each([
  [0, 'BAD_FILTER'],
  [1_001, 'TOO_COSTLY'],
])('refuses a limit of %i with both numbers', async (limit, code) => {
  const source = `{ graph { claims(first: 0) { aggregate(by: [RANK], limit: ${limit}) { attribute } } } }`
  const { errors } = await graphql({ schema, source, contextValue: { graph: curated, clearance: 'public' } })
  expect(errors?.[0]?.originalError).toMatchObject({ code, message: `limit is ${limit}; give 1 to 1000` })
})

test('counts nations by the code lists in which they have a code, and persons by what they stated', async () => {
  const graph = graphOf({
    documents: { open: { title: 'Open' } },
    nations: {
      arden: {
        name: 'Arden',
        codes: [
          { scheme: 'cow', code: '1' },
          { scheme: 'gw', code: '2' },
        ],
      },
      brisk: { name: 'Brisk', codes: [{ scheme: 'cow', code: '2' }] },
    },
    persons: { ann: { name: 'Ann' } },
    claims: {
      open: {
        a: { subject: 'arden', predicate: 'cooperates-with', object: 'brisk' },
        b: { subject: 'ann', predicate: 'stated', value: 'It rains.' },
      },
    },
  })
  const asked = `{ graph {
    nations(first: 0) { aggregate(by: [CODE_SCHEME]) ${selection} }
    persons(first: 0) { aggregate(by: [STATED, CHARACTERIZED_AS]) ${selection} }
  } }`
  expect(await ask(asked, {}, graph)).toMatchObject({
    nations: {
      aggregate: [
        {
          counts: [
            { value: 'COW', count: 2 },
            { value: 'GW', count: 1 },
          ],
          withoutValue: 0,
        },
      ],
    },
    persons: { aggregate: [{ counts: [{ value: 'It rains.', count: 1 }] }, { totalValues: 0, withoutValue: 1 }] },
  })
})

test('counts nothing that the viewer may not see', async () => {
  const graph = graphOf({
    documents: { open: { title: 'Open' }, hidden: { title: 'Hidden', publisher: 'Ministry', clearance: 'secret' } },
    nations: { arden: { name: 'Arden' }, brisk: { name: 'Brisk' } },
    claims: {
      open: { a: { subject: 'arden', predicate: 'cooperates-with', object: 'brisk' } },
      hidden: { b: { subject: 'arden', predicate: 'concerned-about', object: 'brisk' } },
    },
  })
  const source = `{ graph {
    documents(first: 0) { aggregate(by: [PUBLISHER]) ${selection} }
    claims(first: 0) { aggregate(by: [PREDICATE, DOCUMENT]) ${selection} }
  } }`
  const open = { value: 'open', label: 'Open', count: 1 }
  expect(await ask(source, {}, graph)).toMatchObject({
    documents: { aggregate: [{ counts: [], totalValues: 0, withoutValue: 1 }] },
    claims: { aggregate: [{ counts: [{ value: 'COOPERATES_WITH', count: 1 }] }, { counts: [open] }] },
  })
  expect(await ask(source, {}, graph, 'secret')).toMatchObject({
    documents: { aggregate: [{ counts: [{ value: 'Ministry', count: 1 }], withoutValue: 1 }] },
    claims: { aggregate: [{ totalValues: 2 }, { totalValues: 2 }] },
  })
})

test('every connection has counts, unless its items are groups, ranks, changes or parts of one record', () => {
  const connections = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.name.endsWith('Connection'),
  ) as GraphQLObjectType[]
  const without = connections.filter((type) => !type.getFields().aggregate).map(({ name }) => name)
  expect(without.map((name) => name.replace(/Connection$/, '')).sort()).toEqual([
    ...['AuditEntry', 'Change', 'CommonPartner', 'Community', 'Component', 'DocumentFacet', 'EntityChange'],
    ...['MergedEntity', 'Moment', 'PartnerTie', 'Passage', 'PropertyValue', 'Proposal', 'Ranking'],
    ...['RelationshipChange', 'SharedPact', 'StageMove'],
  ])
})

test('years before 1000 and before Christ are dates that the filter reads, in order', async () => {
  const dates = ['-0043-03-15', '-0500', '0000', '0622-09', '1905']
  const said = dates.map((time, at) => says('d', `one-${at}`, 'at-war-with', time, { object: 'other' }))
  const { graph } = world([document('d', '2020')], said)()
  const at = `(lens: { asOf: "2030", presumed: true })`
  const counted = await ask(`{ graph${at} { claims { aggregate(by: [TIME]) ${selection} } } }`, {}, graph)
  const { counts } = counted.claims.aggregate[0] as Counts
  expect(counts.map(({ value }) => value)).toEqual(['-0500', '-0043', '0000', '0622', '1905'])
  for (const { value } of counts) {
    const source = `{ graph${at} { claims(where: { time: { within: "${value}" } }) { totalCount } } }`
    expect((await ask(source, {}, graph)).claims.totalCount).toBe(1)
  }
})
