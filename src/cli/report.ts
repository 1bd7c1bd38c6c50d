import { randomBytes } from 'node:crypto'
import { EntenteError, Problems } from '../errors.ts'

/** Prints an error on stderr, with one line for each problem of the data. Returns the exit code. */
export function report(error: unknown): number {
  if (error instanceof Problems) {
    for (const problem of error.problems) console.error(problem.toLine())
    console.error(error.message)
  } else if (error instanceof EntenteError) {
    console.error(error.toLine())
  } else if (causeOf(error)) {
    console.error(`BAD_USAGE ${causeOf(error)}; nothing was changed, so mend it and try again`)
  } else {
    const reference = randomBytes(6).toString('hex')
    console.error(
      `INTERNAL an error in entente, reference ${reference}; run with DEBUG=1 in the environment for details`,
    )
    if (process.env.DEBUG) console.error(reference, error)
  }
  return 1
}

const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the disk cannot be written to',
  EACCES: 'the permission to write is denied',
}
const causeOf = (error: unknown) => (error instanceof Error && 'code' in error ? causes[String(error.code)] : undefined)
