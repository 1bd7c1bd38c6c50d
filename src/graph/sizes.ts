import type { Claim } from '../facts/facts.ts'
import { type Clearance, type EntityKind, entityKinds, keysOf } from '../facts/vocabulary.ts'
import { getOrInsert, memoize } from './get-or-insert.ts'
import type { ClaimGroup, Graph } from './graph.ts'
import { isCleared } from './lens.ts'

/** The number of some lists, of all their items, and of the items of the longest. */
export interface Lists {
  readonly count: number
  readonly items: number
  readonly longest: number
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
  readonly ofKind: Readonly<Record<EntityKind, Pick<Sizes, 'mentions' | 'degrees'>>>
}

const sizesByClearance = memoize((_: Graph) => new Map<Clearance, Sizes>())

/** Counted once for each clearance. */
export const sizesOf = (graph: Graph, clearance: Clearance): Sizes =>
  getOrInsert(sizesByClearance(graph), clearance, () => counted(graph, clearance))

/** The sizes of a graph that were counted before. */
export function setSizes(graph: Graph, sizes: Readonly<Record<Clearance, Sizes>>): void {
  for (const clearance of keysOf(sizes)) sizesByClearance(graph).set(clearance, sizes[clearance])
}

function counted(
  { facts, claimGroups, claimGroupsAt, claimsNaming, claimsIn, claimsCiting }: Graph,
  clearance: Clearance,
): Sizes {
  const documents = [...facts.documents.values()].filter((document) => isCleared(document.clearance, clearance))
  const cleared = new Set(documents.map(({ id }) => id))
  const hidden = new Set<Claim>()
  for (const claim of facts.claims.values())
    if (!isCleared(claim.clearance, clearance) || !cleared.has(claim.document)) hidden.add(claim)
  const isNoneHidden = hidden.size === 0
  const shown = (claims: readonly Claim[] = []) =>
    isNoneHidden ? claims.length : claims.filter((claim) => !hidden.has(claim)).length
  const isShown = ({ claims }: ClaimGroup) => isNoneHidden || shown(claims) > 0
  const groups = (groups: readonly ClaimGroup[] = []) => (isNoneHidden ? groups : groups.filter(isShown)).length
  const entities = [...facts.entities.values()].map(({ id, kind }) => ({
    kind,
    mentions: shown(claimsNaming.get(id)),
    degrees: groups(claimGroupsAt.get(id)),
  }))
  const listsOf = (some: typeof entities) => ({
    mentions: lists(some.map(({ mentions }) => mentions)),
    degrees: lists(some.map(({ degrees }) => degrees)),
  })
  const all = listsOf(entities)
  return {
    claims: facts.claims.size - hidden.size,
    documents: documents.length,
    entities: all.mentions.count,
    claimGroups: isNoneHidden ? claimGroups.size : groups([...claimGroups.values()]),
    said: lists([...claimsIn.values()].map(shown)),
    cited: lists([...claimsCiting.values()].map(shown)),
    ...all,
    ofKind: Object.fromEntries(
      keysOf(entityKinds).map((kind) => [kind, listsOf(entities.filter((entity) => entity.kind === kind))]),
    ) as Sizes['ofKind'],
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
 * The price in points of the lists that a lens makes once (api/price.ts). A lens that was used before costs as much as
 * a new one. A lower price would tell a viewer what others asked.
 */
export function listPrices(sizes: Sizes, what: string, ended = false): Readonly<Record<string, number>> {
  const { claims, documents, entities, claimGroups, mentions } = sizes
  if (what === 'entity') return { entities: 0.1 * entities + 0.002 * mentions.items }
  if (what === 'claim') return { claims: 0.08 * claims }
  if (what === 'document') return { documents: 0.2 * documents }
  if (what !== 'relationship') return {}
  return { relationships: claimGroups, ...(ended && { ended: 3 * claimGroups }) }
}
