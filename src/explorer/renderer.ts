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

/** Sizes are designed for a drawing 900 pixels wide; a smaller drawing has smaller nodes. */
const scaleFor = (width: number) => Math.min(1.4, Math.max(0.55, Math.sqrt(width / 900)))

/** The duration of an animation; 1 for readers who prefer reduced motion. */
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
  /** A color of the vocabulary, lightened if needed to be visible on this paper. */
  readonly seen: (color: string) => string
}
/** The hovered and the selected node or edge. */
interface Focus {
  hovered: string | undefined
  readonly selected: { readonly current: string | null }
}

/** Draws a network with WebGL. A click on a node or a line picks it; a click beside them picks nothing. */
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
  // Sigma draws during its construction, before the renderer is assigned.
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
    // Collected, because Sigma passes one label at a time, and the last is needed to choose those that fit.
    defaultDrawNodeLabel: (context, { x, y, size, label, highlighted }) => {
      if (label) labels.push({ x, y, size, label, isFirst: highlighted === true })
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
    // In a large network a ring marks the hovered node, because fading the rest would be slow.
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
    // Fixed, because otherwise the whole drawing would rescale while a node is dragged.
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

/** A color lightened by half, because dark colors are invisible on dark paper. */
function lift(color: string): string {
  const [red = 0, green = 0, blue = 0] = partsOf(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 85 ? color : between(color, '#ffffff')
}

/** The color midway between two, each written as #rrggbb. */
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
  // A line in doubt is fainter, because the WebGL programs draw no dashes.
  const color = look.isInDoubt ? between(seen(look.color), paper) : seen(look.color)
  // Returned early, because most of the many lines have nothing to change.
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
