import type { Claim, Facts } from '../../facts/facts.ts'
import {
  isProperty,
  keysOf,
  leavingKinds,
  type Property,
  partyStatus,
  properties,
  property,
  relationshipKind,
  stageOrder,
  stepKinds,
} from '../../facts/vocabulary.ts'
import { getOrInsert, memoize } from '../caches/get-or-insert.ts'
import type { ClaimGroup, Graph, PropertyClaims } from '../graph.ts'
import { isMoment, stageOf } from '../pacts/stage.ts'
import { datesOf } from './dates.ts'
import { holds } from './episodes.ts'
import { extentsOf } from './extent.ts'
import { maySwapSteps } from './step-order.ts'

/** The matters on which a lens may show a disagreement, so that it need not look at all others. */
interface Contestable {
  readonly entities: readonly string[]
  readonly groups: readonly ClaimGroup[]
  /** By entity, the groups of the holders of its offices in which two may be seen at once. */
  readonly terms: ReadonlyMap<string, readonly ClaimGroup[]>
}

/** Independent of lenses: claims that agree still agree if a lens hides some of them. */
export const contestableIn = memoize((graph: Graph): Contestable => (readers.get(graph) ?? found)(graph))

const readers = new WeakMap<Graph, () => Contestable>()
/** Has the contestable matters of a graph read from where they are stored. */
export const setContestable = (graph: Graph, read: () => Contestable): unknown => readers.set(graph, read)

function found({ facts, propertiesOf, claimGroups }: Graph): Contestable {
  const [groups, held]: [ClaimGroup[], Map<string, ClaimGroup[]>] = [[], new Map()]
  for (const group of claimGroups.values()) {
    if (mayDisagree(group)) groups.push(group)
    if (isOffice(group)) getOrInsert(held, group.target, (): ClaimGroup[] => []).push(group)
  }
  const terms = new Map<string, readonly ClaimGroup[]>()
  for (const [entity, ofEntity] of held) {
    const contested = contestedTerms(ofEntity, facts)
    if (contested.length > 0) terms.set(entity, contested)
  }
  const isContestable = (id: string) => terms.has(id) || propertiesMayDiffer(propertiesOf.get(id))
  return { entities: [...facts.entities.keys()].filter(isContestable), groups, terms }
}

/** The same for one entity, and the relationships at whose end it is. */
export function contestableOf({ facts, claimGroupsAt }: Graph, entity: string): Contestable {
  const groups = claimGroupsAt.get(entity) ?? []
  const held = groups.filter((group) => isOffice(group) && group.target === entity)
  const terms = new Map([[entity, contestedTerms(held, facts)]])
  return { entities: [entity], groups: groups.filter(mayDisagree), terms }
}

const isOffice = ({ kind }: ClaimGroup) => kind === 'holds-office'
const propertiesMayDiffer = (groups: readonly PropertyClaims[] = []) =>
  groups.length > 0 && (stagesMayDiffer(groups) || contestableProperties(groups).length > 0)

/** False if no lens can show a disagreement among the claims of a group. */
export function mayDisagree({ kind, claims }: ClaimGroup): boolean {
  if (claims.length < 2) return false
  if (!claims.every(holds)) return true
  if (relationshipKind(kind).time === 'state') return boundsMayDiffer(claims)
  const office = claims[0]?.qualifiers.office
  return claims.some(({ qualifiers }) => qualifiers.office !== office) || datesOf(claims).length > 1
}

/** False for sightings, and for one interval with steps before its end that come in the order of their ranks. */
function boundsMayDiffer(claims: readonly Claim[]): boolean {
  let [whole, intervals, consents] = [0, 0, new Set<Claim['predicate']>()]
  let end = Infinity
  for (const { predicate, time } of claims) {
    if (isStep(predicate)) {
      if (leavingKinds.has(predicate)) return true
      if (consentKinds.has(predicate)) consents.add(predicate)
      continue
    }
    whole += 1
    if (!time?.interval) continue
    intervals += 1
    const { until } = time.interval
    if (until && until !== 'open') end = until.earliest
  }
  if (consents.size > 1 || (intervals > 0 && whole > 1)) return true
  if (whole === claims.length) return false
  const isLate = ({ predicate, time }: Claim) => isStep(predicate) && (time?.latest ?? Infinity) > end
  return (end < Infinity && claims.some(isLate)) || maySwapSteps(claims)
}
const isStep = (predicate: Claim['predicate']) =>
  !isProperty(predicate) && relationshipKind(predicate).step !== undefined
