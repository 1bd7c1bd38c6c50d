import { didYouMean, EntenteError, shortened } from '../errors.ts'
import type * as facts from '../facts/facts.ts'
import type { EntityKind } from '../facts/vocabulary.ts'
import type { View } from '../graph/view.ts'
import { builder, type InView } from './builder.ts'
import { keyThrough } from './identity.ts'

/** The argument of a look-up of an entity by its id. */
export const byId = builder.args((t) => ({
  id: t.id({
    required: true,
    description: 'A key, such as `new-zealand`, or an id through the same lens. An unknown one is NOT_FOUND.',
  }),
}))

/**
 * The entity of a kind with an id; null if the lens hides it.
 * @throws EntenteError NOT_FOUND if the viewer may know of no such entity, under any lens; BAD_LENS
 */
export function find<K extends EntityKind>(view: View, kind: K, id: string): InView<facts.EntityOf<K>> | undefined {
  const key = keyThrough(view, id)
  const entity = view.entity(key)
  if (isOf(kind, entity)) return { view, record: entity }
  const widest = view.widest()
  const known = widest.entity(key)
  if (!isOf(kind, known)) {
    const ids = widest.entitiesOf(kind).map((one) => one.id)
    const advice = known ? `; ask ${known.kind}(id: "${key}"), which it is` : didYouMean(key, ids)
    throw new EntenteError('NOT_FOUND', `no ${kind} '${shortened(key)}'${advice}`)
  }
  return undefined
}
const isOf = <K extends EntityKind>(kind: K, entity: facts.Entity | undefined): entity is facts.EntityOf<K> =>
  entity?.kind === kind
