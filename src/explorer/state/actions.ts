import type { Camera, Filter, Notes, Places, State } from './state.ts'

/** An action of a user. `reduce` is the only place that says what each does. */
export type Action =
  /** Changes fields, such as those of the lens or of a panel. */
  | { readonly type: 'set'; readonly change: Partial<State> }
  /** Takes over a whole state: that of a case, or of a step of the browser's history. */
  | { readonly type: 'visit'; readonly state: State }
  | { readonly type: 'select'; readonly id: string | null }
  /** Chooses several entities: only these, these too, or each the other way round. */
  | { readonly type: 'choose'; readonly ids: readonly string[]; readonly how: 'only' | 'add' | 'toggle' }
  /** Draws the neighbors of entities, or folds them in again. */
  | { readonly type: 'expand' | 'fold'; readonly ids: readonly string[] }
  /** Opens lines to their pacts, or closes them. */
  | { readonly type: 'open' | 'close'; readonly ids: readonly string[] }
  /** Takes entities out of the drawing, or draws them again; `show` without ids draws all of them. */
  | { readonly type: 'hide'; readonly ids: readonly string[] }
  | { readonly type: 'show'; readonly ids?: readonly string[] }
  /** Puts entities at places, where they stay until they are unpinned; `unpin` without ids frees all of them. */
  | { readonly type: 'pin'; readonly places: Places }
  | { readonly type: 'unpin'; readonly ids?: readonly string[] }
  /** Leaves a value out of the drawing, or draws it again. */
  | { readonly type: 'filter'; readonly by: Filter; readonly value: string; readonly isShown: boolean }
  /** Writes a note on an entity, a relationship or a claim; an empty text removes it. */
  | { readonly type: 'note'; readonly on: string; readonly text: string }
  | { readonly type: 'camera'; readonly camera: Camera | null }

/** The state after an action; the same object if nothing changed. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'set':
      return changed(state, action.change)
    case 'visit':
      return changed(state, action.state)
    case 'select':
      return changed(state, {
        selected: action.id,
        ...(action.id === null ? {} : { panel: 'evidence' }),
        // The words and the status were sought among the pacts of another entity.
        ...(action.id === state.selected ? {} : { find: '', status: null }),
      })
    case 'choose':
      return changed(state, { chosen: chosen(state.chosen, action.ids, action.how) })
    case 'expand':
      return changed(state, { expanded: union(state.expanded, action.ids) })
    case 'fold':
      return changed(state, { expanded: without(state.expanded, action.ids) })
    case 'open':
      return changed(state, { opened: union(state.opened, action.ids) })
    case 'close':
      return changed(state, { opened: without(state.opened, action.ids) })
    case 'hide': {
      // An entity that is not drawn is neither selected nor chosen.
      const isSelected = state.selected !== null && action.ids.includes(state.selected)
      return changed(state, {
        hidden: union(state.hidden, action.ids),
        chosen: without(state.chosen, action.ids),
        ...(isSelected ? { selected: null } : {}),
      })
    }
    case 'show':
      return changed(state, { hidden: action.ids ? without(state.hidden, action.ids) : [] })
    case 'pin': {
      const rounded = Object.entries(action.places).map(([id, { x, y }]) => [id, { x: round(x, 1), y: round(y, 1) }])
      return changed(state, { pins: { ...state.pins, ...Object.fromEntries(rounded) } })
    }
    case 'unpin': {
      const kept = Object.entries(state.pins).filter(([id]) => action.ids !== undefined && !action.ids.includes(id))
      return changed(state, { pins: Object.fromEntries(kept) })
    }
    case 'filter': {
      const left = state[action.by]
      return changed(state, {
        [action.by]: action.isShown ? without(left, [action.value]) : union(left, [action.value]),
      })
    }
    case 'note':
      return changed(state, { notes: noted(state.notes, action.on, action.text) })
    case 'camera': {
      const { camera } = action
      return changed(state, {
        camera: camera && {
          x: round(camera.x, 4),
          y: round(camera.y, 4),
          ratio: Math.max(0.0001, round(camera.ratio, 4)),
        },
      })
    }
  }
}

/** The states that one can go back to and forward to from the present one. */
export interface Steps {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
  /** The fields that the last step replaced, while a series such as the drag of a slider goes on; else null. */
  readonly series: string | null
}
const MOST = 1000

export const begin = (present: State): Steps => ({ past: [], present, future: [], series: null })

/**
 * The steps after an action. With `replace`, further actions on the same fields make one step together, as during the
 * drag of a slider. A camera movement makes no step.
 */
export function step(steps: Steps, action: Action, { replace = false } = {}): Steps {
  const { past, present, series } = steps
  const next = reduce(present, action)
  if (next === present) return steps
  if (action.type === 'camera') return { ...steps, present: next }
  const now = replace && action.type === 'set' ? Object.keys(action.change).sort().join() : null
  if (now !== null && now === series) return { ...steps, present: next, future: [] }
  return { past: [...past.slice(1 - MOST), present], present: next, future: [], series: now }
}

/** The steps without the last one; the same object if there is none. */
export function undo(steps: Steps): Steps {
  const { past, present, future } = steps
  const before = past.at(-1)
  if (before === undefined) return steps
  return { past: past.slice(0, -1), present: before, future: [present, ...future], series: null }
}

/** The steps with the one that was undone; the same object if there is none. */
export function redo(steps: Steps): Steps {
  const { past, present, future } = steps
  const [next, ...later] = future
  if (next === undefined) return steps
  return { past: [...past, present], present: next, future: later, series: null }
}

/** The state with these fields; the same object if it has them already. */
function changed(state: State, change: Partial<State>): State {
  const keys = Object.keys(change) as (keyof State)[]
  return keys.every((key) => isSame(state[key], change[key])) ? state : { ...state, ...change }
}

const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

function chosen(now: readonly string[], ids: readonly string[], how: 'only' | 'add' | 'toggle'): readonly string[] {
  if (how === 'only') return union([], ids)
  if (how === 'add') return union(now, ids)
  return [...without(now, ids), ...without(union([], ids), now)]
}

function noted(notes: Notes, on: string, text: string): Notes {
  const others = Object.entries(notes).filter(([id]) => id !== on)
  return Object.fromEntries(text.trim() === '' ? others : [...others, [on, text]])
}

const union = (some: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...some, ...more])]
const without = (some: readonly string[], less: readonly string[]) => some.filter((one) => !less.includes(one))
// Adding 0 turns a negative zero into zero, which is written the same way.
const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits + 0
