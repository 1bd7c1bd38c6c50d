import type { Claim, Facts } from '../facts/facts.ts'
import {
  type PartyStatus,
  partyStatus,
  type RelationshipKind,
  relationshipKind,
  stages,
  statusRank,
  stepKinds,
} from '../facts/vocabulary.ts'
import { momentOf } from './dates.ts'
import { holds } from './episodes.ts'
import { type Candidate, groupBy } from './preferred-value.ts'
import type { StageStep } from './stage.ts'

/** Steps whose dates contradict each other, in words: "in force: 1979-02-08" and "signed: 1980-03-03". */

/** The two steps of a pact whose order contradicts that of the stages; none if it does not. */
export const stepsOfPactOutOfOrder = (step: StageStep): Candidate<string>[] =>
  (step.against ? [step.against, step] : []).map(({ stage, since, claims }) => ({
    value: `${stages[stage].label}: ${since?.edtf}`,
    claims,
  }))

/**
 * The steps of a party of which a later one can only have come first: it signed after it ratified. The claims are those
 * on one membership. Each instrument has steps of its own.
 */
export const stepsOfPartyOutOfOrder = (claims: readonly Claim[], facts: Facts): Candidate<string>[][] =>
  groupBy(claims.filter(holds), ({ qualifiers }) => qualifiers.instrument).map((group) =>
    outOfOrder(group.claims, facts),
  )

function outOfOrder(claims: readonly Claim[], facts: Facts): Candidate<string>[] {
  const steps = orderedKinds.flatMap(({ kind, status }) => {
    const own = claims.filter((claim) => claim.predicate === kind)
    const since = momentOf(own, facts)
    return since ? [{ kind, rank: statusRank(status), since, claims: own }] : []
  })
  const isLate = (one: (typeof steps)[number], other: (typeof steps)[number]) =>
    one.rank < other.rank && one.since.earliest > other.since.latest
  return steps
    .filter((step) => steps.some((other) => isLate(step, other) || isLate(other, step)))
    .map(({ kind, since, claims }) => ({ value: `${relationshipKind(kind).label}: ${since.edtf}`, claims }))
}

/** The steps that a party takes in this order, if it takes them. */
const orderedKinds: readonly { readonly kind: RelationshipKind; readonly status: PartyStatus }[] = stepKinds.flatMap(
  (kind) => {
    const to = relationshipKind(kind).step?.to
    return to && (to === 'signed' || to === 'in-force' || partyStatus(to).isConsent) ? [{ kind, status: to }] : []
  },
)
