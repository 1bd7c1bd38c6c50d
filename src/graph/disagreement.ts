import type { EdtfTime } from '../facts/date.ts'
import type { Claim, Facts } from '../facts/facts.ts'
import { type Property, partyStatus, partyStatuses, relationshipKind, stepKinds } from '../facts/vocabulary.ts'
import { datesOf } from './dates.ts'
import { claimOf, closingDenials, decisiveOf, endsOf, holds, startsOf } from './episodes.ts'
import { extentsOf } from './extent.ts'
import { memoize } from './get-or-insert.ts'
import type { ClaimGroup } from './graph.ts'
import { type Candidate, groupBy, preferredValue } from './preferred-value.ts'
import type { Relationship } from './relationship.ts'
import { stepsOfPartyOutOfOrder } from './step-order.ts'
import type { View } from './view.ts'

/** Matters that documents can disagree on. */
export const disagreementTopics = {
  stage: 'The stage that a pact had reached at one point in time.',
  date:
    'The date of an event, of a momentary relationship, or of a step of a pact, or the order of two steps: an ' +
    'entry into force before the signature.',
  start: 'The first day of a state, such as a membership.',
  end: 'The last day of a state, or that it has none.',
  stance: 'The existence of a relationship, such as being a party or taking part.',
  count: 'A number: documents count differently, or the graph names more or fewer than a document counts.',
  level: 'The highest level of classified information that may be exchanged under a pact.',
  status: 'The step by which a party consented to be bound by a pact, such as ratification or acceptance.',
  kind: 'The kinds of a pact: documents differ, or give other kinds than the default of the data.',
  property: 'Any other single-valued property, such as the depositary of a pact.',
  office: 'The holder of an exclusive office, or the office in which somebody acted.',
} as const
export type DisagreementTopic = keyof typeof disagreementTopics

/**
 * Claims on one thing that cannot all hold. Every value stays, with its claims; the first is the best, unless it is
 * undecided.
 */
export interface Disagreement {
  readonly topic: DisagreementTopic
  /** The entity that it is about. */
  readonly subject: string
  /** The relationship that it is about, if any. */
  readonly relationship?: Relationship | undefined
  /** The property that it is about, if any. */
  readonly property?: Property | undefined
  readonly values: readonly Candidate<string>[]
  readonly reason: string
  /** True if no criterion separates the best values, so that none is named best. */
  readonly undecided: boolean
}

/** The episodes of a claim group; without standings if no document disagrees, because those take long to know. */
export function episodesToCompare(view: View, group: ClaimGroup): readonly Relationship[] {
  const plain = view.withoutStanding(group)
  if (group.kind !== 'party-to' || !plain.some(({ claims }) => claims.length > 1)) return plain
  const mayDiffer = mayHaveSeveralWays(plain) || plain.some((one) => onRelationship(view, one).length > 0)
  return mayDiffer ? view.episodesOf(group) : plain
}

/** True if the steps that made it a party may be more than one way to consent. */
function mayHaveSeveralWays(memberships: readonly Relationship[]): boolean {
  const ways = new Set<unknown>()
  for (const { claims } of memberships)
    for (const { predicate } of claims) if (consentKinds.has(predicate)) ways.add(predicate)
  return ways.size > 1
}
const consentKinds: ReadonlySet<unknown> = new Set(
  stepKinds.filter((kind) => {
    const to = relationshipKind(kind).step?.to
    return to && partyStatus(to).isConsent
  }),
)

/** Disagreements among the claims behind one relationship. */
export function onRelationship(view: View, relationship: Relationship): Disagreement[] {
  const { claims, kind, source } = relationship
  // A relationship with one claim cannot disagree, and most have one.
  if (claims.length < 2) return []
  const { facts } = view.graph
  const acted = relationshipKind(kind).time === 'moment' ? officesOf(view, claims) : []
  return [
    ...onStanceAndDates(facts)(relationship),
    ...disagreement(facts, 'office', source, acted, relationship),
    ...disagreement(facts, 'status', source, waysOf(relationship), relationship),
  ]
}

/** Memoized, because most relationships are the same at the next date. */
const onStanceAndDates = memoize((facts: Facts) =>
  memoize((relationship: Relationship): readonly Disagreement[] => {
    const { claims, kind, source } = relationship
    const extents = extentsOf(claims, facts)
    const closing = closingDenials(extents).map(claimOf)
    const groups = groupBy(
      claims.filter((claim) => !closing.includes(claim) && claim.stance !== 'planned'),
      (claim) => (holds(claim) ? 'it is so' : 'it is not so'),
    )
    const decisive = decisiveOf(extents)
    const isMoment = relationshipKind(kind).time === 'moment'
    return [
      ...disagreement(facts, 'stance', source, groups, relationship),
      ...(isMoment
        ? disagreement(facts, 'date', source, byDate(claims.filter(holds)), relationship)
        : [
            ...disagreement(facts, 'start', source, inWords(startsOf(decisive)), relationship),
            ...disagreement(facts, 'end', source, inWords(endsOf(decisive)), relationship),
          ]),
      ...(kind === 'party-to' ? stepsOfPartyOutOfOrder(claims, facts) : []).flatMap((steps) =>
        disagreement(facts, 'date', source, steps, relationship),
      ),
    ]
  }),
)

/** Not memoized, because the name of an office can be hidden from a viewer. */
const officesOf = (view: View, claims: readonly Claim[]) =>
  groupBy(
    claims.filter((claim) => holds(claim) && claim.qualifiers.office !== undefined),
    ({ qualifiers: { office = '' } }) => view.entity(office)?.name ?? office,
  )

const waysOf = ({ standing }: Relationship): Candidate<string>[] =>
  standing?.consents.map(({ value, claims }) => ({ value: partyStatuses[value].label, claims })) ?? []

const inWords = (dates: readonly Candidate<EdtfTime | 'open'>[]): Candidate<string>[] =>
  dates.map(({ value, claims }) => ({ value: value === 'open' ? 'no end' : value.edtf, claims }))

const byDate = (claims: readonly Claim[]) => datesOf(claims).map(({ value, claims }) => ({ value: value.edtf, claims }))

/** A disagreement among values, the best first; none if there are not two. */
export function disagreement(
  facts: Facts,
  topic: DisagreementTopic,
  subject: string,
  values: readonly Candidate<string>[],
  relationship?: Relationship,
): Disagreement[] {
  if (values.length < 2) return []
  const preference = preferredValue(values, facts)
  if (!preference) return []
  const { best, reason, undecided } = preference
  return [
    { topic, subject, relationship, reason, undecided, values: [best, ...values.filter((value) => value !== best)] },
  ]
}
