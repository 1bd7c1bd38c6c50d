import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readData } from '../../../src/store/folder.ts'
import { runs } from '../../fixtures/runs.ts'
import { importing, nation } from './world.ts'

const readme = await readFile('src/exchange/import/README.md', 'utf8')
const mapping = /```yaml\n([^`]*documentOfRow[^`]*)```/.exec(readme)?.[1] ?? ''
const known = [nation('japan', 'Japan'), nation('france', 'France')]
const columns =
  'No,Title,Nation,Person,Wikidata,Office,From,To,Signed,Kind,Subjects,Place,Host,Registered,Protocol to,' +
  'Must consult,Source,Published,Address\n'
const first =
  '1,Accord,Nippon,Ada Aoki,http://www.wikidata.org/entity/Q42,Consul,2001,2005,2003-04-05,Legal Case,' +
  'Trade ; Health,Cove,League,12,,France,The Cove Times,2003-04-06,https://example.org/1\n'

test('one row makes leaders, offices, events, organizations, obligations and a document of its own', async () => {
  const world = await importing(known)
  const second = '2,Protocol,France,,,,,,,,Other,,,,1,,,,\n'
  expect(await world.take('s.csv', columns + first + second, mapping)).toMatchObject({ rows: 2, added: 2 })
  const { documents, entities, claims } = (await world.view()).graph.facts
  const said = [...claims.values()].map(({ document, subject, predicate, object, value, time, qualifiers }) =>
    [
      document,
      subject,
      predicate,
      object ?? Object.values(value ?? {}).at(-1),
      time?.edtf,
      ...Object.values(qualifiers),
    ]
      .filter(Boolean)
      .join(' '),
  )
  expect(said.sort()).toEqual([
    'cove-signings cove-2 protocol-to cove-1',
    'cove-signings cove-2 subject Other',
    'cove-signings france party-to cove-2',
    'cove-source-1 ada-aoki holds-office japan 2001/2005 consul-japan',
    'cove-source-1 ada-aoki participant-in meeting-1 2003-04-05',
    'cove-source-1 ada-aoki signatory-of cove-1 2003-04-05',
    'cove-source-1 cove-1 registration-number 12 UN',
    'cove-source-1 cove-1 signed-at Cove',
    'cove-source-1 cove-1 subject Health',
    'cove-source-1 cove-1 subject Trade',
    'cove-source-1 japan must-consult france cove-1',
    'cove-source-1 japan party-to cove-1',
    'cove-source-1 league participant-in meeting-1',
  ])
  expect(documents.get('cove-source-1')).toMatchObject({ title: 'The Cove Times', url: 'https://example.org/1' })
  expect(entities.get('cove-1')).toMatchObject({ kind: 'pact', pactKinds: ['trade', 'health'] })
  expect(entities.get('ada-aoki')).toMatchObject({ kind: 'leader', wikidata: 'Q42' })
  expect([...entities.values()].filter(({ kind }) => kind === 'office')).toMatchObject([
    { name: 'Consul', of: 'japan' },
  ])
  expect(entities.get('meeting-1')).toMatchObject({ kind: 'event', eventKind: 'legal-case' })
})

test('what a row gets wrong is said with the words that there are', async () => {
  const world = await importing(known)
  const kind = first.replace('Legal Case', 'Metting')
  const address = first.replace('https://example.org/1', 'example.org').replace('1,Accord', '3,Accord')
  const wikidata = first.replace('/Q42', '/L1').replace('1,Accord', '4,Accord')
  const other = first.replace('The Cove Times', 'Another').replace('Nippon', 'France')
  const report = await world.take('s.csv', columns + first + kind + address + wikidata + other, mapping)
  expect(report).toMatchObject({ rows: 5, added: 1, rejected: 2, inPart: 2 })
  expect((await world.rejected()).map(({ reasons }) => reasons[0])).toEqual([
    expect.stringMatching(
      /^no word of the vocabulary in 'Kind': 'metting'; did you mean 'meeting'\?; there are meeting,/,
    ),
    expect.stringMatching(/^the document of the row, url: an address begins with http/),
    'wikidata: a Wikidata id is Q and digits',
    "two documents with one id: 'cove-source-1'",
  ])
})

test('a pattern that is none, and a column that is not there, are errors of the mapping', async () => {
  const world = await importing(known)
  const pattern = mapping.replace('"\\\\s+": "-"', '"(": "-"')
  await expect(world.take('s.csv', columns + first, pattern)).rejects.toMatchObject({
    problems: [{ message: expect.stringMatching(/not a regular expression/) }],
  })
  await expect(world.take('s.csv', columns.replace('Subjects', 'Topics') + first, mapping)).rejects.toThrow(
    /no column 'Subjects' in/,
  )
})

test('an entity and a document never get one id', async () => {
  const world = await importing(known)
  const same = mapping.replace('cove-source-{No}', 'cove-{No}')
  expect(await world.take('s.csv', columns + first, same)).toMatchObject({ rejected: 1 })
  expect((await world.rejected())[0]?.reasons).toEqual(["one id for an entity and a document: 'cove-1'"])
})

test.each([
  ['read: { lists: { Parties: "," } }', '{ replace: { "Japan France": "Japan, France" }, values: { Nippon: Japan } }'],
  ['read: {}', '{ split: ",", replace: { "Japan France": "Japan, France" }, values: { Nippon: Japan } }'],
])('what a replacement writes is several items of a list: %s', async (read, cells) => {
  const world = await importing([...known, nation('canada', 'Canada')])
  const list = `about: Lists.
${read}
cells: { Parties: ${cells} }
document: { id: lists, title: Lists, published: 2026-01-31, language: en }
entities:
  pact: { kind: pact, id: "list-{No}", name: "{No}", pactKind: other }
  party: { kind: party, code: "{Parties}", schemes: [name] }
claims:
  - { subject: party, predicate: party-to, object: pact }
`
  const text = 'No,Parties\n1,"Japan France,Canada"\n2,"Nippon, Canada"\n'
  expect(await world.take('l.csv', text, list)).toMatchObject({ rows: 2, added: 2 })
  const parties = [...(await world.view()).graph.facts.claims.values()].map(({ subject, object }) => [object, subject])
  expect(parties.map((pair) => pair.join(' ')).sort()).toEqual([
    'list-1 canada',
    'list-1 france',
    'list-1 japan',
    'list-2 canada',
    'list-2 japan',
  ])
})

test('law: whatever a row has of a document is in it, or named in a reason', async () => {
  const blank = fc.record({ No: fc.boolean(), Source: fc.boolean(), Address: fc.boolean() })
  const cells = first.trimEnd().split(',')
  await fc.assert(
    fc.asyncProperty(blank, async (isBlank) => {
      const world = await importing(known)
      const has = (name: keyof typeof isBlank) => !isBlank[name]
      const heads = columns.trimEnd().split(',')
      const row = cells.map((cell, at) =>
        Object.entries(isBlank).some(([name, yes]) => yes && heads[at] === name) ? '' : cell,
      )
      const mapped = mapping.replace('cove-source-{No}', 'cove-source-{Ref}')
      await world.take('s.csv', `Ref,${heads}\n${has('No') ? 1 : ''},${['1', ...row.slice(1)]}\n`, mapped)
      const { documents } = await readData([world.into])
      const rejected = await world.rejected()
      const said = JSON.stringify([...documents.values()]) + JSON.stringify(rejected)
      for (const { outcome, reasons } of rejected)
        expect([outcome, reasons]).toEqual(['rejected', [expect.stringMatching(/^a document with a/)]])
      if (has('Source')) expect(said).toContain('The Cove Times')
      if (has('Address')) expect(said).toContain('https://example.org/1')
    }),
    { numRuns: runs(20) },
  )
})

test('a document of a row never gets the id of the source', async () => {
  const world = await importing(known)
  await world.take('s.csv', columns + first, mapping.replace('cove-source-{No}', 'cove signings'))
  expect((await world.rejected())[0]?.reasons).toEqual([
    "a document of a row with the id of the source: 'cove-signings'",
  ])
})
