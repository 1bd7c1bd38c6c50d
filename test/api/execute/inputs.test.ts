import fc from 'fast-check'
import {
  type FieldNode,
  type GraphQLObjectType,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { argumentReader, type SharedReaders, variableReader, variablesIn } from '../../../src/api/execute/inputs.ts'
import { schema } from '../../../src/api/schema.ts'
import { runs } from '../../fixtures/runs.ts'
import { operations } from './operations.ts'

const words = { ids: ['japan', 'nix'], texts: ['Japan', ''], dates: ['2024', '2019/2024', 'soon'] }

/** The value, or undefined if it is refused. JSON removes the missing prototype of graphql-js's input objects. */
function readOr(read: () => unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(read()))
  } catch {
    return undefined
  }
}

const operationOf = (query: string): OperationDefinitionNode => {
  const operation = getOperationAST(parse(query))
  if (!operation) throw new Error('no operation')
  return operation
}

describe('variables and arguments are read as graphql-js reads them', () => {
  test('for any operation, with missing, null or mistyped values', () => {
    const odd = fc.constantFrom(
      null,
      1,
      1.5,
      'japan',
      'NIX',
      true,
      [],
      ['japan', null],
      [['a']],
      {},
      { eq: 1 },
      { in: [null] },
    )
    let [read, refused] = [0, 0]
    fc.assert(
      fc.property(
        operations(schema, words),
        fc.dictionary(fc.constantFrom('v0', 'v1', 'v2', 'v3'), odd, { maxKeys: 2 }),
        fc.subarray(['v0', 'v1']),
        (made, given, gone) => {
          const operation = operationOf(made.query)
          const definitions = operation.variableDefinitions ?? []
          const values = Object.fromEntries(
            Object.entries({ ...made.variables, ...given }).filter(([name]) => !gone.includes(name as 'v0')),
          )
          const asked = JSON.parse(JSON.stringify(values))
          const { coerced } = getVariableValues(schema, definitions, asked)
          const ours = readOr(() => variableReader(schema, definitions)(asked))
          expect(ours).toEqual(coerced && JSON.parse(JSON.stringify(coerced)))
          if (coerced) read += 1
          else refused += 1
          if (!coerced) return
          const info = new TypeInfo(schema)
          const Field = {
            enter(node: Parameters<typeof variablesIn>[0]) {
              const field = info.getFieldDef()
              if (node.kind !== Kind.FIELD || !field || variablesIn(node).size === 0) return
              expect(readOr(() => argumentReader(field, node)(coerced))).toEqual(
                readOr(() => getArgumentValues(field, node, coerced)),
              )
            },
          }
          visit(operation, visitWithTypeInfo(info, { Field }))
        },
      ),
      { numRuns: runs(200) },
    )
    expect(Math.min(read, refused)).toBeGreaterThan(20)
  })

  test.each([
    ['a default, and null in its place', 'query ($a: Int = 3) { graph { revision } }', {}, { a: 3 }],
    ['null where it may be', 'query ($a: Int = 3) { graph { revision } }', { a: null }, { a: null }],
    ['one for a list of one', 'query ($a: [ID!]!) { graph { revision } }', { a: 'x' }, { a: ['x'] }],
    ['what no operation asks for', 'query { graph { revision } }', { a: 1 }, {}],
    [
      'nothing for a name of the prototype',
      'query ($__proto__: ID) { graph { revision } }',
      JSON.parse('{"__proto__":"x"}'),
      undefined,
    ],
    ['nothing where one must be', 'query ($a: ID!) { graph { revision } }', {}, undefined],
    ['nothing where null may not be', 'query ($a: [ID!]) { graph { revision } }', { a: [null] }, undefined],
  ])('%s', (_, query, given, expected) => {
    const { variableDefinitions = [] } = operationOf(query)
    expect(readOr(() => variableReader(schema, variableDefinitions)(given))).toEqual(expected)
  })
})

test('equal filters of one run, and of runs in turn, are one object; other values have others', () => {
  const fields = `relationships(where: { kind: { in: $kinds } }) { totalCount }`
  const document = parse(`query ($kinds: [RelationshipKind!]) {
    graph { nation(id: "japan") { ${fields} again: ${fields} } }
  }`)
  const field = (schema.getType('Nation') as GraphQLObjectType).getFields().relationships
  const nodes: FieldNode[] = []
  visit(document, { Field: (node) => void (node.name.value === 'relationships' && nodes.push(node)) })
  const shared: SharedReaders = new Map()
  const readers = nodes.map((node) => field && argumentReader(field, node, shared))
  const wheresFor = (variables: object) => readers.map((read) => read?.({ ...variables }).where)
  const variables = { kinds: ['party-to'] }
  const [one, other] = readers.map((read) => read?.(variables).where)
  expect(one).toEqual({ kind: { in: ['party-to'] } })
  expect(other).toBe(one)
  expect(wheresFor(variables)).toEqual([one, one].map((where) => expect.toSatisfy((found) => found === where)))
  expect(wheresFor({ kinds: ['part-of'] })).toEqual(Array(2).fill({ kind: { in: ['part-of'] } }))
})

test('an equal list or object in the next run is the same, unless it is long', () => {
  const { variableDefinitions = [] } = operationOf('query ($kinds: [RelationshipKind!]!, $lens: LensInput) { a }')
  const read = variableReader(schema, variableDefinitions)
  const asked = (count: number, asOf = '2024') =>
    read(JSON.parse(JSON.stringify({ kinds: Array(count).fill('PARTY_TO'), lens: { asOf } })))
  const one = asked(2)
  expect(one).toEqual({ kinds: ['party-to', 'party-to'], lens: { asOf: '2024' } })
  expect([asked(2).kinds, asked(2).lens]).toSatisfy(([kinds, lens]) => kinds === one.kinds && lens === one.lens)
  expect(asked(3).kinds).toEqual(Array(3).fill('party-to'))
  expect(asked(3, '2023').lens).toEqual({ asOf: '2023' })
  // A value that is refused is refused again.
  for (let turn = 0; turn < 2; turn += 1) expect(() => read({ kinds: ['NIX'] })).toThrow()
  expect(asked(3).kinds).toBe(asked(3).kinds)
  expect(asked(400).kinds).not.toBe(asked(400).kinds)
})

test('a filter that was refused is refused again', () => {
  const document = parse(
    `query ($kind: RelationshipKind) {
    graph { nation(id: "japan") { relationships(where: { kind: { in: [$kind] } }) { totalCount } } }
  }`,
  )
  const field = (schema.getType('Nation') as GraphQLObjectType).getFields().relationships
  visit(document, {
    Field(node) {
      if (node.name.value !== 'relationships' || !field) return
      const read = argumentReader(field, node)
      for (let turn = 0; turn < 2; turn += 1) expect(() => read({ kind: null })).toThrow()
      expect(read({ kind: 'party-to' }).where).toEqual({ kind: { in: ['party-to'] } })
      for (let turn = 0; turn < 2; turn += 1) expect(() => read({})).toThrow()
    },
  })
})
