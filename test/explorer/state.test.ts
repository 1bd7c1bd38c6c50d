import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromSearch, LONGEST, toAddress, toSearch } from '../../src/explorer/state/address.ts'
import { initial, isRelationship, lensOf, panels } from '../../src/explorer/state/state.ts'
import { states } from './states.ts'

test('the address of a state restores that state', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(fromSearch(toSearch(state))).toEqual({ state: { ...state, notes: {} }, problems: [] })
    }),
  )
})

test('an address that would be too long says so, and keeps the lens', () => {
  const pins = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`n${index}`, { x: index, y: -index }]))
  const state = { ...initial, asOf: '2024', hidden: ['japan'], pins }
  expect(toAddress(state)).toEqual({ search: '?asOf=2024&hidden=japan', isWhole: false })
  expect(toSearch(state).length).toBeGreaterThan(LONGEST)
  expect(toAddress({ ...initial, asOf: '2024' })).toEqual({ search: '?asOf=2024', isWhole: true })
})

test('lists and places are short in the address', () => {
  const state = { ...initial, hidden: ['japan', 'peru'], pins: { fiji: { x: -1.5, y: 20 } } }
  expect(toSearch(state)).toBe('?hidden=japan,peru&pins=fiji:-1.5:20')
})

test('the initial state has no parameters in its address', () => {
  expect(toSearch(initial)).toBe('')
})

test.each([
  ['?steps=9', 'steps=9 is invalid; give 1 to 4.'],
  ['?asOf=soon', 'asOf=soon is invalid; give a date like 2024-06-19, 2024-06 or 2024.'],
  ['?panel=chart', `panel=chart is invalid; give one of ${panels.join(', ')}.`],
  ['?pins=japan:1', 'pins=japan:1 is invalid; give places like japan:120:-40.'],
  ['?camera=1,2', 'camera=1,2 is invalid; give a place and a ratio, like 0.5,0.5,1.'],
  ['?presumed=yes', 'presumed=yes is invalid; give true or false.'],
  ['?as_of=2024', "Unknown parameter 'as_of'."],
])('%s is reported and ignored', (search, problem) => {
  expect(fromSearch(search)).toEqual({ state: initial, problems: [problem] })
})

test('addresses with former parameter names still work', () => {
  expect(fromSearch('?asOf=2024&least=2')).toEqual(fromSearch('?asOf=2024&minCorroboration=2'))
  expect(fromSearch('?least=2')).toEqual({ state: { ...initial, minCorroboration: 2 }, problems: [] })
})

test('any address gives a valid state', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(initial)), fc.string()), (parameters) => {
      const { state } = fromSearch(`?${new URLSearchParams(parameters)}`)
      expect(fromSearch(toSearch(state))).toEqual({ state, problems: [] })
    }),
  )
})

test('a lens contains only what differs from the defaults', () => {
  expect(lensOf(initial)).toEqual({})
  expect(
    lensOf({ ...initial, asOf: '2023', knownAt: '2022-05-01', without: ['ap'], minCorroboration: 2, presumed: true }),
  ).toEqual({
    asOf: '2023',
    knownAt: '2022-05-01',
    documents: { notIn: ['ap'] },
    minCorroboration: 2,
    presumed: true,
  })
})

test('ids of relationships are distinguished from ids of entities', () => {
  expect(['japan', 'japan.signed-with.france'].map(isRelationship)).toEqual([false, true])
})
