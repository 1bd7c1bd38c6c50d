import louvain from 'graphology-communities-louvain'
import { kept } from '../graph/kept.ts'
import { MOST_RELATIONSHIPS, type ProjectionRequest, project } from '../graph/projection.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'

/** Entities that are tied among each other more than to the others. */
export interface Community {
  /** Counted from 1, the largest first; equally large ones by the first id in them. */
  readonly number: number
  /** The ids of its entities, in order. */
  readonly members: readonly string[]
  /** The member with the strongest ties within the community, by which to call it. */
  readonly center: string
}

export interface Communities {
  /** How well the network falls apart into them, from -0.5 to 1 (Newman 2006); null where nothing is tied. */
  readonly modularity: number | null
  readonly communities: readonly Community[]
}

/**
 * The Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008, "Fast unfolding of communities in large networks"),
 * which visits the entities in the order of their ids instead of a random one: same facts, same communities.
 */
function communities(view: View, request: ProjectionRequest): Communities {
  const network = project(view, request)
  const { communities: numberOf, modularity } = louvain.detailed(network, { getEdgeWeight: 'weight', randomWalk: false })
  const groups = new Map<number | undefined, string[]>()
  // In the order of their ids, as the network has them.
  for (const id of network.nodes()) kept(groups, numberOf[id], () => []).push(id)
  const strengthWithin = (id: string) =>
    network.reduceEdges(id, (sum, _, { weight }, source, target) => (numberOf[source] === numberOf[target] ? sum + weight : sum), 0)
  return {
    modularity: network.size === 0 ? null : modularity,
    communities: [...groups.values()]
      .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
      .map((members, index) => ({ number: index + 1, members, center: strongest(members, strengthWithin) })),
  }
}

/** The first of those with the highest strength. */
function strongest(members: readonly string[], strengthOf: (id: string) => number): string {
  const strengths = members.map((id) => strengthOf(id))
  return members[strengths.indexOf(Math.max(...strengths))] ?? ''
}

export default analysis({
  id: 'communities',
  description: 'Who is tied among each other more than to the others?',
  parameters: {
    kinds: 'Only relationships of these kinds count. Left out: all, derived ones included.',
    weight: 'What makes a tie strong. Left out: corroboration.',
  },
  result: 'The communities, the largest first, every entity in exactly one; and the modularity of the division.',
  bounds: { relationships: MOST_RELATIONSHIPS },
  fn: communities,
})
