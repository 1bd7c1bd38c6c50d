import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { FormatName } from '../../src/exchange/formats.ts'
import { Selection } from '../../src/exchange/selection.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { buildGraph } from '../../src/graph/graph.ts'
import { toLens } from '../../src/graph/lens.ts'
import { View } from '../../src/graph/view.ts'
import { dataFolder, type Parts, textFile } from '../fixtures/data.ts'
import { written } from '../fixtures/exported.ts'

const pact = { subject: 'accord' } as const
const parts = {
  documents: { report: { published: '2023-02-01' } },
  nations: { arden: { name: 'Arden' }, brisk: { name: 'Brisk' } },
  persons: { 'jo-doe': { name: 'Jo Doe' } },
  pacts: {
    accord: { name: 'Accord', pactKind: ['grant-aid', 'equipment-transfer'] },
    annex: { name: 'Annex', pactKind: 'trade' },
  },
  events: { trial: { name: 'Trial' } },
  claims: {
    report: {
      party: { subject: 'arden', predicate: 'party-to', object: 'accord' },
      signature: { subject: 'brisk', predicate: 'signed', object: 'annex', time: '2018-03-08' },
      aid: {
        subject: 'arden',
        predicate: 'aided',
        object: 'brisk',
        time: '2019',
        qualifiers: { amount: 'about $3 million' },
      },
      keeper: { ...pact, predicate: 'depositary', value: 'arden' },
      number: { ...pact, predicate: 'registration-number', value: 'I-1', time: '2019', qualifiers: { register: 'UN' } },
      series: { ...pact, predicate: 'treaty-series', value: '2083 UNTS 3' },
      english: { ...pact, predicate: 'authentic-language', value: 'en' },
      japanese: { ...pact, predicate: 'authentic-language', value: 'ja' },
      cause: { ...pact, predicate: 'termination-cause', value: 'a dispute' },
      sum: { ...pact, predicate: 'amount', value: 'up to 2 billion JPY', qualifiers: { item: 'ships' } },
      annexed: { subject: 'annex', predicate: 'protocol-to', object: 'accord' },
      force: { ...pact, predicate: 'stage', value: 'in-force', time: '2016' },
      notice: { ...pact, predicate: 'stage', value: 'termination-notified', time: '2019-08-23' },
      paused: { ...pact, predicate: 'stage', value: 'notice-suspended', time: '2019-11-22' },
      accused: { subject: 'jo-doe', predicate: 'participant-in', object: 'trial', time: '2019' },
    },
  },
} as const satisfies Parts
const selection = (facts = parseFacts(dataFolder(parts)), focus: string[] = []) =>
  new Selection(new View(buildGraph(facts), toLens({ asOf: '2024' }, 'public', facts)), { focus })
const text = (format: FormatName, focus?: string[]) => written(format, selection(undefined, focus))
const rows = (format: FormatName): Record<string, string>[] => parse(text(format), { columns: true })

test('CSV has all kinds of a pact, its record as columns, and amounts as number and currency', () => {
  const nodes = rows('csv-nodes')
  expect(nodes.find(({ id }) => id === 'accord')).toMatchObject({
    subkind: 'grant-aid',
    subkinds: '["grant-aid","equipment-transfer"]',
    stage: 'in-force',
    stageSince: '2016',
    depositary: '["arden"]',
    'registration-number': '[{"value":"I-1","register":"UN"}]',
    'treaty-series': '["2083 UNTS 3"]',
    'authentic-language': '["en","ja"]',
    'termination-cause': '["a dispute"]',
    amount: '[{"value":"up to 2 billion JPY","number":2000000000,"currency":"JPY","bound":"at-most","item":"ships"}]',
  })
  expect(nodes.find(({ id }) => id === 'annex')).toMatchObject({ subkind: 'trade', subkinds: '' })
  expect(nodes.find(({ id }) => id === 'jo-doe')).toMatchObject({ kind: 'person' })
  const claims = Object.fromEntries(rows('csv-claims').map(({ id, ...claim }) => [id, claim]))
  expect(claims['report#sum']).toMatchObject({ value: 'up to 2 billion JPY', amount: '2000000000', currency: 'JPY' })
  expect(claims['report#aid']).toMatchObject({ amount: '3000000', currency: '' })
  expect(claims['report#keeper']).toMatchObject({ amount: '', currency: '' })
})

test('every network format has the record of a pact', () => {
  for (const format of ['gexf', 'graphml', 'node-link', 'cytoscape', 'graphology'] as const)
    for (const told of ['arden', 'I-1', '2083 UNTS 3', 'a dispute', '2000000000', 'equipment-transfer'])
      expect(text(format), format).toContain(told)
})

