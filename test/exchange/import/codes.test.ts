import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName, Registry, toId } from '../../../src/exchange/import/codes.ts'
import { historicalStates, internationalOrganizations, knownNames } from '../../../src/exchange/import/known.ts'
import { runs } from '../../fixtures/runs.ts'
import { nation } from './world.ts'

const registry = new Registry()
registry.set(
  nation('austria', 'Austria', {
    alpha2: 'AT',
    alpha3: 'AUT',
    numeric: '040',
    names: [{ language: 'de', text: 'Österreich' }],
    codes: [{ scheme: 'cow', code: '305' }],
  }),
)
registry.set(nation('germany', 'Germany', { codes: [{ scheme: 'gw', code: '260', during: '1990-10-03/..' }] }))
registry.set(
  nation('west-germany', 'West Germany', { codes: [{ scheme: 'gw', code: '260', during: '1949-09-21/1990-10-02' }] }),
)
registry.set(nation('saint-lucia', 'Saint Lucia'))
registry.set(nation('congo', 'Congo'))
registry.set(nation('dr-congo', 'DR Congo', { aliases: ['Congo'] }))

describe('a nation is found', () => {
  test.each([
    ['40', 'numeric'],
    ['040', 'numeric'],
    ['40.0', 'numeric'],
    ['at', 'alpha2'],
    ['AUT', 'alpha3'],
    ['305', 'cow'],
    ['osterreich', 'name'],
    ['ÖSTERREICH', 'name'],
    ['austria', 'id'],
  ] as const)('by %s as %s', (text, scheme) => {
    expect(registry.find(text, [scheme]).id).toBe('austria')
  })

  test('by the first matching scheme', () => {
    expect(registry.find('Austria', ['alpha3', 'cow', 'name']).id).toBe('austria')
  })

  test('by an abbreviated name', () => {
    expect(['St. Lucia', 'the saint  lucia', 'ST LUCIA'].map((name) => registry.find(name, ['name']).id)).toEqual(
      Array(3).fill('saint-lucia'),
    )
  })

  test('by a name or code with signs that nobody sees', () => {
    const names = ['Saint\u200bLucia', 'Saint \u200bLu\u00adcia', '\u200eSaint Lucia\u2060', 'St.\u200d Lucia\ufeff']
    expect(names.map((name) => registry.find(name, ['name']).id)).toEqual(Array(4).fill('saint-lucia'))
    expect(registry.find('AU\u200bT', ['name', 'alpha3']).id).toBe('austria')
    expect(() => registry.find('Saint Lucia [1]', ['name'])).toThrow('no known entity has')
  })

  test('by its name in another order, shortened, or with points', () => {
    const names = [
      ['Korea, Rep.', 'Republic of Korea'],
      ['Gambia, The', 'The Gambia'],
      ['NETHERLANDS THE', 'Netherlands'],
      ['Netherlands (Kingdom of the)', 'Kingdom of the Netherlands'],
      ['D.P.R. Korea', 'DPR Korea'],
      ['N. Korea', 'North Korea'],
      ['Vietnam, South', 'South Vietnam'],
      ['European Union (EU)', 'European Union'],
      ["People's Republic of X", 'Peoples Republic of X'],
    ] as const
    for (const [one, other] of names) expect(foldName(one)).toBe(foldName(other))
    const apart = ['Dominica', 'Dominican Republic', 'Congo', 'DR Congo', 'Niger', 'Nigeria', 'Guinea', 'Guinea-Bissau']
    expect(new Set(apart.map(foldName)).size).toBe(apart.length)
  })

  test('by a number that was reassigned, for a date', () => {
    expect([registry.find('260', ['gw'], '1970').id, registry.find('260', ['gw'], '1995-01-01').id]).toEqual([
      'west-germany',
      'germany',
    ])
  })
})

