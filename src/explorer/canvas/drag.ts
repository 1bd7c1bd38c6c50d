import type { Position } from '../network/drawing.ts'
import type { CanvasEvents, Focus, Renderer } from './canvas-events.ts'

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

/** The names of graphics cards that are none: the processor draws in their place. */
const EMULATED = /swiftshader|llvmpipe|softpipe|software|basic render/i
/** The share of the drawing by which it may be shifted before it is drawn again. */
const FAR = 0.25

/**
 * Shifts the drawing as it is while the reader drags it, where no graphics card draws it. Otherwise the page would wait
 * in each frame for the processor to draw it.
 */
export function shiftWhileDragged(renderer: Renderer, isEmulated = hasEmulatedCard(renderer)): void {
  if (!isEmulated) return
  const camera = renderer.getCamera()
  const canvases = () => Object.values(renderer.getCanvases())
  let drawn = camera.getState()
  let isHeld = false
  const shift = () => {
    const now = camera.getState()
    const spot = (cameraState: typeof now) => renderer.framedGraphToViewport({ x: 0, y: 0 }, { cameraState })
    const [from, to] = [spot(drawn), spot(now)]
    const { width, height } = renderer.getDimensions()
    const [x, y] = [to.x - from.x, to.y - from.y]
    const isFar = Math.abs(x) > FAR * width || Math.abs(y) > FAR * height
    if (!isHeld || isFar || now.ratio !== drawn.ratio) renderer.scheduleRender()
    else for (const { style } of canvases()) style.translate = `${x}px ${y}px`
  }
  const hold = () => {
    isHeld = true
  }
  const release = () => {
    if (isHeld) renderer.scheduleRender()
    isHeld = false
  }
  // In place of Sigma's own answer, which draws each movement.
  camera.removeAllListeners('updated')
  camera.on('updated', shift)
  renderer.on('beforeRender', () => {
    drawn = camera.getState()
    for (const { style } of canvases()) style.translate = ''
  })
  const container = renderer.getContainer()
  container.addEventListener('pointerdown', hold)
  addEventListener('pointerup', release)
  addEventListener('pointercancel', release)
  renderer.on('kill', () => {
    container.removeEventListener('pointerdown', hold)
    removeEventListener('pointerup', release)
    removeEventListener('pointercancel', release)
  })
}

function hasEmulatedCard(renderer: Renderer): boolean {
  const context = renderer.getCanvases().edges?.getContext('webgl2')
  const named = context?.getExtension('WEBGL_debug_renderer_info')
  return Boolean(named && EMULATED.test(String(context?.getParameter(named.UNMASKED_RENDERER_WEBGL))))
}

/** With fewer moves than these, Sigma takes a press as a click. */
const STILL = 3

/**
 * Keeps dragging smooth where graphics are slow. What passes under the pointer does not matter meanwhile, so Sigma gets
 * no moves. Moves before the last one is drawn would queue up, so they are left out.
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
