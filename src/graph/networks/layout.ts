import { UndirectedGraph } from 'graphology'
import { circular } from 'graphology-layout'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { checkAhead } from '../check-point.ts'

/** Coordinates of an entity in a drawing, without unit. */
export interface Position {
  readonly x: number
  readonly y: number
}

/** An edge to lay out; a stronger one draws its ends closer together. */
export interface Laid {
  readonly source: string
  readonly target: string
  readonly strength?: number
}

/** The size of an entity with this many relationships: 1 to 10, by the square root. */
export const sizeOf = (degree: number): number => 1 + Math.min(9, Math.sqrt(degree))

/** ForceAtlas2 takes a second or two for this many; more are left to the program that opens the drawing. */
const MOST_LAID_OUT = 2_000

/** The milliseconds that an iteration takes for each pair of entities. */
const PER_PAIR = 5e-6

/**
 * Positions by ForceAtlas2 (Jacomy et al., 2014), from a circle in the order of ids. Nothing is random, so the same
 * input gives the same drawing. Larger graphs get fewer iterations, to bound the time. Beyond 2,000 entities the
 * positions are on Vogel's spiral (1979), the best connected in the middle.
 */
export function layOut(
  ids: readonly string[],
  edges: Iterable<Laid>,
  degrees: () => ReadonlyMap<string, number> = () => degreesOf(edges),
): Map<string, Position> {
  if (ids.length > MOST_LAID_OUT) return onSpiral(ids, degrees())
  const graph = new UndirectedGraph<Position, { weight: number }>()
  for (const id of ids) graph.addNode(id)
  for (const { source, target, strength: weight = 1 } of edges)
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target, { weight })
  circular.assign(graph, { scale: 100 })
  const iterations = Math.max(20, Math.min(200, Math.floor(40_000 / graph.order)))
  checkAhead(iterations * ids.length ** 2 * PER_PAIR)
  if (graph.size > 0)
    forceAtlas2.assign(graph, {
      iterations,
      settings: forceAtlas2.inferSettings(graph),
    })
  return new Map(
    ids.map((id) => [id, { x: rounded(graph.getNodeAttribute(id, 'x')), y: rounded(graph.getNodeAttribute(id, 'y')) }]),
  )
}

function onSpiral(ids: readonly string[], degree: ReadonlyMap<string, number>): Map<string, Position> {
  const inOrder = ids.toSorted((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1))
  const turn = Math.PI * (3 - Math.sqrt(5))
  return new Map(
    inOrder.map((id, index) => [
      id,
      {
        x: rounded(10 * Math.sqrt(index) * Math.cos(index * turn)),
        y: rounded(10 * Math.sqrt(index) * Math.sin(index * turn)),
      },
    ]),
  )
}

/** The number of relationships of each entity. */
export function degreesOf(edges: Iterable<Laid>): Map<string, number> {
  const degree = new Map<string, number>()
  for (const { source, target } of edges) {
    degree.set(source, (degree.get(source) ?? 0) + 1)
    degree.set(target, (degree.get(target) ?? 0) + 1)
  }
  return degree
}

// Adding 0 turns -0 into 0, because XML would keep the sign.
const rounded = (number: number) => Math.round(number * 1000) / 1000 + 0
