import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql'
import type { Price } from '../../analysis/shape.ts'
import { mean, type Sample, type SampledKind, Sampler } from '../../graph/visible/sample.ts'
import { listPrices, type Sizes, sizesOn } from '../../graph/visible/sizes.ts'
import { type Context, sizesFor } from '../context.ts'
import { keyIn } from '../identity.ts'
import { pageSize } from '../lists/connection.ts'
import { plainLimit } from '../lists/growing.ts'
import { classOf, endedPrice, kindOf, lengthsOf, pointsPerItem } from '../lists/lengths.ts'
import type { Owner } from './dearest.ts'

/** Predicts how many objects there are below a field (price.ts). */

/** A lens, or several with one selection. */
export interface Lens {
  readonly count: number
  readonly factor: number
  /** The names of all that it has computed. */
  readonly paid: Set<string>
  /** With the sizes of what it can show. */
  readonly context: Context & { readonly sizes: Sizes }
  readonly sampler: Sampler
}

/** Objects with one selection. */
export interface Objects {
  readonly count: number
  readonly lens: Lens
  /** The list or analysis whose items they are. */
  readonly owner?: Owner | undefined
  /** A few of them, if something tells them. */
  readonly sample?: Sample | undefined
  /** Of pages of a list: the number of items on them, and in the lists as a whole. */
  readonly page?: { readonly items: number; readonly all: number } | undefined
  /** The multipliers of their fields, by name, where the field above bounds them. */
  readonly multipliers?: Readonly<Record<string, number>> | undefined
}

/** The objects below a field. */
interface Below {
  readonly objects: Objects
  /** The number of items of which they are some, and the price of finding all of these. */
  readonly all: number
  readonly made: number
  readonly once?: Readonly<Record<string, number>> | undefined
}

export function lensOf(context: Context, { lenses = 1, factor = 1, day }: Price, count: number): Lens {
  const { graph, clearance, compartments } = context
  const sizes = sizesFor({ graph, clearance })
  return {
    count: lenses * count,
    factor,
    paid: new Set(),
    context: { graph, clearance, compartments, sizes: day === undefined ? sizes : sizesOn(sizes, day) },
    sampler: new Sampler(graph, clearance, day),
  }
}

export interface Asked {
  readonly args: Readonly<Record<string, unknown>>
  readonly price: Price
  readonly objects: Objects
  readonly context: Context
}

export function belowOf(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  { args, price, objects, context }: Asked,
): Below {
  const { count, page, sample } = objects
  const lens = price.lenses === undefined ? objects.lens : lensOf(context, price, count)
  const { sampler } = lens
  const type = getNamedType(field.type)
  const isPage = type.name.endsWith('Connection')
  const isList = isPage || isListType(getNullableType(field.type))
  if (page && isList && price.multiplier === undefined)
    return { objects: { count: page.items, lens, sample }, all: page.items, made: 0 }
  const item = isPage && isObjectType(type) ? getNamedType(type.getFields().nodes?.type ?? type).name : type.name
  const most = !isList ? 1 : isPage ? pageOf(args) : plainLimit
  const to = sampledKind(item)
  const isWhole = classOf(parent.name) === 'graph'
  const isFollowed = price.multiplier === undefined && sample !== undefined && to !== undefined
  const known = isFollowed ? sampler.next(sample, field.name, to) : undefined
  const named = isWhole && to === 'entity' && typeof args.id === 'string' ? sampler.named(keyIn(args.id)) : undefined
  const next = known?.sample ?? named ?? (to && sampler.whole(to, kindOf.get(item)))
  const paged = known?.lengths.map((length) => Math.min(length, most))
  if (!isList) {
    const each = price.multiplier ?? (paged && mean(paged)) ?? (sample && sampler.values(sample, field.name)) ?? 1
    return { objects: { count: count * each, lens, sample: next }, all: count * each, made: 0 }
  }
  const { sizes } = lens.context
  // Without a record, nothing has a history.
  const none = item === 'Change' && !context.record ? 0 : undefined
  const each = none ?? (known ? mean(known.lengths) : price.multiplier)
  const all = each === undefined ? usual(count, parent.name, item, sizes) : count * each
  const items = paged ? count * mean(paged) : Math.min(count * most, all)
  const once = isWhole ? listPrices(sizes, classOf(item), args.ended === true) : undefined
  const sorted = isByDegree(args.orderBy) ? all * DEGREE * (1 + sizes.degrees.items / Math.max(1, sizes.entities)) : 0
  const made = sorted + (isWhole ? 0 : args.ended === true ? endedPrice(all, item, sizes) : all * pointsPerItem(item))
  const below = { lens, sample: next }
  return isPage
    ? { objects: { ...below, count, page: { items, all } }, all, made, once }
    : { objects: { ...below, count: items }, all, made, once }
}

const pageOf = ({ first, last }: Asked['args']) =>
  Math.max(0, Math.min(pageSize.max, Number(first ?? last ?? pageSize.default)))

/** The items of so many lists. They are of mean length together; a few may be the longest, and count as in between. */
function usual(count: number, parent: string, item: string, sizes: Sizes): number {
  const { mean, longest } = lengthsOf(parent, item, sizes)
  const more = classOf(parent) === 'graph' ? 0 : Math.cbrt(mean * mean * longest)
  return Math.min(count * longest, count * mean + more)
}

const isByDegree = (order: unknown) =>
  typeof order === 'object' && order !== null && Object.values(order).includes('degree')
/** The price of counting a relationship of an item, to sort it. */
const DEGREE = 0.3

/** The records of a type, if samples of them can be taken. */
function sampledKind(type: string): SampledKind | undefined {
  if (type === 'Passage') return 'passage'
  const of = classOf(type)
  return of === 'graph' || of === 'other' ? undefined : of
}
