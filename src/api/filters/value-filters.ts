import { type Amount, readAmount } from '../../facts/amount.ts'
import type { ClaimValue, Entity, Qualifiers } from '../../facts/facts.ts'
import * as vocabulary from '../../facts/vocabulary.ts'
import { propertiesOf } from '../../graph/relationships/property.ts'
import { enumName, type InView } from '../builder.ts'
import { entityAt } from '../lists/related.ts'
import * as on from '../scalars.ts'
import * as word from './enum-filters.ts'
import type {
  AmountShape,
  EntityShape,
  PropertyShape,
  QualifierShape,
  Sub,
  ValueShape,
  Words,
} from './filter-shapes.ts'
import { type ListInput, nested } from './list-where.ts'
import { oneText } from './text-filters.ts'
import { badFilter, conjunctionOf, type Filter, type FiltersOf, Where } from './where.ts'

/** Filters on the values and qualifiers of claims, each by its type. */

type Entities = Where<EntityShape, InView<Entity>>

/** An amount that is no number with a unit has only its text. */
const AmountWhere: Where<AmountShape, StatedAmount> = new Where('AmountWhere', 'amounts', () => ({
  value: on.float('The number, written out: 2000000000 for "2 billion JPY".', ({ value }) => value),
  currency: oneText('The currency, as a code of ISO 4217.', ({ currency }) => currency),
  unit: oneText('The unit, if it is no currency by its code.', ({ unit }) => unit),
  text: oneText('The amount as the data states it.', ({ text }) => text),
}))
type StatedAmount = Partial<Amount> & Pick<Amount, 'text'>

/** A filter for each kind of value; the type checks that none is missing. */
export const valueFilters = (entities: Entities) =>
  ({
    text: oneText('The text, if it is one.', ({ record }) => (record.type === 'text' ? record.text : undefined)),
    count: on.int('The number, if it is a count.', ({ record }) =>
      record.type === 'count' ? record.count : undefined,
    ),
    stage: word.stage('The stage, if it is one.', ({ record }) => (record.type === 'stage' ? record.stage : undefined)),
    level: word.level('The classification level, if it is one.', ({ record }) =>
      record.type === 'level' ? record.level : undefined,
    ),
    time: on.date('The time, if it is one.', ({ record }) => (record.type === 'time' ? record.time : undefined)),
    entity: nested('The entity, if it is one.', entities, ({ view, record }) =>
      record.type === 'entity' ? entityAt(view, record.entity) : undefined,
    ),
    pactKind: word.pactKind('The kind of pact, if it is one.', ({ record }) =>
      record.type === 'pactKind' ? record.pactKind : undefined,
    ),
    language: oneText('The language, if it is one, as a BCP 47 tag.', ({ record }) =>
      record.type === 'language' ? record.language : undefined,
    ),
    amount: nested('The amount, if it is one.', AmountWhere, ({ record }) =>
      record.type === 'amount' ? record.amount : undefined,
    ),
  }) satisfies FiltersOf<ValueShape, InView<ClaimValue>> & Record<vocabulary.ValueKind, unknown>

const kindsAsked = (parts: readonly ValueShape[]) =>
  vocabulary.keysOf(vocabulary.valueKinds).filter((kind) => parts.some((part) => part[kind] != null))

/** The contradiction of a filter that asks for values of two kinds. */
export function contradictingValue(parts: readonly ValueShape[]): string | undefined {
  const [one, other] = kindsAsked(parts)
  return one && other && `a value is of one kind, and this asks for ${one} and ${other}`
}

