import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { enumName } from '../../src/api/builder.ts'
import { schema } from '../../src/api/schema.ts'
import { keysOf, relationshipKinds, stageOrder } from '../../src/facts/vocabulary.ts'

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

/** Every description of the schema, by the coordinate of what it describes. */
function descriptions(): [coordinate: string, description: string][] {
  const all: [string, string][] = []
  const note = (name: string, { description }: { readonly description?: string | null | undefined }) =>
    all.push([name, description?.trim() ?? ''])
  for (const type of types) {
    note(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field)
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field)
      for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name}:)`, argument)
    }
  }
  return all
}

describe('the schema', () => {
  test('describes every type, field, argument, input field and enum value', () => {
    expect(descriptions().filter(([, description]) => description === '')).toEqual([])
  })

  test('begins no description with a bare question word', () => {
    const bare = /^(What|Who|Whom|Whose|How|Where|When|Whether|Which|Why|Those that)\b/
    expect(descriptions().filter(([, description]) => bare.test(description))).toEqual([])
  })

  test('ends every description with a period', () => {
    expect(descriptions().filter(([, description]) => !description.endsWith('.'))).toEqual([])
  })

  test('names the specification of every scalar of its own', () => {
    const own = types.filter(isScalarType).filter((type) => !isSpecifiedScalarType(type))
    expect(own.map(({ name }) => name)).toEqual(['EDTF', 'Date', 'DateTime'])
    for (const { specifiedByURL } of own) expect(specifiedByURL).toMatch(/^https:/)
  })

  test('has the vocabulary as enums, in the same order', () => {
    const words = (name: string) => {
      const type = schema.getType(name)
      return isEnumType(type) ? type.getValues().map((value) => value.name) : []
    }
    expect(words('RelationshipKind')).toEqual(keysOf(relationshipKinds).map(enumName))
    expect(words('Stage')).toEqual(stageOrder.map(enumName))
  })

  test('has no nullable lists', () => {
    const lists = types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, String(field.type)])
        : [],
    )
    expect(lists.filter(([, type]) => type?.endsWith(']'))).toEqual([])
    expect(lists.filter(([, type]) => type?.endsWith(']!')).length).toBeGreaterThan(0)
  })

  test('has no lists of nullable items except Query.nodes', () => {
    const holed = types.flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => /\[\w+\]/.test(String(field.type)))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    )
    expect(holed).toEqual(['Query.nodes'])
  })
})
