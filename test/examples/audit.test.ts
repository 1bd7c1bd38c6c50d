import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/server/server.ts'

/** Answers that an audit of the facts found false, F01 to F16, each with the right value. */

let server: Server
beforeAll(async () => {
  server = await startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0, heavyWorkers: 0 })
})
afterAll(() => server.close())

/** The day of the audit; the answers stay those of that day. */
const TODAY = '2026-11-26'

async function ask<T>(selection: string, lens: Record<string, unknown> = {}): Promise<T> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `query ($lens: LensInput) { graph(lens: $lens) { ${selection} } }`,
      variables: { lens: { asOf: TODAY, ...lens } },
    }),
  })
  const { data, errors } = await response.json()
  expect(errors).toBeUndefined()
  return data.graph
}

interface Edge {
  node: {
    kind: string
    certainty: string
    stage: string | null
    since: { edtf: string } | null
    until: { edtf: string } | null
    qualifiers: { key: string; value: string }[]
  }
  other: { key: string }
}
async function edges(kind: string, id: string, where: string, lens: Record<string, unknown> = {}): Promise<Edge[]> {
  const { entity } = await ask<{ entity: { relationships: { edges: Edge[] } } }>(
    `entity: ${kind}(id: "${id}") { relationships(first: 200, where: { ${where} }) {
      edges { node { kind certainty stage since { edtf } until { edtf } qualifiers { key value } } other { key } }
    } }`,
    lens,
  )
  return entity?.relationships.edges ?? []
}

interface Term {
  holder: { key: string }
  relationship: { certainty: string; until: { edtf: string } | null; lastSeen: { edtf: string } | null }
}
const holders = async (office: string, asOf: string) =>
  (
    await ask<{ office: { holders: Term[] } }>(
      `office(id: "${office}") { holders { holder { key } relationship { certainty until { edtf } ` +
        'lastSeen { edtf } } } }',
      { asOf },
    )
  ).office.holders
const holder = async (office: string, asOf: string) =>
  (await holders(office, asOf))
    .filter(({ relationship }) => relationship.certainty === 'CERTAIN')
    .map(({ holder }) => holder.key)

interface Pact {
  stage: string | null
  stageHistory: { stage: string; since: { edtf: string } | null; instrument: string | null }[]
  plannedStages: { stage: string; time: { edtf: string } | null }[]
}
const pact = async (id: string, lens: Record<string, unknown> = {}) =>
  (
    await ask<{ pact: Pact | null }>(
      `pact(id: "${id}") {
        stage stageHistory { stage since { edtf } instrument } plannedStages { stage time { edtf } }
      }`,
      lens,
    )
  ).pact
/** The date from which a pact is at the stage, through the lens. */
async function since(id: string, stage: string, lens: Record<string, unknown> = {}): Promise<string | undefined> {
  return (await pact(id, lens))?.stageHistory.findLast((step) => step.stage === stage)?.since?.edtf
}

interface Disagreement {
  topic: string
  undecided: boolean
  values: { value: string; claims: { document: { key: string } }[] }[]
}
const disagreements = async (of: string) =>
  (
    await ask<{ disagreements: Disagreement[] }>(
      `disagreements(of: "${of}") { topic undecided values { value claims { document { key } } } }`,
    )
  ).disagreements

const ACSA = (other: string) => `japan-${other}-acquisition-and-cross-servicing-agreement`
const ISA = (other: string) => `japan-${other}-information-security-agreement`
const RAA = (other: string) => `japan-${other}-reciprocal-access-agreement`
const ids = (found: readonly Edge[]) => [...new Set(found.map(({ other }) => other.key))].sort()

