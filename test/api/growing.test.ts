import fc from 'fast-check'
import { getNullableType, graphql, isListType, isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { bounded, plainLimit } from '../../src/api/lists/growing.ts'
import { schema } from '../../src/api/schema.ts'
import { curated as graph } from '../fixtures/curated.ts'

type Json = { readonly [field: string]: Json } & { readonly length: number } & readonly Json[]

async function ask(source: string, variableValues = {}): Promise<{ data: Json; codes: unknown[] }> {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues,
    contextValue: { graph, clearance: 'public' },
  })
  return {
    data: data as unknown as Json,
    codes: (errors ?? []).map(({ originalError, message }) => Object(originalError).code ?? message),
  }
}

/** The lists that do not grow with the graph, each with the reason. */
const short: Readonly<Record<string, readonly string[]>> = {
  'the words of the vocabulary, the analyses and the formats': [
    ...['Vocabulary.entityKinds', 'Vocabulary.pactKinds', 'Vocabulary.partyStatuses', 'Vocabulary.properties'],
    ...['Vocabulary.relationshipKinds', 'Vocabulary.stages', 'PropertyWord.of', 'PropertyWord.targets'],
    ...['RelationshipKindWord.sources', 'RelationshipKindWord.targets', 'Query.analyses', 'Query.exportFormats'],
    ...['Analysis.bounds', 'Analysis.parameters', 'Statistics.entityKinds', 'Statistics.relationshipKinds'],
    ...['FoldedEdge.pactKinds', 'FoldedEdge.stages'],
    ...['Facets.entityKinds', 'Facets.pactKinds', 'Facets.relationshipKinds', 'Facets.stages', 'Facets.years'],
    'MergedEdge.kinds',
    ...['Lens.stances', 'Coverage.pactKinds', 'Pact.pactKinds', 'Viewer.may', 'Viewer.compartments'],
    ...['Viewer.tokens', 'Token.compartments', 'AuditEntry.compartments'],
  ],
  'as many as an argument asks for, within a bound': [
    ...['Query.nodes', 'Coverage.nations', 'Coverage.partners', 'Coverage.rows', 'Coverage.lacking'],
    'Coverage.standing',
    ...[
      'CoverageRow.cells',
      'Subgraph.nodes',
      'Subgraph.edges',
      'Subgraph.mergedEdges',
      'Subgraph.foldedEdges',
      'AttributeCounts.counts',
      'Paths.paths',
      'Paths.hubs',
      'Path.entities',
    ],
    ...['Path.steps', 'EntityProperty.values', 'RankingEntry.ties'],
  ],
  'of one change, which the body of a request bounds': [
    ...['Change.claimKeys', 'Change.claims', 'Change.documents', 'Change.entities', 'Change.entityKeys'],
    ...['ChangePayload.claims', 'ChangePayload.documents', 'ChangePayload.entities', 'Proposal.acceptedBy'],
    'Proposal.corrects',
  ],
  'at most 200': ['GraphChange.changes'],
  'the lenses that one operation names': ['AuditEntry.lenses'],
  'what one document, one passage or one entity of the data says': [
    ...['Claim.about', 'Claim.passages', 'Claim.qualifiers', 'Claim.speakers', 'Document.authors'],
    ...['Claim.compartments', 'Document.compartments'],
    ...['EntityProperty.qualifiers', 'Relationship.qualifiers', 'SearchHit.ranges', 'Event.places', 'Nation.codes'],
    ...[
      'Pact.amounts',
      'Pact.authenticLanguages',
      'Pact.registrations',
      'Registration.by',
      'Pact.signedAt',
      'Pact.terminationCauses',
    ],
    'MergedEntity.names',
    ...['Pact.treatySeries', 'Pact.subjects', 'EntityChange.changes', 'RelationshipChange.changes'],
    ...['Event', 'Leader', 'Nation', 'Office', 'Organization', 'Pact', 'Person'].flatMap((type) =>
      ['aliases', 'names', 'properties'].map((field) => `${type}.${field}`),
    ),
  ],
  'the stages of one pact, and the values that documents give for one matter': [
    ...['Pact.plannedStages', 'Pact.possibleStages', 'Pact.stageHistory', 'StageStep.named', 'Disagreement.values'],
    ...['Relationship.disagreements', 'PartyStanding.history', 'PartyStanding.named', 'PartyEdge.history'],
  ],
  'the two premises of a rule': [
    'CoverageCell.relationships',
    'Explanation.premises',
    'Relationship.derivedFrom',
    'SharedPact.memberships',
  ],
}

test('every list is a connection, has one beside it, or cannot grow with the graph', () => {
  const plain = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__') && !type.name.endsWith('Connection')
      ? Object.values(type.getFields())
          .filter(({ type, name: field }) => isListType(getNullableType(type)) && field !== '')
          .filter(({ name: field }) => !type.getFields()[`${field}Connection`])
          .map(({ name: field }) => `${type.name}.${field}`)
      : [],
  )
  expect(plain.sort()).toEqual(
    Object.values(short)
      .flat()
      .filter((field) => field !== 'EntityProperty.values')
      .sort(),
  )
})

