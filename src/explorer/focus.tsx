import { type ComponentProps, useEffect, useRef } from 'react'

/** Gives the focus to what stands for an element that had it and is gone, so that the keyboard goes on from there. */
export function useKeptFocus(find: () => HTMLElement | null | undefined, shown: string | null): void {
  const before = useRef(shown)
  useEffect(() => {
    const isOther = before.current !== shown
    before.current = shown
    if (isOther && document.activeElement === document.body) find()?.focus({ preventScroll: true })
  })
}

/** Details that open over the page. They close with Escape, and when the focus goes elsewhere. */
export function Popup(details: ComponentProps<'details'>) {
  return (
    <details
      {...details}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return
        currentTarget.open = false
        currentTarget.querySelector('summary')?.focus()
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false
      }}
    />
  )
}
