import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'

/** What a worker thread posts for each job. */
export type Outcome<Result> = { readonly result: Result } | { readonly fault: unknown }

/** Makes a worker thread of a module: each job that is posted to it is answered with its outcome. */
export function serveJobs<Job>(work: (job: Job) => unknown): void {
  // On Linux alone a priority belongs to one thread (setpriority(2)); elsewhere the whole process would give way.
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
  parentPort?.on('message', (job: Job) => parentPort?.postMessage(outcomeOf(() => work(job))))
}

function outcomeOf<Result>(work: () => Result): Outcome<Result> {
  try {
    return { result: work() }
  } catch (fault) {
    return { fault }
  }
}
