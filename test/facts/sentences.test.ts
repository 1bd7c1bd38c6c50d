import { expect, test } from 'vitest'
import { z } from 'zod'
import { recordShapes } from '../../src/facts/schema.ts'
import { contentShapes } from '../../src/store/record/content.ts'

const values = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  'a b',
  [],
  [''],
  [-1],
  [0, 'a'],
  {},
  { '': -1 },
  { a: [] },
]

test.each(Object.entries({ ...recordShapes, ...contentShapes }))(
  "no sentence of zod's own tells of a fault in %s",
  (_, shape) => {
    const shapes = shape instanceof z.ZodDiscriminatedUnion ? shape.options : [shape]
    const fields = shapes.flatMap((one) => Object.keys((one as { shape?: object }).shape ?? {}))
    const told = ['kind', 'wrong', ...fields].flatMap((field) =>
      values.flatMap(
        (value) => shape.safeParse({ record: 'entity', kind: 'nation', [field]: value }).error?.issues ?? [],
      ),
    )
    expect(told).not.toEqual([])
    for (const { message } of told) expect(message).not.toMatch(/^(Invalid|Too|Unrecognized|Expected)/)
  },
)

test.each([
  [z.int().positive(), -1, '-1 is out of range; give more than 0'],
  [z.int().min(0).max(300), 301, '301 is out of range; give at most 300'],
  [z.int(), 1.5, 'expected a whole number'],
  [z.int().positive(), undefined, 'the field is missing'],
  [z.array(z.int()).min(1), [], 'a list with 1 or more items is needed'],
  [z.string().min(1), '', 'a text with 1 or more characters is needed'],
  [z.iso.datetime(), 'noon', "'noon' is not a time; write it as 2024-06-19T09:00:00Z"],
])('a value out of bounds is told of with the bound: %#', (shape, value, sentence) => {
  expect(shape.safeParse(value).error?.issues.map(({ message }) => message)).toEqual([sentence])
})
