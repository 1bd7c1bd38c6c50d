import { InputObjectRef } from '@pothos/core'
import { builder } from '../builder.ts'
import { IntWhere, int, type RangeInput } from '../scalars.ts'
import { impliesConditions } from './implies.ts'
import { onceEach } from './verdicts.ts'
import { allOf, badFilter, type Connected, type Filter, type Test, type Where } from './where.ts'

/** Filters on related items: a list of them, or one. */

const number = int<number>('The number of items.', (count) => count)
const saysNone = ({ eq, in: list, atMost }: RangeInput<number>) =>
  eq === 0 || (atMost != null && atMost <= 0) || (list?.every((value) => value === 0) ?? false)

/** Conditions on the related items of an item. */
export interface ListInput<S> {
  readonly some?: Connected<S> | null | undefined
  readonly all?: Connected<S> | null | undefined
  readonly none?: Connected<S> | null | undefined
  readonly single?: Connected<S> | null | undefined
  readonly count?: RangeInput<number> | null | undefined
}

/** The filter `{ some, all, none, single, count }`. */
export function listWhere<S extends object, Sub>(name: string, what: string, where: () => Where<S, Sub>) {
  const type = new InputObjectRef<typeof builder.$inferSchemaTypes, ListInput<S>>(name)
  builder.inputType(type, {
    description: `Filter on ${what}; conditions are combined with AND.`,
    fields: (t) => ({
      some: t.field({ type: where().ref, description: 'At least one item matches.' }),
      all: t.field({ type: where().ref, description: 'Every item matches; an empty list matches too.' }),
      none: t.field({ type: where().ref, description: 'No item matches.' }),
      single: t.field({
        type: where().ref,
        description: 'Exactly one item matches. `{}` matches every item, so that `single: {}` means a list of one.',
      }),
      count: t.field({
        type: IntWhere,
        description:
          'The number of items; of relationships, those asserted or reported. `{ eq: 0 }` means none, `{ ' +
          'eq: 1 }` exactly one.',
      }),
    }),
  })
  return <Item>(description: string, itemsOf: (item: Item) => readonly Sub[]): Filter<ListInput<S>, Item> => ({
    type,
    description,
    compile(inputs, scope) {
      const excluded = inputs.flatMap(({ none }) => none ?? [])
      const tests = inputs.flatMap((input) => {
        const wanted = [input.some, input.single].filter((part) => part != null)
        if (wanted.some((part) => excluded.some((none) => where().isWithin(part, none))))
          throw badFilter(
            scope,
            'none excludes what some or single asks for, so nothing could match; take one of them out',
          )
        const compile = (key: 'some' | 'none' | 'single') =>
          where().compile(input[key], { ...scope, path: `${scope.path}.${key}` })
        const [some, none, single] = [compile('some'), compile('none'), compile('single')]
        // `all` ignores items that do not count, so that a denied party does not break "every party".
        const { counts, fits } = where().read(input.all, { ...scope, path: `${scope.path}.all` })
        const asked: Test<readonly Sub[]>[] = []
        if (input.some) asked.push((items) => items.some(some))
        if (input.all) asked.push((items) => items.filter(counts).every(fits))
        if (input.none) asked.push((items) => !items.some(none))
        if (input.single) asked.push((items) => items.filter(single).length === 1)
        return asked
      })
      const counts = inputs.flatMap(({ count }) => count ?? [])
      if (counts.length > 0) {
        if (counts.some(saysNone) && inputs.some(({ some, single }) => some ?? single))
          throw badFilter(
            scope,
            'count asks for no item, and some or single for one, so nothing could match; take one of them out',
          )
        const isCounted = where().compile(null, scope)
        const fits = number.compile(counts, { ...scope, path: `${scope.path}.count` })
        tests.push((items) => fits(items.filter(isCounted).length))
      }
      const test = allOf(tests)
      return onceEach((item) => test(itemsOf(item)))
    },
    implies: (inputs, { some, all, none, single, count }) => {
      const isGiven = (key: 'some' | 'all' | 'none', holds: (given: Connected<S>) => boolean) =>
        inputs.some((input) => input[key] != null && holds(input[key]))
      return (
        (some == null || isGiven('some', (given) => where().isWithin(given, some))) &&
        (all == null || where().isWithin({} as Connected<S>, all) || isGiven('all', (given) => isEqual(given, all))) &&
        (none == null || isGiven('none', (given) => where().isWithin(none, given))) &&
        (single == null || inputs.some((input) => isEqual(input.single, single))) &&
        (count == null || [...inputs.map((input) => input.count), {}].some((one) => impliesConditions(one, count)))
      )
    },
  })
}
const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** A filter on one related item; an item without one does not match. */
export function nested<S extends object, Sub, Item>(
  description: string,
  where: Where<S, Sub>,
  of: (item: Item) => Sub | undefined,
): Filter<Connected<S>, Item> {
  return {
    type: where.ref,
    description,
    compile(inputs, scope) {
      const [only] = inputs
      // All inputs are about one item, so they may contradict each other.
      const test = where.compile(inputs.length === 1 ? only : ({ AND: inputs } as Connected<S>), scope)
      return (item) => {
        const sub = of(item)
        return sub !== undefined && test(sub)
      }
    },
    // An item without a related one fits no filter on it, not even an empty one.
    implies: (inputs, other) => inputs.length > 0 && where.isWithin({ AND: inputs } as Connected<S>, other),
  }
}
