import type { RunInWorker } from '../analysis/in-worker.ts'
import type { Clearance } from '../facts/vocabulary.ts'
import type { Graph } from '../graph/graph.ts'

/** The context of every resolver. The server makes it; nothing in it comes from the query. */
export interface Context {
  readonly graph: Graph
  readonly clearance: Clearance
  /** Runs slow analyses in a worker thread; without it they run in this one. */
  readonly runInWorker?: RunInWorker
  /** The cost of the operation; absent where nothing predicts it. */
  readonly cost?: OperationCost
}

export interface OperationCost {
  readonly predicted: number
  readonly limit: number
}
