import { compareTimes, type EdtfTime, soFrom } from '../facts/date.ts'
import { derivedKinds, type RelationshipKind, relationshipKind, type Stage, stageOrder } from '../facts/vocabulary.ts'
import type { Relationship } from './relationship.ts'
import type { StageStep } from './stage.ts'

/** The kind of relationship that a pact at this stage makes between its parties, by the rules of the vocabulary. */
export function derivedKind(stage: Stage): RelationshipKind | undefined {
  const at = stageOrder.indexOf(stage)
  return derivedKinds.find((kind) => {
    const rule = relationshipKind(kind).derivedFrom
    return rule && stageOrder.indexOf(rule.atLeast) <= at && at <= stageOrder.indexOf(rule.atMost)
  })
}

/** Whether a pact at this stage connects its parties: it does without a known stage, but not once suspended or ended. */
export const isStanding = (stage: Stage | undefined): boolean => stage === undefined || derivedKind(stage) !== undefined

/**
 * The relationship that a rule makes between two parties of a pact from the stage it stands at: as old as the stage or as
 * the younger membership, and no better corroborated than the weakest of what it rests on.
 */
export function derive(
  pact: string,
  one: Relationship,
  other: Relationship,
  step: StageStep,
): Relationship | undefined {
  const kind = derivedKind(step.stage)
  if (!kind || one.source === other.source) return undefined
  const [first, second] = one.source < other.source ? [one, other] : [other, one]
  return {
    id: [first.source, kind, second.source, pact].join('.'),
    kind,
    source: first.source,
    target: second.source,
    stance: 'asserted',
    since: later(step.since, later(joined(one), joined(other))),
    until: undefined,
    corroboration: Math.min(one.corroboration, other.corroboration, step.corroboration),
    // Gathered when asked for: a pact of a hundred parties makes thousands of edges, few of which are looked at.
    get claims() {
      return [...new Set([...step.claims, ...first.claims, ...second.claims])]
    },
    qualifiers: {},
    stage: step.stage,
    derivedFrom: { pact, relationships: [first, second] },
  }
}

// A membership seen on a day may be older than the day; only a start that a source gives can make the edge younger.
const joined = ({ since }: Relationship) => (since && Number.isFinite(since.earliest) ? since : undefined)

const later = (a: EdtfTime | undefined, b: EdtfTime | undefined) => {
  if (!a || !b) return a ?? b
  return (soFrom(b) - soFrom(a) || compareTimes(a, b)) > 0 ? b : a
}
