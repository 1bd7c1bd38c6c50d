import fc from 'fast-check'
import { getOperationAST, parse } from 'graphql'
import { expect, test } from 'vitest'
import { shapeOfVariables } from '../../../src/api/execute/shape.ts'
import { schema } from '../../../src/api/schema.ts'
import { runs } from '../../fixtures/runs.ts'

const shapeOf = (definitions: string) => {
  const operation = getOperationAST(parse(`query (${definitions}) { __typename }`))
  return shapeOfVariables(schema, operation?.variableDefinitions ?? [])
}

test('numbers, flags, enum values, years and lengths of lists make the shape of variables', () => {
  const shape = shapeOf('$first: Int, $all: Boolean, $kind: EntityKind, $date: EDTF, $ids: [ID!], $lens: LensInput')
  const given = { first: 1, all: true, kind: 'pact', date: '2024-01-02', ids: ['a'], lens: { asOf: '2024' } }
  const same = { ...given, date: '2024-12-31', ids: ['b'], lens: { asOf: '2024-02' } }
  expect(shape.textOf(same)).toBe(shape.textOf(given))
  expect(shape.isSame(same, given)).toBe(true)
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
  const all = [given, ...others.map((other) => ({ ...given, ...other }))]
  expect(new Set(all.map((one) => shape.textOf(one))).size).toBe(all.length)
  for (const one of all) expect(all.filter((other) => shape.isSame(one, other))).toEqual([one])
})

test('variables are told to have the same shape only if its texts are equal', () => {
  const shape = shapeOf('$a: ID, $b: [ID!], $c: LensInput, $d: Boolean, $e: EntityKind')
  const leaf = fc.constantFrom(null, 'a', 'b', '', '2024', '2024-01', '2023-01', '20', 1, 2, true, false)
  const variables = fc.record({
    a: leaf,
    b: fc.oneof(fc.constant(null), fc.array(leaf, { maxLength: 2 })),
    c: fc.oneof(fc.constant(null), fc.dictionary(fc.constantFrom('asOf', 'knownAt'), leaf)),
    d: fc.constantFrom(true, false, null),
    e: fc.constantFrom('pact', 'event', null),
  })
  let same = 0
  const part = fc.subarray(['a', 'b', 'c', 'd', 'e'] as const)
  fc.assert(
    fc.property(variables, variables, part, (one, changes, changed) => {
      const other = { ...one, ...Object.fromEntries(changed.map((name) => [name, changes[name]])) }
      if (!shape.isSame(one, other)) return
      same += 1
      expect(shape.textOf(one)).toBe(shape.textOf(other))
    }),
    { numRuns: runs(500) },
  )
  expect(same).toBeGreaterThan(50)
})
