import louvain from 'graphology-communities-louvain'
import { getOrInsert } from '../graph/get-or-insert.ts'
import { MOST_RELATIONSHIPS, type Projection, type ProjectionRequest, project } from '../graph/projection.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { measureInWorker, type RunInWorker } from './in-worker.ts'

/** Entities that are more closely connected to each other than to the others. */
export interface Community {
  /** Counted from 1, the largest first; equally large ones by the first id in them. */
  readonly number: number
  /** The ids of its entities, in order. */
  readonly members: readonly string[]
  /** The member with the strongest edges within the community, by which to call it. */
  readonly center: string
}

export interface Communities {
  /** How well the network falls apart into them, from -0.5 to 1 (Newman 2006); null without edges. */
  readonly modularity: number | null
  readonly communities: readonly Community[]
}

/**
 * The Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008, "Fast unfolding of communities in large networks"),
 * which visits the entities in the order of their ids instead of a random one: same facts, same communities.
 */
function communities(view: View, request: ProjectionRequest): Communities {
  const network = project(view, request)
  return getOrInsert(known, network, () => {
    const { communities, modularity } = louvain.detailed(network, { getEdgeWeight: 'weight', randomWalk: false })
    return described(network, communities, modularity)
  })
}

/** What was worked out for a network, which is kept with its view: the next page of communities is a look-up. */
const known = new WeakMap<Projection, Communities>()
/** So many entities and edges take no longer than other answers do. */
const QUICK = 5_000

/** The same, where what takes long is worked out aside. */
export function communitiesInWorker(
  view: View,
  request: ProjectionRequest,
  aside: RunInWorker,
): Communities | Promise<Communities> {
  const network = project(view, request)
  if (known.has(network) || network.order + network.size <= QUICK) return communities(view, request)
  return measureInWorker<{ numbers: readonly number[]; modularity: number }>(aside, 'communities', network).then(
    ({ numbers, modularity }) =>
      getOrInsert(known, network, () =>
        described(
          network,
          Object.fromEntries(network.nodes().map((id, place) => [id, numbers[place] ?? 0])),
          modularity,
        ),
      ),
  )
}

function described(network: Projection, numberOf: Readonly<Record<string, number>>, modularity: number): Communities {
  const groups = new Map<number | undefined, string[]>()
  // In the order of their ids, as the network has them.
  for (const id of network.nodes()) getOrInsert(groups, numberOf[id], () => []).push(id)
  const strengths = new Map<string, number>()
  network.forEachEdge((_, { weight }, source, target) => {
    if (numberOf[source] !== numberOf[target]) return
    strengths.set(source, (strengths.get(source) ?? 0) + weight)
    strengths.set(target, (strengths.get(target) ?? 0) + weight)
  })
  return {
    modularity: network.size === 0 ? null : modularity,
    communities: [...groups.values()]
      .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
      .map((members, index) => ({ number: index + 1, members, center: strongest(members, strengths) })),
  }
}

/** The first of those whose edges within the community are the strongest. */
const strongest = (members: readonly string[], strengths: ReadonlyMap<string, number>): string =>
  members.reduce((best, id) => ((strengths.get(id) ?? 0) > (strengths.get(best) ?? 0) ? id : best), members[0] ?? '')

export default analysis({
  id: 'communities',
  description: 'Which groups of entities are more closely connected to each other than to the rest?',
  parameters: {
    kinds: 'Limits the network to relationships of these kinds. Default: all kinds, derived ones included.',
    weight: 'The weight of an edge. Default: corroboration.',
  },
  result: 'A partition of all entities into communities, largest first, and its modularity.',
  bounds: { relationships: MOST_RELATIONSHIPS },
  fn: communities,
})