describe('offices', () => {
  test.each([
    ['fumio-kishida', 'prime-minister-of-japan', '2024-10-01'],
    ['joe-biden', 'president-of-united-states', '2025-01-20'],
    ['scott-morrison', 'prime-minister-of-australia', '2022-05-23'],
    ['rishi-sunak', 'prime-minister-of-united-kingdom', '2024-07-05'],
    ['denys-shmyhal', 'prime-minister-of-ukraine', '2025-07-16'],
  ])('F01: %s left office on the day that a page gives', async (leader, office, end) => {
    expect(await edges('leader', leader, 'kind: { eq: HOLDS_OFFICE }')).toEqual([])
    const terms = (await holders(office, TODAY)).filter(({ holder }) => holder.key === leader)
    expect(terms.map(({ relationship }) => [relationship.certainty, relationship.until?.edtf])).toEqual([
      ['ENDED', end],
    ])
  })

  test('F01b: Iwaya was foreign minister; that one page calls him minister of defense is a disagreement', async () => {
    const offices = async (asOf: string) =>
      (await edges('leader', 'takeshi-iwaya', 'kind: { eq: HOLDS_OFFICE }', { asOf })).map(
        ({ node }) => node.qualifiers.find(({ key }) => key === 'OFFICE')?.value,
      )
    expect(await offices('2024-11-25')).toEqual(['minister-for-foreign-affairs-of-japan'])
    expect(await offices(TODAY)).toEqual([])
    expect(await holder('minister-of-defense-of-japan', '2024-11-25')).toEqual(['gen-nakatani'])
    const [office] = (await disagreements('takeshi-iwaya')).filter(({ topic }) => topic === 'OFFICE')
    expect(office?.values.map(({ value }) => value)).toEqual([
      'Minister for Foreign Affairs of Japan',
      'Minister of Defense of Japan',
    ])
  })

  test('F02: on 25 June 2010 the foreign minister of Japan was Okada, not Aso', async () => {
    expect(await holder('minister-for-foreign-affairs-of-japan', '2010-06-25')).toEqual(['katsuya-okada'])
  })

  test('F02b: on 1 June 2023 the prime minister of New Zealand was Hipkins, from 25 January', async () => {
    expect(await holder('prime-minister-of-new-zealand', '2023-06-01')).toEqual(['chris-hipkins'])
    expect(await holder('prime-minister-of-new-zealand', '2023-01-24')).toEqual(['jacinda-ardern'])
  })

  test.each([
    ['united-states', 'shinzo-abe'],
    ['nato', 'naoto-kan'],
    ['france', 'yoshihiko-noda'],
    ['australia', 'yoshihiko-noda'],
    ['united-kingdom', 'shinzo-abe'],
    ['india', 'shinzo-abe'],
    ['italy', 'shinzo-abe'],
    ['south-korea', 'shinzo-abe'],
    ['germany', 'yoshihide-suga'],
    ['ukraine', 'shigeru-ishiba'],
    ['canada', 'shigeru-ishiba'],
    ['new-zealand', 'sanae-takaichi'],
  ])('the prime minister of Japan when its agreement with %s was signed was %s', async (other, leader) => {
    const { pact } = await ask<{ pact: { stageHistory: { stage: string; officeholders: Term[] }[] } }>(
      `pact(id: "${ISA(other)}") {
        stageHistory { stage officeholders(office: "prime-minister-of-japan") { holder { key } } }
      }`,
    )
    const signed = pact.stageHistory.find(({ stage }) => stage === 'SIGNED')
    expect(signed?.officeholders.map(({ holder }) => holder.key)).toEqual([leader])
  })
})

