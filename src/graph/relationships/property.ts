import type { EdtfTime } from '../../facts/date.ts'
import { type Claim, type ClaimValue, plainValue, type Qualifiers } from '../../facts/facts.ts'
import { fold } from '../../facts/fold.ts'
import { languageName } from '../../facts/language.ts'
import { keysOf, type Property, properties, property, type QualifierKey } from '../../facts/vocabulary.ts'
import type { View } from '../view.ts'
import { bestTime, datesOf } from './dates.ts'
import { type Candidate, groupBy, preferredValue } from './preferred-value.ts'

/** One property of one entity, with every value that claims give it. */
export interface EntityProperty {
  readonly property: Property
  /** The qualifiers that distinguish it: the kind of pact that a count is of, the instrument of a title. */
  readonly qualifiers: Qualifiers
  /** The date of a count, because counts on different days can differ. */
  readonly time: EdtfTime | undefined
  /** Every value, with its claims; for a single-valued property, the best first. */
  readonly values: readonly Candidate<ClaimValue>[]
  /** The reason why the first is the best; undefined if several values can hold. */
  readonly reason: string | undefined
  /** True if no criterion separates the first from another. */
  readonly undecided: boolean
}

/** The same, with the values in the order of the claims. */
export type ClaimedProperty = Omit<EntityProperty, 'reason' | 'undecided'>

/** The properties of an entity, in the order of the vocabulary; with `names`, only these. */
export function propertiesOf(view: View, entity: string, names?: readonly Property[]): EntityProperty[] {
  const existing = new Set(view.propertiesOf(entity))
  return keysOf(properties).flatMap((name) =>
    existing.has(name) && (names?.includes(name) ?? true)
      ? name === 'stage'
        ? stageOf(view, entity)
        : claimedProperties(view, entity, name).map((claimed) => withBestFirst(view, claimed))
      : [],
  )
}

/** The name of a property with its qualifiers and date: `reported-count (trade, 2024-06)`. */
export function nameOfProperty({ property, qualifiers, time }: ClaimedProperty): string {
  const details = [...Object.values<string | undefined>(qualifiers), time?.edtf].filter((text) => text !== undefined)
  return details.length > 0 ? `${property} (${details.join(', ')})` : property
}

/** The best value of a single-valued property; undefined if no claim gives one, or if no criterion decides. */
export function bestValue(view: View, entity: string, name: Property): ClaimValue | undefined {
  const [found] = propertiesOf(view, entity, [name])
  return found && bestIn(view, found)
}

/** The best of its values; undefined if no criterion decides, but of dates the range that they span. */
export function bestIn({ graph: { facts } }: View, { values, undecided }: EntityProperty): ClaimValue | undefined {
  if (!undecided) return values[0]?.value
  const dates = values.flatMap(({ value, claims }) => (value.type === 'time' ? { value: value.time, claims } : []))
  const time = bestTime(dates, facts)
  return time && { type: 'time', time }
}

/** A value in words: an entity or a language by its name, any other value unchanged. */
export const valueInWords = (view: View, value: ClaimValue): string =>
  (value.type === 'entity' && view.entity(value.entity)?.name) ||
  (value.type === 'language' && languageName(value.language)) ||
  String(plainValue(value))

/**
 * The claims on a property, grouped by the qualifiers that distinguish it and, for a count, by date. Values are in the
 * order of the claims.
 */
export function claimedProperties(view: View, entity: string, name: Property): ClaimedProperty[] {
  const { value: kind, distinguishedBy = [] } = property(name)
  const groups = groupBy(view.claimsOf(entity, name), ({ qualifiers }) =>
    JSON.stringify(distinguishedBy.map((key) => qualifiers[key])),
  )
  return groups.flatMap(({ claims }) => {
    const dated =
      kind === 'count'
        ? [...datesOf(claims), { value: undefined, claims: claims.filter(({ time }) => !time) }]
        : [{ value: undefined, claims }]
    return dated
      .filter(({ claims }) => claims.length > 0)
      .map(({ value: time, claims }) => ({
        property: name,
        qualifiers: only(distinguishedBy, claims[0]?.qualifiers ?? {}),
        time,
        values: candidates(claims, kind === 'time'),
      }))
  })
}

function candidates(claims: readonly Claim[], areTimes: boolean): Candidate<ClaimValue>[] {
  if (areTimes) return datesOf(claims).map(({ value: time, claims }) => ({ value: { type: 'time', time }, claims }))
  // Skips the grouping for a single claim, because most properties have one.
  const groups = claims.length === 1 ? [{ claims }] : groupBy(claims, ({ value }) => sameness(value))
  return groups.flatMap(({ claims }) => {
    const value = claims[0]?.value
    return value ? [{ value, claims }] : []
  })
}

/** Texts that differ only in case, accents or spaces are the same value. */
function sameness(value: ClaimValue | undefined): string {
  if (value?.type === 'text') return fold(value.text)
  // The same number in the same unit is one amount, in any notation.
  return JSON.stringify(value?.type === 'amount' ? { ...value.amount, text: undefined } : value)
}

const only = (keys: readonly QualifierKey[], qualifiers: Qualifiers): Qualifiers =>
  Object.fromEntries(keys.flatMap((key) => (qualifiers[key] === undefined ? [] : [[key, qualifiers[key]]])))

function withBestFirst(view: View, claimed: ClaimedProperty): EntityProperty {
  const preferred = property(claimed.property).single && preferredValue(claimed.values, view.graph.facts)
  if (!preferred) return { ...claimed, reason: undefined, undecided: false }
  const { best, reason, undecided } = preferred
  return { ...claimed, values: [best, ...claimed.values.filter((value) => value !== best)], reason, undecided }
}

/** The present stage of a pact, as a property; `stagesOf` has the whole history. */
function stageOf(view: View, pact: string): EntityProperty[] {
  const step = view.stageOf(pact)
  if (!step) return []
  const { named, reason, undecided } = step
  return [
    {
      property: 'stage',
      qualifiers: {},
      time: undefined,
      values: named.map(({ value: stage, claims }) => ({ value: { type: 'stage', stage }, claims })),
      reason,
      undecided,
    },
  ]
}
