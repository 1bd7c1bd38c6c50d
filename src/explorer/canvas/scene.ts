import type { Camera, Places } from '../state/state.ts'
import type { Renderer } from './canvas-events.ts'
import { type Ground, groundSeen, type SeenGround, type Spot } from './ground.ts'
import { type Label, placeLabels, shorten } from './labels.ts'

/** A node as it is seen, in pixels from the top left corner. */
export interface Dot {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly color: string
  /** True if a ring marks it, as the selected one. */
  readonly isMarked: boolean
}
type Point = { readonly x: number; readonly y: number }
/** A line as it is seen. */
export interface Line {
  readonly from: Point
  readonly to: Point
  readonly width: number
  readonly color: string
  readonly isDashed: boolean
  /** The radius of the node that its arrow points at; undefined without an arrow. */
  readonly arrowAt: number | undefined
}
/** The network as it is seen now; what is drawn last lies above the others. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly dots: readonly Dot[]
  readonly lines: readonly Line[]
  readonly labels: readonly Label[]
  readonly ground?: SeenGround
}

let renderer: Renderer | undefined
/** The drawing without WebGL. */
let still: Still | undefined
let ground: { readonly current: Ground } | undefined

/** A drawing that does not move: the places of its entities, and what is seen of it. */
interface Still {
  readonly places: () => Places
  readonly scene: (widthOf: (label: string) => number) => Scene
}

/** Tells that a drawing without WebGL is on the page. */
export function setStill(made: Still | undefined): void {
  still = made
}

/** Tells which renderer draws the network of the page, and what lies beneath it. */
export function setRenderer(made: Renderer | undefined, beneath?: { readonly current: Ground }): void {
  renderer = made
  ground = beneath
}

/** The place of every entity in the drawing. */
export function placesNow(): Places {
  if (!renderer) return still?.places() ?? {}
  return Object.fromEntries(renderer.getGraph().mapNodes((id, { x, y }) => [id, { x, y }]))
}

/** The part of the drawing that is seen; null if that is all of it. */
export function cameraNow(): Camera | null {
  const { x, y, ratio } = renderer?.getCamera().getState() ?? whole
  const isWhole = [x - whole.x, y - whole.y, ratio - whole.ratio].every((off) => Math.abs(off) < 0.005)
  return isWhole ? null : { x, y, ratio }
}
const whole: Camera = { x: 0.5, y: 0.5, ratio: 1 }

/** The network with its camera, selection and labels; undefined if none is drawn. */
export function sceneNow(widthOf: (label: string) => number): Scene | undefined {
  if (!renderer) return still?.scene(widthOf)
  const made = renderer
  const graph = made.getGraph()
  const nodes = graph
    .nodes()
    .flatMap((id) => {
      const look = made.getNodeDisplayData(id)
      return look && !look.hidden
        ? [{ id, look, ...made.framedGraphToViewport(look), radius: made.scaleSize(look.size) }]
        : []
    })
    .sort((a, b) => a.look.zIndex - b.look.zIndex)
  const at = new Map(nodes.map((node) => [node.id, node]))
  const lines = graph.edges().flatMap((id) => {
    const look = made.getEdgeDisplayData(id)
    const [from, to] = graph.extremities(id).map((end) => at.get(end))
    if (!look || look.hidden || !from || !to) return []
    const { isInDoubt } = graph.getEdgeAttributes(id)
    return [
      {
        zIndex: look.zIndex,
        from,
        to,
        width: made.scaleSize(look.size),
        color: look.color,
        isDashed: isInDoubt,
        arrowAt: /arrow/i.test(look.type) ? to.radius : undefined,
      },
    ]
  })
  const shown = made.getNodeDisplayedLabels()
  const labels = nodes.flatMap(({ id, x, y, radius, look }) => {
    const isFirst = 'isFirst' in look && look.isFirst === true
    return look.label && (shown.has(id) || look.forceLabel)
      ? [{ x, y, size: radius, label: isFirst ? look.label : shorten(look.label), isFirst }]
      : []
  })
  return {
    ...made.getDimensions(),
    dots: nodes.map(({ x, y, radius, look }) => ({ x, y, radius, color: look.color, isMarked: look.highlighted })),
    ...(ground ? { ground: groundNow(made, ground.current) } : {}),
    lines: lines.sort((a, b) => a.zIndex - b.zIndex),
    labels: placeLabels(labels, widthOf, LABEL + 2, made.getDimensions().width),
  }
}

/** The ground as it is seen now. */
export const groundNow = (renderer: Renderer, ground: Ground): SeenGround =>
  groundSeen(ground, spotOf(renderer), (point) => renderer.graphToViewport(point))

/** The place of a node as it is seen now; undefined for one that does not show. */
export const spotOf =
  (renderer: Renderer) =>
  (id: string): Spot | undefined => {
    const graph = renderer.getGraph()
    const look = renderer.getNodeDisplayData(id)
    if (!look || !graph.hasNode(id) || graph.getNodeAttribute(id, 'standing') === 'hidden') return
    return { ...renderer.framedGraphToViewport(look), radius: renderer.scaleSize(look.size) }
  }

/** The size of labels. */
export const LABEL = 12
