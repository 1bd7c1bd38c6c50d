import { UndirectedGraph } from 'graphology'
import { EntenteError } from '../../errors.ts'
import type { RelationshipKind } from '../../facts/vocabulary.ts'
import { budgetOf, Cache, Size } from '../caches/budget.ts'
import { getOrInsert, memoize } from '../caches/get-or-insert.ts'
import { byText, checkAhead, checkPoint, sorted } from '../check-point.ts'
import type { Graph } from '../graph.ts'
import { lensKey } from '../lens.ts'
import { holds } from '../relationships/episodes.ts'
import type { Relationship } from '../relationships/relationship.ts'
import type { View } from '../view.ts'
import { makeReadOnly } from './read-only.ts'

/** Weights of an edge between two entities. */
export const edgeWeights = {
  corroboration: 'Number of independent documents behind each relationship between the two, added up.',
  relationships: 'Number of relationships between the two.',
  equal: '1 for every pair with a relationship.',
} as const
type EdgeWeight = keyof typeof edgeWeights

export interface ProjectionRequest {
  /** Only relationships of these kinds; null for all. */
  readonly kinds?: readonly RelationshipKind[] | null | undefined
  /** Default: corroboration. */
  readonly weight?: EdgeWeight | null | undefined
}

/** A simple undirected graph: one edge, of weight 1 or more, for each pair of entities with a relationship. */
export type Projection = UndirectedGraph<Record<string, never>, { weight: number }>

/** Metrics of the whole network refuse more relationships than this. */
export const MOST_RELATIONSHIPS = 1_000_000

/**
 * The network that metrics are computed on: `networkOf` with all relationships between two entities as one undirected
 * edge. Nodes are all entities that the lens shows, isolated ones too. Edges are the relationships that hold, derived
 * ones too unless `kinds` excludes them; there are no self-loops. Nodes and edges are in the order of their ids, so
 * that the same facts give the same results. It is cached.
 *
 * It is a copy, because directed and parallel edges have other scores, and because it is faster. Making it and
 * computing PageRank takes 0.89 times as long as PageRank on the network, and communities 0.85 times (100,000 claims,
 * test/bench/network.ts).
 * @throws EntenteError BAD_FILTER for an empty list of kinds, TOO_COSTLY beyond MOST_RELATIONSHIPS
 */
export function project(view: View, request: ProjectionRequest = {}): Projection {
  // One key for every spelling of the same request.
  const kinds = request.kinds && [...new Set(request.kinds)].sort()
  const key = `${lensKey(view.lens)} ${JSON.stringify([kinds ?? null, request.weight ?? 'corroboration'])}`
  const network = getOrInsert(projectionsOf(view.graph), key, () => made(view, request))
  // The caller gives it to a library.
  checkAhead((network.order + network.size) * PER_ELEMENT)
  return network
}

/** The milliseconds that statistics take for each node and edge. */
const PER_ELEMENT = 0.006

/** Approximate bytes of a network, and of each of its nodes and edges. */
const [NETWORK, ELEMENT] = [2_000, 300]
/** The size of a network, to which results that are cached with it add their bytes. */
export const sizeOfNetwork = memoize(({ order, size }: Projection) => new Size(NETWORK + ELEMENT * (order + size)))
const projectionsOf = memoize(
  (graph: Graph) => new Cache<string, Projection>(budgetOf(graph), 'networks', sizeOfNetwork),
)

function made(view: View, { kinds, weight }: ProjectionRequest): Projection {
  if (kinds?.length === 0)
    throw new EntenteError(
      'BAD_FILTER',
      'kinds is empty, so no relationship could count; name some kinds or leave it out',
    )
  const relationships = view
    .relationships()
    .filter((relationship) => holds(relationship) && (kinds?.includes(relationship.kind) ?? true))
  if (relationships.length > MOST_RELATIONSHIPS) {
    throw new EntenteError(
      'TOO_COSTLY',
      `the network has ${relationships.length} relationships; analyses of the whole network take at most ` +
        `${MOST_RELATIONSHIPS}; name fewer kinds or narrow the lens`,
    )
  }
  return new Simple(view.nodes(), relationships, weight ?? 'corroboration')
}

/** Fills graphology's two maps from the lists of a view, without graphology's checks of every edge. */
class Simple extends UndirectedGraph<Record<string, never>, { weight: number }> {
  // All fields that graphology's reading methods use, as in network.ts.
  declare protected _nodes: ReadonlyMap<string, Node>
  declare protected _edges: ReadonlyMap<string, Edge>
  declare protected _attributes: object
  declare protected _undirectedSize: number

  constructor(
    entities: readonly { readonly id: string }[],
    relationships: readonly Relationship[],
    weight: EdgeWeight,
  ) {
    super({ allowSelfLoops: false })
    const ids = sorted(
      entities.map(({ id }) => id),
      byText,
    )
    const nodes = new Map(ids.map((id) => [id, new Node(id)]))
    const pairs = pairsIn(relationships, ids, weight)
    const edges = new Map<string, Edge>()
    for (const { id, source, target, weight } of sorted(pairs, byId)) {
      const [one, other] = [nodes.get(source), nodes.get(target)]
      if (one && other) edges.set(id, new Edge(id, one, other, weight))
    }
    this._nodes = nodes
    this._edges = edges
    this._attributes = Object.freeze({})
    this._undirectedSize = edges.size
  }
}
makeReadOnly(Simple)

/** A node of an undirected graph in graphology's form. */
class Node {
  readonly key: string
  readonly attributes = nothing
  readonly undirected: Record<string, Edge> = {}
  readonly undirectedLoops = 0
  undirectedDegree = 0

  constructor(key: string) {
    this.key = key
  }
}

/** An edge of an undirected graph in graphology's form. */
class Edge {
  readonly key: string
  readonly undirected = true
  readonly source: Node
  readonly target: Node
  readonly attributes: { readonly weight: number }

  constructor(key: string, source: Node, target: Node, weight: number) {
    this.key = key
    this.attributes = Object.freeze({ weight })
    this.source = source
    this.target = target
    source.undirected[target.key] = this
    target.undirected[source.key] = this
    source.undirectedDegree++
    target.undirectedDegree++
  }
}
const nothing = Object.freeze({})
const byId = (a: Pair, b: Pair) => byText(a.id, b.id)

/** Two entities with the first of their relationships, by id, and the weight of all. */
interface Pair {
  id: string
  source: string
  target: string
  weight: number
}

/** Only the pairs are sorted, because their relationships are many more: 368,000 for 23,000 pairs. */
function pairsIn(relationships: readonly Relationship[], ids: readonly string[], weight: EdgeWeight): Pair[] {
  const places = new Map(ids.map((id, place) => [id, place]))
  const pairs = new Map<number, Pair>()
  for (const relationship of relationships) {
    checkPoint(STEP)
    const { source, target } = relationship
    const [one, other] = [places.get(source), places.get(target)]
    if (one === undefined || other === undefined || one === other) continue
    const more = weight === 'corroboration' ? relationship.corroboration : 1
    const key = one < other ? one * ids.length + other : other * ids.length + one
    const pair = pairs.get(key)
    if (!pair) {
      pairs.set(key, { id: relationship.id, source, target, weight: more })
      continue
    }
    if (weight !== 'equal') pair.weight += more
    if (relationship.id < pair.id) Object.assign(pair, { id: relationship.id, source, target })
  }
  return [...pairs.values()]
}
/** The part of a step between check points that a relationship takes. */
const STEP = 0.05
