import { Worker } from 'node:worker_threads'
import { EntenteError } from '../../errors.ts'
import type { RequestState } from '../request-state.ts'
import type { Charge } from './fair-queue.ts'
import type { FromWorker, ThreadMemory, WorkerData } from './heavy-messages.ts'
import type { Waits } from './heavy-queue.ts'
import type { HeavyRequest } from './heavy-request.ts'

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
  /** Its memory after its last answer. */
  memory: ThreadMemory
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

export const newThread = (worker: Worker, busyAt: number): Thread => ({
  worker,
  path: undefined,
  memory: { heap: 0, caches: 0 },
  job: undefined,
  sending: new Map(),
  heardAt: 0,
  chargedAt: 0,
  busyAt,
})

/** True while it begins or makes an answer. */
export const isAtWork = ({ job, path }: Thread): boolean => job !== undefined || path === undefined

/** The requests that wait for a thread, the threads that make an answer, and the memory of all after their last one. */
export interface HeavyLoad extends ThreadMemory {
  readonly waiting: number
  readonly running: number
}

export const loadOf = (threads: readonly Thread[]): Omit<HeavyLoad, 'waiting'> => ({
  running: threads.filter(({ job }) => job !== undefined).length,
  heap: threads.reduce((sum, { memory }) => sum + memory.heap, 0),
  caches: threads.reduce((sum, { memory }) => sum + memory.caches, 0),
})

/** The milliseconds without a request after which a thread is ended, and the same if its heap has many bytes. */
const [REST, REST_IF_LARGE, LARGE] = [120_000, 60_000, 128_000_000]

export const restOf = ({ memory }: Thread): number => (memory.heap > LARGE ? REST_IF_LARGE : REST)

/** The bytes that a large request takes besides the caches. */
const REQUEST = 768_000_000

/** The most bytes of a thread's memory, by those of its caches. */
export const memoryFor = (caches: number): number => 2 * caches + REQUEST

const isSource = import.meta.url.endsWith('.ts')
const loader = new URL('../typescript.js', import.meta.url).href

/** The megabytes of new objects in a thread; four times as many save it little time. */
const YOUNG = 12

/** Starts a thread, from its source or as the build has made it. */
export function startWorker(
  workerData: WorkerData,
  memory: number,
  module = new URL('../heavy.worker.ts', import.meta.url),
): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memory / 1_048_576, maxYoungGenerationSizeMb: YOUNG }
  const options = { workerData, resourceLimits }
  return isSource
    ? new Worker(module, { ...options, execArgv: ['--import', loader] })
    : new Worker(new URL(module.href.replace(/\.ts$/, '.js')), options)
}

/** A thread has a bound on its memory, and Node ends it there. */
export const faultOf = (fault: Error): Error =>
  'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new EntenteError(
        'TOO_COSTLY',
        'the request needs more memory than one may have; ask for smaller pages or a smaller part of the graph',
      )
    : fault
