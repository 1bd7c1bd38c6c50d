import { type DestinationStream, destination, pino } from 'pino'
import { traceIn } from '../request-id.ts'
import type { RequestState, Way } from '../request-state.ts'
import { outcomeOf } from './counts.ts'
import type { LogLevel, Logs } from './logs.ts'

/**
 * JSON lines, written in the turn of the event loop in which they are made. So the last ones before a crash are there.
 * A line holds nothing that a client sends but the name of its operation and its id: no address, header or text.
 */
export function jsonLogs(level: LogLevel, to: DestinationStream = destination({ dest: 2, sync: true })): Logs {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${time()}"`,
      formatters: { level: (label) => ({ level: label }) },
      // The serializer of pino copies all properties of an error, and GraphQL's have the text of the operation.
      serializers: { err: toRecord },
    },
    to,
  )
  const lines = new Lines(to)
  return {
    fault: (reference, err, request, code = 'INTERNAL') =>
      logger[code === 'INTERNAL' ? 'error' : 'warn']({ reference, request, err }, code),
    trouble: (sentence, err) => logger.error({ err }, sentence),
    news: (sentence) => logger.info(sentence),
    hook: {
      name: 'log',
      responseSent(state) {
        const level = levelOf(state)
        if (logger.isLevelEnabled(level)) lines.add(lineOf(level, state))
      },
    },
  }
}

/** Asked so often, or by everyone who opens the page, that their lines hide others. */
const frequent: ReadonlySet<Way | undefined> = new Set(['health', 'explorer', 'graphiql', 'schema'])

function levelOf({ status, way, isWhole }: RequestState): LogLevel {
  if (isWhole && status >= 500) return status === 503 ? 'warn' : 'error'
  return frequent.has(way) && status < 400 ? 'debug' : 'info'
}

/** Written here, because pino takes three times as long. All texts in it are words, and need no escapes. */
function lineOf(level: LogLevel, state: RequestState): string {
  const { id, way, operation, status, bytes, predicted, paid, begun, request } = state
  const ms = Math.round((performance.now() - begun) * 1_000) / 1_000
  return (
    `{"level":"${level}","time":"${time()}","request":"${id}"` +
    `${text('trace', traceIn(request.headers))}${text('way', way)}${text('type', operation?.type)}` +
    `${text('operation', operation?.name?.slice(0, 100))},"outcome":"${outcomeOf(state)}","status":${status}` +
    `,"ms":${ms},"bytes":${bytes}${number('predicted', predicted)}${number('paid', paid)},"msg":"request"}\n`
  )
}
const text = (name: string, value: string | undefined) => (value === undefined ? '' : `,"${name}":"${value}"`)
const number = (name: string, value: number | undefined) => (value === undefined ? '' : `,"${name}":${value}`)

let [toldAt, told] = [0, '']
/** The present time; a millisecond is put in words once. */
function time(): string {
  const now = Date.now()
  if (now !== toldAt) [toldAt, told] = [now, new Date(now).toISOString()]
  return told
}

/** Lines that are written together at the end of a turn of the event loop, or of the process. */
class Lines {
  static readonly #unwritten = new Set<Lines>()
  static {
    process.on('exit', () => {
      for (const lines of Lines.#unwritten) lines.#write()
    })
  }
  readonly #to: DestinationStream
  #text = ''

  constructor(to: DestinationStream) {
    this.#to = to
  }

  add(line: string): void {
    if (this.#text === '') {
      Lines.#unwritten.add(this)
      setImmediate(() => this.#write())
    }
    this.#text += line
  }

  #write(): void {
    Lines.#unwritten.delete(this)
    const written = this.#text
    this.#text = ''
    if (written !== '') this.#to.write(written)
  }
}

const toRecord = (error: unknown) =>
  error instanceof Error
    ? { type: error.name, message: error.message, stack: stackOf(error) }
    : { message: String(error) }

/** With the stacks of the errors that caused it. */
const stackOf = ({ stack, message, cause }: Error): string =>
  `${stack ?? message}${cause instanceof Error ? `\ncaused by ${stackOf(cause)}` : ''}`
