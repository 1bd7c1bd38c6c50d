import { didYouMean, EntenteError, MAX_NAME, shortened } from '../errors.ts'
import type { Entity } from '../facts/facts.ts'
import { fold } from '../facts/fold.ts'
import type { EntityKind } from '../facts/vocabulary.ts'
import { getOrInsert, memoize } from '../graph/caches/get-or-insert.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'

interface LookupParameters {
  /** An id, a name in any language, an alias, or an ISO 3166 code; case and accents do not matter. */
  readonly name: string
  readonly kind?: EntityKind | null | undefined
}

/**
 * The entities with this id, name or alias; several if a name is ambiguous. An id goes before a name, and a name before
 * an alias.
 * @throws EntenteError NOT_FOUND, with suggestions among the names that the viewer may see
 */
function lookup(view: View, { name, kind }: LookupParameters): readonly Entity[] {
  const byId = view.entity(name)
  if (byId && (kind == null || byId.kind === kind)) return [byId]
  const isOfKind = (entity: Entity) => kind == null || entity.kind === kind
  const wanted = name.length > MAX_NAME ? undefined : fold(name)
  for (const ids of wanted === undefined ? [] : idsByName(view.widest()).map((named) => named.get(wanted))) {
    const found = [...(ids ?? [])].flatMap((id) => view.entity(id) ?? []).filter(isOfKind)
    if (found.length > 0) return found
  }
  const known = () =>
    view
      .entities()
      .filter(isOfKind)
      .flatMap((entity) => [entity.id, ...properNames(entity), ...otherNames(entity)])
  const hint = didYouMean(name, wanted === undefined ? [] : known())
  throw new EntenteError('NOT_FOUND', `no ${kind ?? 'entity'} '${shortened(name)}'${hint}`)
}

/** Approximate bytes of a name with its ids. */
const NAME = 350

/** The ids of entities by folded name, proper names first. All lenses of a viewer share the index. */
const idsByName = memoize((widest: View) =>
  [properNames, otherNames].map((namesOf) => {
    const ids = new Map<string, Set<string>>()
    for (const entity of widest.entities())
      for (const name of namesOf(entity)) getOrInsert(ids, fold(name), () => new Set<string>()).add(entity.id)
    widest.size.add(NAME * ids.size)
    return ids
  }),
)

const properNames = (entity: Entity) => [entity.name, ...entity.names.map(({ text }) => text)]
const otherNames = (entity: Entity) => {
  const codes =
    entity.kind === 'nation' ? [entity.alpha2, entity.alpha3, entity.numeric].filter((code) => code !== undefined) : []
  return [...entity.aliases, ...codes]
}

export default analysis({
  id: 'lookup',
  description: 'Which entity has this name?',
  parameters: {
    name: 'An id, a name in any language, an alias, an acronym or an ISO 3166 code. Case and accents are ignored.',
    kind: 'Limits the look-up to entities of this kind.',
  },
  result: 'The only entity that matches the name, or all candidates.',
  fn: lookup,
})
