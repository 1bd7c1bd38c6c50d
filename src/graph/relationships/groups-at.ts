import { compareNames } from '../../facts/fold.ts'
import type { RelationshipKind } from '../../facts/vocabulary.ts'
import { memoize } from '../caches/get-or-insert.ts'
import { layersOf, unchangedAt } from '../changes/changed-map.ts'
import type { ClaimGroup, Graph } from '../graph.ts'

/** The claim groups at an entity in their order, with all that puts them in the order of the other ends. */
export interface GroupsAt {
  readonly count: number
  groupAt(at: number): ClaimGroup
  /** The index of a group, without making its record. */
  indexAt(at: number): number
  kindAt(at: number): RelationshipKind
  /** The number of its claims. */
  claimsAt(at: number): number
  /** Lower for a name at the other end that comes earlier, and the same for names that compare as equal. */
  rankAt(at: number): number
}

/** Claim groups as they are stored, in numbers. */
export interface StoredGroupsAt {
  read(entity: string): GroupsAt | undefined
  /** The ones at an entity that come from another; undefined if it has none. */
  from(source: string, entity: string): ClaimGroup[] | undefined
  /** All of some kinds in their order. */
  ofKinds(isAsked: (kind: RelationshipKind) => boolean): Iterable<ClaimGroup>
}
interface Stored extends StoredGroupsAt {
  readonly entities: Graph['facts']['entities']
}
const storedBy = new WeakMap<object, Stored>()

/** Has the groups at an entity read from where they are stored: a hub has ten thousand neighbors. */
export const setGroupsAt = ({ claimGroupsAt, facts: { entities } }: Graph, stored: StoredGroupsAt): unknown =>
  storedBy.set(claimGroupsAt, { entities, ...stored })

export const groupsAt = (graph: Graph, entity: string): GroupsAt =>
  storedIn(graph, entity) ?? new ReadGroups(graph, entity)

/** The claim groups at an entity that come from another, in their order. Of others in a snapshot, no record is made. */
export function groupsFrom(claimGroupsAt: Graph['claimGroupsAt'], source: string, entity: string): ClaimGroup[] {
  const base = unchangedAt(claimGroupsAt, entity)
  const stored = base && storedBy.get(base)?.from(source, entity)
  return stored ?? (claimGroupsAt.get(entity) ?? []).filter((group) => group.source === source)
}

/** All claim groups of some kinds in their order. Of others in a snapshot, no record is made. */
export const groupsOfKinds = (
  { claimGroups, claimGroupsAt }: Graph,
  isAsked: (kind: RelationshipKind) => boolean,
): Iterable<ClaimGroup> =>
  storedBy.get(claimGroupsAt)?.ofKinds(isAsked) ?? [...claimGroups.values()].filter(({ kind }) => isAsked(kind))

/** The groups in a snapshot, unless a change has touched them since. */
function storedIn(graph: Graph, entity: string): GroupsAt | undefined {
  const base = unchangedAt(graph.claimGroupsAt, entity)
  const stored = base && storedBy.get(base)
  return stored && stored.entities === namedAs(graph) ? stored.read(entity) : undefined
}

/** The entities that changes leave as they are, if no change gives one of them another name. */
const namedAs = memoize(({ facts: { entities } }: Graph) => {
  const { base, changed } = layersOf(entities)
  const isRenamed = (id: string) => base.has(id) && base.get(id)?.name !== (entities.get(id) ?? base.get(id))?.name
  return changed.some(isRenamed) ? undefined : base
})

/** The same from the records. */
class ReadGroups implements GroupsAt {
  readonly #groups: readonly ClaimGroup[]
  readonly #ranks: Uint32Array

  constructor({ claimGroupsAt, facts }: Graph, entity: string) {
    this.#groups = claimGroupsAt.get(entity) ?? []
    const others = this.#groups.map(({ source, target }) => (source === entity ? target : source))
    this.#ranks = ranksOf(others.map((other) => facts.entities.get(other)?.name ?? ''))
  }

  get count(): number {
    return this.#groups.length
  }

  groupAt(at: number): ClaimGroup {
    const group = this.#groups[at]
    if (!group) throw new RangeError(`there is no group ${at}`)
    return group
  }

  indexAt(at: number): number {
    return this.groupAt(at).index
  }

  kindAt(at: number): RelationshipKind {
    return this.groupAt(at).kind
  }

  claimsAt(at: number): number {
    return this.groupAt(at).claims.length
  }

  rankAt(at: number): number {
    return this.#ranks[at] ?? 0
  }
}

/** For each name its place in the alphabetical order; names that compare as equal have the same. */
export function ranksOf(names: readonly string[]): Uint32Array {
  const places = Uint32Array.from(names.keys()).sort((a, b) => compareNames(names[a] ?? '', names[b] ?? ''))
  const ranks = new Uint32Array(names.length)
  let rank = 0
  for (const [at, place] of places.entries()) {
    const before = places[at - 1]
    if (before !== undefined && compareNames(names[before] ?? '', names[place] ?? '') !== 0) rank = at
    ranks[place] = rank
  }
  return ranks
}
