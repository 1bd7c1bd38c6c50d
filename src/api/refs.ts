import type * as facts from '../facts/facts.ts'
import type { EntityKind, Stage } from '../facts/vocabulary.ts'
import { relationshipKind } from '../facts/vocabulary.ts'
import { kept } from '../graph/kept.ts'
import type { Relationship as RelationshipRecord } from '../graph/relationship.ts'
import type { PlannedStage as PlannedStageRecord, StageStep as StageStepRecord } from '../graph/stage.ts'
import type { View } from '../graph/view.ts'
import type { Weighed } from '../graph/weigh.ts'
import { builder, type Seen } from './builder.ts'
import { Growing } from './connection.ts'

/** The types of the schema by name, so that files which name each other's types need not import each other. */
export const Graph = builder.objectRef<View>('Graph')
/** Anything with an id that `Query.node` can look up. */
export type NodeRecord = facts.Entity | facts.Document | facts.Passage | facts.Claim | RelationshipRecord
export const Node = builder.interfaceRef<Seen<NodeRecord>>('Node')
export const Entity = builder.interfaceRef<Seen<facts.Entity>>('Entity')
export const Nation = builder.objectRef<Seen<facts.Nation>>('Nation')
export const Organization = builder.objectRef<Seen<facts.Organization>>('Organization')
export const Leader = builder.objectRef<Seen<facts.Leader>>('Leader')
export const Pact = builder.objectRef<Seen<facts.Pact>>('Pact')
export const Event = builder.objectRef<Seen<facts.Event>>('Event')
export const Document = builder.objectRef<Seen<facts.Document>>('Document')
export const Passage = builder.objectRef<Seen<facts.Passage>>('Passage')
export const Claim = builder.objectRef<Seen<facts.Claim>>('Claim')
export const Relationship = builder.objectRef<Seen<RelationshipRecord>>('Relationship')
export const StageStep = builder.objectRef<Seen<StageStepRecord>>('StageStep')
export const PlannedStage = builder.objectRef<Seen<PlannedStageRecord>>('PlannedStage')
export const NamedStage = builder.objectRef<Seen<Weighed<Stage>>>('NamedStage')

export const typeNames = {
  nation: 'Nation',
  organization: 'Organization',
  leader: 'Leader',
  pact: 'Pact',
  event: 'Event',
} as const satisfies Record<EntityKind, string>

/** A relationship, from where one of its ends stands. */
export interface Tie extends Seen<RelationshipRecord> {
  readonly other: facts.Entity
  readonly direction: 'out' | 'in' | 'both'
}

export function tieOf(view: View, relationship: RelationshipRecord, from: string): Tie | undefined {
  const outward = relationship.source === from
  const other = view.entity(outward ? relationship.target : relationship.source)
  if (!other) return undefined
  const symmetric = relationshipKind(relationship.kind).symmetric === true
  return { view, it: relationship, other, direction: symmetric ? 'both' : outward ? 'out' : 'in' }
}

/** The ties of an entity; with `ended`, past ones too. */
export function tiesOf({ view, it }: Seen<facts.Entity>, options?: { ended?: boolean }): readonly Tie[] {
  // The list is of this view and this entity alone.
  const relationships = view.relationshipsOf(it.id, options)
  const known = tied.get(relationships)
  if (known) return known
  const ties: Tie[] = []
  for (const relationship of relationships) {
    const tie = tieOf(view, relationship, it.id)
    if (tie) ties.push(tie)
  }
  tied.set(relationships, ties)
  return ties
}

/** Those of them that claims make, none derived, by the name at the other end and then by id, as far as somebody looks. */
export function tiesByName({ view, it }: Seen<facts.Entity>, options: { ended: boolean }): Growing<Tie> {
  const known = kept(named, view, () => new Map<string, Growing<Tie>>())
  return kept(known, `${it.id} ${options.ended}`, () => new Growing(claimedTies(view, it.id, options)))
}

function* claimedTies(view: View, entity: string, options: { ended: boolean }): Generator<Tie> {
  for (const relationship of view.claimedByName(entity, options)) {
    const tie = tieOf(view, relationship, entity)
    if (tie) yield tie
  }
}
const named = new WeakMap<View, Map<string, Growing<Tie>>>()
const tied = new WeakMap<readonly RelationshipRecord[], readonly Tie[]>()
