import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMapping } from '../../../src/exchange/import/mapping.ts'
import { plainValue } from '../../../src/facts/facts.ts'
import { bestValue, propertiesOf } from '../../../src/graph/relationships/property.ts'
import type { View } from '../../../src/graph/view.ts'
import { importing, nation } from './world.ts'

/** Handwritten files in the shape of the real ones, with their peculiarities. */
const countries = JSON.stringify([
  {
    name: {
      common: 'Austria',
      official: 'Republic of Austria',
      native: { bar: { official: 'Republik Österreich', common: 'Österreich' } },
    },
    cca2: 'AT',
    cca3: 'AUT',
    ccn3: '040',
    altSpellings: ['AT', 'Osterreich'],
  },
  {
    name: { common: 'Afghanistan', official: 'Islamic Republic of Afghanistan', native: {} },
    cca2: 'AF',
    cca3: 'AFG',
    ccn3: '004',
    altSpellings: ['AF'],
  },
  {
    name: { common: 'Kosovo', official: 'Republic of Kosovo', native: {} },
    cca2: 'XK',
    cca3: 'UNK',
    ccn3: '',
    altSpellings: ['XK'],
  },
  {
    name: { common: 'Germany', official: 'Federal Republic of Germany', native: {} },
    cca2: 'DE',
    cca3: 'DEU',
    ccn3: '276',
    altSpellings: ['DE'],
  },
])
const cowStates = `stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version,,
AUH,300,Austria-Hungary,1816,1,1,1918,11,12,2016,#REF!,7
AUS,305,Austria,1919,9,10,1938,3,13,2016,,
AUS,305,Austria,1955,7,27,2016,12,31,2016,,
GMY,255,Germany,1816,1,1,1945,5,8,2016,,
GFR,260,German Federal Republic,1955,5,5,1990,10,2,2016,,
`
const alliances = `version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,\
all_end_year,ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,\
right_censor,defense,neutrality,nonaggression,entente,version
1,200,United Kingdom,9,5,1386,,,,Type I: Defense Pact,1,1,1816,,,,1,1,1,0,1,0,4.1
1,235,Portugal,9,5,1386,,,,Type I: Defense Pact,1,1,1816,,,,1,1,1,0,1,0,4.1
2,2,United States,1,9,1951,,,,Type I: Defense Pact,1,9,1951,,,,0,1,1,0,0,0,4.1
2,900,Australia,1,9,1951,,,,Type I: Defense Pact,1,9,1951,,,,0,1,1,0,0,0,4.1
2,920,New Zealand,1,9,1951,,,,Type I: Defense Pact,1,9,1951,12,8,1986,0,0,1,0,0,0,4.1
3,200,United Kingdom,1,2,1935,10,12,1989,Type IIa: Non-Aggression Pact,1,2,1935,15,3,1939,0,0,0,1,0,0,4.1
3,235,Portugal,1,2,1935,10,12,1989,Type IIa: Non-Aggression Pact,1,2,1935,15,3,1939,0,0,0,1,0,0,4.1
3,200,United Kingdom,1,2,1935,10,12,1989,Type IIa: Non-Aggression Pact,10,5,1945,10,12,1989,0,0,0,1,0,0,4.1
3,235,Portugal,1,2,1935,10,12,1989,Type IIa: Non-Aggression Pact,10,5,1945,10,12,1989,0,0,0,1,0,0,4.1
`
const allies = [
  nation('united-kingdom', 'United Kingdom', { codes: [{ scheme: 'cow', code: '200' }] }),
  nation('portugal', 'Portugal', { codes: [{ scheme: 'cow', code: '235' }] }),
  nation('united-states', 'United States', { codes: [{ scheme: 'cow', code: '2' }] }),
  nation('australia', 'Australia', { alpha3: 'AUS', codes: [{ scheme: 'cow', code: '900' }] }),
  nation('new-zealand', 'New Zealand', { alpha3: 'NZL', codes: [{ scheme: 'cow', code: '920' }] }),
]
const members = (view: View, pact: string) =>
  view
    .relationshipsOf(pact)
    .filter(({ kind }) => kind === 'party-to')
    .map(({ source }) => source)
    .sort()

test('every included mapping is valid', async () => {
  const names = readdirSync('src/exchange/mappings')
  expect(names.length).toBeGreaterThan(8)
  for (const name of names) expect((await readMapping(`src/exchange/mappings/${name}`)).mapping.about).toMatch(/\w/)
})