describe('no nation is found, with the reason,', () => {
  test.each([
    ['999', 'numeric', undefined, "no known entity has '999' as numeric"],
    ['260', 'gw', undefined, "'260' as gw can mean germany or west-germany; set a date with `on`"],
    ['260', 'gw', '1920', "'260' as gw is unassigned on 1920; at other times it means germany or west-germany"],
    ['congo', 'name', undefined, "'congo' as name can mean congo or dr-congo; set a date with `on`"],
  ] as const)('by %s as %s on %s', (text, scheme, on, reason) => {
    expect(() => registry.find(text, [scheme], on)).toThrow(reason)
  })
})

describe('a name or code', async () => {
  const registry = new Registry(await knownNames())
  const modern = Object.entries({
    chn: 'China',
    cod: 'DR Congo',
    cog: 'Congo',
    deu: 'Germany',
    egy: 'Egypt',
    gbr: 'United Kingdom',
    geo: 'Georgia',
    irn: 'Iran',
    kir: 'Kiribati',
    kor: 'South Korea',
    lka: 'Sri Lanka',
    mmr: 'Myanmar',
    prk: 'North Korea',
    svk: 'Slovakia',
    tha: 'Thailand',
    tur: 'Türkiye',
    twn: 'Taiwan',
    vat: 'Vatican City',
    yem: 'Yemen',
    zwe: 'Zimbabwe',
  }).map(([alpha3, name]) => nation(toId(name), name, { alpha3: alpha3.toUpperCase(), alpha2: alpha3.slice(0, 2) }))
  modern.push(nation('kosovo', 'Kosovo'), nation('australia', 'Australia', { alpha2: 'AU', aliases: ['AU'] }))
  for (const one of [...(await historicalStates()), ...(await internationalOrganizations()), ...modern])
    registry.set(one)

  test.each([
    ['Korea', '1900', 'korea'],
    ['Congo', '2007', 'congo'],
    ['Congo', undefined, 'congo'],
    ['Zaire', '1980', 'dr-congo'],
    ['Turkey', '1950', 'turkiye'],
    ['Ottoman Empire', '1900', 'turkiye'],
    ['German Empire', '1900', 'germany'],
    ['Germany, Federal Republic of', '1960', 'germany'],
    ['Federal Republic of Germany', '2000', 'germany'],
    ['Republic of China', '1930', 'china'],
    ['Republic of China', '1960', 'taiwan'],
    ['Yemen', '1975', 'yemen'],
    ['Yemen Arab Republic', '1975', 'yemen'],
    ['Yemen', undefined, 'yemen'],
    ['Holy See', '2007', 'vatican-city'],
    ['Siam', '1930', 'thailand'],
    ['Persia', '1930', 'iran'],
    ['Ceylon', '1960', 'sri-lanka'],
    ['Burma', '1980', 'myanmar'],
    ['Rhodesia', '1970', 'zimbabwe'],
    ['FRG', '1970', 'germany'],
    ['F.R.G.', '2000', 'germany'],
    ['FRG', undefined, 'germany'],
    ['GDR', '1975', 'east-germany'],
    ['U.S.S.R.', '1950', 'soviet-union'],
    ['UAR', '1960', 'egypt'],
    ['WHO', undefined, 'world-health-organization'],
    ['WHO World Health Organization', undefined, 'world-health-organization'],
    ['UN Org. for Education', undefined, undefined],
    ['Turkey (Türkiye)', '2023', 'turkiye'],
    ['Iran (Türkiye)', '2023', undefined],
    // A code among the names of a nation is a name only if nothing else has it.
    ['AU', '2015', 'african-union'],
    ['International Bank for Reconstruction and Development', undefined, 'world-bank'],
  ])('%s on %s is of %s', (text, on, id) => {
    if (id === undefined) expect(() => registry.find(text, ['name'], on)).toThrow('no known entity has')
    else expect(registry.find(text, ['name'], on).id).toBe(id)
  })

  test.each([
    ['ZR', ['alpha2'], undefined, 'dr-congo'],
    ['GE', ['alpha2'], '1976', 'kiribati'],
    ['GE', ['alpha2'], '2000', 'georgia'],
    ['GE', ['alpha2'], undefined, 'georgia'],
    ['CS', ['alpha2'], '1980', 'czechoslovakia'],
    ['CS', ['alpha2'], '2005', 'serbia-and-montenegro'],
    ['BUR', ['alpha3'], undefined, 'myanmar'],
    ['SK', ['alpha2'], '1974', 'sikkim'],
    ['SK', ['alpha2'], '2000', 'slovakia'],
    ['UK', ['alpha2'], undefined, 'united-kingdom'],
    ['EU', ['alpha2'], undefined, 'european-union'],
    ['XKX', ['alpha3'], undefined, 'kosovo'],
    ['280', ['numeric'], '1980', 'germany'],
    ['886', ['numeric'], '1980', 'yemen'],
    ['891', ['numeric'], '1999', 'yugoslavia'],
    ['891', ['numeric'], '2005', 'serbia-and-montenegro'],
  ] as const)('%s as %s on %s is of %s', (text, schemes, on, id) => {
    expect(registry.find(text, [...schemes], on).id).toBe(id)
  })

  test.each([
    ['Korea', '2007', "'Korea' as name can mean south-korea or north-korea"],
    [
      'Korea',
      '1930',
      "'Korea' as name is unassigned on 1930; at other times it means korea or south-korea or north-korea",
    ],
    ['Korea', undefined, "'Korea' as name can mean south-korea or north-korea; set a date with `on`"],
    ['Congo, Republic of', '1962', "'Congo, Republic of' as name can mean dr-congo or congo"],
  ])('%s on %s is of no one nation', (text, on, reason) => {
    expect(() => registry.find(text, ['name'], on)).toThrow(reason)
  })
})

