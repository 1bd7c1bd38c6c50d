import { Worker } from 'node:worker_threads'
import type { Outcome } from '../analysis/serve-jobs.ts'
import { EntenteError } from '../errors.ts'

/** The number of jobs that run at a time; the others wait. */
const THREADS = 2
let running = 0
const waiting: (() => void)[] = []

interface Thread {
  readonly module: string
  readonly worker: Worker
}
/** Threads that wait for their next job, because starting one takes longer than most jobs. */
const idle: Thread[] = []

// Workers are TypeScript in src/; `npm run build` makes each `*.worker.ts` a JavaScript file of the same name.
const isSource = import.meta.url.endsWith('.ts')
const loader = new URL('./typescript.js', import.meta.url).href

/**
 * Runs a job in a worker thread, so that the server can answer other requests meanwhile. When the client leaves, the
 * thread ends.
 * @param module the URL of a module in src/ that calls `serveJobs`
 * @throws the error of the job; EntenteError BAD_REQUEST, which nobody reads, if the client has left
 */
export async function runInWorker<Result>(module: URL, job: unknown, signal: AbortSignal | undefined): Promise<Result> {
  if (running < THREADS) running += 1
  else await new Promise<void>((turn) => waiting.push(turn))
  try {
    return await inThread<Result>(module.href, job, signal)
  } finally {
    // The next job takes over this slot.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function inThread<Result>(module: string, job: unknown, signal: AbortSignal | undefined): Promise<Result> {
  if (signal?.aborted) throw clientLeft()
  const existing = idle.find((one) => one.module === module)
  const thread = existing ?? start(module)
  if (existing) wake(existing)
  let outcome: Outcome<Result>
  try {
    outcome = await outcomeOf<Result>(thread.worker, job, signal)
  } catch (error) {
    // Awaited, because the slot is free only when the thread has ended.
    await thread.worker.terminate()
    throw error
  }
  thread.worker.unref()
  idle.push(thread)
  if ('fault' in outcome) throw outcome.fault
  return outcome.result
}

function wake(thread: Thread): void {
  idle.splice(idle.indexOf(thread), 1)
  thread.worker.ref()
}

function start(module: string): Thread {
  // An idle thread of another module is ended to make room.
  if (idle.length + running > THREADS) void idle.shift()?.worker.terminate()
  const worker = isSource
    ? new Worker(new URL(module), { execArgv: ['--import', loader] })
    : new Worker(new URL(module.replace(/\.ts$/, '.js')))
  const thread = { module, worker }
  // Handled also for idle threads, because an unhandled error would end the server.
  worker.on('error', () => {
    if (idle.includes(thread)) wake(thread)
  })
  return thread
}

function outcomeOf<Result>(worker: Worker, job: unknown, signal: AbortSignal | undefined): Promise<Outcome<Result>> {
  return new Promise((resolve, reject) => {
    const leave = () => settle(() => reject(clientLeft()))
    const fail = (fault: unknown) => settle(() => reject(fault))
    const finish = (outcome: Outcome<Result>) => settle(() => resolve(outcome))
    const settle = (how: () => void) => {
      signal?.removeEventListener('abort', leave)
      worker.off('error', fail).off('message', finish)
      how()
    }
    signal?.addEventListener('abort', leave, { once: true })
    worker.once('error', fail).once('message', finish)
    worker.postMessage(job)
  })
}

const clientLeft = () => new EntenteError('BAD_REQUEST', 'the client disconnected before the answer was ready')
