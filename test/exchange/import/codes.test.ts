import { describe, expect, test } from 'vitest'
import { foldName, Registry, toId } from '../../../src/exchange/import/codes.ts'
import { historicalStates } from '../../../src/exchange/import/historical-states.ts'
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

test('names are normalized and turned into ids', () => {
  expect(foldName('The Côte d’Ivoire & St. X')).toBe('cote d ivoire and saint x')
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
