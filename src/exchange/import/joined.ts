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

interface Name {
  readonly language: string
  readonly text: string
}

/**
 * Names, each once.
 * @throws RowFault for two in one language, such as `de` and `deu`
 */
export function namesByTag(names: readonly Name[], column: string): Name[] {
  const byTag = new Map<string, Name>()
  for (const name of names) {
    const tag = tagOf(name.language)
    const before = byTag.get(tag) ?? name
    if (before.text !== name.text)
      throw new RowFault(`two names in '${tag}', '${before.text}' and '${name.text}': the column '${column}'`)
    byTag.set(tag, before)
  }
  return [...byTag.values()]
}

/** The tag of BCP 47 for a language: `de` for `deu`. */
export function tagOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language
  } catch {
    return language
  }
}
