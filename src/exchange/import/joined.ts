import type { Entity } from '../../facts/facts.ts'
import { mergeEntities } from '../../facts/merge.ts'
import { RowFault } from './template.ts'

/** @throws RowFault if the two contradict each other */
export function joined(before: Entity | undefined, entity: Entity): Entity {
  if (!before) return entity
  const merged = mergeEntities(before, entity)
  if ('contradiction' in merged) throw new RowFault(`contradicts the existing ${merged.contradiction} of ${entity.id}`)
  return merged.record
}

/** The other names of an entity, each once. */
export const otherNames = (name: string, others: readonly string[]) =>
  [...new Set(others)].filter((other) => other !== name)
