import { keysOf, type Property, properties, property, stageOrder, stages, type ValueKind } from '../facts/vocabulary.ts'
import {
  type Disagreement,
  type DisagreementTopic,
  disagreement,
  episodesToCompare,
  onRelationship,
} from './disagreement.ts'
import { holds } from './episodes.ts'
import type { ClaimGroup } from './graph.ts'
import { atDate } from './lens.ts'
import { isOfKind, kindsGiven } from './pact-kinds.ts'
import type { Candidate } from './preferred-value.ts'
import { type ClaimedProperty, claimedProperties, valueInWords } from './property.ts'
import type { Relationship } from './relationship.ts'
import { stepsOfPactOutOfOrder } from './step-order.ts'
import { View } from './view.ts'

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

function onStages(view: View, pact: string): Disagreement[] {
  const groups = view.graph.propertiesOf.get(pact)?.filter((group) => group.property === 'stage') ?? []
  if (groups.flatMap(({ claims }) => claims).length < 2) return []
  const { facts } = view.graph
  return view.statedStagesOf(pact).flatMap((step) => {
    const { stage, named, reason, undecided, dates } = step
    const byDay = dates.map(({ value, claims }) => ({ value: `${stages[stage].label}: ${value.edtf}`, claims }))
    return [
      ...(named.length > 1 ? [{ topic: 'stage' as const, subject: pact, values: named, reason, undecided }] : []),
      ...disagreement(facts, 'date', pact, byDay),
      ...disagreement(facts, 'date', pact, stepsOfPactOutOfOrder(step)),
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
  return disagreement(view.graph.facts, topicOf[kind], entity, [...inWords, ...named]).map((one) => ({
    ...one,
    property: name,
  }))
}

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
          view.graph.facts,
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
