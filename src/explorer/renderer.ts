import { createEdgeCurveProgram } from '@sigma/edge-curve'
import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { Drawing, EdgeLook, NodeLook, Position } from './drawing.ts'
import { drawLabels, type Label } from './labels.ts'

export type Renderer = Sigma<NodeLook, EdgeLook>

const curve = (
  arrowHead: null | { extremity: 'target'; lengthToThicknessRatio: number; widenessToThicknessRatio: number },
) => createEdgeCurveProgram<NodeLook, EdgeLook>({ arrowHead })

const MANY = 6000
const FONT = 'system-ui, sans-serif'

/** Sizes are made for a drawing of 900 pixels; a smaller one has smaller nodes. */
const scaleFor = (width: number) => Math.min(1.4, Math.max(0.55, Math.sqrt(width / 900)))

/** How long a movement takes, for those who have not asked for less motion. */
export const motion = (milliseconds: number): number =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : milliseconds

export function isOutOfSight(renderer: Renderer, place: Position): boolean {
  const { x, y } = renderer.framedGraphToViewport(place)
  const { width, height } = renderer.getDimensions()
  return x < 0 || y < 0 || x > width || y > height
}

interface Tones {
  readonly ink: string
  readonly paper: string
  readonly faint: string
  /** A color of the vocabulary as it can be seen on this paper. */
  readonly seen: (color: string) => string
}
/** Who is at the center of attention: what the pointer is on, or what is selected. */
interface Focus {
  hovered: string | undefined
  readonly selected: { readonly current: string | null }
}

/**
 * Draws a network with WebGL; whoever presses a node or a line picks it, whoever presses beside all of them picks
 * nothing.
 */
