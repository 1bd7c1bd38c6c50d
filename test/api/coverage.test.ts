import { graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { graphOf } from '../fixtures/data.ts'

const graph = graphOf({
  documents: { one: { title: 'One', published: '2020' } },
  nations: { arden: { name: 'Arden' }, brisk: { name: 'Brisk' }, corvia: { name: 'Corvia' } },
  organizations: { league: { name: 'League' } },
  pacts: { accord: { name: 'Accord', pactKind: 'trade' } },
  claims: {
    one: {
      'arden-in': { subject: 'arden', predicate: 'member-of', object: 'league' },
      'brisk-in': { subject: 'brisk', predicate: 'member-of', object: 'league' },
      'arden-accord': { subject: 'arden', predicate: 'party-to', object: 'accord' },
      'corvia-accord': { subject: 'corvia', predicate: 'party-to', object: 'accord' },
    },
  },
})
const ask = (args: string, variables?: Record<string, unknown>, declared = '') =>
  graphql({
    schema,
    source:
      `query Coverage${declared} { graph { coverage(${args}, pactKinds: [TRADE]) ` +
      '{ nations { key } partners { key } rows { cells { pact { key } } } } } }',
    variableValues: variables ?? null,
    contextValue: { graph, clearance: 'public' },
  })
const found = { pact: { key: 'accord' } }
const blank = { pact: null }

describe('Graph.coverage', () => {
  test.each([
    ['by its arguments', 'rows: { membersOf: "league" }, columns: { in: ["corvia"] }'],
    ['by its former arguments', 'membersOf: "league", partners: ["corvia"]'],
    ['by both, each on its side', 'membersOf: "league", columns: { in: ["corvia"] }'],
  ])('shows the members of an organization beside a nation: %s', async (_, args) => {
    const { data, errors } = await ask(args)
    expect(errors).toBeUndefined()
    expect(data?.graph).toEqual({
      coverage: {
        nations: [{ key: 'arden' }, { key: 'brisk' }],
        partners: [{ key: 'corvia' }],
        rows: [{ cells: [found] }, { cells: [blank] }],
      },
    })
  })

  test('takes the members of an organization as columns, too', async () => {
    const { data } = await ask('rows: { in: ["corvia"] }, columns: { membersOf: "league" }')
    expect(data?.graph).toMatchObject({ coverage: { rows: [{ cells: [found, blank] }] } })
  })

  test.each<[args: string, message: RegExp]>([
    ['rows: { in: ["arden"], membersOf: "league" }, columns: { in: ["corvia"] }', /EntityChoice.*exactly one/i],
    ['rows: {}, columns: { in: ["corvia"] }', /EntityChoice.*exactly one/i],
    ['rows: { in: null }, columns: { in: ["corvia"] }', /EntityChoice.*non-null/i],
    ['rows: { in: ["arden"] }, nations: ["arden"], partners: ["corvia"]', /rows and nations are both given/],
    ['nations: ["arden"], membersOf: "league", partners: ["corvia"]', /nations and membersOf are both given/],
    ['rows: { in: ["arden"] }', /^columns is not given; give \{ in: \[ids\] \} or \{ membersOf: id \}$/],
    ['columns: { in: ["arden"] }', /^rows is not given; give/],
    ['rows: { in: [] }, columns: { in: ["arden"] }', /^rows\.in is empty; name a nation or an organization$/],
  ])('refuses %s', async (args, message) => {
    const { errors } = await ask(args)
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })])
  })

  test('refuses two choices in a variable, too', async () => {
    const rows = { in: ['arden'], membersOf: 'league' }
    const { errors } = await ask('rows: $rows, columns: { in: ["corvia"] }', { rows }, '($rows: EntityChoice)')
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(/exactly one/i) })])
  })
})
