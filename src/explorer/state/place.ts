import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { isVisited } from './explorer.ts'
import { initial, type State } from './state.ts'

/** The scroll position of the panel, by the address at which it had it. */
const places = new Map<string, number>()

/**
 * Opens a panel at its top, or where it was if the reader goes back to it. Where panels are below the drawing, as on a
 * phone, what the reader selects comes into view. So does the answer to which a link leads.
 */
export function usePlace(
  panel: RefObject<HTMLElement | null>,
  { selected, panel: name }: State,
  hasProblems: boolean,
): void {
  const isFirst = useRef(true)
  useEffect(() => {
    const element = panel.current
    const note = () => element && places.set(location.search, element.scrollTop)
    element?.addEventListener('scroll', note)
    return () => element?.removeEventListener('scroll', note)
  }, [panel])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection or panel begins at its top
  useLayoutEffect(() => {
    const element = panel.current
    const isBack = isVisited()
    if (element) element.scrollTop = isBack ? (places.get(location.search) ?? 0) : 0
    const isBelow = element !== null && element.getBoundingClientRect().top > innerHeight / 2
    // Problems of the link stand above the drawing, and are read first.
    const isLink = isFirst.current && !hasProblems
    const isAsked = selected === null ? isLink && name !== initial.panel : isLink || !isFirst.current
    if (isAsked && !isBack && isBelow) element.parentElement?.scrollIntoView({ block: 'start' })
    isFirst.current = false
  }, [selected, name])
}