describe('stages', () => {
  test('F03: three reciprocal access agreements are in force', async () => {
    const { pacts, coverage } = await ask<{
      pacts: { edges: { node: { key: string } }[] }
      coverage: { lacking: { partner: { key: string } }[] }
    }>(
      `pacts(where: { pactKind: { eq: RECIPROCAL_ACCESS }, stage: { eq: IN_FORCE } }) { edges { node { key } } }
       coverage(
         nations: ["japan"], partners: ["australia", "united-kingdom", "philippines"], pactKinds: [RECIPROCAL_ACCESS]
       ) {
         lacking(atLeast: IN_FORCE) { partner { key } }
       }`,
    )
    expect(pacts.edges.map(({ node }) => node.key).sort()).toEqual(
      ['australia', 'philippines', 'united-kingdom'].map(RAA),
    )
    expect(coverage.lacking).toEqual([])
    expect(await since(RAA('australia'), 'IN_FORCE')).toBe('2023-08-13')
    expect(await since(RAA('united-kingdom'), 'IN_FORCE')).toBe('2023-10-15')
    expect(await since(RAA('philippines'), 'IN_FORCE')).toBe('2025-09-11')
  })

  test('F04: the cross-servicing agreements with France and Italy are in force', async () => {
    // The white paper gives the month; the day, 26 June, was announced.
    expect(await since(ACSA('france'), 'IN_FORCE')).toBe('2019-06')
    expect((await pact(ACSA('france')))?.plannedStages).toEqual([{ stage: 'IN_FORCE', time: { edtf: '2019-06-26' } }])
    expect(await since(ACSA('italy'), 'IN_FORCE')).toBe('2025-09-05')
  })

  test('F05: the CPTPP bound Peru and Chile on the days of the better documents', async () => {
    const bound = async (nation: string) =>
      (await edges('nation', nation, 'kind: { eq: BOUND_BY }, other: { id: { eq: "cptpp" } }')).map(
        ({ node }) => node.since?.edtf,
      )
    expect(await bound('peru')).toEqual(['2021-09-19'])
    expect(await bound('chile')).toEqual(['2023-02-21'])
    const dates = async (nation: string) =>
      (await disagreements(nation))
        .filter(({ topic }) => topic === 'DATE')
        .map(({ undecided, values }) => [undecided, ...values.map(({ value }) => value)])
    expect(await dates('peru')).toContainEqual([false, '2021-09-19', '2021-01-19'])
    expect(await dates('chile')).toContainEqual([false, '2023-02-21', '2023-02-20'])
  })

  test('F06: nothing was known in 1950 from a page of the web', async () => {
    const { pacts } = await ask<{ pacts: { totalCount: number } }>('pacts { totalCount }', { knownAt: '1950' })
    expect(pacts.totalCount).toBe(0)
  })

  const members = (lens: Record<string, unknown>) => edges('organization', 'five-eyes', 'kind: { eq: MEMBER_OF }', lens)
  test('F07: nobody is known as a member of the Five Eyes in 1900', async () => {
    expect(await members({ asOf: '1900' })).toEqual([])
  })
  test('F08: all five were known by 2026-01-01, when the page had been read', async () => {
    expect(ids(await members({ knownAt: '2026-01-01' }))).toHaveLength(5)
  })

  test.each([
    ['netherlands', 'philippines', 4],
    ['new-zealand', 'ukraine', 4],
  ])('F09: %s and %s are joined through Japan, a hub', async (from, to, length) => {
    const { paths } = await ask<{
      paths: { outcome: string; paths: { length: number; steps: { to: { key: string } }[] }[] }
    }>(
      `paths(from: ["${from}"], to: ["${to}"], where: { kind: { eq: PARTY_TO } }) {
        outcome paths { length steps { to { ... on Node { key } } } }
      }`,
    )
    expect(paths.outcome).toBe('FOUND')
    expect(paths.paths[0]?.length).toBe(length)
    expect(paths.paths[0]?.steps.map(({ to }) => to.key)).toContain('japan')
  })

  test('F10: New Zealand has signed information security agreements with seven partners', async () => {
    const signed = await edges(
      'nation',
      'new-zealand',
      'kind: { eq: SIGNED_WITH }, pact: { pactKind: { eq: INFORMATION_SECURITY } }',
    )
    expect(ids(signed)).toEqual(['australia', 'france', 'japan', 'nato', 'south-korea', 'spain', 'united-states'])
  })

  test('F11: a relationship of Russia and North Korea that is only possible does not hold', async () => {
    const where = 'kind: { in: [SUPPLIED_ARMS_TO, AIDED] }, other: { id: { eq: "north-korea" } }'
    const held = await edges('nation', 'russia', where, { asOf: '2024-06-30' })
    expect(held.map(({ node }) => node.qualifiers.find(({ key }) => key === 'ITEM')?.value)).toEqual([
      'ballistic missiles used against Ukraine',
    ])
    const possible = await edges('nation', 'russia', `${where}, stance: { eq: POSSIBLE }`, { asOf: '2024-06-30' })
    expect(possible).toHaveLength(3)
  })

  test('F12: the agreement with India is planned to be in force until a page confirms it', async () => {
    expect(await pact(ACSA('india'), { asOf: '2021-12-31' })).toMatchObject({ stage: 'SIGNED' })
    expect(await pact(ACSA('india'))).toMatchObject({
      stage: 'IN_FORCE',
      plannedStages: [{ stage: 'IN_FORCE', time: { edtf: '2021-07-11' } }],
    })
    expect(await since(ACSA('india'), 'IN_FORCE')).toBe('[2021-07-11..2025-04-30]')
  })

  test('F13: talks with Ukraine agreed, or in full negotiation: the documents disagree', async () => {
    const stages = (await disagreements(ISA('ukraine'))).filter(({ topic }) => topic === 'STAGE')
    expect(stages.map(({ values }) => values.map(({ value }) => value).sort())).toContainEqual([
      'negotiating',
      'talks-agreed',
    ])
  })

  test('F14: the agreement with Canada entered into force on a 16th from 2025-11-16 on', async () => {
    expect(await since(ISA('canada'), 'IN_FORCE')).toBe('[2025-11-16..2026-02-16]')
  })

  test('F15: the cross-servicing agreement of 1996 with the United States was in force in 2012', async () => {
    expect((await pact(ACSA('united-states'), { asOf: '2012' }))?.stage).toBe('IN_FORCE')
    const { pact: amended } = await ask<{
      pact: { relationships: { edges: { node: { since: { edtf: string } } }[] } }
    }>(
      `pact(id: "${ACSA('united-states')}") { relationships(where: { kind: { eq: AMENDS } }) { edges { ` +
        'node { since { edtf } } } } }',
    )
    expect(amended.relationships.edges.map(({ node }) => node.since.edtf).sort()).toEqual(['1999', '2004-07-29'])
  })

  test('different dates and names are kept as a disagreement, and the better source decides', async () => {
    const on = async (id: string, topic: string) =>
      (await disagreements(id))
        .filter((one) => one.topic === topic)
        .map(({ undecided, values }) => [undecided, values.map(({ value }) => value)])
    expect(await on(ACSA('united-states'), 'DATE')).toContainEqual([false, ['signed: 1996-04-15', 'signed: 1996-06']])
    expect(await on(ISA('european-union'), 'STAGE')).toContainEqual([false, ['negotiating', 'talks-agreed']])
    expect(await on('chris-hipkins', 'END')).toEqual([[false, ['2023-11-27', '2023-11-26']]])
  })

  test('F16: AUKUS and the IPEF have stages, which tie their parties', async () => {
    expect(await since('aukus', 'SIGNED', { asOf: '2022' })).toBe('2021-11-22')
    expect(ids(await edges('nation', 'australia', 'kind: { eq: SIGNED_WITH }, pact: { id: { eq: "aukus" } }'))).toEqual(
      ['united-kingdom', 'united-states'],
    )
    expect(await pact('ipef', { asOf: '2022-12-31' })).toMatchObject({ stage: 'NEGOTIATING' })
    expect(await pact('ipef')).toMatchObject({ stage: 'IN_FORCE' })
    const tied = await edges('nation', 'japan', 'kind: { eq: SIGNED_WITH }, pact: { id: { eq: "ipef" } }')
    expect(tied).toHaveLength(13)
    const inForce = tied.filter(({ node }) => node.stage === 'IN_FORCE')
    expect(ids(inForce)).toEqual(['fiji', 'india', 'singapore', 'united-states'])
  })
})
