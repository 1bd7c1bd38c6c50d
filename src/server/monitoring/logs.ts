import { EntenteError } from '../../errors.ts'
import type { Hook } from '../hook.ts'
import type { Log } from '../plugins/errors.ts'

export const logLevels = ['error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** The log of a server. */
export interface Logs {
  /** Notes a fault of the server whole. */
  readonly fault: Log
  /** Notes what an operator has to know. */
  readonly trouble: (sentence: string, cause: unknown) => void
  /** Notes that something begins or ends as it should. */
  readonly news: (sentence: string) => void
  /** Notes each request; without it, none is noted. */
  readonly hook?: Hook | undefined
}

/** Sentences on stderr, of faults and trouble only. */
export const textLogs: Logs = {
  fault: (reference, fault, _request, code = 'INTERNAL') =>
    console.error(`${new Date().toISOString()} ${code} ${reference}`, fault),
  trouble: (sentence, cause) => console.error(`${new Date().toISOString()} ${sentence}: ${inText(cause)}`),
  news: () => {},
}

const inText = (cause: unknown) =>
  cause instanceof EntenteError ? cause.toLine() : cause instanceof Error ? cause.stack : String(cause)
