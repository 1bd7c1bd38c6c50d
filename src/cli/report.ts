import { randomBytes } from 'node:crypto'
import { EntenteError, Problems } from '../errors.ts'

/** Says on stderr what stopped a command, every problem of the data on a line of its own; gives the exit code. */
export function report(error: unknown): number {
  if (error instanceof Problems) {
    for (const problem of error.problems) console.error(problem.toLine())
    console.error(error.message)
  } else if (error instanceof EntenteError) {
    console.error(error.toLine())
  } else {
    const reference = randomBytes(6).toString('hex')
    console.error(
      `INTERNAL something went wrong in entente, reference ${reference}; DEBUG=1 in the environment shows what`,
    )
    if (process.env.DEBUG) console.error(reference, error)
  }
  return 1
}
