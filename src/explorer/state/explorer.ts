import { useMemo, useSyncExternalStore } from 'react'
import { stateOf } from '../cases/case.ts'
import { openCase } from '../cases/cases.ts'
import { text } from '../texts/text.ts'
import { type Action, begin, redo, type Steps, step, undo } from './actions.ts'
import { fromSearch, leftOut, toAddress } from './address.ts'
import { initial, type State } from './state.ts'

const listeners = new Set<() => void>()
let problems: readonly string[] = []
let steps: Steps | undefined
let shown: { steps: Steps; problems: readonly string[] } | undefined

/** The state of the step of the browser's history that is shown: the one kept with it, or else that of the URL. */
function visited(): State {
  const read = fromSearch(location.search)
  const kept = (history.state as { state?: State } | null)?.state
  // A state kept by an earlier version of the page may lack fields.
  if (kept && toAddress({ ...initial, ...kept }).search === location.search) return { ...initial, ...kept }
  problems = read.problems
  const present = steps?.present
  return present && toAddress(present).search === location.search ? present : completed(read.state)
}

/** The state of an address with the parts that only its case has. */
function completed(state: State): State {
  if (state.case === null) return state
  const kept = openCase(state.case)
  if (!kept) {
    problems = [...problems, text.case.missing(state.case)]
    return { ...state, case: null, asKept: false }
  }
  const { notes, ...whole } = stateOf(kept)
  const missing = leftOut.filter((key) => Object.keys(state[key] ?? {}).length === 0)
  return { ...state, ...Object.fromEntries(missing.map((key) => [key, whole[key]])), notes }
}

function now(): Steps {
  steps ??= begin(visited())
  return steps
}

/** Takes over the steps, and keeps the present one with the browser's history: as a new step of it, or in the last. */
function take(next: Steps, isNew: boolean): void {
  if (next === now()) return
  steps = next
  problems = []
  wasVisited = false
  const { search } = toAddress(next.present)
  const isPushed = isNew && search !== location.search
  history[isPushed ? 'pushState' : 'replaceState']({ state: next.present }, '', search || location.pathname)
  tell()
}

function tell(): void {
  shown = undefined
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) window.addEventListener('popstate', back)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('popstate', back)
  }
}

let wasVisited = false
/** True if the present state is from the browser's history, to which the reader went back or forward. */
export const isVisited = (): boolean => wasVisited

function back(): void {
  problems = []
  wasVisited = true
  steps = step(now(), { type: 'visit', state: visited() })
  tell()
}

/** Actions that arrange the drawing, of which the browser's history has no steps of their own. */
const arranging: readonly Action['type'][] = ['choose', 'pin', 'unpin', 'note', 'camera']

/** Does an action, which can be undone. With `replace`, a series of the same action is one step. */
export function act(action: Action, { replace = false } = {}): void {
  const before = now()
  const next = step(before, action, { replace })
  const isSeries = next.series !== null && next.series === before.series
  take(next, !isSeries && !arranging.includes(action.type))
}

export const goBack = (): void => take(undo(now()), true)
export const goForward = (): void => take(redo(now()), true)

const set = (change: Partial<State>, options?: { replace?: boolean }): void => act({ type: 'set', change }, options)
const select = (id: string | null): void => act({ type: 'select', id })

/** The state, the problems in reading it from the URL, and the ways to change it. */
export function useExplorer() {
  const current = useSyncExternalStore(subscribe, () => {
    shown ??= { steps: now(), problems }
    return shown
  })
  return useMemo(
    () => ({
      state: current.steps.present,
      problems: current.problems,
      canUndo: current.steps.past.length > 0,
      canRedo: current.steps.future.length > 0,
      act,
      set,
      select,
    }),
    [current],
  )
}
