import type { EdtfTime } from '../facts/date.ts'
import type { Claim } from '../facts/facts.ts'
import {
  keysOf,
  type Property,
  partyStatus,
  partyStatuses,
  properties,
  property,
  relationshipKind,
  stageOrder,
  stages,
  stepKinds,
  type ValueKind,
} from '../facts/vocabulary.ts'
import { datesOf } from './dates.ts'
import { claimOf, closingDenials, endsOf, heldOf, holds, startsOf } from './episodes.ts'
import { extentsOf } from './extent.ts'
import type { ClaimGroup } from './graph.ts'
import { atDate } from './lens.ts'
import { isOfKind, kindsGiven } from './pact-kinds.ts'
import { type Candidate, groupBy, preferredValue } from './preferred-value.ts'
import { type ClaimedProperty, claimedProperties, valueInWords } from './property.ts'
import type { Relationship } from './relationship.ts'
import { stepsOfPactOutOfOrder, stepsOfPartyOutOfOrder } from './step-order.ts'
import { View } from './view.ts'

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

export interface DisagreementParameters {
  /** Only disagreements on this entity, or on relationships at whose end it is. */
  readonly of?: string | null | undefined
}

/** All disagreements in view, of every topic. */
export function disagreementsIn(view: View, { of }: DisagreementParameters): readonly Disagreement[] {
  const { claimGroups, claimGroupsAt } = view.graph
  const all: Disagreement[] = []
  for (const entity of of == null ? view.entities().map(({ id }) => id) : [of])
    all.push(...onStages(view, entity), ...onProperties(view, entity), ...onOffices(view, entity))
  for (const group of of == null ? claimGroups.values() : (claimGroupsAt.get(of) ?? []))
    if (group.claims.length > 1)
      for (const relationship of episodesToCompare(view, group)) all.push(...onRelationship(view, relationship))
  return all
}

/** The episodes of a claim group; without standings if no document disagrees, because those take long to know. */
function episodesToCompare(view: View, group: ClaimGroup): readonly Relationship[] {
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
  const extents = extentsOf(claims, facts)
  const closing = closingDenials(extents).map(claimOf)
  const groups = groupBy(
    claims.filter((claim) => !closing.includes(claim) && claim.stance !== 'planned'),
    (claim) => (holds(claim) ? 'it is so' : 'it is not so'),
  )
  const isMoment = relationshipKind(kind).time === 'moment'
  const held = heldOf(extents)
  const acted = groupBy(
    claims.filter((claim) => isMoment && holds(claim) && claim.qualifiers.office !== undefined),
    ({ qualifiers: { office = '' } }) => view.entity(office)?.name ?? office,
  )
  return [
    ...disagreement(view, 'stance', source, groups, relationship),
    ...disagreement(view, 'date', source, isMoment ? byDate(claims.filter(holds)) : [], relationship),
    ...disagreement(view, 'start', source, isMoment ? [] : inWords(startsOf(held)), relationship),
    ...disagreement(view, 'end', source, isMoment ? [] : inWords(endsOf(held)), relationship),
    ...disagreement(view, 'office', source, acted, relationship),
    ...disagreement(view, 'status', source, waysOf(relationship), relationship),
    ...(kind === 'party-to' ? stepsOfPartyOutOfOrder(claims, facts) : []).flatMap((steps) =>
      disagreement(view, 'date', source, steps, relationship),
    ),
  ]
}

const waysOf = ({ standing }: Relationship): Candidate<string>[] =>
  standing?.consents.map(({ value, claims }) => ({ value: partyStatuses[value].label, claims })) ?? []

const inWords = (dates: readonly Candidate<EdtfTime | 'open'>[]): Candidate<string>[] =>
  dates.map(({ value, claims }) => ({ value: value === 'open' ? 'no end' : value.edtf, claims }))

function onStages(view: View, pact: string): Disagreement[] {
  const groups = view.graph.propertiesOf.get(pact)?.filter((group) => group.property === 'stage') ?? []
  if (groups.flatMap(({ claims }) => claims).length < 2) return []
  return view.statedStagesOf(pact).flatMap((step) => {
    const { stage, named, reason, undecided, dates } = step
    const byDay = dates.map(({ value, claims }) => ({ value: `${stages[stage].label}: ${value.edtf}`, claims }))
    return [
      ...(named.length > 1 ? [{ topic: 'stage' as const, subject: pact, values: named, reason, undecided }] : []),
      ...disagreement(view, 'date', pact, byDay),
      ...disagreement(view, 'date', pact, stepsOfPactOutOfOrder(step)),
    ]
  })
}

/** Sets of kinds that differ; one that is part of another does not contradict it. */
function onKinds(view: View, pact: string): Disagreement[] {
  const kinds = kindsGiven(view, pact)
  if (!kinds || kinds.values.length < 2) return []
  const { values, reason, undecided } = kinds
  const inWords = values.map(({ value, claims }) => ({ value: value.join(', '), claims }))
  return [{ topic: 'kind', subject: pact, property: 'pact-kind', values: inWords, reason, undecided }]
}

const topicOf = {
  stage: 'stage',
  count: 'count',
  level: 'level',
  pactKind: 'kind',
  time: 'date',
  text: 'property',
  entity: 'property',
  language: 'property',
  amount: 'property',
} as const satisfies Record<ValueKind, DisagreementTopic>

/** Kinds, too: a pact can be of several, but sets of them can differ. */
const contestable = keysOf(properties).filter(
  (name) => (property(name).single && name !== 'stage') || name === 'pact-kind',
)

const standsAgainstData: ReadonlySet<Property> = new Set(['reported-count', 'pact-kind'])

