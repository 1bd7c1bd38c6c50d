import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { fromSearch, type State, toSearch } from './state.ts'

const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/**
 * Changes the state and adds a step to the browser's history. With `replace` it changes the last step, as during the
 * drag of a slider.
 */
export function setState(change: Partial<State>, { replace = false } = {}): void {
  const search = toSearch({ ...fromSearch(location.search).state, ...change })
  if (search === location.search) return
  history[replace ? 'replaceState' : 'pushState'](null, '', search === '' ? location.pathname : search)
  tell()
}

/** The state in the URL, and the problems in reading it. */
export function useExplorer() {
  const search = useSyncExternalStore(subscribe, () => location.search)
  const read = useMemo(() => fromSearch(search), [search])
  const select = useCallback(
    (selected: string | null) => setState({ selected, ...(selected === null ? {} : { panel: 'evidence' }) }),
    [],
  )
  return { ...read, set: setState, select }
}
