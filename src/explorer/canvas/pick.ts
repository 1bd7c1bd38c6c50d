import type { Position } from '../network/drawing.ts'
import type { Renderer } from './canvas-events.ts'

/** Lines are thin, so the pointer need not be exactly on one. */
const NEAR = 2

/**
 * Finds what is under the pointer by its place. Sigma would draw everything a second time for that, at each frame, and
 * wait for the graphics card to read a color back.
 */
export function pickByPlace(renderer: Renderer): void {
  const sigma = renderer as unknown as {
    pickingLayers: Set<string>
    getNodeAtPosition(at: Position): string | null
    getEdgeAtPoint(x: number, y: number): string | null
  }
  sigma.pickingLayers.clear()
  sigma.getNodeAtPosition = (at) => nodeAt(renderer, at)
  sigma.getEdgeAtPoint = (x, y) => lineAt(renderer, { x, y })
  // Turned on only here, because then Sigma has made no second layer for lines.
  renderer.setSetting('enableEdgeEvents', true)
}

/** The node that is drawn last at a place of the screen. */
function nodeAt(renderer: Renderer, { x, y }: Position): string | null {
  let [best, height]: [string | null, number] = [null, -Infinity]
  renderer.getGraph().forEachNode((id) => {
    const look = renderer.getNodeDisplayData(id)
    if (!look || look.hidden || look.zIndex < height) return
    const at = renderer.framedGraphToViewport(look)
    if (Math.hypot(at.x - x, at.y - y) > renderer.scaleSize(look.size)) return
    best = id
    height = look.zIndex
  })
  return best
}

/** The line nearest to a place of the screen, of those that are drawn highest there. */
function lineAt(renderer: Renderer, point: Position): string | null {
  const graph = renderer.getGraph()
  const places = new Map(
    graph.mapNodes((id) => [id, renderer.framedGraphToViewport(renderer.getNodeDisplayData(id) ?? { x: 0, y: 0 })]),
  )
  let [best, height, least]: [string | null, number, number] = [null, -Infinity, Infinity]
  graph.forEachEdge((id, _look, source, target) => {
    const [from, to] = [places.get(source), places.get(target)]
    const look = renderer.getEdgeDisplayData(id)
    if (!from || !to || !look || look.hidden || look.zIndex < height) return
    const away = distance(point, from, to)
    if (away > NEAR + renderer.scaleSize(look.size) / 2 || (look.zIndex === height && away >= least)) return
    best = id
    height = look.zIndex
    least = away
  })
  return best
}

/** The distance of a point from the line between two others. */
export function distance({ x, y }: Position, from: Position, to: Position): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length))
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y)
}
