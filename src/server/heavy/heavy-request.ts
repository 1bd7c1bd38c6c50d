import type { ContextRecord, RateLimit } from '../../api/context.ts'
import type { Viewer } from '../../api/viewer.ts'
import type { Label } from '../../facts/label.ts'

/** A request that passed the hooks, as a worker thread answers it. */
export interface HeavyRequest extends Label {
  /** The id of the request, for the log. */
  readonly id: string
  /** The points that are left to the viewer, if they are counted. */
  readonly rateLimit?: RateLimit | undefined
  /** True if the audit needs to know what it saw. */
  readonly isNoted: boolean
  /** Its place in a trace; undefined if nothing is traced. */
  readonly trace?: Readonly<Record<string, string>> | undefined
  readonly viewer: Viewer | undefined
  /** The cost of the operation; undefined or 0 if nothing has predicted it. */
  readonly predicted: number | undefined
  /** The record as the request found it; undefined without one. */
  readonly record?: Omit<ContextRecord, 'recorded'> | undefined
  /** The Accept header. */
  readonly accept: string
  /** The address of an export, or the operation of a request. */
  readonly asked: string | HeavyOperation
}
interface HeavyOperation {
  readonly query: string
  readonly operationName?: string | undefined
  readonly variables?: object | undefined
}
