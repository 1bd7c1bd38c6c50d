import { graphql } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { graphOf } from '../fixtures/data.ts'

const step = (subject: string, predicate: string, time: string, more = {}) => ({
  subject,
  predicate,
  object: 'accord',
  time,
  ...more,
})
const graph = graphOf({
  documents: { d1: { published: '2024' }, d2: { published: '2024', primary: true } },
  nations: { arden: {}, brisk: {}, corvia: {}, dorn: {} },
  pacts: { accord: {} },
  claims: {
    d1: {
      a: step('arden', 'signed', '2018'),
      b: step('brisk', 'accepted', '2019'),
      c: step('corvia', 'bound-by', '2020'),
      d: step('dorn', 'signed', '2018'),
      e: step('dorn', 'ratified', '2021', { stance: 'planned' }),
      f: step('arden', 'reserved', '2018'),
    },
    d2: { b: step('brisk', 'ratified', '2019') },
  },
})

/** The answer to a part of a query on the graph. */
async function ask(part: string): Promise<unknown> {
  const source = `{ graph(lens: { stances: [ASSERTED, REPORTED, PLANNED, POSSIBLE, DENIED] }) { ${part} } }`
  const { data, errors } = await graphql({ schema, source, contextValue: { graph, clearance: 'public' } })
  if (errors?.[0]) throw errors[0]
  return data?.graph
}
async function parties(where: string): Promise<string[]> {
  const answer = await ask(
    `pacts { edges { node { parties(where: { edge: { ${where} } }) { edges { node { name } } } } } }`,
  )
  return JSON.stringify(answer).match(/(?<="name":")\w+/g) ?? []
}

test('parties are found by their status, and the ways to consent count as one in a range', async () => {
  expect(await parties('status: { eq: SIGNED }')).toEqual(['arden', 'dorn'])
  expect(await parties('status: { in: [RATIFIED, IN_FORCE] }')).toEqual(['brisk', 'corvia'])
  expect(await parties('status: { atLeast: ACCEDED }')).toEqual(['brisk', 'corvia'])
  expect(await parties('status: { atMost: ACCEPTED }')).toEqual(['arden', 'brisk', 'dorn'])
  await expect(parties('status: { atLeast: IN_FORCE, atMost: SIGNED }')).rejects.toThrow('nothing could match')
})

test('parties are found by the steps that they took, planned ones too', async () => {
  expect(await parties('steps: { some: { kind: { eq: RESERVED } } }')).toEqual(['arden'])
  expect(await parties('steps: { some: { kind: { eq: RATIFIED } } }')).toEqual(['brisk', 'dorn'])
  expect(await parties('steps: { some: { leadsTo: { eq: RATIFIED } } }')).toEqual(['brisk'])
  expect(await parties('steps: { some: { stance: { eq: PLANNED } } }')).toEqual(['dorn'])
  expect(await parties('steps: { none: { since: { after: "2018-12-31" } } }')).toEqual(['arden'])
})

test('an edge gives the status with its evidence, and documents that name two ways to consent disagree', async () => {
  const answer = await ask(`
    pacts { edges { node { parties(where: { node: { name: { eq: "brisk" } } }) { edges {
      status statusSince { edtf } history { kind status }
      standing { corroboration reason undecided named { status claims { stance } } documents { primary } }
    } } } } }
    disagreements { topic values { value } }
  `)
  const [edge] = JSON.parse(JSON.stringify(answer)).pacts.edges[0].node.parties.edges
  expect(edge).toMatchObject({
    status: 'RATIFIED',
    statusSince: { edtf: '2019' },
    standing: { reason: expect.stringContaining('primary'), undecided: false, named: [{ status: 'RATIFIED' }, {}] },
  })
  expect(JSON.stringify(answer)).toContain('{"topic":"STATUS","values":[{"value":"ratified"},{"value":"accepted"}]}')
})

test('coverage has the status of a nation in each cell, and lists the pacts of one status', async () => {
  const answer = await ask(`
    coverage(nations: ["arden", "brisk"], partners: ["corvia"], pactKinds: [TRADE]) {
      standing(status: { eq: SIGNED }) { nation { name } status statusSince { edtf } partnerStatus pact { name } }
    }
  `)
  expect(answer).toEqual({
    coverage: {
      standing: [
        {
          nation: { name: 'arden' },
          status: 'SIGNED',
          statusSince: { edtf: '2018' },
          partnerStatus: 'IN_FORCE',
          pact: { name: 'accord' },
        },
      ],
    },
  })
})

test('an applicant has the status APPLIED, and its application is a step', async () => {
  const accession = graphOf({
    documents: { d1: { published: '2024' } },
    nations: { arden: {}, brisk: {} },
    pacts: { accord: {} },
    claims: { d1: { a: step('arden', 'signed', '2018'), b: step('brisk', 'applied-to-join', '2021') } },
  })
  const source = `{ graph {
    relationships(where: { status: { eq: APPLIED } }) {
      nodes { kind source { key } standing { status since { edtf } history { status } } step { status } }
      aggregate(by: [STATUS]) { counts { value count } withoutValue }
    }
    pact(id: "accord") { parties { totalCount } }
    coverage(nations: ["brisk"], partners: ["arden"], pactKinds: [TRADE]) {
      lacking { blank }
      standing(status: { eq: APPLIED }) { status statusSince { edtf } partnerStatus pact { key } }
    }
    export(format: CSV_EDGES) { text }
  } }`
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: { graph: accession, clearance: 'public' },
  })
  expect(errors).toBeUndefined()
  const { relationships, pact, coverage, export: csv } = Object(data).graph
  expect(relationships).toMatchObject({
    nodes: [
      {
        kind: 'APPLIED_TO_JOIN',
        source: { key: 'brisk' },
        standing: { status: 'APPLIED', since: { edtf: '2021' }, history: [{ status: 'APPLIED' }] },
        step: { status: 'APPLIED' },
      },
    ],
    aggregate: [{ counts: [{ value: 'APPLIED', count: 1 }], withoutValue: 0 }],
  })
  expect(pact.parties.totalCount).toBe(1)
  expect(coverage).toEqual({
    lacking: [{ blank: true }],
    standing: [{ status: 'APPLIED', statusSince: { edtf: '2021' }, partnerStatus: 'SIGNED', pact: { key: 'accord' } }],
  })
  expect(csv.text).toMatch(/applied-to-join.*,applied,/)
})
