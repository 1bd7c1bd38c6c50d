import { getOrInsert } from '../../graph/caches/get-or-insert.ts'
import type { View } from '../../graph/view.ts'
import { Edge } from '../refs.ts'

/** Caches the results of conditions on lists while an operation runs, so that each item is tested once. */

type Test<Item> = (item: Item) => boolean
type Verdicts = Map<object, boolean>
const cache = new Map<View, Map<Test<never>, Verdicts>>()

/** The verdicts in a view. They are dropped when the current work pauses, so that none outlives the request. */
function verdictsIn(view: View, test: Test<never>): Verdicts {
  if (cache.size === 0) setImmediate(() => cache.clear())
  return getOrInsert(
    getOrInsert(cache, view, () => new Map()),
    test,
    () => new Map(),
  )
}

/**
 * The test of a condition on related items, which runs once for each item. Without it a filter of several levels would
 * follow every path through the graph: the number of neighbors to the power of the levels.
 */
export function onceEach<Item>(test: Test<Item>): Test<Item> {
  return (item) => {
    const place = placeOf(item)
    return place ? getOrInsert(verdictsIn(place.view, test), place.of, () => test(item)) : test(item)
  }
}

/**
 * The view of an item, and the key of its verdict: its record. The key of an edge is the edge itself, because its
 * verdict depends on the end from which it is seen.
 */
function placeOf(item: unknown): { readonly view: View; readonly of: object } | undefined {
  if (item instanceof Edge) return { view: item.view, of: item }
  const { view, record } = item as { readonly view?: View; readonly record?: object }
  return view && record && { view, of: record }
}
