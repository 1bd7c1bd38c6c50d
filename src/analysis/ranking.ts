import type { UndirectedGraph } from 'graphology'
import { centrality, node } from 'graphology-metrics'
import { EntenteError } from '../errors.ts'
import { getOrInsert, memoize } from '../graph/caches/get-or-insert.ts'
import { byText, sorted } from '../graph/check-point.ts'
import {
  MOST_RELATIONSHIPS,
  type Projection,
  type ProjectionRequest,
  project,
  sizeOfNetwork,
} from '../graph/networks/projection.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { betweenness, closeness } from './searches.ts'

/** Measures of centrality. The formulas are those of graphology-metrics and of NetworkX. */
export const measures = {
  degree: 'Degree: the number of distinct neighbors (Freeman 1978).',
  'weighted-degree': 'Weighted degree: the sum of the weights of its edges (Barrat et al. 2004).',
  betweenness:
    'Betweenness centrality, unweighted, normalized to 0 to 1 (Freeman 1977; Brandes 2001). TOO_COSTLY if ' +
    'entities × (entities + edges) exceeds 1,000,000,000.',
  closeness:
    'Closeness centrality, unweighted, from 0 to 1 (Wasserman and Faust 1994, page 201): the inverse of the mean ' +
    'distance to reachable entities, times their share of the network. TOO_COSTLY under the same condition as ' +
    'BETWEENNESS.',
  eigenvector: 'Eigenvector centrality, weighted; the squares of all scores sum to 1 (Bonacich 1987).',
  pagerank: 'PageRank with damping 0.85, weighted; scores sum to 1 (Page and Brin 1998).',
} as const
export type Measure = keyof typeof measures

export interface RankingParameters extends ProjectionRequest {
  readonly by: Measure
  /** Only these entities are listed and ranked; the scores still count the whole network. */
  readonly of?: readonly string[] | null | undefined
}

export interface RankingEntry {
  /** From 1. Equal scores share a rank, and the next rank follows after all of them: 1, 2, 2, 4. */
  readonly rank: number
  readonly entity: string
  /** Rounded to ten decimals, so that scores equal but for rounding errors share a rank. */
  readonly score: number
}

const bounds = {
  relationships: MOST_RELATIONSHIPS,
  /** For betweenness and closeness: entities times (entities plus connected pairs). */
  steps: 1_000_000_000,
  /** For eigenvector and PageRank: iterations until the scores converge. */
  rounds: 10_000,
  /** For eigenvector and PageRank: iterations times (entities plus connected pairs). */
  work: 100_000_000,
} as const

function ranking(view: View, { of, ...request }: RankingParameters): readonly RankingEntry[] {
  const { network, scores } = scored(view, request)
  return ranked(network, scores, of)
}

/** The network that is ranked, and the scores of its entities; both are cached. */
export function scored(view: View, { by, kinds, weight }: RankingParameters): { network: Projection; scores: Scores } {
  const network = project(view, { kinds, weight })
  const scores = getOrInsert(scoresOf(network), by, () => {
    sizeOfNetwork(network).add(SCORE * network.order)
    return network.order === 0 ? {} : scorers[by](network)
  })
  return { network, scores }
}

function ranked(network: Projection, scores: Scores, of: RankingParameters['of']): readonly RankingEntry[] {
  const listed = of == null ? network.nodes() : [...new Set(of)].filter((id) => network.hasNode(id))
  const entries = listed.map((entity) => ({ entity, score: Number((scores[entity] ?? 0).toFixed(10)) }))
  const inOrder = sorted(entries, (a, b) => b.score - a.score || byText(a.entity, b.entity))
  let rank = 0
  return inOrder.map(({ entity, score }, index) => {
    if (score !== inOrder[index - 1]?.score) rank = index + 1
    return { rank, entity, score }
  })
}

type Scores = Readonly<Record<string, number>>
/** Approximate bytes of the score of an entity. */
const SCORE = 100
/** Cached with the network, so that the next page of a ranking is a look-up. */
const scoresOf = memoize((_: Projection) => new Map<Measure, Scores>())

const scorers: Readonly<Record<Measure, (network: Projection) => Scores>> = {
  degree: (network) => ofEach(network, (id) => network.degree(id)),
  'weighted-degree': (network) => ofEach(network, (id) => node.weightedDegree(network, id, 'weight')),
  betweenness: (network) => fromEach(network, betweenness),
  closeness: (network) => fromEach(network, closeness),
  eigenvector: (network) =>
    settled(network, (maxIterations) =>
      centrality.eigenvector(network, { getEdgeWeight: 'weight', maxIterations, tolerance: 1e-12 }),
    ),
  pagerank: (network) =>
    settled(network, (maxIterations) =>
      centrality.pagerank(network, { getEdgeWeight: 'weight', alpha: 0.85, maxIterations, tolerance: 1e-12 }),
    ),
}

const ofEach = (network: UndirectedGraph, score: (id: string) => number): Scores =>
  Object.fromEntries(network.mapNodes((id) => [id, score(id)]))

/** Refuses a computation that would take too many steps, before it begins. */
function fromEach(network: Projection, measure: (network: Projection) => Float64Array): Scores {
  const steps = network.order * (network.order + network.size)
  if (steps > bounds.steps)
    throw new EntenteError(
      'TOO_COSTLY',
      `this measure would take ${steps} steps in the network; the limit is ${bounds.steps}, so name fewer kinds, ` +
        'narrow the lens, or rank by DEGREE or PAGERANK',
    )
  const scores = measure(network)
  return Object.fromEntries(network.nodes().map((id, place) => [id, scores[place] ?? 0]))
}

/** Iterates until the scores converge; graphology throws if they do not. */
function settled({ order, size }: Projection, score: (rounds: number) => Scores): Scores {
  const rounds = Math.min(bounds.rounds, Math.floor(bounds.work / (order + size)))
  try {
    return score(rounds)
  } catch (error) {
    if (!(error instanceof Error) || !error.message.endsWith('failed to converge.')) throw error
    throw new EntenteError(
      'TOO_COSTLY',
      `the scores did not converge in ${rounds} iterations, the limit for this network; name other kinds, or rank ` +
        'by DEGREE or BETWEENNESS',
    )
  }
}

export default analysis({
  id: 'ranking',
  description: 'Which entities are most central?',
  parameters: {
    by: 'The centrality measure.',
    of:
      'Limits the list to these entities, ranked among each other. The scores still use the whole network. ' +
      'Default: all entities.',
    kinds: 'Limits the network to relationships of these kinds. Default: all kinds, derived ones included.',
    weight: 'The weight of an edge, used by weighted degree, eigenvector and PageRank. Default: CORROBORATION.',
  },
  result: 'The entities with their scores, highest first. Equal scores share a rank and are ordered by id.',
  bounds,
  fn: ranking,
})
