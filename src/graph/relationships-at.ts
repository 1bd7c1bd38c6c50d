import { holds } from './episodes.ts'
import type { EpisodesByDay } from './episodes-by-day.ts'
import type { Graph } from './graph.ts'
import type { Relationship } from './relationship.ts'

/**
 * The relationships at either end of an entity on a day, derived ones included; with `ended`, past ones too. In loops,
 * not chains of arrays, because a new date calls this for every entity that a query visits.
 */
export function relationshipsAt(
  entity: string,
  { graph, episodes, day, ended }: { graph: Graph; episodes: EpisodesByDay; day: number; ended: boolean },
): readonly Relationship[] {
  const all: Relationship[] = []
  let pacts: Set<string> | undefined
  for (const group of graph.claimGroupsAt.get(entity) ?? [])
    for (const relationship of episodes.of(group, day)) {
      if (!ended && !episodes.isListed(relationship)) continue
      all.push(relationship)
      if (relationship.kind === 'party-to' && relationship.source === entity && holds(relationship)) {
        pacts ??= new Set()
        pacts.add(relationship.target)
      }
    }
  for (const pact of pacts ?? []) {
    for (const relationship of episodes.derivedBy(pact, day, entity)) all.push(relationship)
    if (!ended) continue
    for (const relationship of episodes.derivedUpTo(pact, day).past)
      if (relationship.source === entity || relationship.target === entity) all.push(relationship)
  }
  return all
}
