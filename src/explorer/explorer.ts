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

/** Changes the state: a step that the browser's back undoes, or, with `replace`, one more moment of a slider's drag. */
export function setState(change: Partial<State>, { replace = false } = {}): void {
  const search = toSearch({ ...fromSearch(location.search).state, ...change })
  if (search === location.search) return
  history[replace ? 'replaceState' : 'pushState'](null, '', search === '' ? location.pathname : search)
  tell()
}

/** The state that the address holds, and what of the address could not be read. */
export function useExplorer() {
  const search = useSyncExternalStore(subscribe, () => location.search)
  const read = useMemo(() => fromSearch(search), [search])
  const select = useCallback(
    (selected: string | null) => setState({ selected, ...(selected === null ? {} : { panel: 'evidence' }) }),
    [],
  )
  return { ...read, set: setState, select }
}
