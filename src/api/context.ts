import type { Label } from '../facts/label.ts'
import type { Graph } from '../graph/graph.ts'
import { type Sizes, sizesOf } from '../graph/visible/sizes.ts'
import type { RecordedGraph } from '../store/record/recorded-graph.ts'
import type { Writing } from '../store/record/with-record.ts'
import type { Audit } from './changes/audit.ts'
import type { Notes } from './changes/notes.ts'
import type { Viewer } from './viewer.ts'

/** The context of every resolver. The server makes it; nothing in it comes from the query. */
export interface Context extends Label {
  /** Without what is in compartments that the viewer is not in. */
  readonly graph: Graph
  /** Absent where no server asks. */
  readonly viewer?: Viewer | undefined
  /** The record beside the data; absent without one. */
  readonly record?: ContextRecord | undefined
  /** Resolves once the first part of an answer in several parts is on its way; absent for any other answer. */
  readonly firstPartSent?: () => Promise<void>
  /** The sizes of what a lens can show, while it is priced; without it, those of what any lens shows. */
  readonly sizes?: Sizes
  /** Told of the beginning and each event of a subscription: the viewer's number of the last change told then. */
  readonly onEvent?: (revision: number) => void
  /** The number of the last change that a client has which comes back to a subscription. */
  readonly resumeAfter?: number | undefined
  /** Takes notes of the request for the audit; absent where none is written. */
  readonly notes?: Notes | undefined
  /** Absent where none is written, and in worker threads. */
  readonly audit?: Audit | undefined
  /** The points that are left to the viewer; absent where nobody counts. */
  readonly rateLimit?: RateLimit | undefined
  /** The cost of the operation; absent where nothing predicts it. */
  readonly cost?: OperationCost
}

export interface ContextRecord {
  /** The number of the last change that the graph has. */
  readonly seq: number
  /** The viewer's number of the last one that the viewer may see. No other number may be in an answer. */
  readonly shown: number
  readonly recorded: RecordedGraph
  readonly writing: Writing
}

/** Computes a long answer, after the first part is sent if the answer comes in parts. */
export const long = <T>({ firstPartSent }: Context, compute: () => T): T | Promise<T> =>
  firstPartSent ? firstPartSent().then(compute) : compute()

/** The sizes of what the viewer may see, for prices. */
export const sizesFor = ({ graph, clearance, sizes }: Context): Sizes => sizes ?? sizesOf(graph, clearance)

/** The points of a viewer, once the operation has taken its own. */
export interface RateLimit {
  readonly limit: number
  readonly remaining: number
  /** In milliseconds since 1970. */
  readonly resetAt: number
}

export interface OperationCost {
  readonly predicted: number
  readonly limit: number
}
