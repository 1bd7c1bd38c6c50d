import { type DestinationStream, destination, pino, stdTimeFunctions } from 'pino'
import { outcomeOf } from './counts.ts'
import type { LogLevel, Logs } from './logs.ts'
import { traceIn } from './request-id.ts'
import type { RequestState, Way } from './request-state.ts'

/**
 * JSON lines, written at once, so that the last ones before a crash are there. A line holds nothing that a client sends
 * but the name of its operation and its id: no address, header, variable or text.
 */
export function jsonLogs(level: LogLevel, to: DestinationStream = destination({ dest: 2, sync: true })): Logs {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // The serializer of pino copies all properties of an error, and GraphQL's have the text of the operation.
      serializers: { err: toRecord },
    },
    to,
  )
  return {
    fault: (reference, err, request) => logger.error({ reference, request, err }, 'INTERNAL'),
    trouble: (sentence, err) => logger.error({ err }, sentence),
    news: (sentence) => logger.info(sentence),
    hook: { name: 'log', responseSent: (state) => logger[levelOf(state)](lineOf(state), 'request') },
  }
}

/** Asked so often, or by everyone who opens the page, that their lines hide others. */
const frequent: ReadonlySet<Way | undefined> = new Set(['health', 'explorer', 'graphiql', 'schema'])

function levelOf({ status, way, isWhole }: RequestState): LogLevel {
  if (isWhole && status >= 500) return status === 503 ? 'warn' : 'error'
  return frequent.has(way) && status < 400 ? 'debug' : 'info'
}

function lineOf(state: RequestState) {
  const { id, way, operation, status, bytes, predicted, paid, begun, request } = state
  return {
    request: id,
    trace: traceIn(request.headers),
    way,
    type: operation?.type,
    operation: operation?.name?.slice(0, 100),
    outcome: outcomeOf(state),
    status,
    ms: Math.round((performance.now() - begun) * 1_000) / 1_000,
    bytes,
    predicted,
    paid,
  }
}

const toRecord = (error: unknown) =>
  error instanceof Error
    ? { type: error.name, message: error.message, stack: stackOf(error) }
    : { message: String(error) }

/** With the stacks of the errors that caused it. */
const stackOf = ({ stack, message, cause }: Error): string =>
  `${stack ?? message}${cause instanceof Error ? `\ncaused by ${stackOf(cause)}` : ''}`