test('every format of relationships has the status of a party, and its date where it has dates', () => {
  expect(rows('csv-edges').find(({ id }) => id === 'brisk.party-to.annex')).toMatchObject({
    status: 'signed',
    statusSince: '2018-03-08',
  })
  expect(rows('csv-status').at(-1)).toMatchObject({ party: 'brisk', status: 'signed', since: '2018-03-08' })
  const about: Record<string, RegExp> = {
    gexf: /id="brisk\.party-to\.annex".*?value="signed".*?value="2018-03-08".*?<\/edge>/s,
    graphml: /id="brisk\.party-to\.annex".*?>signed<.*?>2018-03-08<.*?<\/edge>/s,
    'node-link': /"status":"signed","statusSince":"2018-03-08"/,
    cytoscape: /"status":"signed","statusSince":"2018-03-08"/,
    graphology: /"status":"signed","statusSince":"2018-03-08"/,
    'n-quads': /party-to\.annex> <urn:entente:vocabulary:status> "signed" \.\n.*status-since>/,
    'json-ld': /"vocabulary:status":\[\{"@value":"signed"\}\]/,
    'follow-the-money': /"id":"brisk\.party-to\.annex".*"status":\["signed"\]/,
    dot: /"brisk" -> "annex" \[label="is a party to, [^"]*, signed"/,
    markdown: /Brisk \(signed since 2018-03-08\)/,
  }
  for (const [format, shown] of Object.entries(about)) expect(text(format as FormatName), format).toMatch(shown)
})

test('RDF has the kinds of a pact, its depositary, and the number and currency of a claim', () => {
  const lines = text('n-quads').split('\n')
  const says = (subject: string, predicate: string, object: string) =>
    expect(lines).toContainEqual(expect.stringContaining(`<urn:entente:${subject}> <${predicate}> ${object}`))
  const vocabulary = 'urn:entente:vocabulary:'
  says('entity:accord', 'https://schema.org/additionalType', `<${vocabulary}grant-aid>`)
  says('entity:accord', 'https://schema.org/additionalType', `<${vocabulary}equipment-transfer>`)
  says('entity:accord', `${vocabulary}depositary`, '<urn:entente:entity:arden>')
  says('claim:report%23sum', 'https://schema.org/value', '"2000000000"^^<http://www.w3.org/2001/XMLSchema#decimal>')
  says('claim:report%23sum', 'https://schema.org/currency', '"JPY"')
  says('entity:annex', `${vocabulary}protocol-to`, '<urn:entente:entity:accord>')
  says('entity:jo-doe', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', '<https://schema.org/Person>')
})

test('FollowTheMoney has them as properties of a project, or else as notes', () => {
  const entities = text('follow-the-money')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  const accord = entities.find(({ schema, properties }) => schema === 'Project' && properties.name?.includes('Accord'))
  expect(accord.properties).toMatchObject({
    goal: ['grant-aid', 'equipment-transfer'],
    projectId: ['I-1'],
    amount: ['2000000000'],
    currency: ['JPY'],
    notes: [
      'depositary: Arden',
      'treaty-series: 2083 UNTS 3',
      'authentic-language: English, Japanese',
      'termination-cause: a dispute',
    ],
  })
  expect(entities.find(({ properties }) => properties.name?.includes('Jo Doe'))).toMatchObject({ schema: 'Person' })
})

test('a briefing has them in words, with the steps of a notice', () => {
  const briefing = text('markdown', ['accord']).replaceAll(/\[\^\d+\]/g, '')
  for (const line of [
    'grant aid, equipment transfer agreement; **in force** since 2016; parties: Arden (in force).',
    '- 2016: in force',
    '- 2019-08-23: termination notified',
    '- 2019-11-22: notice of termination suspended',
    '- depositary: Arden',
    '- registration number (UN): I-1',
    '- treaty series: 2083 UNTS 3',
    '- authentic language: English',
    '- authentic language: Japanese',
    '- cause of termination: a dispute',
    '- amount (ships): up to 2 billion JPY',
    '- Annex is a protocol to Accord',
  ])
    expect(briefing).toContain(line)
})

test('NDJSON gives the same facts again, several kinds as a list', () => {
  const ndjson = text('claims-ndjson')
  expect(ndjson).toContain('"pactKind":["grant-aid","equipment-transfer"]')
  expect(ndjson).toContain('"pactKind":"trade"')
  const again = parseFacts([textFile('all.ndjson', ndjson)])
  const before = parseFacts(dataFolder(parts))
  expect([...again.entities].sort()).toEqual([...before.entities].sort())
  expect([...again.claims].sort()).toEqual([...before.claims].sort())
})
