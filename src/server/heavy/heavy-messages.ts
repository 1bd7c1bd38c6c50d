import type { Noted } from '../../api/changes/notes.ts'
import type { Change } from '../../store/record/change.ts'
import type { SharedSections } from '../../store/sections.ts'
import type { Limits } from '../limits.ts'
import type { Log } from '../plugins/errors.ts'
import type { Operation } from '../request-state.ts'
import type { HeavyRequest } from './heavy-request.ts'

/** The messages between the server and its worker threads (heavy-workers.ts, heavy.worker.ts). */

export interface WorkerData {
  readonly sections: SharedSections
  /** The changes of the record; undefined without one. */
  readonly changes: readonly Change[] | undefined
  readonly limits: Limits
}
export type ToWorker =
  | { readonly id: number; readonly request: HeavyRequest; readonly left: SharedArrayBuffer }
  | { readonly id: number; readonly cancel: boolean }
  | { readonly changes: readonly Change[] }
  /** With what was worked out of the graph since the thread began. */
  | { readonly sections: SharedSections }
interface Head {
  readonly status: number
  readonly headers: readonly string[]
  readonly operation: Operation | undefined
  readonly noted?: Noted | undefined
}
/** The bytes of a thread's heap once garbage is collected, and by its count those of its caches. */
export interface ThreadMemory {
  readonly heap: number
  readonly caches: number
}
export type FromWorker =
  | { readonly thread: string }
  | { readonly memory: ThreadMemory }
  | { readonly log: Parameters<Log> }
  | { readonly id: number; readonly head: Head; readonly body?: Uint8Array }
  | { readonly id: number; readonly chunk: Uint8Array | undefined }
  | { readonly id: number; readonly fault: string }