test('countries: names in several languages, codes with leading zeros, and a country without codes', async () => {
  const { take, view } = await importing()
  expect(await take('countries.json', countries, 'countries')).toMatchObject({ rows: 4, added: 4 })
  const seen = (await view()).graph.facts.entities
  expect(seen.get('austria')).toMatchObject({
    alpha2: 'AT',
    alpha3: 'AUT',
    numeric: '040',
    names: [{ language: 'bar', text: 'Österreich' }],
  })
  expect(seen.get('afghanistan')).toMatchObject({ numeric: '004' })
  expect(seen.get('kosovo')).not.toHaveProperty('numeric')
})

test('COW states: numbers with their periods, historical states, and extra columns', async () => {
  const { take, view } = await importing()
  await take('countries.json', countries, 'countries')
  expect(await take('states.csv', cowStates, 'cow-states')).toMatchObject({ rows: 5, added: 5, rejected: 0 })
  const seen = (await view()).graph.facts.entities
  expect(seen.get('austria')).toMatchObject({
    alpha3: 'AUT',
    codes: [
      { scheme: 'cow', code: '305', during: '1919-09-10/1938-03-13' },
      { scheme: 'cow', code: '305', during: '1955-07-27/..' },
    ],
  })
  expect(seen.get('austria-hungary')).toMatchObject({ alpha3: 'AUH' })
  expect(seen.get('germany')).toMatchObject({
    codes: [
      { code: '255', during: '1816-01-01/1945-05-08' },
      { code: '260', during: '1955-05-05/1990-10-02' },
    ],
  })
})

test('GW states: one nation has one node, and a number that passed to another nation is of both', async () => {
  const { take, view } = await importing()
  await take('countries.json', countries, 'countries')
  await take(
    'gw.csv',
    'gwcode,stateabb,statename,startdate,enddate\n260,GFR,German Federal Republic,1949-09-21,2017-12-31\n' +
      '345,YUG,Yugoslavia,1918-12-01,2006-06-04\n',
    'gw-states',
  )
  const seen = (await view()).graph.facts.entities
  expect(seen.get('germany')).toMatchObject({ codes: [{ scheme: 'gw', code: '260', during: '1949-09-21/..' }] })
  expect(seen.get('yugoslavia')).toMatchObject({ codes: [{ code: '345', during: '1918-12-01/2003-02-03' }] })
  expect(seen.get('serbia-and-montenegro')).toMatchObject({ codes: [{ code: '345', during: '2003-02-04/2006-06-04' }] })
})

describe('COW alliances', () => {
  const imported = async () => {
    const world = await importing(allies)
    await world.take('alliances.csv', alliances, 'cow-alliances')
    return world
  }

  test('an alliance continues when a member leaves', async () => {
    const { view } = await imported()
    expect(members(await view('1986-08-11'), 'cow-alliance-2')).toEqual(['australia', 'new-zealand', 'united-states'])
    expect(members(await view('1986-08-13'), 'cow-alliance-2')).toEqual(['australia', 'united-states'])
    expect((await view()).stageOf('cow-alliance-2')?.stage).toBe('in-force')
  })

  test('the first day of the data is not a start date', async () => {
    const { view } = await imported()
    const seen = await view()
    expect(seen.stagesOf('cow-alliance-1')[0]?.since?.edtf).toBe('1386-05-09')
    const [membership] = seen.relationshipsOf('portugal').filter(({ target }) => target === 'cow-alliance-1')
    expect(membership?.claims[0]?.dating).toBe('The data begin on this day; the membership is older.')
  })

  test('a member that returns has two episodes', async () => {
    const { view } = await imported()
    const spells = (await view())
      .relationshipsOf('portugal', { ended: true })
      .filter(({ target, kind }) => kind === 'party-to' && target === 'cow-alliance-3')
    expect(spells.map(({ since, until }) => [since?.edtf, until?.edtf])).toEqual([
      ['1935-02-01', '1939-03-15'],
      ['1945-05-10', '1989-12-10'],
    ])
    expect(members(await view('1942'), 'cow-alliance-3')).toEqual([])
    expect((await view('1942')).entity('cow-alliance-3')).toMatchObject({ pactKinds: ['neutrality'] })
  })
})

