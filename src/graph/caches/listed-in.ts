import type { ClaimGroup } from '../graph.ts'
import type { Relationship } from '../relationships/relationship.ts'
import type { EpisodesByDay } from './episodes-by-day.ts'

/** The relationships that lenses list; mostly all of them, which are not copied then. */
export function listedIn(episodes: EpisodesByDay, all: readonly Relationship[]): readonly Relationship[] {
  for (const one of all) if (!episodes.isListed(one)) return all.filter((other) => episodes.isListed(other))
  return all
}

/** The relationships of a claim group that lenses list up to a day, and those that had ended by then. */
export function listedUpTo(episodes: EpisodesByDay, group: ClaimGroup, day: number): readonly Relationship[] {
  const isPast = (one: Relationship) => isListedUpTo(episodes, group, day, one)
  const all = episodes.of(group, day).value
  for (const one of all) if (!isPast(one)) return all.filter(isPast)
  return all
}

/** True of one of them. */
export const isListedUpTo = (
  episodes: EpisodesByDay,
  group: ClaimGroup,
  day: number,
  one: Pick<Relationship, 'id' | 'certainty'>,
): boolean =>
  one.certainty === 'ended' ||
  // It was certain when it was last seen.
  one.certainty === 'presumed' ||
  episodes.isListed(one) ||
  episodes.daysOf(group, day).has(one.id)
