import type { IncomingMessage, RequestListener } from 'node:http'
import { pipeline } from 'node:stream'
import type { Answer, WholeAnswer } from './answers.ts'
import type { App } from './app.ts'
import { askYoga } from './ask-yoga.ts'
import { etagMatches } from './etag.ts'
import { Exchange } from './exchange.ts'
import type { FastPath } from './fast-path.ts'
import { type Hooks, wayOf } from './hook.ts'
import { answerTo, type Log, logFault } from './plugins/errors.ts'
import { checkReadable } from './readable.ts'

export interface HandlerOptions {
  readonly hooks: Hooks
  readonly app: App
  /** Left out, Yoga answers everything. */
  readonly fastPath?: FastPath | undefined
  readonly log: Log
}

/** The one way through the server: runs the hooks, gets the answer from the fast path or from Yoga, and sends it. */
export function createHandler({ hooks, app, fastPath, log }: HandlerOptions): RequestListener {
  let ready: { readonly exchange: Exchange; readonly answer: Answer }[] = []

  return (request, response) => {
    const exchange = new Exchange(request, response)
    response.once('close', () => end(exchange))
    // A response that waits for others on its connection has no socket yet, and does not hear when that closes.
    if (!response.socket) request.once('close', () => end(exchange))
    inOrder(
      () => hooks.run('requestBegins', exchange),
      () => route(exchange),
      (error) => fail(exchange, error),
    )
  }

  function route(exchange: Exchange): void {
    const { request } = exchange
    checkReadable(request)
    if (!fastPath?.takes(request)) answerBy(exchange, () => askYoga(app, exchange))
    else if (request.method === 'GET') answerBy(exchange, () => fastPath.answer(exchange, undefined))
    else readBody(request, (body) => answerBy(exchange, () => fastPath.answer(exchange, body)))
  }

  function answerBy(exchange: Exchange, make: () => Answer | Promise<Answer>): void {
    inOrder(
      make,
      (answer) => finish(exchange, answer),
      (error) => fail(exchange, error),
    )
  }

  function finish(exchange: Exchange, answer: Answer): void {
    inOrder(
      () => hooks.run('operationKnown', exchange),
      () => answerReady(exchange, unlessKept(exchange.request, answer)),
      (error) => fail(exchange, error),
    )
  }

  function answerReady(exchange: Exchange, answer: Answer): void {
    exchange.status = answer.status
    if (answer.status === 304) exchange.way = 'not-modified'
    if (typeof answer.body === 'string') exchange.bytes = Buffer.byteLength(answer.body)
    else if (answer.body instanceof Uint8Array) exchange.bytes = answer.body.byteLength
    inOrder(
      () => hooks.run('answerReady', exchange),
      () => sendSoon(exchange, answer),
      (error) => fail(exchange, error),
    )
  }

  /**
   * Answers that are ready within one turn of the event loop are sent at its end, one right after the other: to wake a client that sleeps
   * costs more than a small answer does, and one that was just woken is awake for the next.
   */
  function sendSoon(exchange: Exchange, answer: Answer): void {
    if (ready.push({ exchange, answer }) === 1) setImmediate(sendAll)
  }

  function sendAll(): void {
    const all = ready
    ready = []
    for (const { exchange, answer } of all) {
      try {
        send(exchange, answer)
      } catch (fault) {
        logFault(log, fault)
        exchange.response.destroy()
      }
    }
  }

  /** A stage runs only once, so that a hook which refuses the answer to its own refusal does no harm. */
  function fail(exchange: Exchange, error: unknown): void {
    // When the client has left there is nobody to answer.
    if (exchange.stage === 'responseSent') return
    exchange.way = wayOf(error)
    finish(exchange, answerTo(error, log))
  }

  function end(exchange: Exchange): void {
    if (exchange.stage !== 'answerReady') exchange.way = 'client-left'
    inOrder(
      () => hooks.run('responseSent', exchange),
      () => {},
      (fault) => logFault(log, fault),
    )
  }
}

/** Runs two steps in order, without a promise where the first needs none; an error of either goes to `fail`. */
function inOrder<T>(first: () => T | Promise<T>, next: (value: T) => void, fail: (error: unknown) => void): void {
  try {
    const value = first()
    if (value instanceof Promise) value.then(next).catch(fail)
    else next(value)
  } catch (error) {
    fail(error)
  }
}

function readBody(request: IncomingMessage, done: (body: Buffer) => void): void {
  const length = Number(request.headers['content-length'])
  const chunks: Buffer[] = []
  let bytes = 0
  // One that breaks off before its length is never done: there is nobody to answer.
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength
    chunks.push(chunk)
    if (bytes === length) done(chunks.length === 1 ? chunk : Buffer.concat(chunks))
  })
}

/** The answer, or that the client has it already. */
function unlessKept(request: IncomingMessage, answer: Answer & Pick<WholeAnswer, 'etag'>): Answer {
  if (!answer.etag || !etagMatches(request.headers['if-none-match'], answer.etag)) return answer
  const { 'content-type': _, 'content-length': __, ...headers } = answer.headers
  return { status: 304, headers, body: '' }
}

function send(exchange: Exchange, { status, headers, body }: Answer): void {
  const { response } = exchange
  response.writeHead(status, { ...headers, ...exchange.headers })
  if (typeof body === 'string' || body instanceof Uint8Array) response.end(body)
  // Whoever makes a stream logs its faults, and a client that leaves before its end is none.
  else
    pipeline(
      body,
      (chunks: AsyncIterable<Uint8Array>) => counted(chunks, exchange),
      response,
      () => {},
    )
}

async function* counted(chunks: AsyncIterable<Uint8Array>, exchange: Exchange): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    exchange.bytes += chunk.byteLength
    yield chunk
  }
}
