import { type ClaimTemplate, type EntityTemplate, type Mapping, otherEnd } from './mapping.ts'
import { columnsOf } from './template.ts'

/** The entities and claims that read the repeated columns of a mapping. */
export function repeatedOf({ each, entities, claims }: Mapping): Set<string | ClaimTemplate> {
  if (!each) return new Set()
  const names = new Set([...Object.keys(each.columns), ...(each.number === undefined ? [] : [each.number])])
  const repeats = (template: unknown) => usedIn(template).some((column) => names.has(column))
  const repeated = new Set<string | ClaimTemplate>(Object.keys(entities).filter((name) => repeats(entities[name])))
  for (const claim of claims)
    if (repeats(claim) || repeated.has(claim.subject) || repeated.has(otherEnd(claim)?.[1] ?? '')) repeated.add(claim)
  return repeated
}

/** The columns of a claim that are read once for each item if the cell is a list. */
export const listedOf = ({ compartments: _, ...claim }: ClaimTemplate, { entities }: Mapping): string[] => [
  ...new Set([
    ...usedIn(claim),
    ...[claim.subject, otherEnd(claim)?.[1]].flatMap((name) => columnsRead(entities[name ?? ''])),
  ]),
]

/** The columns that make an entity another one; aliases and kinds can be several of one entity, and a name is one. */
export function columnsRead(template: EntityTemplate | undefined): string[] {
  const several = new Set(['aliases', 'pactKind', 'name', 'names', 'codes', 'listed'])
  return usedIn(Object.fromEntries(Object.entries(template ?? {}).filter(([field]) => !several.has(field))))
}

/** The columns that an entity or a claim of a mapping reads. */
export function usedIn(template: unknown): string[] {
  if (typeof template === 'string') return columnsOf(template)
  if (Array.isArray(template)) return template.flatMap(usedIn)
  if (typeof template !== 'object' || template === null) return []
  return Object.entries(template).flatMap(([key, value]) => {
    if (key === 'if' || key === 'listed') return [...Object.keys(value), ...usedIn(value)]
    if (key === 'given' || key === 'blank')
      return Array.isArray(value) ? value.flatMap((columns) => String(columns).split('|')) : []
    if (key === 'column' || key === 'in') return [String(value)]
    return usedIn(value)
  })
}
