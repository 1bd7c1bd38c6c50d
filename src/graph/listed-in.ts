import type { EpisodesByDay } from './episodes-by-day.ts'
import type { Relationship } from './relationship.ts'

/** The relationships that lenses list; mostly all of them, which are not copied then. */
export function listedIn(episodes: EpisodesByDay, all: readonly Relationship[]): readonly Relationship[] {
  for (const one of all) if (!episodes.isListed(one)) return all.filter((other) => episodes.isListed(other))
  return all
}
