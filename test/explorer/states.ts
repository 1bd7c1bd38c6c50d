import fc from 'fast-check'
import type { Action } from '../../src/explorer/state/actions.ts'
import {
  colorings,
  filters,
  MOST_LINES,
  measures,
  mostSteps,
  panels,
  type State,
  sizings,
  timelines,
  views,
} from '../../src/explorer/state/state.ts'

const key = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const relationship = fc.tuple(key, key, key).map((parts) => parts.join('.'))
/** Ids of any kind, some with the separators of the address. */
const id = fc.oneof(key, relationship, fc.constantFrom('ap-2024#3', 'a,b', 'a:b', '%2C', 'é'))
const ids = fc.uniqueArray(id, { maxLength: 4 })
const constants = fc.uniqueArray(fc.constantFrom('TRADE', 'INFORMATION_SECURITY', 'MUTUAL_DEFENSE'))
const date = fc.constantFrom('2024', '2024-06', '2024-06-19', '-0044-03-15', '1952')
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const number = fc.integer({ min: -9999, max: 9999 })
const place = fc.record({ x: number.map((value) => value / 10 + 0), y: number.map((value) => value / 10 + 0) })

export const states: fc.Arbitrary<State> = fc.record({
  selected: orNull(fc.oneof(key, relationship)),
  around: orNull(key),
  steps: fc.integer({ min: 1, max: mostSteps }),
  asOf: orNull(date),
  knownAt: orNull(date),
  without: fc.uniqueArray(key),
  only: orNull(fc.uniqueArray(key)),
  minCorroboration: fc.integer({ min: 1, max: 99 }),
  presumed: fc.boolean(),
  color: fc.constantFrom(...colorings),
  size: fc.constantFrom(...sizings),
  view: fc.constantFrom(...views),
  hulls: fc.boolean(),
  lines: fc.integer({ min: 1, max: MOST_LINES }),
  seed: fc.integer({ min: 0, max: 999_999 }),
  panel: fc.constantFrom(...panels),
  from: orNull(key),
  to: orNull(key),
  since: orNull(date),
  of: key,
  partner: key,
  kinds: constants,
  by: fc.constantFrom(...measures),
  find: fc.string(),
  status: orNull(fc.constantFrom('SIGNED', 'IN_FORCE')),
  order: fc.constantFrom('SIGNED', '-SIGNED', '-PARTNER'),
  times: fc.constantFrom(...timelines),
  theme: fc.constantFrom('system', 'light', 'dark'),
  chosen: ids,
  expanded: ids,
  opened: ids,
  unfolded: constants,
  hidden: ids,
  pins: fc.dictionary(id, place, { maxKeys: 4, noNullPrototype: true }),
  withoutKinds: constants,
  withoutRelationships: constants,
  withoutPactKinds: constants,
  withoutPublishers: ids,
  withoutStages: constants,
  withoutCertainties: constants,
  camera: orNull(fc.record({ x: number, y: number, ratio: fc.constantFrom(0.05, 1, 2.5) })),
  embed: fc.boolean(),
  case: orNull(key),
  asKept: fc.boolean(),
  notes: fc.dictionary(id, fc.string({ minLength: 1 }), { noNullPrototype: true }),
})

// Few, so that actions meet each other.
const few = fc.constantFrom('japan', 'peru', 'fiji', 'japan.signed-with.peru')
const some = fc.uniqueArray(few, { maxLength: 3 })
const spot = fc.record({ x: fc.double({ noNaN: true, min: -999, max: 999 }), y: fc.constant(-0.001) })
// Drawn once, because a state takes long to generate.
export const visited = fc.sample(states, { numRuns: 20, seed: 17 })
export const actions: fc.Arbitrary<Action> = fc.oneof(
  fc
    .constantFrom(
      ...visited.flatMap(({ asOf, presumed, panel, around }) => [{ asOf }, { presumed }, { panel, around }]),
    )
    .map((change) => ({ type: 'set' as const, change })),
  fc.constantFrom(...visited).map((state) => ({ type: 'visit' as const, state })),
  orNull(few).map((one) => ({ type: 'select' as const, id: one })),
  fc.record({
    type: fc.constant('choose' as const),
    ids: some,
    how: fc.constantFrom('only' as const, 'add' as const, 'toggle' as const),
  }),
  fc.record({ type: fc.constantFrom('expand' as const, 'fold' as const), ids: some }),
  fc.record({ type: fc.constantFrom('open' as const, 'close' as const), ids: some }),
  fc.record({ type: fc.constant('hide' as const), ids: some }),
  fc.oneof(
    some.map((list) => ({ type: 'show' as const, ids: list })),
    fc.constant({ type: 'show' as const }),
  ),
  fc.record({ type: fc.constant('pin' as const), places: fc.dictionary(few, spot, { noNullPrototype: true }) }),
  fc.oneof(
    some.map((list) => ({ type: 'unpin' as const, ids: list })),
    fc.constant({ type: 'unpin' as const }),
  ),
  fc.record({
    type: fc.constant('filter' as const),
    by: fc.constantFrom(...filters),
    value: fc.constantFrom('PACT', 'EVENT'),
    isShown: fc.boolean(),
  }),
  fc.record({ type: fc.constant('note' as const), on: few, text: fc.string() }),
  fc.record({
    type: fc.constant('camera' as const),
    camera: orNull(fc.record({ x: spot.map(({ x }) => x), y: fc.constant(0.5), ratio: fc.constantFrom(0.2, 1) })),
  }),
)
