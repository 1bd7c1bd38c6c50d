import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NoDeprecatedCustomRule, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../../src/api/schema.ts'
import { type Server, startServer } from '../../src/server/server.ts'

/**
 * Every example operation, asked of the real server over HTTP, gives the answer beside it. `npm test -- -u` records
 * answers anew. The required content is in competency.test.ts.
 */
const folder = fileURLToPath(new URL('.', import.meta.url))
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))

let server: Server
beforeAll(async () => {
  server = await startServer({ data: ['graph-data'], host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close())

test.each(examples)('%s', async (name) => {
  const query = readFileSync(`${folder}${name}.graphql`, 'utf8')
  expect(query, 'an example opens with its question').toMatch(/^# \S/)
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
  })
  const answer = await response.json()
  expect(answer.errors).toBeUndefined()
  await expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(`${name}.json`)
})

test('every field of the graph has an example', () => {
  const info = new TypeInfo(schema)
  const used = new Set<string>()
  for (const name of examples) {
    const note = { Field: () => void used.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`) }
    visit(parse(readFileSync(`${folder}${name}.graphql`, 'utf8')), visitWithTypeInfo(info, note))
  }
  const fields = ['Query', 'Graph'].flatMap((type) =>
    Object.keys(Object(schema.getType(type)).getFields()).map((field) => `${type}.${field}`),
  )
  // The server of the examples has no audit; test/server/audit.test.ts asks one that has.
  expect(fields.filter((field) => !used.has(field))).toEqual(['Query.audit'])
})

test.each(examples)('%s asks for nothing deprecated', (name) => {
  const document = parse(readFileSync(`${folder}${name}.graphql`, 'utf8'))
  expect(validate(schema, document, [NoDeprecatedCustomRule]).map(({ message }) => message)).toEqual([])
})

test('every answer has an example', () => {
  const answers = readdirSync(folder).filter((file) => file.endsWith('.json'))
  expect(answers.map((file) => file.replace('.json', ''))).toEqual(examples)
})
