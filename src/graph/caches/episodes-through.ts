import type { Graph } from '../graph.ts'
import { type Lens, visibilityKey } from '../lens.ts'
import { leastClearance } from '../visible/revision.ts'
import { visibilityThrough } from '../visible/visibility.ts'
import { budgetOf, Cache, sizeOf } from './budget.ts'
import { derivationsOf } from './derivations.ts'
import { EpisodesByDay } from './episodes-by-day.ts'
import { getOrInsert, memoize } from './get-or-insert.ts'
import { doWaiting } from './waiting.ts'

export const episodesIn = memoize((graph: Graph) => {
  return new Cache<string, EpisodesByDay>(budgetOf(graph), 'derived', sizeOf, ({ visibility }) => visibility.size)
})

/** The episodes that a lens shares with the lenses that differ from it only in date, or in rights that show no more. */
export function episodesThrough(graph: Graph, ofViewer: Lens): EpisodesByDay {
  doWaiting(graph)
  const lens = sharedLens(graph, ofViewer)
  return getOrInsert(
    episodesIn(graph),
    `${lens.minCorroboration} ${visibilityKey(lens)}`,
    () => new EpisodesByDay(graph, lens, visibilityThrough(graph, lens), derivationsOf(graph)),
  )
}

/**
 * The lens of the viewer with the least rights who sees as much of a graph. All of them share what is derived.
 * A graph has nothing of compartments that its viewer is not in.
 */
function sharedLens(graph: Graph, lens: Lens): Lens {
  const clearance = leastClearance(graph, lens.clearance)
  return clearance === lens.clearance && !lens.compartments ? lens : { ...lens, clearance, compartments: undefined }
}
