import { MultiDirectedGraph } from 'graphology'
import type { Certainty, NetworkQuery, Stage } from './generated/graphql.ts'

export type Network = NetworkQuery['graph']['subgraph']

/** The visibility of a node or edge under the lens: shown, hidden, or shown now but not by the previous lens. */
export type Standing = 'shown' | 'hidden' | 'added'
export interface NodeLook {
  x: number
  y: number
  size: number
  label: string
  color: string
  kind: string
  standing: Standing
}
export interface EdgeLook {
  size: number
  label: string
  color: string
  curvature: number
  type: 'curved' | 'curvedArrow' | 'arrow' | 'line'
  standing: Standing
  isInDoubt: boolean
}
export type Drawing = MultiDirectedGraph<NodeLook, EdgeLook>
export type Position = { readonly x: number; readonly y: number }

/** A color other than that of the kind, and a size other than that of the degree. */
export interface Coloring {
  readonly color?: ReadonlyMap<string, string>
  readonly size?: ReadonlyMap<string, number>
}

const agreed: readonly (Stage | null | undefined)[] = ['AGREED_IN_PRINCIPLE', 'CONCLUDED']
const signed: readonly (Stage | null | undefined)[] = ['SIGNED', 'RATIFIED', 'IN_FORCE']

/** True if it is in doubt: neither certain nor over. */
export const isInDoubt = (certainty: Certainty): boolean => certainty !== 'CERTAIN' && certainty !== 'ENDED'

/** The width of a line: the further the stage, the thicker. */
export const thickness = (stage: Stage | null | undefined): number =>
  signed.includes(stage) ? 2.6 : agreed.includes(stage) ? 1.7 : stage ? 1.1 : 0.9

/**
 * Draws the network of the lens over the whole network. Whatever the lens hides stays in its place, faded. Nodes and
 * edges that the previous lens did not show are marked as added.
 */
export function draw(
  all: Network,
  now: Network,
  before: Network | undefined,
  places: ReadonlyMap<string, Position>,
  { color, size }: Coloring,
): Drawing {
  const drawing: Drawing = new MultiDirectedGraph()
  const [shown, known] = [idsOf(now), before && idsOf(before)]
  const standing = (id: string): Standing => (!shown.has(id) ? 'hidden' : known && !known.has(id) ? 'added' : 'shown')
  const placed = beside(places, all, now)
  // The larger the network, the smaller its nodes and lines.
  const fine = Math.min(1, Math.sqrt(900 / (all.nodes.length + 1)))
  for (const node of union(all.nodes, now.nodes)) {
    const { x, y } = placed.get(node.id) ?? node
    drawing.addNode(node.id, {
      x,
      y,
      size: fine * (2.5 + (size ? 14 * Math.sqrt(size.get(node.id) ?? 0) : node.size * 1.3)),
      label: node.label,
      color: color?.get(node.id) ?? (color ? '#8a8f98' : node.color),
      kind: node.kind,
      standing: standing(node.id),
    })
  }
  const between = new Map<string, number>()
  for (const edge of union(all.edges, now.edges)) {
    if (!drawing.hasNode(edge.source) || !drawing.hasNode(edge.target)) continue
    const pair = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`
    const nth = between.get(pair) ?? 0
    between.set(pair, nth + 1)
    // Parallel lines fan out to either side, so that each can be seen and clicked.
    const side = (nth % 2 === 0 ? 1 : -1) * (edge.source < edge.target ? 1 : -1)
    drawing.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, {
      size: fine * thickness(edge.stage),
      label: edge.label,
      color: edge.color,
      curvature: nth === 0 ? 0 : side * 0.18 * Math.ceil(nth / 2 + 0.5),
      type: nth === 0 ? (edge.directed ? 'arrow' : 'line') : edge.directed ? 'curvedArrow' : 'curved',
      standing: standing(edge.id),
      isInDoubt: isInDoubt(edge.certainty),
    })
  }
  return drawing
}

/** The positions of all entities. Past entities are in no layout, so each is placed beside its present neighbors. */
function beside(places: ReadonlyMap<string, Position>, all: Network, now: Network): ReadonlyMap<string, Position> {
  const connected = new Set(all.edges.flatMap(({ source, target }) => [source, target]))
  const near = new Map<string, Position[]>()
  for (const { source, target } of now.edges)
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const place = places.get(other)
      if (!connected.has(one) && place) near.set(one, [...(near.get(one) ?? []), place])
    }
  const placed = new Map(places)
  for (const [id, neighbors] of near) {
    const mean = (axis: 'x' | 'y') => neighbors.reduce((sum, place) => sum + place[axis], 0) / neighbors.length
    // Slightly off, so that two beside the same neighbors do not cover each other.
    const turn = [...id].reduce((sum, sign) => sum + sign.charCodeAt(0), 0)
    placed.set(id, { x: mean('x') + 40 * Math.cos(turn), y: mean('y') + 40 * Math.sin(turn) })
  }
  return placed
}

/** The kinds of entity in the drawing of these networks. */
export const kindsIn = (...networks: readonly Network[]): ReadonlySet<string> =>
  new Set(networks.flatMap(({ nodes }) => nodes.map(({ kind }) => kind)))

const idsOf = ({ nodes, edges }: Network) => new Set([...nodes, ...edges].map(({ id }) => id))
const union = <T extends { id: string }>(all: readonly T[], now: readonly T[]) =>
  new Map([...all, ...now].map((one) => [one.id, one])).values()

/**
 * The start of the layout: the positions of the API, rotated and jittered by the seed. The same seed gives the same
 * start.
 */
export function start(network: Network, seed: number) {
  let state = seed + 1
  const random = () => {
    // Mulberry32 (Tommy Ettinger, 2017).
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const shake = seed === 0 ? 0 : 400
  return network.nodes.map(({ id, x, y, size }) => ({
    id,
    x: x + shake * (random() - 0.5),
    y: y + shake * (random() - 0.5),
    size: 3 + size * 1.3,
  }))
}
