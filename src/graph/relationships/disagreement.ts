import type { EdtfTime } from '../../facts/date.ts'
import type { Claim, Facts } from '../../facts/facts.ts'
import { type Property, partyStatuses, relationshipKind } from '../../facts/vocabulary.ts'
import type { ClaimGroup } from '../graph.ts'
import type { View } from '../view.ts'
import { consentKinds } from './contestable.ts'
import { datesOf } from './dates.ts'
import { claimOf, closingDenials, decisiveOf, endsOf, holds, startsOf } from './episodes.ts'
import { extentsOf } from './extent.ts'
import { bestFirst, type Candidate, groupBy, isSeveral, type Several } from './preferred-value.ts'
import { groupOf, type Relationship } from './relationship.ts'
import { signedAfterLeaving, stepsOfPartyOutOfOrder } from './step-order.ts'

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

/** Disagreements among the claims of a group, in each of its episodes. */
export function onGroup(view: View, group: ClaimGroup): Disagreement[] {
  const plain = view.withoutStanding(group)
  if (group.kind !== 'party-to') return plain.flatMap((relationship) => onRelationship(view, relationship))
  if (mayHaveSeveralWays(plain))
    return view.episodesOf(group).flatMap((relationship) => onRelationship(view, relationship))
  // The standing of a party takes long to know, and none of these depends on it.
  return plain.flatMap((one) =>
    onStanceAndDates(view, one, {
      get relationship() {
        return view.relationship(one.id)
      },
    }),
  )
}

/** True if the steps that made it a party may be more than one way to consent. */
function mayHaveSeveralWays(memberships: readonly Relationship[]): boolean {
  const ways = new Set<unknown>()
  for (const { claims } of memberships)
    for (const { predicate } of claims) if (consentKinds.has(predicate)) ways.add(predicate)
  return ways.size > 1
}

/** Disagreements among the claims behind one relationship. */
export function onRelationship(view: View, relationship: Relationship): Disagreement[] {
  const { claims, kind, source } = relationship
  if (isAlone(relationship)) return []
  const { facts } = view.graph
  const acted = relationshipKind(kind).time === 'moment' ? officesOf(view, claims) : []
  return [
    ...onStanceAndDates(view, relationship, { relationship }),
    ...disagreement(facts, 'office', source, acted, { relationship }),
    ...disagreement(facts, 'status', source, waysOf(relationship), { relationship }),
  ]
}

/** A relationship with one claim cannot disagree, and most have one; but a membership can with one before it. */
const isAlone = ({ id, kind, claims }: Relationship) => claims.length < 2 && !(kind === 'party-to' && isAgain(id))
const isAgain = (id: string) => groupOf(id) !== id

function onStanceAndDates(view: View, relationship: Relationship, on: On): Disagreement[] {
  if (isAlone(relationship)) return []
  const { claims, kind, source } = relationship
  const { facts } = view.graph
  const extents = extentsOf(claims, facts)
  const closing = closingDenials(extents).map(claimOf)
  const groups = groupBy(
    claims.filter((claim) => !closing.includes(claim) && claim.stance !== 'planned'),
    (claim) => (holds(claim) ? 'it is so' : 'it is not so'),
  )
  const decisive = decisiveOf(extents)
  const isMoment = relationshipKind(kind).time === 'moment'
  return [
    ...disagreement(facts, 'stance', source, groups, on),
    ...(isMoment
      ? disagreement(facts, 'date', source, byDate(claims.filter(holds)), on)
      : [
          ...disagreement(facts, 'start', source, inWords(startsOf(decisive)), on),
          ...disagreement(facts, 'end', source, inWords(endsOf(decisive)), on),
        ]),
    ...(kind === 'party-to' ? stepsOutOfOrder(view, relationship) : []).flatMap((steps) =>
      disagreement(facts, 'date', source, steps, on),
    ),
  ]
}

function stepsOutOfOrder(view: View, { id, claims }: Relationship): Candidate<string>[][] {
  const { facts, claimGroups } = view.graph
  const found = stepsOfPartyOutOfOrder(claims, facts).filter(isSeveral)
  const group = isAgain(id) ? claimGroups.get(groupOf(id)) : undefined
  // A signature takes part in one disagreement only.
  if (found.length > 0 || !group) return found
  const memberships = view.withoutStanding(group)
  const before = memberships.slice(
    0,
    memberships.findIndex((one) => one.id === id),
  )
  return [
    signedAfterLeaving(
      claims,
      before.flatMap((one) => one.claims),
      facts,
    ),
  ]
}

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

/** A disagreement among values; none if there are not two. */
export const disagreement = (
  facts: Facts,
  topic: DisagreementTopic,
  subject: string,
  values: readonly Candidate<string>[],
  on: On = {},
): Disagreement[] => (isSeveral(values) ? [disagreementWith(facts, topic, subject, () => values, on)] : [])

/** The relationship or property that a disagreement is about. */
type On = Pick<Disagreement, 'relationship' | 'property'>

/** The best is found when a field is read, because a list shows one page of many. */
export function disagreementWith(
  facts: Facts,
  topic: DisagreementTopic,
  subject: string,
  valuesOf: () => Several<string>,
  on: On,
): Disagreement {
  let found: Pick<Disagreement, 'values' | 'reason' | 'undecided'> | undefined
  const read = () => {
    found ??= bestFirst(valuesOf(), facts)
    return found
  }
  return {
    topic,
    subject,
    property: on.property,
    get relationship() {
      return on.relationship
    },
    get values() {
      return read().values
    },
    get reason() {
      return read().reason
    },
    get undecided() {
      return read().undecided
    },
  }
}
