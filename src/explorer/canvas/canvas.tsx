import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Drawing, type Position, toward } from '../network/drawing.ts'
import { lineWords } from '../network/line-words.ts'
import type { Extent } from '../network/map.ts'
import { useExplorer } from '../state/explorer.ts'
import { text } from '../texts/text.ts'
import type { CanvasEvents, Renderer } from './canvas-events.ts'
import type { Ground } from './ground.ts'
import { type Named, useLasso } from './lasso.ts'
import { isOutOfSight, makeRenderer, motion } from './renderer.ts'
import { setRenderer, spotOf } from './scene.ts'
import { hasWebGL, SvgCanvas, spotsOf } from './svg-canvas.tsx'

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/**
 * The drawing with WebGL. A click selects, a double click expands or folds, Shift and a click chooses several, dragging
 * moves. With the keyboard, arrows go to neighbors and Enter opens.
 */
export function Canvas({
  drawing,
  beneath,
  extent,
  isBusy,
}: {
  drawing: Drawing
  beneath: Ground
  /** The frame of a map, on which nothing moves; undefined for a network. */
  extent: Extent | undefined
  isBusy: boolean
}) {
  const { state, act, select } = useExplorer()
  const { selected } = state
  const [isGpu] = useState(hasWebGL)
  const container = useRef<HTMLDivElement>(null)
  const sigma = useRef<Renderer | undefined>(undefined)
  const [hovered, setHovered] = useState<{ readonly line: string; readonly at: Position }>()
  const [visited, setVisited] = useState<string>()
  const marked = useRef(visited ?? selected)
  marked.current = visited ?? selected
  const chosen = useRef<ReadonlySet<string>>(new Set())
  chosen.current = new Set(state.chosen)
  const ground = useRef(beneath)
  ground.current = beneath
  const spots = (): readonly Named[] => {
    const made = sigma.current
    if (!made) return container.current ? spotsOf(container.current, drawing) : []
    return drawing.nodes().flatMap((id) => {
      const spot = spotOf(made)(id)
      return spot ? [{ id, ...spot }] : []
    })
  }
  const lasso = useLasso(spots, (ids, isAdded) => act({ type: 'choose', ids, how: isAdded ? 'add' : 'only' }))
  const nameOf = (id: string) => drawing.getNodeAttribute(id, 'label')
  const isExpanded = (id: string) => [...state.expanded, ...state.opened].includes(id)
  const expand = (id: string) => {
    const [isNode, isOpen] = [drawing.hasNode(id), isExpanded(id)]
    act({ type: isNode ? (isOpen ? 'fold' : 'expand') : isOpen ? 'close' : 'open', ids: [id] })
  }
  const events = useRef<CanvasEvents>(undefined as never)
  events.current = {
    pick: (id) => {
      setVisited(undefined)
      select(id)
    },
    choose: (id) => act({ type: 'choose', ids: [id], how: 'toggle' }),
    expand,
    move: extent ? undefined : (places) => act({ type: 'pin', places }),
    hover: (line, at) => setHovered(line === undefined ? undefined : { line, at: { x: at.x, y: at.y } }),
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one renderer for the page; later drawings are set below
  useEffect(() => {
    if (!container.current || !isGpu) return
    const made = makeRenderer(container.current, drawing, marked, chosen, ground, events)
    sigma.current = made
    setRenderer(made, ground)
    return () => {
      setRenderer(undefined)
      made.kill()
    }
  }, [])
  useEffect(() => {
    if (state.camera) sigma.current?.getCamera().setState(state.camera)
  }, [state.camera])
  useEffect(() => {
    setHovered(undefined)
    const made = sigma.current
    if (!made) return
    const isOther = Boolean(made.getCustomBBox()) !== Boolean(extent)
    if (extent || isOther) made.setCustomBBox(extent ? { x: [...extent.x], y: [...extent.y] } : null)
    if (made.getGraph() !== drawing) made.setGraph(drawing)
  }, [drawing, extent])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing moves what is selected
  useEffect(() => {
    const made = sigma.current
    if (!made) return
    made.refresh({ skipIndexation: true })
    const place = marked.current === null ? undefined : made.getNodeDisplayData(marked.current)
    if (place && isOutOfSight(made, place))
      void made.getCamera().animate({ x: place.x, y: place.y }, { duration: motion(300) })
  }, [selected, visited, state.chosen, drawing, beneath])

  /** Says to those who don't see the drawing what a key has done. */
  const [said, say] = useState('')
  const press = (event: KeyboardEvent) => {
    const at = marked.current !== null && drawing.hasNode(marked.current) ? marked.current : undefined
    const way = ways[event.key]
    if (way) {
      const next = at === undefined ? largest(drawing) : (toward(drawing, at, way) ?? at)
      setVisited(next)
      say(next === undefined ? '' : text.network.visited(nameOf(next), drawing.degree(next)))
    } else if (event.key === 'Escape' && (lasso.isArmed || lasso.line)) lasso.cancel()
    else if (event.key === 'Escape') {
      events.current.pick(null)
      say('')
    } else if (at === undefined) return
    else if (event.key === 'Enter') {
      events.current.pick(at)
      say(text.network.isOpen(nameOf(at)))
    } else if (event.key === ' ') {
      events.current.choose(at)
      say(text.network.isChosen(nameOf(at), !chosen.current.has(at)))
    } else if (event.key === 'e') {
      expand(at)
      say(text.network.isUnfolded(nameOf(at), !isExpanded(at)))
    } else if (event.key === 'h') {
      act({ type: 'hide', ids: [at] })
      say(text.network.isHidden(nameOf(at)))
    } else return
    event.preventDefault()
  }
  const line = hovered && drawing.hasEdge(hovered.line) ? drawing.getEdgeAttribute(hovered.line, 'line') : undefined
  return (
    <>
      <div
        ref={container}
        className={lasso.isArmed || lasso.line ? 'canvas lassoing' : 'canvas'}
        role="application"
        aria-label={text.network.help}
        aria-busy={isBusy}
        data-nodes={drawing.order}
        data-edges={drawing.size}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move through the drawing
        tabIndex={0}
        onKeyDown={press}
        {...lasso.handlers}
      >
        {!isGpu && (
          <SvgCanvas drawing={drawing} ground={beneath} extent={extent} marked={marked.current} on={events.current} />
        )}
      </div>
      <p className="unseen" aria-live="polite">
        {said}
      </p>
      {line && hovered && (
        <p className="hint" style={{ left: hovered.at.x, top: hovered.at.y }}>
          <strong>
            {nameOf(line.source)} – {nameOf(line.target)}
          </strong>{' '}
          {lineWords(line)}
        </p>
      )}
      {lasso.line && (
        <svg className="lasso" aria-hidden="true">
          <polygon points={lasso.line.map((point) => point.join()).join(' ')} />
        </svg>
      )}
      <div className="zoom">
        <button
          type="button"
          aria-label={text.network.lasso}
          title={text.network.lassoHelp}
          aria-pressed={lasso.isArmed}
          onClick={lasso.arm}
        >
          ◌
        </button>
        <button
          type="button"
          hidden={!isGpu}
          aria-label={text.network.zoomIn}
          onClick={() => void sigma.current?.getCamera().animatedZoom({ duration: motion(200) })}
        >
          +
        </button>
        <button
          type="button"
          hidden={!isGpu}
          aria-label={text.network.zoomOut}
          onClick={() => void sigma.current?.getCamera().animatedUnzoom({ duration: motion(200) })}
        >
          −
        </button>
        <button
          type="button"
          hidden={!isGpu}
          aria-label={text.network.fit}
          onClick={() => void sigma.current?.getCamera().animatedReset({ duration: motion(300) })}
        >
          ⤢
        </button>
      </div>
    </>
  )
}

/** The node at which the keyboard begins. */
const largest = (drawing: Drawing): string | undefined =>
  drawing.nodes().reduce<string | undefined>((best, id) => {
    const size = (one: string) => drawing.getNodeAttribute(one, 'size')
    return best !== undefined && size(best) >= size(id) ? best : id
  }, undefined)
