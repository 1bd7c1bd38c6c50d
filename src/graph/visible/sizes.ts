import { possibleFrom, soFrom } from '../../facts/date.ts'
import { type Claim, type Document, knownFrom } from '../../facts/facts.ts'
import { isCleared } from '../../facts/label.ts'
import {
  type Clearance,
  clearanceOrder,
  type EntityKind,
  entityKinds,
  isProperty,
  keysOf,
} from '../../facts/vocabulary.ts'
import { getOrInsert, memoize } from '../caches/get-or-insert.ts'
import type { ClaimGroup, Graph } from '../graph.ts'
import { levelOf } from './revision.ts'
import { atOnce, inSteps, type Steps } from './steps.ts'

/** The number of some lists, of all their items, and of the items of the longest. */
export interface Lists {
  readonly count: number
  readonly items: number
  readonly longest: number
}

/** Days in ascending order at equal shares of some records: the days from which each of them shows. */
export type Days = readonly number[]

/** Entities of one kind. */
export interface OfKind {
  readonly mentions: Lists
  readonly degrees: Lists
  /** The days from which they show. */
  readonly days: Days
}

/** The amount that a viewer may see of a graph through any lens. Prices follow from it, so they tell nothing hidden. */
export interface Sizes {
  readonly claims: number
  readonly documents: number
  readonly entities: number
  readonly claimGroups: number
  /** The claims of each document. */
  readonly said: Lists
  /** The claims that cite each passage. */
  readonly cited: Lists
  /** The claims that name each entity, and the claim groups at it, of all kinds and by kind. */
  readonly mentions: Lists
  readonly degrees: Lists
  readonly ofKind: Readonly<Record<EntityKind, OfKind>>
  /** The days from which claims show. */
  readonly days: Days
}

const sizesByClearance = memoize((_: Graph) => new Map<Clearance, Sizes>())

/** Counted once for each clearance. */
export const sizesOf = (graph: Graph, clearance: Clearance): Sizes =>
  getOrInsert(sizesByClearance(graph), clearance, () => atOnce(counted(graph, clearance)))

/** The same in steps. */
export function* countSizes(graph: Graph, clearance: Clearance): Steps<void> {
  if (!areCounted(graph, clearance)) sizesByClearance(graph).set(clearance, yield* counted(graph, clearance))
}

/** True if they are known, as after a small change to a large graph. */
export const areCounted = (graph: Graph, clearance: Clearance): boolean => sizesByClearance(graph).has(clearance)

/** The sizes of a graph that were counted before. */
export function setSizes(graph: Graph, sizes: Readonly<Record<Clearance, Sizes>>): void {
  for (const clearance of keysOf(sizes)) sizesByClearance(graph).set(clearance, sizes[clearance])
}

/** The claims that have changed since sizes were counted. */
const changes = new WeakMap<Sizes, number>()

/**
 * Gives a large graph the sizes of the one before, because counting takes long and prices need no more. The number of
 * claims stays exact, as it also tells whether anything is hidden.
 * @param limits the claims of a large graph, and the share of them that may change before sizes are counted again
 */
export function carrySizes(
  before: Graph,
  next: Graph,
  edits: ReadonlyMap<string, Claim | undefined>,
  limits: { readonly large: number; readonly share: number } = { large: 10_000, share: 0.01 },
): void {
  const { large, share } = limits
  for (const [clearance, sizes] of sizesByClearance(before)) {
    if (sizes.claims < large) continue
    const changed = changes.get(sizes) ?? 0
    let [claims, all] = [sizes.claims, changed]
    for (const [id, claim] of edits) {
      const was = shows(before.facts.claims.get(id), before, clearance)
      const is = shows(claim, next, clearance)
      claims += Number(is) - Number(was)
      if (was || is) all += 1
    }
    if (all > share * sizes.claims) continue
    // The same if nothing changed that shows, so that what is cached by it stays.
    const carried = all === changed ? sizes : { ...sizes, claims }
    changes.set(carried, all)
    sizesByClearance(next).set(clearance, carried)
  }
}

const shows = (claim: Claim | undefined, { facts }: Graph, clearance: Clearance): boolean =>
  claim !== undefined && levelOf(claim, facts) <= clearanceOrder.indexOf(clearance)

