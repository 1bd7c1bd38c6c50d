import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Problems } from '../../../src/errors.ts'
import { readMapping } from '../../../src/exchange/import/mapping.ts'
import { importing, nation } from './world.ts'

const folder = await mkdtemp(join(tmpdir(), 'entente-mapping-'))
afterAll(() => rm(folder, { recursive: true }))

async function written(text: string): Promise<string> {
  const path = join(folder, 'mapping.yaml')
  await writeFile(path, text)
  return path
}

const head = `about: Pacts.
document: { id: table, title: A table, published: 2020, language: en }
`
const claims = `claims:
  - { subject: party, predicate: party-to, object: pact }
`
const pact = '  pact: { kind: pact, id: "t-{pact}" }\n'
const party = (more = '') => `  party: { kind: party, code: "{nation}", schemes: [alpha3]${more} }\n`

describe('mappings with the former keys', () => {
  const shipped = 'src/exchange/mappings'

  const names = readdirSync(shipped).filter((name) => readFileSync(join(shipped, name), 'utf8').includes('entities:'))

  test.each(names)('are read as those with the present ones: %s', async (name) => {
    const present = await readFile(join(shipped, name), 'utf8')
    const old = present
      .replace(/^entities:/m, 'things:')
      .replace(/^declared:/m, 'entities:')
      .replace(/\bsameAs:/g, 'same:')
    expect(old).not.toBe(present)
    const [before, now] = [
      (await readMapping(await written(old))).mapping,
      (await readMapping(await written(present))).mapping,
    ]
    expect(before).toEqual(now)
  })

  test('import the same as mappings with the current keys', async () => {
    const declared = '\n  - { record: entity, id: league, kind: organization, organizationKind: union, name: League }\n'
    const mappings = [
      `${head}entities:\n${pact}${party(', sameAs: { LGE: league }')}declared:${declared}${claims}`,
      `${head}things:\n${pact}${party(', same: { LGE: league }')}entities:${declared}${claims}`,
    ]
    const parties = mappings.map(async (mapping) => {
      const world = await importing([nation('japan', 'Japan', { alpha3: 'JPN' })])
      expect(await world.take('p.csv', 'pact,nation\n1,JPN\n1,LGE\n', mapping)).toMatchObject({ rows: 2, added: 2 })
      return [...(await world.view()).graph.facts.claims.values()].map(({ subject }) => subject)
    })
    expect(await Promise.all(parties)).toEqual([
      ['japan', 'league'],
      ['japan', 'league'],
    ])
  })

  test.each([
    ['entities', 'country'],
    ['things', 'country'],
  ])('report problems at their place: %s', async (key, column) => {
    const world = await importing([])
    const mapping = `${head}${key}:\n${pact}${party().replace('{nation}', `{${column}}`)}${claims}`
    await expect(world.take('p.csv', 'pact,nation\n', mapping)).rejects.toMatchObject({
      message: expect.stringContaining("no column 'country'"),
      location: { line: 5, column: 31 },
    })
  })
})

describe('a mapping with former and current keys', () => {
  const problemsOf = async (text: string) => {
    const error = await readMapping(await written(text)).catch((error: unknown) => error)
    return error instanceof Problems ? error.problems.map((problem) => problem.toLine().replace(/^.*yaml:/, '')) : []
  }

  test('may say the same twice', async () => {
    const both = (other: string) =>
      `${head}entities:\n${pact}${party(`, sameAs: { JPN: japan }, same: { JPN: ${other} }`)}${claims}`
    expect(await problemsOf(both('japan'))).toEqual([])
    expect(await problemsOf(both('jordan'))).toEqual([
      "5:86: BAD_DATA entities.party.same: 'same' is the old name of 'sameAs', which has another value; " +
        "leave 'same' out",
    ])
  })

  test('is refused if it has two tables of entities or two lists of declared ones', async () => {
    expect(await problemsOf(`${head}things:\n${pact}${party()}entities:\n${pact}${claims}`)).toEqual([
      '6:1: BAD_DATA entities: expected a list',
    ])
    expect(await problemsOf(`${head}things:\n${pact}${party()}entities: []\ndeclared: []\n${claims}`)).toEqual([
      "7:1: BAD_DATA unknown field 'declared'",
    ])
  })
})
