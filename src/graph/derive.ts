import type { EdtfTime } from '../facts/date.ts'
import { derivedKinds, type RelationshipKind, relationshipKind, type Stage, stageOrder } from '../facts/vocabulary.ts'
import { bothBy } from './dates.ts'
import { isBefore, reached } from './party.ts'
import type { Reached, Relationship } from './relationship.ts'

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
 * @param ended of one that is over, its id and its end
 */
export function derive(
  pact: string,
  one: Relationship,
  other: Relationship,
  ended?: { readonly id: string; readonly until: EdtfTime | undefined },
): Relationship | undefined {
  if (one.source === other.source) return undefined
  const [first, second] = one.source < other.source ? [one, other] : [other, one]
  if (!first.stage || !second.stage) return undefined
  const stage = isBefore(first.stage, second.stage) ? first.stage : second.stage
  const kind = derivedKind(stage)
  const rule = kind && relationshipKind(kind).derivedFrom
  if (!kind || !rule) return undefined
  const memberships = [first, second]
  const begun = memberships.map((membership) => reachedBy(membership, rule.atLeast))
  const staged = memberships.map((membership) => reachedBy(membership, stage))
  const certainties = memberships.map(({ certainty }) => certainty)
  const joined = memberships.map((membership) => membership.since)
  const since = bothBy(begun[0]?.since, begun[1]?.since, joined)
  return {
    id: ended?.id ?? [first.source, kind, second.source, pact].join('.'),
    kind,
    source: first.source,
    target: second.source,
    stance: 'asserted',
    certainty: ended ? 'ended' : (certainties.find((certainty) => certainty !== 'certain') ?? 'certain'),
    since,
    until: ended?.until,
    firstSeen: since,
    lastSeen: undefined,
    corroboration: Math.min(...[...memberships, ...staged].map((one) => one?.corroboration ?? 0)),
    // Gathered on request: a pact of a hundred parties makes thousands of edges, few of which are looked at.
    get claims() {
      return [...new Set([...staged, ...begun, ...memberships].flatMap((one) => one?.claims ?? []))]
    },
    qualifiers: {},
    stage,
    stageSince: bothBy(staged[0]?.since, staged[1]?.since, joined),
    derivedFrom: { pact, relationships: memberships },
  }
}

const reachedBy = ({ standing }: Relationship, stage: Stage): Reached | undefined =>
  standing && reached(standing, stage)