export const consentKinds: ReadonlySet<unknown> = new Set(
  stepKinds.filter((kind) => {
    const to = relationshipKind(kind).step?.to
    return to && partyStatus(to).isConsent
  }),
)

/** The properties of an entity on which its claims may disagree. Stages are checked by `stagesMayDiffer`. */
export function contestableProperties(groups: readonly PropertyClaims[]): readonly Property[] {
  const found = groups.filter(({ property, claims }) => {
    const least = leastClaims.get(property)
    return least !== undefined && claims.length >= least
  })
  if (found.length === 0) return none
  const names = new Set(found.map(({ property }) => property))
  return [...leastClaims.keys()].filter((name) => names.has(name))
}
const none: readonly Property[] = []

/**
 * For each property that documents can disagree on, the fewest claims that do. One claim cannot disagree with itself,
 * but with what the graph holds: the number of partners, the default kind. Kinds are many, but sets of them can differ.
 */
const leastClaims: ReadonlyMap<Property, number> = new Map(
  keysOf(properties)
    .filter((name) => (property(name).single && name !== 'stage') || name === 'pact-kind')
    .map((name) => [name, name === 'reported-count' || name === 'pact-kind' ? 1 : 2]),
)

/** False if each claim on the stage of a pact is of a stage after those of all earlier claims. */
export function stagesMayDiffer(groups: readonly PropertyClaims[]): boolean {
  const ofStage = groups.filter(({ property }) => property === 'stage')
  const claims = ofStage.length === 1 ? (ofStage[0]?.claims ?? []) : ofStage.flatMap(({ claims }) => claims)
  if (claims.length < 2) return false
  return (
    claims.some(({ qualifiers }) => qualifiers.instrument !== undefined) ||
    claims.some((one) => claims.some((other) => one !== other && !isInOrder(one, other)))
  )
}

/** True for two claims on one step, or on two steps of which the further one came later. */
function isInOrder(one: Claim, other: Claim): boolean {
  const [a, b] = [stageOf(one), stageOf(other)]
  if (!one.time || !other.time || !a || !b) return false
  if (a === b) return !isMoment(a) || one.time.edtf === other.time.edtf
  const [first, second] = stageOrder.indexOf(a) < stageOrder.indexOf(b) ? [one, other] : [other, one]
  return (first.time?.latest ?? Infinity) < (second.time?.earliest ?? -Infinity)
}

function contestedTerms(held: readonly ClaimGroup[], facts: Facts): readonly ClaimGroup[] {
  if (held.length < 2) return []
  const byOffice = new Map<string | undefined, ClaimGroup[]>()
  for (const group of held) getOrInsert(byOffice, officeOf(group), (): ClaimGroup[] => []).push(group)
  const contested = new Set<string | undefined>()
  for (const [office, ofOffice] of byOffice) if (mayOverlap(ofOffice, facts)) contested.add(office)
  return contested.size > 0 ? held.filter((group) => contested.has(officeOf(group))) : []
}
const officeOf = ({ claims }: ClaimGroup) => claims[0]?.qualifiers.office

/** True if the first to the last sightings of two holders share a day. */
function mayOverlap(groups: readonly ClaimGroup[], facts: Facts): boolean {
  // Most offices have one holder, who has no rivals.
  if (groups.length < 2) return false
  const spans = groups.map(({ claims }) => {
    const extents = extentsOf(claims, facts)
    const from = Math.min(...extents.map(({ firstSeen }) => firstSeen?.latest ?? Infinity))
    return { from, to: Math.max(...extents.map(({ lastSeen }) => lastSeen?.earliest ?? -Infinity)) }
  })
  spans.sort((a, b) => a.from - b.from)
  let last = -Infinity
  return spans.some(({ from, to }) => {
    const isSeen = from <= last
    last = Math.max(last, to)
    return isSeen
  })
}
