import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DocumentNode,
  getNamedType,
  isInputObjectType,
  NoDeprecatedCustomRule,
  parse,
  typeFromAST,
  validate,
  visit,
} from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import * as generated from '../../src/explorer/generated/graphql.ts'

const documents = Object.entries(generated).flatMap(([name, document]): [string, DocumentNode][] =>
  name.endsWith('Document') ? [[name, parse(String(document))]] : [],
)

test.each(documents)('%s asks for nothing deprecated', (_, document) => {
  expect(validate(schema, document, [NoDeprecatedCustomRule])).toEqual([])
})

test('would see what is deprecated', () => {
  const old = parse(
    '{ graph(lens: { leastRank: NORMAL }) { lens { leastRank } pacts(orderBy: { by: NAME }) { totalCount } } }',
  )
  expect(validate(schema, old, [NoDeprecatedCustomRule])).toHaveLength(3)
})

/** The fields of the inputs that operations take as variables, and of those in them: deprecated ones and all others. */
function inputFields() {
  const [deprecated, present, seen] = [new Set<string>(), new Set<string>(), new Set<unknown>()]
  const read = (type: unknown) => {
    if (!isInputObjectType(type) || seen.has(type)) return
    seen.add(type)
    for (const { name, deprecationReason, type: inner } of Object.values(type.getFields())) {
      ;(deprecationReason ? deprecated : present).add(name)
      read(getNamedType(inner))
    }
  }
  for (const [, document] of documents)
    visit(document, { VariableDefinition: ({ type }) => read(getNamedType(typeFromAST(schema, type as never))) })
  return { deprecated, present }
}

test('no source of the explorer names a deprecated field of a variable', () => {
  const folder = 'src/explorer'
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sources = files
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('generated'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const { deprecated, present } = inputFields()
  // A name such as `kind`, which other inputs keep, says nothing.
  const old = [...deprecated].filter((name) => !present.has(name))
  expect(old).toContain('leastCorroboration')
  expect(old.filter((name) => new RegExp(`\\b${name}\\b`).test(sources))).toEqual([])
})
