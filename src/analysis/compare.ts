import type { Claim } from '../facts/facts.ts'
import type { Stage } from '../facts/vocabulary.ts'
import type { Relationship } from '../graph/relationship.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'

/** One attribute of a relationship, as the one lens and the other show it. */
export interface AttributeChange {
  readonly attribute: string
  readonly before: string | null
  readonly after: string | null
}
export interface RelationshipChange {
  readonly before: Relationship
  readonly after: Relationship
  readonly changes: readonly AttributeChange[]
  /** The claims that the one lens shows behind it and the other does not. */
  readonly claims: readonly Claim[]
}
export interface StageMove {
  readonly pact: string
  readonly before: Stage | null
  readonly after: Stage | null
  /** The claims that did it: those behind the stage after, or behind the one before where there is none after. */
  readonly claims: readonly Claim[]
}
export interface Comparison {
  readonly before: View
  readonly after: View
  readonly entitiesAdded: readonly string[]
  readonly entitiesGone: readonly string[]
  readonly relationshipsAdded: readonly Relationship[]
  readonly relationshipsGone: readonly Relationship[]
  readonly relationshipsChanged: readonly RelationshipChange[]
  readonly stagesMoved: readonly StageMove[]
}

function compare(before: View, { after }: { readonly after: View }): Comparison {
  const [entitiesBefore, entitiesAfter] = [entityIds(before), entityIds(after)]
  const [was, is] = [relationshipsById(before), relationshipsById(after)]
  const pacts = new Set([...before.entitiesOf('pact'), ...after.entitiesOf('pact')].map(({ id }) => id))
  return {
    before,
    after,
    entitiesAdded: [...entitiesAfter].filter((id) => !entitiesBefore.has(id)).sort(),
    entitiesGone: [...entitiesBefore].filter((id) => !entitiesAfter.has(id)).sort(),
    relationshipsAdded: byId([...is.values()].filter(({ id }) => !was.has(id))),
    relationshipsGone: byId([...was.values()].filter(({ id }) => !is.has(id))),
    relationshipsChanged: byId([...is.values()]).flatMap((now) => changeOf(was.get(now.id), now)),
    stagesMoved: [...pacts].sort().flatMap((pact) => moveOf(before, after, pact)),
  }
}

const entityIds = (view: View) => new Set(view.entities().map(({ id }) => id))
const relationshipsById = (view: View) => new Map(view.relationships().map((relationship) => [relationship.id, relationship]))
const byId = (relationships: Relationship[]) => relationships.sort((a, b) => (a.id < b.id ? -1 : 1))

const attributes: Record<string, (relationship: Relationship) => string | number | undefined> = {
  stance: ({ stance }) => stance,
  since: ({ since }) => since?.edtf,
  until: ({ until }) => until?.edtf,
  stage: ({ stage }) => stage,
  corroboration: ({ corroboration }) => corroboration,
}

function changeOf(before: Relationship | undefined, after: Relationship): RelationshipChange[] {
  if (!before) return []
  const changes = Object.entries(attributes).flatMap(([attribute, of]) => {
    const [was, is] = [of(before), of(after)]
    return was === is ? [] : [{ attribute, before: was === undefined ? null : String(was), after: is === undefined ? null : String(is) }]
  })
  const claims = [...after.claims.filter((claim) => !before.claims.includes(claim)), ...before.claims.filter((claim) => !after.claims.includes(claim))]
  return changes.length > 0 || claims.length > 0 ? [{ before, after, changes, claims }] : []
}

function moveOf(before: View, after: View, pact: string): StageMove[] {
  const [was, is] = [before.stageOf(pact), after.stageOf(pact)]
  return was?.stage === is?.stage ? [] : [{ pact, before: was?.stage ?? null, after: is?.stage ?? null, claims: (is ?? was)?.claims ?? [] }]
}

export default analysis({
  id: 'compare',
  description: 'What is different through another lens?',
  parameters: { after: 'The same graph through the other lens.' },
  result: 'The entities and relationships added, gone and changed, attribute by attribute, and the pacts whose stage moved, with the claims that did it.',
  bounds: {},
  fn: compare,
})
