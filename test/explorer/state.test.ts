import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  colorings,
  fromSearch,
  initial,
  isRelationship,
  lensOf,
  measures,
  mostSteps,
  panels,
  type State,
  sizings,
  toSearch,
} from '../../src/explorer/state.ts'

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const date = fc.constantFrom('2024', '2024-06', '2024-06-19', '-0044-03-15', '1952')
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const states: fc.Arbitrary<State> = fc.record({
  selected: orNull(
    fc.oneof(
      id,
      fc.tuple(id, id, id).map((parts) => parts.join('.')),
    ),
  ),
  around: orNull(id),
  steps: fc.integer({ min: 1, max: mostSteps }),
  asOf: orNull(date),
  knownAt: orNull(date),
  without: fc.uniqueArray(id),
  minCorroboration: fc.integer({ min: 1, max: 99 }),
  presumed: fc.boolean(),
  color: fc.constantFrom(...colorings),
  size: fc.constantFrom(...sizings),
  seed: fc.integer({ min: 0, max: 999_999 }),
  panel: fc.constantFrom(...panels),
  from: orNull(id),
  to: orNull(id),
  since: orNull(date),
  of: id,
  partner: id,
  kinds: fc.uniqueArray(fc.constantFrom('TRADE', 'INFORMATION_SECURITY', 'MUTUAL_DEFENSE')),
  by: fc.constantFrom(...measures),
  theme: fc.constantFrom('system', 'light', 'dark'),
})

test('the address of a state restores that state', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(fromSearch(toSearch(state))).toEqual({ state, problems: [] })
    }),
  )
})

test('the initial state has no parameters in its address', () => {
  expect(toSearch(initial)).toBe('')
})

test.each([
  ['?steps=9', 'steps=9 is invalid; give 1 to 4.'],
  ['?asOf=soon', 'asOf=soon is invalid; give a date like 2024-06-19, 2024-06 or 2024.'],
  ['?panel=chart', `panel=chart is invalid; give one of ${panels.join(', ')}.`],
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
