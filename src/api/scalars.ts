import { InputObjectRef, type InputRef } from '@pothos/core'
import { didYouMean, shortened } from '../errors.ts'
import { type EdtfTime, parseTime } from '../facts/date.ts'
import type { View } from '../graph/view.ts'
import { builder } from './builder.ts'
import { allOf, badFilter, type Filter, type Scope } from './filters/where.ts'
import { keysThrough, keyThrough } from './identity.ts'
import { everything } from './lists/list.ts'

/** The shared filters of texts, ids, enums, numbers and dates. Conditions that contradict each other are BAD_FILTER. */

export interface EqualInput<T> {
  readonly eq?: T | null | undefined
  readonly in?: readonly T[] | null | undefined
}

export const emptyIn = 'in is empty, so nothing could match; name some values or leave it out'
export const noValue = 'the conditions name no value that fits them all, so nothing could match; leave one of them out'

/** The values that `eq` and `in` allow; undefined if neither is given. */
function allowed<T>(inputs: readonly EqualInput<T>[], scope: Scope): ReadonlySet<T> | undefined {
  let left: Set<T> | undefined
  for (const { eq, in: list } of inputs) {
    if (list?.length === 0) throw badFilter(scope, emptyIn)
    for (const set of [eq == null ? undefined : new Set([eq]), list == null ? undefined : new Set(list)]) {
      if (set) left = left ? new Set([...left].filter((value) => set.has(value))) : set
    }
  }
  if (left?.size === 0) throw badFilter(scope, noValue)
  return left
}

const IdWhere = new InputObjectRef<typeof builder.$inferSchemaTypes, EqualInput<string>>('IDWhere')
builder.inputType(IdWhere, {
  description: 'Filter on a key; conditions are combined with AND. An unknown key is BAD_FILTER.',
  fields: (t) => ({
    eq: t.id({ description: 'Equals this value.' }),
    in: t.idList({ description: 'Equals one of these values.' }),
  }),
})

export interface ExistingIds {
  has(id: string): boolean
  /** All of them, for a suggestion if an id does not exist. */
  all(): Iterable<string>
}

/** A filter on an id; `existing` returns the ids that exist for the viewer, under any lens. */
export const id = <Item>(
  what: string,
  existing: (view: View) => ExistingIds,
  idOf: (item: Item) => string,
): Filter<EqualInput<string>, Item> => ({
  type: IdWhere,
  description: `The key of the ${what}.`,
  compile(inputs, scope) {
    const ids = existing(scope.view)
    const keys = inputs.map(({ eq, in: list }) => ({
      eq: eq == null ? eq : keyThrough(scope.view, eq),
      in: keysThrough(scope.view, list),
    }))
    for (const asked of keys.flatMap(({ eq, in: list }) => [...(eq == null ? [] : [eq]), ...(list ?? [])])) {
      if (!ids.has(asked) && !scope.wasKnown?.(asked))
        throw badFilter(scope, `no ${what} '${shortened(asked)}'${didYouMean(asked, ids.all())}`)
    }
    const left = allowed(keys, scope)
    return (item) => left?.has(idOf(item)) ?? true
  },
})

export interface RangeInput<T> extends EqualInput<T> {
  readonly atLeast?: T | null | undefined
  readonly atMost?: T | null | undefined
}

/** A filter on the words of an enum; with an order, also on ranges. */
/** A filter on an enum, whose type an argument can have, too. */
type EnumFilter<T, Item> = Filter<RangeInput<T>, Item> & { readonly type: InputRef<RangeInput<T>> }

/** @param rank the place of each value in the order; several can share one */
export function enumWhere<T extends string>(
  name: string,
  type: InputRef<T>,
  order?: readonly T[],
  rank = (word: T): number => order?.indexOf(word) ?? 0,
) {
  const ref = new InputObjectRef<typeof builder.$inferSchemaTypes, RangeInput<T>>(name)
  const untyped: InputObjectRef<typeof builder.$inferSchemaTypes, object> = ref
  builder.inputType(untyped, {
    description: 'Filter on an enum; conditions are combined with AND.',
    fields: (t) => ({
      eq: t.field({ type, description: 'Equals this value.' }),
      in: t.field({ type: [type], description: 'Equals one of these values.' }),
      ...(order && {
        atLeast: t.field({ type, description: 'Equals this value or a later one, in the order that the enum states.' }),
        atMost: t.field({
          type,
          description: 'Equals this value or an earlier one, in the order that the enum states.',
        }),
      }),
    }),
  })
  return <Item>(description: string, wordOf: (item: Item) => T | readonly T[] | undefined): EnumFilter<T, Item> => ({
    type: ref,
    description,
    compile(inputs, scope) {
      const left = order ? inRange(inputs, order, rank, scope) : allowed(inputs, scope)
      if (left === undefined) return everything
      return (item) => {
        const words = wordOf(item)
        if (words === undefined || typeof words === 'string') return words !== undefined && left.has(words)
        for (const word of words) if (left.has(word)) return true
        return false
      }
    },
  })
}

