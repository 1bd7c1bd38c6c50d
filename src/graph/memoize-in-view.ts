import type { View } from './view.ts'

let memos = 0

/**
 * Memoizes a function of a view in the view itself. Most views are read by one request, and a weak map of many of them
 * takes long to look up and to clean.
 */
export function memoizeInView<V>(make: (view: View) => V): (view: View) => V {
  const place = memos
  memos += 1
  return (view) => {
    // A cast, because each function has a place of its own.
    const existing = view.memos[place] as V | undefined
    if (existing !== undefined) return existing
    const made = make(view)
    view.memos[place] = made
    return made
  }
}
