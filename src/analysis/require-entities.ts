import { didYouMean, EntenteError, shortened } from '../errors.ts'
import type { Entity } from '../facts/facts.ts'
import type { EntityKind } from '../facts/vocabulary.ts'
import type { View } from '../graph/view.ts'

/**
 * The entities with these ids, each once. The viewer may know of them, though the lens may hide them.
 * @throws EntenteError NOT_FOUND for an unknown id, BAD_FILTER for an entity of another kind
 */
export function requireEntities(view: View, ids: readonly string[], kinds?: readonly EntityKind[]): Entity[] {
  const widest = view.widest()
  return [...new Set(ids)].map((id) => {
    const entity = widest.entity(id)
    if (!entity)
      throw new EntenteError(
        'NOT_FOUND',
        `no ${kinds?.join(' or ') ?? 'entity'} '${shortened(id)}'${didYouMean(id, idsOf(widest, kinds))}`,
      )
    if (kinds && !kinds.includes(entity.kind))
      throw new EntenteError(
        'BAD_FILTER',
        `'${id}' is of kind ${entity.kind}, and must be of kind ${kinds.join(' or ')}`,
      )
    return entity
  })
}

const idsOf = (widest: View, kinds?: readonly EntityKind[]) =>
  widest.entities().flatMap(({ id, kind }) => (kinds?.includes(kind) === false ? [] : [id]))
