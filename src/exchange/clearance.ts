import type { Claim, Document, Entity } from '../facts/facts.ts'
import { type Clearance, clearanceOrder, clearances } from '../facts/vocabulary.ts'
import { memoize } from '../graph/get-or-insert.ts'
import { propertiesOf } from '../graph/property.ts'
import type { Relationship } from '../graph/relationship.ts'
import { levelOf } from '../graph/revision.ts'
import { type View, viewThrough } from '../graph/view.ts'
import type { Selection } from './selection.ts'

/** The clearance that a part of an export needs, so that readers see what is classified. */

/** The strictest clearance of claims. */
export function clearanceOfClaims({ graph }: View, claims: Iterable<Claim>): Clearance {
  let level = 0
  for (const claim of claims) level = Math.max(level, levelOf(claim, graph.facts))
  return clearanceOrder[level] ?? LEAST
}

/** The lowest clearance that sees a relationship as it is here, with the same values and claims. */
export const clearanceOfRelationship = (view: View, { id, folded }: Relationship): Clearance =>
  folded
    ? clearanceOfClaims(view, folded.claims)
    : lowestThatReads(view, (seen) => {
        const one = seen.relationship(id)
        return one && [valuesOf(one), one.derivedFrom?.relationships.map(valuesOf)]
      })

/** The same of an entity with its stages and properties; its relationships have marks of their own. */
export const clearanceOfEntity = (view: View, { id, kind }: Entity): Clearance =>
  lowestThatReads(view, (seen) => [
    seen.entity(id)?.id,
    kind === 'pact' && seen.stagesOf(id).map(({ stage, since, claims }) => [stage, since?.edtf, idsOf(claims)]),
    propertiesOf(seen, id).map(({ property, values }) => [property, values.map(({ claims }) => idsOf(claims))]),
  ])

/** The lowest clearance that finds a document in a list of sources: that of a claim of it, or its own without any. */
export function clearanceOfDocument(part: Selection, { id, clearance }: Document): Clearance {
  if (part.isWhole) return clearance
  const { facts } = part.view.graph
  const levels = part.claims.filter(({ document }) => document === id).map((claim) => levelOf(claim, facts))
  return levels.length === 0 ? clearance : (clearanceOrder[Math.min(...levels)] ?? LEAST)
}

function valuesOf(one: Relationship): unknown[] {
  const { id, stance, certainty, stage, corroboration, standing } = one
  const times = [one.since, one.until, one.firstSeen, one.lastSeen, one.stageSince, standing?.since]
  return [
    ...[id, stance, certainty, stage, corroboration, standing?.status, times.map((time) => time?.edtf ?? null)],
    ...[one.claims, standing?.claims ?? []].map(idsOf),
  ]
}

const idsOf = (claims: readonly Claim[]) => claims.map(({ id }) => id)

function lowestThatReads(view: View, read: (seen: View) => unknown): Clearance {
  const { clearance } = view.lens
  if (clearance === LEAST) return LEAST
  const here = JSON.stringify(read(view))
  return lowerOf(view).find((lower) => JSON.stringify(read(lower)) === here)?.lens.clearance ?? clearance
}

/** The same view for lower clearances, the lowest first. Their caches are freed with it. */
const lowerOf = memoize((view: View) =>
  clearanceOrder
    .slice(0, clearanceOrder.indexOf(view.lens.clearance))
    .map((clearance) => viewThrough(view.graph, { ...view.lens, clearance }).fresh()),
)

/** The word for a clearance, for texts that people read; undefined if it is public. */
export const markOf = (clearance: Clearance): string | undefined =>
  clearance === LEAST ? undefined : clearances[clearance].label

const LEAST = 'public' satisfies Clearance
