import { property, stages, type ValueKind } from '../../facts/vocabulary.ts'
import type { ClaimGroup } from '../graph.ts'
import { kindsGiven } from '../pacts/pact-kinds.ts'
import type { View } from '../view.ts'
import { contestableIn, contestableOf, contestableProperties, stagesMayDiffer } from './contestable.ts'
import { type Disagreement, type DisagreementTopic, disagreement, disagreementWith, onGroup } from './disagreement.ts'
import { holds } from './episodes.ts'
import { NamedPartners } from './named-partners.ts'
import type { Several } from './preferred-value.ts'
import { type ClaimedProperty, claimedProperties, valueInWords } from './property.ts'
import type { Relationship } from './relationship.ts'
import { stepsOfPactOutOfOrder } from './step-order.ts'

interface DisagreementParameters {
  /** Only disagreements on this entity, or on relationships at whose end it is. */
  readonly of?: string | null | undefined
}

/** All disagreements in view, of every topic. */
export function disagreementsIn(view: View, { of }: DisagreementParameters): readonly Disagreement[] {
  const { entities, groups, terms } = of == null ? contestableIn(view.graph) : contestableOf(view.graph, of)
  const all: Disagreement[] = []
  for (const entity of entities)
    all.push(
      ...onStages(view, entity),
      ...onProperties(view, entity),
      ...onOffices(view, entity, terms.get(entity) ?? []),
    )
  for (const group of groups) all.push(...onGroup(view, group))
  return all
}

function onStages(view: View, pact: string): Disagreement[] {
  const { facts, propertiesOf } = view.graph
  if (!stagesMayDiffer(propertiesOf.get(pact) ?? [])) return []
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

const onProperties = (view: View, entity: string): Disagreement[] =>
  contestableProperties(view.graph.propertiesOf.get(entity) ?? [])
    .flatMap((name) => claimedProperties(view, entity, name))
    .flatMap((claimed) => onProperty(view, entity, claimed))

/** Disagreements on one property of an entity. For a pact's stage this is the last step only; see `onStages`. */
export function onProperty(view: View, entity: string, claimed: ClaimedProperty): Disagreement[] {
  const { property: name, values } = claimed
  const { value: kind, single } = property(name)
  if (name === 'pact-kind') return onKinds(view, entity)
  if (!single) return []
  const inWords = values.map(({ value, claims }) => ({ value: valueInWords(view, value), claims }))
  if (kind === 'count' && inWords.length === 1) return onNamed(view, entity, claimed)
  return disagreement(view.graph.facts, topicOf[kind], entity, inWords, { property: name })
}

/** The graph names other than as many partners as documents count that agree. */
function onNamed(view: View, entity: string, { property, values: [counted] }: ClaimedProperty): Disagreement[] {
  const { value, claims: [claim] = [], claims = [] } = counted ?? {}
  if (!claim || value?.type !== 'count') return []
  const named = new NamedPartners(view, entity, claim)
  if (named.isAsMany(value.count)) return []
  const values = (): Several<string> => [{ value: valueInWords(view, value), claims }, named.inWords()]
  return [disagreementWith(view.graph.facts, 'count', entity, values, { property })]
}

/** Several leaders in one office of one nation on the same days. */
function onOffices(view: View, entity: string, groups: readonly ClaimGroup[]): Disagreement[] {
  const { facts } = view.graph
  const terms = groups.flatMap((group) => view.episodesOf(group)).filter(holds)
  const offices = new Set(terms.map(({ qualifiers }) => qualifiers.office))
  return [...offices].flatMap((office) => {
    const ofOffice = terms.filter(({ qualifiers }) => qualifiers.office === office)
    const rivals = ofOffice.filter((one) => ofOffice.some((other) => overlaps(one, other)))
    return office === undefined
      ? []
      : disagreement(
          facts,
          'office',
          entity,
          rivals.map(({ source, claims }) => ({
            value: `${view.entity(office)?.name ?? office}: ${view.entity(source)?.name ?? source}`,
            claims,
          })),
        )
  })
}

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
