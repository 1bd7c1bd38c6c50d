import type { IncomingMessage, RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { getOrInsert } from '../graph/caches/get-or-insert.ts'
import type { NodeApp } from './app.ts'
import { askYoga } from './ask-yoga.ts'
import { takeOffBase } from './base.ts'
import { encodeStream, encodeWhole, encodingFor, pairsOf } from './encoding.ts'
import { etagMatches } from './etag.ts'
import type { Answer } from './fast/answers.ts'
import type { FastPath } from './fast/fast-path.ts'
import { Heads } from './fast/heads.ts'
import type { Incoming } from './fast/incoming.ts'
import { endsAtDeadline, handsOver, handsOverSoon } from './heavy/bounds.ts'
import type { HeavyWorkers } from './heavy/heavy-workers.ts'
import { type Hooks, wayOf } from './hook.ts'
import type { Limits } from './limits.ts'
import type { requestSpans } from './monitoring/request-span.ts'
import { answerTo, type Log, logFault } from './plugins/errors.ts'
import { RequestState } from './request-state.ts'

interface HandlerOptions {
  readonly hooks: Hooks
  readonly app: NodeApp
  /** Without it, Yoga answers everything. */
  readonly fastPath?: FastPath | undefined
  /** They answer heavy requests; without them this thread does. */
  readonly workers?: HeavyWorkers | undefined
  readonly limits: Limits
  readonly log: Log
  /** The path prefix at which the server is; none by default. */
  readonly base?: string | undefined
  /** Begins a span for each request, if the user traces them. */
  readonly spans?: ReturnType<typeof requestSpans>
}

type Done = void | Promise<void>

/** So many answers are sent together if the last is from memory, and if it was made. */
const [FEW, SOME] = [2, 4]

/** The only way through the server: runs the hooks, gets the answer from the fast path or from Yoga, and sends it. */
export function createHandler({
  hooks,
  app,
  fastPath,
  workers,
  limits,
  log,
  base = '',
  spans,
}: HandlerOptions): RequestListener<typeof Incoming> {
  const [short, shorter, whole] = [handsOver(limits), handsOverSoon(limits), endsAtDeadline(limits)]
  const endQueued = endsQueued(end)
  const heads = new Heads()
  let ready: { readonly state: RequestState; readonly answer: Answer }[] = []

  return (request, response) => {
    const state = new RequestState(request, response)
    state.span = spans?.(request)
    if (response.socket) response.on('close', () => end(state))
    else endQueued(state)
    guard(state, () => after(hooks.run('requestBegins', state), () => route(state, request)))
  }

  /** Runs a part of a request; an error in it becomes the answer. */
  function guard(state: RequestState, run: () => Done): void {
    try {
      within(state, run)?.catch((error: unknown) => fail(state, error))
    } catch (error) {
      fail(state, error)
    }
  }

  function route(state: RequestState, request: Incoming): Done {
    state.bounds = !workers?.have(state.context) ? whole : state.turn?.isCrowding ? shorter : short
    const page = takeOffBase(request, base)
    if (page !== undefined) {
      state.way = 'explorer'
      return finish(state, { status: 308, headers: ['location', page], stream: null })
    }
    if (!fastPath?.takes(request)) {
      const encoding = encodingFor(request.headers['accept-encoding']?.toString())
      return after(askYoga(app, state), (light) =>
        after(state.heavy && workers ? workers.answer(state) : light, (answer) =>
          after('body' in answer ? encodeWhole(answer, encoding) : encodeStream(answer, encoding), (encoded) =>
            finish(state, encoded),
          ),
        ),
      )
    }
    if (request.method === 'GET') return answerFast(state, fastPath, undefined)
    request.takeBody((body) => guard(state, () => answerFast(state, fastPath, body)))
  }

  function answerFast(state: RequestState, path: FastPath, body: Buffer | undefined): Done {
    return after(path.answer(state, body), (answer) => finish(state, answer))
  }

  function finish(state: RequestState, found: Answer): Done {
    // An operation passed this phase before it ran, and no phase runs twice.
    return after(hooks.run('operationKnown', state), () => {
      // Whoever opens the page asks for a drawing next, which a worker thread makes.
      if (state.way === 'explorer' && opensPage(state.request)) workers?.prepare()
      const answer = unlessNotModified(state.request, found)
      state.status = answer.status
      if ('bytes' in answer) state.bytes = answer.bytes
      if (answer.status === 304) state.way = 'not-modified'
      return after(hooks.run('answerReady', state), () => sendSoon(state, answer))
    })
  }

  /** This ends even if hooks refuse the answer to a refusal, because each phase runs only once. */
  function fail(state: RequestState, error: unknown): void {
    // The client has left, so nobody waits for an answer.
    if (state.phase === 'responseSent') return
    state.way = wayOf(error)
    guard(state, () => finish(state, answerTo(error, log, state)))
  }

  /**
   * Sends answers together: at the end of a turn of the event loop, or when there are several. Waking a process that
   * waits on a socket costs more than a small answer. A client that was just woken takes the next answer at no cost.
   * Yet it wakes slowly, and the server would wait for it if all of them were made before the first is sent.
   */
  function sendSoon(state: RequestState, answer: Answer): void {
    const waiting = ready.push({ state, answer })
    if (waiting >= (state.way === 'cached' ? FEW : SOME)) sendAll()
    else if (waiting === 1) setImmediate(sendAll)
  }

  function sendAll(): void {
    const all = ready
    ready = []
    for (const { state, answer } of all) {
      try {
        send(state, answer, heads)
      } catch (fault) {
        logFault(log, fault, state)
        state.response.destroy()
      }
    }
  }

  function end(state: RequestState): void {
    if (state.phase !== 'answerReady' && state.phase !== 'responseSent') state.way = 'client-left'
    try {
      const done = within(state, () => hooks.run('responseSent', state))
      done?.catch((fault: unknown) => void logFault(log, fault, state))
    } catch (fault) {
      logFault(log, fault, state)
    }
    state.span?.end(state)
  }
}

/**
 * Ends a pipelined request when it has its answer or its connection closes. It has no socket yet, so nothing tells its
 * response of the latter. Node closes the request itself as soon as its body was read.
 */
function endsQueued(end: (state: RequestState) => void): (state: RequestState) => void {
  const queues = new WeakMap<Socket, Set<RequestState>>()
  return (state) => {
    const { request, response } = state
    const queue = getOrInsert(queues, request.socket, () => {
      const made = new Set<RequestState>()
      request.socket.once('close', () => made.forEach(end))
      return made
    })
    queue.add(state)
    response.on('close', () => {
      queue.delete(state)
      end(state)
    })
  }
}

/** Runs a part of a request in its span, if it has one. */
const within = (state: RequestState, run: () => Done): Done => (state.span ? state.span.run(run) : run())

/** Continues with a value, without a promise if it is available already. */
const after = <T, R>(value: T | Promise<T>, next: (value: T) => R | Promise<R>): R | Promise<R> =>
  value instanceof Promise ? value.then(next) : next(value)

/** The answer, or 304 if the client already has it. */
function unlessNotModified(request: IncomingMessage, answer: Answer): Answer {
  if (!('etag' in answer && answer.etag && etagMatches(request.headers['if-none-match'], answer.etag))) return answer
  const headers = pairsOf(answer.headers).filter(([name]) => name !== 'content-encoding')
  return { status: 304, headers: headers.flat(), stream: null }
}

function send(state: RequestState, answer: Answer, heads: Heads): void {
  const { response, headers } = state
  if ('body' in answer) {
    heads.send(response, answer, headers)
    return
  }
  response.writeHead(answer.status, [...answer.headers, ...headers])
  if (!answer.stream) response.end()
  else {
    const count = (chunks: AsyncIterable<Uint8Array>) => counted(chunks, state)
    // The maker of a stream logs its faults, and a client that leaves is not a fault.
    const done = () => {}
    if (answer.compressor) pipeline(answer.stream, answer.compressor(), count, response, done)
    else pipeline(answer.stream, count, response, done)
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, state: RequestState): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    state.bytes += chunk.byteLength
    yield chunk
  }
}

/** True if a browser shows the page, and no monitor only looks whether it is there. */
const opensPage = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'GET' && /^\/($|\?)/.test(url) && headers.accept?.includes('text/html') === true
