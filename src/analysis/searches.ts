import { checkPoint } from '../graph/check-point.ts'
import type { Projection } from '../graph/networks/projection.ts'

/** The nodes and edges that a search can pass in the time of one step between check points. */
const PER_STEP = 1_000

/**
 * Breadth-first searches of a network from each of its nodes. graphology's measures do the same, but without check
 * points. Nodes are numbered in the order of the network.
 */
class Searches {
  readonly order: number
  /** The neighbors of all nodes in one list, and the place in it where those of each node begin. */
  readonly neighbors: Int32Array
  readonly starts: Int32Array
  /** The nodes that the last search reached, nearest first. */
  readonly reached: Int32Array
  count = 0
  /** The steps to each node; -1 if the last search did not reach it. */
  readonly distances: Int32Array
  /** The number of shortest paths to each node. */
  readonly paths: Float64Array

  constructor(network: Projection) {
    this.order = network.order
    this.neighbors = new Int32Array(2 * network.size)
    this.starts = new Int32Array(this.order + 1)
    this.reached = new Int32Array(this.order)
    this.distances = new Int32Array(this.order)
    this.paths = new Float64Array(this.order)
    const numbers = new Map(network.nodes().map((id, number) => [id, number]))
    let end = 0
    let node = 0
    for (const id of network.nodes()) {
      for (const other of network.neighbors(id)) this.neighbors[end++] = numbers.get(other) ?? 0
      this.starts[++node] = end
    }
  }

  from(first: number): void {
    const { neighbors, starts, reached, distances, paths } = this
    checkPoint(1 + (this.order + neighbors.length) / PER_STEP)
    distances.fill(-1)
    distances[first] = 0
    paths[first] = 1
    reached[0] = first
    let count = 1
    for (let place = 0; place < count; place++) {
      const node = at(reached, place)
      const further = at(distances, node) + 1
      for (let edge = at(starts, node), end = at(starts, node + 1); edge < end; edge++) {
        const next = at(neighbors, edge)
        const distance = distances[next]
        if (distance === -1) {
          distances[next] = further
          paths[next] = at(paths, node)
          reached[count++] = next
        } else if (distance === further) paths[next] = at(paths, next) + at(paths, node)
      }
    }
    this.count = count
  }
}

/** No place is outside, which the types cannot tell. */
const at = (list: Int32Array | Float64Array, place: number): number => list[place] as number

/** Betweenness centrality of each node, normalized to 0 to 1 (Brandes 2001). */
export function betweenness(network: Projection): Float64Array {
  const searches = new Searches(network)
  const { order, neighbors, starts, reached, distances, paths } = searches
  const [scores, shares] = [new Float64Array(order), new Float64Array(order)]
  for (let first = 0; first < order; first++) {
    searches.from(first)
    shares.fill(0)
    for (let place = searches.count - 1; place > 0; place--) {
      const node = at(reached, place)
      const nearer = at(distances, node) - 1
      const share = (1 + at(shares, node)) / at(paths, node)
      for (let edge = at(starts, node), end = at(starts, node + 1); edge < end; edge++) {
        const before = at(neighbors, edge)
        if (distances[before] === nearer) shares[before] = at(shares, before) + at(paths, before) * share
      }
      scores[node] = at(scores, node) + at(shares, node)
    }
  }
  return order > 2 ? scores.map((score) => score / ((order - 1) * (order - 2))) : scores
}

/** Closeness centrality of each node, from 0 to 1 (Wasserman and Faust 1994). */
export function closeness(network: Projection): Float64Array {
  const searches = new Searches(network)
  const { order, reached, distances } = searches
  const scores = new Float64Array(order)
  for (let first = 0; first < order; first++) {
    searches.from(first)
    let total = 0
    for (let place = 1; place < searches.count; place++) total += at(distances, at(reached, place))
    const others = searches.count - 1
    if (total > 0) scores[first] = ((others / total) * others) / (order - 1)
  }
  return scores
}

/** The length of the longest shortest path in a network. */
export function longestPath(network: Projection): number {
  const searches = new Searches(network)
  let longest = 0
  for (let first = 0; first < searches.order; first++) {
    searches.from(first)
    longest = Math.max(longest, at(searches.distances, at(searches.reached, searches.count - 1)))
  }
  return longest
}
