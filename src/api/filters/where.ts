import { InputObjectRef, type InputRef } from '@pothos/core'
import { EntenteError } from '../../errors.ts'
import { useInstead } from '../../facts/deprecation.ts'
import { budgetOf, Cache, Size } from '../../graph/caches/budget.ts'
import { getOrInsert, memoize } from '../../graph/caches/get-or-insert.ts'
import type { Graph } from '../../graph/graph.ts'
import type { View } from '../../graph/view.ts'
import { builder, type InView } from '../builder.ts'
import { lensInId } from '../identity.ts'
import { everything } from '../lists/list.ts'
import { impliesConditions } from './implies.ts'

type Types = typeof builder.$inferSchemaTypes

/** The context of reading a filter: the view, and the path of the filter in the query. */
export interface Scope {
  readonly view: View
  readonly path: string
  /** True for an id that an earlier revision has; the filter is then read again through its own lens. */
  readonly wasKnown?: ((id: string) => boolean) | undefined
}
export type Test<Item> = (item: Item) => boolean

/** One field of a filter: its input type, and its compiler, which takes all inputs for that field at once. */
export interface Filter<In, Item> {
  readonly type: InputRef<In> | 'Boolean'
  readonly description: string
  /** @throws EntenteError BAD_FILTER if the inputs, which must all hold, contradict each other */
  compile(inputs: readonly In[], scope: Scope): Test<Item>
  /** True if all items that fit some inputs fit another. Without it, their conditions are compared one by one. */
  implies?(inputs: readonly In[], other: In): boolean
}

export type Connected<S> = S & {
  readonly AND?: readonly Connected<S>[] | null | undefined
  readonly OR?: readonly Connected<S>[] | null | undefined
  readonly NOT?: Connected<S> | null | undefined
}

/** The fields of a filter, all of which are optional. */
export type FiltersOf<S, Item> = { readonly [K in keyof S]-?: Filter<NonNullable<S[K]>, Item> }

/** The test of an item that must pass all of these tests. */
export function allOf<Item>(tests: readonly Test<Item>[]): Test<Item> {
  const [only] = tests
  if (only && tests.length === 1) return only
  // A loop, because lists run it for each item, and `every` would make a function for each.
  return (item) => {
    for (const test of tests) if (!test(item)) return false
    return true
  }
}

export const badFilter = ({ path }: Scope, sentence: string) => new EntenteError('BAD_FILTER', `${path}: ${sentence}`)

/** A condition that applies unless the filter has its own condition on the matter. */
interface Implied<S, Item> {
  /** True if one part of the filter, without those that it combines, has such a condition. */
  unless(part: S): boolean
  readonly test: Test<Item>
}

interface WhereOptions<S, Item> {
  readonly implied?: Implied<S, Item>
  /** The contradiction between parts that must all hold, as a sentence; undefined if there is none. */
  contradiction?(parts: readonly Connected<S>[]): string | undefined
  /** A field that was renamed: accepted under both names, deprecated under the old one. */
  readonly renamed?: { readonly from: string; readonly to: keyof S & string }
}

/** A cached test. It may hold the view for which it was compiled in memory. */
interface Compiled<Item> {
  readonly test: Test<Item>
  readonly view: View
}
/** Approximate bytes of a test, and of it for each character of its filter. */
const [TEST, CHARACTER] = [1_000, 20]
const testCache = <Item>(graph: Graph) =>
  new Cache<string, Compiled<Item>>(
    budgetOf(graph),
    'filters',
    (_, { length }) => new Size(TEST + CHARACTER * length),
    ({ view }) => view.size,
  )

const wheres = new Map<string, Where<object, unknown>>()
/** The filter of an input type; undefined for any other. */
export const whereNamed = (name: string): Where<object, unknown> | undefined => wheres.get(name)

/** A nested filter with AND, OR and NOT: the GraphQL input type, and the test it compiles to. */
export class Where<S extends object, Item> {
  readonly name: string
  readonly ref: InputRef<Connected<S>>
  readonly #filters: () => FiltersOf<S, Item>
  #cachedEntries: readonly [keyof S, Filter<NonNullable<S[keyof S]>, Item>][] | undefined
  readonly #implied: Implied<S, Item> | undefined
  readonly #contradiction: WhereOptions<S, Item>['contradiction']
  readonly #renamed: WhereOptions<S, Item>['renamed']
  readonly #tests = memoize(testCache<Item>)
  /** Of filters without ids through a lens. One filter is read again for each list that a request pages by it. */
  readonly #byFilter = memoize((_: View) => new WeakMap<object, Test<Item>>())