describe('DESTA', () => {
  const traders = [
    ...allies,
    nation('japan', 'Japan', { alpha3: 'JPN', numeric: '392' }),
    nation('austria', 'Austria', { alpha3: 'AUT', numeric: '040' }),
  ]
  const agreements = `treatyID,Title,Begin,Signature,Force,TypeAgree,TypeAmbit,TypeGeo,TitleAlt,Language,destaID
X_1948O,Cove Customs Union,1948,1948,1949,Agreement,Bilateral,,Cove Union,en,663
Y_2018A,CPTPP,2018,2018,2018,Agreement,Multilateral,,,en,989
Z,Endless Talks,,,,Agreement,Bilateral,,,en,700
`
  const parties = `stateID,treatyID,Begin,Title,Signature,Force,StateName,destaID
JPN,other,1948,Cove Customs Union,1948,1949,Japan,663
AUT,other,1948,Cove Customs Union,1948,1949,Austria,663
,other,1948,Cove Customs Union,1948,1949,Australia,663
QQQ,other,1948,Cove Customs Union,1948,1949,Nowhere,663
`

  test('the two files join on destaID, and CPTPP merges with the existing pact', async () => {
    const { take, view, rejected } = await importing(traders)
    await take('agreements.csv', agreements, 'desta-agreements')
    expect(await take('parties.csv', parties, 'desta-parties')).toMatchObject({ rows: 4, added: 3, rejected: 1 })
    const seen = await view()
    expect(members(seen, 'desta-663')).toEqual(['australia', 'austria', 'japan'])
    expect(seen.stagesOf('desta-663').map(({ stage, since }) => [stage, since?.edtf])).toEqual([
      ['signed', '1948'],
      ['in-force', '1949'],
    ])
    expect(seen.entity('cptpp')).toMatchObject({ kind: 'pact', pactKinds: ['trade'] })
    expect(seen.stageOf('desta-700')?.stage).toBe('negotiating')
    expect(await rejected()).toMatchObject([
      { line: 5, outcome: 'rejected', reasons: ["no known entity has 'QQQ' as alpha3 or name"] },
    ])
  })

  test('the raw file: negotiators are parties, numbers lack zeros, and withdrawn states are no parties', async () => {
    const columns = Array.from({ length: 91 }, (_, index) => index + 1)
    const head = [
      'number',
      'base_treaty',
      'name',
      'entry_type',
      'year',
      'entryforceyear',
      ...columns.map((n) => `c${n}`),
      ...columns.map((n) => `mc${n}`),
    ]
    const row = (first: (string | number)[], codes: (string | number)[], marks: (string | number)[] = []) =>
      [...first, ...columns.map((n) => codes[n - 1] ?? 'NA'), ...columns.map((n) => marks[n - 1] ?? 'NA')].join(';')
    const { take, view } = await importing(traders)
    const file = [
      head.join(';'),
      row([1, 1, 'Cove Union', 'base_treaty', 1990, 1991], [392, 40]),
      row([2, 2, 'Cove Talks', 'negotiation', 'NA', 'NA'], [392, 40]),
      row([3, 1, 'Cove Union withdrawal', 'withdrawal', 2005, 'NA'], [392, 40], [0, 1]),
    ].join('\n')
    await take('desta.csv', file, 'desta')
    const seen = await view()
    expect(seen.relationshipsOf('austria').filter(({ kind }) => kind === 'negotiating-with')).toHaveLength(1)
    expect(members(await view('2000'), 'desta-1')).toEqual(['austria', 'japan'])
    expect(members(seen, 'desta-1')).toEqual(['japan'])
  })
})

test('GGO: 9999-12-31 is not an end, duplicate memberships merge, and impossible rows are reported', async () => {
  const { take, view, rejected } = await importing(allies)
  await take(
    'agreements.csv',
    'treatyID,Title,Begin,Signature,Force,End,Term,TypeDomain,Location,Depository\nAUS-NZL_1983A,Closer Relations,' +
      '1983-03-28,1983-03-28,1983-01-01,9999-12-31,,"Trade,Environment",Canberra,UN United Nations\n',
    'ggo-agreements',
  )
  const report = await take(
    'parties.csv',
    `stateID,treatyID,Begin,End,StateSignature,StateRatification,StateForce,StateEnd
AUS,AUS-NZL_1983A,1983-03-28,9999-12-31,1983-03-28,,1983-01-01,9999-12-31
AUS,AUS-NZL_1983A,1983-03-28,9999-12-31,1983-03-28,,1983-01-01,9999-12-31
NZL,AUS-NZL_1983A,1983-03-28,9999-12-31,1983-03-28,1983-04-01,1983-01-01,1970-01-01
NZL,SOME_1999A,1999,9999-12-31,1999..2000,,,
`,
    'ggo-parties',
  )
  expect(report).toMatchObject({ rows: 4, added: 2, merged: 1, inPart: 1, rejected: 0 })
  expect(await rejected()).toMatchObject([
    { line: 4, outcome: 'in part', reasons: ['it ends before it begins: 1970-01-01 and 1983-03-28'] },
  ])
  const seen = await view()
  expect(seen.entity('ggo-aus-nzl-1983a')).toMatchObject({
    name: 'Closer Relations',
    pactKinds: ['trade', 'environment'],
  })
  expect(bestValue(seen, 'ggo-aus-nzl-1983a', 'signed-at')).toEqual({ type: 'text', text: 'Canberra' })
  expect(bestValue(seen, 'ggo-aus-nzl-1983a', 'depositary')).toEqual({ type: 'entity', entity: 'united-nations' })
  expect(seen.entity('ggo-some-1999a')).toMatchObject({ pactKinds: ['other'] })
  // New Zealand's membership is left out for its dates, but its ratification makes it a party.
  expect(members(seen, 'ggo-aus-nzl-1983a')).toEqual(['australia', 'new-zealand'])
})

