import type { Claim, Document, Entity } from '../facts/facts.ts'
import { type Compartments, type Label, PUBLIC, together } from '../facts/label.ts'
import { type Clearance, clearanceOrder, clearances } from '../facts/vocabulary.ts'
import { getOrInsert, memoize } from '../graph/caches/get-or-insert.ts'
import { propertiesOf } from '../graph/relationships/property.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import { type View, viewThrough } from '../graph/view.ts'
import { compartmentsOfGraph, knownTo } from '../graph/visible/known-to.ts'
import { leastClearance, levelOf } from '../graph/visible/revision.ts'
import type { Selection } from './selection.ts'

/** The clearance and the compartments that a part of an export needs, so that readers see what is classified. */

/** The label that one needs to see all of some claims. */
export function labelOfClaims({ graph }: View, claims: Iterable<Claim>): Label {
  let level = 0
  let compartments: Compartments | undefined
  for (const claim of claims) {
    level = Math.max(level, levelOf(claim, graph.facts))
    const own = graph.compartments.get(claim.id)
    if (own) compartments = together(compartments, own)
  }
  return { clearance: clearanceOrder[level] ?? LEAST, compartments }
}

/** The least that sees a relationship as it is here, with the same values and claims. */
export const labelOfRelationship = (view: View, { id, folded }: Relationship): Label =>
  folded
    ? labelOfClaims(view, folded.claims)
    : leastThatReads(view, (seen) => {
        const one = seen.relationship(id)
        const all = one ? [one, ...(one.derivedFrom?.relationships ?? [])] : []
        return { told: all.map(valuesOf), claims: all.flatMap(claimsOf) }
      })

/** The same of an entity with its stages and properties; its relationships have marks of their own. */
export const labelOfEntity = (view: View, { id, kind }: Entity): Label =>
  leastThatReads(view, (seen) => {
    const steps = kind === 'pact' ? seen.stagesOf(id) : []
    const properties = propertiesOf(seen, id)
    const values = properties.flatMap((one) => one.values)
    return {
      told: [
        seen.entity(id)?.id,
        steps.map(({ stage, since, claims }) => [stage, since?.edtf, idsOf(claims)]),
        properties.map(({ property, values }) => [property, values.map(({ claims }) => idsOf(claims))]),
      ],
      claims: [...steps, ...values].flatMap(({ claims }) => claims),
    }
  })

/** The least that finds a document in a list of sources: that of a claim of it, or its own without any. */
export function labelOfDocument(part: Selection, { id, clearance, compartments }: Document): Label {
  const own = { clearance, compartments }
  if (part.isWhole) return own
  const rank = (label: Label) =>
    clearanceOrder.indexOf(label.clearance) * 1e6 + (label.compartments ? label.compartments.length : 0)
  const labels = part.claims.filter(({ document }) => document === id).map((one) => labelOfClaims(part.view, [one]))
  return (
    labels.reduce((least: Label | undefined, one) => (least && rank(least) <= rank(one) ? least : one), undefined) ??
    own
  )
}

const valuesOf = (one: Relationship): unknown[] => {
  const { id, stance, certainty, stage, corroboration, standing } = one
  const times = [one.since, one.until, one.firstSeen, one.lastSeen, one.stageSince, standing?.since]
  return [
    ...[id, stance, certainty, stage, corroboration, standing?.status, times.map((time) => time?.edtf ?? null)],
    ...[one.claims, standing?.claims ?? []].map(idsOf),
  ]
}
const claimsOf = ({ claims, standing }: Relationship) => [...claims, ...(standing?.claims ?? [])]
const idsOf = (claims: readonly Claim[]) => claims.map(({ id }) => id)

interface Read {
  readonly told: unknown
  /** The claims behind it; `told` has their ids. */
  readonly claims: readonly Claim[]
}

function leastThatReads(view: View, read: (seen: View) => Read): Label {
  const names = compartmentsIn(view)
  const highest = leastClearance(view.graph, view.lens.clearance)
  if (highest === LEAST && names.length === 0) return PUBLIC
  const { told, claims } = read(view)
  const here = JSON.stringify(told)
  const isHere = (seen: View) => JSON.stringify(read(seen).told) === here
  const lower = lowerOf(view).find(isHere)
  const lowest = lower ?? view
  const clearance = lower?.lens.clearance ?? highest
  if (names.length === 0) return { clearance }
  // Everybody who sees its claims is in these, and that is nearly always enough.
  const own = labelOfClaims(view, claims).compartments
  if (isHere(viewIn(lowest, own))) return { clearance, compartments: own }
  const fewest = names.reduce((held, name) => {
    const fewer = held.filter((one) => one !== name)
    return isHere(viewIn(lowest, fewer)) ? fewer : held
  }, names)
  return { clearance, compartments: together(fewest) }
}

/** The same view for lower clearances that show less, the lowest first. Their caches are freed with it. */
const lowerOf = memoize((view: View) =>
  clearanceOrder
    .slice(0, clearanceOrder.indexOf(leastClearance(view.graph, view.lens.clearance)))
    .filter((clearance) => leastClearance(view.graph, clearance) === clearance)
    .map((clearance) => viewThrough(view.graph, { ...view.lens, clearance }).fresh()),
)

/** The same view for somebody who is in some of the compartments. */
const viewIn = (view: View, held: Compartments = []): View =>
  getOrInsert(viewsIn(view), held.join(), () =>
    viewThrough(knownTo(view.graph, held), { ...view.lens, compartments: together(held) }).fresh(),
  )
const viewsIn = memoize((_: View) => new Map<string, View>())

/** The compartments of what a view shows. Names of others would tell of what its clearance hides. */
const compartmentsIn = memoize((view: View): Compartments => {
  const { graph } = view
  const all = compartmentsOfGraph(graph)
  const seen = new Set<string>()
  for (const [id, names] of graph.compartments) {
    if (seen.size === all.length) break
    if (names.some((name) => !seen.has(name)) && (view.claim(id) ?? view.document(id)))
      for (const name of names) seen.add(name)
  }
  return all.filter((name) => seen.has(name))
})

/** Columns without those of compartments, where nothing that shows is in one. */
export const columnsIn = <C>({ view }: Selection, columns: Readonly<Record<string, C>>): Readonly<Record<string, C>> =>
  compartmentsIn(view).length > 0
    ? columns
    : Object.fromEntries(Object.entries(columns).filter(([name]) => !/compartments$/i.test(name)))

/** A label as a mark in texts that people read; undefined if everybody sees it. */
export const markOf = ({ clearance, compartments }: Label): string | undefined =>
  listed([wordOf(clearance), compartments && `in ${compartments.join(', ')}`])

/** The same as a note in formats that have no field for it. */
export function noteOf({ clearance, compartments }: Label): string | undefined {
  const word = wordOf(clearance)
  return listed([word && `clearance: ${word}`, compartments && `compartments: ${compartments.join(', ')}`])
}

const wordOf = (clearance: Clearance) => (clearance === LEAST ? undefined : clearances[clearance].label)
const listed = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join('; ') || undefined

const LEAST = 'public' satisfies Clearance