/** For an item with several values: conditions combined with AND need not match the same one. */
export const ofSeveral = <Input, Item>(filter: Filter<Input, Item>): Filter<Input, Item> => ({
  ...filter,
  compile: (inputs, scope) => allOf(inputs.map((input) => filter.compile([input], scope))),
})

/** The words that all conditions allow. */
function inRange<T>(
  inputs: readonly RangeInput<T>[],
  order: readonly T[],
  rank: (word: T) => number,
  scope: Scope,
): ReadonlySet<T> {
  const among = allowed(inputs, scope)
  const least = Math.max(...inputs.map(({ atLeast }) => (atLeast == null ? -Infinity : rank(atLeast))))
  const most = Math.min(...inputs.map(({ atMost }) => (atMost == null ? Infinity : rank(atMost))))
  const isIn = (word: T) => least <= rank(word) && rank(word) <= most
  const left = new Set(order.filter((word) => isIn(word) && (among?.has(word) ?? true)))
  if (left.size === 0)
    throw badFilter(
      scope,
      'atLeast comes after atMost, or neither fits eq and in, so nothing could match; leave one of them out',
    )
  return left
}

function numberWhere(name: 'IntWhere' | 'FloatWhere', type: 'Int' | 'Float', what: string) {
  const ref = new InputObjectRef<typeof builder.$inferSchemaTypes, RangeInput<number>>(name)
  builder.inputType(ref, {
    description: `Filter on ${what}; conditions are combined with AND.`,
    fields: (t) => ({
      eq: t.field({ type, description: 'Equals this value.' }),
      in: t.field({ type: [type], description: 'Equals one of these values.' }),
      atLeast: t.field({ type, description: 'Greater than or equal to this value.' }),
      atMost: t.field({ type, description: 'Less than or equal to this value.' }),
    }),
  })
  return ref
}
export const IntWhere = numberWhere('IntWhere', 'Int', 'an integer')
const FloatWhere = numberWhere('FloatWhere', 'Float', 'a number')

const onNumber =
  (type: typeof IntWhere) =>
  <Item>(description: string, numberOf: (item: Item) => number | undefined): Filter<RangeInput<number>, Item> => ({
    type,
    description,
    compile(inputs, scope) {
      const among = allowed(inputs, scope)
      const least = Math.max(...inputs.map(({ atLeast }) => atLeast ?? -Infinity))
      const most = Math.min(...inputs.map(({ atMost }) => atMost ?? Infinity))
      if (least > most || (among && ![...among].some((value) => value >= least && value <= most))) {
        throw badFilter(scope, 'the conditions leave no number, so nothing could match; leave one of them out')
      }
      return (item) => {
        const value = numberOf(item)
        return value !== undefined && value >= least && value <= most && (among?.has(value) ?? true)
      }
    },
  })
export const int = onNumber(IntWhere)
export const float = onNumber(FloatWhere)

export interface DateInput {
  readonly within?: string | null | undefined
  readonly before?: string | null | undefined
  readonly after?: string | null | undefined
}
const DateWhere = new InputObjectRef<typeof builder.$inferSchemaTypes, DateInput>('DateWhere')
builder.inputType(DateWhere, {
  description: 'Filter on a date of any precision; conditions are combined with AND. Items without a date never match.',
  fields: (t) => ({
    within: t.field({
      type: 'EDTF',
      description: 'Every day that the date can mean lies in this day, month, year or interval.',
    }),
    before: t.field({
      type: 'EDTF',
      description: 'Every day that the date can mean comes before every day of this one.',
    }),
    after: t.field({
      type: 'EDTF',
      description: 'Every day that the date can mean comes after every day of this one.',
    }),
  }),
})

export const date = <Item>(
  description: string,
  timeOf: (item: Item) => EdtfTime | undefined,
): Filter<DateInput, Item> => ({
  type: DateWhere,
  description,
  compile(inputs, scope) {
    const read = (key: keyof DateInput) =>
      inputs
        .map((input) => input[key])
        .filter((edtf) => edtf != null)
        .map(parseTime)
    const [within, before, after] = [read('within'), read('before'), read('after')]
    const first = Math.max(...within.map(({ earliest }) => earliest), ...after.map(({ latest }) => latest + 1))
    const last = Math.min(...within.map(({ latest }) => latest), ...before.map(({ earliest }) => earliest - 1))
    if (first > last)
      throw badFilter(scope, 'the conditions leave no day, so nothing could match; leave one of them out')
    return (item) => {
      const time = timeOf(item)
      return time !== undefined && time.earliest >= first && time.latest <= last
    }
  },
})

/** A filter on a boolean. */
export const flag = <Item>(description: string, isSo: (item: Item) => boolean): Filter<boolean, Item> => ({
  type: 'Boolean',
  description,
  compile(inputs, scope) {
    if (new Set(inputs).size > 1)
      throw badFilter(scope, 'is asked to be both true and false, so nothing could match; leave one of them out')
    return (item) => inputs.every((input) => input === isSo(item))
  },
})