  /** The filters are given as a function, because filters of different types refer to each other. */
  constructor(
    name: string,
    what: string,
    filters: () => FiltersOf<S, Item>,
    options: WhereOptions<NoInfer<S>, NoInfer<Item>> = {},
  ) {
    this.name = name
    wheres.set(name, this as unknown as Where<object, unknown>)
    this.#filters = filters
    this.#implied = options.implied
    this.#contradiction = options.contradiction
    this.#renamed = options.renamed
    const ref = new InputObjectRef<Types, object>(name)
    // A cast, because the fields come from a table, whose shape Pothos does not know.
    this.ref = ref as InputObjectRef<Types, Connected<S>>
    builder.inputType(ref, {
      description: `Filter on ${what}; conditions are combined with AND.`,
      fields: (t) => ({
        AND: t.field({ type: [ref], description: 'All of these filters match.' }),
        OR: t.field({ type: [ref], description: 'At least one of these filters matches.' }),
        NOT: t.field({ type: ref, description: 'This filter does not match.' }),
        ...Object.fromEntries(
          this.#entries().flatMap(([key, { type, description }]) => [
            [key, t.field({ type, description })],
            ...(key === this.#renamed?.to
              ? [[this.#renamed.from, t.field({ type, description, deprecationReason: useInstead(key) })]]
              : []),
          ]),
        ),
      }),
    })
  }

