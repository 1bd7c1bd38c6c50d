import { polygonContains } from 'd3-polygon'
import { type PointerEvent, useRef, useState } from 'react'
import type { Spot } from './ground.ts'

/** A node as it is seen, with its id. */
export type Named = Spot & { readonly id: string }
type Point = [number, number]

/** The nodes within a drawn line, which is closed from its end to its start. */
export const within = (line: readonly Point[], spots: readonly Named[]): string[] =>
  spots.filter(({ x, y }) => polygonContains([...line], [x, y])).map(({ id }) => id)

/**
 * A lasso: a line drawn around nodes with Shift, or after it was armed. The drawing below does not get the events of
 * the pointer meanwhile.
 * @param spots the nodes as they are seen
 * @param done gets the nodes within, and whether Shift adds them to what is chosen
 */
export function useLasso(spots: () => readonly Named[], done: (ids: readonly string[], isAdded: boolean) => void) {
  const [isArmed, setArmed] = useState(false)
  const [line, setLine] = useState<readonly Point[]>()
  // Read by events that come before React renders again.
  const drawn = useRef<Point[]>(undefined)
  const at = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point => {
    const { left, top } = currentTarget.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }
  const show = (points: Point[] | undefined) => {
    drawn.current = points
    setLine(points && [...points])
  }
  const isOnNode = ([x, y]: Point) =>
    spots().some((spot) => Math.hypot(spot.x - x, spot.y - y) <= Math.max(5, spot.radius))
  const keep = (event: { stopPropagation(): void }) => {
    if (drawn.current) event.stopPropagation()
  }
  return {
    isArmed,
    arm: () => setArmed(!isArmed),
    cancel: () => {
      setArmed(false)
      show(undefined)
    },
    line,
    handlers: {
      onPointerDownCapture: (event: PointerEvent<HTMLElement>) => {
        const point = at(event)
        if (event.button !== 0 || !(isArmed || (event.shiftKey && !isOnNode(point)))) return
        event.currentTarget.setPointerCapture(event.pointerId)
        show([point])
        event.stopPropagation()
      },
      onPointerMoveCapture: (event: PointerEvent<HTMLElement>) => {
        if (!drawn.current) return
        show([...drawn.current, at(event)])
        event.stopPropagation()
      },
      onPointerUpCapture: (event: PointerEvent<HTMLElement>) => {
        const points = drawn.current
        if (!points) return
        show(undefined)
        setArmed(false)
        event.stopPropagation()
        if (points.length > 2) done(within(points, spots()), event.shiftKey)
      },
      onPointerCancelCapture: () => show(undefined),
      onMouseDownCapture: keep,
      onTouchStartCapture: keep,
    },
  }
}
