import type Sigma from 'sigma'
import type { EdgeLook, NodeLook, Position } from '../network/drawing.ts'

export type Renderer = Sigma<NodeLook, EdgeLook>

/** The hovered and the selected node or edge. */
export interface Focus {
  hovered: string | undefined
  readonly selected: { readonly current: string | null }
  readonly chosen: { readonly current: ReadonlySet<string> }
}

/** The places of nodes that were dragged together. */
type Places = Readonly<Record<string, Position>>
/** The events of a drawing, which the page answers. */
export interface CanvasEvents {
  pick(id: string | null): void
  /** A click with Shift, which chooses several. */
  choose(id: string): void
  /** A double click, which expands or folds. */
  expand(id: string): void
  /** Moves nodes that were dragged; undefined if all stay where they are, as on a map. */
  move: ((places: Places) => void) | undefined
  /** The line under the pointer, and where the pointer is. */
  hover(line: string | undefined, at: Position): void
}
