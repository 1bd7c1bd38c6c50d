import { useEffect, useMemo } from 'react'
import { type Drawing, isInDoubt, type Position } from '../network/drawing.ts'
import { lineWords } from '../network/line-words.ts'
import type { Extent } from '../network/map.ts'
import type { CanvasEvents } from './canvas-events.ts'
import { type Ground, groundSeen, hullPath, landAttributes } from './ground.ts'
import { placeLabels, shorten } from './labels.ts'
import type { Named } from './lasso.ts'
import { type Scene, setStill } from './scene.ts'

const [WIDTH, HEIGHT, EDGE, FONT] = [900, 640, 40, 12]

/** The same drawing as SVG, for browsers without WebGL. Clicks do the same; it does not zoom. */
export function SvgCanvas({
  drawing,
  ground,
  extent,
  marked,
  on,
}: {
  drawing: Drawing
  ground: Ground
  extent: Extent | undefined
  marked: string | null
  on: CanvasEvents
}) {
  const at = useMemo(() => {
    const toView = viewOf(extent ?? extentOf(drawing))
    return (id: string) => toView(drawing.getNodeAttributes(id))
  }, [drawing, extent])
  const { land, hulls } = useMemo(
    () =>
      groundSeen(
        ground,
        (id) => {
          const look = drawing.hasNode(id) ? drawing.getNodeAttributes(id) : undefined
          return look && look.standing !== 'hidden' ? { ...at(id), radius: look.size } : undefined
        },
        viewOf(extent ?? extentOf(drawing)),
      ),
    [ground, drawing, extent, at],
  )
  useEffect(() => {
    setStill({
      places: () => Object.fromEntries(drawing.mapNodes((id, { x, y }) => [id, { x, y }])),
      scene: (widthOf) => ({
        ...sceneOf(drawing, at, marked, widthOf),
        ground: { ...(land ? { land } : {}), hulls },
      }),
    })
    return () => setStill(undefined)
  }, [drawing, at, marked, land, hulls])
  const nameOf = (id: string) => drawing.getNodeAttribute(id, 'label')
  const labels = drawing.mapNodes((id, { size, label, standing }) => ({
    ...at(id),
    size,
    label: standing === 'hidden' ? '' : shorten(label),
    isFirst: id === marked,
  }))
  return (
    <svg className="drawn" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="presentation">
      {land && (
        <g className="land" {...landAttributes(land)}>
          <path d={land.fill} />
          <path d={land.borders} fill="none" />
        </g>
      )}
      {hulls.map(({ color, points }) => (
        <path key={hullPath(points)} d={hullPath(points)} fill={color} fillOpacity={0.12} stroke={color} />
      ))}
      {drawing.mapEdges((id, { color, size, standing, line }, source, target) => {
        const [from, to] = [at(source), at(target)]
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: it has the keys of its frame
          <line
            key={id}
            {...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: color }}
            strokeWidth={id === marked ? Math.max(5, size) : size}
            strokeDasharray={isInDoubt(line.certainty) ? '5 4' : undefined}
            opacity={standing === 'hidden' ? 0.1 : 0.55}
            onClick={() => on.pick(id)}
            onDoubleClick={() => on.expand(id)}
          >
            <title>{`${nameOf(line.source)} – ${nameOf(line.target)} ${lineWords(line)}`}</title>
          </line>
        )
      })}
      {drawing.mapNodes((id, { color, size, standing, label }) => {
        const { x, y } = at(id)
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: it has the keys of its frame
          <circle
            key={id}
            data-id={standing === 'hidden' ? undefined : id}
            {...{ cx: x, cy: y, r: size, fill: color }}
            opacity={standing === 'hidden' ? 0.2 : 1}
            className={id === marked ? 'marked' : undefined}
            onClick={(event) => (event.shiftKey ? on.choose(id) : on.pick(id))}
            onDoubleClick={() => on.expand(id)}
          >
            <title>{label}</title>
          </circle>
        )
      })}
      {placeLabels(
        labels.filter(({ label }) => label !== ''),
        (label) => label.length * FONT * 0.55,
        FONT + 2,
        WIDTH,
      ).map(({ x, y, size, label }) => (
        <text key={`${label} ${x} ${y}`} x={x + size + 5} y={y + FONT / 3} fontSize={FONT}>
          {label}
        </text>
      ))}
    </svg>
  )
}

/** The drawing as a scene, for a picture. */
function sceneOf(
  drawing: Drawing,
  at: (id: string) => Position,
  marked: string | null,
  widthOf: (label: string) => number,
): Scene {
  const shown = drawing.filterNodes((_, { standing }) => standing !== 'hidden')
  const looks = shown.map((id) => ({ id, ...drawing.getNodeAttributes(id), ...at(id) }))
  return {
    width: WIDTH,
    height: HEIGHT,
    dots: looks.map(({ id, x, y, size, color }) => ({ x, y, radius: size, color, isMarked: id === marked })),
    lines: drawing
      .filterEdges((_, { standing }) => standing !== 'hidden')
      .map((id) => {
        const { size, color, line, type } = drawing.getEdgeAttributes(id)
        return {
          from: at(line.source),
          to: at(line.target),
          width: size,
          color,
          isDashed: isInDoubt(line.certainty),
          arrowAt: type === 'arrow' ? drawing.getNodeAttribute(line.target, 'size') : undefined,
        }
      }),
    labels: placeLabels(
      looks.map(({ id, x, y, size, label }) => ({ x, y, size, label: shorten(label), isFirst: id === marked })),
      widthOf,
      FONT + 2,
      WIDTH,
    ),
  }
}

/** The part of the plane that a drawing takes. */
function extentOf(drawing: Drawing): Extent {
  const xs = drawing.mapNodes((_, { x }) => x)
  const ys = drawing.mapNodes((_, { y }) => y)
  return { x: [Math.min(...xs), Math.max(...xs)], y: [Math.min(...ys), Math.max(...ys)] }
}

/** Places points in the frame: as large as it allows, with the axis of the layout turned upright. */
function viewOf({ x: [left, right], y: [low, high] }: Extent): (point: Position) => { x: number; y: number } {
  const scale = Math.min((WIDTH - 4 * EDGE) / Math.max(1, right - left), (HEIGHT - 2 * EDGE) / Math.max(1, high - low))
  return ({ x, y }) => ({
    x: WIDTH / 2 + (x - (left + right) / 2) * scale,
    y: HEIGHT / 2 - (y - (low + high) / 2) * scale,
  })
}

/** The nodes of the drawing on the page, as they are seen. */
export function spotsOf(container: HTMLElement, drawing: Drawing): readonly Named[] {
  const { left, top } = container.getBoundingClientRect()
  return [...container.querySelectorAll<SVGCircleElement>('circle[data-id]')].flatMap((circle) => {
    const id = circle.dataset.id ?? ''
    const { x, y, width, height } = circle.getBoundingClientRect()
    return drawing.hasNode(id) ? [{ id, x: x - left + width / 2, y: y - top + height / 2, radius: width / 2 }] : []
  })
}

/** True if the browser can draw with WebGL. */
export function hasWebGL(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
