import type { Sizes } from '../../graph/visible/sizes.ts'
import { lengthsOf } from '../lists/lengths.ts'

/** The price of asking one condition of one item. */
const CONDITION = 0.05
/** The price of finding a related item, before anything is asked of it. */
const RELATED = 0.2
const throughLists: ReadonlySet<string> = new Set(['some', 'all', 'none', 'single', 'count'])

/**
 * The price of filters on so many items. Each level of a nested filter is asked once of each related item. However many
 * items lead there, a level never costs more than all relationships.
 */
export function filterPrice(where: unknown, items: number, sizes: Sizes): number {
  if (typeof where !== 'object' || where === null) return 0
  if (Array.isArray(where)) return where.reduce((sum: number, one) => sum + filterPrice(one, items, sizes), 0)
  let points = 0
  for (const [key, value] of Object.entries(where)) {
    if (value == null) continue
    points += CONDITION * items
    if (!throughLists.has(key)) {
      points += filterPrice(value, items, sizes)
      continue
    }
    const { mean, longest } = lengthsOf('Entity', 'Relationship', sizes)
    const related = Math.min(items * mean + Math.sqrt(mean * longest), items * longest, mean * sizes.entities)
    points += RELATED * related + filterPrice(value, related, sizes)
  }
  return points
}
