/** The number of items that a list is assumed to hold. */
const LIST = 10
const throughLists: ReadonlySet<string> = new Set(['some', 'all', 'none', 'single', 'count'])

/** The cost of a filter: its conditions. Conditions on a list count once for each item that the list may hold. */
export function filterCost(where: unknown): number {
  if (Array.isArray(where)) return where.reduce((sum: number, one) => sum + filterCost(one), 0)
  if (typeof where !== 'object' || where === null) return 0
  return Object.entries(where).reduce(
    (sum, [key, value]) => sum + (1 + filterCost(value)) * (throughLists.has(key) ? LIST : 1),
    0,
  )
}
