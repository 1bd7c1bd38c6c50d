import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toId } from '../../../src/exchange/import/codes.ts'
import { runs } from '../../fixtures/runs.ts'
import { importing, nation } from './world.ts'

const known = [nation('japan', 'Japan'), nation('spain', 'Spain')]
const mapping = `about: Pacts, who is in them, and who signed.
document: { id: table, title: A table, published: 2020, language: en }
documentOfRow: { id: "source {pact}", title: "{source}", published: "{published}" }
entities:
  pact: { kind: pact, id: "t-{pact}", name: "{name}", aliases: ["{aliases}"], pactKind: { column: pactKind } }
  party: { kind: party, code: "{nation}", schemes: [name] }
  leader:
    kind: leader
    id: "{leader.id}"
    names: names
    description: "{description}"
    wikidata: "{wikidata}"
claims:
  - subject: party
    predicate: party-to
    object: pact
    time: { since: "{since}", until: "{until}" }
    stance: { column: stance }
    if: { type: pact }
  - { subject: leader, predicate: signatory-of, object: pact, time: "{since}", if: { type: pact } }
  - { subject: pact, predicate: registration-number, value: "{place}", qualifiers: "{qualifiers}", if: { type: pact } }
`
const row = {
  pact: 'one',
  name: 'Pact',
  aliases: ['Accord'],
  pactKind: 'trade',
  nation: 'Japan',
  leader: { id: 'Ada' },
  names: [{ language: 'en', text: 'Ada A.' }],
  description: 'A poet.',
  wikidata: 'Q42',
  since: '2001',
  until: '2005',
  stance: 'asserted',
  type: 'pact',
  place: 'Cove',
  qualifiers: { register: 'UN' },
  source: 'The Cove Times',
  published: '2001-02-03',
}
type Column = keyof typeof row

type Value = { readonly leaf: string } | readonly Value[] | { readonly fields: Readonly<Record<string, Value>> }
const leaf = fc.constantFrom('text', 'number', 'long', 'large', 'true', 'null', 'empty').map((leaf) => ({ leaf }))
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .dictionary(fc.constantFrom('id', 'text', 'language', 'register', 'x'), tie('value'), { maxKeys: 3 })
      .map((fields) => ({ fields })),
  ),
}))

/** A value as JSON, and the texts in it, each of them once. */
function written(value: Value): { json: string; texts: string[] } {
  const texts: string[] = []
  const said = (text: string) => texts[texts.push(text) - 1] ?? ''
  const leaves: Readonly<Record<string, () => string>> = {
    text: () => `"${said(`Quince ${texts.length}`)}"`,
    number: () => said(`4711${texts.length}`),
    long: () => said(`98765432109876543${texts.length}`),
    large: () => said(`${texts.length + 1}e400`),
    true: () => said('true'),
    null: () => 'null',
    empty: () => '" "',
  }
  const write = (part: Value): string => {
    if ('leaf' in part) return leaves[part.leaf]?.() ?? ''
    if ('fields' in part) return `{${Object.entries(part.fields).map(([key, field]) => `"${key}":${write(field)}`)}}`
    return `[${part.map(write)}]`
  }
  return { json: write(value), texts }
}

const read = (path: string) => readFile(path, 'utf8').catch(() => '')

/** The text of all that was made of a row with a value in a column, and of the reasons against the rest. */
async function outcome(column: Column, json: string) {
  const world = await importing(known)
  const cells = Object.entries(row).map(([name, cell]) => `"${name}":${name === column ? json : JSON.stringify(cell)}`)
  const report = await world.take('row.ndjson', `{${cells}}\n`, mapping)
  const files = ['documents.ndjson', 'entities.ndjson', 'claims/table.ndjson', 'claims/source-one.ndjson']
  const made = await Promise.all(files.map((file) => read(join(world.into, file))))
  const reasons = (await world.rejected()).flatMap((rejected) => rejected.reasons)
  return { report, made: made.join(''), reasons }
}

test('law: any value of JSON in any column is in what is made of its row, or named in a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...(Object.keys(row) as Column[])), value, async (column, value) => {
      const { json, texts } = written(value)
      const { report, made, reasons } = await outcome(column, json)
      expect(report.rows).toBe(1)
      const isNamed = reasons.some((reason) => reason.includes(column))
      // A text that a condition does not have leaves the row out.
      if (column === 'type' && report.leftOut === 1) return
      const ids = (text: string) => [toId(text), toId(`t-${text}`), toId(`source ${text}`)]
      // A table has more fields than the one that the mapping reads.
      const lost = texts.filter(
        (text) => ![made, ...reasons].some((place) => [text, ...ids(text)].some((id) => place.includes(id))),
      )
      if (!isNamed && column !== 'leader') expect(lost, JSON.stringify({ json, made, reasons })).toEqual([])
    }),
    { numRuns: runs(150) },
  )
})

describe('what a column cannot have is a reason', () => {
  test.each<[Column, string, RegExp]>([
    ['nation', '[]', /^an empty list: the column 'nation'; if it may be empty, write given: \[nation\] in the claim$/],
    ['aliases', '["A", {"x": 1}]', /^an object where a text is needed: the column 'aliases'$/],
    ['aliases', '["A", ["B"]]', /^a list where a text is needed: the column 'aliases'$/],
    ['names', '["A"]', /^a list of objects is needed: the column 'names'$/],
    ['names', '"A"', /^a list of objects is needed: the column 'names'$/],
    ['names', '[{"text": "A"}]', /^a name without `language` or `text`: the column 'names'$/],
    [
      'names',
      '[{"language":"en","text":"A"},{"language":"en","text":"B"}]',
      /^two names in 'en', 'A' and 'B': the column 'names'$/,
    ],
    [
      'names',
      '[{"language":"deu","text":"A"},{"language":"de","text":"B"}]',
      /^two names in 'de', 'A' and 'B': the column 'names'$/,
    ],
    ['leader', '"Ada"', /^no object, so it has no field 'id': the column 'leader'$/],
    ['qualifiers', '"care"', /^a table of qualifiers is needed: the column 'qualifiers'$/],
    ['qualifiers', '{"register": {}}', /^no text for the qualifier 'register': the column 'qualifiers'$/],
    ['type', '{"x": "pact"}', /^an object where a text is needed: the column 'type'$/],
  ])('%s: %s', async (column, json, reason) => {
    const { reasons } = await outcome(column, json)
    expect(reasons).toEqual([expect.stringMatching(reason)])
  })

  test('an empty list is an empty cell for a claim that is given it', async () => {
    const world = await importing(known)
    const yaml = mapping.replace('if: { type: pact }\n  - { subject: leader', 'given: [nation]\n  - { subject: leader')
    expect(await world.take('row.ndjson', JSON.stringify({ ...row, nation: [] }), yaml)).toMatchObject({ added: 1 })
  })
})
