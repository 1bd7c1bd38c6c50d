import type { RunInWorker } from '../analysis/in-worker.ts'
import type { Clearance } from '../facts/vocabulary.ts'
import type { Graph } from '../graph/graph.ts'

/** What a request brings to every resolver. The server makes it; nothing in it comes from the query. */
export interface Context {
  readonly graph: Graph
  readonly clearance: Clearance
  /** Works out what takes long in another thread; where it is left out, it is worked out at once. */
  readonly runInWorker?: RunInWorker
}
