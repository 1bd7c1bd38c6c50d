import { graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { graphOf, type Parts } from '../fixtures/data.ts'

/** A world in which every field has a value of its own. */
const parts = {
  documents: {
    early: { title: 'Early report', published: '2020-02-01' },
    late: { title: 'Late report', published: '2023-02-01' },
  },
  nations: {
    arden: {
      name: 'Arden',
      alpha2: 'AD',
      alpha3: 'ARD',
      numeric: '036',
      codes: [
        { scheme: 'cow', code: '7' },
        { scheme: 'gw', code: '71', during: '1900/1990' },
      ],
    },
    brisk: { name: 'Brisk' },
    corvia: { name: 'Corvia' },
  },
  organizations: { league: { name: 'League' } },
  leaders: { 'ada-vane': { name: 'Ada Vane' } },
  pacts: { accord: { name: 'Accord' }, 'old-accord': { name: 'Old Accord' }, 'third-accord': { name: 'Third Accord' } },
  events: { summit: { name: 'Summit' } },
  claims: {
    early: {
      'arden-accord': { subject: 'arden', predicate: 'party-to', object: 'accord' },
      'arden-old': { subject: 'arden', predicate: 'party-to', object: 'old-accord' },
      'brisk-old': { subject: 'brisk', predicate: 'party-to', object: 'old-accord' },
      'corvia-old': { subject: 'corvia', predicate: 'party-to', object: 'old-accord' },
      'arden-third': { subject: 'arden', predicate: 'party-to', object: 'third-accord' },
      'corvia-third': { subject: 'corvia', predicate: 'party-to', object: 'third-accord' },
      'old-over': { subject: 'old-accord', predicate: 'stage', value: 'terminated', time: '2019-01-02' },
      'third-over': { subject: 'third-accord', predicate: 'stage', value: 'replaced', time: '2018-01-02' },
      level: { subject: 'accord', predicate: 'classification-level', value: 'secret' },
      secret: { subject: 'old-accord', predicate: 'characterized-as', value: 'short' },
      visit: { subject: 'ada-vane', predicate: 'visited', object: 'arden', time: '2019' },
    },
    late: {
      'brisk-accord': { subject: 'brisk', predicate: 'party-to', object: 'accord' },
      signed: {
        subject: 'accord',
        predicate: 'stage',
        value: 'signed',
        time: '2022-03-04',
        dating: 'from the date line',
        speakers: ['ada-vane'],
        about: ['league'],
      },
      'arden-again': { subject: 'arden', predicate: 'party-to', object: 'accord' },
      'level-again': { subject: 'accord', predicate: 'classification-level', value: 'top-secret' },
      summit: { subject: 'summit', predicate: 'occurred-on', time: '2022-05' },
    },
  },
} as const satisfies Parts
const graph = graphOf(parts)

async function ask(selection: string, lens = '{ asOf: "2024" }') {
  const { data, errors } = await graphql({
    schema,
    source: `{ graph(lens: ${lens}) { ${selection} } }`,
    contextValue: { graph, clearance: 'public' },
  })
  expect(errors).toBeUndefined()
  return JSON.parse(JSON.stringify(data)).graph
}

describe('fields of', () => {
  test('a nation: its codes, and when each was assigned', async () => {
    expect(await ask('nation(id: "arden") { alpha2 alpha3 numeric codes { scheme code during { edtf } } }')).toEqual({
      nation: {
        alpha2: 'AD',
        alpha3: 'ARD',
        numeric: '036',
        codes: [
          { scheme: 'COW', code: '7', during: null },
          { scheme: 'GW', code: '71', during: { edtf: '1900/1990' } },
        ],
      },
    })
    expect(await ask('nation(id: "brisk") { alpha2 codes { code } }')).toEqual({ nation: { alpha2: null, codes: [] } })
  })

  test('a matrix of coverage: rows, columns and cells with their evidence', async () => {
    const cell = `nation { key } partner { key } pactKind blank ended pact { key } otherPacts { key } stage
      since { edtf }
      step { stage } relationships { key } claims { key } documents { key }`
    const { coverage } =
      await ask(`coverage(nations: ["arden", "brisk"], partners: ["corvia", "brisk"], pactKinds: [TRADE, DEFENSE]) {
      nations { key } partners { key } pactKinds rows { nation { key } cells { ${cell} } }
    }`)
    const of = (key: string) => ({ key })
    expect(coverage).toMatchObject({
      nations: ['arden', 'brisk'].map(of),
      partners: ['corvia', 'brisk'].map(of),
      pactKinds: ['TRADE', 'DEFENSE'],
    })
    const cells = coverage.rows.map(({ nation, cells }: { nation: object; cells: object[] }) => [nation, cells.length])
    expect(cells).toEqual([
      [of('arden'), 4],
      [of('brisk'), 2],
    ])
    const [ended, blank, signed] = coverage.rows[0].cells
    expect(ended).toMatchObject({ blank: false, ended: true, stage: 'TERMINATED', since: { edtf: '2019-01-02' } })
    expect(ended).toMatchObject({ pact: of('old-accord'), otherPacts: [of('third-accord')] })
    expect(blank).toEqual({
      ...{ nation: of('arden'), partner: of('corvia'), pactKind: 'DEFENSE', blank: true, ended: false, pact: null },
      ...{ otherPacts: [], stage: null, since: null, step: null, relationships: [], claims: [], documents: [] },
    })
    expect(signed).toEqual({
      ...{ nation: of('arden'), partner: of('brisk'), pactKind: 'TRADE', blank: false, ended: false },
      ...{ pact: of('accord'), otherPacts: [of('old-accord')] },
      ...{ stage: 'SIGNED', since: { edtf: '2022-03-04' }, step: { stage: 'SIGNED' } },
      relationships: ['arden.party-to.accord', 'brisk.party-to.accord'].map(of),
      claims: ['late#signed', 'early#arden-accord', 'late#arden-again', 'late#brisk-accord'].map(of),
      documents: ['early', 'late'].map(of),
    })
  })

  test('a path: its entities in order, and each step with its relationships', async () => {
    const { paths } = await ask(`paths(from: ["ada-vane"], to: ["accord"]) {
      paths { length entities { key } steps { from { key } to { key } relationships { key } } }
    }`)
    expect(paths.paths).toEqual([
      {
        length: 2,
        entities: [{ key: 'ada-vane' }, { key: 'arden' }, { key: 'accord' }],
        steps: [
          { from: { key: 'ada-vane' }, to: { key: 'arden' }, relationships: [{ key: 'ada-vane.visited.arden' }] },
          { from: { key: 'arden' }, to: { key: 'accord' }, relationships: [{ key: 'arden.party-to.accord' }] },
        ],
      },
    ])
  })

  test('a comparison: each side through its own lens, claims through the one that shows them', async () => {
    const { compare } = await ask(
      `compare(to: { asOf: "2024" }) {
        relationshipsChanged { before { key corroboration } after { key corroboration } claims { key } }
        entitiesChanged { entity { key } changes { attribute } claims { key } }
      }`,
      '{ asOf: "2024", knownAt: "2021" }',
    )
    expect(compare).toEqual({
      relationshipsChanged: [
        {
          before: { key: 'arden.party-to.accord', corroboration: 1 },
          after: { key: 'arden.party-to.accord', corroboration: 2 },
          claims: [{ key: 'late#arden-again' }],
        },
      ],
      entitiesChanged: [
        {
          entity: { key: 'accord' },
          changes: [{ attribute: 'stage' }, { attribute: 'classification-level' }],
          claims: [{ key: 'late#signed' }, { key: 'late#level-again' }],
        },
      ],
    })
  })

  test('a claim: its speakers, further entities, and the origin of its time', async () => {
    const { claims } = await ask(`claims(first: 50) { edges { node {
      key value { ... on StageValue { stage } ... on TimeValue { time { edtf } } } dating speakers { key } about { key }
    } } }`)
    const claim = (key: string) => claims.edges.find(({ node }: { node: { key: string } }) => node.key === key).node
    expect(claim('late#signed')).toEqual({
      key: 'late#signed',
      value: { stage: 'SIGNED' },
      dating: 'from the date line',
      speakers: [{ key: 'ada-vane' }],
      about: [{ key: 'league' }],
    })
    const others = { dating: null, speakers: [], about: [] }
    expect(claim('late#summit')).toEqual({ key: 'late#summit', value: { time: { edtf: '2022-05' } }, ...others })
  })

  test('a property: its values, the claims and the documents behind each', async () => {
    const { pact } = await ask(`pact(id: "accord") {
      properties { property valueCount values(first: 1) { text claims { key } documents { key } } }
    }`)
    expect(pact.properties.find(({ property }: { property: string }) => property === 'CLASSIFICATION_LEVEL')).toEqual({
      property: 'CLASSIFICATION_LEVEL',
      valueCount: 2,
      values: [{ text: 'top-secret', claims: [{ key: 'late#level-again' }], documents: [{ key: 'late' }] }],
    })
  })

  test('a subgraph: all relationships of a pair as one edge', async () => {
    const { subgraph } = await ask(`subgraph(around: ["accord"], steps: 1, edgeLimit: 2) {
      edges { key } edgesTruncated totalEdges mergedEdgesTruncated totalMergedEdges
      mergedEdges { id source target sourceKey targetKey count weight kinds { kind count } relationships { key } }
    }`)
    expect(subgraph).toMatchObject({ edgesTruncated: true, totalEdges: 3, mergedEdgesTruncated: true })
    expect(subgraph.totalMergedEdges).toBe(3)
    expect(subgraph.edges).toHaveLength(2)
    expect(subgraph.mergedEdges).toHaveLength(2)
    expect(subgraph.mergedEdges[0]).toMatchObject({
      ...{ source: expect.stringMatching(/^accord@/), target: expect.stringMatching(/^arden@/) },
      ...{ sourceKey: 'accord', targetKey: 'arden', count: 1, weight: 2, kinds: [{ kind: 'PARTY_TO', count: 1 }] },
      relationships: [{ key: 'arden.party-to.accord' }],
    })
  })

  test('a subgraph: the record behind each node and edge, and how to draw it', async () => {
    const { subgraph } = await ask(`subgraph(around: ["accord"], steps: 1) {
      nodes { entity { key } } edges { key directed derived relationship { key kind source { key } target { key } } }
    }`)
    expect(subgraph.nodes.map(({ entity }: { entity: object }) => entity)).toEqual(
      ['accord', 'arden', 'brisk'].map((key) => ({ key })),
    )
    const edge = (kind: string) =>
      subgraph.edges.find((one: { relationship: { kind: string } }) => one.relationship.kind === kind)
    expect(edge('PARTY_TO')).toEqual({
      ...{ key: 'arden.party-to.accord', directed: true, derived: false },
      relationship: {
        key: 'arden.party-to.accord',
        kind: 'PARTY_TO',
        source: { key: 'arden' },
        target: { key: 'accord' },
      },
    })
    const ends = { source: { key: 'arden' }, target: { key: 'brisk' } }
    expect(edge('SIGNED_WITH')).toMatchObject({ directed: false, derived: true, relationship: ends })
  })
})

describe('nodes', () => {
  const nodes = async (ids: readonly string[]) =>
    graphql({
      schema,
      source: 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename key } }',
      variableValues: { ids },
      contextValue: { graph, clearance: 'public' },
    })

  test('have the types that their ids name', async () => {
    const expected = {
      arden: 'Nation',
      league: 'Organization',
      'ada-vane': 'Leader',
      accord: 'Pact',
      summit: 'Event',
      early: 'Document',
      'early:1': 'Passage',
      'early#visit': 'Claim',
      'arden.party-to.accord': 'Relationship',
    }
    const { data } = await nodes([...Object.keys(expected), 'early#none', 'none'])
    expect(Object(data).nodes).toEqual([
      ...Object.entries(expected).map(([key, __typename]) => ({ __typename, key })),
      null,
      null,
    ])
  })

  test('are at most 100', async () => {
    expect((await nodes(Array(100).fill('arden'))).errors).toBeUndefined()
    expect((await nodes(Array(101).fill('arden'))).errors?.[0]?.message).toBe('ids has 101 entries; give at most 100')
  })
})