  /**
   * Compiles a filter, once for equal filters. A test depends on what a viewer may see in a graph, but not on the date
   * of the view.
   * @throws EntenteError BAD_FILTER
   */
  test(where: Connected<S> | null | undefined, scope: Scope): Test<Item> {
    if (where == null) return this.#implied?.test ?? everything
    const byFilter = this.#byFilter(scope.view.widest())
    const existing = byFilter.get(where)
    if (existing) return existing
    const text = JSON.stringify(where)
    // An id through a lens is right only under that lens.
    const isOfLens = text.includes('@')
    const { view } = scope
    const { clearance, compartments = '' } = view.episodes.ofLens
    const key = `${clearance} ${compartments} ${isOfLens ? `${text} ${lensInId(view)}` : text}`
    const { test } = getOrInsert(this.#tests(view.graph), key, () => ({ test: this.compile(where, scope), view }))
    if (!isOfLens) byFilter.set(where, test)
    return test
  }

  /** True if the test of a filter is known that is the same through every lens of a viewer. */
  isKnown(where: object, widest: View): boolean {
    return this.#byFilter(widest).has(where)
  }

  /** @throws EntenteError BAD_FILTER if it names an unknown id, or can match nothing */
  compile(where: Connected<S> | null | undefined, scope: Scope): Test<Item> {
    const { counts, fits } = this.read(where, scope)
    if (fits === everything) return counts
    return counts === everything ? fits : (item) => counts(item) && fits(item)
  }

  /** The same as two tests: `counts` for the implied condition, `fits` for the filter itself. */
  read(
    where: Connected<S> | null | undefined,
    scope: Scope,
  ): { readonly counts: Test<Item>; readonly fits: Test<Item> } {
    const implied = this.#implied
    return {
      counts: implied && !(where && saysOf(where, implied.unless)) ? implied.test : everything,
      fits: where == null ? everything : this.#compile(where, scope),
    }
  }

  #compile(where: Connected<S>, scope: Scope): Test<Item> {
    const all = this.#conjunction(where)
    const contradiction = this.#contradiction?.(all)
    if (contradiction) throw badFilter(scope, `${contradiction}, so nothing could match; leave one of them out`)
    const tests: Test<Item>[] = []
    for (const [key, filter] of this.#entries()) {
      const inputs = all.map((part) => part[key]).filter((input) => input != null)
      if (inputs.length > 0) tests.push(filter.compile(inputs, { ...scope, path: `${scope.path}.${String(key)}` }))
    }
    for (const { OR, NOT } of all) {
      if (OR?.length === 0)
        throw badFilter(scope, 'OR is empty, so nothing could match; give it a filter or leave it out')
      if (OR) {
        const branches = OR.map((branch, index) =>
          this.#compile(branch, { ...scope, path: `${scope.path}.OR.${index}` }),
        )
        tests.push((item) => branches.some((test) => test(item)))
      }
      if (NOT) {
        if (Object.keys(NOT).length === 0)
          throw badFilter(scope, 'NOT is empty, so nothing could match; give it a filter or leave it out')
        if (this.#implies([], NOT))
          throw badFilter(scope, 'NOT excludes everything, so nothing could match; give it a condition or leave it out')
        if (this.#implies(all, NOT))
          throw badFilter(scope, 'NOT excludes what the filter asks for, so nothing could match; take one of them out')
        const excluded = this.#compile(NOT, { ...scope, path: `${scope.path}.NOT` })
        tests.push((item) => !excluded(item))
      }
    }
    return allOf(tests)
  }

  /**
   * True if one filter selects nothing that another does not, with the implied conditions of each. It may miss a case.
   */
  isWithin(one: Connected<S>, other: Connected<S>): boolean {
    const unless = this.#implied?.unless
    if (unless && saysOf(one, unless) && !saysOf(other, unless)) return false
    return this.#implies(this.#conjunction(one), other)
  }

  /** True if all items that fit the parts of a conjunction fit another filter. */
  #implies(parts: readonly Connected<S>[], other: Connected<S>): boolean {
    return this.#underPresentNames(other).every(
      ({ AND, OR, NOT, ...fields }) =>
        (AND ?? []).every((part) => this.#implies(parts, part)) &&
        (OR?.some((branch) => this.#implies(parts, branch)) ?? true) &&
        (NOT == null || parts.some((part) => part.NOT != null && this.#implies(this.#conjunction(NOT), part.NOT))) &&
        this.#entries().every(([key, filter]) => {
          const wanted = (fields as Partial<S>)[key]
          if (wanted == null) return true
          const inputs = parts.map((part) => part[key]).filter((input) => input != null)
          if (filter.implies) return filter.implies(inputs, wanted)
          return [...inputs, {}].some((input) => impliesConditions(input, wanted))
        }),
    )
  }

  /** A filter and the conditions of its ANDs. */
  #conjunction(where: Connected<S>): Connected<S>[] {
    return [...this.#underPresentNames(where), ...(where.AND ?? []).flatMap((part) => this.#conjunction(part))]
  }

  /**
   * A filter with the current names of its fields. The old name becomes a part of its own, because both may be given.
   */
  #underPresentNames(where: Connected<S>): Connected<S>[] {
    if (!this.#renamed || Reflect.get(where, this.#renamed.from) == null) return [where]
    const { [this.#renamed.from]: old, ...rest } = where as Record<string, unknown>
    return [{ [this.#renamed.to]: old }, ...(Object.keys(rest).length > 0 ? [rest] : [])] as Connected<S>[]
  }

  #entries(): readonly [keyof S, Filter<NonNullable<S[keyof S]>, Item>][] {
    if (!this.#cachedEntries) {
      const filters = this.#filters()
      this.#cachedEntries = keysOf(filters).map((key) => [key, filters[key]])
    }
    return this.#cachedEntries
  }
}

/**
 * The test of a filter on the records of a view: the same function for equal filters, so that analyses can cache by it.
 * @throws EntenteError BAD_FILTER
 */
export function recordTest<S extends object, T>(
  where: Where<S, InView<T>>,
  asked: Connected<S> | null | undefined,
  scope: Scope,
): (record: T) => boolean {
  const { view } = scope
  const test = where.test(asked, scope)
  // A cast, because the cached function takes the same records as the test.
  const tests = recordTests(view) as WeakMap<Test<InView<T>>, Test<T>>
  return getOrInsert(tests, test, () => (record: T) => test({ view, record }))
}
const recordTests = memoize((_: View) => new WeakMap<Test<never>, Test<never>>())

const keysOf = <T extends object>(object: T) => Object.keys(object) as (keyof T)[]

/** True if a filter, or any that it combines, has a condition on a matter. */
export const saysOf = <S>(where: Connected<S>, says: (part: S) => boolean): boolean =>
  says(where) ||
  [...(where.AND ?? []), ...(where.OR ?? []), ...(where.NOT ? [where.NOT] : [])].some((part) => saysOf(part, says))

/** A filter and all its ANDs: the parts that must hold together. */
export const conjunctionOf = <S>(where: Connected<S> | null | undefined): Connected<S>[] =>
  where == null ? [] : [where, ...(where.AND ?? []).flatMap((part) => conjunctionOf(part))]
