import type { Entity } from '../facts/facts.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'

/** Everyone at most so many steps away, over entities and relationships that fit; the ones in the middle always. */
export function reach(
  view: View,
  seeds: readonly string[],
  steps: number,
  fits: (entity: Entity) => boolean,
  taken: (relationship: Relationship) => boolean,
): Set<string> {
  const reached = new Set(seeds.filter((id) => view.entity(id)))
  let frontier = [...reached]
  for (let step = 0; step < steps; step++) {
    const next = new Set<string>()
    for (const id of frontier)
      for (const relationship of view.relationshipsOf(id)) {
        const other = relationship.source === id ? relationship.target : relationship.source
        if (!reached.has(other) && !next.has(other) && taken(relationship)) next.add(other)
      }
    frontier = [...next].filter((id) => {
      const entity = view.entity(id)
      return entity !== undefined && fits(entity)
    })
    for (const id of frontier) reached.add(id)
  }
  return reached
}
