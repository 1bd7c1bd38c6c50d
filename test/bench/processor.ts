import { readdirSync, readFileSync } from 'node:fs'

/** The processor time of all threads of a process, in milliseconds. Linux only. */
export function processorOf(pid: number): number {
  let nanoseconds = 0
  for (const thread of readdirSync(`/proc/${pid}/task`))
    try {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      // The thread has ended meanwhile.
    }
  return nanoseconds / 1e6
}
