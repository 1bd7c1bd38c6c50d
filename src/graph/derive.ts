import { derivedKinds, type RelationshipKind, relationshipKind, type Stage, stageOrder } from '../facts/vocabulary.ts'
import { laterOf } from './dates.ts'
import { type Party, type Progress, reached, stageOfParty } from './party.ts'
import type { Relationship } from './relationship.ts'

/** The kind of relationship that a pact at this stage makes between its parties, by the rules of the vocabulary. */
export function derivedKind(stage: Stage): RelationshipKind | undefined {
  const at = stageOrder.indexOf(stage)
  return derivedKinds.find((kind) => {
    const rule = relationshipKind(kind).derivedFrom
    return rule && stageOrder.indexOf(rule.atLeast) <= at && at <= stageOrder.indexOf(rule.atMost)
  })
}

/**
 * True if a pact at this stage connects its parties. It does if no stage is known, but not once it is suspended or
 * ended.
 */
export const isStanding = (stage: Stage | undefined): boolean => stage === undefined || derivedKind(stage) !== undefined

/**
 * The relationship derived between two parties of a pact, from the stage that both have reached. It begins when both
 * are at the first stage of its kind. Its corroboration is the lowest among its premises.
 */
export function derive(pact: string, one: Party, other: Party, progress: Progress): Relationship | undefined {
  if (one.membership.source === other.membership.source) return undefined
  const parties = one.membership.source < other.membership.source ? [one, other] : [other, one]
  const [first, second] = [parties[0] ?? one, parties[1] ?? other]
  const stages = parties.map((party) => stageOfParty(progress, party))
  const stage = stageOrder[Math.min(...stages.map((at) => stageOrder.indexOf(at.stage)))]
  const kind = stage && derivedKind(stage)
  const rule = kind && relationshipKind(kind).derivedFrom
  if (!stage || !kind || !rule) return undefined
  const begun = parties.map((party) => reached(progress, party, rule.atLeast) ?? stageOfParty(progress, party))
  const staged = parties.map((party) => reached(progress, party, stage) ?? stageOfParty(progress, party))
  const relationships = [first.membership, second.membership]
  const certainties = relationships.map(({ certainty }) => certainty)
  return {
    id: [first.membership.source, kind, second.membership.source, pact].join('.'),
    kind,
    source: first.membership.source,
    target: second.membership.source,
    stance: 'asserted',
    certainty: certainties.find((certainty) => certainty !== 'certain') ?? 'certain',
    since: laterOf(begun[0]?.since, begun[1]?.since),
    until: undefined,
    firstSeen: laterOf(begun[0]?.since, begun[1]?.since),
    lastSeen: undefined,
    corroboration: Math.min(...[...relationships, ...staged].map(({ corroboration }) => corroboration)),
    // Computed on demand, because a pact with a hundred parties makes thousands of edges, and few are read.
    get claims() {
      return [...new Set([...staged, ...begun, ...relationships].flatMap(({ claims }) => claims))]
    },
    qualifiers: {},
    stage,
    stageSince: laterOf(staged[0]?.since, staged[1]?.since),
    derivedFrom: { pact, relationships },
  }
}