export function makeRenderer(
  container: HTMLElement,
  drawing: Drawing,
  selected: { current: string | null },
  pick: { current: (id: string | null) => void },
): Renderer {
  const focus: Focus = { hovered: undefined, selected }
  let tones = tonesOf()
  let labels: Label[] = []
  let onto: CanvasRenderingContext2D | undefined
  // Sigma draws while it is made, before there is a renderer to ask.
  let made: Renderer | undefined
  const graph = () => (made?.getGraph() ?? drawing) as Drawing
  const renderer: Renderer = new Sigma<NodeLook, EdgeLook>(drawing, container, {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    defaultEdgeType: 'line',
    edgeProgramClasses: {
      curved: curve(null),
      curvedArrow: curve({ extremity: 'target', lengthToThicknessRatio: 2.5, widenessToThicknessRatio: 2 }),
      arrow: createEdgeArrowProgram<NodeLook, EdgeLook>(),
      line: EdgeRectangleProgram,
    },
    labelDensity: 1,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 5,
    // Sigma hands over one label at a time, and which of them fit is known only after the last.
    defaultDrawNodeLabel: (context, { x, y, size, label, highlighted }) => {
      if (label) labels.push({ x, y, size, label, isFirst: highlighted === true })
      onto = context
    },
    defaultDrawNodeHover: (context, data) => drawRing(context, data, tones),
    zIndex: true,
    // Of so many lines none can be followed while they move; without them the movement stays smooth.
    hideEdgesOnMove: drawing.size > MANY,
    hideLabelsOnMove: drawing.size > MANY,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    stagePadding: 40,
    nodeReducer: (id, look) => nodeLook(id, look, graph(), focus, tones, scaleFor(container.clientWidth)),
    edgeReducer: (id, look) => edgeLook(id, look, graph(), focus, tones),
  })
  made = renderer
  renderer.on('beforeRender', () => {
    labels = []
  })
  renderer.on('afterRender', () => {
    if (onto) drawLabels(onto, labels, { ...tones, fontSize: 12, font: FONT })
  })
  const repaint = () => renderer.refresh({ skipIndexation: true })
  const recolor = () => {
    tones = tonesOf()
    repaint()
  }
  const hover = (node: string | undefined) => {
    container.style.cursor = node === undefined ? '' : 'pointer'
    // Where there is too much to fade it all while the pointer passes by, a ring tells where it is.
    if (graph().size > MANY) return
    focus.hovered = node
    repaint()
  }
  renderer.on('enterNode', ({ node }) => hover(node))
  renderer.on('leaveNode', () => hover(undefined))
  renderer.on('enterEdge', () => {
    container.style.cursor = 'pointer'
  })
  renderer.on('leaveEdge', () => {
    container.style.cursor = ''
  })
  renderer.on('clickNode', ({ node }) => pick.current(node))
  renderer.on('clickEdge', ({ edge }) => pick.current(edge))
  renderer.on('clickStage', () => pick.current(null))
  letDrag(renderer)
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

function letDrag(renderer: Renderer): void {
  let dragged: string | undefined
  renderer.on('downNode', ({ node }) => {
    dragged = node
    // The frame stays as it is, or everything else would move with the node.
    if (!renderer.getCustomBBox()) renderer.setCustomBBox(renderer.getBBox())
  })
  renderer.on('moveBody', ({ event }) => {
    if (dragged === undefined) return
    renderer.getGraph().mergeNodeAttributes(dragged, renderer.viewportToGraph(event))
    event.preventSigmaDefault()
    event.original.preventDefault()
  })
  const drop = () => {
    dragged = undefined
  }
  renderer.on('upNode', drop)
  renderer.on('upStage', drop)
}

function tonesOf(): Tones {
  const style = getComputedStyle(document.documentElement)
  const tone = (name: string) => style.getPropertyValue(name).trim()
  const isDark = tone('--dark') === '1'
  const lifted = new Map<string, string>()
  const seen = (color: string) => {
    if (!isDark) return color
    const existing = lifted.get(color) ?? lift(color)
    lifted.set(color, existing)
    return existing
  }
  return { ink: tone('--ink'), paper: tone('--paper'), faint: tone('--faint'), seen }
}

/** A dark color, half way to white: on dark paper it could not be seen. */
function lift(color: string): string {
  const [red = 0, green = 0, blue = 0] = partsOf(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 85 ? color : between(color, '#ffffff')
}

/** The color half way between two, each written as #rrggbb. */
function between(color: string, other: string): string {
  const others = partsOf(other)
  const mixed = partsOf(color).map((part, index) => Math.round((part + (others[index] ?? 0)) / 2))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const partsOf = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

function nodeLook(
  id: string,
  look: NodeLook,
  graph: Drawing,
  { hovered, selected: { current: selected } }: Focus,
  { faint, seen }: Tones,
  scale: number,
) {
  const center = hovered ?? (selected !== null && graph.hasNode(selected) ? selected : undefined)
  const line = selected !== null && center === undefined && graph.hasEdge(selected) ? selected : undefined
  const isNear =
    line !== undefined
      ? graph.hasExtremity(line, id)
      : center === undefined || id === center || graph.areNeighbors(id, center)
  const isFaded = look.standing === 'hidden' || !isNear
  const isAdded = look.standing === 'added'
  return {
    ...look,
    color: isFaded ? faint : seen(look.color),
    label: isFaded && id !== hovered ? '' : look.label,
    size: scale * (isAdded ? look.size * 1.3 : look.size),
    highlighted: id === selected || id === hovered,
    forceLabel:
      id === selected ||
      id === hovered ||
      isAdded ||
      (center !== undefined && isNear && !isFaded && graph.degree(center) < 25),
    zIndex: isFaded ? 0 : id === selected ? 3 : 1,
  }
}

function edgeLook(
  id: string,
  look: EdgeLook,
  graph: Drawing,
  { hovered, selected: { current: selected } }: Focus,
  { faint, paper, seen }: Tones,
) {
  const center = hovered ?? (selected !== null && graph.hasNode(selected) ? selected : undefined)
  // The WebGL programs draw no dashes, so a line in doubt is fainter.
  const color = look.isInDoubt ? between(seen(look.color), paper) : seen(look.color)
  // Most often there is nothing to change, and of lines there are many.
  if (center === undefined && selected === null && look.standing === 'shown' && color === look.color) return look
  const isNear =
    center === undefined
      ? selected === null || !graph.hasEdge(selected) || id === selected
      : graph.hasExtremity(id, center)
  const isFaded = look.standing === 'hidden' || !isNear
  return {
    ...look,
    color: isFaded ? faint : color,
    size: id === selected ? 5 : look.standing === 'added' ? look.size + 1.6 : look.size,
    zIndex: isFaded ? 0 : id === selected ? 3 : 1,
  }
}

/** A ring in the color of text: seen in the dark and in the light, and by those who tell no colors apart. */
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