describe('a pact of several kinds', () => {
  const kinds = async (entities: string, text = 'id,types\n1,x\n', read = '{}', file = 'kinds.csv') => {
    const { take, view } = await importing()
    const report = await take(
      file,
      text,
      `about: Kinds.
read: ${read}
document: { id: kinds, title: Kinds, published: 2020-01-01, language: en }
entities: ${entities}
claims:
  - { subject: a, predicate: stage, value: signed, time: "2000" }
  - { subject: b, predicate: provides, value: aid }
`,
    )
    expect(report).toMatchObject({ rejected: 0, inPart: 0 })
    return (await view()).entity('k-1')
  }
  const pact = (kind: string) => `{ kind: pact, id: "k-{id}", name: "K", ${kind} }`

  test('is not made by two templates that differ', async () => {
    const refused = /entities.b: 'a' has the same id 'k-\{id\}', but differs/
    for (const first of ['', 'pactKind: trade']) {
      const taken = kinds(`{ a: ${pact(first)}, b: ${pact('pactKind: defense')} }`)
      await expect(taken).rejects.toMatchObject({ problems: [{ message: expect.stringMatching(refused) }] })
    }
  })

  test('has a list of kinds, constant or by the items of a cell', async () => {
    const both = pact('pactKind: [trade, health]')
    expect(await kinds(`{ a: ${both}, b: ${both} }`)).toMatchObject({ pactKinds: ['trade', 'health'] })
    const byColumn = pact('pactKind: { column: types, values: { T: trade, L: [labor, health] }, otherwise: other }')
    const entities = `{ a: ${byColumn}, b: ${byColumn} }`
    expect(await kinds(entities, 'id,types\n1,L|T|?\n', '{ lists: { types: "|" } }')).toMatchObject({
      pactKinds: ['labor', 'health', 'trade'],
    })
    expect(await kinds(entities, '{"id":1,"types":["T","?"]}\n', '{}', 'kinds.ndjson')).toMatchObject({
      pactKinds: ['trade'],
    })
    expect(await kinds(entities)).toMatchObject({ pactKinds: ['other'] })
  })
})

test('a mapping imports depositary, registration, series, languages, amount and parent of a pact', async () => {
  const { take, view, rejected } = await importing(allies)
  const report = await take(
    'treaties.csv',
    `id,parent,keeper,number,series,languages,cause,sum
1,2,AUS,I-37429,2083 UNTS 3,en|fr,replaced by a new treaty,2 billion JPY
2,,,,,xx,,much
`,
    `about: Treaties.
read: { lists: { languages: "|" } }
document: { id: t, title: T, published: 2020-01-01, language: en }
entities:
  treaty: { kind: pact, id: "t-{id}", pactKind: other }
  parent: { kind: pact, id: "t-{parent}" }
  keeper: { kind: party, code: "{keeper}", schemes: [alpha3] }
claims:
  - { subject: treaty, predicate: protocol-to, object: parent }
  - { subject: treaty, predicate: depositary, value: keeper }
  - { subject: treaty, predicate: registration-number, value: "{number}", qualifiers: { register: UN } }
  - { subject: treaty, predicate: treaty-series, value: "{series}" }
  - { subject: treaty, predicate: authentic-language, value: "{languages}" }
  - { subject: treaty, predicate: termination-cause, value: "{cause}" }
  - { subject: treaty, predicate: amount, value: "{sum}" }
`,
  )
  expect(report).toMatchObject({ rows: 2, added: 1, rejected: 1 })
  expect(await rejected()).toMatchObject([
    {
      line: 3,
      reasons: [
        "'xx' is not a value of 'authentic-language': a BCP 47 tag of a language, such as en or ja",
        "'much' is not a value of 'amount': a number with a currency (ISO 4217) or another unit, such as 2 billion JPY",
      ],
    },
  ])
  const seen = await view()
  expect(
    propertiesOf(seen, 't-1').map(({ property, values }) => [
      property,
      ...values.map(({ value }) => plainValue(value)).sort(),
    ]),
  ).toEqual([
    ['depositary', 'australia'],
    ['registration-number', 'I-37429'],
    ['treaty-series', '2083 UNTS 3'],
    ['authentic-language', 'en', 'fr'],
    ['termination-cause', 'replaced by a new treaty'],
    ['amount', '2 billion JPY'],
  ])
  expect(seen.relationshipsOf('t-1').map(({ id }) => id)).toEqual(['t-1.protocol-to.t-2'])
})
