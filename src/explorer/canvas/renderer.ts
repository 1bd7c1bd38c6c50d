import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { Drawing, EdgeLook, NodeLook, Position } from '../network/drawing.ts'
import type { CanvasEvents, Focus, Renderer } from './canvas-events.ts'
import { DashedLines } from './dashes.ts'
import { easeDragging, letDrag, shiftWhileDragged } from './drag.ts'
import { drawGround, type Ground } from './ground.ts'
import { type Box, drawLabels, type Label } from './labels.ts'
import { pickByPlace } from './pick.ts'
import { groundNow } from './scene.ts'
import { mixed, type Tones, tonesOf } from './tones.ts'

/** With more lines than these, movement hides them, and hovering fades nothing, because both would be slow. */
const MANY = 4000
const FONT = 'system-ui, sans-serif'

/** Sizes are designed for a drawing 900 pixels wide; a smaller drawing has smaller nodes. */
const scaleFor = (width: number) => Math.min(1.4, Math.max(0.55, Math.sqrt(width / 900)))

/** The place of the buttons over the drawing, under which no label is read. */
function controlsOver(container: HTMLElement): Box | undefined {
  const buttons = container.parentElement?.querySelector<HTMLElement>('.zoom')
  if (!buttons) return undefined
  const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = buttons
  return { left, top, right: left + offsetWidth, bottom: top + offsetHeight }
}

/** The duration of an animation; 1 for readers who prefer reduced motion. */
export const motion = (milliseconds: number): number =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : milliseconds

export function isOutOfSight(renderer: Renderer, place: Position): boolean {
  const { x, y } = renderer.framedGraphToViewport(place)
  const { width, height } = renderer.getDimensions()
  return x < 0 || y < 0 || x > width || y > height
}

/** Draws a network with WebGL. A click on a node or a line picks it; a click beside them picks nothing. */
export function makeRenderer(
  container: HTMLElement,
  drawing: Drawing,
  selected: { current: string | null },
  chosen: { current: ReadonlySet<string> },
  ground: { readonly current: Ground },
  on: { current: CanvasEvents },
): Renderer {
  const focus: Focus = { hovered: undefined, selected, chosen }
  let tones = tonesOf()
  let labels: Label[] = []
  let onto: CanvasRenderingContext2D | undefined
  // Sigma draws during its construction, before the renderer is assigned.
  let made: Renderer | undefined
  const graph = () => (made?.getGraph() ?? drawing) as Drawing
  const renderer: Renderer = new Sigma<NodeLook, EdgeLook>(drawing, container, {
    allowInvalidContainer: true,
    defaultEdgeType: 'line',
    edgeProgramClasses: {
      arrow: createEdgeArrowProgram<NodeLook, EdgeLook>(),
      dashed: DashedLines,
      line: EdgeRectangleProgram,
    },
    // Every node in sight may have a label; those that fit are chosen by importance (labels.ts).
    labelDensity: 1_000,
    labelGridCellSize: 200,
    labelRenderedSizeThreshold: 0,
    // Collected, because Sigma passes one label at a time, and the last is needed to choose those that fit.
    defaultDrawNodeLabel: (context, { x, y, size, label, ...look }) => {
      if (label) labels.push({ x, y, size, label, isFirst: 'isFirst' in look && look.isFirst === true })
      onto = context
    },
    defaultDrawNodeHover: (context, data) => drawRing(context, data, tones),
    zIndex: true,
    // With many lines, hiding them keeps movement smooth, and no line could be followed anyway.
    hideEdgesOnMove: drawing.size > MANY,
    hideLabelsOnMove: drawing.size > MANY,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    stagePadding: 40,
    nodeReducer: (id, look) => nodeLook(id, look, graph(), focus, tones, scaleFor(container.clientWidth)),
    edgeReducer: (id, look) => edgeLook(id, look, graph(), focus, tones),
  })
  made = renderer
  pickByPlace(renderer)
  letGround(renderer, ground, () => tones)
  renderer.on('beforeRender', () => {
    labels = []
  })
  renderer.on('afterRender', () => {
    const { clientWidth: width } = container
    if (onto) drawLabels(onto, labels, { ...tones, fontSize: 12, font: FONT, width, controls: controlsOver(container) })
  })
  const repaint = () => renderer.refresh({ skipIndexation: true })
  const recolor = () => {
    tones = tonesOf()
    repaint()
  }
  const hover = (node: string | undefined) => {
    container.style.cursor = node === undefined ? '' : 'pointer'
    // In a large network a ring marks the hovered node, because fading the rest would be slow.
    if (graph().size > MANY) return
    focus.hovered = node
    repaint()
  }
  renderer.on('enterNode', ({ node }) => hover(node))
  renderer.on('leaveNode', () => hover(undefined))
  renderer.on('enterEdge', ({ edge, event }) => {
    container.style.cursor = 'pointer'
    on.current.hover(edge, event)
  })
  renderer.on('leaveEdge', ({ event }) => {
    container.style.cursor = ''
    on.current.hover(undefined, event)
  })
  renderer.on('clickNode', ({ node, event }) =>
    isShift(event.original) ? on.current.choose(node) : on.current.pick(node),
  )
  renderer.on('clickEdge', ({ edge }) => on.current.pick(edge))
  renderer.on('clickStage', () => on.current.pick(null))
  const expand = (id: string, event: { preventSigmaDefault(): void }) => {
    // A double click zooms by default.
    event.preventSigmaDefault()
    on.current.expand(id)
  }
  renderer.on('doubleClickNode', ({ node, event }) => {
    // Two quick clicks are a double click to Sigma, even on two nodes.
    if (!isShift(event.original)) return expand(node, event)
    event.preventSigmaDefault()
    on.current.choose(node)
  })
  renderer.on('doubleClickEdge', ({ edge, event }) => expand(edge, event))
  letDrag(renderer, focus, on)
  easeDragging(renderer)
  shiftWhileDragged(renderer)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', recolor)
  const theme = new MutationObserver(recolor)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  renderer.on('kill', () => {
    dark.removeEventListener('change', recolor)
    theme.disconnect()
  })
  return renderer
}

