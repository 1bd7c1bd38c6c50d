import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'

/** The message that a worker thread posts for each job. */
export type Outcome<Result> = { readonly result: Result } | { readonly fault: unknown }

/** Answers each job that is posted to this worker thread with its outcome. */
export function serveJobs<Job>(work: (job: Job) => unknown): void {
  // Only Linux has a priority for each thread (setpriority(2)); elsewhere the whole process would slow down.
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
