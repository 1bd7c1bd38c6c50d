import type { Claim } from '../../facts/facts.ts'
import type { EpisodesByDay } from '../caches/episodes-by-day.ts'
import { memoize } from '../caches/get-or-insert.ts'
import type { Graph } from '../graph.ts'
import { corroborationOf } from '../relationships/preferred-value.ts'

/** A view of a graph, through a lens that counts only what enough independent documents say. */
interface Through {
  readonly graph: Graph
  readonly episodes: EpisodesByDay
  readonly day: number
}

/**
 * True if enough documents repeat a claim that names an entity, or corroborate a relationship of it. Documents can
 * corroborate a membership in different words: one tells of the signature, another of the entry into force.
 */
export function isCorroborated(id: string, { graph, episodes, day }: Through): boolean {
  const claims = graph.claimsNaming.get(id) ?? []
  const { minCorroboration } = episodes.ofLens
  const isTold = (by: readonly Claim[]) => corroborationOf(by, graph.facts) >= minCorroboration
  // Of most entities, and in most claim groups, too few documents tell.
  if (!isTold(claims)) return false
  if (claims.some((claim) => episodes.visibility.shows(claim, day, minCorroboration))) return true
  // Derived relationships end at parties, which have their memberships.
  const groups = graph.claimGroupsAt.get(id) ?? []
  return groups.some((group) => isTold(group.claims) && episodes.of(group, day).value.length > 0)
}

/** Other episodes, so that days of the past do not replace what is kept for the present. */
const pastOf = memoize((episodes: EpisodesByDay) => episodes.fresh())

/** The first day on which it is so; Infinity if it never is. */
export function corroboratedFrom(id: string, { graph, episodes }: Through): number {
  const claims = graph.claimsNaming.get(id) ?? []
  const days = new Set(claims.map((claim) => episodes.visibility.visibleFrom(claim)))
  const past = pastOf(episodes)
  return [...days].sort((a, b) => a - b).find((day) => isCorroborated(id, { graph, episodes: past, day })) ?? Infinity
}
