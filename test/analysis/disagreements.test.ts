import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import disagreements from '../../src/analysis/disagreements.ts'
import explain from '../../src/analysis/explain.ts'
import { keysOf, type PactKind, properties } from '../../src/facts/vocabulary.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { pactKindsOf } from '../../src/graph/pacts/pact-kinds.ts'
import { onRelationship } from '../../src/graph/relationships/disagreement.ts'
import { onProperty } from '../../src/graph/relationships/disagreements.ts'
import { claimedProperties } from '../../src/graph/relationships/property.ts'
import { View } from '../../src/graph/view.ts'
import { facts } from '../fixtures/random.ts'
import { document, says, world } from '../fixtures/world.ts'

const documents = [
  document('a', '2024-06-19'),
  document('b', '2024-06-20'),
  document('c', '2024-06'),
  document('treaty', '2024-06-19', { primary: true }),
]
type Look = ReturnType<typeof world>
const found = (look: Look, of?: string) =>
  disagreements.fn(look(), { of }).map(({ topic, subject, values, reason }) => ({
    topic,
    subject,
    values: values.map(({ value, claims }) => [value, claims.map((claim) => claim.document)]),
    reason,
  }))

const stage = (stage: 'concluded' | 'agreed-in-principle') => ({ value: { type: 'stage', stage } }) as const
const text = (text: string) => ({ value: { type: 'text', text } }) as const
const kind = (pactKind: PactKind) => ({ value: { type: 'pactKind', pactKind } }) as const
const level = (level: 'secret' | 'top-secret') => ({ value: { type: 'level', level } }) as const

describe('documents disagree', () => {
  test('on the stage of a pact at one time, and every value stays with its documents', () => {
    const look = world(documents, [
      says('a', 'pact-p', 'stage', '2024-06-19', stage('agreed-in-principle')),
      says('b', 'pact-p', 'stage', '2024-06-19', stage('agreed-in-principle')),
      says('c', 'pact-p', 'stage', '2024-06-19', stage('concluded')),
    ])
    expect(found(look)).toEqual([
      {
        topic: 'stage',
        subject: 'pact-p',
        reason: 'more independent documents say so',
        values: [
          ['agreed-in-principle', ['a', 'b']],
          ['concluded', ['c']],
        ],
      },
    ])
  })

  test('on the day of a signature, of an event', () => {
    const look = world(documents, [
      says('treaty', 'leader-l', 'signatory-of', '2024-06-19', { object: 'pact-p' }),
      says('b', 'leader-l', 'signatory-of', '2024-06-18', { object: 'pact-p' }),
      says('a', 'event-e', 'occurred-on', '2024-06-18'),
      says('b', 'event-e', 'occurred-on', '2024-06-19'),
      says('c', 'event-e', 'occurred-on', '2024-06'),
    ])
    expect(found(look)).toMatchObject([
      { topic: 'date', subject: 'event-e' },
      {
        topic: 'date',
        subject: 'leader-l',
        reason: 'a primary document says so, and only secondary ones say otherwise',
        values: [
          ['2024-06-19', ['treaty']],
          ['2024-06-18', ['b']],
        ],
      },
    ])
  })

  test('on whether a nation is a party', () => {
    const look = world(documents, [
      says('a', 'ayland', 'party-to', '2024-06-19', { object: 'pact-p' }),
      says('b', 'ayland', 'party-to', '2024-06-19', { object: 'pact-p', stance: 'denied' }),
    ])
    expect(found(look, 'pact-p')).toEqual([
      {
        topic: 'stance',
        subject: 'ayland',
        reason: 'the latest document says so',
        values: [
          ['it is not so', ['b']],
          ['it is so', ['a']],
        ],
      },
    ])
  })

  test('on a level, and on who holds an office', () => {
    const look = world(documents, [
      says('a', 'pact-p', 'classification-level', '2024', level('secret')),
      says('b', 'pact-p', 'classification-level', '2024', level('top-secret')),
      says('a', 'leader-l', 'holds-office', '2024-06-19', { object: 'ayland', qualifiers: { office: 'office-chair' } }),
      says('b', 'leader-m', 'holds-office', '2024-06-19', { object: 'ayland', qualifiers: { office: 'office-chair' } }),
    ])
    expect(found(look)).toMatchObject([
      {
        topic: 'level',
        subject: 'pact-p',
        values: [
          ['top-secret', ['b']],
          ['secret', ['a']],
        ],
      },
      {
        topic: 'office',
        subject: 'ayland',
        values: [
          ['office-chair: leader-m', ['b']],
          ['office-chair: leader-l', ['a']],
        ],
      },
    ])
  })

  test('on a holder seen within the term of another, but not on the day on which one follows the other', () => {
    const holder = (source: string, leader: string, time: string) =>
      says(source, leader, 'holds-office', time, { object: 'ayland', qualifiers: { office: 'office-chair' } })
    const term = holder('a', 'leader-l', '2000-01-01/2005-01-01')
    const rivals = (time: string) => found(world(documents, [term, holder('b', 'leader-m', time)]), 'ayland').length
    expect([rivals('2003-01-01'), rivals('2005-01-01'), rivals('2005-01-01/2009-01-01')]).toEqual([1, 0, 0])
  })

  test('on the way by which a party consented, even if their dates agree', () => {
    const look = world(documents, [
      says('a', 'ayland', 'ratified', '2024-05-01', { object: 'pact-p' }),
      says('b', 'ayland', 'acceded-to', '2024-05-01', { object: 'pact-p' }),
    ])
    expect(found(look).map(({ topic, values }) => [topic, values.map(([value]) => value)])).toEqual([
      ['status', ['acceded', 'ratified']],
    ])
  })

  test('on the place of signing, a count and the kinds of a pact; what nothing tells apart is undecided', () => {
    const look = world(documents, [
      says('b', 'pact-p', 'signed-at', '2024-06-19', text('Tokyo')),
      says('treaty', 'pact-p', 'signed-at', '2024-06-19', text('Wellington')),
      says('a', 'pact-p', 'reported-count', '2024-06-19', { value: { type: 'count', count: 2 } }),
      says('b', 'pact-p', 'reported-count', '2024-06-19', { value: { type: 'count', count: 3 } }),
      says('a', 'pact-p', 'pact-kind', undefined, kind('trade')),
      says('a', 'pact-p', 'pact-kind', undefined, kind('health')),
      says('c', 'pact-p', 'pact-kind', undefined, kind('labor')),
    ])
    expect(found(look)).toMatchObject([
      {
        topic: 'kind',
        values: [
          ['trade, health', ['a', 'a']],
          ['labor', ['c']],
          ['information-security', []],
        ],
      },
      {
        topic: 'property',
        values: [
          ['Wellington', ['treaty']],
          ['Tokyo', ['b']],
        ],
      },
      {
        topic: 'count',
        reason: 'the latest document says so',
        values: [
          ['3', ['b']],
          ['2', ['a']],
        ],
      },
    ])
    const undecided = disagreements.fn(look(), {}).map(({ undecided }) => undecided)
    expect(undecided).toEqual([true, false, false])
    expect(pactKindsOf(look(), 'pact-p')).toEqual(['trade', 'health', 'labor'])
  })

  test('with themselves, if they count more partners than they name', () => {
    const signed = (pact: string, partner: string) => [
      says('a', 'ayland', 'party-to', '2024-06-19', { object: pact }),
      says('a', partner, 'party-to', '2024-06-19', { object: pact }),
      says('a', pact, 'stage', '2024-06-19', { value: { type: 'stage', stage: 'signed' } }),
    ]
    const counts = (count: number) =>
      says('a', 'ayland', 'reported-count', '2024-06-19', {
        value: { type: 'count', count },
        qualifiers: { pactKind: 'information-security', stage: 'signed', partnerKind: 'nation' },
      })
    const pacts = [...signed('pact-p', 'beland'), ...signed('pact-q', 'celand'), ...signed('pact-r', 'club-c')]
    expect(found(world(documents, [...pacts, counts(8)]))).toMatchObject([
      {
        topic: 'count',
        subject: 'ayland',
        values: [
          ['8', ['a']],
          ['2 named', expect.anything()],
        ],
      },
    ])
    expect(found(world(documents, [...pacts, counts(2)]))).toEqual([])
  })

  test('not if there is one document, nor over a denial after the end', () => {
    expect(
      found(
        world(documents, [
          says('a', 'ayland', 'member-of', '2022', { object: 'club-c' }),
          says('b', 'ayland', 'member-of', '2024', { object: 'club-c', stance: 'denied' }),
        ]),
      ),
    ).toEqual([])
  })

  test('only with two values or more, each with visible claims', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const view = new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'restricted', all))
        for (const { topic, values } of disagreements.fn(view, {})) {
          expect(values.length).toBeGreaterThan(1)
          for (const { value, claims } of values) {
            // No claim supports a count of no named partners, or a default of the data.
            const isDefault = topic === 'kind' && value === 'trade'
            if (!isDefault) expect(claims.length > 0).toBe(value !== '0 named')
            for (const claim of claims) expect(view.shows(claim)).toBe(true)
          }
        }
      }),
    )
  })
})

