import { readFileSync } from 'node:fs'
import { ESLint } from 'eslint'
import { beforeAll, expect, test } from 'vitest'

const config = 'schema/eslint.config.js'
const path = 'schema/schema.graphql'
const sdl = readFileSync(path, 'utf8')
let eslint: ESLint
beforeAll(() => {
  eslint = new ESLint({ overrideConfigFile: config })
})
const rulesBroken = async (text: string): Promise<(string | null)[]> => {
  const [result] = await eslint.lintText(text, { filePath: path })
  return [...new Set(result?.messages.map(({ ruleId }) => ruleId?.replace('@graphql-eslint/', '') ?? null))]
}

test('the schema keeps the rules', async () => {
  expect(await rulesBroken(sdl)).toEqual([])
})

test.each<[rule: string, from: string | RegExp, to: string]>([
  ['relay-connection-types', /(type PactConnection \{[^}]*?)\n {2}pageInfo: PageInfo!/, '$1\n  paging: PageInfo!'],
  ['relay-edge-types', /(type PactEdge \{[^}]*?)\n {2}node: Pact!/, '$1\n  item: Pact!'],
  ['relay-arguments', /(\n {2}pacts\([^)]*?)\n {4}first: Int/, '$1\n    first: String'],
  ['naming-convention', '  alpha2: StringWhere', '  Alpha2: StringWhere'],
  ['require-description', '"""A page of pacts."""\n', ''],
  ['require-nullable-fields-with-oneof', /(input EntityChoice @oneOf \{[^}]*membersOf: ID)/, '$1!'],
])('a schema that breaks %s is found', async (rule, from, to) => {
  const broken = sdl.replace(from, to)
  expect(broken).not.toBe(sdl)
  expect(await rulesBroken(broken)).toEqual([rule])
})

test('each rule that is off says why', () => {
  const lines = readFileSync(config, 'utf8').split('\n')
  const off = lines.flatMap((line, at) => (line.includes("'off'") ? [at] : []))
  expect(off.length).toBeGreaterThan(0)
  for (const at of off) expect(lines[at - 1]).toMatch(/^\s+\/\/ [A-Z].*\.$/)
})
