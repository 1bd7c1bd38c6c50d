import type { Claim, Facts } from '../../facts/facts.ts'
import { leavingKinds, partyStatus, relationshipKind, stages, statusRank, stepKinds } from '../../facts/vocabulary.ts'
import type { StageStep } from '../pacts/stage.ts'
import { momentOf } from './dates.ts'
import { holds } from './episodes.ts'
import { type Candidate, groupBy } from './preferred-value.ts'

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
export function stepsOfPartyOutOfOrder(claims: readonly Claim[], facts: Facts): Candidate<string>[][] {
  const steps = claims.filter((claim) => ranks.has(claim.predicate) && holds(claim))
  // Most parties took one kind of step, which has no order.
  if (steps.every(({ predicate }) => predicate === steps[0]?.predicate)) return []
  return groupBy(steps, ({ qualifiers }) => qualifiers.instrument).map((group) => outOfOrder(group.claims, facts))
}

/** False if no two steps of a party can be out of order, whichever of the claims show. */
export const maySwapSteps = (claims: readonly Claim[]): boolean =>
  claims.some((one) => {
    const rank = ranks.get(one.predicate)?.rank ?? Infinity
    return claims.some(
      (other) =>
        rank < (ranks.get(other.predicate)?.rank ?? -Infinity) &&
        (one.time?.earliest ?? -Infinity) > (other.time?.latest ?? Infinity),
    )
  })

/**
 * A withdrawal and a later signature, if no document tells of a membership before. Nobody leaves a pact and then signs
 * it for the first time.
 * @param before the claims on earlier memberships of the same party
 */
export function signedAfterLeaving(
  claims: readonly Claim[],
  before: readonly Claim[],
  facts: Facts,
): Candidate<string>[] {
  if (!before.every(({ predicate }) => leavingKinds.has(predicate))) return []
  const signed = claims.filter(
    ({ predicate, qualifiers }) =>
      signatures.has(predicate) && before.every((left) => left.qualifiers.instrument === qualifiers.instrument),
  )
  const [left, signature] = [momentOf(before, facts), momentOf(signed, facts)]
  if (!left || !signature || signature.earliest <= left.latest) return []
  return [
    { value: `${relationshipKind('withdrew-from').label}: ${left.edtf}`, claims: before },
    { value: `${relationshipKind('signed').label}: ${signature.edtf}`, claims: signed },
  ]
}
const signatures: ReadonlySet<Claim['predicate']> = new Set(['signed', 'definitively-signed'] as const)

function outOfOrder(claims: readonly Claim[], facts: Facts): Candidate<string>[] {
  const steps = groupBy(claims, ({ predicate }) => predicate).flatMap(({ value: kind, claims }) => {
    const [since, rank] = [momentOf(claims, facts), ranks.get(kind)]
    return since && rank ? [{ ...rank, since, claims }] : []
  })
  const isLate = (one: (typeof steps)[number], other: (typeof steps)[number]) =>
    one.rank < other.rank && one.since.earliest > other.since.latest
  return steps
    .filter((step) => steps.some((other) => isLate(step, other) || isLate(other, step)))
    .sort((a, b) => a.place - b.place)
    .map(({ label, since, claims }) => ({ value: `${label}: ${since.edtf}`, claims }))
}

/** The steps that a party takes in this order, if it takes them: by kind, its rank and its place in the vocabulary. */
const ranks: ReadonlyMap<
  Claim['predicate'],
  { readonly rank: number; readonly place: number; readonly label: string }
> = new Map(
  stepKinds.flatMap((kind, place) => {
    const { label, step } = relationshipKind(kind)
    const to = step?.to
    const isOrdered = to && (to === 'signed' || to === 'in-force' || partyStatus(to).isConsent)
    return isOrdered ? [[kind, { rank: statusRank(to), place, label }] as const] : []
  }),
)
