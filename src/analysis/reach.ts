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
): Set<string> {
  const reached = new Set(seeds.filter((id) => view.entity(id)))
  const adjacency = adjacencyOf(view, taken, { ended })
  let frontier = [...reached]
  for (let step = 0; step < steps; step++) {
    const next = new Set<string>()
    for (const at of frontier)
      for (const { source, target } of adjacency.edgesOf(at)) {
        const other = source === at ? target : source
        if (!reached.has(other)) next.add(other)
      }
    frontier = [...next].filter((id) => {
      const entity = view.entity(id)
      return entity !== undefined && fits(entity)
    })
    for (const id of frontier) reached.add(id)
  }
  return reached
}
