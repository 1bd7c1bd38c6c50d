import { graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { graphOf, type Parts } from '../fixtures/data.ts'

/** A world in which every field has something to say that no other field says. */
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
    const cell = `nation { id } partner { id } pactKind blank ended pact { id } otherPacts { id } stage since { edtf }
      step { stage } relationships { id } claims { id } documents { id }`
    const { coverage } =
      await ask(`coverage(nations: ["arden", "brisk"], partners: ["corvia", "brisk"], pactKinds: [TRADE, DEFENSE]) {
      nations { id } partners { id } pactKinds rows { nation { id } cells { ${cell} } }
    }`)
    const of = (id: string) => ({ id })
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
      paths { length entities { id } steps { from { id } to { id } relationships { id } } }
    }`)
    expect(paths.paths).toEqual([
      {
        length: 2,
        entities: [{ id: 'ada-vane' }, { id: 'arden' }, { id: 'accord' }],
        steps: [
          { from: { id: 'ada-vane' }, to: { id: 'arden' }, relationships: [{ id: 'ada-vane.visited.arden' }] },
          { from: { id: 'arden' }, to: { id: 'accord' }, relationships: [{ id: 'arden.party-to.accord' }] },
        ],
      },
    ])
  })

  test('a comparison: each side through its own lens, claims through the one that shows them', async () => {
    const { compare } = await ask(
      `compare(to: { asOf: "2024" }) {
        relationshipsChanged { before { id corroboration } after { id corroboration } claims { id } }
        entitiesChanged { entity { id } changes { attribute } claims { id } }
      }`,
      '{ asOf: "2024", knownAt: "2021" }',
    )
    expect(compare).toEqual({
      relationshipsChanged: [
        {
          before: { id: 'arden.party-to.accord', corroboration: 1 },
          after: { id: 'arden.party-to.accord', corroboration: 2 },
          claims: [{ id: 'late#arden-again' }],
        },
      ],
      entitiesChanged: [
        {
          entity: { id: 'accord' },
          changes: [{ attribute: 'stage' }, { attribute: 'classification-level' }],
          claims: [{ id: 'late#signed' }, { id: 'late#level-again' }],
        },
      ],
    })
  })

  test('a claim: who speaks, what else it names, and where its time is from', async () => {
    const { claims } = await ask(`claims(first: 50) { edges { node {
      id value { ... on StageValue { stage } ... on TimeValue { time { edtf } } } dating speakers { id } about { id }
    } } }`)
    const claim = (id: string) => claims.edges.find(({ node }: { node: { id: string } }) => node.id === id).node
    expect(claim('late#signed')).toEqual({
      id: 'late#signed',
      value: { stage: 'SIGNED' },
      dating: 'from the date line',
      speakers: [{ id: 'ada-vane' }],
      about: [{ id: 'league' }],
    })
    const others = { dating: null, speakers: [], about: [] }
    expect(claim('late#summit')).toEqual({ id: 'late#summit', value: { time: { edtf: '2022-05' } }, ...others })
  })

  test('a property: its values, the claims and the documents behind each', async () => {
    const { pact } = await ask(`pact(id: "accord") {
      properties { property valueCount values(first: 1) { text claims { id } documents { id } } }
    }`)
    expect(pact.properties.find(({ property }: { property: string }) => property === 'CLASSIFICATION_LEVEL')).toEqual({
      property: 'CLASSIFICATION_LEVEL',
      valueCount: 2,
      values: [{ text: 'top-secret', claims: [{ id: 'late#level-again' }], documents: [{ id: 'late' }] }],
    })
  })

  test('a subgraph: the record behind each node and edge, and how to draw it', async () => {
    const { subgraph } = await ask(`subgraph(around: ["accord"], steps: 1) {
      nodes { entity { id } } edges { id directed derived relationship { id kind source { id } target { id } } }
    }`)
    expect(subgraph.nodes.map(({ entity }: { entity: object }) => entity)).toEqual(
      ['accord', 'arden', 'brisk'].map((id) => ({ id })),
    )
    const edge = (kind: string) =>
      subgraph.edges.find((one: { relationship: { kind: string } }) => one.relationship.kind === kind)
    expect(edge('PARTY_TO')).toEqual({
      ...{ id: 'arden.party-to.accord', directed: true, derived: false },
      relationship: {
        id: 'arden.party-to.accord',
        kind: 'PARTY_TO',
        source: { id: 'arden' },
        target: { id: 'accord' },
      },
    })
    const ends = { source: { id: 'arden' }, target: { id: 'brisk' } }
    expect(edge('SIGNED_WITH')).toMatchObject({ directed: false, derived: true, relationship: ends })
  })
})

describe('nodes', () => {
  const nodes = async (ids: readonly string[]) =>
    graphql({
      schema,
      source: 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      variableValues: { ids },
      contextValue: { graph, clearance: 'public' },
    })

  test('are of the types that their ids tell', async () => {
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
      ...Object.entries(expected).map(([id, __typename]) => ({ __typename, id })),
      null,
      null,
    ])
  })

  test('are at most 100', async () => {
    expect((await nodes(Array(100).fill('arden'))).errors).toBeUndefined()
    expect((await nodes(Array(101).fill('arden'))).errors?.[0]?.message).toBe('ids has 101 entries; give at most 100')
  })
})