test('all disagreements are those of each relationship and of each property, in their order', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const view = new View(buildGraph(all), toLens({ asOf: '2022-06-15' }, 'restricted', all))
      const found = disagreements.fn(view, {})
      const claimed = view.relationships({ ended: true }).filter(({ derivedFrom }) => !derivedFrom)
      expect(found.filter(({ relationship }) => relationship)).toEqual(
        claimed.flatMap((relationship) => onRelationship(view, relationship)),
      )
      const ofProperties = view.entities().flatMap(({ id }) =>
        keysOf(properties)
          .filter((name) => name !== 'stage')
          .flatMap((name) => claimedProperties(view, id, name))
          .flatMap((one) => onProperty(view, id, one)),
      )
      expect(found.filter(({ property }) => property)).toEqual(ofProperties)
    }),
  )
})

describe('an explanation', () => {
  const look = world(documents, [
    says('a', 'ayland', 'party-to', '2024-06-19', { object: 'pact-p' }),
    says('b', 'ayland', 'party-to', '2024-06-19', { object: 'pact-p' }),
    says('a', 'beland', 'party-to', '2024-06-19', { object: 'pact-p' }),
    says('a', 'pact-p', 'stage', '2024-06-19', { value: { type: 'stage', stage: 'signed' } }),
  ])
  const of = (id: string) => {
    const relationship = look().relationship(id)
    if (!relationship) throw new Error(`no relationship ${id}`)
    return explain.fn(look(), { relationship })
  }

  test('of a claimed relationship is its claims', () => {
    expect(of('ayland.party-to.pact-p')).toMatchObject({
      sentence: 'ayland is a party to pact-p: 2 claims in 2 documents.',
      claims: [{ document: 'a' }, { document: 'b' }],
      stage: null,
      premises: [],
    })
  })

  test('of a derived relationship is the rule, the stage, and the explanation of its premises', () => {
    expect(of('ayland.signed-with.beland.pact-p')).toMatchObject({
      sentence: 'ayland has signed with beland, because both are parties to pact-p, which stands at "signed".',
      claims: [],
      stage: { stage: 'signed' },
      premises: [
        { relationship: { id: 'ayland.party-to.pact-p' } },
        { relationship: { id: 'beland.party-to.pact-p' } },
      ],
    })
  })
})
