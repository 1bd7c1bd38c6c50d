import { memoize } from '../graph/caches/get-or-insert.ts'
import type { Projection } from '../graph/networks/projection.ts'
import type { View } from '../graph/view.ts'
import { type RankingParameters, scored } from './ranking.ts'

/** A neighbor of an entity in the ranked network. */
export interface RankingTie {
  readonly entity: string
  /** The weight of the edge between the two. */
  readonly weight: number
  /** Its part in the score; null for measures whose scores are no sum over neighbors. */
  readonly contribution: number | null
}

/** The part of PageRank that comes from neighbors. */
const DAMPING = 0.85

/** The neighbors of a ranked entity, those that add most to its score first. */
export function tiesOf(view: View, { by, kinds, weight }: RankingParameters, id: string): RankingTie[] {
  const { network, scores } = scored(view, { by, kinds, weight })
  const partOf = (neighbor: string, between: number): number | null => {
    const score = scores[neighbor] ?? 0
    switch (by) {
      case 'degree':
        return 1
      case 'weighted-degree':
        return between
      case 'eigenvector':
        return score * between
      case 'pagerank':
        return (DAMPING * score * between) / strengthsOf(network)(neighbor)
      default:
        return null
    }
  }
  const ties = network.mapNeighbors(id, (entity) => {
    const between = network.getEdgeAttribute(id, entity, 'weight')
    return { entity, weight: between, part: partOf(entity, between) }
  })
  const sum = ties.reduce((all, { part }) => all + (part ?? 0), 0)
  // An eigenvector is its own image but for a factor, so the parts are shares of the score.
  const share = by === 'eigenvector' && sum > 0 ? (scores[id] ?? 0) / sum : 1
  return ties
    .map(({ part, ...tie }) => ({ ...tie, contribution: part === null ? null : Number((part * share).toFixed(10)) }))
    .sort(
      (a, b) => (b.contribution ?? 0) - (a.contribution ?? 0) || b.weight - a.weight || (a.entity < b.entity ? -1 : 1),
    )
}

/** The sum of the weights at each node. */
const strengthsOf = memoize((network: Projection) => {
  const strengths = new Map<string, number>()
  network.forEachEdge((_, { weight }, source, target) => {
    for (const end of [source, target]) strengths.set(end, (strengths.get(end) ?? 0) + weight)
  })
  return (id: string) => strengths.get(id) ?? 1
})