/** Draws the ground beneath the lines, on a canvas of its own. */
function letGround(renderer: Renderer, ground: { readonly current: Ground }, tones: () => Tones): void {
  renderer.createCanvasContext('ground', { style: { zIndex: '-1' } })
  const context = renderer.getCanvases().ground?.getContext('2d')
  renderer.resize(true)
  const paint = () => {
    const { width, height } = renderer.getDimensions()
    context?.clearRect(0, 0, width, height)
    if (context) drawGround(context, groundNow(renderer, ground.current), tones())
  }
  renderer.on('afterRender', paint)
  renderer.refresh()
}

const isShift = (event: MouseEvent | TouchEvent) => event.shiftKey

function nodeLook(
  id: string,
  look: NodeLook,
  graph: Drawing,
  { hovered, selected: { current: selected }, chosen: { current: chosen } }: Focus,
  { faint, seen }: Tones,
  scale: number,
) {
  const center = hovered ?? (selected !== null && graph.hasNode(selected) ? selected : undefined)
  const line = selected !== null && center === undefined && graph.hasEdge(selected) ? selected : undefined
  const isNear =
    line !== undefined
      ? isOfLine(graph, line, id)
      : center === undefined || id === center || graph.areNeighbors(id, center)
  const isFaded = look.standing === 'hidden' || !isNear
  const isAdded = look.standing === 'added'
  return {
    ...look,
    color: isFaded ? faint : seen(look.color),
    label: isFaded && id !== hovered ? '' : look.label,
    size: scale * (isAdded ? look.size * 1.3 : look.size),
    isFirst: id === selected || id === hovered,
    highlighted: id === selected || id === hovered || chosen.has(id),
    forceLabel:
      id === selected ||
      id === hovered ||
      isAdded ||
      (center !== undefined && isNear && !isFaded && graph.degree(center) < 25),
    zIndex: isFaded ? 0 : id === selected ? 3 : 1,
  }
}

/** True for the ends of a line, and for what was unfolded from it: neighbors of both of a folded kind. */
function isOfLine(graph: Drawing, line: string, id: string): boolean {
  if (graph.hasExtremity(line, id)) return true
  const { kind } = graph.getNodeAttributes(id)
  return (
    kind !== 'NATION' && kind !== 'ORGANIZATION' && graph.extremities(line).every((end) => graph.areNeighbors(id, end))
  )
}

function edgeLook(
  id: string,
  look: EdgeLook,
  graph: Drawing,
  { hovered, selected: { current: selected } }: Focus,
  { faint, paper, fading, seen }: Tones,
) {
  const center = hovered ?? (selected !== null && graph.hasNode(selected) ? selected : undefined)
  const color = mixed(seen(look.color), paper, fading)
  // Returned early, because most of the many lines have nothing to change.
  if (center === undefined && selected === null && look.standing === 'shown') return { ...look, color }
  const isNear =
    center === undefined
      ? selected === null ||
        !graph.hasEdge(selected) ||
        id === selected ||
        graph.extremities(id).every((end) => isOfLine(graph, selected, end))
      : graph.hasExtremity(id, center)
  const isFaded = look.standing === 'hidden' || !isNear
  return {
    ...look,
    color: isFaded
      ? faint
      : center !== undefined || id === selected || look.standing === 'added'
        ? seen(look.color)
        : color,
    size: id === selected ? Math.max(5, look.size) : look.standing === 'added' ? look.size + 1.6 : look.size,
    zIndex: isFaded ? 0 : id === selected ? 3 : 1,
  }
}

/** A ring in the color of text, visible in light and dark mode and to color-blind readers. */
function drawRing(
  context: CanvasRenderingContext2D,
  { x, y, size }: { x: number; y: number; size: number },
  { ink }: Tones,
): void {
  context.beginPath()
  context.arc(x, y, size + 2.5, 0, 2 * Math.PI)
  context.lineWidth = 2
  context.strokeStyle = ink
  context.stroke()
}
