import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Action, begin, redo, reduce, type Steps, step, undo } from '../../src/explorer/state/actions.ts'
import { fromSearch, toSearch } from '../../src/explorer/state/address.ts'
import { initial, type State } from '../../src/explorer/state/state.ts'
import { runs } from '../fixtures/runs.ts'
import { actions, states, visited } from './states.ts'

const reached = (...done: Action[]) => done.reduce((state, action) => reduce(state, action), initial)

/** The state before each step that was made, as a user would note it down. */
function noted(start: State, done: readonly (readonly [Action, boolean])[]) {
  let steps = begin(start)
  const before: string[] = []
  for (const [action, replace] of done) {
    const next = step(steps, action, { replace })
    if (next.past.length > steps.past.length) before.push(JSON.stringify(steps.present))
    steps = next
  }
  return { steps, before }
}
const many = (times: number, turn: (steps: Steps) => Steps, steps: Steps): Steps =>
  times === 0 ? steps : many(times - 1, turn, turn(steps))

test('undo restores every state exactly, and redo the last one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...visited),
      fc.array(fc.tuple(actions, fc.boolean()), { maxLength: 20 }),
      (start, done) => {
        const { steps, before } = noted(start, done)
        let back = steps
        for (const state of before.toReversed()) {
          back = undo(back)
          expect(JSON.stringify(back.present)).toBe(state)
        }
        expect(undo(back)).toBe(back)
        expect(many(before.length, redo, back).present).toEqual(steps.present)
      },
    ),
    { numRuns: runs(1000) },
  )
})

test('a step after undo leaves nothing to redo, and undo leads back to where it was made', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 10 }), fc.nat(10), actions, (done, times, action) => {
      const back = many(
        times,
        undo,
        noted(
          initial,
          done.map((one) => [one, false] as const),
        ).steps,
      )
      const next = step(back, action)
      if (next.past.length === back.past.length) return
      expect(next.future).toEqual([])
      expect(undo(next).present).toEqual(back.present)
    }),
  )
})

test('after any actions, the address and the notes restore the state', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 15 }), (done) => {
      const state = reached(...done)
      const read = fromSearch(toSearch(state))
      expect({ ...read.state, notes: state.notes }).toEqual(state)
      expect(read.problems).toEqual([])
    }),
  )
})

test('an action changes no state that existed before, and none twice', () => {
  fc.assert(
    fc.property(states, actions, (state, action) => {
      const copy = structuredClone(state)
      const next = reduce(state, action)
      expect(state).toEqual(copy)
      if (action.type !== 'choose' || action.how !== 'toggle') expect(reduce(next, action)).toBe(next)
    }),
  )
})

describe('one step', () => {
  const turn = (asOf: string): Action => ({ type: 'set', change: { asOf } })

  test('is the drag of a slider, and the next drag of another field is a second', () => {
    const replace = { replace: true }
    const steps = [turn('2020'), turn('2021'), turn('2022')].reduce((s, a) => step(s, a, replace), begin(initial))
    const next = step(steps, { type: 'set', change: { seed: 3 } }, replace)
    expect(next.past.map(({ asOf }) => asOf)).toEqual([null, '2022'])
    expect(undo(undo(next)).present).toEqual(initial)
  })

  test('is not made by a movement of the camera, or by what changes nothing', () => {
    const steps = begin(initial)
    expect(step(steps, { type: 'camera', camera: { x: 0.5, y: 0.5, ratio: 0.3 } }).past).toEqual([])
    expect(step(steps, { type: 'show', ids: ['japan'] })).toBe(steps)
    expect(step(steps, { type: 'set', change: { asOf: null } })).toBe(steps)
  })
})

describe('an action', () => {
  test('hides what was selected or chosen, and shows all again', () => {
    const hidden = reached(
      { type: 'select', id: 'japan' },
      { type: 'choose', ids: ['japan', 'peru'], how: 'only' },
      { type: 'hide', ids: ['japan'] },
    )
    expect(hidden).toMatchObject({ selected: null, chosen: ['peru'], hidden: ['japan'] })
    expect(reduce(hidden, { type: 'show' }).hidden).toEqual([])
  })

  test('pins, moves and frees entities', () => {
    const pinned = reached(
      { type: 'pin', places: { japan: { x: 1.26, y: 2 }, peru: { x: 0, y: 0 } } },
      { type: 'pin', places: { peru: { x: 5, y: 5 } } },
    )
    expect(pinned.pins).toEqual({ japan: { x: 1.3, y: 2 }, peru: { x: 5, y: 5 } })
    expect(reduce(pinned, { type: 'unpin', ids: ['japan'] }).pins).toEqual({ peru: { x: 5, y: 5 } })
    expect(reduce(pinned, { type: 'unpin' }).pins).toEqual({})
  })

  test('filters by a value, and draws it again', () => {
    const filter = (isShown: boolean): Action => ({ type: 'filter', by: 'withoutStages', value: 'SIGNED', isShown })
    expect(reached(filter(false)).withoutStages).toEqual(['SIGNED'])
    expect(reached(filter(false), filter(true))).toEqual(initial)
  })

  test('chooses several, and writes and removes notes', () => {
    const toggle = (...ids: string[]): Action => ({ type: 'choose', ids, how: 'toggle' })
    expect(reached(toggle('japan', 'peru'), toggle('peru', 'fiji')).chosen).toEqual(['japan', 'fiji'])
    expect(reached({ type: 'note', on: 'japan', text: 'Ask again.' }).notes).toEqual({ japan: 'Ask again.' })
    expect(reached({ type: 'note', on: 'japan', text: 'x' }, { type: 'note', on: 'japan', text: ' ' }).notes).toEqual(
      {},
    )
  })
})
