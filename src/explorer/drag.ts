import type { CanvasEvents, Focus, Renderer } from './canvas-events.ts'
import type { Position } from './drawing.ts'

/** Lets nodes be dragged: the one under the pointer, with all that are chosen if it is among them. */
export function letDrag(renderer: Renderer, { chosen }: Focus, on: { current: CanvasEvents }): void {
  let dragged: string | undefined
  let last: Position | undefined
  const moved = new Map<string, Position>()
  renderer.on('downNode', ({ node, event }) => {
    if (!on.current.move) return
    dragged = node
    last = renderer.viewportToGraph(event)
    // Fixed, because otherwise the whole drawing would rescale while a node is dragged.
    if (!renderer.getCustomBBox()) renderer.setCustomBBox(renderer.getBBox())
  })
  renderer.on('moveBody', ({ event }) => {
    if (dragged === undefined || !last) return
    const place = renderer.viewportToGraph(event)
    const graph = renderer.getGraph()
    for (const id of chosen.current.has(dragged) ? chosen.current : [dragged]) {
      if (!graph.hasNode(id)) continue
      const { x, y } = graph.getNodeAttributes(id)
      moved.set(id, { x: x + place.x - last.x, y: y + place.y - last.y })
      graph.mergeNodeAttributes(id, { x: x + place.x - last.x, y: y + place.y - last.y })
    }
    last = place
    event.preventSigmaDefault()
    event.original.preventDefault()
  })
  const drop = () => {
    dragged = undefined
    if (moved.size > 0) on.current.move?.(Object.fromEntries(moved))
    moved.clear()
  }
  renderer.on('upNode', drop)
  renderer.on('upStage', drop)
}
