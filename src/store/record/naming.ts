import { type Claim, type Facts, mentions } from '../../facts/facts.ts'
import { getOrInsert, memoize } from '../../graph/caches/get-or-insert.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Tables } from './tables.ts'

/** The claims of the base, and those once proposed, that name one of some entities, before any merge. */
export function claimsNaming(tables: Tables, entities: ReadonlySet<string>): ReadonlySet<string> {
  const naming = [...entities].flatMap((id) => [
    ...(namingIn(tables.origin).get(id) ?? []).map((claim) => claim.id),
    ...tables.onceNaming(id),
  ])
  return new Set(naming)
}

const known = new WeakMap<Facts, Graph['claimsNaming']>()

/** Takes the index of a graph for its facts, so that it is not made again. */
export function knowNaming({ facts, claimsNaming }: Pick<Graph, 'facts' | 'claimsNaming'>): void {
  known.set(facts, claimsNaming)
}

const namingIn = (facts: Facts) =>
  getOrInsert(known, facts, ({ claims }) => {
    const naming = new Map<string, Claim[]>()
    for (const claim of claims.values())
      for (const id of mentions(claim)) getOrInsert(naming, id, (): Claim[] => []).push(claim)
    return naming
  })

/** The offices of one of some entities, before any merge. */
export const officesOf = (tables: Tables, of: ReadonlySet<string>): string[] =>
  [...of].flatMap((id) => [...(officesIn(tables.origin).get(id) ?? []), ...tables.onceOfficesOf(id)])

const officesIn = memoize(({ entities }: Facts) => {
  const offices = new Map<string, string[]>()
  for (const entity of entities.values())
    if (entity.kind === 'office') getOrInsert(offices, entity.of, (): string[] => []).push(entity.id)
  return offices
})

/** The entities that are merged into another, directly or by way of others. */
export function mergedInto(tables: Tables, entity: string): string[] {
  const parts = [...tables.merged].filter(([, into]) => into === entity).map(([id]) => id)
  return [...parts, ...parts.flatMap((id) => mergedInto(tables, id))]
}

/** True for a claim that relates two merged entities. Whoever merged them did not see it; it waits meanwhile. */
export const waits = (tables: Tables, { subject, object }: Claim): boolean =>
  object !== undefined && tables.resolve(subject) === tables.resolve(object)

/** The claims that wait until merged entities are taken apart, each with the entity that is to be. */
export function waitingClaims(tables: Tables): { readonly claim: Claim; readonly apart: string }[] {
  return [...tables.claims()].flatMap((claim) => {
    if (!claim.object || !waits(tables, claim)) return []
    const { subject, object } = claim
    const isApart = tables.merged.has(subject) && !mergedInto(tables, subject).includes(object)
    return { claim, apart: isApart ? subject : object }
  })
}
