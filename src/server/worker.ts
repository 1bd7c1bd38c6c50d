import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { EntenteError } from '../errors.ts'

/** How many long jobs run at a time; the others wait their turn. */
const THREADS = 2
let running = 0
const waiting: (() => void)[] = []

// A thread begins without what the main one was taught: to read TypeScript (see cli/entente.js).
const typescript = pathToFileURL(
  createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs'),
).href
// Whoever asks something small goes first. On Linux alone a priority is that of the thread that sets it (setpriority(2)); elsewhere all would wait.
const last = process.platform === 'linux' ? `require('node:os').setPriority(${constants.priority.PRIORITY_LOW}); ` : ''
const begin = (module: URL) =>
  `${last}import('${typescript}').then(({ register }) => { register(); return import('${module.href}') })`

/**
 * Runs a job in a thread of its own, so that other requests are answered meanwhile; when the client leaves, the thread is ended.
 * @param module the address of the worker, which gets the job as `workerData` and posts one message
 * @throws EntenteError BAD_REQUEST, to nobody, where the client has left
 */
export async function runInWorker<Result>(module: URL, job: unknown, signal: AbortSignal | undefined): Promise<Result> {
  if (running < THREADS) running += 1
  else await new Promise<void>((turn) => waiting.push(turn))
  try {
    return await inThread<Result>(module, job, signal)
  } finally {
    // Who waits takes the place over.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function inThread<Result>(module: URL, job: unknown, signal: AbortSignal | undefined): Promise<Result> {
  return new Promise((resolve, reject) => {
    const left = () => new EntenteError('BAD_REQUEST', 'the client left before the answer was there')
    if (signal?.aborted) return reject(left())
    const worker = new Worker(begin(module), { eval: true, workerData: job })
    // Only when the thread is gone is its place another's.
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', leave)
      void worker.terminate().then(settle)
    }
    const leave = () => end(() => reject(left()))
    signal?.addEventListener('abort', leave, { once: true })
    worker.once('message', (result: Result) => end(() => resolve(result)))
    worker.once('error', (fault) => end(() => reject(fault)))
  })
}
