import type { Entity } from '../facts/facts.ts'
import type { View } from '../graph/view.ts'
import { adjacencyOf, type Fits } from './adjacency.ts'

/**
 * All entities within the given number of steps, always including the seeds. Only relationships that fit count; with
 * `ended`, also past ones.
 */
export function reach(
  view: View,
  seeds: readonly string[],
  steps: number,
  fits: (entity: Entity) => boolean,
  taken: Fits,
  { ended = false } = {},
): string[] {
  const network = adjacencyOf(view, taken, { ended }).numbered
  return network.idsOf(network.reach(seeds, steps, fits))
}
