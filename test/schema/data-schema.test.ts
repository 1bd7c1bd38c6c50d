import { expect, test } from 'vitest'
import { dataSchema } from '../../schema/data-schema.ts'
import { fileShapes } from '../../src/facts/schema.ts'

const printed = dataSchema(fileShapes)

test('every file of a data folder has a definition that the schema refers to', () => {
  expect(Object.keys(printed.$defs)).toEqual(Object.keys(fileShapes))
  for (const { $ref } of printed.anyOf) {
    const key = $ref.replace('#/$defs/', '').replaceAll('~1', '/').replaceAll('~0', '~')
    expect(printed.$defs).toHaveProperty([key])
  }
})

test('fields with defaults are optional, and unknown fields are invalid', () => {
  expect(printed.$defs['documents.yaml']).toMatchObject({
    additionalProperties: { required: ['title', 'published', 'language'], additionalProperties: false },
  })
})

test('it marks the old name of a field as deprecated, and asks for one of the two', () => {
  for (const [file, name] of [
    ['organizations', 'organizationKind'],
    ['pacts', 'pactKind'],
    ['events', 'eventKind'],
  ]) {
    expect(printed.$defs[`entities/${file}.yaml`]).toMatchObject({
      additionalProperties: {
        properties: { kind: { deprecated: true, description: `Use ${name}. Removal: 2027-06-01.` } },
        anyOf: [{ required: [name] }, { required: ['kind'] }],
      },
    })
  }
})
