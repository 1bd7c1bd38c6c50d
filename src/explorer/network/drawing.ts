import { MultiDirectedGraph } from 'graphology'
import type { Certainty } from '../generated/graphql.ts'
import { everything, type Line, type Part } from './network-data.ts'

/** The visibility of a node or edge under the lens: shown, hidden, or shown now but not by the previous lens. */
type Standing = 'shown' | 'hidden' | 'added'
export interface NodeLook {
  x: number
  y: number
  size: number
  label: string
  color: string
  kind: string
  standing: Standing
  isPinned: boolean
  /** True if its label is drawn first and may cover others. */
  isFirst?: boolean
}
export interface EdgeLook {
  size: number
  color: string
  type: 'arrow' | 'line' | 'dashed'
  standing: Standing
  isInDoubt: boolean
  line: Line
}
export type Drawing = MultiDirectedGraph<NodeLook, EdgeLook>
export type Position = { readonly x: number; readonly y: number }

/** A color other than that of the kind, and a size other than that of the API. */
export interface Coloring {
  readonly color?: ReadonlyMap<string, string>
  readonly size?: ReadonlyMap<string, number>
}

/** True if it is in doubt: neither certain nor over. */
export const isInDoubt = (certainty: Certainty): boolean => certainty !== 'CERTAIN' && certainty !== 'ENDED'

/** The width of a line: the more pacts, the thicker. It grows slowly, because some pairs share hundreds. */
export const thickness = (pacts: number): number => 0.7 + 0.5 * Math.log2(1 + pacts)

/** The radius of a node by its size in the API. The larger the network, the smaller its nodes. */
export const radius = (size: number, count: number): number =>
  Math.min(1, Math.sqrt(80 / (count + 1))) * (2.5 + size * 1.5)

/**
 * Draws the network of the lens over the whole network. Whatever the lens hides stays in its place, faded. Nodes and
 * lines that the previous lens did not show are marked as added, and so are lines with more pacts or another stage.
 */
export function draw(
  all: Part,
  now: Part,
  before: Part | undefined,
  places: ReadonlyMap<string, Position>,
  { color, size }: Coloring = {},
  pinned: ReadonlySet<string> = new Set(),
): Drawing {
  const drawing: Drawing = new MultiDirectedGraph()
  const [shown, known] = [idsOf(now), before && idsOf(before)]
  const last = new Map(before?.lines.map((line) => [line.id, line]))
  const standing = (id: string): Standing => (!shown.has(id) ? 'hidden' : known && !known.has(id) ? 'added' : 'shown')
  const thin = Math.min(1, Math.sqrt(300 / (all.lines.length + 1)))
  const { nodes, lines } = everything(all, now)
  for (const node of nodes) {
    const { x, y } = places.get(node.id) ?? node
    drawing.addNode(node.id, {
      x,
      y,
      size: radius(size ? 9 * Math.sqrt(size.get(node.id) ?? 0) : node.size, all.nodes.length),
      label: node.label,
      color: color?.get(node.id) ?? (color ? '#8a8f98' : node.color),
      kind: node.kind,
      standing: standing(node.id),
      isPinned: pinned.has(node.id),
    })
  }
  for (const line of lines) {
    if (!drawing.hasNode(line.source) || !drawing.hasNode(line.target)) continue
    const doubtful = isInDoubt(line.certainty)
    drawing.addDirectedEdgeWithKey(line.id, line.source, line.target, {
      size: thin * thickness(line.pacts),
      color: line.color,
      type: doubtful ? 'dashed' : line.directed ? 'arrow' : 'line',
      standing: standing(line.id) === 'shown' && hasMoved(last.get(line.id), line) ? 'added' : standing(line.id),
      isInDoubt: doubtful,
      line,
    })
  }
  return drawing
}

/** True if a line has more pacts than before, or its furthest stage is another. */
const hasMoved = (before: Line | undefined, { pacts, stage }: Line): boolean =>
  before !== undefined && (pacts > before.pacts || stage !== before.stage)

/** The kinds of entity in the drawing of these networks. */
export const kindsIn = (...networks: readonly Part[]): ReadonlySet<string> =>
  new Set(networks.flatMap(({ nodes }) => nodes.map(({ kind }) => kind)))

const idsOf = ({ nodes, lines }: Part) => new Set([...nodes, ...lines].map(({ id }) => id))

/** The neighbor that lies most nearly in a direction from a node; undefined if none lies there. */
export function toward(drawing: Drawing, from: string, [dx, dy]: readonly [number, number]): string | undefined {
  const start = drawing.getNodeAttributes(from)
  let [best, least]: [string | undefined, number] = [undefined, Infinity]
  drawing.forEachNeighbor(from, (id, { x, y, standing }) => {
    const [ahead, aside] = [(x - start.x) * dx + (y - start.y) * dy, (x - start.x) * dy - (y - start.y) * dx]
    // A neighbor far to the side is no neighbor in that direction.
    const cost = ahead + 2 * Math.abs(aside)
    if (standing === 'hidden' || ahead <= 0 || Math.abs(aside) > 1.5 * ahead || cost >= least) return
    best = id
    least = cost
  })
  return best
}
