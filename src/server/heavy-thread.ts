import type { Worker } from 'node:worker_threads'
import type { Charge } from './fair-queue.ts'
import type { FromWorker } from './heavy-messages.ts'
import type { Waits } from './heavy-queue.ts'
import type { HeavyRequest } from './heavy-request.ts'
import type { RequestState } from './request-state.ts'

/** A request that a thread answers. */
export interface Job extends Waits {
  readonly id: number
  readonly state: RequestState
  /** The charge for its turn; undefined while it waits. */
  charge: Charge<object> | undefined
  readonly request: HeavyRequest
  /** The most milliseconds of processor until its answer begins, or until the next part of it. */
  readonly deadline: number
  readonly left: Int32Array
  /** Waits for the next message about it. */
  waits: { readonly done: (message: About) => void; readonly fail: (fault: unknown) => void } | undefined
}
/** A message about a request. */
export type About = Extract<FromWorker, { id: number }>

export interface Thread {
  readonly worker: Worker
  /** Its path in /proc, once it has told it. */
  path: string | undefined
  /** The request of which no answer has begun; one at a time. */
  job: Job | undefined
  /** The requests whose answers are sent in parts. */
  readonly sending: Map<number, Job>
  /** Its processor time when it last began something or said something. */
  heardAt: number
  /** Its processor time up to which requests have been charged. */
  chargedAt: number
  /** The time at which it last began something or said something. */
  busyAt: number
}
