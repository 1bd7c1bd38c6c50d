import { getOperationAST, parse } from 'graphql'
import { expect, test } from 'vitest'
import { shapeReader } from '../../../src/api/execute/shape.ts'
import { schema } from '../../../src/api/schema.ts'

const shapeOf = (definitions: string) => {
  const operation = getOperationAST(parse(`query (${definitions}) { __typename }`))
  return shapeReader(schema, operation?.variableDefinitions ?? [])
}

test('numbers, flags, enum values, years and lengths of lists make the shape of variables', () => {
  const shape = shapeOf('$first: Int, $all: Boolean, $kind: EntityKind, $date: EDTF, $ids: [ID!], $lens: LensInput')
  const given = { first: 1, all: true, kind: 'pact', date: '2024-01-02', ids: ['a'], lens: { asOf: '2024' } }
  const same = { ...given, date: '2024-12-31', ids: ['b'], lens: { asOf: '2024-02' } }
  expect(shape(same)).toBe(shape(given))
  const others = [
    { first: 2 },
    { first: null },
    { first: undefined },
    { all: false },
    { kind: 'event' },
    { date: '2023-01-02' },
    { ids: ['a', 'b'] },
    { lens: { asOf: '2023' } },
    { lens: { knownAt: '2024' } },
  ]
  const shapes = others.map((other) => shape({ ...given, ...other }))
  expect(new Set([shape(given), ...shapes]).size).toBe(others.length + 1)
})