interface OfPredicate {
  readonly [key: string]: unknown
  readonly value?: Sub<ValueShape>
  readonly object?: unknown
}
/** The contradiction of a filter that asks a predicate for a value or an object that it does not take. */
export const contradictingPredicate =
  (key: 'predicate' | 'property') =>
  (parts: readonly OfPredicate[]): string | undefined => {
    const asked = parts.map((part) => part[key] as Words<vocabulary.Predicate>).filter((input) => input != null)
    const named = asked.flatMap(({ eq, in: list }) => (eq == null ? (list ?? []) : [eq]))
    if (named.length === 0) return undefined
    const some = named.map(enumName).join(', ')
    const kinds = named.map((name) => (vocabulary.isProperty(name) ? vocabulary.property(name).value : undefined))
    const [kind] = kindsAsked(parts.flatMap(({ value }) => conjunctionOf(value)))
    if (kind && !kinds.includes(kind))
      return `value asks for ${kind}, and ${some} ${named.length > 1 ? 'have' : 'has'} ${[
        ...new Set(kinds.map((one) => one ?? 'no value')),
      ].join(', ')}`
    if (parts.some(({ value }) => value != null) && kinds.every((one) => one === undefined))
      return `${some} takes an object and has no value`
    if (parts.some(({ object }) => object != null) && kinds.every((one) => one !== undefined))
      return `${some} takes a value and has no object`
    return undefined
  }

export type Qualified = InView<{ readonly qualifiers: Qualifiers }>

/** A filter for each qualifier of the vocabulary. */
export function qualifierFilters(entities: Entities): FiltersOf<QualifierShape, Qualified> {
  const filterOf = (key: vocabulary.QualifierKey) => {
    const { type, description } = vocabulary.qualifiers[key]
    const textOf = ({ record }: Qualified) => record.qualifiers[key]
    // The facts are checked, so the text is a word of its enum.
    const wordOf = textOf as (item: Qualified) => never
    switch (type) {
      case 'text':
        return oneText(description, textOf)
      case 'amount':
        return nested(description, AmountWhere, (item: Qualified) => {
          const text = textOf(item)
          return text === undefined ? undefined : (readAmount(text) ?? { text })
        })
      case 'entity':
        return nested(description, entities, (item: Qualified) => entityAt(item.view, textOf(item)))
      case 'pactKind':
        return word.pactKind(description, wordOf)
      case 'stage':
        return word.stage(description, wordOf)
      case 'entityKind':
        return word.entityKind(description, wordOf)
    }
  }
  const filters = vocabulary.keysOf(vocabulary.qualifiers).map((key) => [key, filterOf(key)])
  // The table of the vocabulary gives each key, and its type, once.
  return Object.fromEntries(filters) as FiltersOf<QualifierShape, Qualified>
}

/** A value of a property of an entity. */
export type PropertyValue = InView<{
  readonly property: vocabulary.Property
  readonly qualifiers: Qualifiers
  readonly value: ClaimValue
}>
export const propertyValuesOf = ({ view, record }: InView<Entity>): PropertyValue[] =>
  propertiesOf(view, record.id).flatMap(({ property, qualifiers, values }) =>
    values.map(({ value }) => ({ view, record: { property, qualifiers, value } })),
  )

/** Refuses a property that no entity of a kind can have. */
export const ofKind = (
  kind: vocabulary.EntityKind,
  filter: Filter<ListInput<PropertyShape>, InView<Entity>>,
): typeof filter => ({
  ...filter,
  compile(inputs, scope) {
    for (const asked of inputs.flatMap(({ some, single }) => [some, single]))
      for (const { property } of conjunctionOf(asked)) {
        const named = property?.eq ? [property.eq] : (property?.in ?? [])
        if (named.length === 0 || named.some((name) => vocabulary.property(name).of.includes(kind))) continue
        const have = [...new Set(named.flatMap((name) => vocabulary.property(name).of))]
        throw badFilter(
          scope,
          `no ${kind} has ${named.map(enumName).join(', ')}, so nothing could match; ` +
            `${named.length > 1 ? 'they are properties' : 'it is a property'} of ${have.join(', ')}`,
        )
      }
    return filter.compile(inputs, scope)
  },
})
