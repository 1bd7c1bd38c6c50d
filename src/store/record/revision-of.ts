import type { Graph } from '../../graph/graph.ts'
import { wholeOf } from '../../graph/visible/known-to.ts'
import type { History } from './history.ts'

/** The place of a graph among the revisions of a record. */
export interface RevisionOf {
  /** The record, which may have further changes. */
  readonly recorded: { readonly history: History }
  /** The number of its last change; 0 for the data alone. */
  readonly seq: number
  /** A name of the change, not recorded, of which the graph is a preview. */
  readonly preview?: string
}

const revisions = new WeakMap<Graph, RevisionOf>()

/** Undefined for a graph without a record. */
export const revisionOfGraph = (graph: Graph): RevisionOf | undefined => revisions.get(wholeOf(graph))

export const setRevisionOf = (graph: Graph, revision: RevisionOf): void => void revisions.set(graph, revision)
