import { budgetOf, Cache, sizeOf } from './budget.ts'
import { derivationsOf } from './derivations.ts'
import { EpisodesByDay } from './episodes-by-day.ts'
import { getOrInsert, memoize } from './get-or-insert.ts'
import type { Graph } from './graph.ts'
import { type Lens, visibilityKey } from './lens.ts'
import { visibilityThrough } from './visibility.ts'

const cacheOf = memoize((graph: Graph) => {
  return new Cache<string, EpisodesByDay>(budgetOf(graph), 'derived', sizeOf, ({ visibility }) => visibility.size)
})

/** The episodes that a lens shares with the lenses that differ from it only in date. */
export const episodesThrough = (graph: Graph, lens: Lens): EpisodesByDay =>
  getOrInsert(
    cacheOf(graph),
    `${lens.minCorroboration} ${visibilityKey(lens)}`,
    () => new EpisodesByDay(graph, lens, visibilityThrough(graph, lens), derivationsOf(graph)),
  )