test('a plain list that is too long names the connection', () => {
  expect(bounded(Array(plainLimit).fill(0), 'claims')).toHaveLength(plainLimit)
  expect(() => bounded(Array(plainLimit + 1).fill(0), 'claims')).toThrowError(
    expect.objectContaining({
      code: 'TOO_COSTLY',
      message: expect.stringMatching(/2001 .* 2000, .* claimsConnection$/),
    }),
  )
})

const parts = {
  entitiesAdded: 'id',
  entitiesGone: 'id',
  entitiesChanged: 'entity { id } changes { attribute before after }',
  relationshipsAdded: 'id',
  relationshipsGone: 'id',
  relationshipsChanged: 'before { id } after { id } changes { attribute before after }',
  stagesMoved: 'pact { id } before after',
}
const dates = fc.tuple(fc.integer({ min: 1990, max: 2026 }), fc.integer({ min: 1990, max: 2026 }))

describe('comparisons', () => {
  test.each(Object.entries(parts))('%s: all pages together are the whole list', async (field, selection) => {
    await fc.assert(
      fc.asyncProperty(dates, fc.integer({ min: 20, max: 200 }), async ([from, to], first) => {
        const comparing = (inner: string) =>
          ask(`{ graph(lens: { asOf: "${from}" }) { compare(to: { asOf: "${to}" }) { ${inner} } } }`)
        const whole = (await comparing(`${field} { ${selection} }`)).data.graph?.compare?.[field]
        const items: Json[] = []
        let page: Json | undefined
        do {
          const after: string = page ? `, after: "${page.pageInfo?.endCursor}"` : ''
          const connection = `${field}Connection(first: ${first}${after})`
          const { data, codes } = await comparing(
            `${connection} { totalCount pageInfo { hasNextPage endCursor } nodes { ${selection} } }`,
          )
          expect(codes).toEqual([])
          page = data.graph?.compare?.[`${field}Connection`] as Json
          expect(page.totalCount).toBe(whole?.length)
          items.push(...(page.nodes as Json))
        } while (page.pageInfo?.hasNextPage)
        const sorted = (list: readonly Json[]) => list.map((item) => JSON.stringify(item)).sort()
        expect(sorted(items)).toEqual(sorted(whole as Json))
      }),
      { numRuns: 5 },
    )
  })

  test('a cursor of one comparison is none of another', async () => {
    const page = (to: string, after: string) =>
      ask(`{ graph(lens: { asOf: "2015" }) { compare(to: { asOf: "${to}" }) {
        relationshipsGoneConnection(first: 1 ${after}) { pageInfo { endCursor } } } } }`)
    const { data } = await page('2024', '')
    const cursor = data.graph?.compare?.relationshipsGoneConnection?.pageInfo?.endCursor
    expect(cursor).toEqual(expect.any(String))
    expect((await page('2024', `, after: "${cursor}"`)).codes).toEqual([])
    expect((await page('2025', `, after: "${cursor}"`)).codes).toEqual(['BAD_CURSOR'])
  })
})

test('evidence and disagreements are the same as a list and as a connection', async () => {
  const both = (field: string, inner: string, args = '') =>
    `${field}${args && `(${args})`} { ${inner} }
     ${field}Connection(first: 200${args && `, ${args}`}) { nodes { ${inner} } }`
  const { data, codes } = await ask(`{ graph {
    ${both('disagreements', 'topic reason')}
    pact(id: "aukus") {
      ${both('disagreements', 'topic reason')}
      stageHistory { ${both('officeholders', 'title', 'of: "australia"')} }
    }
    offices { nodes { ${both('holders', 'relationship { id }')} } }
    documents(first: 30) { nodes { ${both('passages', 'id')} ${both('mentions', 'id')} } }
    nation(id: "japan") { relationships(first: 200) { nodes { ${both('claims', 'id')} ${both('documents', 'id')} } }
      properties { ${both('values', 'text')} } }
    timeline(first: 100) { nodes { ${both('entities', 'id')} ${both('claims', 'id')} } }
    commonPartners(of: ["japan", "australia"]) { nodes { ${both('ties', 'through { id }')} } }
    lens { ${both('documents', 'id')} }
    entity(name: "GSOMIA") { ... on Ambiguous { ${both('candidates', 'id')} } }
    facets { ${both('documents', 'count document { id }')} }
  } }`)
  expect(codes).toEqual([])
  let compared = 0
  const check = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      check(inner)
      const beside = Reflect.get(value, `${key}Connection`)?.nodes
      if (!Array.isArray(inner) || beside === undefined) continue
      const sorted = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort()
      if (inner.length <= 200) expect(sorted(beside)).toEqual(sorted(inner))
      else expect(sorted(inner)).toEqual(expect.arrayContaining(sorted(beside)))
      compared += inner.length
    }
  }
  check(data)
  expect(compared).toBeGreaterThan(1_000)
})
