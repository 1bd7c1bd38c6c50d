import { graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { graphOf, type Parts } from '../fixtures/data.ts'

const pact = { subject: 'accord' } as const
const parts = {
  documents: { early: { published: '2020-02-01' }, late: { published: '2023-02-01', primary: true } },
  nations: { arden: { name: 'Arden' }, brisk: { name: 'Brisk' } },
  persons: { 'jo-doe': { name: 'Jo Doe' } },
  pacts: {
    accord: { name: 'Accord', pactKind: ['reciprocal-access', 'status-of-forces'] },
    annex: { name: 'Annex' },
    amendment: { name: 'Amendment' },
  },
  events: { trial: { name: 'Trial', eventKind: 'legal-case' } },
  claims: {
    early: {
      'arden-in': { subject: 'arden', predicate: 'party-to', object: 'accord', time: '2016-11-23' },
      'brisk-in': { subject: 'brisk', predicate: 'party-to', object: 'accord', time: '2016-11-23' },
      keeper: { ...pact, predicate: 'depositary', value: 'arden' },
      un: {
        ...pact,
        predicate: 'registration-number',
        value: 'I-1',
        time: '2019-03-04',
        qualifiers: { register: 'UN' },
      },
      japan: { ...pact, predicate: 'registration-number', value: '5 of 2019', qualifiers: { register: 'Japan' } },
      series: { ...pact, predicate: 'treaty-series', value: '2083 UNTS 3' },
      place: { ...pact, predicate: 'signed-at', value: 'Cove' },
      fish: { ...pact, predicate: 'subject', value: 'fisheries' },
      pollution: { ...pact, predicate: 'subject', value: 'pollution' },
      english: { ...pact, predicate: 'authentic-language', value: 'en' },
      japanese: { ...pact, predicate: 'authentic-language', value: 'ja' },
      cause: { ...pact, predicate: 'termination-cause', value: 'a dispute over trade' },
      aid: { ...pact, predicate: 'amount', value: 'up to 2 billion JPY', qualifiers: { item: 'ships' } },
      annexed: { subject: 'annex', predicate: 'protocol-to', object: 'accord' },
      amended: { subject: 'amendment', predicate: 'amends', object: 'accord', time: '2019' },
      force: { ...pact, predicate: 'stage', value: 'in-force', time: '2016-11-23' },
      notice: { ...pact, predicate: 'stage', value: 'termination-notified', time: '2019-08-23' },
      paused: { ...pact, predicate: 'stage', value: 'notice-suspended', time: '2019-11-22' },
      accused: { subject: 'jo-doe', predicate: 'participant-in', object: 'trial', time: '2019' },
      said: { subject: 'jo-doe', predicate: 'stated', value: 'I am innocent', speakers: ['jo-doe'] },
    },
    late: {
      'keeper-again': { ...pact, predicate: 'depositary', value: 'brisk' },
      withdrawn: { ...pact, predicate: 'stage', value: 'notice-withdrawn', time: '2023-01-02' },
    },
  },
} as const satisfies Parts

async function ask(fields: string, asOf = '2024') {
  const source = `{ graph(lens: { asOf: "${asOf}" }) { ${fields} } }`
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: { graph: graphOf(parts), clearance: 'public' },
  })
  expect(errors).toBeUndefined()
  return JSON.parse(JSON.stringify(data?.graph))
}

test('the attributes of a pact are fields, each with its type', async () => {
  const fields = `pact(id: "accord") {
    pactKind pactKinds depositary { name } registrations { number register time { edtf } claims { document { title } } }
    treatySeries subjects signedAt authenticLanguages { language name } terminationCauses
    amounts { value currency unit bound text } parents { name } protocols { name } amendments { name } }
    annex: pact(id: "annex") { parents { name } depositary { name } registrations { number } amounts { text } }
    amendment: pact(id: "amendment") { parents { name } }`
  expect(await ask(fields)).toEqual({
    pact: {
      pactKind: 'RECIPROCAL_ACCESS',
      pactKinds: ['RECIPROCAL_ACCESS', 'STATUS_OF_FORCES'],
      depositary: { name: 'Brisk' },
      registrations: [
        { number: 'I-1', register: 'UN', time: { edtf: '2019-03-04' }, claims: [{ document: { title: 'early' } }] },
        { number: '5 of 2019', register: 'Japan', time: null, claims: [{ document: { title: 'early' } }] },
      ],
      treatySeries: ['2083 UNTS 3'],
      subjects: ['fisheries', 'pollution'],
      signedAt: ['Cove'],
      authenticLanguages: [
        { language: 'en', name: 'English' },
        { language: 'ja', name: 'Japanese' },
      ],
      terminationCauses: ['a dispute over trade'],
      amounts: [{ value: 2e9, currency: 'JPY', unit: null, bound: 'AT_MOST', text: 'up to 2 billion JPY' }],
      parents: [],
      protocols: [{ name: 'Annex' }],
      amendments: [{ name: 'Amendment' }],
    },
    annex: { parents: [{ name: 'Accord' }], depositary: null, registrations: [], amounts: [] },
    amendment: { parents: [{ name: 'Accord' }] },
  })
  expect(await ask('disagreements(of: "accord") { topic property values { value } }')).toEqual({
    disagreements: [{ topic: 'PROPERTY', property: 'DEPOSITARY', values: [{ value: 'Brisk' }, { value: 'Arden' }] }],
  })
})

