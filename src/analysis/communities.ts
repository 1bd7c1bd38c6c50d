import louvain from 'graphology-communities-louvain'
import { relationshipKinds } from '../facts/vocabulary.ts'
import { getOrInsert } from '../graph/caches/get-or-insert.ts'
import { byText, sorted } from '../graph/check-point.ts'
import {
  edgeWeights,
  MOST_RELATIONSHIPS,
  type Projection,
  type ProjectionRequest,
  project,
  sizeOfNetwork,
} from '../graph/networks/projection.ts'
import type { View } from '../graph/view.ts'
import { analysis } from './analysis.ts'
import { networkCost } from './prices.ts'
import {
  answer,
  entities,
  entity,
  field,
  float,
  int,
  list,
  nullable,
  optional,
  page,
  record,
  text,
  words,
} from './shape.ts'

/** Entities that are more closely connected to each other than to the others. */
interface Community {
  /** From 1, the largest first; communities of equal size are ordered by their first id. */
  readonly number: number
  /** The ids of its entities, sorted. */
  readonly members: readonly string[]
  /** The nations and the organizations among its members. */
  readonly nations: readonly string[]
  readonly organizations: readonly string[]
  /** The member with the strongest edges within the community, which names it. */
  readonly center: string
}

interface Communities {
  /** Modularity of this partition, from -0.5 to 1 (Newman 2006); null without edges. */
  readonly modularity: number | null
  readonly communities: readonly Community[]
}

/**
 * The Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008, "Fast unfolding of communities in large
 * networks"). Entities are visited in the order of their ids, not at random, so the same facts give the same
 * communities.
 */
function communities(view: View, request: ProjectionRequest): Communities {
  const network = project(view, request)
  return getOrInsert(cached, network, () => {
    const options = { getEdgeWeight: 'weight', randomWalk: false }
    const { communities, modularity } = louvain.detailed(network, options)
    return described(view, network, communities, modularity)
  })
}

/** Cached with the network, so that the next page is a look-up. */
const cached = new WeakMap<Projection, Communities>()

/** Approximate bytes of a member of a community. */
const MEMBER = 50

function described(
  view: View,
  network: Projection,
  numberOf: Readonly<Record<string, number>>,
  modularity: number,
): Communities {
  sizeOfNetwork(network).add(MEMBER * network.order)
  const groups = new Map<number | undefined, string[]>()
  // The network lists its nodes by id, so the members of each group are sorted.
  for (const id of network.nodes()) getOrInsert(groups, numberOf[id], () => []).push(id)
  const strengths = new Map<string, number>()
  network.forEachEdge((_, { weight }, source, target) => {
    if (numberOf[source] !== numberOf[target]) return
    strengths.set(source, (strengths.get(source) ?? 0) + weight)
    strengths.set(target, (strengths.get(target) ?? 0) + weight)
  })
  return {
    modularity: network.size === 0 ? null : modularity,
    communities: sorted([...groups.values()], (a, b) => b.length - a.length || byText(a[0] ?? '', b[0] ?? '')).map(
      (members, index) => ({
        number: index + 1,
        members,
        nations: members.filter((id) => view.entity(id)?.kind === 'nation'),
        organizations: members.filter((id) => view.entity(id)?.kind === 'organization'),
        center: strongest(members, strengths),
      }),
    ),
  }
}

/** The first of the members with the greatest strength. */
const strongest = (members: readonly string[], strengths: ReadonlyMap<string, number>): string =>
  members.reduce((best, id) => ((strengths.get(id) ?? 0) > (strengths.get(best) ?? 0) ? id : best), members[0] ?? '')

/** Tol's "muted" palette (2021), safe for color-blind readers. Communities after the ninth are pale gray. */
const colors = [
  '#CC6677',
  '#332288',
  '#DDCC77',
  '#117733',
  '#88CCEE',
  '#882255',
  '#44AA99',
  '#999933',
  '#AA4499',
] as const
const gray = '#DDDDDD'

const community = record<Community>(
  'Community',
  'A group of entities that are more closely connected to each other than to the rest.',
  {
    number: field('Number of the community, from 1, in order of size, largest first.', int, ({ number }) => number),
    size: field('Number of members.', int, ({ members }) => members.length),
    color: field(
      'A color for drawing, as #rrggbb. From the tenth community on, all are gray.',
      text,
      ({ number }) => colors[number - 1] ?? gray,
    ),
    center: field(
      'The member with the highest weighted degree within the community, for use as a label.',
      entity,
      ({ center }) => center,
    ),
    members: field('The members.', entities, ({ members }) => members),
    nations: field('The members that are nations.', entities, ({ nations }) => nations),
    organizations: field('The members that are organizations.', entities, ({ organizations }) => organizations),
  },
)

const partition = record<Communities>(
  'Communities',
  'A partition of the network into communities by the Louvain method (Blondel et al. 2008). Entities are visited in ' +
    'the order of their ids, so the same facts give the same communities.',
  {
    modularity: field(
      'Modularity of the partition, from -0.5 to 1 (Newman 2006); null if the network has no edges.',
      nullable(float),
      ({ modularity }) => modularity,
    ),
    communities: field(
      'The communities, largest first. An isolated entity is a community of its own.',
      page(community, { plural: 'communities', by: 'number', key: ({ number }) => number, id: ({ center }) => center }),
      ({ communities }) => communities,
    ),
  },
)

export default analysis({
  id: 'communities',
  description: 'Which groups of entities are more closely connected to each other than to the rest?',
  parameters: {
    kinds: optional(
      'Limits the network to relationships of these kinds. Default: all kinds, derived ones included.',
      list(words(relationshipKinds)),
    ),
    weight: optional('The weight of an edge. Default: CORROBORATION.', words(edgeWeights)),
  },
  result: answer(
    'A partition of all entities into communities, largest first, and its modularity.',
    partition,
    (sizes) => networkCost(sizes, 0.2),
  ),
  bounds: { relationships: MOST_RELATIONSHIPS },
  fn: communities,
})