function onProperties(view: View, entity: string): Disagreement[] {
  const groups = view.graph.propertiesOf.get(entity)
  if (!groups) return []
  // One claim cannot disagree with itself, but with what the graph holds: the number of partners, the default kind.
  const isContestable = (name: Property) =>
    groups.some((group) => group.property === name && (group.claims.length > 1 || standsAgainstData.has(name)))
  return contestable
    .filter(isContestable)
    .flatMap((name) => claimedProperties(view, entity, name))
    .flatMap((claimed) => onProperty(view, entity, claimed))
}

/** Disagreements on one property of an entity. For a pact's stage this is the last step only; see `onStages`. */
export function onProperty(view: View, entity: string, { property: name, values }: ClaimedProperty): Disagreement[] {
  const { value: kind, single } = property(name)
  if (name === 'pact-kind') return onKinds(view, entity)
  if (!single) return []
  const inWords = values.map(({ value, claims }) => ({ value: valueInWords(view, value), claims }))
  const named = kind === 'count' ? namedAgainst(view, entity, values) : []
  return disagreement(view, topicOf[kind], entity, [...inWords, ...named]).map((one) => ({ ...one, property: name }))
}

const byDate = (claims: readonly Claim[]) => datesOf(claims).map(({ value, claims }) => ({ value: value.edtf, claims }))

/** As texts, among which a qualifier is looked up. */
const stageNames: readonly string[] = stageOrder

/** The partners in the graph on the day of a count, if documents agree on the count and the graph differs. */
function namedAgainst(view: View, entity: string, counts: ClaimedProperty['values']): Candidate<string>[] {
  const [{ value, claims } = { claims: [] }] = counts
  const [{ qualifiers, time } = {}] = claims
  if (counts.length > 1 || !qualifiers || value?.type !== 'count') return []
  // Not cached: nearly every count has a date of its own, and would evict the view of a request.
  const then = time && time.latest < view.lens.asOf.latest ? new View(view.graph, atDate(view.lens, time)) : view
  const isCounted = (id: string) => {
    const pact = then.entity(id)
    return pact?.kind === 'pact' && (!qualifiers.pactKind || isOfKind(then, id, qualifiers.pactKind))
  }
  const named = then.derivedOf(entity, isCounted).filter(({ stage, source, target }) => {
    const partner = then.entity(source === entity ? target : source)
    return (
      (!qualifiers.stage ||
        (stage !== undefined && stageOrder.indexOf(stage) >= stageNames.indexOf(qualifiers.stage))) &&
      (!qualifiers.partnerKind || partner?.kind === qualifiers.partnerKind)
    )
  })
  const partners = new Set(named.flatMap(({ source, target }) => [source, target]).filter((id) => id !== entity))
  return partners.size === value.count
    ? []
    : [{ value: `${partners.size} named`, claims: named.flatMap(({ claims }) => claims) }]
}

/** Several leaders in one office of one nation on the same days. */
function onOffices(view: View, entity: string): Disagreement[] {
  const held = view.graph.claimGroupsAt.get(entity)?.filter(isHeldIn(entity)) ?? []
  if (held.length < 2) return []
  const holders = new Map<string | undefined, number>()
  for (const group of held) holders.set(officeOf(group), (holders.get(officeOf(group)) ?? 0) + 1)
  // Most offices have one holder, who has no rivals.
  const contested = held.filter((group) => (holders.get(officeOf(group)) ?? 0) > 1)
  const terms = contested.flatMap((group) => view.episodesOf(group)).filter(holds)
  const offices = new Set(terms.map(({ qualifiers }) => qualifiers.office))
  return [...offices].flatMap((office) => {
    const ofOffice = terms.filter(({ qualifiers }) => qualifiers.office === office)
    const rivals = ofOffice.filter((one) => ofOffice.some((other) => overlaps(one, other)))
    return office === undefined
      ? []
      : disagreement(
          view,
          'office',
          entity,
          rivals.map(({ source, claims }) => ({
            value: `${view.entity(office)?.name ?? office}: ${view.entity(source)?.name ?? source}`,
            claims,
          })),
        )
  })
}

const isHeldIn =
  (entity: string) =>
  ({ kind, target }: ClaimGroup) =>
    kind === 'holds-office' && target === entity

const officeOf = ({ claims }: ClaimGroup) => claims[0]?.qualifiers.office

/** True if two people are seen in an office at once; the day of a handover does not count. */
function overlaps(one: Relationship, other: Relationship): boolean {
  if (one.source === other.source) return false
  const first = Math.max(one.firstSeen?.latest ?? Infinity, other.firstSeen?.latest ?? Infinity)
  const last = Math.min(one.lastSeen?.earliest ?? -Infinity, other.lastSeen?.earliest ?? -Infinity)
  if (last !== first) return last > first
  return (isOneDay(one) && isOneDay(other)) || [one, other].some((term) => isWithinTerm(first, term))
}
/** True if a day lies strictly within a term, so that it is not a day of handover. */
const isWithinTerm = (day: number, { firstSeen, lastSeen }: Relationship) =>
  (firstSeen?.latest ?? Infinity) < day && day < (lastSeen?.earliest ?? -Infinity)
const isOneDay = ({ firstSeen, lastSeen }: Relationship) => firstSeen?.edtf === lastSeen?.edtf

function disagreement(
  view: View,
  topic: DisagreementTopic,
  subject: string,
  values: readonly Candidate<string>[],
  relationship?: Relationship,
): Disagreement[] {
  if (values.length < 2) return []
  const preference = preferredValue(values, view.graph.facts)
  if (!preference) return []
  const { best, reason, undecided } = preference
  return [
    { topic, subject, relationship, reason, undecided, values: [best, ...values.filter((value) => value !== best)] },
  ]
}