test('any of several kinds finds a pact, and facets and coverage count it under each', async () => {
  const of = (kind: string) => `pacts(where: { pactKind: { eq: ${kind} } }) { edges { node { name } } }`
  for (const kind of ['RECIPROCAL_ACCESS', 'STATUS_OF_FORCES'])
    expect(await ask(of(kind))).toEqual({ pacts: { edges: [{ node: { name: 'Accord' } }] } })
  expect(
    await ask(`coverage(
      nations: ["arden"], partners: ["brisk"], pactKinds: [RECIPROCAL_ACCESS, STATUS_OF_FORCES, TRADE]
    ) {
      rows { cells { pactKind pact { name } } } }
      facets(where: { kind: { eq: PARTY_TO } }) { pactKinds { kind count } }`),
  ).toMatchObject({
    coverage: {
      rows: [
        {
          cells: [
            { pactKind: 'RECIPROCAL_ACCESS', pact: { name: 'Accord' } },
            { pactKind: 'STATUS_OF_FORCES', pact: { name: 'Accord' } },
            { pactKind: 'TRADE', pact: null },
          ],
        },
      ],
    },
    facets: {
      pactKinds: [
        { kind: 'RECIPROCAL_ACCESS', count: 2 },
        { kind: 'STATUS_OF_FORCES', count: 2 },
      ],
    },
  })
})

describe('a notice of termination', () => {
  const state = 'pact(id: "accord") { stage stageHistory { stage since { edtf } } }'
  const found = (stage: string) => `pacts(where: { stage: { eq: ${stage} } }) { edges { node { name } } }`
  const accord = { pacts: { edges: [{ node: { name: 'Accord' } }] } }
  const none = { pacts: { edges: [] } }

  test.each([
    ['2019-08-01', 'IN_FORCE', ['IN_FORCE']],
    ['2019-09-01', 'TERMINATION_NOTIFIED', ['IN_FORCE', 'TERMINATION_NOTIFIED']],
    ['2019-12-01', 'IN_FORCE', ['IN_FORCE', 'TERMINATION_NOTIFIED', 'NOTICE_SUSPENDED']],
    ['2024', 'IN_FORCE', ['IN_FORCE', 'TERMINATION_NOTIFIED', 'NOTICE_SUSPENDED', 'NOTICE_WITHDRAWN']],
  ])('on %s leaves the pact %s', async (asOf, stage, history) => {
    const { pact } = await ask(state, asOf)
    expect(pact.stage).toBe(stage)
    expect(pact.stageHistory.map((step: { stage: string }) => step.stage)).toEqual(history)
    expect(await ask(found(stage), asOf)).toEqual(accord)
  })

  test('leaves the parties at the stage of the pact, from the day on which it entered into force', async () => {
    const between = 'relationships(where: { kind: { eq: SIGNED_WITH } }) { nodes { stage stageSince { edtf } } }'
    const at = async (asOf: string) => (await ask(between, asOf)).relationships.nodes
    expect(await at('2019-09-01')).toEqual([{ stage: 'TERMINATION_NOTIFIED', stageSince: { edtf: '2019-08-23' } }])
    for (const asOf of ['2019-12-01', '2024'])
      expect(await at(asOf)).toEqual([{ stage: 'IN_FORCE', stageSince: { edtf: '2016-11-23' } }])
  })

  test('that was suspended or withdrawn finds the pact by that step, too', async () => {
    expect(await ask(found('NOTICE_SUSPENDED'), '2019-12-01')).toEqual(accord)
    expect(await ask(found('NOTICE_SUSPENDED'))).toEqual(none)
    expect(await ask(found('NOTICE_WITHDRAWN'))).toEqual(accord)
    expect(await ask(found('TERMINATION_NOTIFIED'))).toEqual(none)
  })
})

test('a person who is no leader is an entity of its own kind', async () => {
  const fields = `
    person(id: "jo-doe") { kind name statements { totalCount } relationships { edges { node { label } } } }
    persons { edges { node { name } } } entity(name: "jo doe") { __typename }
    search(text: "doe") { edges { node { __typename } } }
    leaders { totalCount }`
  expect(await ask(fields)).toMatchObject({
    person: {
      kind: 'PERSON',
      name: 'Jo Doe',
      statements: { totalCount: 1 },
      relationships: { edges: [{ node: { label: 'took part in' } }] },
    },
    persons: { edges: [{ node: { name: 'Jo Doe' } }] },
    entity: { __typename: 'Person' },
    leaders: { totalCount: 0 },
  })
})