function* counted(graph: Graph, clearance: Clearance): Steps<Sizes> {
  const { facts, claimGroups, claimGroupsAt, claimsNaming, claimsIn, claimsCiting } = graph
  const documents = new Map([...facts.documents].filter(([, document]) => isCleared(document.clearance, clearance)))
  const hidden = new Set<Claim>()
  const days: number[] = []
  yield* inSteps(facts.claims.values(), (claim) => {
    const document = documents.get(claim.document)
    if (document && isCleared(claim.clearance, clearance)) days.push(dayOf(claim, document))
    else hidden.add(claim)
  })
  const isNoneHidden = hidden.size === 0
  const shown = (claims: readonly Claim[] = []) =>
    isNoneHidden ? claims : claims.filter((claim) => !hidden.has(claim))
  const groups = (groups: readonly ClaimGroup[] = []) =>
    (isNoneHidden ? groups : groups.filter(({ claims }) => shown(claims).length > 0)).length
  const entities: { kind: EntityKind; mentions: number; degrees: number; day: number }[] = []
  yield* inSteps(facts.entities.values(), ({ id, kind }) => {
    const naming = shown(claimsNaming.get(id))
    if (naming.length === 0) return
    // A few of its claims tell well enough when it begins to show.
    const day = Math.min(...few(naming).map((claim) => dayOf(claim, documents.get(claim.document))))
    entities.push({ kind, mentions: naming.length, degrees: groups(claimGroupsAt.get(id)), day })
  })
  const listsOf = (some: typeof entities) => ({
    mentions: lists(some.map(({ mentions }) => mentions)),
    degrees: lists(some.map(({ degrees }) => degrees)),
  })
  const ofKind = (kind: EntityKind): OfKind => {
    const some = entities.filter((entity) => entity.kind === kind)
    return { ...listsOf(some), days: daysOf(some.map(({ day }) => day)) }
  }
  return {
    claims: facts.claims.size - hidden.size,
    documents: documents.size,
    entities: entities.length,
    claimGroups: isNoneHidden ? claimGroups.size : groups([...claimGroups.values()]),
    said: lists([...claimsIn.values()].map((claims) => shown(claims).length)),
    cited: lists([...claimsCiting.values()].map((claims) => shown(claims).length)),
    ...listsOf(entities),
    ofKind: Object.fromEntries(keysOf(entityKinds).map((kind) => [kind, ofKind(kind)])) as Sizes['ofKind'],
    days: daysOf(days),
  }
}

/** The most records of a list that are looked at for all of it. */
const FEW = 32

/** A few items at equal distances. */
export const few = <T>(items: readonly T[], most = FEW): readonly T[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, at) => items[Math.floor(((at + 0.5) * items.length) / most)] as T)

/** The first day on which a claim can show (Visibility.visibleFrom), through the widest lens. */
export function dayOf(claim: Claim, document: Document | undefined): number {
  const isSaid = claim.stance === 'planned' || claim.stance === 'possible'
  if (claim.time && !isSaid) return possibleFrom(claim.time)
  const known = document && (isSaid || !isProperty(claim.predicate)) ? knownFrom(claim, document) : undefined
  return known ? soFrom(known) : -Infinity
}

/** So many days tell a share within one percent. */
const DAYS = 101
const EVER = 1e9

function daysOf(days: number[]): Days {
  // Finite, because snapshots store sizes as JSON.
  const sorted = Float64Array.from(days, (day) => Math.max(-EVER, Math.min(EVER, day))).sort()
  if (sorted.length <= DAYS) return [...sorted]
  return Array.from({ length: DAYS }, (_, at) => sorted[Math.round((at * (sorted.length - 1)) / (DAYS - 1))] ?? 0)
}

/** The share of records that show on a day. */
const shareOn = (day: number, days: Days) =>
  days.length === 0 ? 1 : days.filter((one) => one <= day).length / days.length

/** The sizes of what shows on a day, by the shares of claims and entities that show by then. */
export function sizesOn(sizes: Sizes, day: number): Sizes {
  const share = shareOn(day, sizes.days)
  if (share === 1) return sizes
  const part = ({ count, items, longest }: Lists, of: number): Lists => ({
    count: count * of,
    items: items * share,
    longest: longest * share,
  })
  const ofKind = (kind: EntityKind): OfKind => {
    const { mentions, degrees, days } = sizes.ofKind[kind]
    const of = shareOn(day, days)
    return { mentions: part(mentions, of), degrees: part(degrees, of), days }
  }
  const kinds = Object.fromEntries(keysOf(entityKinds).map((kind) => [kind, ofKind(kind)])) as Sizes['ofKind']
  const entities = Object.values(kinds).reduce((sum, { mentions }) => sum + mentions.count, 0)
  const of = entities / Math.max(1, sizes.entities)
  return {
    ...sizes,
    claims: sizes.claims * share,
    claimGroups: sizes.claimGroups * share,
    entities,
    said: part(sizes.said, 1),
    cited: part(sizes.cited, 1),
    mentions: part(sizes.mentions, of),
    degrees: part(sizes.degrees, of),
    ofKind: kinds,
  }
}

function lists(lengths: readonly number[]): Lists {
  let [count, items, longest] = [0, 0, 0]
  for (const length of lengths) {
    if (length > 0) count += 1
    items += length
    longest = Math.max(longest, length)
  }
  return { count, items, longest }
}

/**
 * The price in points of the lists that a lens makes once (api/prices/price.ts). A lens that was used before costs as
 * much as a new one. A lower price would tell a viewer what others asked.
 */
export function listPrices(sizes: Sizes, what: string, ended = false): Readonly<Record<string, number>> {
  const { claims, documents, entities, claimGroups, mentions } = sizes
  if (what === 'entity') return { entities: 0.1 * entities + 0.002 * mentions.items }
  if (what === 'claim') return { claims: 0.2 * claims }
  if (what === 'document') return { documents: 0.2 * documents }
  if (what !== 'relationship') return {}
  return { relationships: 0.7 * claimGroups, ...(ended && { ended: 3 * claimGroups }) }
}
