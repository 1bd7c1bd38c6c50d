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

/** With fewer moves than these, Sigma takes a press as a click. */
const STILL = 3

/**
 * Keeps dragging smooth where graphics are slow. At each move, Sigma asks the graphics card for what is under the
 * pointer, which is slow; so its layer gets no moves. Moves before the last one is drawn would queue up, so they
 * are left out.
 */
export function easeDragging(renderer: Renderer): void {
  const container = renderer.getContainer()
  const contexts = ['edges', 'nodes'].flatMap((id) => renderer.getCanvases()[id]?.getContext('webgl2') ?? [])
  let moves = 0
  let marks: readonly (() => boolean)[] = []
  const press = () => {
    moves = 0
  }
  const move = (event: PointerEvent) => {
    if (event.buttons === 0 || event.pointerType !== 'mouse') return
    moves += 1
    // Captured only once it is no click, because a click would be lost.
    if (moves === STILL + 1) container.setPointerCapture(event.pointerId)
  }
  const skip = (event: MouseEvent) => {
    if (moves > STILL && event.buttons !== 0 && marks.some((isReached) => !isReached())) event.stopPropagation()
  }
  const mark = () => {
    if (moves > STILL) marks = contexts.map(marked)
  }
  container.addEventListener('pointerdown', press)
  container.addEventListener('pointermove', move)
  addEventListener('mousemove', skip, { capture: true })
  renderer.on('afterRender', mark)
  renderer.on('kill', () => {
    container.removeEventListener('pointerdown', press)
    container.removeEventListener('pointermove', move)
    removeEventListener('mousemove', skip, { capture: true })
  })
}

/** Marks the end of what was drawn so far; tells later whether the graphics card has reached it. */
function marked(context: WebGL2RenderingContext): () => boolean {
  const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0)
  context.flush()
  let isReached = fence === null
  return () => {
    if (isReached || !fence) return true
    isReached = context.getSyncParameter(fence, context.SYNC_STATUS) === context.SIGNALED
    if (isReached) context.deleteSync(fence)
    return isReached
  }
}
