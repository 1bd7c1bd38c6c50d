import type { Drawing, Position } from './drawing.ts'
import type { Places } from './state.ts'

/** The network as it is seen now, whatever draws it. */
export interface Scene {
  readonly drawing: Drawing
  readonly width: number
  readonly height: number
  /** The place on the screen, in pixels from the top left corner, of a place in the drawing. */
  readonly onScreen: (place: Position) => Position
}

let scene: (() => Scene) | undefined

/** Tells what is seen from now on; the result ends that. */
export function showScene(now: () => Scene): () => void {
  scene = now
  return () => {
    if (scene === now) scene = undefined
  }
}

export const sceneNow = (): Scene | undefined => scene?.()

/** The place of every entity in the drawing. */
export function placesNow(): Places {
  const drawing = sceneNow()?.drawing
  return Object.fromEntries(drawing?.mapNodes((id, { x, y }) => [id, { x, y }]) ?? [])
}
