import type { Entity } from '../facts/facts.ts'
import { budgetOf, Cache, Size, sizeOf } from '../graph/caches/budget.ts'
import { getOrInsert, memoize } from '../graph/caches/get-or-insert.ts'
import { byText, checkPoint, sorted } from '../graph/check-point.ts'
import type { Relationship } from '../graph/relationships/relationship.ts'
import type { View } from '../graph/view.ts'
import { type Folded, type FoldRequest, foldedOf } from './folded.ts'
import { Edge, type FoldedEdge, stands } from './folded-edge.ts'

/** A projection of a view on the entities of some kinds. */
export interface Fold {
  /** The entities that stay nodes, by id. */
  readonly nodes: ReadonlyMap<string, Entity>
  /** Ordered by id. */
  readonly edges: readonly FoldedEdge[]
  /** The number of pacts, relationships and events that connect an entity with others. */
  readonly strengthOf: (id: string) => number
  readonly edgesOf: (id: string) => readonly FoldedEdge[]
}

/**
 * Folds pacts, leaders and events into edges between the entities that stay. Unlike derived relationships, edges count
 * pacts of any number of parties. A fold without filters is cached with its view.
 */
export function fold(view: View, request: FoldRequest): Fold {
  if (request.entity || request.relationship) return new Projection(view, request)
  const key = `${[...request.keep].sort()} ${request.ended}`
  return getOrInsert(foldsOf(view), key, () => new Projection(view, request))
}
const foldsOf = memoize(
  (view: View) => new Cache<string, Projection>(budgetOf(view.graph), 'networks', sizeOf, () => view.size),
)

class Projection implements Fold {
  readonly size = new Size(1_000)
  readonly nodes: ReadonlyMap<string, Entity>
  readonly edges: readonly FoldedEdge[]
  readonly #strengths = new Map<string, number>()
  #edgesOf: Map<string, FoldedEdge[]> | undefined

  constructor(view: View, request: FoldRequest) {
    const folded = foldedOf(view, request)
    this.nodes = folded.nodes
    const rows: Edge[][] = []
    for (const row of rowsOf(view, folded)) {
      for (const { source, target, strength } of row)
        for (const id of [source, target]) this.#strengths.set(id, (this.#strengths.get(id) ?? 0) + strength)
      rows.push(row.sort(byTarget))
    }
    this.edges = inOrderOfEdges(folded.ids).flatMap((node) => rows[node] ?? [])
    this.size.add(PARTY * folded.parties.nodes.length + EDGE * this.edges.length)
  }

  readonly strengthOf = (id: string): number => this.#strengths.get(id) ?? 0
  readonly edgesOf = (id: string): readonly FoldedEdge[] => {
    if (!this.#edgesOf) {
      this.#edgesOf = new Map()
      for (const edge of this.edges)
        for (const end of [edge.source, edge.target]) getOrInsert(this.#edgesOf, end, (): FoldedEdge[] => []).push(edge)
    }
    return this.#edgesOf.get(id) ?? []
  }
}
/** Approximate bytes of a party and of an edge. */
const [PARTY, EDGE] = [100, 250]

/** The edges from each node to later ones. Counted in arrays, because a graph can have millions of shared pacts. */
function* rowsOf(view: View, folded: Folded): Generator<Edge[]> {
  const { ids, parties, directly, together, ended } = folded
  const { starts, nodes, stageAt, pactAt, ofNode } = parties
  const [counts, strengths] = [new Uint32Array(ids.length), new Float64Array(ids.length)]
  for (let node = 0; node < ids.length; node++) {
    const touched: number[] = []
    for (const own of ofNode[node] ?? []) {
      const pact = pactAt[own] ?? 0
      const [start = 0, end = 0] = [starts[pact], starts[pact + 1]]
      checkPoint(1 + (end - start) / 100)
      const share = 1 / (end - start - 1)
      const stage = stageAt[own] ?? -1
      for (let place = own + 1; place < end; place++) {
        if (!ended && !stands(Math.min(stage, stageAt[place] as number))) continue
        const other = nodes[place] as number
        if (counts[other] === 0) touched.push(other)
        counts[other] = (counts[other] as number) + 1
        strengths[other] = (strengths[other] as number) + share
      }
    }
    const [ties, meetings] = [directly.get(node), together.get(node)]
    const others =
      ties || meetings ? [...new Set([...touched, ...(ties?.keys() ?? []), ...(meetings?.keys() ?? [])])] : touched
    yield others.map((other) => {
      const [relationships, shared] = [ties?.get(other) ?? none, meetings?.get(other)]
      const ofShared = shared?.reduce((sum, { count }) => sum + 1 / (count - 1), 0) ?? 0
      const edge = new Edge(view, folded, {
        at: [node, other],
        pactCount: counts[other] ?? 0,
        strength: (strengths[other] ?? 0) + relationships.length + ofShared,
        relationships,
        events: shared?.map(({ id }) => id) ?? noEvents,
      })
      counts[other] = strengths[other] = 0
      return edge
    })
  }
}
const byTarget = (a: Edge, b: Edge) => a.at[1] - b.at[1]
const [none, noEvents]: [readonly Relationship[], readonly string[]] = [[], []]

/** The places of nodes in the order of the ids of their edges, which have a point after that of the first node. */
const inOrderOfEdges = (ids: readonly string[]): number[] => {
  const places = new Map(ids.map((id, place) => [`${id}.`, place]))
  return sorted([...places.keys()], byText).map((id) => places.get(id) ?? 0)
}
