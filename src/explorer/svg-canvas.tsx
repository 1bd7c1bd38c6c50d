import { useMemo } from 'react'
import { type Drawing, isInDoubt } from './drawing.ts'
import { placeLabels, shorten } from './labels.ts'
import { lineWords } from './line-words.ts'
import type { CanvasEvents } from './renderer.ts'

const [WIDTH, HEIGHT, EDGE, FONT] = [900, 640, 40, 12]

/** The same drawing as SVG, for browsers without WebGL. Clicks do the same; it does not zoom. */
export function SvgCanvas({ drawing, marked, on }: { drawing: Drawing; marked: string | null; on: CanvasEvents }) {
  const at = useMemo(() => placesIn(drawing), [drawing])
  const nameOf = (id: string) => drawing.getNodeAttribute(id, 'label')
  const labels = drawing.mapNodes((id, { size, label, standing }) => ({
    ...at(id),
    size,
    label: standing === 'hidden' ? '' : shorten(label),
    isFirst: id === marked,
  }))
  return (
    <svg className="drawn" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="presentation">
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

/** The places of nodes in the frame: as large as it allows, with the axis of the layout turned upright. */
function placesIn(drawing: Drawing): (id: string) => { x: number; y: number } {
  const xs = drawing.mapNodes((_, { x }) => x)
  const ys = drawing.mapNodes((_, { y }) => y)
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min((WIDTH - 4 * EDGE) / Math.max(1, right - left), (HEIGHT - 2 * EDGE) / Math.max(1, high - low))
  return (id) => {
    const { x, y } = drawing.getNodeAttributes(id)
    return {
      x: WIDTH / 2 + (x - (left + right) / 2) * scale,
      y: HEIGHT / 2 - (y - (low + high) / 2) * scale,
    }
  }
}

/** True if the browser can draw with WebGL. */
export function hasWebGL(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