test('a code that no nation has today can mean those that had it, if no date is set', async () => {
  const registry = new Registry(await knownNames())
  for (const one of await historicalStates()) registry.set(one)
  expect(() => registry.find('CS', ['alpha2'])).toThrow(
    "'CS' as alpha2 can mean czechoslovakia or serbia-and-montenegro; set a date with `on`",
  )
})

test('names are normalized and turned into ids', () => {
  expect(foldName('The Côte d’Ivoire & St. X')).toBe('cote d ivoire saint x')
  expect([toId('Saint Kitts & Nevis'), toId('日本'), toId('ARG-BRA[CSR]_2005A')]).toEqual([
    'saint-kitts-nevis',
    'cf2abf0c',
    'arg-bra-csr-2005a',
  ])
})

test('each historical state is known once', async () => {
  const states = await historicalStates()
  expect(states.find(({ id }) => id === 'soviet-union')).toMatchObject({ alpha3: 'SUN', numeric: '810' })
  expect(new Set(states.map(({ id }) => id)).size).toBe(states.length)
})

test('law: two texts never make one id, whatever tells them apart', () => {
  const sign = fc.constantFrom(
    'a',
    'A',
    'á',
    'a\u0301',
    'ａ',
    'ß',
    'ss',
    'ı',
    'i',
    'Ω',
    '\u2126',
    '日',
    '#',
    '+',
    '-',
    ' ',
  )
  const odd = fc.constantFrom('\u200b', '\u00ad', '\ud800', '\ud801', '²', '2', '½', '٣', '\0')
  const text = fc.string({ unit: fc.oneof(sign, odd), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      fc.pre(one !== other)
      const registry = new Registry()
      const id = registry.idFor(one)
      expect(registry.idFor(one)).toBe(id)
      const second = () => registry.idFor(other)
      if (toId(other) === id) expect(second).toThrow('the same id as another')
      else expect(second()).not.toBe(id)
    }),
    { numRuns: runs(1000) },
  )
})
