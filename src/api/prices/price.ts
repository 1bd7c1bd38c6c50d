import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Price } from '../../analysis/shape.ts'
import type { Context } from '../context.ts'
import { filterPrice } from '../filters/filter-price.ts'
import { pageSize } from '../lists/connection.ts'
import { type Asked, belowOf, type Lens, lensOf, type Objects } from './below.ts'
import { Dearest, type Owner } from './dearest.ts'

/**
 * Predicts what an operation costs before it runs. Prices are in points, and grow with the graph that the viewer may
 * see. They depend neither on hidden facts nor on caches, which other viewers fill.
 */

/** A millisecond of the processor costs this many points. */
export const POINTS_PER_MS = 100

type Args = Readonly<Record<string, unknown>>
type Option = number | Price | ((args: Args, context: Context, field: object) => number | Price)

/** The price of a resolver and of its value in the answer. */
const FIELD = 0.5
/** The price of parsing, checking and planning: of an operation, and of each of its fields. */
const OPERATION = 150
const SELECTED = 5
/** A field of this price or more is named as one that costs. */
const ANALYSIS = 5

interface Part {
  readonly points: number
  readonly depth: number
}
interface Predicted extends Part {
  /** A way to make it cheaper. */
  readonly advice: string
}

/** @throws GraphQLError if a variable or an argument is of the wrong type */
export function priceOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, selectionSet, variableDefinitions = [] }: OperationDefinitionNode,
  given: Args,
  context: Context,
): Predicted {
  const root = schema.getRootType(operation)
  if (!root) return { points: 0, depth: 0, advice: '' }
  const fragments = new Map(
    definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  )
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, given)
  const [error] = errors ?? []
  if (error) throw error
  const pricing = new Pricing(schema, fragments, coerced ?? {}, context)
  const lens = lensOf(context, {}, 1)
  const { points, depth } = pricing.selection(selectionSet, root, { count: 1, lens })
  const { selected, dearest } = pricing
  return { points: Math.ceil(OPERATION + selected * SELECTED + points), depth, advice: dearest.advice }
}

class Pricing {
  selected = 0
  readonly dearest = new Dearest()
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Args
  readonly #context: Context

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Args,
    context: Context,
  ) {
    this.#schema = schema
    this.#fragments = fragments
    this.#variables = variables
    this.#context = context
  }

  selection({ selections }: SelectionSetNode, type: GraphQLNamedType, objects: Objects): Part {
    let [points, depth] = [0, 0]
    // An object is of one type only, so of the parts for different types the dearest counts.
    const byType = new Map<string, number>()
    for (const node of selections) {
      if (!this.#isIncluded(node)) continue
      if (node.kind === Kind.FIELD) {
        const field = this.#field(node, type, objects)
        points += field.points
        depth = Math.max(depth, field.depth)
        continue
      }
      const part = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node
      if (!part) continue
      const name = part.typeCondition?.name.value
      const partType = (name === undefined ? undefined : this.#schema.getType(name)) ?? type
      const found = this.selection(part.selectionSet, partType, objects)
      depth = Math.max(depth, found.depth)
      if (partType === type || !isObjectType(partType)) points += found.points
      else byType.set(partType.name, (byType.get(partType.name) ?? 0) + found.points)
    }
    return { points: points + Math.max(0, ...byType.values()), depth }
  }

  #isIncluded(node: SelectionSetNode['selections'][number]): boolean {
    if (!node.directives?.length) return true
    const conditionOf = (directive: typeof GraphQLSkipDirective) =>
      getDirectiveValues(directive, node, this.#variables)?.if
    return conditionOf(GraphQLSkipDirective) !== true && conditionOf(GraphQLIncludeDirective) !== false
  }

  #field(node: FieldNode, parent: GraphQLNamedType, objects: Objects): Part {
    this.selected += 1
    const name = node.name.value
    if (name === '__schema' || name === '__type') return { points: INTROSPECTION, depth: 1 }
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
    if (!field) return { points: FIELD * objects.count, depth: 1 }
    const args = getArgumentValues(field, node, this.#variables)
    const own = this.#priceOf(field, args, objects.lens)
    const multiplier = objects.multipliers?.[name]
    const price = multiplier === undefined ? own : { ...own, multiplier }
    const type = getNamedType(field.type)
    const below = belowOf(field, parent, { args, price, objects, context: this.#context })
    const whole =
      (price.field ?? FIELD) * objects.count + this.#once({ ...below.once, ...price.once }, below.objects.lens)
    let points = whole + (price.perItem ?? 0) * (objects.page?.all ?? 0)
    points += below.made + filterPrice(this.#filtersIn(field, args), below.all, below.objects.lens.context.sizes)
    const owner = this.#ownerOf(field, parent, { args, price, objects })
    this.dearest.add(owner, points, owner.field === name ? whole : 0)
    if (!node.selectionSet) return { points, depth: 1 }
    const { multipliers } = price
    const inner = this.selection(node.selectionSet, type, { ...below.objects, owner, multipliers })
    return { points: points + inner.points, depth: inner.depth + 1 }
  }

  #ownerOf(
    { name, type }: GraphQLField<unknown, unknown>,
    parent: GraphQLNamedType,
    { args: { first, last }, price, objects: { page, owner } }: Pick<Asked, 'args' | 'price' | 'objects'>,
  ): Owner {
    const isPage = getNamedType(type).name.endsWith('Connection')
    const isList = isPage || (!page && isListType(getNullableType(type)))
    if (owner && !isList && (price.field ?? 0) < ANALYSIS) return owner
    const size = isPage ? Number(first ?? last ?? pageSize.default) : undefined
    return {
      field: name,
      parent: parent.name,
      first: size,
      isList,
      level: owner ? owner.level + Number(owner.isList) : 0,
    }
  }

  #once(prices: Readonly<Record<string, number>>, { count, factor, paid }: Lens): number {
    let points = 0
    for (const [what, once] of Object.entries(prices)) {
      if (!paid.has(what)) points += once * count * (what === UNSHARED ? 1 : factor)
      paid.add(what)
    }
    return points
  }

  #priceOf(field: GraphQLField<unknown, unknown>, args: Args, { context }: Lens): Price {
    const option = field.extensions.complexity as Option | undefined
    const given = typeof option === 'function' ? option(args, context, field) : option
    const price = typeof given === 'number' ? { field: given } : (given ?? {})
    // A limit below 0 is refused later; it must not pay for other fields.
    const { field: points = 0, multiplier = 0, multipliers = {} } = price
    const isNegative = points < 0 || multiplier < 0 || Object.values(multipliers).some((each) => each < 0)
    return isNegative ? NOTHING : price
  }

  #filtersIn({ args: definitions }: GraphQLField<unknown, unknown>, args: Args): unknown[] {
    return definitions.flatMap(({ name, type }) => {
      const named = getNamedType(type)
      return isInputObjectType(named) && named.name.endsWith('Where') && args[name] != null ? [args[name]] : []
    })
  }
}

/** The history of each pact is made anew through each lens, also through one that narrows only the date. */
const UNSHARED = 'ended'

const NOTHING: Price = { field: 0, multiplier: 0 }

/** The price of describing the schema, which graphql-js bounds. */
const INTROSPECTION = 2_000
