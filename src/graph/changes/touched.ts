import { mentions } from '../../facts/facts.ts'
import { relationshipKind } from '../../facts/vocabulary.ts'
import { getOrInsert, memoize } from '../caches/get-or-insert.ts'
import type { ClaimGroup, Graph } from '../graph.ts'
import { ChangedMap, type Edits } from './changed-map.ts'

/** Everything that a lens may show otherwise in one graph than in another. */
export interface Touched {
  readonly entities: ReadonlySet<string>
  readonly pacts: ReadonlySet<string>
  /** The ids of claim groups. */
  readonly groups: ReadonlySet<string>
}

const touchedSince = memoize((_after: Graph) => new WeakMap<Graph, { readonly touched: Touched | undefined }>())

/** The same for every lens, so that many can be told of one change; undefined if the graphs share too little. */
export const touchedBetween = (before: Graph, after: Graph): Touched | undefined =>
  getOrInsert(touchedSince(after), before, () => ({ touched: found(before, after) })).touched

function found(before: Graph, after: Graph): Touched | undefined {
  const edits = [
    editsBetween(before.claimGroups, after.claimGroups),
    editsBetween(before.propertiesOf, after.propertiesOf),
    editsBetween(before.claimsNaming, after.claimsNaming),
    editsBetween(before.facts.entities, after.facts.entities),
  ] as const
  const [ofGroups, ofProperties, ofNaming, ofEntities] = edits
  if (!ofGroups || !ofProperties || !ofNaming || !ofEntities) return undefined
  const [entities, pacts, groups] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const id of [...ofNaming.keys(), ...ofEntities.keys(), ...ofProperties.keys()]) entities.add(id)
  for (const graph of [before, after]) {
    const changed = [...ofGroups.keys()].flatMap((id) => graph.claimGroups.get(id) ?? [])
    for (const group of changed) {
      for (const one of [group, ...rivalsOf(group, graph)]) groups.add(one.id)
      // A claim may show because others say the same now.
      for (const claim of group.claims) for (const id of mentions(claim)) entities.add(id)
      entities.add(group.source).add(group.target)
    }
    for (const id of ofProperties.keys())
      for (const { claims } of graph.propertiesOf.get(id) ?? [])
        for (const claim of claims) for (const named of mentions(claim)) entities.add(named)
  }
  for (const graph of [before, after])
    for (const id of new Set([...ofProperties.keys(), ...[...groups].flatMap((group) => endsOf(group, graph))]))
      if (graph.facts.entities.get(id)?.kind === 'pact') {
        pacts.add(id)
        for (const group of graph.claimGroupsAt.get(id) ?? []) groups.add(group.id)
      }
  return { entities, pacts, groups }
}

function editsBetween<V extends object>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
): Edits<V> | undefined {
  if (before === after) return new Map()
  return after instanceof ChangedMap ? after.editsSince(before) : undefined
}

const endsOf = (id: string, { claimGroups }: Graph): string[] => {
  const group = claimGroups.get(id)
  return group ? [group.source, group.target] : []
}

/** The claim groups of other holders, for a kind that only one can hold at a time. */
const rivalsOf = (group: ClaimGroup, { claimGroupsAt }: Graph): readonly ClaimGroup[] =>
  relationshipKind(group.kind).exclusive
    ? (claimGroupsAt.get(group.target) ?? []).filter((one) => relationshipKind(one.kind).exclusive)
    : []
